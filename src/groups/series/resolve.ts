import { type Day, inWords as dayInWords, isDay, MONTHS } from '../../shared/day.js';
import { holidayOn } from '../../shared/holidays.js';
import { fold } from '../../shared/text.js';
import { isoWeekOf, plusDays, weekdayOf } from '../../shared/wall-time.js';
import { type SchoolCalendar, type Term, termsWithin } from '../calendar.js';
import { WEEKDAY_NAMES } from './names.js';
import type { Feast, Pause, Target, WeekRange, Written } from './parts.js';

/** Why something that was read cannot be, in a Swedish sentence. */
export interface Problem {
  readonly why: string;
}
export const isProblem = (one: object | string | undefined): one is Problem => typeof one === 'object' && 'why' in one;

/** As of which day a phrase is read, and the school's year. */
export interface Frame {
  readonly on: Day;
  readonly calendar: SchoolCalendar;
}

/**
 * Whether a stretch goes over the summer into the next school year ("från 1 oktober till 15 september", "från 10 mars till 3 februari"): without a year its
 * end is one that lies before the start. A whole year may be meant.
 */
export const isOverSummer = (from: Day, to: Day): boolean =>
  yearOf(to) > yearOf(from) && (to.slice(5) > '07-31' || from.slice(5) < '07-01') && to < plusDays(from, 363);

const two = (number: number) => String(number).padStart(2, '0');
const dayAt = (year: number, month: number, date: number): Day => `${year}-${two(month)}-${two(date)}`;
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The last day of a month that is written YYYY-MM. */
export const endOfMonth = (month: string): Day => plusDays(nextMonth(month), -1);
const nextMonth = (month: string): Day => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : dayAt(year, number + 1, 1);
};

/**
 * A date that was written -> its day; without a year the next on or after `ref`. A 29 February that the next February has not is none:
 * nobody means the one of years ahead.
 */
export function dayOfWritten({ date, month, year, weekday }: Written, ref: Day): Day | Problem {
  const inYear = (one: number) => dayAt(one, month, date);
  const day = inYear(year ?? yearOf(ref) + (inYear(yearOf(ref)) < ref ? 1 : 0));
  const isLeap = month === 2 && date === 29;
  const named = `${date} ${MONTHS[month - 1] ?? month}${year !== undefined || isLeap ? ` ${yearOf(day)}` : ''}`;
  if (!isDay(day)) return { why: `Dagen ”${named}” finns inte.` };
  if (weekday !== undefined && weekdayOf(day) !== weekday)
    return {
      why: `${dayInWords(day)} är en ${WEEKDAY_NAMES[weekdayOf(day) - 1]}, inte en ${WEEKDAY_NAMES[weekday - 1]}.`,
    };
  return day;
}

export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day));

/** The Monday of the next ISO week of that number that is not over on `ref`; undefined for a week that does not come within two years. */
function mondayOfWeek(week: number, ref: Day): Day | undefined {
  const first = mondayOf(ref);
  // Week 1 is the one with 4 January in it. Week 53 may be some years away: then the writer means none.
  return [-1, 0, 1, 2]
    .map(years => plusDays(mondayOf(`${yearOf(first) + years}-01-04`), 7 * (week - 1)))
    .find(monday => monday >= first && isoWeekOf(monday) === week);
}

/** The Mondays of weeks as they were listed, in time: a stretch that the week of `ref` lies in has begun before it. */
export function mondaysOf(ranges: readonly WeekRange[], ref: Day): Day[] | Problem {
  const mondays: Day[] = [];
  const now = isoWeekOf(ref);
  for (const { first, last } of ranges) {
    const running = first < now && now <= last;
    const from = mondayOfWeek(first, running ? plusDays(ref, -7 * (now - first)) : ref);
    const to = from && mondayOfWeek(last, from);
    if (from && to && last < first && isOverSummer(from, to))
      return { why: `Vecka ${last} kommer före vecka ${first}. Vilka veckor menar du?` };
    if (!from || !to) return { why: `Vecka ${from ? last : first} finns inte de närmaste åren.` };
    for (let monday = from; monday <= to; monday = plusDays(monday, 7)) mondays.push(monday);
  }
  return [...new Set(mondays)].sort();
}

