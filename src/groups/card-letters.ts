import type { WhyMissed } from '../outbox/letter.js';
import type { Reply } from '../shared/reply.js';
import { cardFactsOf } from './card-facts.js';
import type { GroupData, Meeting } from './group.js';
import { forumOf, type GroupParts } from './group-job.js';
import type { Change, GroupLetter, Matter } from './group-letter.js';
import { cardToldBy, isOfItsTime } from './letters.js';
import { waitingFor } from './waiting-acts.js';
import { changesWords, movedWords } from './words-of-letters.js';
import { type CardFacts, meetingCard } from './words-of-meetings.js';

/** What a letter says, `update` being the card it takes the place of; or why it is useless. */
export type Said = { readonly reply: Reply; readonly update?: string | undefined } | { readonly gone: WhyMissed };
/** A letter that is useless, and why. */
export const gone = (why: WhyMissed): Said => ({ gone: why });

/** Two cards of one meeting that say the same are at least so far apart, in milliseconds. */
const APART = 60 * 60_000;

/** Whether another reminder of a meeting is due after this one, and now or so soon that both would say the same. */
const isCovered = ({ letters }: GroupData, letter: GroupLetter, meeting: Meeting, now: number): boolean =>
  letters.some(
    one =>
      one.about.is === 'reminder' &&
      one.about.meeting === meeting.id &&
      letter.due < one.due &&
      one.due < now + APART &&
      !(one.ended?.is === 'missed' && one.ended.why === 'cancelled') &&
      isOfItsTime(one, meeting),
  );

/** Whether the card of a meeting at its time was posted with the news of its move a short while ago. */
const isJustTold = ({ letters }: GroupData, meeting: Meeting, now: number): boolean =>
  letters.some(
    ({ about, ended }) =>
      about.is === 'change' &&
      about.what === 'moved' &&
      about.next?.id === meeting.id &&
      about.next.start === meeting.start &&
      ended?.is === 'posted' &&
      now - ended.at < APART &&
      (ended.activity === meeting.card || meeting.cards?.includes(ended.activity) === true),
  );

/** The card of a meeting as it is now. */
const cardReply = (
  parts: GroupParts,
  data: GroupData,
  meeting: Meeting,
  how: Partial<Pick<CardFacts, 'mayBeTwice' | 'reminds'>>,
): Reply => meetingCard(cardFactsOf(parts, data, meeting, how), forumOf(parts, data.group));

/** A meeting as its card; a reminder of it is gone when the meeting is, when none are wanted, or when another card says the same. */
export function reminderSaid(
  parts: GroupParts,
  data: GroupData,
  letter: GroupLetter,
  now: number,
  mayBeTwice: boolean,
): Said {
  const { about } = letter;
  const meeting = about.is === 'reminder' ? data.meetings.find(one => one.id === about.meeting) : undefined;
  if (meeting?.state !== 'planned' || data.group.quiet !== undefined) return gone('cancelled');
  // Nobody can undo it any more: it is only not done yet.
  if (data.waiting?.some(one => one.at <= now && waitingFor({ waiting: [one] }, meeting.id))) return gone('cancelled');
  if (!isOfItsTime(letter, meeting) || isCovered(data, letter, meeting, now) || isJustTold(data, meeting, now))
    return gone('covered');
  return { reply: cardReply(parts, data, meeting, { mayBeTwice, reminds: true }) };
}

/** A posted card of a meeting as it is now: that of an activity, or else the newest. */
export function cardSaid(
  parts: GroupParts,
  data: GroupData,
  { meeting: id, activity }: Matter & { readonly is: 'card' },
): Said {
  const meeting = data.meetings.find(one => one.id === id);
  const update = activity ?? meeting?.card;
  return meeting && update !== undefined
    ? { reply: cardReply(parts, data, meeting, { reminds: true }), update }
    : gone('cancelled');
}

/** A change with the new times as they are now; nothing where a moved meeting has been cancelled since, which is told by itself. */
export function changeSaid(parts: GroupParts, data: GroupData, change: Change): Said {
  const next = data.meetings.find(one => one.id === change.next?.id);
  if (change.what !== 'moved') return { reply: changesWords(data, change) };
  if (next?.state !== 'planned') return gone('cancelled');
  const carded = cardToldBy(data, change);
  return { reply: movedWords({ ...change, next }, carded && cardReply(parts, data, carded, {})) };
}
