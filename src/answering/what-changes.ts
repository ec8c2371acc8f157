import type { Day } from '../shared/day.js';
import { isValidOn, type Rule } from './rule.js';

/** How the rules of one day differ from those of an earlier one, rule by rule; versions as they apply on each day. */
export type RuleChange =
  | { readonly is: 'begins'; readonly after: Rule }
  | { readonly is: 'ends'; readonly before: Rule }
  | { readonly is: 'changes'; readonly before: Rule; readonly after: Rule };

/** What has become different from a day to a later one, by id. */
export function whatChanges(rules: readonly Rule[], from: Day, to: Day): RuleChange[] {
  const ids = [...new Set(rules.map(({ id }) => id))].toSorted();
  return ids.flatMap((id): RuleChange[] => {
    const on = (day: Day) => rules.find(rule => rule.id === id && isValidOn(rule, day));
    const [before, after] = [on(from), on(to)];
    if (before === after) return [];
    if (before && after) return [{ is: 'changes', before, after }];
    return after ? [{ is: 'begins', after }] : [{ is: 'ends', before: before! }];
  });
}
