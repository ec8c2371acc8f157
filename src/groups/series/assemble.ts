import { plusDays, weekdayOf } from '../../shared/wall-time.js';
import { dayBeside, writtenOf } from './beside-border.js';
import { boundsOf } from './bounds.js';
import { timesOf } from './clock-times.js';
import type { Cover } from './cover.js';
import { type Group, sortParts } from './groups.js';
import type { Except, Meaning, Rule, Wish } from './meaning.js';
import type { Part } from './parts.js';
import { patternsOf } from './patterns.js';
import { type Frame, isProblem, type Problem } from './resolve.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const every = <Is extends Part['is']>(parts: readonly Part[], is: Is) =>
  parts.filter((part): part is Of<Is> => part.is === is);

/** More readings than these are asked about by nobody. */
const READINGS = 4;

/** Each way to take one of every list. */
function waysOf<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((ways, list) => ways.flatMap(way => list.map(one => [...way, one])), [[]]);
}

/** A cover -> what it means: one meaning, several where it may be either, or why its parts do not go together. */
export function meaningsOf(cover: Cover, frame: Frame): Meaning[] | Problem {
  const sorted = sortParts(cover.parts);
  if (isProblem(sorted)) return sorted;
  const { said } = sorted as { said: Part[] };
  let { groups } = sorted;
  const places = new Set(every(said, 'place').map(({ words }) => words));
  const place = [...places].join(' ');
  const others = every(said, 'others')
    .map(({ words }) => words)
    .join(', ');
  const more = { ...(place ? { place } : {}), ...(others ? { others } : {}) };
  const counts = every(said, 'count');
  if (counts.length > 1) return { why: 'Du skrev två antal. Välj ett.' };
  const [count] = counts;
  let shared = said;
  // "14-16 oktober kl 9": a few days in a row.
  const days = groups.every(group => !group.base) ? fewDays(said) : undefined;
  if (days) {
    groups = groups.map(group => ({ ...group, base: days }));
    shared = said.filter(part => part.is !== 'span');
  }
  const all = boundsOf(shared, frame);
  if (isProblem(all)) return all;
  const single = dayBeside(groups, said, all[0]);
  if (isProblem(single)) return single;
  const bounds = single ? all.map(({ from: _from, to: _to, ...bound }) => bound) : all;
  if (single) groups = groups.map(group => ({ ...group, base: { is: 'dates', dates: [writtenOf(single)] } }));
  const wish = wishOf(groups, count);
  if (isProblem(wish)) return wish;
  if (wish) {
    const [group] = groups;
    const times = timesOf(group?.times[0], group?.length, group?.part);
    if (isProblem(times)) return times;
    return times.flatMap(timed =>
      bounds.map(bound => ({ on: frame.on, rules: [], wish: { wish, ...timed }, ...more, ...bound })),
    );
  }
  const without = withoutOf(groups);
  if (isProblem(without)) return without;
  const recurs =
    said.some(part => ['from', 'to', 'months', 'span', 'within', 'count', 'lasting'].includes(part.is)) ||
    every(said, 'except').length > 0;
  const limit = count && count.per === undefined ? { count: count.times } : {};
  const meanings: Meaning[] = [];
  let problem: Problem | undefined;
  for (const one of sharings(groups)) {
    const rules = rulesOf(one, frame, recurs);
    if (isProblem(rules)) {
      problem ??= rules;
      continue;
    }
    for (const set of rules)
      for (const bound of bounds)
        meanings.push({ on: frame.on, rules: set, ...limit, ...more, ...bound, except: [...bound.except, ...without] });
  }
  if (meanings.some(one => one.except.length > 0 && one.rules.every(({ pattern }) => pattern.is === 'dates')))
    return { why: 'Skriv bara de datum då ni ses.' };
  const fits = meanings.filter(meaning => !clash(meaning));
  const clashing = meanings.map(clash).find(one => one !== undefined);
  return fits.length > 0
    ? fits.slice(0, READINGS)
    : (clashing ?? problem ?? { why: 'Jag förstår inte när ni ska ses.' });
}

/** "helgfria vardagar", "skoldagar": the days that fall away by the word itself. */
function withoutOf(groups: readonly Group[]): Except[] | Problem {
  const kinds = new Set(groups.map(({ base }) => (base?.is === 'days' ? base.without : undefined)));
  const [kind] = kinds;
  if (kinds.size > 1) return { why: 'Ta helgfria dagar eller skoldagar för sig.' };
  return kind === undefined ? [] : [{ is: kind }];
}

/** Dates in a row of at most a working week, as dates. */
function fewDays(said: readonly Part[]): Of<'dates'> | undefined {
  const [span] = every(said, 'span');
  if (span?.from.is !== 'written' || span.to.is !== 'written') return undefined;
  const [from, to] = [span.from.written, span.to.written];
  if (from.month !== to.month || to.date - from.date > 4 || to.date <= from.date) return undefined;
  return {
    is: 'dates',
    dates: Array.from({ length: to.date - from.date + 1 }, (_, at) => ({ ...from, date: from.date + at })),
  };
}

