import * as z from 'zod/v4';
import { type Day, dayOf } from '../shared/day.js';
import { instantOf, minutesAt, plusDays } from '../shared/wall-time.js';
import type { Slot } from './booking.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const minutes = z.int().min(0).max(1_440);

/** How many stretches of days somebody names at once. */
export const STRETCHES_MAX = 4;

/**
 * When somebody wants a time, as far as it was understood: what a card's press carries of their words, and all that is kept of
 * them. Without a part of it nothing was said of that.
 */
export const wanted = z.object({
  /** Stretches of days, both ends included; without `to` there is no last one. */
  days: z
    .array(z.object({ from: day, to: day.optional() }))
    .min(1)
    .max(STRETCHES_MAX)
    .optional(),
  /** It begins then, in minutes from midnight; the end is not included. `stretch`: an hour of which both ends were said ("10-11"). */
  hours: z.object({ from: minutes, to: minutes, stretch: z.literal(true).optional() }).optional(),
  /** It begins just then, in minutes from midnight. */
  at: minutes.optional(),
  /** A date that was said, and that its year does not have: "2027-02-29". */
  noDay: day.optional(),
  /** Something of what was said of when was not understood. */
  unread: z.literal(true).optional(),
  /** Without their name. */
  anonymous: z.literal(true).optional(),
});

export type Wanted = z.output<typeof wanted>;

/** Whether it says anything of when. */
export const saysTime = ({ days, hours, at }: Wanted): boolean =>
  days !== undefined || hours !== undefined || at !== undefined;

/** What is wanted as of an instant, and what of it has been, which is looked for no more. */
export function aheadOf(given: Wanted | undefined, now: Date): { readonly wanted?: Wanted; readonly been?: Wanted } {
  if (!given) return {};
  const { days, hours, at, ...rest } = given;
  const [today, clock] = [dayOf(now), minutesAt(now)];
  const isOver = at === undefined ? hours !== undefined && hours.to <= clock : at < clock;
  const hasBeen = ({ to }: Stretch) => to !== undefined && (to < today || (to === today && isOver));
  const gone = days?.filter(hasBeen) ?? [];
  if (gone.length === 0) return { wanted: given };
  const been = { days: gone, ...(hours ? { hours } : {}), ...(at === undefined ? {} : { at }) };
  const left = days?.filter(one => !hasBeen(one)) ?? [];
  return { wanted: left.length === 0 ? rest : { ...given, days: left }, been };
}

/** What is left of it for whoever wants to see all times: how they book, and nothing of when. */
export const atAnyTime = (given: Wanted | undefined): Wanted | undefined =>
  given?.anonymous ? { anonymous: true } : undefined;

type Stretch = NonNullable<Wanted['days']>[number];

const NOON = 12 * 60;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** How far a time of day is from what was wanted, in minutes; 0 where it is that. */
function fromHours({ hours, at }: Wanted, clock: number): number {
  if (at !== undefined) return Math.abs(clock - at);
  if (!hours || (hours.from <= clock && clock < hours.to)) return 0;
  return clock < hours.from ? hours.from - clock : clock - hours.to + 1;
}

/**
 * What is wanted as it is to be looked for among free times (their starts): an hour that was said alone ("kl 14") is any time within
 * it where one begins then, and that very time where none does, so that it is said that it is not free.
 */
export function lookedForAs(given: Wanted, starts: readonly number[]): Wanted {
  const { hours, ...rest } = given;
  if (!hours || hours.stretch || hours.to - hours.from !== 60) return given;
  const those = starts.filter(start => isWanted(given, start));
  const isJust = those.some(start => minutesAt(new Date(start)) === hours.from);
  return those.length === 0 || isJust ? given : { ...rest, at: hours.from };
}

/** Whether a time (epoch milliseconds) is one that is wanted. */
export function isWanted(given: Wanted, start: number): boolean {
  const on = dayOf(new Date(start));
  const { days } = given;
  if (days && !days.some(({ from, to }) => from <= on && (to === undefined || on <= to))) return false;
  return fromHours(given, minutesAt(new Date(start))) === 0;
}

/** How far a time is from what was wanted, in milliseconds: that of its nearest day, or of the hour alone where no day was said. */
function distance(given: Wanted, start: number): number {
  const clock = fromHours(given, minutesAt(new Date(start))) * MINUTE_MS;
  if (!given.days) return clock;
  const first = given.at ?? given.hours?.from ?? 0;
  const last = given.at ?? given.hours?.to ?? 2 * NOON;
  const each = given.days.map(({ from, to }) => {
    const [begins, ends] = [instantOf(from, first).getTime(), to === undefined ? start : endOf(to, last)];
    return start < begins ? begins - start : Math.max(0, start - ends);
  });
  // On one of the days, at another hour.
  return Math.max(Math.min(...each), Math.min(clock, DAY_MS / 2));
}

const endOf = (day: Day, minutes: number): number => instantOf(day, 0).getTime() + minutes * MINUTE_MS;

/** Of free times, in order, so many of those nearest to what was wanted, in the same order. */
export function nearestTo(given: Wanted, slots: readonly Slot[], most: number): Slot[] {
  const far = new Map(slots.map(slot => [slot, distance(given, slot.start)]));
  const near = new Set(slots.toSorted((a, b) => far.get(a)! - far.get(b)! || a.start - b.start).slice(0, most));
  return slots.filter(slot => near.has(slot));
}

/** A stretch of days without the days of another one: what comes before it, and what comes after. */
export function daysBeside({ from, to }: Stretch, not: Stretch, today: Day): Stretch[] {
  if (to !== undefined && to < not.from) return [{ from, to }];
  if (not.to !== undefined && not.to < from) return [{ from, ...(to === undefined ? {} : { to }) }];
  const [before, after] = [plusDays(not.from, -1), not.to === undefined ? undefined : plusDays(not.to, 1)];
  return [
    ...(from <= before && today <= before ? [{ from, to: before }] : []),
    ...(after !== undefined && (to === undefined || after <= to)
      ? [{ from: after, ...(to === undefined ? {} : { to }) }]
      : []),
  ];
}

/**
 * What is wanted, as of a day, by somebody who says when they cannot: the other days of those they wanted before, or all other days; of
 * days that were named with hours, or of hours alone, the other hours. Undefined where that is no one stretch of a day.
 */
export function otherThan(not: Wanted, before: Wanted | undefined, today: Day): Wanted | undefined {
  const rest = atAnyTime(before) ?? {};
  if (not.at !== undefined) return undefined;
  if (not.hours) {
    const { from, to } = not.hours;
    if (from > 0 && to < 1_440) return undefined;
    const days = not.days ?? before?.days;
    return { ...rest, ...(days ? { days } : {}), hours: from > 0 ? { from: 0, to: from } : { from: to, to: 1_440 } };
  }
  const without = (all: readonly Stretch[]) =>
    (not.days ?? []).reduce<Stretch[]>(
      (left, one) => left.flatMap(stretch => daysBeside(stretch, one, today)),
      [...all],
    );
  const hours = before?.hours ? { hours: before.hours } : {};
  const left = before?.days ? without(before.days) : [];
  const days = left.length > 0 ? left : without([{ from: today }]);
  return days.length === 0 || days.length > STRETCHES_MAX ? undefined : { ...rest, days, ...hours };
}
