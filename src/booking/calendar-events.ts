import * as z from 'zod/v4';
import type { End } from '../outbox/letter.js';
import type { Words as OutboxWords } from '../outbox/run.js';
import type { Done } from '../shared/aggregates.js';
import type { Entry } from '../shared/ports.js';
import type { Booking, BookingLetter, WorkerData } from './booking.js';
import type { BookingParts } from './booking-job.js';
import type { Act, BookingStore } from './booking-store.js';
import type { Secrets } from './codes.js';
import { isTold, owe, toBooker } from './owed.js';
import { formInCalendar } from './words-of-names.js';

/** A calendar that has nothing of a booking. */
const NOTHING = '';
/** For how long the receipt is waited for before a booker is told of a meeting apart, in milliseconds. */
const TELL_AFTER_MS = 10_000;
/** The longest address of a meeting that is shown: it stands in the address of a calendar file too. */
const JOIN_MAX = 600;

/** Whether a consultation gets a meeting in Teams of its own: only where its booker can be told of it, or the social worker would sit there alone. */
export const wantsMeeting = (booking: Booking): boolean => booking.form === 'teams' && isTold(booking);

/** A name for what the social worker's own calendar is to have of a booking: another one, another content. */
export function contentOf(booking: Booking): string {
  if (booking.cancelled || booking.arriving) return NOTHING;
  return `${booking.start} ${booking.end} ${booking.form}${wantsMeeting(booking) ? ' meeting' : ''}`;
}

const isMeeting = (content: string | undefined) => content?.endsWith(' meeting') === true;
const contentThere = ({ event }: Booking) => event?.as ?? NOTHING;

/**
 * The same data with what is owed to the social worker's own calendar: a letter for each booking ahead that it has
 * otherwise, whatever act made it so. A letter that is on its way is good for what comes meanwhile; it lasts as long as
 * its booking.
 */
export function oweEvents(data: WorkerData, now: number): WorkerData {
  const owed = new Set(data.letters.flatMap(one => (one.to === 'calendar' ? [one.booking] : [])));
  const other = data.bookings.filter(one => one.end > now && contentThere(one) !== contentOf(one));
  const ends = new Map(other.map(({ id, end }) => [id, end]));
  const isShort = ({ to, booking, until }: BookingLetter) => to === 'calendar' && (ends.get(booking) ?? 0) > until;
  const letters = data.letters.some(isShort)
    ? data.letters.map(one => (isShort(one) ? { ...one, until: ends.get(one.booking)! } : one))
    : data.letters;
  const lasting = letters === data.letters ? data : { ...data, letters };
  return owe(
    lasting,
    other
      .filter(({ id }) => !owed.has(id))
      .map(({ id, end }) => ({ to: 'calendar', about: 'event', booking: id, due: now, until: end, twice: true })),
  );
}

/** The same act, with what it makes owed to the social worker's own calendar as of the instant (epoch milliseconds) at which it is done. */
export const owingEvents =
  <Result>(act: (data: WorkerData) => Done<WorkerData, Result>, now: () => number) =>
  (data: WorkerData): Done<WorkerData, Result> => {
    const done = act(data);
    return { ...done, data: oweEvents(done.data, now()) };
  };

const entryOf = (booking: Booking, key: string): Entry => ({
  key,
  as: contentOf(booking),
  start: booking.start,
  end: booking.end,
  title: 'Konsultation',
  about: 'Skriv mina tider till Samverkanslotsen i Teams för att se mer.',
  where: formInCalendar(booking.form),
  online: wantsMeeting(booking),
});

/** What the social worker's own calendar is to be told now; nothing of who booked, which school it is, or why. */
export function wordsOfEvent(
  letter: BookingLetter,
  data: WorkerData,
  { sign }: Pick<Secrets, 'sign'>,
  left: boolean,
): OutboxWords {
  const booking = data.bookings.find(one => one.id === letter.booking);
  if (!booking) return { gone: 'cancelled' };
  const key = sign(`event ${booking.worker} ${letter.id}`).slice(0, 32);
  const content = contentOf(booking);
  const there = contentThere(booking);
  const tried = letter.attempts > 0 || (letter.waits ?? 0) > 0;
  const id = booking.event?.id;
  const at = { calendar: data.worker, key };
  // What an earlier try has made, whose answer was lost, is found by its key.
  if (content === NOTHING) return id !== undefined || tried ? { ...at, entry: undefined, id } : { gone: 'covered' };
  if (content === there && !tried) return { gone: 'covered' };
  if (left) return { gone: 'cancelled' };
  // Graph makes no meeting of an event that was none, and none of one that was.
  const anew = id !== undefined && isMeeting(there) !== isMeeting(content);
  return { ...at, entry: entryOf(booking, key), id, ...(anew ? { anew } : {}) };
}

