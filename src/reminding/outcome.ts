import type { Day } from '../day.js';
import type { Directory } from '../directory.js';
import type { CadenceStatus } from './cadence.js';
import type { Questions, Result } from './evaluation.js';
import type { Group, GroupData, Meeting } from './group.js';
import type { ForumFacts } from './group-job.js';
import type { PlannedMeeting } from './plan.js';

/** What a step of a group led to; words-of-groups.ts says it. */
export type GroupOutcome =
  | { readonly is: 'gone' | 'pointRefused' }
  | {
      readonly is: 'linkForm';
      readonly schools: Directory['schools'];
      readonly forums: readonly ForumFacts[];
      readonly wrong?: string | undefined;
    }
  | { readonly is: 'linked'; readonly group: Group; readonly earlier: boolean }
  | { readonly is: 'meetings'; readonly data: GroupData; readonly ahead: readonly Meeting[] }
  | { readonly is: 'addForm'; readonly from: Day; readonly to: Day; readonly wrong?: string | undefined }
  | {
      readonly is: 'preview';
      readonly phrase: string;
      readonly from: Day;
      readonly to: Day;
      readonly place: string;
      readonly dates: readonly PlannedMeeting[];
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
    }
  | { readonly is: 'heldNoted'; readonly meeting: Meeting; readonly held: boolean }
  | {
      readonly is: 'status';
      readonly rows: readonly {
        readonly group: Group;
        readonly forum: ForumFacts | undefined;
        readonly status: CadenceStatus | undefined;
      }[];
    }
  | { readonly is: 'answers'; readonly rows: readonly { readonly group: Group; readonly meeting: Meeting }[] }
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
      readonly count: number;
    }
  | { readonly is: 'replaced'; readonly gone: number; readonly count: number; readonly next: Meeting }
  | { readonly is: 'resumed' };
