import type { End, Letter } from '../outbox/letter.js';
import type { As } from './offers.js';

/** When a meeting is, and which one. */
export interface Times {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
}

/** What changed: the meetings at the times that the group knew, and the new time of the one that was moved or of the first new one. */
export type Change = {
  readonly is: 'change';
  readonly what: 'cancelled' | 'moved' | 'replaced';
  readonly meetings: readonly Times[];
  readonly next?: Times | undefined;
};

/** What a letter can be about; words-of-letters.ts says it. */
export type Matter =
  /** `changed`: its meeting was changed while it was on its way. */
  | {
      readonly is: 'reminder';
      readonly meeting: string;
      /** Minutes. */
      readonly before: number;
      readonly changed?: true | undefined;
    }
  | Change
  /** A posted card of a meeting is put right: that of an activity, or else the newest. */
  | { readonly is: 'card'; readonly meeting: string; readonly activity?: string | undefined }
  /** Whether a meeting that has ended was held. */
  | { readonly is: 'held'; readonly meeting: string }
  /** Meetings are missing in a term or year. */
  | { readonly is: 'nudge'; readonly stretch: string }
  /** The yearly questions of a school year. */
  | { readonly is: 'yearly'; readonly year: string }
  /** What a convener can expect here. */
  | { readonly is: 'welcome' }
  /** The group is reminded again. */
  | { readonly is: 'resumed' }
  /** Somebody is asked to look after the group. */
  | { readonly is: 'offer'; readonly offer: string }
  /** Who was asked said no, or nothing in time. */
  | { readonly is: 'declined'; readonly as: As; readonly how: 'no' | 'late' }
  /** Somebody looks after the group now. */
  | { readonly is: 'keeper'; readonly as: As }
  /** None of its conveners can be reached: who may take it over. */
  | { readonly is: 'orphaned' }
  /** It is unlinked, and everything of it is erased. */
  | { readonly is: 'unlinked' };

/** What a letter of a group is about. */
export type About = Matter | { readonly is: 'undelivered'; readonly what: Matter; readonly end: End };

/** Something that a group, or its convener, is owed. */
export interface GroupLetter extends Letter {
  /** `asked` is whoever its offer asks. */
  readonly to: 'channel' | 'convener' | 'asked';
  /** How many of the group's keepers were passed by, as one for the convener that did not reach them. */
  readonly passed?: number | undefined;
  readonly about: About;
}
