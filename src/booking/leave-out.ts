import type { Day } from '../shared/day.js';
import { daysBeside, STRETCHES_MAX, type Wanted } from './wanted.js';

type Hours = NonNullable<Wanted['hours']>;

const DAY: Hours = { from: 0, to: 1_440 };

/** Hours without others: undefined where nothing is left of them, or where they would be cut in two. */
function hoursWithout(all: Hours, not: Hours): Hours | undefined {
  if (not.to <= all.from || all.to <= not.from) return all;
  if (not.from <= all.from) return not.to < all.to ? { from: not.to, to: all.to } : undefined;
  return not.to >= all.to ? { from: all.from, to: not.from } : undefined;
}

const isSame = (one: Wanted['days'], other: Wanted['days']): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is wanted, as of a day, without what is said not to be: other days, or other hours. Undefined where that cannot be said as
 * stretches of days and one stretch of a day, so that it has to be named instead.
 */
export function leaveOut(wanted: Wanted, not: Wanted, today: Day): Wanted | undefined {
  if (not.unread || not.noDay || not.at !== undefined) return undefined;
  const { hours, days, at } = wanted;
  if (not.hours) {
    // Of the hours of one day of several the others are left.
    if (not.days && !isSame(not.days, days)) return undefined;
    if (at !== undefined) return at < not.hours.from || not.hours.to <= at ? wanted : undefined;
    const left = hoursWithout(hours ?? DAY, not.hours);
    const isHour = left && left.to - left.from === 60;
    return left && { ...wanted, hours: isHour ? { ...left, stretch: true } : left };
  }
  if (!not.days) return undefined;
  const left = not.days.reduce(
    (all, one) => all.flatMap(stretch => daysBeside(stretch, one, today)),
    [...(days ?? [{ from: today }])],
  );
  if (left.length === 0 || left.length > STRETCHES_MAX) return undefined;
  return { ...wanted, days: left };
}
