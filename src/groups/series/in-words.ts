import type { Day } from '../../shared/day.js';
import { tongueNow } from '../../shared/say.js';
import { clockOf } from '../../shared/wall-time.js';
import { inEnglish } from './in-english.js';
import type { Except, Meaning, Pattern, Rule, WallTime, Wish } from './meaning.js';
import { andList, dayWords, monthName, ORDINAL_NAMES, WEEKDAY_NAMES } from './names.js';
import { isOverSummer } from './resolve.js';
import { calledOf, hasYear, isBounded, isFarAhead, isMonthRange, monthHasYear, weekRuns } from './spans.js';

/** A time as a phrase says it: "13.00-14.30". */
export const phraseOfTime = ({ start, end }: WallTime): string => `${clockOf(start)}-${clockOf(end)}`;

/** A day, with its year where the next of that date, as of `ref`, is another one. */
function dayName(day: Day, ref: Day, withYear = false): string {
  const [year, month = 1, date = 1] = day.split('-').map(Number);
  return `${date} ${monthName(month)}${withYear || hasYear(day, ref) ? ` ${year}` : ''}`;
}

function monthWords(month: string, ref: Day): string {
  return `${monthName(Number(month.slice(5)))}${monthHasYear(month, ref) ? ` ${month.slice(0, 4)}` : ''}`;
}

/** Months, three or more in a row as a range. */
function monthsWords(months: readonly string[], ref: Day): string {
  const names = months.map(month => monthWords(month, ref));
  return isMonthRange(months, ref) ? `${names[0]}-${names.at(-1)}` : andList(names);
}

const ordinals = (nths: readonly number[]) => andList(nths.map(nth => ORDINAL_NAMES[nth] ?? `${nth}:e`));
const definite = (days: readonly number[]) =>
  days.length === 5 ? 'vardagen' : `${WEEKDAY_NAMES[(days[0] ?? 1) - 1]}en`;
const nthWord = (n: number) => (n === 2 ? 'varannan' : n <= 6 ? `var ${ORDINAL_NAMES[n]}` : `var ${n}:e`);
const dateWord = (date: number) => `${date}:${[1, 2, 21, 22, 31].includes(date) ? 'a' : 'e'}`;

/** Weeks as numbers, those in a row as a range: "36-39 och 44". */
const weekWords = (mondays: readonly Day[]): string =>
  andList(weekRuns(mondays).map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)));

function patternWords(pattern: Pattern, on: Day): string {
  switch (pattern.is) {
    case 'weekly': {
      const { days, every, parity, weeks } = pattern;
      const named = dayWords(days);
      const in_ = weeks ? ` vecka ${weekWords(weeks)}` : '';
      if (parity) return `varje ${parity === 'even' ? 'jämn' : 'udda'} vecka på ${named}${in_}`;
      if (every > 1)
        return days.length === 1 ? `${nthWord(every)} ${named}${in_}` : `${nthWord(every)} vecka på ${named}${in_}`;
      return weeks ? `${named}${in_}` : `varje ${named}`;
    }
    case 'nth': {
      const per = pattern.per === 'quarter' ? 'kvartal' : 'månad';
      const scope =
        pattern.every === 1
          ? `i varje ${per}`
          : `${nthWord(pattern.every).replace(/annan$/, pattern.per === 'quarter' ? 'tannat' : 'annan')} ${per}`;
      return `${ordinals(pattern.nths)} ${definite(pattern.days)} ${scope}`;
    }
    case 'monthday': {
      const scope = pattern.every === 1 ? 'i varje månad' : `${nthWord(pattern.every)} månad`;
      return pattern.dates.includes(-1)
        ? `sista dagen ${scope}`
        : `den ${andList(pattern.dates.map(dateWord))} ${scope}`;
    }
    case 'dates':
      return `den ${andList(pattern.days.map(day => dayName(day, on)))}`;
  }
}

/** Beside other numbers a time is marked as one. */
const timeWords = ({ pattern, ...timed }: Rule, onlySaid: boolean) =>
  onlySaid
    ? saidOfTime(timed)
    : `${pattern.is === 'dates' || (pattern.is === 'weekly' && pattern.weeks) ? 'kl. ' : ''}${phraseOfTime(timed.time)}`;

