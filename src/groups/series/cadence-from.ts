import { inWords } from '../../shared/day.js';
import { isoWeekOf, weekdayOf } from '../../shared/wall-time.js';
import type { Group } from './groups.js';
import { WEEKDAY_NAMES } from './names.js';
import type { Part, Written } from './parts.js';
import { dayOfWritten, type Frame, isProblem, type Problem } from './resolve.js';

/**
 * "3/9 kl 13 och sedan varannan vecka", "varannan vecka, första gången torsdag 3/9": one date that weeks are counted from
 * is the weekday it falls on, from that date. Undefined where a phrase says no such thing.
 */
export function cadenceFrom(
  groups: readonly Group[],
  said: readonly Part[],
  frame: Frame,
): { readonly groups: Group[]; readonly said: Part[] } | Problem | undefined {
  const [group] = groups;
  const counted = group?.every ?? group?.parity;
  if (!group || groups.length !== 1 || !counted || group.scope || group.weeks || group.week) return undefined;
  const starts = said.filter(part => part.is === 'from');
  const written = dateOf(group, starts);
  if (!written) return undefined;
  const day = dayOfWritten(written, frame.on);
  if (isProblem(day)) return day;
  const weekday = weekdayOf(day);
  if (group.also?.days.some(one => one !== weekday))
    return { why: `${inWords(day)} är en ${WEEKDAY_NAMES[weekday - 1]}. Vilken dag menar du?` };
  const even = isoWeekOf(day) % 2 === 0;
  if (group.parity && (group.parity.parity === 'even') !== even)
    return { why: `${inWords(day)} är i en ${even ? 'jämn' : 'udda'} vecka. Vilken vecka menar du?` };
  const { also: _, ...rest } = group;
  return {
    groups: [{ ...rest, base: { is: 'days', days: [weekday], how: 'many' } }],
    said: group.base?.is === 'dates' ? [...said, { is: 'from', target: { is: 'written', written } }] : [...said],
  };
}

/** The one date: of the days themselves, or of a start that says its weekday or is the first meeting. */
function dateOf({ base }: Group, starts: readonly Extract<Part, { is: 'from' }>[]): Written | undefined {
  if (base?.is === 'dates') return base.dates.length === 1 && starts.length === 0 ? base.dates[0] : undefined;
  const [start] = starts;
  if (base || starts.length !== 1 || start?.target.is !== 'written' || start.after) return undefined;
  return start.first || start.target.written.weekday !== undefined ? start.target.written : undefined;
}
