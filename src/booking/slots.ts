import { type Day, dayOf } from '../shared/day.js';
import { overlaps, type Pattern, type Slot, type WorkerData } from './booking.js';
import { dayAhead, wallOf } from './days.js';

/** How far ahead slots are offered. */
export interface Reach {
  /** Minutes before which a slot can no longer be booked. */
  readonly lead: number;
  /** Weeks. */
  readonly horizon: number;
}

export const REACH: Reach = { lead: 120, horizon: 6 };

const MINUTE = 60_000;

/** What stands outside a contact social worker's own data and decides on their slots. */
export interface Season {
  /** Whether nobody is consulted on a day: a holiday, or a closed day of the school. */
  readonly closedOn: (day: Day) => boolean;
  /** The days on which this worker is offered; all of them where it is absent. */
  readonly offeredOn?: ((day: Day) => boolean) | undefined;
}

/** In order of time, and of the social workers' ids where several begin together. */
export const inOrder = (one: Slot, other: Slot): number =>
  one.start - other.start || (one.worker < other.worker ? -1 : one.worker > other.worker ? 1 : 0);

function isOpen({ away }: WorkerData, day: Day, { closedOn, offeredOn }: Season): boolean {
  if (closedOn(day) || offeredOn?.(day) === false) return false;
  return !away.some(({ from, to }) => from <= day && day <= to);
}

/** Two patterns of one social worker may cross: the earlier slot is offered. */
function withoutOverlaps(slots: readonly Slot[]): Slot[] {
  let lastEnd = 0;
  return slots.filter(({ start, end }) => {
    if (start < lastEnd) return false;
    lastEnd = end;
    return true;
  });
}

function* ofPattern(pattern: Pattern, wall: (minutes: number) => number): Generator<Slot> {
  const { worker, from, to, length, pause, form } = pattern;
  for (let at = from; at + length <= to; at += length + pause) {
    const start = wall(at);
    yield { worker, start, end: start + length * MINUTE, form };
  }
}

/** One social worker's free slots of one day, in order. */
function onDay(
  data: WorkerData,
  { day, weekday }: ReturnType<typeof dayAhead>,
  season: Season,
  earliest: number,
  wall: (minutes: number) => number,
): Slot[] {
  const patterns = data.patterns.filter(
    ({ days, first, last }) => first <= day && day <= last && days.includes(weekday),
  );
  if (patterns.length === 0 || !isOpen(data, day, season)) return [];
  const [from, to] = [wall(0), wall(24 * 60)];
  const booked = data.bookings.filter(one => !one.cancelled && one.end > from && one.start < to);
  const withdrawn = new Set(data.withdrawn.map(({ start }) => start));
  const slots = new Map<number, Slot>();
  for (const pattern of patterns)
    for (const slot of ofPattern(pattern, wall)) {
      if (slot.start < earliest || withdrawn.has(slot.start) || booked.some(other => overlaps(slot, other))) continue;
      slots.set(slot.start, slot);
    }
  return withoutOverlaps([...slots.values()].toSorted((a, b) => a.start - b.start || a.end - b.end));
}

/** One social worker whose slots are looked for, and when they are offered. */
export interface Offering {
  readonly data: WorkerData;
  readonly season: Season;
}

/**
 * The free slots of some contact social workers, in order, day after day from `after` (epoch milliseconds) on: their patterns,
 * less closed days, their days away, what they took back, and every booking, also one of an earlier pattern that
 * overlaps. Nothing is worked out beyond what is taken.
 */
export function* slotsFrom(
  offerings: readonly Offering[],
  now: Date,
  after = 0,
  reach: Reach = REACH,
): Generator<Slot, void> {
  const today = dayOf(now);
  const until = dayAhead(today, reach.horizon * 7).day;
  const earliest = now.getTime() + reach.lead * MINUTE;
  const first = after > now.getTime() ? dayOf(new Date(after)) : today;
  if (first > until) return;
  for (let ahead = 0; ; ahead++) {
    const at = dayAhead(first, ahead);
    if (at.day > until) return;
    const wall = lazily(() => wallOf(at.day));
    const found = offerings.flatMap(({ data, season }) =>
      onDay(data, at, season, earliest, minutes => wall()(minutes)),
    );
    yield* offerings.length > 1 ? found.toSorted(inOrder) : found;
  }
}

/** The free slot of one social worker that begins at an instant; undefined when there is none (any more). */
export function slotAt({ data, season }: Offering, start: number, now: Date, reach: Reach = REACH): Slot | undefined {
  const day = dayOf(new Date(start));
  const until = dayAhead(dayOf(now), reach.horizon * 7).day;
  if (day < dayOf(now) || day > until) return undefined;
  const earliest = now.getTime() + reach.lead * MINUTE;
  return onDay(data, dayAhead(day, 0), season, earliest, wallOf(day)).find(slot => slot.start === start);
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
