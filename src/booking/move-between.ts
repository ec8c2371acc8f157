import type { Stretch } from '../shared/ports.js';
import { type Booking, isAhead, type WorkerData } from './booking.js';
import type { Moved, MoveWish } from './booking-acts.js';
import { type Act, type BookingStore, keys } from './booking-store.js';
import { arrive, giveUp, isToldOfMove, leave, receive, settle } from './move-acts.js';
import type { Season } from './slots.js';

/**
 * Moves a booking to a slot of another social worker; the caller has its code to itself. The new time is held first, then
 * the old one is given up, so that the booker never stands without; where that cannot be written, the new one is let go.
 */
export function moveBetween(
  store: BookingStore,
  booking: Booking,
  to: string,
  wish: MoveWish,
  season: Season,
  now: Date,
): Promise<Moved> {
  const hold: Hold = data => arrive(data, booking, wish, season, now);
  return carryOver(store, booking, to, hold, isToldOfMove(booking, wish), now.getTime());
}

/** What came of handing bookings over: how many stand with the other now, and those that could not be, for want of a free time. */
export interface HandedOver {
  readonly handed: number;
  readonly left: readonly Booking[];
}

/**
 * Hands everything that a social worker has ahead over to another one, each at its own time; its booker is told where
 * there is a way to them. What has begun, or stands where the other is busy or away, stays.
 */
export async function handOver(store: BookingStore, from: string, to: string, now: Date): Promise<HandedOver> {
  const at = now.getTime();
  const ahead = ((await store.read(from))?.bookings ?? []).filter(one => isAhead(one, at) && !one.arriving);
  const left: Booking[] = [];
  let handed = 0;
  for (const { id, code } of ahead)
    await store.together(keys.code(code), async () => {
      const booking = (await store.read(from))?.bookings.find(one => one.id === id);
      if (!booking || !isAhead(booking, at)) return;
      const moved = await carryOver(store, booking, to, data => receive(data, booking, at), true, at);
      if (moved.is === 'moved') handed++;
      else left.push(booking);
    });
  return { handed, left };
}

/** Hands one booking over at its own time, as `handOver` does with all, where the other's own calendar has nothing then (`own`); whether it stands with the other now. */
export function passOn(
  store: BookingStore,
  { id, code, worker: from }: Booking,
  to: string,
  now: Date,
  own: readonly Stretch[] = [],
): Promise<boolean> {
  const at = now.getTime();
  return store.together(keys.code(code), async () => {
    const booking = (await store.read(from))?.bookings.find(one => one.id === id);
    if (!booking || !isAhead(booking, at) || booking.arriving) return false;
    return (await carryOver(store, booking, to, data => receive(data, booking, at, own), true, at)).is === 'moved';
  });
}

type Hold = (data: WorkerData) => Act<'held' | 'taken'>;

async function carryOver(
  store: BookingStore,
  booking: Booking,
  to: string,
  hold: Hold,
  tell: boolean,
  at: number,
): Promise<Moved> {
  const { id, worker: from } = booking;
  if ((await store.change(to, hold)) === 'taken') return { is: 'taken' };
  const letGo = () => store.change(to, data => giveUp(data, id));
  let left: 'left' | 'gone';
  try {
    left = await store.change(from, data => leave(data, id, to, at));
  } catch (error) {
    // Where this fails too, the mark stays, and the next look at what is under way lets it go.
    await letGo().catch(() => undefined);
    throw error;
  }
  if (left === 'gone') {
    await letGo();
    return { is: 'unknown' };
  }
  const moved = await store.change(to, data => settle(data, id, tell, at));
  return moved ? { is: 'moved', booking: moved } : { is: 'unknown' };
}

/**
 * Brings moves to their end that a fault or the end of a process broke off: onward where the old time is given up, and its
 * booker is told, who may have seen no receipt; back where it still stands. The number of moves.
 */
export async function finishMoves(store: BookingStore, now: Date): Promise<number> {
  let count = 0;
  for (const to of await store.find(keys.arriving)) {
    const held = (await store.read(to))?.bookings.filter(one => one.arriving) ?? [];
    for (const { id, code } of held)
      await store.together(keys.code(code), async () => {
        const still = (await store.read(to))?.bookings.find(one => one.id === id);
        if (!still?.arriving) return;
        const old = (await store.read(still.arriving.from))?.bookings.find(one => one.id === id);
        const gone = old?.cancelled === 'moved' && old.movedTo === to;
        if (gone) await store.change(to, data => settle(data, id, true, now.getTime()));
        else await store.change(to, data => giveUp(data, id));
        count++;
      });
  }
  return count;
}
