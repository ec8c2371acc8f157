import type { Day } from '../shared/day.js';
import type { BookingInputs } from './actions.js';
import type { Days } from './back-acts.js';
import type { Booking, Pattern, Slot } from './booking.js';
import type { School } from './booking-job.js';
import type { WorkerTimes } from './worker-times.js';

/** A code that is carried along while somebody looks for another time. */
interface Moving {
  readonly move?: string | undefined;
}

/** What a step of booking led to; words-of-booking.ts says it. */
export type BookingOutcome =
  | ({ readonly is: 'schools'; readonly schools: readonly School[] } & Moving)
  /** The search for a school; `wrong` is what came of the last try. */
  | ({ readonly is: 'schoolForm'; readonly wrong?: 'empty' | 'unknown' | undefined } & Moving)
  /** The best of what was found; `others` is how many more there are, 0 or less for none. */
  | ({ readonly is: 'schoolsFound'; readonly schools: readonly School[]; readonly others: number } & Moving)
  /** Some of all schools, from a place in their list (0 is the first) on. */
  | ({
      readonly is: 'schoolPage';
      readonly schools: readonly School[];
      readonly from: number;
      readonly total: number;
    } & Moving)
  | ({
      readonly is: 'slots';
      readonly school: School;
      readonly slots: readonly Slot[];
      /** The last slot that is shown, where there are more after it. */
      readonly more?: { readonly after: number; readonly afterWorker: string } | undefined;
      /** Why they are shown (again): the time that was pressed is gone. */
      readonly because?: 'taken' | undefined;
    } & Moving)
  | ({ readonly is: 'noSlots' | 'noWorker'; readonly school: School } & Moving)
  | { readonly is: 'noDirectory' | 'codeUnknown' | 'tooManyTries' }
  | {
      readonly is: 'details';
      readonly school: School;
      readonly slot: Slot;
      readonly press: string;
      /** What was filled in before, to stand there again. */
      readonly filled?: BookingInputs | undefined;
    }
  | {
      readonly is: 'receipt';
      readonly booking: Booking;
      readonly code: string;
      readonly school: School | undefined;
      /** The address of its calendar file. */
      readonly calendar: string | undefined;
      readonly moved: boolean;
    }
  | { readonly is: 'limit'; readonly most: number }
  /** "begun": it can no longer be cancelled or moved. */
  | { readonly is: 'cancelled' | 'begun'; readonly booking: Booking }
  | { readonly is: 'mine'; readonly bookings: readonly Booking[]; readonly next?: number | undefined }
  | ({ readonly is: 'times' } & WorkerTimes)
  | {
      readonly is: 'offerForm';
      readonly today: Day;
      readonly wrong?: string | undefined;
      /** What was filled in before, to stand there again. */
      readonly filled?: BookingInputs | undefined;
    }
  | { readonly is: 'offered'; readonly pattern: Pattern; readonly slots: number }
  /** `booked`: there was a booking at that time, which is cancelled; `tells`: there is a way to its booker, who is told. */
  | { readonly is: 'withdrawn'; readonly start: number; readonly booked: boolean; readonly tells: boolean }
  /** How many bookings are cancelled, and how many of their bookers there is a way to, who are told. */
  | {
      readonly is: 'away';
      readonly from: string;
      readonly to: string;
      readonly cancelled: number;
      readonly tells: number;
    }
  | { readonly is: 'awayWrong' }
  /** Whether somebody is away on a day, by which so many bookings would be cancelled. */
  | { readonly is: 'awayAsk'; readonly day: Day; readonly cancels: number }
  /** Days are given back; `still` are those of them that another stretch of days away keeps. */
  | { readonly is: 'back'; readonly from: Day; readonly to: Day; readonly still: readonly Days[] }
  /** Which of several stretches of days away is meant. */
  | { readonly is: 'backAsk'; readonly stretches: readonly Days[] }
  | { readonly is: 'backNone' }
  /** A slot is not taken back (any more); false where it has begun. */
  | { readonly is: 'givenBack'; readonly free: boolean };
