import type { Group } from './groups.js';

/** A group without a time has that of the group after it, or else before it: "måndagar jämna veckor och onsdagar udda 8-9". */
export function spread(groups: Group[]): Group[] {
  const based: Group[] = [];
  for (const group of groups) {
    const last = based.at(-1);
    // "jämna veckor 9-10, udda 13-14": the same days in other weeks.
    const others = group.parity ?? group.every ?? group.weeks;
    if (!group.base && last?.base && group.times.length > 0 && others) based.push({ ...group, base: last.base });
    // "9-11 och 13-15": a second time of the same days.
    else if (!group.base && last && group.times.length > 0) last.times.push(...group.times);
    else based.push(group);
  }
  // "tisdagar och torsdagar: tisdagar 9-10, torsdagar 13-14": what is told day by day after it only said which days.
  const [first, ...others] = based;
  const told = others.flatMap(({ base }) => (base?.is === 'days' ? base.days : []));
  const bare = first?.base?.is === 'days' && first.times.length === 0 && !first.parity && !first.every && !first.weeks;
  if (
    bare &&
    first.base?.is === 'days' &&
    first.base.days.length > 1 &&
    first.base.days.every(day => told.includes(day))
  )
    based.shift();
  for (const [at, group] of based.entries()) {
    if (group.times.length > 0 || group.timeless) continue;
    const from =
      based.slice(at + 1).find(one => one.times.length > 0) ?? based.slice(0, at).findLast(one => one.times.length > 0);
    if (!from) continue;
    group.times = from.times;
    if (from.part !== undefined) group.part ??= from.part;
  }
  for (const group of based) {
    const from = based.find(one => one.length !== undefined);
    if (group.length === undefined && from?.length !== undefined && group.times.every(({ end }) => end === undefined))
      group.length = from.length;
    const scope = based.find(one => one.scope !== undefined)?.scope;
    if (scope && group.base?.is === 'nth') group.scope ??= scope;
  }
  return datesOfDays(based);
}

/** "torsdagar 13-14: 3/9, 17/9" are those dates, at that time. */
function datesOfDays(groups: Group[]): Group[] {
  const [first, second] = groups;
  if (groups.length !== 2 || first?.base?.is !== 'days' || second?.base?.is !== 'dates') return groups;
  const bare = !first.every && !first.parity && !first.weeks && !first.base.each;
  const timeless = first.times.length === 0 && second.times.length === 0;
  if (!bare || (second.times !== first.times && !timeless)) return groups;
  return [{ ...second, also: first.base }];
}
