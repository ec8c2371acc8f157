import { type Day, dayOf } from '../shared/day.js';
import { instantOf } from '../shared/wall-time.js';
import { slotsToMove, without } from './as-moved.js';
import { type Booking, isAhead, type Slot } from './booking.js';
import { type BookingParts, newId, offeringsOf, type Person, type School, SHOWN, schoolOf } from './booking-job.js';
import { chooseSchool } from './choose-school.js';
import type { Shift } from './from-its-time.js';
import type { BookingOutcome } from './outcome.js';
import { inOrder, type Offering, slotAt, slotsFrom } from './slots.js';
import { movingOn } from './to-move.js';
import { isWanted, lookedForAs, nearestTo, saysTime, type Wanted } from './wanted.js';
import { isOnesOwn, type Way, wayOf } from './way.js';
import { type WhyNot, whyNot } from './why-not.js';

/** What is carried along while somebody looks for a time. */
export interface Looking extends Way {
  /** The last slot that was shown: later ones come after it. */
  readonly after?: number | undefined;
  readonly afterWorker?: string | undefined;
  /** The one day, and the one social worker, that were chosen. */
  readonly day?: Day | undefined;
  readonly whom?: string | undefined;
  /** When the booking that is to be moved, or another one, is to be, by when it is now. */
  readonly shift?: Shift | undefined;
}

/** The way to a school's times, or to a school where none was looked at before. */
export async function begin(
  parts: BookingParts,
  who: Person,
  now: Date,
  { wanted, shift }: Pick<Looking, 'wanted' | 'shift'>,
): Promise<BookingOutcome> {
  const used = parts.lastSchools.of(who.objectId);
  if (!schoolOf(parts, used) || used === undefined) return changeSchool(parts, who, { wanted, shift }, now);
  const shown = await showSlots(parts, who, used, now, { wanted, shift });
  return shown.is === 'slots' ? { ...shown, remembered: true } : shown;
}

/**
 * Another school. Of a booking that was named by its code it is its own, where that is known: its times. For a code that is nobody's,
 * that it is not known, before somebody looks for a time in vain.
 */
export async function changeSchool(
  parts: BookingParts,
  who: Person,
  given: Looking,
  now: Date,
): Promise<BookingOutcome> {
  const to = await movingOn(parts, who, given, now);
  if ('why' in to) return to.why;
  const own = given.move === undefined || isOnesOwn(given.move) ? undefined : to.moves?.school;
  return schoolOf(parts, own) && own !== undefined
    ? showSlots(parts, who, own, now, to.way)
    : chooseSchool(parts, to.way, to);
}

/** A school's next free slots; those that are wanted, or nearest to that, where it was said when. */
export async function showSlots(
  parts: BookingParts,
  who: Person,
  id: string,
  now: Date,
  looking: Looking,
): Promise<BookingOutcome> {
  const to = await movingOn(parts, who, looking, now);
  if ('why' in to) return to.why;
  const { way, moves, been } = to;
  const school = schoolOf(parts, id) ?? schoolOf(parts, moves?.school);
  if (!school) return chooseSchool(parts, way, to);
  if (hasNobody(school)) return { is: 'noWorker', school, ...way };
  // One that nobody can be booked at is no school to begin with the next time.
  parts.lastSchools.note(who.objectId, school.id);
  const offerings = await offeringsOf(parts, school, now);
  const { day, whom } = looking;
  const chosen = day !== undefined || whom !== undefined;
  const { slots, fit, wanted = way.wanted } = lookedFor(offerings, moves, now, { ...looking, wanted: way.wanted });
  if (slots.length === 0 && chosen) return { is: 'noneChosen', school, ...way };
  const shown = listed(school, slots, wayOf({ ...way, wanted }));
  if (shown.is !== 'slots') return shown;
  const turned = inTurn(shown.slots, offerings, now);
  return { ...shown, slots: turned, fit, moves, been, ...(chosen ? { chosen: { day, whom } } : {}) };
}

/** The free slots from an instant on; for a booking that is moved, as it would stand in them. */
function free(offerings: readonly Offering[], moves: Booking | undefined, now: Date, from = 0): Iterable<Slot> {
  if (!moves) return slotsFrom(offerings, now, from);
  const others = offerings.map(one => without(one, moves));
  return slotsToMove(slotsFrom(others, now, from), moves);
}

/** The slots to show, and one more where there are more. */
function lookedFor(
  offerings: readonly Offering[],
  moves: Booking | undefined,
  now: Date,
  looking: Looking,
): { readonly slots: Slot[]; readonly fit?: 'free' | 'nearest'; readonly wanted?: Wanted | undefined } {
  if (!looking.wanted || !saysTime(looking.wanted))
    return { slots: after(free(offerings, moves, now, firstOf(looking)), looking) };
  const all = [...free(offerings, moves, now)];
  const starts = all.map(({ start }) => start);
  const wanted = lookedForAs(looking.wanted, starts);
  const those = all.filter(({ start }) => isWanted(wanted, start));
  if (those.length > 0) return { slots: after(those, looking), fit: 'free', wanted };
  return { slots: nearestTo(wanted, all, SHOWN), fit: 'nearest', wanted };
}

