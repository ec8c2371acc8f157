import * as z from 'zod/v4';
import { dayOf } from '../shared/day.js';
import { minutesAt, plusDays } from '../shared/wall-time.js';
import { saysTime, type Wanted } from './wanted.js';

/**
 * When a booking is to be, by when it is: so many days later, or minutes of the same day, negative for earlier; `same`: at the hour
 * that it has, or on its day.
 */
export const shift = z.object({
  days: z.int().min(-200).max(200),
  minutes: z.int().min(-1_440).max(1_440),
  same: z.enum(['hour', 'day']).optional(),
});
export type Shift = z.output<typeof shift>;

/** What of when it is to be follows from when it is; `unread` where so much later is no time of the same day. */
function shifted(start: number, { days, minutes, same }: Shift): Wanted {
  const [day, clock] = [dayOf(new Date(start)), minutesAt(new Date(start))];
  const on = plusDays(day, days);
  if (days === 0 && minutes === 0) return same === 'day' ? { days: [{ from: day, to: day }] } : { at: clock };
  // On the same weekday of another week, at any hour.
  if (same === 'day' && minutes === 0) return { days: [{ from: on, to: on }] };
  const at = clock + minutes;
  return { days: [{ from: on, to: on }], ...(at >= 0 && at < 1_440 ? { at } : { unread: true }) };
}

/**
 * When a booking that is at a time (epoch milliseconds) is to be: what was said of when, and what follows from that time. What was
 * said beside it fills in what does not ("dagen efter kl 15", "samma tid på torsdag"); what says otherwise is said not to be understood.
 */
export function fromItsTime(start: number, wanted: Wanted | undefined, by: Shift | undefined): Wanted | undefined {
  if (!by) return wanted;
  const own = shifted(start, by);
  if (!wanted || !saysTime(wanted)) return { ...wanted, ...own };
  const saysClock = wanted.at !== undefined || wanted.hours !== undefined;
  const keepsClock = by.minutes !== 0 || by.same === 'hour';
  const clashes = (own.days !== undefined && wanted.days !== undefined) || (saysClock && keepsClock);
  if (clashes) return { ...own, unread: true };
  const { at, ...rest } = own;
  return { ...rest, ...(saysClock || at === undefined ? {} : { at }), ...wanted };
}
