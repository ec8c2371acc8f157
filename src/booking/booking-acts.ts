import { unchanged } from '../shared/aggregates.js';
import { asMoved, minutesOf, slotToMove } from './as-moved.js';
import { type Booking, isAhead, type Slot, type WorkerData } from './booking.js';
import type { Act } from './booking-store.js';
import { eraseSeals } from './keeping.js';
import { notice, type Owed, owe, remindersOf, toBooker, toBookerOfMove, withoutReminders } from './owed.js';
import { ofLength, type Season, slotAt } from './slots.js';

/** A wish to book a slot by its start, and how long where more than one length is offered: what the booking is to hold beside the slot. */
export type Wish = Omit<Booking, keyof Slot> & { readonly start: number; readonly minutes?: number | undefined };

/** How many bookings ahead a named person may have, and how many they have with others. */
export interface Quota {
  readonly most: number;
  readonly elsewhere: number;
}

/** What became of a wish to book. */
export type Booked =
  | { readonly is: 'booked' | 'same'; readonly booking: Booking }
  | { readonly is: 'taken' }
  | { readonly is: 'limit' };

/** What became of a wish to move a booking within one social worker's times; "same": it stands there already. */
export type Moved =
  | { readonly is: 'moved' | 'same'; readonly booking: Booking }
  | { readonly is: 'taken' }
  | { readonly is: 'unknown' };

/** What became of a wish to cancel; "same": it was cancelled before. */
export type Cancelled =
  | { readonly is: 'cancelled' | 'same'; readonly booking: Booking }
  | { readonly is: 'begun'; readonly booking: Booking }
  | { readonly is: 'unknown' };

/** How many of a person's bookings are ahead here; one that is being moved here counts where it comes from. */
export function aheadOf({ bookings }: WorkerData, objectId: string, now: number): number {
  return bookings.filter(one => one.booker?.objectId === objectId && isAhead(one, now) && !one.arriving).length;
}

/**
 * Books a slot that is free now, by everything that decides on it, and owes the social worker the news and both their
 * reminders. The same press again gives the booking that it made.
 */
export function book(data: WorkerData, wish: Wish, quota: Quota, season: Season, now: Date): Act<Booked> {
  const same = data.bookings.find(other => other.press === wish.press);
  if (same) return unchanged(data, { is: 'same', booking: same });
  const { minutes, ...kept } = wish;
  const free = slotAt({ data, season }, wish.start, now);
  const slot = free && ofLength(free, minutes);
  if (!slot) return unchanged(data, { is: 'taken' });
  const at = now.getTime();
  const who = wish.booker?.objectId;
  if (who !== undefined && quota.elsewhere + aheadOf(data, who, at) >= quota.most)
    return unchanged(data, { is: 'limit' });
  const booking: Booking = { ...kept, ...slot };
  const after = { ...data, bookings: [...data.bookings, booking] };
  return {
    data: owe(after, [notice('worker', 'booked', booking, at), ...remindersOf(booking, at)]),
    result: { is: 'booked', booking },
  };
}

/** The same data with a booking in another's place, its reminders anew, and letters owed. */
export function replaced(data: WorkerData, booking: Booking, to: Booking, owed: readonly Owed[]): WorkerData {
  const bookings = data.bookings.map(other => (other === booking ? to : other));
  return owe(withoutReminders({ ...data, bookings }, booking.id), owed);
}

/** Who is at work on a booking: an Entra object id, and whether they write from the chat that an anonymous booker left, sealed. */
export interface By {
  readonly objectId: string;
  isFromChatOf(booking: Booking): boolean;
}

/** Whether somebody else than a booking's own booker is at work on it, as far as can be known: its booker is then told. */
export function isOthers(booking: Booking, by: By): boolean {
  const { booker, sealed } = booking;
  if (booker) return booker.objectId !== by.objectId;
  return sealed !== undefined && !by.isFromChatOf(booking);
}

/** Cancels a booking by its id that has not begun, and owes the social worker the news, and its booker where somebody else does it. */
export function cancel(data: WorkerData, id: string, by: By, now: number): Act<Cancelled> {
  const booking = data.bookings.find(other => other.id === id);
  if (!booking || booking.cancelled === 'moved' || booking.arriving) return unchanged(data, { is: 'unknown' });
  if (booking.cancelled) return unchanged(data, { is: 'same', booking });
  if (booking.start <= now) return unchanged(data, { is: 'begun', booking });
  const owed = [
    // That a chat is another one is no proof that somebody else wrote: of an anonymous booker nothing is said of it.
    notice('worker', booking.booker && isOthers(booking, by) ? 'byOther' : 'cancelled', booking, now),
    ...(isOthers(booking, by) ? toBooker('byOther', booking, now) : []),
  ];
  const gone = { ...booking, cancelled: 'booker' as const };
  return { data: eraseSeals(replaced(data, booking, gone, owed), now), result: { is: 'cancelled', booking: gone } };
}

/** A wish to move a booking: to which start, of which school it is to be (where it names one), and who moves it. */
export interface MoveWish {
  readonly id: string;
  readonly start: number;
  readonly school: string;
  readonly by: By;
  /** How long whoever moves it was told that it will be; another length is another time than the one they said yes to. */
  readonly minutes?: number | undefined;
  /** Until when the social worker is to have seen that it was moved; without it, as it was. */
  readonly seeBy?: number | undefined;
}

/** A booking in another slot; it keeps a school where it had one. */
export function inSlot(booking: Booking, free: Slot, school: string, seeBy?: number): Booking {
  const { left: _, proposed: __, ...rest } = booking;
  const moves = (booking.moves ?? 0) + 1;
  const slot = asMoved(free, booking);
  const seen = seeBy === undefined ? {} : { seeBy };
  return { ...rest, ...slot, moves, ...(booking.school === undefined ? {} : { school }), ...seen };
}

/** The time of a wish to move, as it was told to whoever wishes it; undefined where it is not free, or not so long, any more. */
export function wishedFor(data: WorkerData, booking: Booking, wish: MoveWish, season: Season, now: Date) {
  const slot = slotToMove({ data, season }, booking, wish.start, now);
  return slot && (wish.minutes === undefined || wish.minutes === minutesOf(slot)) ? slot : undefined;
}

/** Moves a booking to another free slot of the same social worker, and owes both the news that they do not have. */
export function move(data: WorkerData, wish: MoveWish, season: Season, now: Date): Act<Moved> {
  const at = now.getTime();
  const booking = data.bookings.find(one => one.id === wish.id);
  if (!booking || booking.cancelled || booking.arriving || booking.start <= at)
    return unchanged(data, { is: 'unknown' });
  if (booking.start === wish.start) return unchanged(data, { is: 'same', booking });
  const slot = wishedFor(data, booking, wish, season, now);
  if (!slot) return unchanged(data, { is: 'taken' });
  const moved = inSlot(booking, slot, wish.school, wish.seeBy);
  const before = { start: booking.start, end: booking.end };
  const owed = [
    notice('worker', 'moved', moved, at, before),
    ...(isOthers(booking, wish.by) ? toBookerOfMove(moved, at, before, true) : []),
    ...remindersOf(moved, at),
  ];
  return { data: replaced(data, booking, moved, owed), result: { is: 'moved', booking: moved } };
}
