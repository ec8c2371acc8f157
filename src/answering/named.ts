import { words } from '../shared/text.js';
import { namesAsChildren } from './danger/one-child.js';
import { saysNothing } from './danger/says-nothing.js';
import type { Decision } from './search/decide.js';

/** From which confidence a rule on reporting is offered to who tells of somebody by name. */
const OFFERED_FROM = 0.3;

/** What the identity guard leaves of anything, and words with figures ("4C", "13.40"). */
const MARKED = /\[[^\]]*\]s?|\p{L}*\d[\p{L}\d]*/gu;

/** Whether a message tells something beside who is named, and when or where: "[namn] i 4C" does not. */
function tellsBeside(message: string): boolean {
  const beside = message.replace(MARKED, ' ');
  return words(beside).length > 0 && !saysNothing(beside);
}

/**
 * What was decided of a message, or, where that is nothing and somebody is named, of the same message told of children:
 * "[namn] slog [namn] på rasten" says nothing to the search, "barnet slog ett annat barn" does. Who is named may be a grown-up,
 * so rules are offered, none is the answer; and only where the nearest is on reporting.
 */
export function orOfNamed(
  decision: Decision,
  message: string,
  decide: (text: string) => Decision,
  areaOf: (rule: string) => string | undefined,
): Decision {
  if (decision.level !== 'none' || decision.empty || !tellsBeside(message)) return decision;
  const told = namesAsChildren(message);
  if (told === message) return decision;
  const { level, ids, confidence } = decide(told);
  const [first] = ids;
  const isOfReports = first !== undefined && areaOf(first) === 'anmalan';
  return level !== 'none' && confidence >= OFFERED_FROM && isOfReports
    ? { ...decision, level: 'choose', ids, confidence }
    : decision;
}
