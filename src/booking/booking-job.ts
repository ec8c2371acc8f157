import { randomUUID } from 'node:crypto';
import type { Calendar } from '../calendar-file.js';
import { type Day, dayOf } from '../day.js';
import type { Directory } from '../directory.js';
import { holidayOn } from '../holidays.js';
import type { Post } from '../ports.js';
import type { Reply } from '../reply.js';
import { calendarOf } from '../school-year.js';
import type { Booking, BookingData, Slot } from './booking.js';
import type { BookingStore } from './booking-store.js';
import type { Secrets } from './codes.js';
import type { LastSchools } from './last-school.js';
import type { Limits } from './limits.js';
import { freeSlots } from './slots.js';

/** Who pressed or wrote, as the client vouches for it. */
export interface Person {
  /** Entra object id. */
  readonly objectId: string;
  readonly name: string;
  /** Where this person can be posted to; opaque. */
  readonly address: string;
}

/** What the booking job works with. */
export interface BookingParts {
  readonly store: BookingStore;
  readonly directory: Directory | undefined;
  readonly secrets: Secrets;
  readonly limits: Limits;
  readonly lastSchools: LastSchools;
  readonly post: Post<Reply>;
  /** How many bookings ahead a person may have. */
  readonly most: number;
  /** Days after which an ended booking is erased. */
  readonly keepDays: number;
  readonly calendar: Calendar;
}

export type School = Directory['schools'][number];

/** The minutes before a consultation at which both are reminded. */
export const REMINDERS = [24 * 60, 60] as const;
/** How many slots one card shows. */
export const SHOWN = 5;

export const newId = (): string => randomUUID();

/** The school of an id; undefined for one that the directory does not have. */
export function schoolOf({ directory }: BookingParts, id: string | undefined): School | undefined {
  return directory?.schools.find(school => school.id === id);
}

/** The social workers whose slots a school is offered: its own, and the substitute while one of them is away. */
export function workersOf(school: School, data: BookingData, today: Day): string[] {
  const away = data.away.some(one => school.workers.includes(one.worker) && one.to >= today);
  return [...school.workers, ...(away && school.substitute ? [school.substitute] : [])];
}

/** The free slots that a school is offered now. */
export function slotsFor(parts: BookingParts, school: School, now: Date): Slot[] {
  const data = parts.store.read();
  const { closed } = calendarOf(parts.directory, school.id);
  const closedOn = (day: Day) =>
    holidayOn(day) !== undefined || closed.some(({ from, to }) => from <= day && day <= to);
  return freeSlots(data, workersOf(school, data, dayOf(now)), closedOn, now);
}

/** Whether the directory names a person as a contact social worker or a substitute. */
export function isWorker({ directory }: BookingParts, objectId: string): boolean {
  return (directory?.workers ?? []).some(({ id }) => id === objectId);
}

/** The reminders that a booking made now has behind it already. */
export function remindersPast(start: number, now: Date): number[] {
  return REMINDERS.filter(minutes => start - minutes * 60_000 <= now.getTime());
}

/** Where the booker of a booking is told of changes: by name, or by the sealed address that they left. */
export function addressOf(booking: Booking, secrets: Secrets): string | undefined {
  if (booking.booker) return booking.booker.address;
  return booking.sealed === undefined ? undefined : secrets.open(booking.sealed, booking.id);
}
