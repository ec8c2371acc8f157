import { type Day, dayOf } from '../shared/day.js';
import { holidayOn } from '../shared/holidays.js';
import { instantOf, minutesAt, plusDays, weekdayOf } from '../shared/wall-time.js';
import { isWorkday, type SchoolCalendar, workdayFrom } from './calendar.js';

/** A calendar of which only the holidays are known. */
export const NO_SCHOOL: SchoolCalendar = { closed: [], terms: [] };

const DAY_MINUTES = 24 * 60;
/** Whoever is reminded before a longer break has forgotten it when it ends: then any day on which people work will do. */
const SCHOOL_DAY_WITHIN = 5;

/** A day itself when school is open on it, else the last school day before; where that is long before, the last workday. */
function openDay(day: Day, calendar: SchoolCalendar): Day {
  for (let back = 0, one = day; back <= SCHOOL_DAY_WITHIN; back++, one = plusDays(one, -1))
    if (isWorkday(one, calendar)) return one;
  return workdayFrom(day, -1, NO_SCHOOL) ?? day;
}

/**
 * The instant (epoch milliseconds) at which a meeting is reminded so many minutes before it begins. Whole days are counted
 * by the calendar: at the time of day at which the meeting begins, also over a change of the clock, on a day when people read.
 */
export function reminderDue(start: number, minutes: number, calendar: SchoolCalendar): number {
  if (minutes % DAY_MINUTES !== 0) return start - minutes * 60_000;
  const at = new Date(start);
  const day = openDay(plusDays(dayOf(at), -minutes / DAY_MINUTES), calendar);
  return instantOf(day, minutesAt(at)).getTime();
}

/** Whether nobody works on a day: Saturday, Sunday, or a holiday. */
export const isDayOff = (day: Day): boolean => weekdayOf(day) > 5 || holidayOn(day) !== undefined;
