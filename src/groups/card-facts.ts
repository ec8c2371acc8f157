import { pointsOf } from './agenda.js';
import type { GroupData, Meeting } from './group.js';
import type { Done } from './group-acts.js';
import { calendarUrl, type GroupParts } from './group-job.js';
import { letterNow } from './letters.js';
import { todosFor } from './todo.js';
import type { CardFacts } from './words-of-meetings.js';

/**
 * An act that changed what the cards of meetings show, with letters that put right those which stand in the channel; the act
 * as it was where it changed nothing.
 */
export function withCards<Result>(
  before: GroupData,
  done: Done<Result>,
  newId: () => string,
  now: number,
): Done<Result> {
  const { data } = done;
  if (data === before) return done;
  const shown = data.meetings.filter(one => one.state === 'planned' && one.start > now && one.card !== undefined);
  const owed = (id: string) =>
    data.letters.some(
      ({ about, attempts, ended }) => about.is === 'card' && about.meeting === id && !attempts && !ended,
    );
  const letters = shown
    .filter(({ id }) => !owed(id))
    .map(({ id, start }) => letterNow(newId(), 'channel', { is: 'card', meeting: id }, now, start));
  return { ...done, data: { ...data, letters: [...data.letters, ...letters] } };
}

/** Everything that the card of a meeting shows, as the group is now. */
export function cardFactsOf(parts: GroupParts, data: GroupData, meeting: Meeting, mayBeTwice = false): CardFacts {
  const { group } = data;
  return {
    group,
    meeting,
    mayBeTwice,
    calendar: calendarUrl(parts, group, meeting),
    points: pointsOf(parts.agendas ?? [], group, meeting),
    todos: todosFor(data, meeting),
  };
}
