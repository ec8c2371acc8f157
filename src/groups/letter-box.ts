import type { WhyMissed } from '../outbox/letter.js';
import type { LetterBox, Words } from '../outbox/run.js';
import type { Reply } from '../shared/reply.js';
import { statusOf } from './cadence.js';
import type { GroupData, Meeting } from './group.js';
import { calendarFor, calendarUrl, forumOf, type GroupParts, newId, todayOf } from './group-job.js';
import type { Change, GroupLetter, Matter } from './group-letter.js';
import { finish, noteAttempt, putOff } from './letter-acts.js';
import { cardToldBy, isOfItsTime, recipientOf } from './letters.js';
import { proposeDates } from './plan.js';
import { waitingFor } from './waiting-acts.js';
import { evaluationForm } from './words-of-evaluation.js';
import {
  changesWords,
  heldWords,
  marked,
  movedWords,
  nudgeWords,
  resumedWords,
  undeliveredWords,
  welcomeWords,
} from './words-of-letters.js';
import { meetingCard } from './words-of-meetings.js';

/** What a letter says, `update` being the card it takes the place of; or why it is useless. */
type Said = { readonly reply: Reply; readonly update?: string | undefined } | { readonly gone: WhyMissed };
type CardMatter = Matter & { readonly is: 'card' };
const gone = (why: WhyMissed): Said => ({ gone: why });

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

/** A meeting as its card; a reminder of it is gone when the meeting is, or when another card says the same. */
function reminderSaid(parts: GroupParts, data: GroupData, letter: GroupLetter, now: number, mayBeTwice: boolean): Said {
  const { about } = letter;
  const meeting = about.is === 'reminder' ? data.meetings.find(one => one.id === about.meeting) : undefined;
  if (meeting?.state !== 'planned') return gone('cancelled');
  // Nobody can undo it any more: it is only not done yet.
  if (data.waiting?.some(one => one.at <= now && waitingFor({ waiting: [one] }, meeting.id))) return gone('cancelled');
  if (!isOfItsTime(letter, meeting) || isCovered(data, letter, meeting, now) || isJustTold(data, meeting, now))
    return gone('covered');
  const { group } = data;
  const card = { group, meeting, mayBeTwice, calendar: calendarUrl(parts, group, meeting) };
  return { reply: meetingCard(card, forumOf(parts, group)) };
}

/** The card of a meeting as it is now. */
const cardReply = (parts: GroupParts, group: GroupData['group'], meeting: Meeting): Reply =>
  meetingCard(
    { group, meeting, mayBeTwice: false, calendar: calendarUrl(parts, group, meeting) },
    forumOf(parts, group),
  );

function cardSaid(parts: GroupParts, { group, meetings }: GroupData, { meeting: id, activity }: CardMatter): Said {
  const meeting = meetings.find(one => one.id === id);
  const update = activity ?? meeting?.card;
  return meeting && update !== undefined ? { reply: cardReply(parts, group, meeting), update } : gone('cancelled');
}

/** A change with the new times as they are now; nothing where a moved meeting has been cancelled since, which is told by itself. */
function changeSaid(parts: GroupParts, data: GroupData, change: Change): Said {
  const next = data.meetings.find(one => one.id === change.next?.id);
  if (change.what !== 'moved') return { reply: changesWords(data, change) };
  if (next?.state !== 'planned') return gone('cancelled');
  const carded = cardToldBy(data, change);
  return { reply: movedWords({ ...change, next }, carded && cardReply(parts, data.group, carded)) };
}

function nudgeSaid(parts: GroupParts, { group, meetings }: GroupData, stretch: string, now: number): Said {
  const { atLeast, per } = forumOf(parts, group)?.cadence ?? {};
  if (!atLeast || !per) return gone('covered');
  const calendar = calendarFor(parts, group);
  const today = todayOf(new Date(now));
  const status = statusOf({ atLeast, per }, meetings, today, now, calendar);
  if (status.stretch !== stretch || status.missing === 0) return gone('covered');
  return { reply: nudgeWords(group, status, proposeDates(status.missing, today, status.to, calendar)) };
}

function matterSaid(parts: GroupParts, data: GroupData, what: Exclude<Matter, { is: 'reminder' }>, now: number): Said {
  const { group } = data;
  switch (what.is) {
    case 'change':
      return changeSaid(parts, data, what);
    case 'card':
      return cardSaid(parts, data, what);
    case 'held': {
      const meeting = data.meetings.find(one => one.id === what.meeting);
      return meeting?.state === 'planned' ? { reply: heldWords(group, meeting) } : gone('covered');
    }
    case 'nudge':
      return nudgeSaid(parts, data, what.stretch, now);
    case 'yearly':
      return parts.questions ? { reply: evaluationForm(group, parts.questions, what.year) } : gone('cancelled');
    case 'welcome':
      return { reply: welcomeWords(group) };
    case 'resumed':
      return { reply: resumedWords(group) };
  }
}

/** Word of what was not delivered; needless where what it was about needs none any more. */
function undeliveredSaid(
  parts: GroupParts,
  data: GroupData,
  { what, end }: GroupLetter['about'] & { is: 'undelivered' },
  now: number,
): Said {
  const own = what.is === 'held' || what.is === 'nudge' || what.is === 'welcome';
  const original = own ? matterSaid(parts, data, what, now) : undefined;
  if (original && 'gone' in original) return original;
  return { reply: undeliveredWords(data, what, end, original?.reply) };
}

/** A letter of a group in words as of an instant (epoch milliseconds), and where it goes; or why it is not posted. */
export function wordsOfLetter(
  parts: GroupParts,
  data: GroupData,
  letter: GroupLetter,
  now: number,
  mayBeTwice: boolean,
): Words {
  const { about } = letter;
  const said =
    about.is === 'reminder'
      ? reminderSaid(parts, data, letter, now, mayBeTwice)
      : about.is === 'undelivered'
        ? undeliveredSaid(parts, data, about, now)
        : matterSaid(parts, data, about, now);
  if ('gone' in said) return said;
  const { to, address } = recipientOf(data.group, letter);
  if (data.group.paused && to === data.group.channel) return { refused: 'paused' };
  // The card of a reminder has a line of its own for it, and one that takes another's place needs none.
  const twice = mayBeTwice && about.is !== 'reminder' && said.update === undefined;
  return { address, reply: twice ? marked(said.reply) : said.reply, update: said.update };
}

/** The letters of all groups, as the outbox takes them. */
export function groupLetters(parts: GroupParts): LetterBox {
  const { store } = parts;
  return {
    claimDue: (...wish) => store.claimDue(...wish),
    wordsOf({ of, letter: { id } }, now, mayBeTwice) {
      const data = store.group(of);
      const letter = data?.letters.find(one => one.id === id);
      return data && letter ? wordsOfLetter(parts, data, letter, now, mayBeTwice) : undefined;
    },
    noteAttempt: async ({ of, letter, by }) =>
      (await store.change(of, data => noteAttempt(data, letter.id, by))) ?? false,
    putOff: async ({ of, letter, by }, until, delivered) =>
      (await store.change(of, data => putOff(data, letter.id, by, until, delivered))) ?? false,
    finish: async ({ of, letter, by }, end, at) =>
      (await store.change(of, data => finish(data, letter.id, by, end, newId, at))) ?? false,
  };
}
