import type { Day } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { GroupInputs } from './actions.js';
import type { CadenceStatus } from './cadence.js';
import type { Questions, Result } from './evaluation.js';
import type { Group, GroupData, Meeting, Slot, Waiting } from './group.js';
import type { ForumFacts } from './group-job.js';
import type { Times } from './group-letter.js';
import type { RestLine } from './new-times.js';
import type { PlannedMeeting } from './plan.js';
import type { Changed } from './plan-acts.js';
import type { Swap } from './swap.js';

/** Meetings so near that they have not their usual reminders: one comes at once, or none. */
export interface Late {
  readonly atOnce: readonly Meeting[];
  readonly never: readonly Meeting[];
}

/** What a step of a group led to; words-of-groups.ts says it. */
export type GroupOutcome =
  | { readonly is: 'gone' | 'pointRefused' }
  /** The meeting takes no more points: its agenda is full, or it has begun or is cancelled. */
  | { readonly is: 'pointNotAdded'; readonly full: boolean }
  | {
      readonly is: 'linkForm';
      readonly schools: Directory['schools'];
      readonly forums: readonly ForumFacts[];
      readonly wrong?: string | undefined;
      /** What was filled in before, to stand there again. */
      readonly filled?: GroupInputs | undefined;
      /** The schools that what was typed may mean. */
      readonly nearest?: readonly Directory['schools'][number][] | undefined;
    }
  /** `school` is the name of the group's school, where it was linked now and has one. */
  | { readonly is: 'linked'; readonly group: Group; readonly earlier: boolean; readonly school?: string | undefined }
  | {
      readonly is: 'meetings';
      readonly data: GroupData;
      /** Some of the meetings ahead, in order. */
      readonly ahead: readonly Meeting[];
      /** Later ones begin after this instant; absent where these are the last. */
      readonly next?: number | undefined;
      /** These are not the first. */
      readonly later: boolean;
      /** A button was pressed that needs a chosen meeting, or the new time was not understood. */
      readonly wrong?: 'noneChosen' | { readonly why: string } | undefined;
      /** What was filled in before, to stand there again. */
      readonly filled?: { readonly meeting: string; readonly phrase: string } | undefined;
      /** Whether the time of asking is known, so that what waits can be undone: epoch milliseconds. */
      readonly now: number;
    }
  | {
      readonly is: 'addForm';
      readonly from: Day;
      readonly to: Day;
      readonly phrase?: string | undefined;
      readonly place?: string | undefined;
      readonly wrong?: string | undefined;
      /** Phrases to choose in place of the one that was typed. */
      readonly instead?: readonly string[] | undefined;
    }
  | {
      readonly is: 'preview';
      readonly phrase: string;
      readonly from: Day;
      readonly to: Day;
      readonly place: string;
      readonly dates: readonly PlannedMeeting[];
      /** What the phrase means, and what was not said in it; to stand above the dates. */
      readonly said: readonly string[];
      /** Another phrase that loses fewer meetings. */
      readonly swap?: Swap | undefined;
    }
  /** `late`: those that no reminder comes of, or one that comes at once. */
  | { readonly is: 'added'; readonly count: number; readonly next: Meeting | undefined; readonly late: Late }
  | { readonly is: 'cancelled'; readonly meetings: readonly Meeting[] }
  | { readonly is: 'moved'; readonly from: Meeting; readonly meeting: Meeting; readonly late: Late }
  /** A meeting as it would be moved; nothing is changed. */
  | {
      readonly is: 'moveShown';
      readonly meeting: Meeting;
      readonly phrase: string;
      readonly to: Slot;
      readonly said: readonly string[];
      readonly clashes: readonly Times[];
    }
  /** The rest of a series as it would be moved; nothing is changed. `sure` is what its button carries. */
  | {
      readonly is: 'restShown';
      readonly group: Group;
      readonly meeting: string;
      readonly phrase: string;
      readonly lines: readonly RestLine[];
      readonly said: readonly string[];
      readonly clashes: readonly (readonly [Times, Times])[];
      readonly sure: string;
    }
  /** Several meetings that would be cancelled; nothing is changed. */
  | { readonly is: 'cancelShown'; readonly group: Group; readonly meetings: readonly Meeting[] }
  /** Changes of several meetings wait, and can be undone until then; `meetings` are those they concern, as they are. */
  | {
      readonly is: 'waiting';
      readonly group: Group;
      readonly change: Waiting;
      readonly meetings: readonly Meeting[];
    }
  /** Changes were done at once, or before their time. */
  | ({ readonly is: 'changed' } & Changed)
  | { readonly is: 'undone'; readonly count: number }
  | { readonly is: 'undoLate' }
  /** The meeting has ended, and takes no answers. */
  | { readonly is: 'answerLate'; readonly meeting: Meeting }
  /** The card about a meeting, to stand in place of the one that was pressed. */
  | {
      readonly is: 'card';
      readonly group: Group;
      readonly meeting: Meeting;
      readonly forum: ForumFacts | undefined;
      readonly calendar: string | undefined;
      /** What stands in its box for a point. */
      readonly typed?: string | undefined;
    }
  | { readonly is: 'heldNoted'; readonly meeting: Meeting; readonly held: boolean }
  | {
      readonly is: 'status';
      readonly rows: readonly {
        readonly group: Group;
        readonly forum: ForumFacts | undefined;
        readonly status: CadenceStatus | undefined;
      }[];
      /** The place in the list from which on more are shown; absent where these are the last. */
      readonly next?: number | undefined;
    }
  | {
      readonly is: 'answers';
      readonly rows: readonly { readonly group: Group; readonly meeting: Meeting }[];
      /** The place in the list from which on more are shown; absent where these are the last. */
      readonly next?: number | undefined;
    }
  | {
      readonly is: 'evaluateForm';
      readonly group: Group;
      readonly questions: Questions;
      readonly year: string;
    }
  /** `again`: the same person had answered this year, and the new answer stands in place of that one. */
  | { readonly is: 'evaluated'; readonly count: number; readonly again: boolean }
  | {
      readonly is: 'results';
      readonly group: Group;
      readonly year: string;
      readonly results: readonly Result[] | undefined;
      /** The question from which on more are shown (0 is the first); absent where these are the last. */
      readonly next?: number | undefined;
      readonly count: number;
    }
  | { readonly is: 'resumed' };
