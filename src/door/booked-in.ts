import type { Day } from '../shared/day.js';
import type { WhenSaid } from './typed-when.js';

/** When a booking begins: its day, and minutes from midnight. */
export interface BookedAt {
  readonly day: Day;
  readonly minutes: number;
}

const MONTHS: readonly string[] = 'jan feb mar apr ma jun jul aug sep o nov dec'.split(' ');
/** "fre 27 nov 2026 kl. 09.00–09.30", in English "Fri 27 Nov 2026, 09.00–09.30". */
const TIME = /(\d{1,2}) (\p{L}{3}) (\d{4})\D+(\d{2})\.(\d{2})–/u;

const two = (number: number | string) => String(number).padStart(2, '0');

/** When a booking begins by the title of its button; nothing for a title that does not say it. */
export function bookedIn(title: string): { readonly booked?: BookedAt } {
  const [, date = '', name = '', year = '', hour, minute] = TIME.exec(title) ?? [];
  const month = MONTHS.findIndex(begins => name.toLowerCase().startsWith(begins)) + 1;
  if (month === 0) return {};
  return { booked: { day: `${year}-${two(month)}-${two(date)}`, minutes: Number(hour) * 60 + Number(minute) } };
}

const NOON = 12 * 60;
const hourOf = (minutes: number) => Math.floor(minutes / 60);

/** Whether a booking is when a message says; an hour alone is any time within it. */
export function isBookedThen({ day, minutes }: BookedAt, { isDay, clock, part }: WhenSaid): boolean {
  if (isDay && !isDay(day)) return false;
  if (part && minutes < NOON !== (part === 'before')) return false;
  return !clock || (clock.hourOnly ? hourOf(minutes) === hourOf(clock.minutes) : minutes === clock.minutes);
}
