import { type Day, isDay } from '../shared/day.js';
import { minutesOf, plusDays, type Weekday } from '../shared/wall-time.js';
import type { BookingInputs } from './actions.js';
import type { Pattern } from './booking.js';

/** The longest time ahead for which one pattern may be offered, in days: a school year. */
const SPAN_MAX = 400;

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return /^\d{1,3}$/.test(text) && number >= least && number <= most ? number : undefined;
}

/** What a social worker filled in -> a pattern, or a Swedish sentence that says what is wrong with it. */
export function patternFrom(
  inputs: BookingInputs,
  worker: string,
  id: string,
  today: Day,
): { pattern: Pattern } | { wrong: string } {
  const days = [...new Set(inputs.days.split(',').map(Number))].filter(day => day >= 1 && day <= 5) as Weekday[];
  const first = inputs.first === '' ? today : inputs.first;
  const last = inputs.last === '' ? first : inputs.last;
  const [from, to] = [minutesOf(inputs.from), minutesOf(inputs.to)];
  const length = wholeNumber(inputs.length, 10, 180);
  const pause = wholeNumber(inputs.pause === '' ? '0' : inputs.pause, 0, 120);
  if (!isDay(first) || !isDay(last)) return { wrong: 'Välj en första och en sista dag.' };
  if (last < today) return { wrong: 'Sista dagen har redan varit.' };
  if (last < first) return { wrong: 'Sista dagen ligger före den första.' };
  if (last > plusDays(first, SPAN_MAX)) return { wrong: 'Lägg in högst ett läsår i taget.' };
  if (days.length === 0) return { wrong: 'Välj minst en veckodag.' };
  if (from === undefined || to === undefined) return { wrong: 'Skriv klockslag, till exempel 13.00 och 15.00.' };
  if (to <= from) return { wrong: 'Sluttiden ligger före starttiden.' };
  if (length === undefined) return { wrong: 'En konsultation är 10 till 180 minuter.' };
  if (pause === undefined) return { wrong: 'En paus är 0 till 120 minuter.' };
  if (from + length > to) return { wrong: 'Tiden räcker inte till en enda konsultation.' };
  return { pattern: { id, worker, days, first, last, from, to, length, pause, form: inputs.form } };
}
