import { clockIn, hoursIn } from '../shared/clock-words.js';
import { type Day, isDay } from '../shared/day.js';
import { say } from '../shared/say.js';
import { clockOf, plusDays, type Weekday } from '../shared/wall-time.js';
import type { BookingInputs } from './actions.js';
import type { Hours } from './away.js';
import type { Pattern } from './booking.js';
import type { Wrong } from './outcome.js';

/** The longest time ahead for which one pattern may be offered, in days: a school year. */
const SPAN_MAX = 400;

/** What the form has in its hours to begin with. */
export const HOURS_TO_BEGIN = { from: '13.00', to: '15.00' } as const;

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return /^\d{1,3}$/.test(text) && number >= least && number <= most ? number : undefined;
}

const unclear = () => say`Jag förstår inte klockslaget. Skriv till exempel 9, 13.00 eller halv tolv.`;

/** The two boxes of hours: "9-11.30" in the first one is both, where nothing else was put in the second. */
function hoursOf({ from: first, to: second }: BookingInputs): Partial<Hours> & { readonly wrong: Wrong } {
  const both = clockIn(first) === undefined ? hoursIn(first) : undefined;
  const to = clockIn(second);
  if (both && to !== undefined && to !== both.to && second !== HOURS_TO_BEGIN.to)
    return { wrong: { to: say`Sluttiden står på två ställen. Töm den ena rutan.` } };
  if (both) return { ...both, wrong: {} };
  const from = clockIn(first);
  if (from === undefined || to === undefined)
    return {
      wrong: { ...(from === undefined ? { from: unclear() } : {}), ...(to === undefined ? { to: unclear() } : {}) },
    };
  return to <= from ? { wrong: { to: say`Sluttiden ligger före starttiden.` } } : { from, to, wrong: {} };
}

/** The two days of a stretch as they were filled in; `wrong` by the names of their fields. */
function daysOf(first: string, last: string, today: Day): Wrong {
  if (!isDay(first)) return { first: say`Välj en första dag.` };
  if (!isDay(last)) return { last: say`Välj en sista dag.` };
  if (last < today) return { last: say`Sista dagen har redan varit.` };
  if (last < first) return { last: say`Sista dagen ligger före den första.` };
  return last > plusDays(first, SPAN_MAX) ? { last: say`Lägg in högst ett läsår i taget.` } : {};
}

/** What a social worker filled in -> a pattern, or what is wrong with it, by field. */
export function patternFrom(
  inputs: BookingInputs,
  worker: string,
  id: string,
  today: Day,
): { pattern: Pattern } | { wrong: Wrong } {
  const days = [...new Set(inputs.days.split(',').map(Number))].filter(day => day >= 1 && day <= 5) as Weekday[];
  const first = inputs.first === '' ? today : inputs.first;
  const last = inputs.last === '' ? first : inputs.last;
  const hours = hoursOf(inputs);
  const length = wholeNumber(inputs.length.trim(), 10, 180);
  const pause = wholeNumber(inputs.pause.trim() === '' ? '0' : inputs.pause.trim(), 0, 120);
  const longer = inputs.longer.trim() === '' ? undefined : wholeNumber(inputs.longer.trim(), 10, 180);
  const { from = 0, to = 0 } = hours;
  const fits = length === undefined || hours.to === undefined || from + length <= to;
  const wrong: Wrong = {
    ...(days.length === 0 ? { days: say`Välj minst en veckodag.` } : {}),
    ...daysOf(first, last, today),
    ...hours.wrong,
    ...(length === undefined ? { length: say`En konsultation är 10 till 180 minuter.` } : {}),
    ...(fits ? {} : { length: say`Tiden räcker inte till en enda konsultation.` }),
    ...(pause === undefined ? { pause: say`En paus är 0 till 120 minuter.` } : {}),
    ...longerFault(inputs.longer, longer, length, to - from),
  };
  if (Object.keys(wrong).length > 0 || length === undefined || pause === undefined) return { wrong };
  const extra = {
    ...(longer === undefined ? {} : { longer }),
    ...(inputs.weeks === 'all' ? {} : { weeks: inputs.weeks }),
  };
  return { pattern: { id, worker, days, first, last, from, to, length, pause, form: inputs.form, ...extra } };
}

function longerFault(typed: string, longer: number | undefined, length: number | undefined, room: number): Wrong {
  if (typed.trim() === '') return {};
  if (longer === undefined)
    return { longer: say`En längre konsultation är 10 till 180 minuter. Töm rutan om du inte har någon.` };
  if (length !== undefined && longer <= length) return { longer: say`Den ska vara längre än den vanliga.` };
  return room > 0 && longer > room ? { longer: say`Tiden räcker inte till en så lång konsultation.` } : {};
}

/** A pattern as it stands in the form. */
export function filledFrom(pattern: Pattern, empty: BookingInputs): BookingInputs {
  const { days, first, last, from, to, length, pause, form, longer, weeks = 'all' } = pattern;
  return {
    ...empty,
    days: days.join(','),
    first,
    last,
    from: clockOf(from),
    to: clockOf(to),
    length: String(length),
    pause: String(pause),
    longer: longer === undefined ? '' : String(longer),
    weeks,
    form,
  };
}
