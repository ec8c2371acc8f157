import type { Directory } from '../shared/directory.js';
import type { GroupInputs } from './actions.js';
import type { Check } from './checklist.js';
import type { Edited } from './edit-acts.js';
import type { Group, Meeting } from './group.js';
import type { ForumFacts } from './group-job.js';
import type { As } from './offers.js';
import type { Waits } from './waiting-acts.js';
import type { CardFacts } from './words-of-meetings.js';

/** Words that are put together where they are read, in the language that is spoken there. */
export interface SaidThere {
  readonly toString: () => string;
}

/** The fields of a form about a group: what can be chosen, what stands there, and what was wrong with it. */
export interface GroupForm {
  readonly schools: Directory['schools'];
  readonly forums: readonly ForumFacts[];
  readonly wrong?: SaidThere | undefined;
  /** What was filled in before, to stand there again. */
  readonly filled?: GroupInputs | undefined;
  /** The schools that what was typed may mean. */
  readonly nearest?: readonly Directory['schools'][number][] | undefined;
}

/** What a step in the life of a group led to; words-of-life.ts says it. */
export type LifeOutcome =
  /** One of the groups of whoever asks in private has to be chosen for a step. */
  | {
      readonly is: 'choose';
      readonly step: 'editForm' | 'unlinkForm' | 'stepDown' | 'about';
      readonly groups: readonly Group[];
      /** How many more there are. */
      readonly more: number;
    }
  /** `named`: a new name was typed, and stands in its box. */
  | ({ readonly is: 'editForm'; readonly group: Group; readonly named?: true } & GroupForm)
  /** `school` and `forum` are the names of those that it has now. */
  | {
      readonly is: 'edited';
      readonly edited: Edited;
      readonly school: string | undefined;
      readonly forum: string | undefined;
    }
  | { readonly is: 'paused'; readonly group: Group; readonly again: boolean }
  /** Nobody, or more than one, was mentioned in the message. */
  | { readonly is: 'whom'; readonly as: As; readonly several: boolean }
  | { readonly is: 'offered'; readonly group: Group; readonly offer: string; readonly as: As }
  | { readonly is: 'notOffered'; readonly as: As; readonly why: 'already' | 'full' }
  | { readonly is: 'answered'; readonly group: Group; readonly as: As; readonly yes: boolean }
  | { readonly is: 'steppedDown'; readonly group: Group; readonly how: 'gone' | 'only' }
  | { readonly is: 'takenOver'; readonly group: Group }
  /** The offer, or the need of somebody who takes over, is gone. */
  | { readonly is: 'answeredBefore' }
  /** `meetings`: how many it has, without those that were cancelled. */
  | { readonly is: 'unlinkForm'; readonly group: Group; readonly meetings: number }
  | { readonly is: 'unlinked'; readonly group: Group }
  | {
      readonly is: 'about';
      readonly group: Group;
      readonly forum: ForumFacts | undefined;
      /** What everybody checks before a meeting. */
      readonly checks?: readonly Check[] | undefined;
      readonly school: string | undefined;
      readonly reminded: boolean;
      /** The next meetings, in order, each with what waits to become of it. */
      readonly next: readonly { readonly meeting: Meeting; readonly waits: Waits | undefined }[];
      /** The meeting from whose card it was asked for. */
      readonly from: string | undefined;
    }
  /** When a group is reminded; `asked`: so many minutes before a meeting it was asked for; `now`: at once; `unchanged`: it was to be otherwise. */
  | {
      readonly is: 'reminders';
      readonly group: Group;
      readonly reminded: boolean;
      readonly asked: number | undefined;
      readonly now?: boolean | undefined;
      readonly unchanged?: boolean | undefined;
    }
  /** The card of a meeting once more. */
  | { readonly is: 'meeting'; readonly card: CardFacts; readonly forum: ForumFacts | undefined };
