import { dayOf } from '../shared/day.js';
import type { Held } from '../shared/ports.js';
import { say } from '../shared/say.js';
import type { BookingInputs, BookingStep } from './actions.js';
import { type Booking, isAhead, type Slot } from './booking.js';
import { aheadOf, book, type Quota, type Wish } from './booking-acts.js';
import { type BookingParts, closedOnOf, newId, type Person, schoolOf } from './booking-job.js';
import { keys } from './booking-store.js';
import { withMeeting } from './calendar-events.js';
import { calendarOf } from './calendar-of.js';
import { numberFrom, sealNumber } from './call-number.js';
import { sealCode } from './codes.js';
import { nearest, pick, pressed } from './look.js';
import { sealNote } from './note.js';
import type { BookingOutcome } from './outcome.js';
import { slotAt } from './slots.js';
import { afterWorkingHours, SEEN_HOURS } from './working-hours.js';

/** What a booker gets for a booking that stands. */
export function receipt(parts: BookingParts, booking: Booking, code: string, moved: boolean): BookingOutcome {
  return {
    is: 'receipt',
    booking,
    code,
    school: schoolOf(parts, booking.school),
    calendar: calendarOf(booking, parts),
    keepDays: parts.keepDays,
    moved,
  };
}

/** A booking where it stands now: it may have been moved to another social worker since, and on from there. */
export async function followed({ store }: BookingParts, booking: Booking): Promise<Booking> {
  const seen = new Set<string>();
  let at = booking;
  while (at.cancelled === 'moved' && at.movedTo !== undefined && !seen.has(at.movedTo)) {
    seen.add(at.movedTo);
    const next = (await store.read(at.movedTo))?.bookings.find(one => one.id === booking.id);
    if (!next) return at;
    at = next;
  }
  return at;
}

/** How many bookings ahead a person has under their name, with others than one social worker. */
async function elsewhere({ store }: BookingParts, who: Person, worker: string, now: number): Promise<number> {
  const others = (await store.find(keys.booker(who.objectId))).filter(id => id !== worker);
  const all = await Promise.all(others.map(id => store.read(id)));
  return all.reduce((sum, data) => sum + (data ? aheadOf(data, who.objectId, now) : 0), 0);
}

/** A person's anonymous bookings that stand: what a social worker cancelled, or somebody else with the code, is none. */
async function standing(parts: BookingParts, who: Person, now: number): Promise<readonly Held[]> {
  const held = await parts.limits.heldBy(who.objectId, now);
  const found = await Promise.all(
    held.map(async ({ id, worker }) => {
      const here = (await parts.store.read(worker))?.bookings.find(one => one.id === id);
      const booking = here && (await followed(parts, here));
      return booking && isAhead(booking, now) ? [{ id, worker: booking.worker, end: booking.end }] : [];
    }),
  );
  const left = found.flat();
  await parts.limits.note(who.objectId, left, now);
  return left;
}

/** At the latest so long before a consultation somebody is to have seen that it is booked, in milliseconds. */
const SEEN_BEFORE = 3_600_000;
const HOUR_MS = 3_600_000;

/** Until when (epoch milliseconds) the social worker is to have seen a booking of a slot. */
export function seeByOf(parts: BookingParts, { start }: Pick<Slot, 'start'>, school: string, now: Date): number {
  const hours = afterWorkingHours(now, SEEN_HOURS, parts.directory?.oppet, closedOnOf(parts, school));
  // Rounded, so that it does not tell when an anonymous booker sat there.
  return Math.min(Math.ceil(hours / HOUR_MS) * HOUR_MS, start - SEEN_BEFORE);
}

/** Whole days from one instant to another, as the calendar has them. */
const daysBetween = (one: Date, other: Date) =>
  Math.round((Date.parse(dayOf(other)) - Date.parse(dayOf(one))) / 86_400_000);

