import { plusDays } from '../../shared/wall-time.js';
import { dayBeside, writtenOf } from './beside-border.js';
import { boundsOf } from './bounds.js';
import { cadenceFrom } from './cadence-from.js';
import { clash, noDays, notOnlyDates, otherCount, withoutBorders } from './clash.js';
import { timesOf } from './clock-times.js';
import { limitsOf, wishOf } from './counts.js';
import type { Cover } from './cover.js';
import { type Group, sortParts } from './groups.js';
import type { Except, Meaning, Rule } from './meaning.js';
import { orderProblem } from './order.js';
import type { Part } from './parts.js';
import { patternsOf } from './patterns.js';
import { dayOfWritten, type Frame, isProblem, type Problem } from './resolve.js';
import { startProblem } from './start.js';

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
  const disorder = orderProblem(cover.parts);
  if (disorder) return disorder;
  const sorted = sortParts(cover.parts);
  if (isProblem(sorted)) return sorted;
  const counted = cadenceFrom(sorted.groups, sorted.said, frame);
  if (isProblem(counted)) return counted;
  const { said } = (counted ?? sorted) as { said: Part[] };
  let { groups } = counted ?? sorted;
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
  const days = groups.every(group => !group.base) ? fewDays(said, frame) : undefined;
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
  if (
    every(said, 'within').some(({ whole }) => !whole) &&
    groups.some(({ base, scope }) => (base?.is === 'nth' || base?.is === 'monthday') && !scope)
  )
    return { why: 'Räknar du i månaden eller i terminen? Skriv till exempel: första torsdagen i månaden' };
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
  const limits = limitsOf(groups, count);
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
        for (const limit of limits)
          meanings.push({
            on: frame.on,
            rules: set,
            ...limit,
            ...more,
            ...bound,
            except: [...bound.except.map(one => ofSeries(one, set)), ...without],
          });
  }
  const wrong = (meaning: Meaning) =>
    clash(meaning) ??
    startProblem(said, meaning, frame) ??
    noDays(meaning, frame) ??
    otherCount(meaning, said, frame) ??
    notOnlyDates(meaning, single ? [] : shared);
  const fits = meanings.filter(meaning => !wrong(meaning));
  const clashing = meanings.map(wrong).find(one => one !== undefined);
  return fits.length > 0
    ? fits.slice(0, READINGS).map(withoutBorders)
    : (clashing ?? problem ?? { why: 'Jag förstår inte när ni ska ses.' });
}

/** "utom den sista i månaden": of the weekdays that the rules have. */
const ofSeries = (except: Except, rules: readonly Rule[]): Except =>
  except.is === 'nth' && except.days.length === 0
    ? {
        ...except,
        days: [
          ...new Set(
            rules.flatMap(({ pattern }) => ('nths' in pattern || pattern.is === 'weekly' ? pattern.days : [])),
          ),
        ],
      }
    : except;

/** "helgfria vardagar", "skoldagar": the days that fall away by the word itself. */
function withoutOf(groups: readonly Group[]): Except[] | Problem {
  const kinds = new Set(groups.map(({ base }) => (base?.is === 'days' ? base.without : undefined)));
  const [kind] = kinds;
  if (kinds.size > 1) return { why: 'Ta helgfria dagar eller skoldagar för sig.' };
  return kind === undefined ? [] : [{ is: kind }];
}

/** Dates in a row of at most a working week, as dates. */
function fewDays(said: readonly Part[], frame: Frame): Of<'dates'> | undefined {
  const [span] = every(said, 'span');
  if (span?.from.is !== 'written' || span.to.is !== 'written') return undefined;
  const [from, to] = [span.from.written, span.to.written];
  const first = dayOfWritten(from, frame.on);
  const last = isProblem(first) ? first : dayOfWritten(to, first);
  if (isProblem(first) || isProblem(last) || last > plusDays(first, 4) || last <= first) return undefined;
  const days = Array.from({ length: 5 }, (_, at) => plusDays(first, at)).filter(day => day <= last);
  return { is: 'dates', dates: days.map(writtenOf) };
}

/** What is said of the weeks of one group may hold for another: "tisdagar 9-10 och torsdagar 13-14 jämna veckor". */
function weekSharings(groups: readonly Group[]): Group[][] {
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

/** A part of the day that was said of some times may hold for the others: "tisdagar kl 7 och torsdagar kl 8 på kvällen". */
function sharings(groups: readonly Group[]): Group[][] {
  const part = groups.find(group => group.part !== undefined)?.part;
  const ways = weekSharings(groups);
  if (part === undefined || groups.every(group => group.part !== undefined)) return ways;
  return [...ways, ...ways.map(way => way.map(group => ({ ...group, part: group.part ?? part })))];
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
