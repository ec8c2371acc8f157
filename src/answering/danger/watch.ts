import { madeAnew, type Recall } from '../../shared/recall.js';
import { words } from '../../shared/text.js';
import type { Lookalike } from '../lookalike.js';
import type { Rule } from '../rule.js';
import { idsWith } from '../safe-rules.js';
import { CAUTIOUS, type Calibration } from '../search/calibration.js';
import type { Found } from '../search/index.js';
import { namesGrownPupil, tellsOfChild, tellsOfGrownPupil } from '../tellings/of-whom.js';
import { createTellings, type TellingsData } from '../tellings/tellings.js';
import type { DangerExamples } from './examples.js';
import { type Alarm, createJudge } from './judge.js';
import { firstAsChild, namesAsChild } from './one-child.js';
import {
  type DangerWords,
  type EmergencyNotice,
  FALLBACK_NOTICE,
  FALLBACK_WORDS,
  lookForTogether,
  type UrgentSignal,
  urgentSignals,
} from './urgent.js';

/** What of the knowledge base is needed to see danger; a part that could not be loaded is absent. */
interface WatchData extends TellingsData {
  readonly rules: readonly Pick<Rule, 'id' | 'title' | 'asks' | 'roles'>[];
  readonly urgent?: readonly UrgentSignal[];
  readonly children?: readonly UrgentSignal[];
  readonly selves?: readonly UrgentSignal[];
  readonly notice?: EmergencyNotice;
  readonly said?: DangerWords;
  readonly examples?: DangerExamples;
  readonly lookalikes?: readonly Lookalike[];
  readonly calibration?: Calibration;
}

/** What a message says of danger. */
export interface Watched {
  /** The emergency notice, where danger is told now. */
  readonly urgent?: EmergencyNotice;
  /** Danger may be told: one line stands above the reply. */
  readonly caution?: true;
  /** A child seems to be writing. */
  readonly child?: true;
  /** Whoever writes does not want to live. */
  readonly self?: true;
  /** A grown-up is hit, threatened or worse off, and no child is told of. */
  readonly adult?: true;
  /** It may be a grown-up who is told of: by the wording, or since danger is told now and nothing says that a child is in it. */
  readonly perhapsAdult?: true;
  /** Whoever writes is tired or sad, and in no danger. */
  readonly weary?: true;
  /** A report is put off or left to somebody else. */
  readonly putsOff?: true;
}

/** From least to most serious. */
const SERIOUS: readonly Alarm[] = ['none', 'line', 'red'];

/** Whoever is named may be a child: a message with names is read as one of "barnet" too, so that a name takes no danger away. */
const asOfChild = (message: string) => firstAsChild(namesAsChild(message));

/** A yes or no that a message begins with: an answer to what was asked before, and nothing of what is told. */
const ANSWER =
  /^\s*(?:(?:ja+|jo+|japp|nej|nä|nae|jo?då|tyvärr|yes|no)(?:[,.!:;–-]+\s*|\s+))+(?:(?:men|fast|och)\s+)?(?=\S)/iu;

/** A clause of fewer words tells of nothing by itself. */
const CLAUSE_FROM = 4;

/** The clauses of a message: what is told before a plea to wait is as grave as it would be without it. */
const clausesOf = (message: string): string[] =>
  message.split(/[,;]\s+/u).filter(clause => words(clause).length >= CLAUSE_FROM);

/** Makes the watch over one reading of the knowledge base: message and the day's search -> what is said of danger. */
export function createWatch(
  data: WatchData,
  recall: Recall = madeAnew,
): (message: string, search: (text: string) => Found) => Watched {
  const asks = (data.lookalikes ?? []).flatMap(subject => subject.asks);
  const judge = createJudge(
    data.urgent ?? [],
    data.examples,
    asks,
    idsWith('near-danger', data.rules),
    (data.calibration ?? CAUTIOUS).danger,
    recall,
  );
  const notice = data.notice ?? FALLBACK_NOTICE;
  const tellings = createTellings(data, recall);
  lookForTogether([data.urgent, data.children, data.selves].filter(list => list !== undefined));
  return (message, search) => {
    // Without a signal list every reply is led by the notice: a needless notice is better than a missing one.
    if (!data.urgent) return { urgent: FALLBACK_NOTICE };
    const child = urgentSignals(message, data.children ?? []).length > 0 ? ({ child: true } as const) : {};
    const { adult, plainlyAdult, perhapsAdult, despair, weary, wait, mayWait } = tellings(message);
    // Whether it is a pupil who writes, or what a pupil said, nobody knows: the notice stands too.
    if (despair || urgentSignals(asOfChild(message), data.selves ?? []).length > 0)
      return { urgent: notice, self: true, ...child };
    const parts = [message, message.replace(ANSWER, ''), ...(mayWait ? clausesOf(message) : [])];
    const read = parts.flatMap(part => [part, asOfChild(part)]);
    const alarms = [...new Set(read)].map(one => judge.alarm(one, search));
    const told = SERIOUS.findLast(alarm => alarms.includes(alarm)) ?? 'none';
    const putsOff = wait ? ({ putsOff: true } as const) : {};
    const ofOwn = weary && !child.child ? ({ weary: true } as const) : putsOff;
    // To a child who writes, what is said to grown-ups says too little.
    const ofAdult = told === 'none' ? plainlyAdult : adult || tellsOfGrownPupil(message);
    if (ofAdult && !child.child) {
      const toAdult = (data.said ?? FALLBACK_WORDS).adult;
      return { adult: true, ...(told === 'red' ? { urgent: toAdult } : {}) };
    }
    const orAdult = perhapsAdult && !child.child ? ({ perhapsAdult: true } as const) : {};
    switch (told) {
      case 'red':
        return {
          urgent: notice,
          ...(child.child || (tellsOfChild(message) && !namesGrownPupil(message)) ? orAdult : { perhapsAdult: true }),
          ...child,
          ...putsOff,
        };
      case 'line':
        // Where danger to a child may be told, what the rules say is read before a kind word; of oneself alone both are.
        return { caution: true, ...orAdult, ...child, ...(tellsOfChild(message) ? putsOff : ofOwn) };
      default:
        // Nothing is told of danger, and a child is: a line on grown-ups would only stand in the way.
        return { ...(tellsOfChild(message) ? {} : orAdult), ...child, ...ofOwn };
    }
  };
}
