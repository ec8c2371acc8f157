import type { Base, Group } from './groups.js';
import type { Part } from './parts.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const contains = (all: readonly number[], some: readonly number[]) => some.every(one => all.includes(one));
const unique = <T>(some: readonly T[]): T[] => [...new Set(some)];

/**
 * Adds days to those that a group has; days join the days before them until something was said of those (`closed`).
 * Returns the days that begin a group of their own, undefined where none do. `more`: something is said of the new days;
 * `beside`: they follow weekdays with nothing between ("torsdagarna 14 januari och 11 februari").
 */
export function joinDays(
  group: Group,
  part: Exclude<Base, Of<'ahead'>>,
  closed: boolean,
  more: boolean,
  beside = false,
): Base | undefined {
  const { base } = group;
  if (!base) {
    group.base = part;
    return undefined;
  }
  switch (part.is) {
    case 'days':
      return ofDays(group, base, part, closed, more);
    case 'dates':
      return ofDates(group, base, part, closed, beside);
    case 'monthday':
      if (closed || base.is !== 'monthday') return part;
      group.base = { is: 'monthday', dates: [...base.dates, ...part.dates] };
      return undefined;
    case 'nth':
      if (closed || base.is !== 'days' || !contains(base.days, part.days)) return part;
      group.base = part;
      return undefined;
  }
}

function ofDays(group: Group, base: Base, part: Of<'days'>, closed: boolean, more: boolean): Base | undefined {
  if (base.is === 'dates' || base.is === 'ahead') {
    if (base.is === 'ahead' && part.how !== 'bare') return part;
    if (closed && part.how === 'many') return part;
    group.also = group.also ? { ...part, days: unique([...group.also.days, ...part.days]) } : part;
    return undefined;
  }
  // "första måndagen och onsdagen": the first of each.
  if (base.is === 'nth') {
    if (closed) return part;
    if (contains(base.days, part.days)) return undefined;
    return part.how === 'bare' || part.how === 'coming' ? { is: 'nth', days: part.days, nths: base.nths } : part;
  }
  if (base.is !== 'days') return part;
  // "varje dag måndag till fredag": which days those are.
  if (base.loose || part.loose) {
    const told = base.loose ? part : base;
    group.base = { ...told, how: 'many', each: true };
    return undefined;
  }
  if (contains(base.days, part.days)) {
    // "tisdagar och torsdagar: tisdagar 9-10": one of the days, told by itself.
    if (more && base.days.length > part.days.length) return part;
    // "torsdag som vanligt": the same day once more.
    if (!more && (closed || part.how === 'bare')) return undefined;
  }
  if (closed) return part;
  group.base = {
    ...base,
    days: unique([...base.days, ...part.days]),
    how: part.how === 'many' ? 'many' : base.how,
  };
  return undefined;
}

function ofDates(group: Group, base: Base, part: Of<'dates'>, closed: boolean, beside: boolean): Base | undefined {
  const named = base.is === 'days' && !base.each && (base.how !== 'many' || (beside && !closed));
  if (named && !group.every && !group.parity) {
    group.also = base;
    group.base = part;
    return undefined;
  }
  if (closed || base.is !== 'dates') return part;
  group.base = { is: 'dates', dates: [...base.dates, ...part.dates] };
  return undefined;
}
