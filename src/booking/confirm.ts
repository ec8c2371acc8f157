import type { Held } from '../shared/ports.js';
import type { BookingInputs, BookingStep } from './actions.js';
import { type Booking, FORM_NAMES, isAhead } from './booking.js';
import { aheadOf, book, type Quota, type Wish } from './booking-acts.js';
import { type BookingParts, newId, type Person, schoolOf } from './booking-job.js';
import { keys } from './booking-store.js';
import { nearest, pressed } from './look.js';
import type { BookingOutcome } from './outcome.js';

/** What a booker gets for a booking that stands. */
export function receipt(parts: BookingParts, booking: Booking, code: string, moved: boolean): BookingOutcome {
  return {
    is: 'receipt',
    booking,
    code,
    school: schoolOf(parts, booking.school),
    calendar: parts.calendar.url({
      start: booking.start,
      end: booking.end,
      title: 'Konsultation med socialtjänsten',
      about: 'Inget barn nämns vid namn. Konsultationen ersätter aldrig en anmälan.',
      where: FORM_NAMES[booking.form],
      // Nobody can tell a booking by it without the key.
      id: parts.secrets.sign(`calendar ${booking.id}`).slice(0, 24),
      ...(booking.moves === undefined ? {} : { change: booking.moves }),
    }),
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

function wishOf(
  { secrets }: BookingParts,
  step: BookingStep & { is: 'confirm' },
  inputs: BookingInputs,
  who: Person,
  hashes: Pick<Wish, 'code' | 'press'>,
): Wish {
  const id = newId();
  const note = inputs.note.trim();
  const keepsSchool = step.named || inputs.showSchool === 'true';
  return {
    id,
    start: step.start,
    subject: inputs.subject,
    ...hashes,
    ...(keepsSchool ? { school: step.school } : {}),
    ...(step.named ? { booker: { ...who, ...(note ? { note } : {}) } } : {}),
    ...(!step.named && inputs.tell === 'true' ? { sealed: secrets.seal(who.address, id), tell: true as const } : {}),
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
    return stands.cancelled ? { is: 'cancelled', booking: stands } : receipt(parts, stands, code, false);
  };
  const earlier = (await store.read(step.worker))?.bookings.find(one => one.press === hashes.press);
  if (earlier) return given(earlier);
  const at = await pressed(parts, step, now);
  if ('is' in at) return at;
  const held = step.named ? [] : await standing(parts, who, now.getTime());
  const { most } = parts;
  const quota: Quota = {
    most,
    elsewhere: step.named ? await elsewhere(parts, who, step.worker, now.getTime()) : 0,
  };
  if (held.length >= most) return { is: 'limit', most };
  const wish = wishOf(parts, step, inputs, who, hashes);
  const booked = await store.change(step.worker, data => book(data, wish, quota, at.offering.season, now));
  if (booked.is === 'taken') return nearest(parts, at.school, step.start, undefined, now);
  if (booked.is === 'limit') return { is: 'limit', most };
  const { id, worker, end } = booked.booking;
  if (!step.named) await limits.note(who.objectId, [...held, { id, worker, end }], now.getTime());
  return given(booked.booking);
}
