import { namesAsChildren } from './danger/one-child.js';
import type { Decision } from './search/decide.js';

/** From which confidence a rule on reporting is offered to who tells of somebody by name. */
const OFFERED_FROM = 0.3;

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
  if (decision.level !== 'none' || decision.empty) return decision;
  const told = namesAsChildren(message);
  if (told === message) return decision;
  const { level, ids, confidence } = decide(told);
  const [first] = ids;
  const isOfReports = first !== undefined && areaOf(first) === 'anmalan';
  return level !== 'none' && confidence >= OFFERED_FROM && isOfReports
    ? { ...decision, level: 'choose', ids, confidence }
    : decision;
}