/** The part of the day that a time stands for which was not said itself. */
const PART_OF: Readonly<Record<number, string>> = { 480: 'på morgonen', 540: 'på förmiddagen', 1080: 'på kvällen' };

function saidOfTime({ time, timeSaid, lengthSaid }: Omit<Rule, 'pattern'>): string {
  if (timeSaid) return `kl. ${lengthSaid ? phraseOfTime(time) : clockOf(time.start)}`;
  const length = lengthSaid ? ` ${time.end - time.start} minuter` : '';
  return `utan klockslag${PART_OF[time.start] ? ` ${PART_OF[time.start]}` : ''}${length}`;
}

function exceptWords(except: Except, ref: Day): string {
  switch (except.is) {
    case 'days': {
      const { from, to } = except;
      const called = calledOf(from, to, ref);
      if (called) return 'weeks' in called ? `vecka ${weekWords(called.weeks)}` : monthWords(called.month, ref);
      return from === to ? dayName(from, ref) : `${dayName(from, ref)}-${dayName(to, from)}`;
    }
    case 'weekdays':
      return except.days.length === 5 ? 'vardagar' : andList(except.days.map(day => `${WEEKDAY_NAMES[day - 1]}ar`));
    case 'parity':
      return except.parity === 'even' ? 'jämna veckor' : 'udda veckor';
    case 'nth':
      return `${ordinals(except.nths)} ${definite(except.days)} i månaden`;
    case 'weekends':
      return 'helger';
    case 'holidays':
      return 'röda dagar';
    case 'closed':
      return except.name === undefined ? 'lov' : except.name === 'studiedag' ? 'studiedagar' : `${except.name}et`;
  }
}

const PER_WORDS: Readonly<Record<Wish['per'], string>> = {
  term: 'termin',
  year: 'läsår',
  month: 'månad',
  'half-year': 'halvår',
  quarter: 'kvartal',
};
const timesWords = (times: number) => (times === 1 ? '1 gång' : `${times} gånger`);

/**
 * What a phrase means, in one sentence without its full stop. The Swedish one, read again as of the same day, gives the same
 * dates; where English is spoken it is an English one, which nobody reads again.
 */
export const inWords = (meaning: Meaning): string =>
  tongueNow() === 'en' ? inEnglish(meaning) : sentenceOf(meaning, false);

/** A meaning as a Swedish phrase that is read as the same meaning: what was not said is not said in it either. */
export const phraseOf = (meaning: Meaning): string => sentenceOf(meaning, true);

/** Whether so many times may be read as those of each week that they meet in: "var tredje vecka på måndag och lördag, 2 gånger". */
function isAsOften({ rules }: Meaning, count: number): boolean {
  const weekly = rules.flatMap(({ pattern }) => (pattern.is === 'weekly' ? [pattern] : []));
  if (!weekly.some(({ every, parity }) => every > 1 || parity !== undefined)) return false;
  return count === 1 || weekly.reduce((sum, { days }) => sum + days.length, 0) === count;
}

function sentenceOf(meaning: Meaning, onlySaid: boolean): string {
  const { on, rules, wish, from, to, months, count, except, place, others } = meaning;
  const days = wish
    ? `${timesWords(wish.wish.times)} per ${PER_WORDS[wish.wish.per]}${wish.wish.days.length > 0 ? ` på ${dayWords(wish.wish.days)}` : ''} ${onlySaid ? saidOfTime(wish) : phraseOfTime(wish.time)}`
    : rules.map(rule => `${patternWords(rule.pattern, on)} ${timeWords(rule, onlySaid)}`).join(' och ');
  const ref = from ?? on;
  const bounds = [
    ...(from ? [`från ${dayName(from, on, isFarAhead(from, on))}`] : []),
    ...(to ? [`till ${dayName(to, ref, isOverSummer(ref, to))}`] : []),
  ].join(' ');
  const said = [
    days,
    ...(bounds ? [bounds] : []),
    ...(months ? [`i ${monthsWords(months, on)}`] : []),
    ...(count === undefined
      ? []
      : [isBounded(meaning) || isAsOften(meaning, count) ? `högst ${timesWords(count)}` : timesWords(count)]),
    ...(except.length > 0 ? [`utom ${andList(except.map(one => exceptWords(one, ref)))}`] : []),
    ...(others ? [others] : []),
    ...(place ? [place] : []),
  ].join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
