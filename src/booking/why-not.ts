import { dayOf } from '../shared/day.js';
import { overlaps } from './booking.js';
import { dayAhead } from './days.js';
import { type Offering, reachOf } from './slots.js';

/**
 * Why a time that was pressed cannot be booked: it has been; it begins too soon, or lies further ahead than can be booked;
 * somebody else has it; the social worker has something else in her calendar; or it is not there any more, which is also
 * said where nothing is known of it.
 */
export type WhyNot = 'past' | 'soon' | 'far' | 'taken' | 'busy' | 'gone';

const MINUTE = 60_000;

/** Why a time (epoch milliseconds) of a social worker cannot be booked as of an instant; `at` is undefined where she is not offered. */
export function whyNot(at: Offering | undefined, start: number, now: Date): WhyNot {
  if (start <= now.getTime()) return 'past';
  if (!at) return 'gone';
  const { lead, horizon } = reachOf(at.data);
  if (start < now.getTime() + lead * MINUTE) return 'soon';
  if (dayOf(new Date(start)) > dayAhead(dayOf(now), horizon * 7).day) return 'far';
  const here = { start, end: start + MINUTE };
  const has = at.data.bookings.some(
    one => !one.cancelled && (overlaps(one, here) || (one.proposed !== undefined && overlaps(one.proposed, here))),
  );
  if (has) return 'taken';
  return at.season.busy?.some(one => overlaps(one, here)) ? 'busy' : 'gone';
}
