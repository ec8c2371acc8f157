import { type BookingInputs, bookingInputs } from '../../booking/actions.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import { isAmbiguous, isRefused, readSeries } from '../../groups/series/read.js';
import type { Day } from '../../shared/day.js';
import { clockOf } from '../../shared/wall-time.js';
import { daysIn, whenIn } from './when.js';

/**
 * The form for consultation times filled in with the weekdays, days and hours that a message says; what it does not say is
 * left empty. Undefined where it says neither days nor hours, or something that such a form cannot hold.
 */
export function offeredIn(message: string, on: Day, calendar: SchoolCalendar): BookingInputs | undefined {
  const phrase = whenIn(message);
  if (phrase === undefined) return undefined;
  const reading = readSeries(phrase, on, calendar);
  if (isAmbiguous(reading) || isRefused(reading) || reading.rules.length !== 1) return undefined;
  const { pattern, time, timeSaid, lengthSaid } = reading.rules[0]!;
  const hours = timeSaid ? { from: clockOf(time.start), ...(lengthSaid ? { to: clockOf(time.end) } : {}) } : {};
  const { from: first = '', to: last = '' } = reading;
  if (pattern.is === 'weekly' && pattern.every === 1 && !pattern.parity && !pattern.weeks)
    return bookingInputs.parse({ days: pattern.days.filter(day => day <= 5).join(','), first, last, ...hours });
  const stretch = daysIn(message, on, calendar);
  if (pattern.is !== 'dates' || !stretch) return undefined;
  const weekdays = new Set(pattern.days.map(day => new Date(`${day}T12:00:00Z`).getUTCDay()));
  const days = [...weekdays]
    .filter(day => day >= 1 && day <= 5)
    .toSorted()
    .join(',');
  return bookingInputs.parse({ days, first: stretch.from, last: stretch.to ?? stretch.from, ...hours });
}
