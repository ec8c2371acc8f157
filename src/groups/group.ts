import type { Day } from '../shared/day.js';
import type { CaseRound, ShownRounds } from './case-evaluation.js';
import type { Keeper } from './conveners.js';
import type { Evaluation } from './evaluation.js';
import type { GroupLetter } from './group-letter.js';
import type { Offer } from './offers.js';
import type { Policy } from './plan.js';
import type { Remark } from './remarks.js';
import type { WallTime } from './series/meaning.js';
import type { ServiceInGroup } from './services.js';
import type { Todo } from './todo.js';
import type { Agreement, ShownAnswers } from './years.js';

/** A school-based group, linked to the channel in which it is reminded. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The conversation id of its channel: a channel has one group. */
  readonly channel: string;
  /** Where its reminders are posted; opaque here. */
  readonly address: string;
  /** The team of its channel, as Teams names it; the bot is added to teams. */
  readonly team?: string | undefined;
  /** When it was linked (epoch milliseconds); absent for groups of before. */
  readonly linked?: number | undefined;
  /** The convener's Entra object id, and where the convener is told of what went wrong. */
  readonly convener: string;
  readonly convenerAddress?: string | undefined;
  /** How often in a row the convener's chat was gone. */
  readonly convenerRefusals?: number | undefined;
  /** Conveners beside that one, and who stands in where none of them can be reached. */
  readonly others?: readonly Keeper[] | undefined;
  readonly standIn?: Keeper | undefined;
  /** Who has been asked to look after it, and has not answered yet. */
  readonly offers?: readonly Offer[] | undefined;
  /** Since when none of its conveners can be reached, as its channel was told (epoch milliseconds). */
  readonly orphaned?: number | undefined;
  readonly school?: string | undefined;
  /** The forum of the packs that it is an instance of, as "pack/id". */
  readonly forum?: string | undefined;
  readonly purpose: string;
  /** How many minutes before a meeting it is reminded, the earliest first. */
  readonly before: readonly number[];
  readonly policy: Policy;
  /** The half of a term or year for which the convener was last told that meetings are missing. */
  readonly nudged?: string | undefined;
  /** The school year in which the yearly questions were last put. */
  readonly evaluated?: string | undefined;
  /** Posting is stopped: its channel was gone twice in a row; `refusals` counts. */
  readonly paused: boolean;
  readonly refusals: number;
  /** Since when a convener wants no reminders (epoch milliseconds); changes are told all the same. */
  readonly quiet?: number | undefined;
  /** Where new meetings are held, unless it is said. */
  readonly place?: string | undefined;
  /** Which services are in it; no person. */
  readonly services?: readonly ServiceInGroup[] | undefined;
  /** Since when it is being unlinked (epoch milliseconds): once its last letter has ended nothing is left of it. */
  readonly leaving?: number | undefined;
  /** Words that somebody here has said are no person, in small letters; they are not asked about again in this group. */
  readonly nobody?: readonly string[] | undefined;
  /** Points that stand on the card of every meeting. */
  readonly standing?: readonly string[] | undefined;
}

/** Seven days, one day and one hour before, in minutes. */
export const BEFORE: readonly number[] = [7 * 24 * 60, 24 * 60, 60];

/** Something a member wants to talk about; no name is kept. */
export interface AgendaPoint {
  readonly id: string;
  readonly text: string;
}

/** Who answered: counts are for all, names for the convener. */
export interface Answer {
  /** Entra object id. */
  readonly who: string;
  readonly name: string;
}

/** One meeting of a group. Instants are epoch milliseconds; day and wall time are what people agreed on. */
export interface Meeting {
  readonly id: string;
  /** Meetings that were approved together. */
  readonly series?: string | undefined;
  readonly day: Day;
  readonly time: WallTime;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly state: 'planned' | 'cancelled' | 'held' | 'not-held';
  readonly agenda: readonly AgendaPoint[];
  readonly coming: readonly Answer[];
  readonly notComing: readonly Answer[];
  /** The agenda that was chosen for it, by its id. */
  readonly template?: string | undefined;
  /** The convener has been asked whether it was held. */
  readonly asked?: boolean | undefined;
  /** Who had answered an earlier time of it, and has not answered this one. */
  readonly again?: readonly Answer[] | undefined;
  /** The activity id of the newest card about it, which is updated when something changes. */
  readonly card?: string | undefined;
  /** The activity ids of the cards before that one, oldest first; they are updated too. */
  readonly cards?: readonly string[] | undefined;
}

/** When and where a meeting is. */
export type Slot = Pick<Meeting, 'day' | 'time' | 'start' | 'end' | 'place'>;

/** What becomes of several meetings at once: ids of those that are cancelled, new times, and new meetings. */
export interface Changes {
  readonly gone: readonly string[];
  readonly moved: readonly { readonly meeting: string; readonly to: Slot }[];
  readonly added: readonly Meeting[];
}

/** Changes that the convener can still undo: nothing of them is done, and nobody is told, before `at` (epoch milliseconds). */
export interface Waiting extends Changes {
  readonly id: string;
  readonly at: number;
}

/** A group with all that belongs to it: one act never touches two groups, so each is kept and changed as a whole. */
export interface GroupData {
  readonly group: Group;
  readonly meetings: readonly Meeting[];
  /** What the group and its convener are owed, and how what they were owed has ended. */
  readonly letters: readonly GroupLetter[];
  /** Changes of meetings that wait for their time. */
  readonly waiting?: readonly Waiting[] | undefined;
  /** Yearly answers, by service only. */
  readonly evaluations?: readonly Evaluation[] | undefined;
  /** What was written to the open questions, by year and question only. */
  readonly remarks?: readonly Remark[] | undefined;
  /** Which answers were last shown of a year; newer ones are shown some at a time. */
  readonly shown?: readonly ShownAnswers[] | undefined;
  /** What was said to showing few answers. */
  readonly agreements?: readonly Agreement[] | undefined;
  /** Who does what until when. */
  readonly todos?: readonly Todo[] | undefined;
  /** How the group worked in cases that are closed, and which answers were last shown. */
  readonly cases?: readonly CaseRound[] | undefined;
  readonly casesShown?: readonly ShownRounds[] | undefined;
}
