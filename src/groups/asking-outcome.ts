import type { Day } from '../shared/day.js';
import type { Group, Meeting, Waiting } from './group.js';
import type { Waits } from './waiting-acts.js';

/** From a minute of a day to another one, which is not included. */
export interface Minutes {
  readonly from: number;
  readonly to: number;
}

/** What somebody is told who asks about a meeting in words; words-of-asking.ts says it. */
export type AskingOutcome =
  /** The next meeting of a channel's group; without one where none is planned. */
  | {
      readonly is: 'next';
      readonly group: Group;
      readonly meeting: Meeting | undefined;
      /** What it is to take up beside its members' points. */
      readonly points?: readonly string[] | undefined;
      /** What waits to become of it, and the changes that can be undone. */
      readonly waits?: Waits | undefined;
      readonly waiting?: readonly Waiting[] | undefined;
    }
  /** Who comes was told in words, of which nothing is noted: the meetings that may be meant, to be answered by a press; `none`: nothing is planned then. */
  | {
      readonly is: 'answerForm';
      readonly group: Group;
      readonly whose: 'own' | 'others';
      readonly meetings: readonly Meeting[];
      readonly none?: { readonly from: Day; readonly to: Day | undefined } | undefined;
    }
  /** The one meeting that was cancelled last, which is asked to be held after all; `phrase`: its time, as it is typed. */
  | { readonly is: 'holdAgain'; readonly group: Group; readonly meeting: Meeting; readonly phrase: string }
  /** The meetings that somebody may mean, of which none has been changed; `phrase` is a new time as it was typed. */
  | {
      readonly is: 'which';
      readonly to: 'cancel' | 'move';
      readonly group: Group;
      readonly meetings: readonly Meeting[];
      /** What waits to become of some of them, by id. */
      readonly waits?: ReadonlyMap<string, Waits> | undefined;
      /** Nothing is planned on the day that was said, or from that day until another one, or for ever. */
      readonly noneThatDay?: Day | undefined;
      readonly noneUntil?: Day | 'open' | undefined;
      /** Something is planned then, and nothing that begins in these minutes of a day. */
      readonly noneAt?: Minutes | undefined;
      /** In Swedish why nobody would have met that day: a holiday, a weekend. */
      readonly dayOff?: string | undefined;
      /** Something that was said of it was not understood. */
      readonly unread?: 'which' | 'when' | undefined;
      /** Why the new time cannot be, in Swedish. */
      readonly wrong?: string | undefined;
      readonly phrase: string;
    };