/** "två gånger per termin", "varje månad", "en torsdag i månaden": times in a stretch, on days that are to be proposed. */
function wishOf(groups: readonly Group[], count: Of<'count'> | undefined): Wish | Problem | undefined {
  const [group] = groups;
  if (!group) return undefined;
  const scope = group.scope;
  const exact = groups.some(one => one.base?.is === 'nth' || one.base?.is === 'monthday' || one.base?.is === 'dates');
  const per = count?.per ?? (!exact && scope && scope.n === 1 && scope.unit !== 'week' ? scope.unit : undefined);
  if (per === undefined) return undefined;
  const days = group.base?.is === 'days' ? group.base.days : [];
  if (per === 'week') {
    if (days.length === 0) return { why: 'Vilken veckodag? Skriv till exempel: torsdagar 13-14.30' };
    const inAll = groups.flatMap(one => (one.base?.is === 'days' ? one.base.days : [])).length;
    return inAll === count!.times
      ? undefined
      : { why: `Du skrev ${count!.times} gånger i veckan, men ${inAll} veckodagar. Vilka dagar menar du?` };
  }
  if (exact) {
    const here =
      group.base?.is === 'nth'
        ? group.base.nths.length * group.base.days.length
        : group.base?.is === 'monthday'
          ? group.base.dates.length
          : 0;
    const every = groups.length === 1 && per === 'month' && here === count?.times;
    return every ? undefined : { why: 'Skriv antingen hur många gånger ni ses eller vilka dagar.' };
  }
  const times = count?.times ?? 1;
  if (groups.length > 1 || group.parity || group.weeks || group.week || (group.every && group.every.n > 1))
    return { why: 'Skriv antingen hur många gånger ni ses eller vilka veckor.' };
  if (scope && count?.per !== undefined && scope.unit !== count.per && scope.unit !== 'week')
    return { why: 'Du skrev två olika perioder. Välj en.' };
  return {
    times,
    per: per === 'year' || per === 'term' || per === 'month' || per === 'quarter' || per === 'half-year' ? per : 'year',
    days,
  };
}

/** What is said of the weeks of one group may hold for another: "tisdagar 9-10 och torsdagar 13-14 jämna veckor". */
function sharings(groups: readonly Group[]): Group[][] {
  const limits = (group: Group) =>
    group.parity ?? group.weeks ?? (group.every && group.every.n > 1 ? group.every : undefined);
  const source = groups.find(limits);
  const bare = groups.filter(group => !limits(group) && group.base?.is === 'days' && !group.base.each && !group.every);
  if (!source || bare.length === 0) return [[...groups]];
  const same = groups
    .filter(limits)
    .every(
      one =>
        JSON.stringify([one.parity, one.weeks, one.every]) ===
        JSON.stringify([source.parity, source.weeks, source.every]),
    );
  if (!same) return [[...groups]];
  const { parity, weeks, every: nth } = source;
  const all = groups.map(group =>
    bare.includes(group)
      ? { ...group, ...(parity ? { parity } : {}), ...(weeks ? { weeks } : {}), ...(nth ? { every: nth } : {}) }
      : group,
  );
  return source.ahead ? [all] : [all, [...groups]];
}

function rulesOf(groups: readonly Group[], frame: Frame, recurs: boolean): Rule[][] | Problem {
  const lists: Rule[][][] = [];
  for (const group of groups) {
    const patterns = patternsOf(group, frame, recurs);
    if (isProblem(patterns)) return patterns;
    const written = group.times.length > 0 ? group.times : [undefined];
    const timeds = written.map(time => timesOf(time, group.length, group.part));
    const wrong = timeds.find(isProblem);
    if (wrong) return wrong;
    const ways = waysOf(timeds.map(one => (isProblem(one) ? [] : one)));
    lists.push(patterns.flatMap(pattern => ways.map(way => way.map(timed => ({ pattern, ...timed })))));
  }
  return waysOf(lists).map(way => way.flat());
}

/** Two meetings of one series that stand in each other's way. */
function clash({ rules, months, from, to }: Meaning): Problem | undefined {
  const dated = rules.filter(({ pattern }) => pattern.is === 'dates');
  const days = dated.flatMap(({ pattern }) => (pattern.is === 'dates' ? pattern.days : []));
  const outside = days.some(
    day => (from && day < from) || (to && day > to) || (months && !months.includes(day.slice(0, 7))),
  );
  if (outside) return { why: 'Datumet ligger utanför tiden som du skrev.' };
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
  if (!daysIn(one).some(day => daysIn(other).includes(day))) return false;
  if (one.is === 'weekly' && other.is === 'weekly')
    return (
      !(one.parity && other.parity && one.parity !== other.parity) &&
      !(one.weeks && other.weeks && !one.weeks.some(week => other.weeks?.includes(week)))
    );
  return one.is !== 'nth' || other.is !== 'nth' || one.nths.some(nth => other.nths.includes(nth));
}
