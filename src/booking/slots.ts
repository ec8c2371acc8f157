import { type Day, dayOf } from '../shared/day.js';
import type { Stretch } from '../shared/ports.js';
import { parityOf } from '../shared/wall-time.js';
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
  /** When the worker's own calendar has something else. */
  readonly busy?: readonly Stretch[] | undefined;
}

/** In order of time, and of the social workers' ids where several begin together. */
export const inOrder = (one: Slot, other: Slot): number =>
  one.start - other.start || (one.worker < other.worker ? -1 : one.worker > other.worker ? 1 : 0);

/** How far ahead one social worker can be booked: as she has set it, else as for everybody. */
export const reachOf = ({ settings }: WorkerData, { lead, horizon }: Reach = REACH): Reach => ({
  lead: settings?.lead ?? lead,
  horizon: settings?.horizon ?? horizon,
});

/** The stretches of a day that are taken: by bookings, proposals and her own calendar with what stays free around them, and by hours away. */
function takenOn(
  { bookings, away, settings }: WorkerData,
  busy: readonly Stretch[],
  day: Day,
  [from, to]: readonly [number, number],
  wall: (minutes: number) => number,
): Stretch[] {
  const around = Math.max(settings?.before ?? 0, settings?.after ?? 0) * MINUTE;
  const taken: Stretch[] = [];
  const take = ({ start, end }: Stretch) => {
    if (end + around > from && start - around < to) taken.push({ start: start - around, end: end + around });
  };
  // Whole years of bookings are looked through here at a press.
  for (const booking of bookings) {
    if (booking.cancelled) continue;
    take(booking);
    if (booking.proposed) take(booking.proposed);
  }
  // What stays free before and after a consultation stays free after and before anything else.
  const [before, after] = [(settings?.before ?? 0) * MINUTE, (settings?.after ?? 0) * MINUTE];
  for (const one of busy)
    if (one.end + before > from && one.start - after < to)
      taken.push({ start: one.start - after, end: one.end + before });
  for (const one of away)
    if (one.hours && one.from <= day && day <= one.to)
      taken.push({ start: wall(one.hours.from), end: wall(one.hours.to) });
  return taken;
}

function isOpen(data: WorkerData, day: Day, [from, to]: readonly [number, number], season: Season): boolean {
  if (season.closedOn(day) || season.offeredOn?.(day) === false) return false;
  const most = data.settings?.most;
  const booked = ({ cancelled, start }: WorkerData['bookings'][number]) => !cancelled && from <= start && start < to;
  if (most !== undefined && data.bookings.filter(booked).length >= most) return false;
  return !data.away.some(one => !one.hours && one.from <= day && day <= one.to);
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
  const { worker, from, to, length, pause, form, longer } = pattern;
  for (let at = from; at + length <= to; at += length + pause) {
    const start = wall(at);
    const slot = { worker, start, end: start + length * MINUTE, form };
    yield longer !== undefined && at + longer <= to ? { ...slot, longEnd: start + longer * MINUTE } : slot;
  }
}

/** A slot without its longer end where that is not free: something stands in it, or a time inside it was taken back. */
function withoutLong(slot: Slot, isFree: (stretch: Stretch) => boolean, withdrawn: ReadonlySet<number>): Slot {
  const { longEnd, ...short } = slot;
  if (longEnd === undefined) return slot;
  const back = [...withdrawn].some(start => slot.start < start && start < longEnd);
  return !back && isFree({ start: slot.start, end: longEnd }) ? slot : short;
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
    ({ days, first, last, weeks }) =>
      first <= day && day <= last && days.includes(weekday) && (weeks === undefined || weeks === parityOf(day)),
  );
  if (patterns.length === 0) return [];
  const bounds = [wall(0), wall(24 * 60)] as const;
  if (!isOpen(data, day, bounds, season)) return [];
  const taken = takenOn(data, season.busy ?? [], day, bounds, wall);
  const withdrawn = new Set(data.withdrawn.map(({ start }) => start));
  const isFree = (stretch: Stretch) => !taken.some(other => overlaps(stretch, other));
  const slots = new Map<number, Slot>();
  for (const pattern of patterns)
    for (const slot of ofPattern(pattern, wall)) {
      if (slot.start < earliest || withdrawn.has(slot.start) || !isFree(slot)) continue;
      slots.set(slot.start, withoutLong(slot, isFree, withdrawn));
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
  const each = offerings.map(({ data, season }) => {
    const { lead, horizon } = reachOf(data, reach);
    return { data, season, until: dayAhead(today, horizon * 7).day, earliest: now.getTime() + lead * MINUTE };
  });
  const last =
    each
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? '';
  const first = after > now.getTime() ? dayOf(new Date(after)) : today;
  if (first > last) return;
  for (let ahead = 0; ; ahead++) {
    const at = dayAhead(first, ahead);
    if (at.day > last) return;
    const wall = lazily(() => wallOf(at.day));
    const found = each.flatMap(({ data, season, until, earliest }) =>
      at.day > until ? [] : onDay(data, at, season, earliest, minutes => wall()(minutes)),
    );
    yield* offerings.length > 1 ? found.toSorted(inOrder) : found;
  }
}

/** The free slot of one social worker that begins at an instant; undefined when there is none (any more). */
export function slotAt({ data, season }: Offering, start: number, now: Date, reach: Reach = REACH): Slot | undefined {
  const day = dayOf(new Date(start));
  const { lead, horizon } = reachOf(data, reach);
  const until = dayAhead(dayOf(now), horizon * 7).day;
  if (day < dayOf(now) || day > until) return undefined;
  const earliest = now.getTime() + lead * MINUTE;
  return onDay(data, dayAhead(day, 0), season, earliest, wallOf(day)).find(slot => slot.start === start);
}

/** A slot as it is booked: as long as `minutes` where it can be, else as long as it is; undefined where only longer was wanted. */
export function ofLength(slot: Slot, minutes: number | undefined): Slot | undefined {
  const { longEnd, ...short } = slot;
  if (minutes === undefined || short.end - short.start === minutes * MINUTE) return short;
  return longEnd !== undefined && longEnd - slot.start === minutes * MINUTE ? { ...short, end: longEnd } : undefined;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
