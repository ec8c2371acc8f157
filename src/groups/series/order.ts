import type { Part, Placed } from './parts.js';
import type { Problem } from './resolve.js';

/** What is said of all the days of a phrase. */
const BOUNDS = new Set<Part['is']>(['from', 'to', 'span', 'within', 'months', 'except', 'lasting', 'count']);
const isDays = ({ part }: Placed): boolean =>
  ['days', 'nth', 'dates', 'monthday'].includes(part.is) || (part.is === 'ahead' && part.days !== undefined);
/** A number of times in each month or term says no end. */
const isBound = ({ part }: Placed): boolean => BOUNDS.has(part.is) && (part.is !== 'count' || part.per === undefined);

const weekdaysOf = (placed: readonly Placed[]): readonly number[] =>
  placed.flatMap(({ part }) => (part.is === 'days' || part.is === 'nth' ? part.days : []));

/**
 * Why the order in which a phrase is said leaves open what belongs to what; undefined where it does not. What stands
 * between two days ("tisdagar till jul och torsdagar") may hold for one or for both, and what comes "then" may come in
 * place of what was said before it.
 */
export function orderProblem(parts: readonly Placed[]): Problem | undefined {
  const placed = parts.filter(({ part }) => part.is !== 'filler');
  const between = placed.findIndex((one, at) => {
    if (!isBound(one)) return false;
    const [before, after] = [placed.slice(0, at).filter(isDays), placed.slice(at + 1).filter(isDays)];
    const known = weekdaysOf(before);
    const repeats = after.every(({ part }) => part.is === 'days' && part.days.every(day => known.includes(day)));
    return before.length > 0 && after.length > 0 && !repeats;
  });
  if (between >= 0)
    return { why: 'Gäller det för alla dagarna eller bara för några? Skriv det sist, eller dagarna var för sig.' };
  for (const [at, { part }] of placed.entries()) {
    if (part.is !== 'joint' || !part.later || at === 0) continue;
    const [before, after] = [placed.slice(0, at), placed.slice(at + 1)];
    if (!goesOn(before, after)) return { why: 'Skriv det som gäller först och det som gäller sedan var för sig.' };
  }
  return undefined;
}

/** "3/9, sedan varannan torsdag", "3/9 och sen 10/9", "första torsdagen och sen den tredje": what comes then goes on with the same. */
function goesOn(before: readonly Placed[], after: readonly Placed[]): boolean {
  const [days, next] = [before.filter(isDays), after.find(({ part }) => part.is !== 'joint')?.part];
  if (days.length === 0) return true;
  if (next?.is === 'dates') return days.every(({ part }) => part.is === 'dates');
  if (next?.is === 'nth') return days.every(({ part }) => part.is === 'nth');
  const [first] = days;
  if (!first || days.length > 1) return false;
  if (first.part.is === 'dates' && first.part.dates.length === 1)
    return next?.is === 'every' || next?.is === 'parity' || next?.is === 'days';
  // "på måndag kl 14 och sen varannan vecka".
  const weekly = next?.is === 'parity' || (next?.is === 'every' && next.unit === 'week');
  return weekly && first.part.is === 'days' && first.part.days.length === 1 && first.part.how === 'coming';
}
