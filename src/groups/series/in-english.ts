import { type Day, monthName } from '../../shared/day.js';
import { listed } from '../../shared/text.js';
import { clockOf, type Weekday, dayName as weekdayName } from '../../shared/wall-time.js';
import type { Except, Meaning, Pattern, Rule, WallTime, Wish } from './meaning.js';
import { isOverSummer } from './resolve.js';
import { calledOf, hasYear, isBounded, isFarAhead, isMonthRange, monthHasYear, weekRuns } from './spans.js';

const and = (words: readonly string[]): string => listed(words, 'and');
const timeWords = ({ start, end }: WallTime) => `${clockOf(start)}–${clockOf(end)}`;

function dayName(day: Day, ref: Day, withYear = false): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  return `${date} ${monthName(month)}${withYear || hasYear(day, ref) ? ` ${year}` : ''}`;
}

const monthWords = (month: string, ref: Day): string =>
  `${monthName(Number(month.slice(5)))}${monthHasYear(month, ref) ? ` ${month.slice(0, 4)}` : ''}`;

function monthsWords(months: readonly string[], ref: Day): string {
  const names = months.map(month => monthWords(month, ref));
  return isMonthRange(months, ref) ? `${names[0]}–${names.at(-1)}` : and(names);
}

/** "week 44", "weeks 36–39 and 44". */
function weekWords(mondays: readonly Day[]): string {
  const runs = weekRuns(mondays).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${mondays.length === 1 ? 'week' : 'weeks'} ${and(runs)}`;
}

const isWorkweek = (days: readonly Weekday[]) => days.join() === '1,2,3,4,5';
const dayWords = (days: readonly Weekday[]): string => (isWorkweek(days) ? 'weekday' : and(days.map(weekdayName)));

const ORDINALS: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  6: 'sixth',
  [-1]: 'last',
  [-2]: 'second last',
};
const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
/** "1st", "12th", "23rd". */
const numbered = (number: number) =>
  `${number}${Math.floor(number / 10) === 1 ? 'th' : (ENDINGS[number % 10] ?? 'th')}`;
const ordinal = (number: number) => ORDINALS[number] ?? numbered(number);
/** "every", "every other", "every third". */
const everyWord = (n: number) => (n === 1 ? 'every' : n === 2 ? 'every other' : `every ${ordinal(n)}`);
const nthWords = (nths: readonly number[], days: readonly Weekday[]) =>
  `the ${and(nths.map(ordinal))} ${dayWords(days)}`;

function patternWords(pattern: Pattern, on: Day): string {
  switch (pattern.is) {
    case 'weekly': {
      const { days, every, parity, weeks } = pattern;
      const named = dayWords(days);
      const within = weeks ? ` in ${weekWords(weeks)}` : '';
      if (parity) return `every ${parity} week on ${isWorkweek(days) ? 'weekdays' : named}${within}`;
      if (every > 1)
        return days.length === 1
          ? `${everyWord(every)} ${named}${within}`
          : `${everyWord(every)} week on ${isWorkweek(days) ? 'weekdays' : named}${within}`;
      return weeks && !isWorkweek(days) ? `${named}${within}` : `every ${named}${within}`;
    }
    case 'nth':
      return `${nthWords(pattern.nths, pattern.days)} of ${everyWord(pattern.every)} ${pattern.per}`;
    case 'monthday': {
      const scope = `of ${everyWord(pattern.every)} month`;
      return pattern.dates.includes(-1) ? `the last day ${scope}` : `the ${and(pattern.dates.map(numbered))} ${scope}`;
    }
    case 'dates':
      return `on ${and(pattern.days.map(day => dayName(day, on)))}`;
  }
}

/** Beside other numbers a time is set off. */
const ruleWords = ({ pattern, time }: Rule, on: Day) => {
  const beside = pattern.is === 'dates' || (pattern.is === 'weekly' && pattern.weeks);
  return `${patternWords(pattern, on)}${beside ? ',' : ''} ${timeWords(time)}`;
};

/** The names of breaks that a phrase may say; what a school calls another one is said as it does. */
const BREAKS: Readonly<Record<string, string>> = {
  höstlov: 'the autumn break',
  novemberlov: 'the autumn break',
  jullov: 'the Christmas break',
  sportlov: 'the winter break',
  februarilov: 'the winter break',
  vinterlov: 'the winter break',
  påsklov: 'the Easter break',
  sommarlov: 'the summer break',
  studiedag: 'staff training days',
};

function exceptWords(except: Except, ref: Day): string {
  switch (except.is) {
    case 'days': {
      const { from, to } = except;
      const called = calledOf(from, to, ref);
      if (called) return 'weeks' in called ? weekWords(called.weeks) : monthWords(called.month, ref);
      return from === to ? dayName(from, ref) : `${dayName(from, ref)} to ${dayName(to, from)}`;
    }
    case 'weekdays':
      return isWorkweek(except.days) ? 'weekdays' : and(except.days.map(day => `${weekdayName(day)}s`));
    case 'parity':
      return `${except.parity} weeks`;
    case 'nth':
      return `${nthWords(except.nths, except.days)} of the month`;
    case 'weekends':
      return 'weekends';
    case 'holidays':
      return 'public holidays';
    case 'closed':
      return except.name === undefined ? 'school breaks' : (BREAKS[except.name] ?? `”${except.name}”`);
  }
}

const PER: Readonly<Record<Wish['per'], string>> = {
  term: 'term',
  year: 'school year',
  month: 'month',
  'half-year': 'half-year',
  quarter: 'quarter',
};
const timesWords = (times: number) => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);

function wishWords({ wish, time }: NonNullable<Meaning['wish']>): string {
  const { days, per, times } = wish;
  const on = days.length === 0 ? '' : ` on ${isWorkweek(days) ? 'weekdays' : dayWords(days)}`;
  return `${timesWords(times)} per ${PER[per]}${on}, ${timeWords(time)}`;
}

/** What a phrase means, in one English sentence without its full stop, where English is spoken; place and company stay as they were written. */
export function inEnglish(meaning: Meaning): string {
  const { on, rules, wish, from, to, months, count, except, place, others } = meaning;
  const ref = from ?? on;
  const bounds = [
    ...(from ? [`from ${dayName(from, on, isFarAhead(from, on))}`] : []),
    ...(to ? [`to ${dayName(to, ref, isOverSummer(ref, to))}`] : []),
  ].join(' ');
  const said = [
    wish ? wishWords(wish) : rules.map(rule => ruleWords(rule, on)).join(' and '),
    ...(bounds ? [bounds] : []),
    ...(months ? [`in ${monthsWords(months, on)}`] : []),
    ...(count === undefined ? [] : [isBounded(meaning) ? `at most ${timesWords(count)}` : timesWords(count)]),
    ...(except.length > 0 ? [`except ${and(except.map(one => exceptWords(one, ref)))}`] : []),
    ...(others ? [others] : []),
    ...(place ? [place] : []),
  ].join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
