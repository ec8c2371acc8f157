import { type Day, dayOf, inWords } from '../shared/day.js';
import { say } from '../shared/say.js';
import { plusDays, weekdayOf } from '../shared/wall-time.js';
import { type Booking, SUBJECTS } from './booking.js';
import { type BookingParts, closedOnOf, offeringsOf, type School } from './booking-job.js';
import type { BookingOutcome } from './outcome.js';
import { reachOf, slotsFrom } from './slots.js';
import { subjectName } from './words-of-names.js';

/** A number smaller than this may point at somebody, and is not shown alone. */
export const LEAST = 5;

/** A row of a table: what is counted, and how many. */
export interface Row {
  readonly name: string;
  readonly count: number;
}

/** What is known of the consultations of some months, without persons; tables add up to the same total. */
export interface Statistics {
  /** Consultations that stand or were held; undefined where they are fewer than LEAST. */
  readonly total: number | undefined;
  readonly months: readonly Row[];
  readonly subjects: readonly Row[];
  readonly ahead: readonly Row[];
  readonly keepDays: number;
  /** Of the days on which the schools are open, as far ahead as times can be booked, how many have no free time. */
  readonly full?: { readonly days: number; readonly full: number } | undefined;
}

/** Rows of LEAST or more as they are; smaller ones as one row, with the smallest of the others where it would be too small itself. */
export function merged(rows: readonly Row[], rest: string): Row[] {
  const known = rows.filter(({ count }) => count > 0);
  const large = known.filter(({ count }) => count >= LEAST);
  let left = known.filter(one => !large.includes(one));
  // One small row alone could be worked out from the total, and so could a sum that is small.
  while (left.length > 0 && left.reduce((sum, { count }) => sum + count, 0) < LEAST && large.length > 0) {
    const least = large.reduce((one, other) => (other.count < one.count ? other : one));
    large.splice(large.indexOf(least), 1);
    left = [...left, least];
  }
  const sum = left.reduce((all, { count }) => all + count, 0);
  return [...large, ...(sum >= LEAST ? [{ name: rest, count: sum }] : [])];
}

const monthOf = ({ start }: Booking) => {
  const day = dayOf(new Date(start));
  return { key: day.slice(0, 7), name: inWords(day).replace(/^\d+ /, '') };
};

const AHEAD: readonly (readonly [name: () => string, most: number])[] = [
  [() => say`Samma dag eller dagen efter`, 1],
  [() => say`2 till 7 dagar`, 7],
  [() => say`8 till 14 dagar`, 14],
  [() => say`Längre`, Number.POSITIVE_INFINITY],
];

const count = (all: readonly Booking[], name: string, is: (booking: Booking) => boolean): Row => ({
  name,
  count: all.filter(is).length,
});

/** Counts consultations; those that were cancelled or moved elsewhere are none. */
export function countBookings(bookings: readonly Booking[], keepDays: number): Statistics {
  const all = bookings.filter(one => !one.cancelled && !one.arriving);
  if (all.length < LEAST) return { total: undefined, months: [], subjects: [], ahead: [], keepDays };
  const months = new Map(all.map(one => [monthOf(one).key, monthOf(one).name]));
  const known = all.filter(({ daysAhead }) => daysAhead !== undefined);
  return {
    total: all.length,
    months: merged(
      [...months].toSorted().map(([key, name]) => count(all, name, one => monthOf(one).key === key)),
      say`Övriga månader`,
    ),
    subjects: merged(
      SUBJECTS.map(id => count(all, subjectName(id), ({ subject }) => subject === id)),
      say`Övriga ämnen`,
    ),
    ahead: merged(
      AHEAD.map(([name, most], at) => {
        const least = AHEAD[at - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
        return count(known, name(), ({ daysAhead = 0 }) => least < daysAhead && daysAhead <= most);
      }),
      say`Övriga`,
    ),
    keepDays,
  };
}

/** The working days of a school from tomorrow on, as far ahead as its times can be booked. */
function openDays(parts: BookingParts, school: School, horizon: number, now: Date): Day[] {
  const closedOn = closedOnOf(parts, school.id);
  const ahead = Array.from({ length: horizon * 7 }, (_, at) => plusDays(dayOf(now), at + 1));
  return ahead.filter(day => weekdayOf(day) <= 5 && !closedOn(day));
}

/** On how many days ahead each school that can be booked has no free time, all schools together; undefined without one. */
async function fullAhead(parts: BookingParts, now: Date): Promise<Statistics['full']> {
  let [days, full] = [0, 0];
  for (const school of parts.directory?.schools ?? []) {
    const offerings = await offeringsOf(parts, school);
    if (offerings.length === 0) continue;
    const horizon = Math.max(...offerings.map(({ data }) => reachOf(data).horizon));
    const free = new Set([...slotsFrom(offerings, now)].map(({ start }) => dayOf(new Date(start))));
    const open = openDays(parts, school, horizon, now);
    days += open.length;
    full += open.filter(day => !free.has(day)).length;
  }
  return days === 0 ? undefined : { days, full };
}

/** The consultations that are kept, of all social workers together, as numbers. */
export async function statistics(parts: BookingParts, now: Date): Promise<BookingOutcome> {
  const { store, keepDays } = parts;
  const all = await Promise.all((await store.ids()).map(id => store.read(id)));
  return {
    is: 'statistics',
    numbers: {
      ...countBookings(
        all.flatMap(data => data?.bookings ?? []),
        keepDays,
      ),
      full: await fullAhead(parts, now),
    },
  };
}
