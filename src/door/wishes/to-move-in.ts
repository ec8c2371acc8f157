import type { BookingStep } from '../../booking/actions.js';
import type { Wanted } from '../../booking/wanted.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { fold } from '../../shared/text.js';
import { plusDays } from '../../shared/wall-time.js';
import { moveIn } from './carried.js';
import { wantedIn } from './wanted-in.js';

/** A time that stands right after what is moved is when that is: "flytta min tid på fredag". */
const OF_BOOKED =
  /\b(?:tid|tiden|bokning|bokningen|den|konsultation|konsultationen) (?:pa |den |i |kl |klockan )?\S*(?:dag|imorgon|morgon|\d)|dagens tid/;

/** When a booking is that is spoken of: of a weekday that is today it may be today's as well as the next one. */
export function bookedAt(text: string, today: Day, calendar: SchoolCalendar): Wanted | undefined {
  const at = wantedIn(text, today, calendar)?.wanted;
  const next = plusDays(today, 7);
  const [day, ...others] = at?.days ?? [];
  const isNext = day?.from === next && day.to === next && others.length === 0;
  return isNext ? { ...at, days: [{ from: today, to: today }, day] } : at;
}

/** Which of their own bookings somebody wants moved, by when it is, and when it is to be; each where it was understood. */
export function toMoveIn(
  text: string,
  today: Day,
  calendar: SchoolCalendar,
): Pick<BookingStep & { is: 'mine' }, 'at' | 'wanted'> {
  const said = moveIn(text);
  const at = said.from && bookedAt(said.from, today, calendar);
  const wanted = said.to && wantedIn(said.to, today, calendar)?.wanted;
  if (at && wanted) return { at, wanted };
  if (at && OF_BOOKED.test(fold(text)) && said.to === undefined) return { at };
  // Where nothing tells which one it is, a time says when it is to be.
  const whole = wantedIn(text, today, calendar)?.wanted;
  return whole ? { wanted: whole } : {};
}
