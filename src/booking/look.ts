import { type Day, dayOf } from '../shared/day.js';
import { instantOf } from '../shared/wall-time.js';
import { isAhead, type Slot } from './booking.js';
import { type BookingParts, newId, offeringsOf, type Person, type School, SHOWN, schoolOf } from './booking-job.js';
import { keys } from './booking-store.js';
import { calendarOf } from './calendar-of.js';
import { chooseSchool } from './choose-school.js';
import { plainCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { inOrder, type Offering, slotAt, slotsFrom } from './slots.js';
import { type WhyNot, whyNot } from './why-not.js';

/** What is carried along while somebody looks for a time. */
export interface Looking {
  /** The last slot that was shown: later ones come after it. */
  readonly after?: number | undefined;
  readonly afterWorker?: string | undefined;
  /** The one day, and the one social worker, that were chosen. */
  readonly day?: Day | undefined;
  readonly whom?: string | undefined;
  /** The code of a booking to move. */
  readonly move?: string | undefined;
}

/** Why the booking of a code cannot be moved (any more), for somebody who looks for another time with it; undefined where it can. */
async function unmovable(parts: BookingParts, code: string, now: Date): Promise<BookingOutcome | undefined> {
  const { store, secrets } = parts;
  const hash = secrets.hash('code', plainCode(code));
  const all = await Promise.all((await store.find(keys.code(hash))).map(id => store.read(id)));
  const found = all.flatMap(data => data?.bookings.filter(one => one.code === hash) ?? []);
  const booking = found.find(one => !one.cancelled) ?? found.find(one => one.cancelled !== 'moved');
  if (!booking) return found.length === 0 ? { is: 'codeUnknown' } : undefined;
  if (booking.cancelled) return { is: 'cancelled', booking, calendar: calendarOf(booking, parts) };
  return booking.start <= now.getTime() ? { is: 'begun', booking } : undefined;
}

/** The way to a school's times, or to a school where none was looked at before. */
export async function begin(parts: BookingParts, who: Person, now: Date): Promise<BookingOutcome> {
  const used = parts.lastSchools.of(who.objectId);
  if (!schoolOf(parts, used) || used === undefined) return chooseSchool(parts);
  const shown = await showSlots(parts, who, used, now, {});
  return shown.is === 'slots' ? { ...shown, remembered: true } : shown;
}

/** Another school; for a code that is nobody's, that it is not known, before somebody looks for a time in vain. */
export async function changeSchool(
  parts: BookingParts,
  who: Person,
  move: string | undefined,
  now: Date,
): Promise<BookingOutcome> {
  return (await wrongCode(parts, who, move, now)) ?? chooseSchool(parts, move);
}

async function wrongCode(
  parts: BookingParts,
  { objectId }: Person,
  move: string | undefined,
  now: Date,
): Promise<BookingOutcome | undefined> {
  if (move === undefined) return undefined;
  if (!(await parts.limits.mayTry(objectId, now.getTime()))) return { is: 'tooManyTries' };
  const why = await unmovable(parts, move, now);
  // A code that is somebody's is no wrong one, whatever became of its booking.
  if (why?.is !== 'codeUnknown') await parts.limits.right(objectId, now.getTime());
  return why;
}

/** A school's next free slots. */
export async function showSlots(
  parts: BookingParts,
  who: Person,
  id: string,
  now: Date,
  looking: Looking,
): Promise<BookingOutcome> {
  const wrong = await wrongCode(parts, who, looking.move, now);
  if (wrong) return wrong;
  const school = schoolOf(parts, id);
  if (!school) return chooseSchool(parts, looking.move);
  if (hasNobody(school)) return { is: 'noWorker', school, move: looking.move };
  // One that nobody can be booked at is no school to begin with the next time.
  parts.lastSchools.note(who.objectId, school.id);
  const { after = 0, afterWorker = '', day, whom } = looking;
  const last = { start: after, worker: afterWorker } as Slot;
  const from = Math.max(after, day === undefined ? 0 : instantOf(day, 0).getTime());
  const slots: Slot[] = [];
  const offerings = await offeringsOf(parts, school, now);
  for (const slot of slotsFrom(offerings, now, from)) {
    if (day !== undefined && dayOf(new Date(slot.start)) > day) break;
    // A card of an earlier version names no worker: what began together with its last time is shown again.
    if (inOrder(slot, last) <= 0 || (whom !== undefined && slot.worker !== whom)) continue;
    slots.push(slot);
    if (slots.length > SHOWN) break;
  }
  const chosen = day !== undefined || whom !== undefined;
  if (slots.length === 0 && chosen) return { is: 'noneChosen', school, move: looking.move };
  const shown = listed(school, slots, looking.move);
  if (shown.is !== 'slots') return shown;
  return { ...shown, slots: inTurn(shown.slots, offerings, now), ...(chosen ? { chosen: { day, whom } } : {}) };
}

/** The days on which a school has free times, with how many each has, and the social workers who have some. */
export async function chooseAmong(
  parts: BookingParts,
  who: Person,
  { school: id, move }: { readonly school: string; readonly move?: string | undefined },
  now: Date,
): Promise<BookingOutcome> {
  const wrong = await wrongCode(parts, who, move, now);
  if (wrong) return wrong;
  const school = schoolOf(parts, id);
  if (!school) return chooseSchool(parts, move);
  const days = new Map<Day, number>();
  const workers = new Set<string>();
  for (const slot of slotsFrom(await offeringsOf(parts, school, now), now)) {
    const day = dayOf(new Date(slot.start));
    days.set(day, (days.get(day) ?? 0) + 1);
    workers.add(slot.worker);
  }
  if (days.size === 0) return { is: 'noSlots', school, move, press: newId() };
  return { is: 'choose', school, days: [...days].map(([day, count]) => ({ day, count })), workers: [...workers], move };
}

const hasNobody = ({ workers, substitute }: School): boolean => workers.length === 0 && substitute === undefined;

/** Times as they are shown: where several social workers have the same one, whoever has the fewest consultations ahead comes first. */
function inTurn(slots: readonly Slot[], offerings: readonly Offering[], now: Date): Slot[] {
  const ahead = new Map(
    offerings.map(({ data }) => [data.worker, data.bookings.filter(one => isAhead(one, now.getTime())).length]),
  );
  const load = ({ worker }: Slot) => ahead.get(worker) ?? 0;
  return slots.toSorted((one, other) => one.start - other.start || load(one) - load(other) || inOrder(one, other));
}

/** `slots` are those to show, and one more where there are more. */
function listed(school: School, slots: readonly Slot[], move: string | undefined, because?: WhyNot): BookingOutcome {
  const some = slots.slice(0, SHOWN);
  const last = some.at(-1);
  if (!last) return { is: 'noSlots', school, move, press: newId() };
  const more = slots.length > SHOWN ? { after: last.start, afterWorker: last.worker } : undefined;
  return { is: 'slots', school, slots: some, more, move, because, press: newId() };
}

const DAY_MS = 86_400_000;

/** The free slots around an instant: so many of those before it as a card shows, if there are, and one more of those after it. */
function around(offerings: readonly Offering[], start: number, now: Date): Slot[] {
  // Times are mostly a few days apart at most: whole weeks are looked through only where they are not.
  for (const days of [4, 60]) {
    const from = start - days * DAY_MS;
    const found: Slot[] = [];
    let later = 0;
    for (const slot of slotsFrom(offerings, now, from)) {
      found.push(slot);
      if (slot.start >= start && ++later > SHOWN) break;
    }
    if (found.length - later >= SHOWN || from <= now.getTime()) return found;
  }
  return [];
}

/** The free slots nearest to a time that cannot be booked, in order, and why it cannot: it was this social worker's. */
export async function nearest(
  parts: BookingParts,
  school: School,
  start: number,
  move: string | undefined,
  now: Date,
  worker?: string,
): Promise<BookingOutcome> {
  const offerings = await offeringsOf(parts, school, now);
  const all = around(offerings, start, now);
  const near = all.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, SHOWN);
  const shown = near.toSorted(inOrder);
  const last = shown.at(-1);
  const rest = last ? all.filter(slot => inOrder(slot, last) > 0) : [];
  const at = offerings.find(({ data }) => data.worker === worker);
  return listed(school, [...shown, ...rest.slice(0, 1)], move, whyNot(at, start, now));
}

/** A slot that somebody pressed, on what it is offered. */
export interface Pressed {
  readonly school: School;
  readonly offering: Offering;
}

/** Whose times a press is for; a school to choose, or the nearest free slots, where they are not offered to the school. */
export async function pressed(
  parts: BookingParts,
  { school: id, worker, start, move }: { school: string; worker: string; start: number; move?: string | undefined },
  now: Date,
): Promise<Pressed | BookingOutcome> {
  const school = schoolOf(parts, id);
  if (!school) return chooseSchool(parts, move);
  const offering = (await offeringsOf(parts, school, now, worker)).find(({ data }) => data.worker === worker);
  return offering ? { school, offering } : nearest(parts, school, start, move, now, worker);
}

/** The form for a slot that is free now. */
export async function pick(
  parts: BookingParts,
  step: { readonly school: string; readonly worker: string; readonly start: number },
  now: Date,
): Promise<BookingOutcome> {
  const at = await pressed(parts, step, now);
  if ('is' in at) return at;
  const slot = slotAt(at.offering, step.start, now);
  return slot
    ? { is: 'details', school: at.school, slot, press: newId() }
    : nearest(parts, at.school, step.start, undefined, now, step.worker);
}
