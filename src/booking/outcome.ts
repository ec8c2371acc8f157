import type { Day } from '../shared/day.js';
import type { BookingInputs, BookingStep, LeftOut } from './actions.js';
import type { Away, Hours } from './away.js';
import type { Booking, Pattern, Slot } from './booking.js';
import type { School } from './booking-job.js';
import type { Shift } from './from-its-time.js';
import type { Opened } from './note.js';
import type { Settings } from './settings.js';
import type { Statistics } from './statistics.js';
import type { Wanted } from './wanted.js';
import type { Way } from './way.js';
import type { WhyNot } from './why-not.js';
import type { WorkerTimes } from './worker-times.js';

/** What is wrong with what was filled in, by the field it stands in: in Swedish, and said again (phrases.ts) where the form is put together. */
export type Wrong = Readonly<Partial<Record<keyof BookingInputs, string>>>;

/** What a step of booking led to; words-of-booking.ts says it. */
export type BookingOutcome =
  /** `moves`: the booking that is moved to another time. */
  | ({
      readonly is: 'schools';
      readonly schools: readonly School[];
      readonly wrong?: 'unknown';
      readonly moves?: Booking | undefined;
      readonly been?: Wanted | undefined;
    } & Way)
  /** The search for a school; `wrong` is what came of the last try. */
  | ({
      readonly is: 'schoolForm';
      readonly wrong?: 'empty' | 'unknown' | undefined;
      readonly moves?: Booking | undefined;
      readonly been?: Wanted | undefined;
    } & Way)
  /** The best of what was found; `others` is how many more there are, 0 or less for none. */
  | ({ readonly is: 'schoolsFound'; readonly schools: readonly School[]; readonly others: number } & Way)
  /** Some of all schools, from a place in their list (0 is the first) on. */
  | ({
      readonly is: 'schoolPage';
      readonly schools: readonly School[];
      readonly from: number;
      readonly total: number;
    } & Way)
  | ({
      readonly is: 'slots';
      readonly school: School;
      readonly slots: readonly Slot[];
      /** The last slot that is shown, where there are more after it. */
      readonly more?: { readonly after: number; readonly afterWorker: string } | undefined;
      /** Why they are shown (again): why the time that was pressed cannot be booked. */
      readonly because?: WhyNot | undefined;
      /** It is the school that was looked at last, and was not chosen now. */
      readonly remembered?: true | undefined;
      /** The key of a press of hers who wants to hear of an earlier time. */
      readonly press: string;
      /** The day and the social worker that were chosen. */
      readonly chosen?: { readonly day?: Day | undefined; readonly whom?: string | undefined } | undefined;
      /** Of what was said of when: whether they are then, or those nearest to it since nothing is free then. */
      readonly fit?: 'free' | 'nearest' | undefined;
      /** What of when it was wanted has been. */
      readonly been?: Wanted | undefined;
      /** The booking that is moved; `only`: there is no other, though another one was spoken of. */
      readonly moves?: Booking | undefined;
      readonly only?: true | undefined;
    } & Way)
  /** What can be chosen among: days with how many free times each has, and social workers (Entra object ids). */
  | ({
      readonly is: 'choose';
      readonly school: School;
      readonly days: readonly { readonly day: Day; readonly count: number }[];
      readonly workers: readonly string[];
    } & Way)
  | ({ readonly is: 'noSlots'; readonly school: School; readonly press: string } & Way)
  | ({ readonly is: 'noWorker'; readonly school: School } & Way)
  | ({ readonly is: 'noneChosen'; readonly school: School } & Way)
  /** Somebody hears when a time of a school comes free, until a day; `full`: no more can. */
  | {
      readonly is: 'waiting';
      readonly school: School;
      readonly worker: string;
      readonly id: string;
      readonly until: Day;
    }
  | { readonly is: 'waitingFull'; readonly school: School }
  | { readonly is: 'waitingOver' }
  | { readonly is: 'noDirectory' | 'codeUnknown' | 'tooManyTries' }
  | {
      readonly is: 'details';
      readonly school: School;
      readonly slot: Slot;
      readonly press: string;
      /** What was filled in before, to stand there again. */
      readonly filled?: BookingInputs | undefined;
      readonly wrong?: Wrong | undefined;
      /** For whoever books without their name alone. */
      readonly anonymous?: true | undefined;
    }
  | {
      readonly is: 'receipt';
      readonly booking: Booking;
      readonly code: string;
      readonly school: School | undefined;
      /** The address of its calendar file. */
      readonly calendar: string | undefined;
      /** Days after which it is erased when it has been. */
      readonly keepDays: number;
      readonly moved: boolean;
    }
  | { readonly is: 'limit'; readonly most: number }
  /** "begun": it can no longer be cancelled or moved. `calendar` is the address of the file that takes it out of a calendar; `moving`: it was to be moved. */
  | {
      readonly is: 'cancelled' | 'begun';
      readonly booking: Booking;
      readonly calendar?: string | undefined;
      readonly moving?: true;
    }
  /** Whether a booking is to be cancelled; `step` does it. */
  | { readonly is: 'cancelAsk'; readonly booking: Booking; readonly step: BookingStep; readonly only?: true }
  /** Whether one's own booking is to be moved to a time that is free; `step` does it. */
  | {
      readonly is: 'moveAsk';
      readonly booking: Booking;
      readonly slot: Slot;
      readonly school: School;
      readonly step: BookingStep & { is: 'move' };
    }
  /** What was asked about is not cancelled; without it where it is not known any more. `named`: they have bookings under their name. */
  | { readonly is: 'kept'; readonly booking: Booking | undefined; readonly named: boolean }
  | {
      readonly is: 'mine';
      readonly bookings: readonly Booking[];
      /** The codes of those whose code was kept, by the bookings' ids. */
      readonly codes: Readonly<Record<string, string>>;
      /**
       * What is to be done with one of them, of which it is not told which. `noneThen`: none of them is `at` that time, `on` that
       * weekday, or at that place; `others`: it was to be somebody else's; `half`: it was named by a code that is cut short.
       */
      readonly to?: 'move' | 'cancel' | undefined;
      readonly noneThen?: boolean | undefined;
      readonly at?: Way['wanted'];
      readonly on?: number | undefined;
      readonly others?: true | undefined;
      readonly half?: true | undefined;
      readonly wanted?: Way['wanted'];
      /** It is to be so much later, which for each of them is another time. */
      readonly shift?: Shift | undefined;
      readonly next?: number | undefined;
    }
  | ({ readonly is: 'times' } & WorkerTimes)
  | {
      readonly is: 'offerForm';
      readonly today: Day;
      readonly wrong?: Wrong | undefined;
      /** The pattern in whose place it is saved. */
      readonly pattern?: string | undefined;
      /** What was filled in before, to stand there again. */
      readonly filled?: BookingInputs | undefined;
      /** What was said of the times and is not filled in. */
      readonly left?: readonly LeftOut[] | undefined;
    }
  /** How many of its times can be booked, how many cannot since something else stands there, and how many others it stands in the way of. */
  | {
      readonly is: 'offered';
      readonly pattern: Pattern;
      readonly slots: number;
      readonly taken: number;
      readonly hides: number;
      /** How many of those that can be booked are on days outside the terms that the directory has. */
      readonly outside: number;
      /** The first stretch of days between terms that some of those are in, where nothing is booked in it. */
      readonly between?: { readonly from: Day; readonly to: Day } | undefined;
      /** Weeks ahead that can be booked. */
      readonly weeks: number;
      readonly changed: boolean;
    }
  /** `booked`: there was a booking at that time, which is cancelled; `tells`: there is a way to its booker, who is told. */
  | { readonly is: 'withdrawn'; readonly start: number; readonly booked: boolean; readonly tells: boolean }
  /** Whether a booked time is to be taken back, by which the booking would be cancelled. */
  | { readonly is: 'withdrawAsk'; readonly booking: Booking; readonly tells: boolean }
  /** How many bookings are cancelled, and how many of their bookers there is a way to, who are told. */
  | {
      readonly is: 'away';
      readonly from: string;
      readonly to: string;
      readonly hours?: Hours | undefined;
      readonly cancelled: number;
      readonly tells: number;
    }
  | { readonly is: 'awayWrong' }
  | {
      readonly is: 'awayForm';
      readonly today: Day;
      readonly filled?: BookingInputs | undefined;
      readonly wrong?: Wrong | undefined;
      /** Not all that was said of the days was understood. */
      readonly unsure?: boolean | undefined;
    }
  /** Whether somebody is away so, by which so many bookings would be cancelled, and so many of their bookers told. */
  | { readonly is: 'awayCheck'; readonly away: Away; readonly cancels: number; readonly tells: number }
  | { readonly is: 'seen'; readonly booking: Booking | undefined }
  | {
      readonly is: 'settingsForm';
      readonly settings: Settings;
      readonly filled?: BookingInputs | undefined;
      readonly wrong?: Wrong | undefined;
    }
  | { readonly is: 'settingsSaved'; readonly settings: Settings }
  /** A booking, and the times that can be proposed in its place. */
  | {
      readonly is: 'proposeForm';
      readonly booking: Booking;
      /** What of it was sealed. */
      readonly opened: Opened;
      readonly slots: readonly Slot[];
      readonly because?: 'taken' | 'none' | undefined;
    }
  | { readonly is: 'proposed'; readonly booking: Booking }
  /** Nothing can be proposed: its booker cannot be reached, or it does not stand (any more). */
  | { readonly is: 'cannotPropose'; readonly why: 'unreachable' | 'gone' }
  /** How a booker answered; the booking as it stands now. */
  | { readonly is: 'answered'; readonly booking: Booking; readonly yes: boolean; readonly calendar: string | undefined }
  | { readonly is: 'proposalGone' }
  /** The address of her own calendar, and which one the next would be. */
  | { readonly is: 'feed'; readonly url: string | undefined; readonly next: number }
  | { readonly is: 'statistics'; readonly numbers: Statistics }
  /** Whether somebody is away on a day, by which so many bookings would be cancelled. */
  | { readonly is: 'awayAsk'; readonly day: Day; readonly cancels: number; readonly tells: number }
  /** Days are given back; `still` are those of them that another stretch of days away keeps. */
  | {
      readonly is: 'back';
      readonly from: Day;
      readonly to: Day;
      readonly hours?: Hours | undefined;
      readonly still: readonly Away[];
      /** How many bookings stand again, since nobody had been told that they did not. */
      readonly again?: number | undefined;
    }
  /** Which of several stretches of days away is meant. */
  | { readonly is: 'backAsk'; readonly stretches: readonly Away[] }
  /** `booker`: somebody who has no times of their own to be away from. */
  | { readonly is: 'backNone'; readonly booker?: true }
  /** A slot is not taken back (any more); false where it has begun. */
  | { readonly is: 'givenBack'; readonly free: boolean };
