import { partOf } from '../paging.js';
import type { BookingInputs, BookingStep } from './actions.js';
import { type Booking, FORM_NAMES, type Slot } from './booking.js';
import { book, cancel, rebook } from './booking-acts.js';
import {
  type BookingParts,
  newId,
  type Person,
  remindersPast,
  type School,
  SHOWN,
  schoolOf,
  slotsFor,
} from './booking-job.js';
import { chooseSchool, listSchools, searchSchool } from './choose-school.js';
import { plainCode } from './codes.js';
import { tellWorker } from './notices.js';
import type { BookingOutcome } from './outcome.js';
import { slotAt } from './slots.js';
import { takeWorkerStep } from './take-worker-step.js';

/** One step of booking by somebody who may take it (door/rights.ts), as of an instant. */
export async function takeStep(
  step: BookingStep,
  inputs: BookingInputs,
  parts: BookingParts,
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  switch (step.is) {
    case 'begin':
      return begin(parts, who, now);
    case 'changeSchool':
      return chooseSchool(parts, step.move);
    case 'findSchool':
      return searchSchool(parts, inputs, step.move);
    case 'allSchools':
      return listSchools(parts, step.from, step.move);
    case 'slots':
      return slots(parts, who, step.school, now, { after: step.after, move: step.move });
    case 'slot':
      return pick(parts, step, now);
    case 'confirm':
      return confirm(parts, step, inputs, who, now);
    case 'move':
      return move(parts, step, who, now);
    case 'cancel':
      return cancelByCode(parts, step.code, who, now);
    case 'cancelMine':
      return cancelMine(parts, step.id, who, now);
    case 'mine':
      return myBookings(parts, who, step.after, now);
    default:
      return takeWorkerStep(step, inputs, parts, who, now);
  }
}

function begin(parts: BookingParts, who: Person, now: Date): BookingOutcome {
  const used = parts.lastSchools.of(who.objectId);
  return schoolOf(parts, used) && used !== undefined ? slots(parts, who, used, now, {}) : chooseSchool(parts);
}

function shown(
  parts: BookingParts,
  school: School,
  now: Date,
  { after, move, because }: { after?: number | undefined; move?: string | undefined; because?: 'taken' },
): BookingOutcome {
  if (school.workers.length === 0) return { is: 'noWorker', school, move };
  const free = slotsFor(parts, school, now).filter(slot => slot.start > (after ?? 0));
  const some = free.slice(0, SHOWN);
  if (some.length === 0) return { is: 'noSlots', school, move };
  const more = free.length > SHOWN ? some.at(-1)?.start : undefined;
  return { is: 'slots', school, slots: some, more, move, because };
}

function slots(
  parts: BookingParts,
  who: Person,
  id: string,
  now: Date,
  how: { after?: number | undefined; move?: string | undefined },
): BookingOutcome {
  const school = schoolOf(parts, id);
  if (!school) return chooseSchool(parts, how.move);
  parts.lastSchools.note(who.objectId, school.id);
  return shown(parts, school, now, how);
}

/** The slot of a press, or the nearest free ones where it is gone. */
function found(
  parts: BookingParts,
  { school: id, worker, start, move }: { school: string; worker: string; start: number; move?: string | undefined },
  now: Date,
): { school: School; slot: Slot } | BookingOutcome {
  const school = schoolOf(parts, id);
  if (!school) return chooseSchool(parts, move);
  const slot = slotAt(slotsFor(parts, school, now), worker, start);
  return slot ? { school, slot } : shown(parts, school, now, { move, because: 'taken' });
}

async function pick(parts: BookingParts, step: BookingStep & { is: 'slot' }, now: Date): Promise<BookingOutcome> {
  const at = found(parts, step, now);
  return 'is' in at ? at : { is: 'details', ...at, press: newId() };
}

function receipt(parts: BookingParts, booking: Booking, code: string, moved: boolean): BookingOutcome {
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
    }),
    moved,
  };
}

