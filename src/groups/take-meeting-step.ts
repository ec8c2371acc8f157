import type { GroupInputs, GroupStep } from './actions.js';
import { isIn } from './ask-first.js';
import { cardFactsOf } from './card-facts.js';
import type { GroupData, Meeting } from './group.js';
import { AGENDA_MAX, addPoint, markHeld, respond, takesAnswers } from './group-acts.js';
import { ahead, forumOf, type GroupParts, type Member, newId } from './group-job.js';
import { cardsOf } from './meeting-cards.js';
import type { GroupOutcome } from './outcome.js';
import { answerOf } from './words-of-meetings.js';

/** The card of a meeting as it is now; `typed` stands in its box for a point, `who` pressed it. */
export function cardOf(
  parts: GroupParts,
  data: GroupData,
  meeting: Meeting | undefined,
  { typed, who }: { readonly typed?: string; readonly who?: Member } = {},
): GroupOutcome {
  if (!meeting) return { is: 'gone' };
  const reminds = who?.card !== undefined && cardsOf(meeting).includes(who.card);
  const card = cardFactsOf(parts, data, meeting, { reminds, own: who && answerOf(meeting, who.objectId) });
  return { is: 'card', card, forum: forumOf(parts, data.group), typed };
}

/** So many meetings a point is offered a place at. */
const PLACES = 3;

/**
 * The card of the next meeting, or of the one on the days that were said; with a point that was typed, its box. Where that is
 * no one meeting, it is asked which; where none is planned, the word that there is none.
 */
export function pointForm(
  { days, unread }: GroupStep & { is: 'pointForm' },
  parts: GroupParts,
  data: GroupData,
  point: string,
  now: Date,
): GroupOutcome {
  const open = ahead(data, now).filter(one => one.start > now.getTime());
  const { group } = data;
  const [first] = open;
  if (!first) return { is: 'next', group, meeting: undefined };
  const then = days ? open.filter(one => isIn(days, one.day)) : unread ? open : [first];
  const [meeting, other] = then;
  if (!meeting || other || unread) {
    const [from, to] = [days?.[0]?.from, days?.at(-1)];
    const none = meeting || from === undefined ? undefined : { from, to: to?.to };
    return { is: 'pointWhere', group, meetings: (meeting ? then : open).slice(0, PLACES), none, typed: point };
  }
  return point === '' ? cardOf(parts, data, meeting) : { is: 'pointForm', group, meeting, typed: point };
}

/** Who comes was told in words, and is noted by a press alone: the meeting of that day, or the next one, to be answered. */
export function answerForm(
  { whose = 'own', days }: GroupStep & { is: 'next' },
  data: GroupData,
  now: Date,
): GroupOutcome {
  const { group } = data;
  const open = ahead(data, now);
  const [next] = open;
  if (!next) return { is: 'next', group, meeting: undefined };
  const then = days ? open.filter(one => isIn(days, one.day)) : [next];
  const [first] = days ?? [];
  const none = then.length === 0 && first ? { from: first.from, to: days?.at(-1)?.to } : undefined;
  return { is: 'answerForm', group, whose, meetings: then.length > 0 ? then.slice(0, PLACES) : [next], none };
}

/** A press on the card of one meeting: an answer, an agenda point, or whether it was held. */
export async function takeMeetingStep(
  step: GroupStep & { is: 'respond' | 'point' | 'held' },
  inputs: GroupInputs,
  parts: GroupParts,
  who: Member,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  switch (step.is) {
    case 'held': {
      const marked = await parts.store.change(group.id, one => markHeld(one, step.meeting, step.held, now.getTime()));
      return marked ? { is: 'heldNoted', group: group.id, meeting: marked, held: step.held } : { is: 'gone' };
    }
    case 'respond': {
      const answer = { who: who.objectId, name: who.name };
      const meeting = await parts.store.change(group.id, one =>
        respond(one, step.meeting, answer, step.comes, { now: now.getTime(), newId, card: who.card }),
      );
      if (meeting && meeting.state !== 'cancelled' && !takesAnswers(meeting, now.getTime()))
        return { is: 'answerLate', meeting };
      return cardOf(parts, data, meeting, { who });
    }
    case 'point': {
      const text = inputs.point.trim();
      if (text === '') return { is: 'pointRefused' };
      const point = { id: newId(), text };
      const meeting = await parts.store.change(group.id, one =>
        addPoint(one, step.meeting, point, { now: now.getTime(), newId, card: who.card }),
      );
      if (meeting && !meeting.agenda.some(one => one.text === text))
        return { is: 'pointNotAdded', full: meeting.agenda.length >= AGENDA_MAX };
      return cardOf(parts, data, meeting, { who });
    }
  }
}
