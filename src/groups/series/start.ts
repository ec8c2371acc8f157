import { inWords } from '../../shared/day.js';
import { isoWeekOf, plusDays, weekdayOf } from '../../shared/wall-time.js';
import { daysOfMeaning } from './dates.js';
import type { Meaning } from './meaning.js';
import { WEEKDAY_NAMES } from './names.js';
import type { Part } from './parts.js';
import { type Frame, firstDay, isProblem, type Problem } from './resolve.js';

/**
 * Why a series cannot begin where it was said to: "jämna veckor, start 10/9" when that Thursday is in an odd week, "jämna
 * veckor, start v 37". "Från" is only a border, and so is a date on another weekday than the series has. Undefined where it can.
 */
export function startProblem(said: readonly Part[], meaning: Meaning, frame: Frame): Problem | undefined {
  const start = said.find(part => part.is === 'from');
  if (start?.is !== 'from' || !start.first || meaning.wish) return undefined;
  const from = firstDay(start.target, false, frame, frame.on);
  if (isProblem(from)) return from;
  const to = start.target.is === 'week' ? plusDays(from, 6) : from;
  if (start.target.is !== 'written' && to === from) return undefined;
  const counted = meaning.rules.every(({ pattern }) => pattern.is === 'weekly');
  if (to > from && !counted) return undefined;
  const weekdays = meaning.rules.flatMap(({ pattern }) =>
    pattern.is === 'weekly' || pattern.is === 'nth' ? pattern.days : [],
  );
  const same = to > from || weekdays.includes(weekdayOf(from));
  // "varannan torsdag med start tisdag 8/9": one of the two is a slip.
  const named = start.target.is === 'written' && start.target.written.weekday !== undefined;
  if (named && !same)
    return { why: `Ni börjar en ${WEEKDAY_NAMES[weekdayOf(from) - 1]}, men ses på en annan dag. Vilken dag menar du?` };
  const { count: _, from: _from, ...endless } = meaning;
  // Days that are closed fall away from where it begins, too: the preview shows that.
  const except = meaning.except.filter(({ is }) => is !== 'closed' && is !== 'holidays');
  const meets = daysOfMeaning({ ...endless, except, from }, from, to, { closed: [], terms: [] }).length > 0;
  if (!same || meets) return undefined;
  const parity = `${isoWeekOf(from) % 2 === 0 ? 'jämn' : 'udda'} vecka`;
  return start.target.is === 'week'
    ? { why: `Vecka ${start.target.week} är en ${parity}. Där blir det inget möte. När börjar ni?` }
    : { why: `${inWords(from)} är i en ${parity}. Där blir det inget möte. När börjar ni?` };
}