/** A month -> YYYY-MM; without a year the next that is not over on `ref`. */
export function monthOf({ month, year }: { month: number; year?: number }, ref: Day): string {
  const next = yearOf(ref) + (month < Number(ref.slice(5, 7)) ? 1 : 0);
  return `${year ?? next}-${two(month)}`;
}

const isAutumn = (term: Term) => Number(term.from.slice(5, 7)) >= 7;

function termOf(target: Target & { is: 'term' }, { on, calendar }: Frame): { from: Day; to: Day } | Problem {
  const { term, year } = target;
  const [from, to] =
    year === undefined ? [on, plusDays(on, 500)] : [`${year}-01-01`, `${year + (term === 'year' ? 1 : 0)}-12-31`];
  const halves = termsWithin(from, to, { closed: [], terms: [] });
  const known = calendar.terms.filter(one => one.from <= to && from <= one.to);
  // A usual term stands in for one that the directory lacks, also where that one has just ended.
  const lacking = halves.filter(half => !calendar.terms.some(one => one.from <= half.to && half.from <= one.to));
  const all = [...known, ...lacking].sort((a, b) => a.from.localeCompare(b.from));
  const ahead = all.filter(one => one.to >= from);
  if (term === 'current') return ahead[0] ?? { why: 'Jag vet inte när terminen är. Skriv första och sista dagen.' };
  if (term === 'year') {
    const autumn = year === undefined ? undefined : all.find(isAutumn);
    const spring = ahead.find(one => !isAutumn(one) && (autumn === undefined || one.from > autumn.from));
    const before = autumn ?? all.filter(one => isAutumn(one) && spring !== undefined && one.to < spring.from).at(-1);
    return spring
      ? { from: before?.from ?? from, to: spring.to }
      : { why: 'Jag vet inte när läsåret slutar. Skriv sista dagen.' };
  }
  const found = ahead.find(one => isAutumn(one) === (term === 'autumn'));
  return found ?? { why: 'Jag vet inte när terminen är. Skriv första och sista dagen.' };
}

/** The stretch of a break that the school's directory knows, the next that is not over. */
export function breakOf(name: string, { on, calendar }: Frame): { from: Day; to: Day } | Problem {
  const found = calendar.closed
    .filter(one => fold(one.name).includes(fold(name)) && one.to >= on)
    .sort((a, b) => a.from.localeCompare(b.from))[0];
  return found ?? { why: `Jag vet inte när ${name}et är. Skriv veckan eller dagarna i stället.` };
}

/** The first holiday of a name on or after a day. */
function holiday(name: string, from: Day): Day {
  for (let day = from; ; day = plusDays(day, 1)) if (fold(holidayOn(day) ?? '').includes(name)) return day;
}

/** The first and the last day of what was named as a border; `hard` where the days beyond it are outside ("till jul"). */
export function stretchOf(target: Target, frame: Frame, ref: Day): { from: Day; to: Day; outside?: true } | Problem {
  switch (target.is) {
    case 'written': {
      const day = dayOfWritten(target.written, ref);
      return isProblem(day) ? day : { from: day, to: day };
    }
    case 'week': {
      const mondays = mondaysOf([{ first: target.week, last: target.week }], ref);
      if (isProblem(mondays)) return mondays;
      return { from: mondays[0]!, to: plusDays(mondays[0]!, 6) };
    }
    case 'month': {
      const month = monthOf(target, ref);
      return { from: `${month}-01`, to: endOfMonth(month) };
    }
    case 'ahead': {
      if (target.days !== undefined)
        return { from: plusDays(frame.on, target.days), to: plusDays(frame.on, target.days) };
      const monday = plusDays(mondayOf(frame.on), 7 * (target.weeks ?? 0));
      return { from: monday, to: plusDays(monday, 6) };
    }
    case 'term':
      return termOf(target, frame);
    case 'closed': {
      if (target.name === 'sommarlov') return summer(frame);
      const found = breakOf(target.name, frame);
      return isProblem(found) ? found : { ...found, outside: true };
    }
    case 'feast':
      return feast(target.feast, frame, ref);
  }
}

