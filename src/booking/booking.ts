import * as z from 'zod/v4';
import type { Letter } from '../outbox/letter.js';
import type { Weekday } from '../shared/wall-time.js';
import { type Fixed, kept } from './kept-shape.js';

/** How a consultation is held. */
export const FORMS = ['telefon', 'teams', 'plats'] as const;
export type Form = (typeof FORMS)[number];

/** What a consultation may be about: given subjects only, so that nobody needs to write of a child. */
export const SUBJECTS = ['oro', 'hemmet', 'anmalan', 'samtycke', 'samverkan', 'annat'] as const;
export type Subject = (typeof SUBJECTS)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const form = z.enum(FORMS);

/** Even or odd ISO 8601 weeks. */
export const PARITIES = ['even', 'odd'] as const;

const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map(one => z.literal(one as Weekday)));
const slot = { worker: z.string(), start: z.number(), end: z.number(), form };

/** The shape of a pattern. */
export const patternShape = kept({
  id: z.string(),
  worker: z.string(),
  days: z.array(weekday),
  first: day,
  last: day,
  from: z.number(),
  to: z.number(),
  length: z.number(),
  pause: z.number(),
  form,
  /** Minutes of a longer consultation that may be chosen in its place, where the time after it is free too. */
  longer: z.number().optional(),
  /** Of even or odd ISO weeks alone; of all where it is absent. */
  weeks: z.enum(PARITIES).optional(),
});

/**
 * When a contact social worker (Entra object id) can be consulted: on weekdays between `first` and `last`, both included.
 * `from` and `to` are minutes from midnight on the wall in Sweden; `length` and `pause` are minutes of one, and between two.
 */
export type Pattern = Fixed<z.output<typeof patternShape>>;

/** A time that can be booked; instants are epoch milliseconds. */
export interface Slot {
  readonly worker: string;
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  /** When it ends where the longer consultation is chosen; only where that is free. */
  readonly longEnd?: number | undefined;
}

/** The shape of who booked, when they chose to be named; `address` is where they are told of changes, opaque. */
export const bookerShape = kept({
  objectId: z.string(),
  name: z.string(),
  address: z.string(),
  /** As an earlier version kept it, as it was written; sealed at the next start. */
  note: z.string().optional(),
});

const bookingShape = kept({
  ...slot,
  id: z.string(),
  school: z.string().optional(),
  subject: z.enum(SUBJECTS),
  booker: bookerShape.optional(),
  /** Keyed hash of the code on the receipt. */
  code: z.string(),
  /** Keyed hash of the press that booked it, so that the same press twice is one booking. */
  press: z.string(),
  /** The anonymous booker's address, sealed; only where they asked to be told of changes. */
  sealed: z.string().optional(),
  /** Whether they asked for it; stays when the address is erased. */
  tell: z.literal(true).optional(),
  /** The number on which the social worker calls, sealed; erased with the sealed address. */
  phone: z.string().optional(),
  /** What a named booker wrote for the social worker, sealed; erased with the number. */
  note: z.string().optional(),
  /** The code itself, sealed, so that a named booker can be shown it again; never of an anonymous one. */
  ownCode: z.string().optional(),
  /** Until when (epoch milliseconds) the social worker is to have seen it; gone once she has, or somebody else looks. */
  seeBy: z.number().optional(),
  /** Whole days between the day it was booked and its own. */
  daysAhead: z.int().optional(),
  /** Another time that the social worker has asked its booker to take; it is held until they answer. */
  proposed: kept({ start: z.number(), end: z.number(), form }).optional(),
  /** Who ended it; "moved" where it stands with another social worker now. */
  cancelled: z.enum(['booker', 'worker', 'moved']).optional(),
  /** With whom it stands after it was moved. */
  movedTo: z.string().optional(),
  /** How often it has been moved. */
  moves: z.int().optional(),
  /** Its booker has been told that nobody is there for it: its social worker is not in the directory any more. */
  left: z.literal(true).optional(),
  /** What the social worker's own calendar has of it: the event, a name for its content, the address of its meeting, and whether the receipt has that. */
  event: kept({
    id: z.string().optional(),
    as: z.string(),
    join: z.string().optional(),
    said: z.literal(true).optional(),
  }).optional(),
  /** From whom it is being moved: it holds its time, and stands once it is gone there. */
  arriving: kept({
    from: z.string(),
    start: z.number(),
    end: z.number(),
    byCode: z.literal(true).optional(),
  }).optional(),
});

/** A booked consultation. An anonymous one holds nothing of the booker but what they chose to leave. */
export type Booking = Fixed<z.output<typeof bookingShape>>;

