import type { Day } from '../../shared/day.js';
import { plusDays, weekdayOf } from '../../shared/wall-time.js';
import type { Bounds } from './bounds.js';
import type { Group } from './groups.js';
import type { Part, Written } from './parts.js';
import type { Problem } from './resolve.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const every = <Is extends Part['is']>(parts: readonly Part[], is: Is) =>
  parts.filter((part): part is Of<Is> => part.is === is);

/** A day as it would be written. */
export const writtenOf = (day: Day): Written => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};

/** An ordinal, or the one day that is said with no number: "fredagen före påsk". */
function besideOf(group: Group | undefined): Of<'nth'> | Of<'days'> | undefined {
  const base = group?.base;
  if (base?.is === 'nth') return base;
  const often = group?.every ?? group?.parity ?? group?.weeks;
  return base?.is === 'days' && base.one && !often ? base : undefined;
}

/** "första torsdagen efter höstlovet", "sista onsdagen före jul": one day, counted from that border and from no month; undefined for what is not said so. */
export function dayBeside(
  groups: readonly Group[],
  said: readonly Part[],
  bounds: Bounds | undefined,
): Day | Problem | undefined {
  const nth = besideOf(groups[0]);
  const [from, to] = [every(said, 'from')[0], every(said, 'to')[0]];
  if (groups.length !== 1 || !nth || groups[0]?.scope || !bounds) return undefined;
  const nths = nth.is === 'nth' ? nth.nths : [from?.after ? 1 : -1];
  const [number = 0, ...numbers] = nths;
  const [day, ...days] = nth.days;
  const border =
    from?.after && number > 0 && !to ? bounds.from : to?.before && number < 0 && !from ? bounds.to : undefined;
  if (border === undefined || day === undefined || days.length > 0) return undefined;
  if (numbers.length > 0) return { why: 'Skriv vilka dagar det är, till exempel: 5 november och 12 november' };
  const steps = number > 0 ? (day - weekdayOf(border) + 7) % 7 : -((weekdayOf(border) - day + 7) % 7);
  return plusDays(border, steps + 7 * (number > 0 ? number - 1 : number + 1));
}
