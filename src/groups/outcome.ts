import type { Day } from '../shared/day.js';
import type { GroupInputs } from './actions.js';
import type { Agenda } from './agenda.js';
import type { AskingOutcome } from './asking-outcome.js';
import type { CadenceStatus } from './cadence.js';
import type { LineQuestions, Questions, Result, Service } from './evaluation.js';
import type { Group, GroupData, Meeting, Slot, Waiting } from './group.js';
import type { ForumFacts } from './group-job.js';
import type { Times } from './group-letter.js';
import type { GroupForm, LifeOutcome, SaidThere } from './life-outcome.js';
import type { RestLine } from './new-times.js';
import type { PlannedMeeting } from './plan.js';
import type { Changed } from './plan-acts.js';
import type { UnknownStretch } from './stretch.js';
import type { Suggestion } from './suggest.js';
import type { Swap } from './swap.js';
import type { Todo } from './todo.js';
import type { Waits } from './waiting-acts.js';
import type { CardFacts } from './words-of-meetings.js';

/** Meetings so near that they have not their usual reminders: one comes at once, or none. */
export interface Late {
  readonly atOnce: readonly Meeting[];
  readonly never: readonly Meeting[];
}

/** What a step of a group led to; words-of-groups.ts says it. */
export type GroupOutcome =
  | { readonly is: 'gone' | 'pointRefused' | 'todoNotChosen' | 'agreed' | 'caseOver' | 'caseAnswered' }
  /** The channel's group is being unlinked at this moment. */
  | { readonly is: 'leaving' }
  /** The meeting takes no more points: its agenda is full, or it has begun or is cancelled. */
  | { readonly is: 'pointNotAdded'; readonly full: boolean }
  | ({ readonly is: 'linkForm' } & GroupForm)
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
      /** Whoever asked may change them. */
      readonly changes: boolean;
      /** A button was pressed that needs a chosen meeting, or the new time was not understood. */
      readonly wrong?: 'noneChosen' | { readonly why: string } | undefined;
      /** What was filled in before, to stand there again. */
      readonly filled?: { readonly meeting: string; readonly phrase: string } | undefined;
      /** Whether the time of asking is known, so that what waits can be undone: epoch milliseconds. */
      readonly now: number;
    }
  | {
      readonly is: 'addForm';
      /** The group, where its card is read in private. */
      readonly for?: string | undefined;
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
      /** The group, where its card is read in private. */
      readonly for?: string | undefined;
      readonly phrase: string;
      readonly from: Day;
      readonly to: Day;
      readonly place: string;
      readonly dates: readonly PlannedMeeting[];
      /** What the phrase means, and what was not said in it; to stand above the dates. */
      readonly said: readonly (string | SaidThere)[];
      /** Another phrase that loses fewer meetings. */
      readonly swap?: Swap | undefined;
    }
  /** `late`: those that no reminder comes of, or one that comes at once; `paused`: the group is reminded of none. */
  | {
      readonly is: 'added';
      /** The group, where its card is read in private. */
      readonly for?: string | undefined;
      readonly count: number;
      readonly next: Meeting | undefined;
      readonly late: Late;
      readonly paused?: boolean;
    }
  | AskingOutcome
  | { readonly is: 'cancelled'; readonly meetings: readonly Meeting[] }
  | { readonly is: 'moved'; readonly from: Meeting; readonly meeting: Meeting; readonly late: Late }
  /** A meeting as it would be moved; nothing is changed. `asked`: it was asked for in words, and not on a form. */
  | {
      readonly is: 'moveShown';
      readonly asked?: true;
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
  /** Several meetings that would be cancelled, nothing is changed: the rest of a series, or `these` that were spoken of. */
  | { readonly is: 'cancelShown'; readonly group: Group; readonly meetings: readonly Meeting[]; readonly these?: true }
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
  | { readonly is: 'undoLate' | 'nothingToUndo' }
  /** The meeting has ended, and takes no answers. */
  | { readonly is: 'answerLate'; readonly meeting: Meeting }
  /** The card about a meeting, to stand in place of the one that was pressed; `typed` stands in its box for a point. */
  | {
      readonly is: 'card';
      readonly card: CardFacts;
      readonly forum: ForumFacts | undefined;
      readonly typed?: string | undefined;
    }
  /** The box for a point to a meeting, with what was typed; nothing is added yet. */
  | { readonly is: 'pointForm'; readonly group: Group; readonly meeting: Meeting; readonly typed: string }
  /** The same where it is asked to which of those: none is on the days that were said, or several, or it was not understood. */
  | {
      readonly is: 'pointWhere';
      readonly group: Group;
      readonly meetings: readonly Meeting[];
      readonly none?: { readonly from: Day; readonly to?: Day | undefined } | undefined;
      readonly typed: string;
    }
  | { readonly is: 'heldNoted'; readonly group: string; readonly meeting: Meeting; readonly held: boolean }
  | {
      readonly is: 'agendaForm';
      readonly group: Group;
      /** The next meeting that has not begun. */
      readonly meeting: Meeting | undefined;
      readonly agendas: readonly Agenda[];
      readonly noted?: 'chosen' | 'added' | 'dropped' | 'full' | 'noneChosen' | undefined;
      /** A standing point that was not taken. */
      readonly typed?: string | undefined;
    }
  | {
      readonly is: 'todoForm';
      readonly group: Group;
      readonly meeting: Meeting;
      readonly lines: readonly Todo[];
      /** What was filled in before, and why it was not taken: a sentence, or `full`. */
      readonly typed?: Pick<GroupInputs, 'who' | 'what' | 'due'> | undefined;
      readonly wrong?: string | undefined;
      readonly noted?: boolean | undefined;
    }
  | {
      readonly is: 'status';
      readonly rows: readonly {
        readonly group: Group;
        readonly forum: ForumFacts | undefined;
        readonly status: CadenceStatus | UnknownStretch | undefined;
        /** Dates for what is missing, where it is time to say so. */
        readonly suggestion: Suggestion | undefined;
        /** The next meeting, and what waits to become of it. */
        readonly next: Meeting | undefined;
        readonly waits?: Waits | undefined;
      }[];
      /** The place in the list from which on more are shown; absent where these are the last. */
      readonly next?: number | undefined;
    }
  | {
      readonly is: 'answers';
      readonly rows: readonly {
        readonly group: Group;
        readonly meeting: Meeting;
        /** What waits to become of it. */
        readonly waits?: Waits | undefined;
      }[];
      /** The place in the list from which on more are shown; absent where these are the last. */
      readonly next?: number | undefined;
    }
  | {
      readonly is: 'evaluateForm';
      readonly group: Group;
      readonly questions: Questions;
      readonly year: string;
      /** What was filled in before, to stand there again. */
      readonly filled?: GroupInputs | undefined;
      /** It was sent with no answer on a line. */
      readonly empty?: boolean | undefined;
    }
  /** `again`: the same person had answered this year, and the new answer stands in place of that one. */
  | {
      readonly is: 'evaluated';
      readonly count: number;
      readonly again: boolean;
      /** The service that alone is asked a question which was answered from another one, and so does not count. */
      readonly left?: Service | undefined;
    }
  | {
      readonly is: 'results';
      readonly group: Group;
      readonly year: string;
      readonly results: readonly Result[] | undefined;
      /** Why they are shown, and of which school years. */
      readonly why?: 'year' | 'years' | 'agreed' | undefined;
      readonly years?: readonly string[] | undefined;
      readonly remarks?: readonly { readonly text: string; readonly remarks: readonly string[] }[] | undefined;
      /** Those who answered can say yes to showing few, and how many there have to be without. */
      readonly ask?: boolean | undefined;
      readonly needed?: number | undefined;
      /** New and changed answers that are not shown yet. */
      readonly waiting?: number | undefined;
      /** The question from which on more are shown (0 is the first); absent where these are the last. */
      readonly next?: number | undefined;
      readonly count: number;
    }
  /** No meeting has begun after which something could be noted. */
  | { readonly is: 'noneBegun'; readonly group: Group }
  /** `paused`: it was paused before. */
  | { readonly is: 'resumed'; readonly paused?: boolean }
  | { readonly is: 'life'; readonly life: LifeOutcome }
  | {
      readonly is: 'caseForm';
      readonly group: Group;
      readonly questions: LineQuestions;
      readonly round: string;
      readonly empty?: boolean;
    }
  | {
      readonly is: 'caseResults';
      readonly group: Group;
      readonly results: readonly Result[] | undefined;
      readonly rounds: number;
      readonly waiting: number;
    };
