import type { Day } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { GroupInputs } from './actions.js';
import type { CadenceStatus } from './cadence.js';
import type { Questions, Result } from './evaluation.js';
import type { Group, GroupData, Meeting } from './group.js';
import type { ForumFacts } from './group-job.js';
import type { PlannedMeeting } from './plan.js';

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
    }
  /** The next meeting of a channel's group; without one where none is planned. */
  | { readonly is: 'next'; readonly group: Group; readonly meeting: Meeting | undefined }
  /** The meetings that somebody may mean, of which none has been changed; `phrase` is a new time as it was typed. */
  | {
      readonly is: 'which';
      readonly to: 'cancel' | 'move';
      readonly group: Group;
      readonly meetings: readonly Meeting[];
      /** Nothing is planned on the day that was said. */
      readonly noneThatDay?: Day | undefined;
      readonly phrase: string;
    }
  | { readonly is: 'added'; readonly count: number; readonly next: Meeting | undefined }
  | { readonly is: 'cancelled'; readonly meetings: readonly Meeting[] }
  | { readonly is: 'moved'; readonly from: Meeting; readonly meeting: Meeting }
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
  | { readonly is: 'replaced'; readonly gone: number; readonly count: number; readonly next: Meeting }
  | { readonly is: 'resumed' };