function wishOf(
  parts: BookingParts,
  step: BookingStep & { is: 'confirm' },
  inputs: BookingInputs,
  who: Person,
  hashes: Pick<Wish, 'code' | 'press'> & { readonly plain: string },
  slot: Slot | undefined,
  now: Date,
): Wish {
  const { secrets } = parts;
  const { plain, ...kept } = hashes;
  const id = newId();
  const note = inputs.note.trim();
  const keepsSchool = step.named || inputs.showSchool === 'true';
  const number = slot?.form === 'telefon' ? numberFrom(inputs.phone) : undefined;
  return {
    id,
    start: step.start,
    subject: inputs.subject,
    ...kept,
    ...(/^\d+$/.test(inputs.minutes) ? { minutes: Number(inputs.minutes) } : {}),
    ...(keepsSchool ? { school: step.school } : {}),
    ...(step.named ? { booker: who } : {}),
    ...(step.named && note ? { note: sealNote(secrets, note, id) } : {}),
    ...(step.named ? { ownCode: sealCode(secrets, plain, id) } : {}),
    ...(!step.named && inputs.tell === 'true' ? { sealed: secrets.seal(who.address, id), tell: true as const } : {}),
    ...(number === undefined ? {} : { phone: sealNumber(secrets, number, id) }),
    ...(slot ? { seeBy: seeByOf(parts, slot, step.school, now) } : {}),
    daysAhead: daysBetween(now, new Date(step.start)),
  };
}

/** Books the slot of a press: everything that decides on it is looked at inside the store's act. */
export function confirm(
  parts: BookingParts,
  step: BookingStep & { is: 'confirm' },
  inputs: BookingInputs,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  // One person's presses one after the other, whoever they book with: so the bookings ahead are counted right.
  return parts.store.together(`person ${who.objectId}`, () => confirmOne(parts, step, inputs, who, now));
}

async function confirmOne(
  parts: BookingParts,
  step: BookingStep & { is: 'confirm' },
  inputs: BookingInputs,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const { secrets, store, limits } = parts;
  // A press is its presser's: with somebody else's key nobody gets their receipt and code.
  const key = `${step.press} ${who.objectId}`;
  const code = secrets.codeOf(key);
  const hashes = { code: secrets.hash('code', code), press: secrets.hash('press', key) };
  const given = async (booking: Booking): Promise<BookingOutcome> => {
    const stands = await followed(parts, booking);
    if (!stands.cancelled) return receipt(parts, await withMeeting(parts, stands), code, false);
    return { is: 'cancelled', booking: stands, calendar: calendarOf(stands, parts) };
  };
  const earlier = (await store.read(step.worker))?.bookings.find(one => one.press === hashes.press);
  if (earlier) return given(earlier);
  if (inputs.phone.trim() !== '' && numberFrom(inputs.phone) === undefined) {
    const form = await pick(parts, step, now);
    const wrong = {
      phone: say`Jag känner inte igen det som ett telefonnummer. Skriv hela, till exempel 070-123 45 67.`,
    };
    if (form.is === 'details') return { ...form, filled: inputs, wrong };
    return form;
  }
  const at = await pressed(parts, step, now);
  if ('is' in at) return at;
  const slot = slotAt(at.offering, step.start, now);
  const held = step.named ? [] : await standing(parts, who, now.getTime());
  const { most } = parts;
  const quota: Quota = {
    most,
    elsewhere: step.named ? await elsewhere(parts, who, step.worker, now.getTime()) : 0,
  };
  if (held.length >= most) return { is: 'limit', most };
  const wish = wishOf(parts, step, inputs, who, { ...hashes, plain: code }, slot, now);
  const booked = await store.change(step.worker, data => book(data, wish, quota, at.offering.season, now));
  if (booked.is === 'taken') return nearest(parts, at.school, step.start, {}, now, step.worker);
  if (booked.is === 'limit') return { is: 'limit', most };
  const { id, worker, end } = booked.booking;
  if (!step.named) await limits.note(who.objectId, [...held, { id, worker, end }], now.getTime());
  return given(booked.booking);
}
