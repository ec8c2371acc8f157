import type { Day } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import type { SchoolCalendar } from './calendar.js';
import { planOf } from './plan.js';
import { isAmbiguous, isRefused, readSeries } from './series/read.js';
import { refusalOf } from './words-of-series.js';

/** How far ahead something can be due, in days. */
const AHEAD = 366;

/** The day by which something is to be done, as somebody wrote it: the first day it means from `on` on; none for an empty text. */
export function dueOf(
  text: string,
  on: Day,
  calendar: SchoolCalendar,
): { readonly day: Day | undefined } | { readonly why: string } {
  if (text.trim() === '') return { day: undefined };
  const read = readSeries(text, on, calendar);
  if (isRefused(read) || isAmbiguous(read)) return { why: refusalOf(read).why };
  const [first] = planOf(read, on, plusDays(on, AHEAD), calendar, 'keep');
  return first ? { day: first.day } : { why: 'Det blev ingen dag inom ett år.' };
}
