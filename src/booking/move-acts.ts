import { unchanged } from '../shared/aggregates.js';
import { type Day, dayOf } from '../shared/day.js';
import type { Stretch } from '../shared/ports.js';
import { type Booking, overlaps, type WorkerData } from './booking.js';
import { inSlot, isOthers, type MoveWish, replaced, wishedFor } from './booking-acts.js';
import type { Act } from './booking-store.js';
import { wallOf } from './days.js';
import { eraseSeals } from './keeping.js';
import { notice, owe, remindersOf, toBookerOfMove } from './owed.js';
import type { Season } from './slots.js';

// A move from one social worker to another is three acts, each on one of the two: the new time is held (arrive), the old
// one is given up (leave), the new one stands (settle). The second decides: after it the move is made, before it nothing
// is. So a process that ends between two leaves a booking marked as arriving, and the old one says which way it goes on.

/** The event stays behind in the calendar that it is in, with its meeting; one that is still in this one is the booking's again. */
function withEventOf({ bookings }: WorkerData, { event: _, ...booking }: Booking): Booking {
  const event = bookings.find(one => one.id === booking.id)?.event;
  return event ? { ...booking, event } : booking;
}

/** Holds a free slot for a booking that stands with another social worker; nobody is told yet. */
export function arrive(
  data: WorkerData,
  booking: Booking,
  wish: MoveWish,
  season: Season,
  now: Date,
): Act<'held' | 'taken'> {
  const { id, worker: from, start, end } = booking;
  const slot = wishedFor(data, booking, wish, season, now);
  if (!slot) return unchanged(data, 'taken');
  const held: Booking = {
    ...inSlot(withEventOf(data, booking), slot, wish.school, wish.seeBy),
    movedTo: undefined,
    arriving: { from, start, end, ...(isOthers(booking, wish.by) ? { byCode: true } : {}) },
  };
  // It may have been here before.
  const others = data.bookings.filter(one => one.id !== id);
  return { data: { ...data, bookings: [...others, held] }, result: 'held' };
}

/**
 * Holds the very time of a booking that stands with another social worker, whose times it is handed over to: no pattern
 * need have it, but nothing else may stand in it, nor in her own calendar (`own`), and its day may not be one away; nobody is
 * told yet.
 */
export function receive(
  data: WorkerData,
  booking: Booking,
  now: number,
  own: readonly Stretch[] = [],
): Act<'held' | 'taken'> {
  const { id, worker: from, start, end } = booking;
  const others = data.bookings.filter(one => one.id !== id);
  const day = dayOf(new Date(start));
  const busy = [...others.filter(one => !one.cancelled), ...own].some(one => overlaps(one, booking));
  if (start <= now || busy || data.away.some(one => isAwayAt(one, booking, day))) return unchanged(data, 'taken');
  const { worker } = data;
  const { seeBy: _, proposed: __, ...rest } = withEventOf(data, booking);
  const held: Booking = {
    ...rest,
    worker,
    left: undefined,
    movedTo: undefined,
    arriving: { from, start, end },
  };
  return { data: { ...data, bookings: [...others, held] }, result: 'held' };
}

function isAwayAt({ from, to, hours }: WorkerData['away'][number], booking: Booking, day: Day): boolean {
  if (day < from || to < day) return false;
  const wall = wallOf(day);
  return !hours || overlaps(booking, { start: wall(hours.from), end: wall(hours.to) });
}

/** Gives up a booking that is held with another social worker; "gone": it does not stand (any more), or has begun. */
export function leave(data: WorkerData, id: string, to: string, now: number): Act<'left' | 'gone'> {
  const booking = data.bookings.find(one => one.id === id);
  if (booking?.cancelled === 'moved' && booking.movedTo === to) return unchanged(data, 'left');
  if (!booking || booking.cancelled || booking.start <= now) return unchanged(data, 'gone');
  const gone = { ...booking, cancelled: 'moved' as const, movedTo: to };
  const owed = [notice('worker', 'cancelled', booking, now)];
  return { data: eraseSeals(replaced(data, booking, gone, owed), now), result: 'left' };
}

/** Lets a booking stand that has left where it came from: its social worker is told, and its booker where `tell` says so. */
export function settle(data: WorkerData, id: string, tell: boolean, now: number): Act<Booking | undefined> {
  const held = data.bookings.find(one => one.id === id);
  if (!held?.arriving) return unchanged(data, held);
  const { from: _, byCode, ...before } = held.arriving;
  const booking = { ...held, arriving: undefined };
  const bookings = data.bookings.map(one => (one === held ? booking : one));
  // Whoever it came to may have gone away meanwhile: that has been told already.
  if (booking.cancelled) return { data: eraseSeals({ ...data, bookings }, now), result: booking };
  const owed = [
    notice('worker', 'moved', booking, now, before),
    ...(tell ? toBookerOfMove(booking, now, before, byCode === true) : []),
    ...remindersOf(booking, now),
  ];
  return { data: owe({ ...data, bookings }, owed), result: booking };
}

/** Whether the booker of a moved booking has to be told: somebody else moved it. */
export const isToldOfMove = (booking: Booking, { by }: MoveWish): boolean => isOthers(booking, by);

/** Gives a held slot free again: the booking stands where it was. */
export function giveUp(data: WorkerData, id: string): Act<undefined> {
  const held = data.bookings.find(one => one.id === id && one.arriving);
  if (!held) return unchanged(data, undefined);
  return { data: { ...data, bookings: data.bookings.filter(one => one !== held) }, result: undefined };
}
