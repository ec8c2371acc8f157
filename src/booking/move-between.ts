import type { Booking } from './booking.js';
import type { Moved, MoveWish } from './booking-acts.js';
import { type BookingStore, keys } from './booking-store.js';
import { arrive, giveUp, isToldOfMove, leave, settle } from './move-acts.js';
import type { Season } from './slots.js';

/**
 * Moves a booking to a slot of another social worker; the caller has its code to itself. The new time is held first, then
 * the old one is given up, so that the booker never stands without; where that cannot be written, the new one is let go.
 */
export async function moveBetween(
  store: BookingStore,
  booking: Booking,
  to: string,
  wish: MoveWish,
  season: Season,
  now: Date,
): Promise<Moved> {
  const { id, worker: from } = booking;
  const at = now.getTime();
  if ((await store.change(to, data => arrive(data, booking, wish, season, now))) === 'taken') return { is: 'taken' };
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
  const moved = await store.change(to, data => settle(data, id, isToldOfMove(booking, wish), at));
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