const firstOf = ({ after = 0, day }: Looking): number =>
  Math.max(after, day === undefined ? 0 : instantOf(day, 0).getTime());

/** Of slots in order those after the last that was shown, as far as they were chosen: as many as a card shows, and one more. */
function after(all: Iterable<Slot>, { after = 0, afterWorker = '', day, whom }: Looking): Slot[] {
  const last = { start: after, worker: afterWorker } as Slot;
  const slots: Slot[] = [];
  for (const slot of all) {
    if (day !== undefined && dayOf(new Date(slot.start)) > day) break;
    // A card of an earlier version names no worker: what began together with its last time is shown again.
    if (inOrder(slot, last) <= 0 || (whom !== undefined && slot.worker !== whom)) continue;
    slots.push(slot);
    if (slots.length > SHOWN) break;
  }
  return slots;
}

/** The days on which a school has free times, with how many each has, and the social workers who have some. */
export async function chooseAmong(
  parts: BookingParts,
  who: Person,
  { school: id, ...given }: Way & { readonly school: string },
  now: Date,
): Promise<BookingOutcome> {
  const to = await movingOn(parts, who, given, now);
  if ('why' in to) return to.why;
  const { way, moves } = to;
  const school = schoolOf(parts, id) ?? schoolOf(parts, moves?.school);
  if (!school) return chooseSchool(parts, way, to);
  const days = new Map<Day, number>();
  const workers = new Set<string>();
  for (const slot of free(await offeringsOf(parts, school, now), moves, now)) {
    const day = dayOf(new Date(slot.start));
    days.set(day, (days.get(day) ?? 0) + 1);
    workers.add(slot.worker);
  }
  if (days.size === 0) return { is: 'noSlots', school, ...way, press: newId() };
  const counted = [...days].map(([day, count]) => ({ day, count }));
  return { is: 'choose', school, days: counted, workers: [...workers], ...way };
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
function listed(school: School, slots: readonly Slot[], { moves, ...way }: Moving, because?: WhyNot): BookingOutcome {
  const some = slots.slice(0, SHOWN);
  const last = some.at(-1);
  if (!last) return { is: 'noSlots', school, ...way, press: newId() };
  const more = slots.length > SHOWN ? { after: last.start, afterWorker: last.worker } : undefined;
  return { is: 'slots', school, slots: some, more, ...way, moves, because, press: newId() };
}

const DAY_MS = 86_400_000;

/** The free slots around an instant: so many of those before it as a card shows, if there are, and one more of those after it. */
function around(offerings: readonly Offering[], moves: Booking | undefined, start: number, now: Date): Slot[] {
  // Times are mostly a few days apart at most: whole weeks are looked through only where they are not.
  for (const days of [4, 60]) {
    const from = start - days * DAY_MS;
    const found: Slot[] = [];
    let later = 0;
    for (const slot of free(offerings, moves, now, from)) {
      found.push(slot);
      if (slot.start >= start && ++later > SHOWN) break;
    }
    if (found.length - later >= SHOWN || from <= now.getTime()) return found;
  }
  return [];
}

/** What is carried along, and the booking that is moved, where one is. */
interface Moving extends Way {
  readonly moves?: Booking | undefined;
}

/** The free slots nearest to a time that cannot be booked, in order, and why it cannot: it was this social worker's. */
export async function nearest(
  parts: BookingParts,
  school: School,
  start: number,
  { move, moves }: Moving,
  now: Date,
  worker?: string,
): Promise<BookingOutcome> {
  const offerings = await offeringsOf(parts, school, now);
  const all = around(offerings, moves, start, now);
  const near = all.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, SHOWN);
  const shown = near.toSorted(inOrder);
  const last = shown.at(-1);
  const rest = last ? all.filter(slot => inOrder(slot, last) > 0) : [];
  const at = offerings.find(({ data }) => data.worker === worker);
  return listed(school, [...shown, ...rest.slice(0, 1)], { ...wayOf({ move }), moves }, whyNot(at, start, now));
}

/** A slot that somebody pressed, on what it is offered. */
export interface Pressed {
  readonly school: School;
  readonly offering: Offering;
}

/** Whose times a press is for; a school to choose, or the nearest free slots, where they are not offered to the school. */
export async function pressed(
  parts: BookingParts,
  { school: id, worker, start, move, moves }: Moving & { school: string; worker: string; start: number },
  now: Date,
): Promise<Pressed | BookingOutcome> {
  const school = schoolOf(parts, id);
  if (!school) return chooseSchool(parts, { move });
  const offering = (await offeringsOf(parts, school, now, worker)).find(({ data }) => data.worker === worker);
  return offering ? { school, offering } : nearest(parts, school, start, { move, moves }, now, worker);
}

/** The form for a slot that is free now. */
export async function pick(
  parts: BookingParts,
  step: {
    readonly school: string;
    readonly worker: string;
    readonly start: number;
    readonly anonymous?: true | undefined;
  },
  now: Date,
): Promise<BookingOutcome> {
  const at = await pressed(parts, step, now);
  if ('is' in at) return at;
  const slot = slotAt(at.offering, step.start, now);
  return slot
    ? { is: 'details', school: at.school, slot, press: newId(), ...(step.anonymous ? { anonymous: true } : {}) }
    : nearest(parts, at.school, step.start, {}, now, step.worker);
}
