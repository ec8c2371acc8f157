import {
  claimDue,
  type End,
  finish,
  isHeld,
  noteAttempt,
  putOff,
  releaseOthers,
  type WhyMissed,
} from '../outbox/letter.js';
import { type Done, unchanged } from '../shared/aggregates.js';
import type { About, Booking, BookingLetter, WorkerData } from './booking.js';
import { isMeetingSaid, noteEvent } from './calendar-events.js';
import { eraseSeals } from './keeping.js';

/** No process: all claims are those of others. */
const NOBODY = '';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The minutes before a consultation at which both are reminded, the longest first. */
export const REMINDERS = [24 * 60, 60] as const;
/** How long somebody may be told that a letter to the other did not arrive, in milliseconds. */
const TELL_MS = 7 * DAY;

/** A letter as an act owes it. */
export type Owed = Pick<
  BookingLetter,
  'due' | 'until' | 'twice' | 'to' | 'about' | 'booking' | 'at' | 'lost' | 'stranded' | 'byCode'
>;

/** The same data, with these letters owed too. */
export function owe(data: WorkerData, owed: readonly Owed[]): WorkerData {
  if (owed.length === 0) return data;
  const letters = owed.map((one, at): BookingLetter => ({ ...one, id: String(data.owed + at + 1), attempts: 0 }));
  return { ...data, letters: [...data.letters, ...letters], owed: data.owed + owed.length };
}

/** Whether there is a way to a booking's booker: by name, or by the sealed address that they left. */
export const isReachable = ({ booker, sealed }: Booking): boolean => booker !== undefined || sealed !== undefined;

/** Whether there is, or was until they had been told, a way to a booking's booker. */
export const isTold = (booking: Booking): boolean => isReachable(booking) || booking.tell === true;

/** What one of the two is told of a booking from now on, and until it is over. */
export function notice(
  to: BookingLetter['to'],
  about: About,
  { id, end }: Booking,
  now: number,
  at?: Owed['at'],
): Owed {
  return { to, about, booking: id, due: now, until: end, twice: true, ...(at ? { at } : {}) };
}

/** What the booker is told, where there is a way to them. */
export const toBooker = (about: About, booking: Booking, now: number, at?: Owed['at']): Owed[] =>
  isReachable(booking) ? [notice('booker', about, booking, now, at)] : [];

/** What the booker is told of a move, and where somebody else made it, that they had the code. */
export const toBookerOfMove = (booking: Booking, now: number, at: Owed['at'], byCode: boolean): Owed[] =>
  toBooker('moved', booking, now, at).map(one => (byCode ? { ...one, byCode } : one));

/** The reminders that a booking has ahead: each is of use until the next one, the last until the start. */
export function remindersOf(booking: Booking, now: number): Owed[] {
  const { id, start, end } = booking;
  const sides = isReachable(booking) ? (['booker', 'worker'] as const) : (['worker'] as const);
  return REMINDERS.flatMap((minutes, place) => {
    const due = start - minutes * MINUTE;
    const until = start - (REMINDERS[place + 1] ?? 0) * MINUTE;
    // One that is late already would say what the receipt just said.
    if (due <= now) return [];
    const twice = place === REMINDERS.length - 1;
    return sides.map(to => ({ to, about: 'reminder' as const, booking: id, due, until, twice, at: { start, end } }));
  });
}

/** The same data without the reminders of a booking: it was moved or cancelled. */
export function withoutReminders(data: WorkerData, id: string): WorkerData {
  const letters = data.letters.filter(letter => letter.booking !== id || letter.about !== 'reminder');
  return letters.length === data.letters.length ? data : { ...data, letters };
}

/** Why what a letter is about needs no word any more; undefined while it does. */
export function goneFor(letter: BookingLetter, { bookings, letters, waiting }: WorkerData): WhyMissed | undefined {
  if (letter.about === 'nobody') return undefined;
  if (letter.about === 'free') return waiting?.some(({ id }) => id === letter.booking) ? undefined : 'cancelled';
  const booking = bookings.find(one => one.id === letter.booking);
  if (!booking) return 'cancelled';
  switch (letter.about) {
    case 'meeting':
      return booking.cancelled ? 'cancelled' : isMeetingSaid(booking) ? 'covered' : undefined;
    case 'booked':
      return booking.cancelled ? 'cancelled' : undefined;
    case 'moved': {
      if (booking.cancelled) return 'cancelled';
      const later = letters.some(
        other =>
          other.booking === letter.booking &&
          other.to === letter.to &&
          other.about === 'moved' &&
          Number(other.id) > Number(letter.id),
      );
      return later ? 'covered' : undefined;
    }
    case 'left':
      return booking.cancelled ? 'cancelled' : booking.left ? undefined : 'covered';
    case 'proposed':
      if (booking.cancelled) return 'cancelled';
      return booking.proposed?.start === letter.at?.start ? undefined : 'covered';
    case 'unseen':
    case 'agreed':
    case 'declined':
      return booking.cancelled ? 'cancelled' : undefined;
    case 'reminder':
      return booking.cancelled || booking.start !== letter.at?.start ? 'cancelled' : undefined;
    default:
      return undefined;
  }
}