const entered = z.object({ id: z.string(), as: z.string(), join: z.string().optional() });

/** What the calendar says of an entry that it took; undefined for a text that says nothing. */
function enteredIn(text: string): z.output<typeof entered> | undefined {
  try {
    return entered.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const isLink = (join: string | undefined): join is string =>
  join !== undefined && join.length <= JOIN_MAX && /^https:\/\/[^\s"<>]+$/.test(join);

function eventAfter(booking: Booking, end: End): Booking['event'] {
  // Refused, given up or needless: it is left at that until the booking is another, or it would be owed for ever.
  if (end.is !== 'posted') {
    const as = contentOf(booking);
    return as === NOTHING && booking.event?.id === undefined ? undefined : { ...booking.event, as };
  }
  const made = enteredIn(end.activity);
  if (!made) return undefined;
  const said = booking.event?.said && booking.event.join === made.join ? { said: true as const } : {};
  return { id: made.id, as: made.as, ...(isLink(made.join) ? { join: made.join } : {}), ...said };
}

/**
 * Notes what the social worker's own calendar has of a booking now that a letter to it has ended, and owes the booker the
 * address of a meeting that is new.
 */
export function noteEvent(data: WorkerData, letter: BookingLetter, end: End, now: number): WorkerData {
  const booking = data.bookings.find(one => one.id === letter.booking);
  if (!booking) return data;
  const { event: _, ...rest } = booking;
  const event = eventAfter(booking, end);
  const after: Booking = event ? { ...rest, event } : rest;
  const changed = { ...data, bookings: data.bookings.map(one => (one === booking ? after : one)) };
  const isNew = event?.join !== undefined && event.join !== booking.event?.join && !booking.cancelled;
  return isNew && wantsMeeting(booking) ? owe(changed, toBooker('meeting', after, now + TELL_AFTER_MS)) : changed;
}

/** Whether a booker need not be told of a meeting: it is gone, or stands on the receipt. */
export const isMeetingSaid = ({ event, form }: Booking): boolean =>
  form !== 'teams' || event?.join === undefined || event.said === true;

/** Notes that the receipt has the address of the meeting; whether it has one. */
export function noteSaid(data: WorkerData, id: string): Act<Booking | undefined> {
  const booking = data.bookings.find(one => one.id === id);
  if (!booking || booking.event?.join === undefined || booking.event.said) return { data, result: booking };
  const said: Booking = { ...booking, event: { ...booking.event, said: true } };
  return { data: { ...data, bookings: data.bookings.map(one => (one === booking ? said : one)) }, result: said };
}

/** Owes to the calendars what no act has made owed, as of bookings from before calendars were told; how many letters. */
export async function tendEvents(store: BookingStore, now: number): Promise<number> {
  let count = 0;
  for (const id of await store.ids()) {
    const data = await store.read(id);
    if (!data || oweEvents(data, now) === data) continue;
    const owed = (one: WorkerData) => one.letters.filter(({ to }) => to === 'calendar').length;
    count += await store.change(id, one => {
      const after = oweEvents(one, now);
      return { data: after, result: owed(after) - owed(one) };
    });
  }
  return count;
}

/** A booking with the address of its meeting, where that comes before somebody has waited too long for the receipt. */
export async function withMeeting({ store, meetings }: BookingParts, booking: Booking): Promise<Booking> {
  if (!meetings || booking.cancelled || !wantsMeeting(booking) || booking.event?.said) return booking;
  const now = async () => (await store.read(booking.worker))?.bookings.find(one => one.id === booking.id);
  await meetings.soon(async () => {
    const { event } = (await now()) ?? {};
    return event !== undefined && event.as === contentOf(booking);
  });
  if ((await now())?.event?.join === undefined) return booking;
  return (await store.change(booking.worker, data => noteSaid(data, booking.id))) ?? booking;
}
