import type { IdentityKind } from '../door/guard/identity-kind.js';
import type { Day } from '../shared/day.js';
import type { ComingChange } from './coming-change.js';
import type { Watched } from './danger/watch.js';
import type { Forum } from './forum.js';
import type { Step } from './guide/walk.js';
import type { GuideContext } from './guide/words.js';
import type { Language } from './language.js';
import type { Rule } from './rule.js';

/** A step of the guide, and what its words need. */
export interface GuideStep {
  readonly step: Step;
  readonly context: GuideContext;
}

/** Why no rule is shown: nothing near, none that applies that day, none loaded, no question, another language,
 * or that a grown-up is told of, or the writer's own weariness, which no rule is about. */
export type WhyNone = 'unknown' | 'notValid' | 'notLoaded' | 'noQuestion' | 'otherLanguage' | 'grownUp' | 'weary';

/** What a question led to: one rule, the nearest ones by title, or the plain statement that there is none. */
export type Asked = Watched & {
  readonly identity: readonly IdentityKind[];
  /** The language of the question when it is not Swedish. */
  readonly language?: Language;
  /** The question names a place whose local rules are not among the chosen packs. */
  readonly elsewhere: boolean;
  /** It asks more than one thing: the rules on the buttons answer the rest. */
  readonly several?: true;
  /** It asks more than one thing, and something of it is answered neither by what is shown nor by what is offered. */
  readonly unread?: true;
  /** The bot is spoken to as one that reports: it says that it has not, and cannot. */
  readonly asksToReport?: true;
  /** 0..1: how sure the search is of the first rule. */
  readonly confidence: number;
  readonly on: Day;
} & (
    | {
        readonly outcome: 'answer';
        readonly rule: Rule;
        readonly related: readonly Rule[];
        readonly facts: readonly string[];
        /** What the rule's next version changes, from 30 days ahead. */
        readonly coming?: ComingChange;
      }
    | {
        readonly outcome: 'choose';
        readonly choices: readonly Rule[];
        /** Every forum of the chosen packs, when that is what was asked for. */
        readonly forums: readonly Forum[];
        /** What is told or offered may be harm to a child: what to do stands above the titles. */
        readonly worry: boolean;
        /** The question went on from this rule, which was shown before. */
        readonly after?: Rule;
      }
    | { readonly outcome: 'none'; readonly why: WhyNone }
  );
