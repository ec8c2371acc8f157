import { pointsOf } from './agenda.js';
import type { GroupData, Meeting } from './group.js';
import { calendarUrl, type GroupParts } from './group-job.js';
import { todosFor } from './todo.js';
import type { CardFacts } from './words-of-meetings.js';

/** Everything that the card of a meeting shows, as the group is now. */
export function cardFactsOf(
  parts: GroupParts,
  data: GroupData,
  meeting: Meeting,
  { mayBeTwice = false, ...more }: Partial<Pick<CardFacts, 'mayBeTwice' | 'reminds' | 'own'>> = {},
): CardFacts {
  const { group } = data;
  return {
    group,
    meeting,
    mayBeTwice,
    calendar: calendarUrl(parts, group, meeting),
    points: pointsOf(parts.agendas ?? [], group, meeting),
    checks: parts.checks,
    todos: todosFor(data, meeting),
    ...more,
  };
}
