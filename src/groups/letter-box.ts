import type { LetterBox, Words } from '../outbox/run.js';
import { inSwedish, saidTo, type TongueOf } from '../outbox/said-to.js';
import { statusOf } from './cadence.js';
import { cardSaid, changeSaid, gone, reminderSaid, type Said } from './card-letters.js';
import type { GroupData } from './group.js';
import { calendarFor, forumOf, type GroupParts, newId, todayOf } from './group-job.js';
import type { GroupLetter, Matter } from './group-letter.js';
import type { GroupStore } from './group-store.js';
import { finish, noteAttempt, putOff } from './letter-acts.js';
import { recipientOf } from './letters.js';
import { isErasable } from './life-acts.js';
import { isUnknown } from './stretch.js';
import { suggest } from './suggest.js';
import { evaluationForm } from './words-of-evaluation.js';
import {
  declinedWords,
  keeperWords,
  offerWords,
  orphanedWords,
  standingIn,
  unlinkedWords,
} from './words-of-keepers.js';
import { heldWords, marked, resumedWords, undeliveredWords, welcomeWords } from './words-of-letters.js';
import { nudgeWords } from './words-of-status.js';

function nudgeSaid(parts: GroupParts, { group, meetings }: GroupData, stretch: string, now: number): Said {
  const { atLeast, per } = forumOf(parts, group)?.cadence ?? {};
  if (!atLeast || !per) return gone('covered');
  const calendar = calendarFor(parts, group);
  const today = todayOf(new Date(now));
  const status = statusOf({ atLeast, per }, meetings, today, now, calendar);
  if (isUnknown(status) || status.stretch !== stretch || status.missing === 0) return gone('covered');
  return { reply: nudgeWords(group, status, suggest(status, meetings, today, calendar)) };
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
      return parts.questions
        ? { reply: evaluationForm({ group, questions: parts.questions, year: what.year }) }
        : gone('cancelled');
    case 'welcome':
      return { reply: welcomeWords(group) };
    case 'resumed':
      return { reply: resumedWords(group) };
    case 'offer': {
      const offer = group.offers?.find(({ id }) => id === what.offer);
      return offer && now < offer.until ? { reply: offerWords(group, offer) } : gone('covered');
    }
    case 'declined':
      return { reply: declinedWords(group, what.as, what.how) };
    case 'keeper':
      return { reply: keeperWords(group, what.as) };
    case 'orphaned':
      return group.orphaned === undefined ? gone('covered') : { reply: orphanedWords(group, heirsOf(parts, group)) };
    case 'unlinked':
      return { reply: unlinkedWords(group) };
  }
}

/** Who can take over a group: what the directory knows of them, no person. */
const heirsOf = ({ directory }: GroupParts, { school, standIn }: GroupData['group']) => ({
  substitute: standIn !== undefined,
  worker: (directory?.schools ?? []).some(
    ({ id, workers }) => (school === undefined || id === school) && workers.length > 0,
  ),
  ofSchool: school !== undefined,
  curator: (directory?.curators ?? []).length > 0,
});

/** Word of what was not delivered; needless where what it was about needs none any more. */
function undeliveredSaid(
  parts: GroupParts,
  data: GroupData,
  { what, end }: GroupLetter['about'] & { is: 'undelivered' },
  now: number,
  passed: boolean,
): Said {
  const own = what.is === 'held' || what.is === 'nudge' || what.is === 'welcome' || what.is === 'declined';
  const original = own ? matterSaid(parts, data, what, now) : undefined;
  if (original && 'gone' in original) return original;
  // Whoever stands in reads the thing itself.
  if (original && passed) return original;
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
  const isPassed = letter.to === 'convener' && (letter.passed ?? 0) > 0;
  const said =
    about.is === 'reminder'
      ? reminderSaid(parts, data, letter, now, mayBeTwice)
      : about.is === 'undelivered'
        ? undeliveredSaid(parts, data, about, now, isPassed)
        : matterSaid(parts, data, about, now);
  if ('gone' in said) return said;
  const { to, address } = recipientOf(data.group, letter);
  if (data.group.paused && to === data.group.channel) return { refused: 'paused' };
  // The card of a reminder has a line of its own for it, and one that takes another's place needs none.
  const twice = mayBeTwice && about.is !== 'reminder' && said.update === undefined;
  const reply = isPassed && to !== data.group.channel ? standingIn(said.reply) : said.reply;
  return { address, reply: twice ? marked(reply) : reply, update: said.update };
}

/** Erases a group (its id) that was unlinked, once nothing of it is owed. */
export async function eraseLeft(store: GroupStore, id: string): Promise<void> {
  const data = await store.group(id);
  if (data && isErasable(data)) await store.erase(id);
}

/** The letters of all groups, as the outbox takes them. */
export function groupLetters(parts: GroupParts, tongueOf: TongueOf = inSwedish): LetterBox {
  const { store } = parts;
  return {
    claimDue: (...wish) => store.claimDue(...wish),
    async wordsOf({ of, letter: { id } }, now, mayBeTwice) {
      const data = await store.group(of);
      const letter = data?.letters.find(one => one.id === id);
      return data && letter && saidTo(tongueOf, () => wordsOfLetter(parts, data, letter, now, mayBeTwice));
    },
    noteAttempt: async ({ of, letter, by }) =>
      (await store.change(of, data => noteAttempt(data, letter.id, by))) ?? false,
    putOff: async ({ of, letter, by }, until, delivered) =>
      (await store.change(of, data => putOff(data, letter.id, by, until, delivered))) ?? false,
    async finish({ of, letter, by }, end, at) {
      const ended = (await store.change(of, data => finish(data, letter.id, by, end, newId, at))) ?? false;
      await eraseLeft(store, of);
      return ended;
    },
  };
}