/** What a letter may be about; "undelivered" says that another one did not arrive. */
export const ABOUT = [
  'booked',
  'moved',
  'cancelled',
  'sick',
  'byOther',
  'reminder',
  'left',
  'undelivered',
  'proposed',
  'agreed',
  'declined',
  'unseen',
  'free',
  'nobody',
  'event',
  'meeting',
] as const;
export type About = (typeof ABOUT)[number];

const letterShape = kept({
  id: z.string(),
  due: z.number(),
  until: z.number(),
  twice: z.boolean(),
  claim: kept({ by: z.string(), until: z.number() }).optional(),
  notBefore: z.number().optional(),
  attempts: z.int(),
  waits: z.int().optional(),
  to: z.enum(['worker', 'booker', 'calendar']),
  about: z.enum(ABOUT),
  /** The id of the booking it is about; of whoever waits for a time where it is "free"; '' where it is "nobody". */
  booking: z.string(),
  /** Somebody who had the code did it, from another chat than its booker's. */
  byCode: z.literal(true).optional(),
  /** The time that the booking had before (moved), or has for this letter to be of use (reminder). */
  at: kept({ start: z.number(), end: z.number() }).optional(),
  /** How many bookings nobody is there for, and how many of their bookers cannot be told; to a head. */
  stranded: kept({ bookings: z.int(), unreachable: z.int() }).optional(),
  /** What the letter was about that did not arrive. */
  lost: z.enum(ABOUT).optional(),
});

/** Something owed to one of the two of a booking. Ended ones are not kept. */
export type BookingLetter = Fixed<z.output<typeof letterShape>> & Pick<Letter, 'ended'>;

const workerShape = kept({
  version: z.literal(1),
  /** Entra object id. */
  worker: z.string(),
  patterns: z.array(patternShape),
  bookings: z.array(bookingShape),
  /** Starts of slots that were taken back, and the id of the booking that was cancelled by it. */
  withdrawn: z.array(kept({ start: z.number(), booking: z.string().optional() })),
  /** Days away, both included, and the ids of the bookings that were cancelled by it. */
  away: z.array(
    kept({
      from: day,
      to: day,
      bookings: z.array(z.string()),
      /** A part of each day, in minutes from midnight on the wall; the whole of it where it is absent. */
      hours: kept({ from: z.number(), to: z.number() }).optional(),
    }),
  ),
  /** How she wants to be booked; what is absent is as for everybody. */
  settings: kept({
    /** Minutes before which a time can no longer be booked, and weeks ahead that can be. */
    lead: z.int().optional(),
    horizon: z.int().optional(),
    /** How many consultations a day at most. */
    most: z.int().optional(),
    /** Minutes that stay free before and after each. */
    before: z.int().optional(),
    after: z.int().optional(),
  }).optional(),
  /** How often the address of her own calendar was made anew. */
  feed: z.int().optional(),
  /** Who wants to hear when a time of a school comes free: a sealed address, and nothing of who. */
  waiting: z
    .array(
      kept({
        id: z.string(),
        school: z.string(),
        sealed: z.string(),
        until: z.number(),
        /** Only a time that begins before this instant is news. */
        before: z.number().optional(),
      }),
    )
    .optional(),
  /** Of a head: with whom bookings stood (object ids) that nobody is there for, when they were told of it last. */
  strandedTold: z.array(z.string()).optional(),
  /** Where they are told of bookings: in the chat where they wrote last; opaque. */
  address: z.string().optional(),
  /** The last day on which they wrote or pressed something there. */
  seen: day.optional(),
  letters: z.array(letterShape),
  /** How many letters were ever owed here; the next one's id. */
  owed: z.int(),
});

/** Everything that a decision about one contact social worker's time needs, and what is owed for it. */
export type WorkerData = Omit<Fixed<z.output<typeof workerShape>>, 'version' | 'letters'> & {
  readonly letters: readonly BookingLetter[];
};

/** The shape of a contact social worker's file. */
export const workerFile = workerShape as unknown as z.ZodType<WorkerData & { readonly version: number }>;

/** A contact social worker for whom nothing was done yet. */
export const newWorker = (worker: string): WorkerData => ({
  worker,
  patterns: [],
  bookings: [],
  withdrawn: [],
  away: [],
  letters: [],
  owed: 0,
});

/** Whether two stretches of time share a moment. */
export function overlaps(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether a booking stands and has not ended. */
export const isAhead = (booking: Booking, now: number): boolean => !booking.cancelled && booking.end > now;
