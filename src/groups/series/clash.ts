import type { Day } from '../../shared/day.js';
import { plusDays, weekdayOf } from '../../shared/wall-time.js';
import { daysOfMeaning } from './dates.js';
import type { Meaning, Rule } from './meaning.js';
import type { Part } from './parts.js';
import type { Frame, Problem } from './resolve.js';

/** Two meetings of one series that stand in each other's way. */
export function clash({ rules, months, from, to, except, count }: Meaning): Problem | undefined {
  const dated = rules.filter(({ pattern }) => pattern.is === 'dates');
  if (except.length > 0 && dated.length === rules.length) return { why: 'Skriv bara de datum då ni ses.' };
  const days = dated.flatMap(({ pattern }) => (pattern.is === 'dates' ? pattern.days : []));
  const outside = days.some(
    day => (from && day < from) || (to && day > to) || (months && !months.includes(day.slice(0, 7))),
  );
  if (outside) return { why: 'Datumet ligger utanför tiden som du skrev.' };
  if (count !== undefined && dated.length === rules.length && days.length !== count)
    return { why: `Du skrev ${timesInWords(count)}, men ${days.length} datum. Vilket menar du?` };
  if (isEmpty({ rules, months, from, to }))
    return { why: 'Det blir inga dagar mellan den första och den sista dagen.' };
  for (const [at, one] of rules.entries()) {
    for (const other of rules.slice(at + 1)) {
      const apart = one.time.start >= other.time.end || other.time.start >= one.time.end;
      // "torsdagar 13-14, 15/10 14-15": a date beside its weekday moves a meeting, or adds one.
      const mixed = one.pattern.is !== other.pattern.is;
      if ((!apart || mixed) && mayMeet(one.pattern, other.pattern))
        return { why: 'Två av tiderna krockar med varandra. Ta en i taget.' };
    }
  }
  return undefined;
}

const timesInWords = (count: number) => (count === 1 ? 'en gång' : `${count} gånger`);

/** So far ahead a series has its first day, and so far back it is known to have been, in days. */
const AHEAD = 900;
/** Why there is no day: all that were said lie before the day as of which the phrase is read. */
export const HAS_BEEN = 'Det har redan varit.';

/** Where everything that was said has been, or is left out again: "varje tisdag utom tisdagar". */
export function noDays(meaning: Meaning, { on }: Frame): Problem | undefined {
  const open = { closed: [], terms: [] };
  const anyFrom = (from: Day) => daysOfMeaning({ ...meaning, count: 1 }, from, plusDays(on, AHEAD), open).length > 0;
  if (anyFrom(on)) return undefined;
  // What ends ahead has not been: of the days that are left, all are left out.
  const mayHaveBeen = meaning.to === undefined || meaning.to < on;
  return { why: mayHaveBeen && anyFrom(plusDays(on, -AHEAD)) ? HAS_BEEN : 'Det blir inga dagar kvar.' };
}

/** "3/9 till 17/12" is no one date; "8 december, innan jul" is. */
export function notOnlyDates({ rules }: Meaning, said: readonly Part[]): Problem | undefined {
  const written = said.some(
    part =>
      part.is === 'span' ||
      part.is === 'lasting' ||
      ((part.is === 'from' || part.is === 'to') && (part.target.is === 'written' || part.target.is === 'week')),
  );
  const dated = rules.length > 0 && rules.every(({ pattern }) => pattern.is === 'dates');
  return written && dated ? { why: 'Skriv bara de datum då ni ses.' } : undefined;
}

/** Dates need no borders, and no number: those that were said are all of them. */
export function withoutBorders(meaning: Meaning): Meaning {
  if (meaning.rules.length === 0 || !meaning.rules.every(({ pattern }) => pattern.is === 'dates')) return meaning;
  const { from: _from, to: _to, count: _count, ...rest } = meaning;
  return rest;
}

/**
 * "fem gånger på ht" of which there are eighteen Thursdays: the first five, or five of them? "sex gånger, sista gången 11
 * september" before which there are four Fridays: till when?
 */
export function otherCount(meaning: Meaning, said: readonly Part[], { on }: Frame): Problem | undefined {
  const { count, ...all } = meaning;
  const first = said.some(part => part.is === 'count' && part.most);
  const listed = meaning.rules.every(({ pattern }) => pattern.is === 'weekly' && pattern.weeks !== undefined);
  if (count === undefined || first || !(meaning.to || meaning.months || listed)) return undefined;
  const days = daysOfMeaning(all, on, meaning.to ?? plusDays(on, AHEAD), { closed: [], terms: [] }).length;
  if (days > count)
    return {
      why: `Det blir ${days} dagar, och du skrev ${timesInWords(count)}. Vilka menar du? Skriv till exempel: högst ${timesInWords(count)}`,
    };
  const some = days === 1 ? 'en dag' : `${days} dagar`;
  return days < count
    ? { why: `Det blir bara ${some}, och du skrev ${timesInWords(count)}. Vilket menar du? Skriv det ena.` }
    : undefined;
}

/** Whether no day can come of it: the weekday does not fall in the few days between two dates, or the months lie beyond them. */
function isEmpty({
  rules,
  months,
  from,
  to,
}: Pick<Meaning, 'rules'> & { [Key in 'months' | 'from' | 'to']: Meaning[Key] | undefined }): boolean {
  if (from !== undefined && to !== undefined && to < plusDays(from, 6)) {
    const here = Array.from({ length: 6 }, (_, at) => plusDays(from, at))
      .filter(day => day <= to)
      .map(weekdayOf);
    if (rules.every(({ pattern }) => pattern.is === 'weekly' && !pattern.days.some(day => here.includes(day))))
      return true;
  }
  return (
    months !== undefined &&
    !months.some(
      month => (to === undefined || month <= to.slice(0, 7)) && (from === undefined || month >= from.slice(0, 7)),
    )
  );
}

const daysIn = (pattern: Rule['pattern']): readonly number[] =>
  pattern.is === 'dates' ? pattern.days.map(weekdayOf) : pattern.is === 'monthday' ? [] : pattern.days;

function mayMeet(one: Rule['pattern'], other: Rule['pattern']): boolean {
  if (one.is === 'dates' && other.is === 'dates') return one.days.some(day => other.days.includes(day));
  if (one.is === 'monthday' && other.is === 'monthday') return one.dates.some(date => other.dates.includes(date));
  if (!daysIn(one).some(day => daysIn(other).includes(day))) return false;
  if (one.is === 'weekly' && other.is === 'weekly')
    return (
      !(one.parity && other.parity && one.parity !== other.parity) &&
      !(one.weeks && other.weeks && !one.weeks.some(week => other.weeks?.includes(week)))
    );
  return one.is !== 'nth' || other.is !== 'nth' || one.nths.some(nth => other.nths.includes(nth));
}
