import * as life from '../outbox/letter.js';
import type { Busy } from '../outbox/run.js';
import { readerFrom } from './conveners.js';
import type { GroupData } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import type { GroupLetter } from './group-letter.js';
import { notReached, reached } from './keeper-acts.js';
import { cardToldBy, isOfItsTime, isTold, letterNow, recipientOf } from './letters.js';
import { withCard, withNamedCard } from './meeting-cards.js';

/** The instant from which something of a group may be due; Infinity when nothing is left. */
export const nextDue = ({ letters }: GroupData): number => life.nextDue(letters);

/** Whether something of a group can be claimed as of an instant. */
export const hasDue = ({ letters }: GroupData, now: number): boolean => letters.some(one => life.isDue(one, now));

/** Claims at most `most` due letters, the longest due first, one a conversation and none to those in `busy` or that one is on its way to. */
export function claimDue(
  data: GroupData,
  by: string,
  now: number,
  most: number,
  busy: Busy['to'],
): Done<readonly GroupLetter[]> {
  const held = data.letters.filter(one => life.isHeld(one, now)).map(one => recipientOf(data.group, one).to);
  const taken = new Set([...busy, ...held]);
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
function counted(group: GroupData['group'], end: life.End): GroupData['group'] {
  if (end.is === 'posted') return group.refusals === 0 ? group : { ...group, refusals: 0 };
  if (end.is !== 'refused' || !GONE.has(end.why) || group.paused) return group;
  const refusals = group.refusals + 1;
  return { ...group, refusals, paused: refusals >= REFUSALS_MAX };
}

/** The yearly questions were asked where they came to the channel, or may have. */
function asked(group: GroupData['group'], { about }: GroupLetter, end: life.End): GroupData['group'] {
  const came = end.is === 'posted' || end.is === 'unknown';
  return about.is === 'yearly' && came ? { ...group, evaluated: about.year } : group;
}

/** What the end of a letter says of where it went: of the channel, or of the keeper who should have read it. */
function learnt(data: GroupData, letter: GroupLetter, end: life.End, newId: () => string, at: number): GroupData {
  const { group } = data;
  // A card that is gone was deleted: it says nothing of its channel.
  if (letter.about.is === 'card') return data;
  const { to } = recipientOf(group, letter);
  if (to === group.channel) return { ...data, group: counted(group, end) };
  const reader = letter.to === 'convener' ? readerFrom(group, letter.passed ?? 0) : undefined;
  if (!reader) return data;
  if (end.is === 'posted') return { ...data, group: reached(group, reader.who) };
  return end.is === 'refused' && GONE.has(end.why) ? notReached(data, reader.who, newId, at) : data;
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
  const told = letterNow(newId(), 'convener', { is: 'undelivered', what: about, end }, at);
  if (to !== 'convener') return [told];
  // What a convener may not have read is for the next one, or the substitute.
  const next = nextReader(data, letter);
  if (next !== undefined) return [{ ...told, passed: next }];
  // A convener who cannot be reached is not told so there.
  return [end.is === 'refused' ? { ...told, to: 'channel' } : told];
}

/** The place of the keeper who reads a letter after the one it went to; undefined where it was the last, or the channel. */
function nextReader({ group }: GroupData, { to, passed = 0 }: GroupLetter): number | undefined {
  const reader = to === 'convener' ? readerFrom(group, passed) : undefined;
  return reader && readerFrom(group, reader.place + 1)?.place;
}

/** The id of the meeting whose card a letter posts. */
const cardedBy = ({ about }: GroupLetter, data: GroupData): string | undefined =>
  about.is === 'reminder' ? about.meeting : about.is === 'change' ? cardToldBy(data, about)?.id : undefined;

/** A group when a letter of it has ended: what that makes owed, and the card that its post has become. */
function endedWith(
  data: GroupData,
  letters: readonly GroupLetter[],
  letter: GroupLetter,
  end: life.End,
  newId: () => string,
  at: number,
): GroupData {
  const owed = owedBy(data, letter, end, newId, at);
  const id = end.is === 'posted' ? cardedBy(letter, data) : undefined;
  const carded = data.meetings.find(one => one.id === id);
  if (!carded || end.is !== 'posted') return { ...data, letters: [...letters, ...owed] };
  return {
    ...data,
    meetings: data.meetings.map(one => (one === carded ? withCard(one, end.activity) : one)),
    letters: [...withNamedCard(letters, carded), ...owed],
  };
}

/**
 * Ends a claimed letter, together with what its end makes owed. A reminder's post becomes its meeting's card, as does news of a move with one; what a convener
 * refused goes on to the next one or the substitute, and word of what was not delivered to the channel where nobody of them
 * can be reached; a channel that is gone twice pauses the group.
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
  const next = end.is === 'refused' ? nextReader(data, letter) : undefined;
  const fallsBack =
    about.is === 'undelivered' && end.is === 'refused' && recipientOf(data.group, letter).to !== data.group.channel;
  if (next !== undefined || fallsBack) {
    const again = next === undefined ? { to: 'channel' as const } : { passed: next };
    const sent = { ...data, letters: data.letters.map(one => (one.id === id ? { ...anew(letter), ...again } : one)) };
    return { data: learnt(sent, letter, end, newId, at), result: true };
  }
  const known = learnt(endedWith(data, letters, letter, end, newId, at), letter, end, newId, at);
  return { data: { ...known, group: asked(known.group, letter, end) }, result: true };
}

/** A letter before its first try, for another reader. */
const anew = (letter: GroupLetter): GroupLetter => ({ ...letter, claim: undefined, attempts: 0, waits: 0 });

/** The claims of all but one are void: it has the data alone, and the others are gone. */
export function releaseOthers(data: GroupData, by: string): GroupData {
  const letters = life.releaseOthers(data.letters, by);
  return letters === data.letters ? data : { ...data, letters };
}
