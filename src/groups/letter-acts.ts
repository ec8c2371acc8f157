import * as life from '../outbox/letter.js';
import type { Busy } from '../outbox/run.js';
import type { GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';
import { cardToldBy, isOfItsTime, isTold, letterNow, recipientOf } from './letters.js';
import { withCard, withNamedCard } from './meeting-cards.js';

/** The instant from which something of a group may be due; Infinity when nothing is left. */
export const nextDue = ({ letters }: GroupData): number => life.nextDue(letters);

/** Whether something of a group can be claimed as of an instant. */
export const hasDue = ({ letters }: GroupData, now: number): boolean => letters.some(one => life.isDue(one, now));

/** Claims at most `most` due letters, the longest due first, one a conversation and none to those in `busy`. */
export function claimDue(
  data: GroupData,
  by: string,
  now: number,
  most: number,
  busy: Busy['to'],
): Done<readonly GroupLetter[]> {
  const taken = new Set(busy);
  const { letters, claimed } = life.claimDue(data.letters, by, now, most, letter => {
    const { to } = recipientOf(data.group, letter);
    if (taken.has(to)) return false;
    taken.add(to);
    return true;
  });
  return letters === data.letters ? unchanged(data, claimed) : { data: { ...data, letters }, result: claimed };
}

/** Letters after a step in the life of one; undefined from a holder who lost the claim changes nothing. */
const stepped = (data: GroupData, letters: readonly GroupLetter[] | undefined): Done<boolean> =>
  letters ? { data: { ...data, letters }, result: true } : unchanged(data, false);

/** Notes that a post is about to be tried; false for a holder who lost the claim. */
export const noteAttempt = (data: GroupData, id: string, by: string): Done<boolean> =>
  stepped(data, life.noteAttempt(data.letters, id, by));

/** Gives a claimed letter back until an instant; `delivered` says whether the try may have been. */
export const putOff = (data: GroupData, id: string, by: string, until: number, delivered: 'no' | 'perhaps') =>
  stepped(data, life.putOff(data.letters, id, by, until, delivered));

/** How often in a row a channel may be gone before its group is paused. */
const REFUSALS_MAX = 2;
/** What Teams says of a conversation that is not there, or no longer open to the bot. */
const GONE: ReadonlySet<string> = new Set(['403', '404']);

/** A channel that is gone twice in a row pauses its group; one that took something begins anew. */
function counted(data: GroupData, letter: GroupLetter, end: life.End): GroupData['group'] {
  const { group } = data;
  // A card that is gone was deleted: it says nothing of its channel.
  if (recipientOf(group, letter).to !== group.channel || letter.about.is === 'card') return group;
  if (end.is === 'posted') return group.refusals === 0 ? group : { ...group, refusals: 0 };
  if (end.is !== 'refused' || !GONE.has(end.why) || group.paused) return group;
  const refusals = group.refusals + 1;
  return { ...group, refusals, paused: refusals >= REFUSALS_MAX };
}

/** What a letter's end makes owed: word of it to the convener, and a card that was changed while it was on its way. */
function owedBy(data: GroupData, letter: GroupLetter, end: life.End, newId: () => string, at: number): GroupLetter[] {
  const { about, to } = letter;
  if (about.is === 'reminder' && end.is === 'posted') {
    const meeting = data.meetings.find(one => one.id === about.meeting);
    const changed = meeting && (about.changed || meeting.state === 'cancelled' || !isOfItsTime(letter, meeting));
    return changed ? [letterNow(newId(), 'channel', { is: 'card', meeting: meeting.id }, at)] : [];
  }
  if (about.is === 'undelivered' || !isTold(letter, end)) return [];
  // A convener who cannot be reached is not told so there.
  const reader = to === 'convener' && end.is === 'refused' ? 'channel' : 'convener';
  return [letterNow(newId(), reader, { is: 'undelivered', what: about, end }, at)];
}

/** The id of the meeting whose card a letter posts. */
const cardedBy = ({ about }: GroupLetter, data: GroupData): string | undefined =>
  about.is === 'reminder' ? about.meeting : about.is === 'change' ? cardToldBy(data, about)?.id : undefined;

/**
 * Ends a claimed letter, together with what its end makes owed. A reminder's post becomes its meeting's card; word of what
 * was not delivered goes to the channel where the convener cannot be reached; a channel that is gone twice pauses the group.
 */
export function finish(
  data: GroupData,
  id: string,
  by: string,
  end: life.End,
  newId: () => string,
  at: number,
): Done<boolean> {
  const letter = data.letters.find(one => one.id === id);
  const letters = life.finish(data.letters, id, by, end, at);
  if (!letter || !letters) return unchanged(data, false);
  const { about } = letter;
  const fallsBack =
    about.is === 'undelivered' && end.is === 'refused' && recipientOf(data.group, letter).to !== data.group.channel;
  if (fallsBack)
    return { data: { ...data, letters: letters.map(one => (one.id === id ? toChannel(letter) : one)) }, result: true };
  const carded = end.is === 'posted' ? data.meetings.find(one => one.id === cardedBy(letter, data)) : undefined;
  return {
    data: {
      ...data,
      meetings:
        carded && end.is === 'posted'
          ? data.meetings.map(one => (one === carded ? withCard(one, end.activity) : one))
          : data.meetings,
      letters: [...(carded ? withNamedCard(letters, carded) : letters), ...owedBy(data, letter, end, newId, at)],
      group: counted(data, letter, end),
    },
    result: true,
  };
}

const toChannel = (letter: GroupLetter): GroupLetter => ({
  ...letter,
  to: 'channel',
  claim: undefined,
  attempts: 0,
  waits: 0,
});

/** Claims of a process that is gone are void: this one has the data alone. */
export function releaseAll(data: GroupData): GroupData {
  const letters = life.releaseAll(data.letters);
  return letters === data.letters ? data : { ...data, letters };
}
