import type { Day } from '../shared/day.js';
import type { Group, Meeting, Waiting } from './group.js';
import type { Waits } from './waiting-acts.js';

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
  /** The meetings that somebody may mean, of which none has been changed; `phrase` is a new time as it was typed. */
  | {
      readonly is: 'which';
      readonly to: 'cancel' | 'move';
      readonly group: Group;
      readonly meetings: readonly Meeting[];
      /** What waits to become of some of them, by id. */
      readonly waits?: ReadonlyMap<string, Waits> | undefined;
      /** Nothing is planned on the day that was said. */
      readonly noneThatDay?: Day | undefined;
      readonly phrase: string;
    };