function summer(frame: Frame): { from: Day; to: Day; outside: true } | Problem {
  const spring = termOf({ is: 'term', term: 'spring' }, frame);
  if (isProblem(spring)) return spring;
  const autumn = termOf({ is: 'term', term: 'autumn' }, { ...frame, on: plusDays(spring.to, 1) });
  return isProblem(autumn) ? autumn : { from: plusDays(spring.to, 1), to: plusDays(autumn.from, -1), outside: true };
}

/** Feasts of one day: their date, or the name that the calendar of red days has for them. */
const DAYS = {
  lucia: { date: 13, month: 12 },
  walpurgis: { date: 30, month: 4 },
  ascension: 'kristi himmelsfard',
  whitsun: 'pingstdagen',
  midsummer: 'midsommarafton',
  allsaints: 'alla helgons dag',
} as const;

/** The last four Sundays before Christmas Day begin with one from 27 November to 3 December. */
const ADVENT_FROM = { date: 27, month: 11 };

/** The first Sunday in Advent on or after `ref`. */
function advent(ref: Day): Day {
  const year = yearOf(ref);
  const sunday = (of: number): Day => {
    const from = dayAt(of, ADVENT_FROM.month, ADVENT_FROM.date);
    return plusDays(from, 7 - weekdayOf(from));
  };
  return sunday(year) >= ref ? sunday(year) : sunday(year + 1);
}

function pause(name: Pause, frame: Frame, ref: Day): { from: Day; to: Day; outside: true } | Problem {
  if (name === 'summer') return summer(frame);
  if (name === 'easter') {
    const friday = holiday('langfredag', ref);
    return { from: friday, to: plusDays(friday, 3), outside: true };
  }
  const eve = dayOfWritten({ date: name === 'christmas' ? 24 : 31, month: 12 }, ref);
  if (isProblem(eve)) return eve;
  if (name === 'newyear') return { from: plusDays(eve, 1), to: eve, outside: true };
  const known = breakOf('jullov', { ...frame, on: ref });
  return { from: eve, to: isProblem(known) ? `${yearOf(eve) + 1}-01-06` : known.to, outside: true };
}

function feast(name: Feast, frame: Frame, ref: Day): { from: Day; to: Day; outside?: true } | Problem {
  switch (name) {
    case 'christmas':
    case 'newyear':
    case 'easter':
    case 'summer':
      return pause(name, frame, ref);
    case 'advent':
      return { from: advent(ref), to: advent(ref) };
    default: {
      const of = DAYS[name];
      const day = typeof of === 'string' ? holiday(of, ref) : dayOfWritten(of, ref);
      return isProblem(day) ? day : { from: day, to: day };
    }
  }
}

/** The first day of a series that begins with a target, or after it. */
export function firstDay(target: Target, after: boolean, frame: Frame, ref: Day): Day | Problem {
  const found = stretchOf(target, frame, ref);
  return isProblem(found) ? found : after ? plusDays(found.to, 1) : found.from;
}

/** The last day of a series that goes to a target, or ends before it. */
export function lastDay(target: Target, before: boolean, frame: Frame, ref: Day): Day | Problem {
  const found = stretchOf(target, frame, ref);
  return isProblem(found) ? found : before || found.outside ? plusDays(found.from, -1) : found.to;
}
