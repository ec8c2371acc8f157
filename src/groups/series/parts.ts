import type { Weekday } from '../../shared/wall-time.js';
import type { Parity } from './meaning.js';

/** A time of day as it was written: `exact` where the hour can be no other ("08", "15"), false for "8" or "tre". */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly exact: boolean;
}

/** A date as it was written, with the weekday that stood before it. */
export interface Written {
  readonly date: number;
  readonly month: number;
  readonly year?: number;
  readonly weekday?: Weekday;
}

export interface WeekRange {
  readonly first: number;
  readonly last: number;
}

/** What comes back each year: pauses, and single days by their date or as the calendar of red days has them. */
export type Feast = Pause | 'lucia' | 'advent' | 'walpurgis' | 'ascension' | 'whitsun' | 'midsummer' | 'allsaints';

/** A feast that the meetings pause for. */
export type Pause = 'christmas' | 'newyear' | 'easter' | 'summer';

/** A day that a series begins or ends with, as it was written. */
export type Target =
  | { readonly is: 'written'; readonly written: Written }
  | { readonly is: 'week'; readonly week: number }
  | { readonly is: 'month'; readonly month: number; readonly year?: number }
  /** So many days, or whole weeks, from the day on which it is read. */
  | { readonly is: 'ahead'; readonly days?: number; readonly weeks?: number }
  | { readonly is: 'term'; readonly term: 'autumn' | 'spring' | 'year' | 'current'; readonly year?: number }
  | { readonly is: 'closed'; readonly name: string }
  | { readonly is: 'feast'; readonly feast: Feast };

export type Excepted =
  | { readonly is: 'target'; readonly from: Target; readonly to?: Target }
  | { readonly is: 'weekdays'; readonly days: readonly Weekday[] }
  | { readonly is: 'parity'; readonly parity: Parity }
  /** Without weekdays those of the series are meant. */
  | { readonly is: 'nth'; readonly days: readonly Weekday[]; readonly nths: readonly number[] }
  | { readonly is: 'weekends' | 'holidays' }
  | { readonly is: 'closed'; readonly name?: string };

/** One constituent of a phrase: every token belongs to exactly one. */
export type Part =
  | {
      readonly is: 'days';
      readonly days: readonly Weekday[];
      /** "torsdagar" or "varje torsdag"; "på torsdag" and "nästa torsdag" are one day that comes. */
      readonly how: 'many' | 'bare' | 'coming' | 'next';
      readonly without?: 'holidays' | 'closed';
      /** "varje torsdag": what is said of other days does not reach it. */
      readonly each?: true;
      /** "torsdagen": one day and no other, unless something is said of how often. */
      readonly one?: true;
      /** "varje dag": workdays, or all seven. */
      readonly loose?: true;
    }
  | { readonly is: 'nth'; readonly days: readonly Weekday[]; readonly nths: readonly number[] }
  | { readonly is: 'parity'; readonly parity: Parity }
  /** `own`: it stands before the weekday that it belongs to ("varannan torsdag"). */
  | {
      readonly is: 'every';
      readonly n: number;
      readonly unit: 'week' | 'month' | 'quarter' | 'term' | 'half-year' | 'year';
      readonly own?: true;
    }
  /** `clock`: the same numbers may also be times of day. */
  | { readonly is: 'weeks'; readonly ranges: readonly WeekRange[]; readonly clock?: readonly [Clock, Clock] }
  | { readonly is: 'dates'; readonly dates: readonly Written[] }
  | { readonly is: 'span'; readonly from: Target; readonly to: Target }
  | { readonly is: 'monthday'; readonly dates: readonly number[] }
  | { readonly is: 'months'; readonly months: readonly { month: number; year?: number }[] }
  /** `whole`: "hela höstterminen", which is no stretch that ordinals count in. */
  | { readonly is: 'within'; readonly target: Target; readonly whole?: true }
  /** `first`: the first meeting is on that day ("första gången 3/9"). */
  | { readonly is: 'from'; readonly target: Target; readonly after?: true; readonly first?: true }
  | { readonly is: 'to'; readonly target: Target; readonly before?: true; readonly vague?: true }
  | { readonly is: 'except'; readonly items: readonly Excepted[] }
  | { readonly is: 'ahead'; readonly days?: number; readonly weeks?: number }
  | {
      readonly is: 'count';
      readonly times: number;
      /** "högst 6 gånger", "de 6 första": the first of them, however many there are. */
      readonly most?: true;
      readonly per?: 'week' | 'month' | 'quarter' | 'half-year' | 'term' | 'year';
    }
  | { readonly is: 'lasting'; readonly weeks?: number; readonly months?: number }
  | { readonly is: 'time'; readonly start: Clock; readonly end?: Clock }
  | { readonly is: 'length'; readonly minutes: number }
  | { readonly is: 'partOfDay'; readonly part: 'morning' | 'forenoon' | 'day' | 'afternoon' | 'evening' }
  | { readonly is: 'place' | 'others'; readonly words: string }
  /** "utan klockslag": no time is said, and numbers are none. */
  | { readonly is: 'noTime' }
  /** `colon`: what follows it belongs to what stands before it; `later`: it comes after that; `each`: one each, in that order ("kl 8 resp 9"). */
  | { readonly is: 'joint'; readonly colon?: true; readonly later?: true; readonly each?: true }
  | { readonly is: 'filler' }
  | { readonly is: 'unknown' };

/** A part in its place: the tokens from `at` up to, not with, `next`. */
export interface Placed {
  readonly part: Part;
  readonly at: number;
  readonly next: number;
}
