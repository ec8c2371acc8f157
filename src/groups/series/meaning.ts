import type { Day } from '../../shared/day.js';
import type { Weekday } from '../../shared/wall-time.js';

/** Minutes from midnight by the clock on the wall in Sweden. */
export interface WallTime {
  readonly start: number;
  readonly end: number;
}

export type Parity = 'even' | 'odd';

/** The days on which a group meets, before anything is left out; weeks are ISO 8601 weeks, a week is given by its Monday. */
export type Pattern =
  /** Some weekdays of every n-th week; with a parity of the even or odd ones, with weeks of those alone. */
  | {
      readonly is: 'weekly';
      readonly days: readonly Weekday[];
      readonly every: number;
      readonly parity?: Parity;
      readonly weeks?: readonly Day[];
    }
  /** The first (1) to fifth (5), last (-1) or last but one (-2) of the days that are one of `days`, in every n-th month or quarter. */
  | {
      readonly is: 'nth';
      readonly days: readonly Weekday[];
      readonly nths: readonly number[];
      readonly every: number;
      readonly per: 'month' | 'quarter';
    }
  /** Dates of every n-th month; a month that lacks one is left out. -1 is the last day. */
  | { readonly is: 'monthday'; readonly dates: readonly number[]; readonly every: number }
  | { readonly is: 'dates'; readonly days: readonly Day[] };

/** One pattern with its time; what was not said has been filled in, and is marked. */
export interface Rule {
  readonly pattern: Pattern;
  readonly time: WallTime;
  readonly timeSaid: boolean;
  readonly lengthSaid: boolean;
}

/** What is left out of a pattern. */
export type Except =
  | { readonly is: 'days'; readonly from: Day; readonly to: Day }
  | { readonly is: 'weekdays'; readonly days: readonly Weekday[] }
  | { readonly is: 'parity'; readonly parity: Parity }
  | { readonly is: 'nth'; readonly days: readonly Weekday[]; readonly nths: readonly number[] }
  /** Saturdays and Sundays, or the holidays of the year. */
  | { readonly is: 'weekends' | 'holidays' }
  /** Days on which the school is closed; of one name when one was said ("höstlov"). */
  | { readonly is: 'closed'; readonly name?: string };

/** How many meetings somebody wants in a stretch of time, without saying when: the bot proposes dates. */
export interface Wish {
  readonly times: number;
  readonly per: 'term' | 'year' | 'month' | 'half-year' | 'quarter';
  /** The weekdays that suit; every workday when none was named. */
  readonly days: readonly Weekday[];
}

/** What a phrase about when a group meets means; plain data, whole days, both ends included. */
export interface Meaning {
  /** The day as of which it was read: a date without a year is the next to come. */
  readonly on: Day;
  /** At least one, unless there is a wish. */
  readonly rules: readonly Rule[];
  readonly wish?: Omit<Rule, 'pattern'> & { readonly wish: Wish };
  readonly from?: Day;
  readonly to?: Day;
  /** Only in these months, written YYYY-MM. */
  readonly months?: readonly string[];
  /** So many days of the patterns, the first ones. */
  readonly count?: number;
  readonly except: readonly Except[];
  /** Where, and with whom, as it was written ("i personalrummet"). */
  readonly place?: string;
  readonly others?: string;
}

/** A phrase that cannot be read: the words that were left over or that stand against each other, why, and what could be written in its place. */
export interface NotUnderstood {
  readonly notUnderstood: readonly string[];
  /** A Swedish sentence. */
  readonly why: string;
  readonly instead?: readonly string[];
}

/** A phrase with several readings: each in words that say it to a reader, and as a phrase that is read in that one way. */
export interface Ambiguous {
  readonly ambiguous: readonly { readonly words: string; readonly phrase: string }[];
}

export type Reading = Meaning | NotUnderstood | Ambiguous;