async function confirm(
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
  const press = secrets.hash('press', key);
  const earlier = store.read().bookings.find(booking => booking.press === press);
  if (earlier) return earlier.cancelled ? { is: 'cancelled', booking: earlier } : receipt(parts, earlier, code, false);
  const at = found(parts, step, now);
  if ('is' in at) return at;
  if (!step.named && !limits.mayBook(who.objectId, now.getTime())) return { is: 'limit', most: limits.most };
  const id = newId();
  const tell = !step.named && inputs.tell === 'true';
  const keepsSchool = step.named || inputs.showSchool === 'true';
  const booking: Booking = {
    ...at.slot,
    id,
    subject: inputs.subject,
    code: secrets.hash('code', code),
    press,
    reminded: remindersPast(at.slot.start, now),
    ...(keepsSchool ? { school: at.school.id } : {}),
    ...(step.named
      ? { booker: { ...who, ...(inputs.note.trim() ? { note: inputs.note.trim() } : {}) } }
      : tell
        ? { sealed: secrets.seal(who.address, id) }
        : {}),
  };
  const booked = await store.change(data => book(data, booking, parts.most, now.getTime()));
  if (booked.is === 'taken') return shown(parts, at.school, now, { because: 'taken' });
  if (booked.is === 'limit') return { is: 'limit', most: parts.most };
  if (booked.is === 'booked') {
    if (!step.named) limits.booked(who.objectId, booking.end, now.getTime());
    await tellWorker(parts, booking, 'booked');
  }
  return receipt(parts, booked.booking, code, false);
}

/** The booking of a code, unless this person has given too many wrong ones. */
function ofCode(
  { store, secrets, limits }: BookingParts,
  text: string,
  who: Person,
  now: Date,
): Booking | BookingOutcome {
  if (!limits.mayTry(who.objectId, now.getTime())) return { is: 'tooManyTries' };
  const code = secrets.hash('code', plainCode(text));
  const booking = store.read().bookings.find(one => one.code === code && !one.cancelled && one.start > now.getTime());
  if (booking) return booking;
  limits.wrong(who.objectId, now.getTime());
  return { is: 'codeUnknown' };
}

async function move(
  parts: BookingParts,
  step: BookingStep & { is: 'move' },
  who: Person,
  now: Date,
): Promise<BookingOutcome> {
  const booking = ofCode(parts, step.code, who, now);
  if ('is' in booking) return booking;
  const at = found(parts, { ...step, move: step.code }, now);
  if ('is' in at) return at;
  const moved = await parts.store.change(data =>
    rebook(data, booking.code, at.slot, remindersPast(at.slot.start, now), now.getTime()),
  );
  if (moved.is === 'unknown') return { is: 'codeUnknown' };
  if (moved.is === 'taken') return shown(parts, at.school, now, { move: step.code, because: 'taken' });
  if (moved.from.worker !== moved.booking.worker) await tellWorker(parts, moved.from, 'cancelled');
  await tellWorker(parts, moved.booking, 'moved', moved.from);
  return receipt(parts, moved.booking, plainCode(step.code), true);
}

async function cancelled(parts: BookingParts, booking: Booking, who: Person, now: Date): Promise<BookingOutcome> {
  const gone = await parts.store.change(data => cancel(data, booking.code, 'booker', now.getTime()));
  if (!gone) return { is: 'codeUnknown' };
  if (!gone.booker) parts.limits.cancelled(who.objectId, gone.end, now.getTime());
  await tellWorker(parts, gone, 'cancelled');
  return { is: 'cancelled', booking: gone };
}

async function cancelByCode(parts: BookingParts, code: string, who: Person, now: Date): Promise<BookingOutcome> {
  const booking = ofCode(parts, code, who, now);
  return 'is' in booking ? booking : cancelled(parts, booking, who, now);
}

const mine = ({ store }: BookingParts, who: Person, now: Date): Booking[] =>
  store
    .read()
    .bookings.filter(one => one.booker?.objectId === who.objectId && !one.cancelled && one.end > now.getTime())
    .toSorted((a, b) => a.start - b.start);

/** How many of one's own bookings one card shows. */
const MINE_SHOWN = 10;

function myBookings(parts: BookingParts, who: Person, after: number | undefined, now: Date): BookingOutcome {
  const { shown, next } = partOf(mine(parts, who, now), after, MINE_SHOWN);
  return { is: 'mine', bookings: shown, next };
}

async function cancelMine(parts: BookingParts, id: string, who: Person, now: Date): Promise<BookingOutcome> {
  const booking = mine(parts, who, now).find(one => one.id === id);
  return booking ? cancelled(parts, booking, who, now) : { is: 'codeUnknown' };
}