/**
 * Claims at most `most` letters that are due, the longest due first, one a conversation and none to those in `busy` or that one is on its way to;
 * `toOf` says which conversation a letter goes to.
 */
export function claimLetters(
  data: WorkerData,
  by: string,
  now: number,
  most: number,
  toOf: (letter: BookingLetter) => string,
  busy: ReadonlySet<string> = new Set(),
): Done<WorkerData, readonly BookingLetter[]> {
  const taken = new Set([...busy, ...data.letters.filter(one => isHeld(one, now)).map(toOf)]);
  const { letters, claimed } = claimDue(data.letters, by, now, most, letter => {
    const to = toOf(letter);
    if (taken.has(to)) return false;
    taken.add(to);
    return true;
  });
  return claimed.length === 0 ? unchanged(data, []) : { data: { ...data, letters }, result: claimed };
}

/** Claims of a process that is gone are void: whoever has the data alone gives them up. */
export function releaseLetters(data: WorkerData): Done<WorkerData, undefined> {
  const letters = releaseOthers(data.letters, NOBODY);
  return letters === data.letters ? unchanged(data, undefined) : { data: { ...data, letters }, result: undefined };
}

/** Notes that a letter is about to be tried; false where it is not held any more, and is not to be posted. */
export function noteTry(data: WorkerData, id: string, by: string): Done<WorkerData, boolean> {
  const letters = noteAttempt(data.letters, id, by);
  return letters ? { data: { ...data, letters }, result: true } : unchanged(data, false);
}

/** Gives a letter back until an instant; false where it is not held any more. */
export function putOffLetter(
  data: WorkerData,
  id: string,
  by: string,
  until: number,
  delivered: 'no' | 'perhaps',
): Done<WorkerData, boolean> {
  const letters = putOff(data.letters, id, by, until, delivered);
  return letters ? { data: { ...data, letters }, result: true } : unchanged(data, false);
}

/** Whether somebody has to hear that a letter ended so: not of what came through, nor of what needs no word any more. */
function isLoss(end: End): boolean {
  return end.is !== 'posted' && !(end.is === 'missed' && (end.why === 'cancelled' || end.why === 'covered'));
}

/** Who hears that a letter did not arrive: the other of the two, where there is a way to them. */
function hearsOf(letter: BookingLetter, booking: Booking, now: number): Owed[] {
  const { about, id } = { ...letter, id: booking.id };
  const owed = { about: 'undelivered' as const, booking: id, lost: about, due: now, twice: true };
  if (letter.to === 'booker') return [{ ...owed, to: 'worker', until: now + TELL_MS }];
  // An anonymous booker's address is not kept for longer than the booking lasts.
  const until = booking.booker ? now + TELL_MS : booking.end;
  return isReachable(booking) && now < until ? [{ ...owed, to: 'booker', until }] : [];
}

function withoutWaiter(data: WorkerData, id: string): WorkerData {
  const { waiting = [], ...rest } = data;
  const others = waiting.filter(one => one.id !== id);
  return others.length > 0 ? { ...rest, waiting: others } : rest;
}

/** What the end of a letter led to: whether it was still held, and whether nobody can be told that it did not arrive. */
export type Finished = 'late' | 'over' | 'lost';

/**
 * Ends a letter and forgets it. One that did not arrive is told to the other of the two, by a letter of its own; nothing is
 * told of why, which could point at an anonymous booker. A sealed address goes with the last letter about a booking that is over.
 */
export function finishLetter(
  data: WorkerData,
  id: string,
  by: string,
  end: End,
  now: number,
): Done<WorkerData, Finished> {
  const letter = data.letters.find(one => one.id === id);
  const ended = finish(data.letters, id, by, end, now);
  if (!letter || !ended) return unchanged(data, 'late');
  const booking = data.bookings.find(one => one.id === letter.booking);
  if (letter.to === 'calendar') {
    const noted = noteEvent({ ...data, letters: ended.filter(one => !one.ended) }, letter, end, now);
    return { data: eraseSeals(noted, now), result: 'over' };
  }
  const other = letter.about !== 'undelivered' && letter.about !== 'left';
  const hears = booking && other && isLoss(end) ? hearsOf(letter, booking, now) : [];
  const still = { ...data, letters: ended.filter(one => !one.ended) };
  // Who waited has been told, or cannot be: nothing of them is of use any more.
  const left = letter.about === 'free' ? withoutWaiter(still, letter.booking) : still;
  const after = eraseSeals(owe(left, hears), now);
  return { data: after, result: isLoss(end) && hears.length === 0 ? 'lost' : 'over' };
}
