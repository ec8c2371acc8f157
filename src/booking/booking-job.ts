import { randomUUID } from 'node:crypto';
import type { Calendar } from '../shared/calendar-file.js';
import type { Day } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import { holidayOn } from '../shared/holidays.js';
import type { BusyTimes, PersonCounts } from '../shared/ports.js';
import { calendarOf } from '../shared/school-year.js';
import type { Booking, Slot, WorkerData } from './booking.js';
import type { By } from './booking-acts.js';
import type { BookingStore } from './booking-store.js';
import type { Secrets } from './codes.js';
import type { LastSchools } from './last-school.js';
import { type Offering, reachOf, type Season, slotsFrom } from './slots.js';

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
  readonly limits: PersonCounts;
  readonly lastSchools: LastSchools;
  /** How many bookings ahead a person may have. */
  readonly most: number;
  /** Days after which an ended booking is erased. */
  readonly keepDays: number;
  readonly calendar: Calendar;
  /** What the social workers' own calendars have; absent where they are not read. */
  readonly busy?: BusyTimes | undefined;
  /** Whether consultations in Teams get meetings of their own; `soon` looks again and again whether one has come, for a second or two. */
  readonly meetings?: { soon(isThere: () => Promise<boolean>): Promise<void> } | undefined;
}

export type School = Directory['schools'][number];

/** How many slots one card shows. */
export const SHOWN = 5;

export const newId = (): string => randomUUID();

/** The school of an id; undefined for one that the directory does not have. */
export function schoolOf({ directory }: BookingParts, id: string | undefined): School | undefined {
  return directory?.schools.find(school => school.id === id);
}

/** Whether the directory names a person as a contact social worker or a substitute. */
export function isWorker({ directory }: Pick<BookingParts, 'directory'>, objectId: string): boolean {
  return (directory?.workers ?? []).some(({ id }) => id === objectId);
}

/** Whether the directory, where there is one with social workers in it, does not name a person as one (any more). */
export function hasLeft(parts: Pick<BookingParts, 'directory'>, objectId: string): boolean {
  return (parts.directory?.workers.length ?? 0) > 0 && !isWorker(parts, objectId);
}

/** Whether nobody is consulted on a day: a holiday, or a closed day of a school (without one, of all schools). */
export function closedOnOf(parts: BookingParts, school?: string): (day: Day) => boolean {
  const { closed } = calendarOf(parts.directory, school);
  return day => holidayOn(day) !== undefined || closed.some(({ from, to }) => from <= day && day <= to);
}

const WEEK_MS = 7 * 86_400_000;

/** The same season with what a social worker's own calendar has her busy with, for as long ahead as she can be booked; `fresh`: as of now. */
async function withBusy(
  { busy }: BookingParts,
  data: WorkerData,
  season: Season,
  now: Date,
  fresh: boolean,
): Promise<Season> {
  if (!busy) return season;
  const at = now.getTime();
  // A day more than the horizon: its last day is whole.
  const until = at + (reachOf(data).horizon + 1) * WEEK_MS;
  return { ...season, busy: await busy.of(data.worker, at, until, fresh) };
}

/**
 * What decides on a social worker's own view of her times: the closed days of the first school that has her, and her own
 * calendar; `fresh`: as of now, for a decision.
 */
export function seasonOf(parts: BookingParts, data: WorkerData, now: Date, fresh = false): Promise<Season> {
  const school = parts.directory?.schools.find(one => [...one.workers, one.substitute].includes(data.worker));
  return withBusy(parts, data, { closedOn: closedOnOf(parts, school?.id) }, now, fresh);
}

/**
 * What a school is offered: the times of its own social workers, and those of the substitute on the days on which one of
 * its own is away, or has none. One whose data cannot be read, or whom the directory does not name, is left out. As of an
 * instant less what their own calendars have, as of now for the one whose time is decided on; without one, their own are not asked.
 */
export async function offeringsOf(
  parts: BookingParts,
  school: School,
  now?: Date,
  decided?: string,
): Promise<Offering[]> {
  const closedOn = closedOnOf(parts, school.id);
  const read = async (ids: readonly string[]) =>
    (await Promise.all(ids.filter(id => !hasLeft(parts, id)).map(id => parts.store.read(id)))).filter(
      data => data !== undefined,
    );
  const own = await read(school.workers);
  const substitutes = await read(
    school.substitute && !school.workers.includes(school.substitute) ? [school.substitute] : [],
  );
  const offeredOn = (day: Day) =>
    own.length === 0 || own.some(({ away }) => away.some(({ from, to }) => from <= day && day <= to));
  const all: Offering[] = [
    ...own.map(data => ({ data, season: { closedOn } })),
    ...substitutes.map(data => ({ data, season: { closedOn, offeredOn } })),
  ];
  if (now === undefined || !parts.busy) return all;
  return Promise.all(
    all.map(async ({ data, season }) => ({
      data,
      season: await withBusy(parts, data, season, now, data.worker === decided),
    })),
  );
}

/** The free slots that a school is offered now, all of them in order. */
export async function slotsFor(parts: BookingParts, school: School, now: Date): Promise<Slot[]> {
  return [...slotsFrom(await offeringsOf(parts, school, now), now)];
}

/** Where the booker of a booking is told of changes: by name, or by the sealed address that they left. */
export function addressOf(booking: Booking, secrets: Secrets): string | undefined {
  if (booking.booker) return booking.booker.address;
  return booking.sealed === undefined ? undefined : secrets.open(booking.sealed, booking.id);
}

/** Who is at work on a booking, as an act asks for it. */
export const byOf = ({ secrets }: Pick<BookingParts, 'secrets'>, { objectId, address }: Person): By => ({
  objectId,
  isFromChatOf: ({ sealed, id }) => sealed !== undefined && secrets.open(sealed, id) === address,
});
