import { unchanged } from '../shared/aggregates.js';
import { slotToMove } from './as-moved.js';
import type { Booking, WorkerData } from './booking.js';
import { inSlot, replaced } from './booking-acts.js';
import type { Act } from './booking-store.js';
import type { Secrets } from './codes.js';
import { isReachable, notice, owe, remindersOf } from './owed.js';
import type { Season } from './slots.js';

/** What shows that somebody answers a proposal that was sent to them: it stands on no other card. */
export const proposalKey = (secrets: Pick<Secrets, 'sign'>, booking: string, start: number): string =>
  secrets.sign(`proposal ${booking} ${start}`).slice(0, 24);

/** What became of another time that a social worker proposes. */
export type Proposed =
  | { readonly is: 'proposed'; readonly booking: Booking }
  | { readonly is: 'taken' | 'unreachable' | 'gone' };

/** A booking of hers that can be moved: it stands and has not begun. */
export function movable({ bookings }: WorkerData, id: string, now: number): Booking | undefined {
  const booking = bookings.find(one => one.id === id);
  return !booking || booking.cancelled || booking.arriving || booking.start <= now ? undefined : booking;
}

/** Asks a booking's booker to take another free time of hers, which is held for them; the time it has stands until they answer. */
export function propose(data: WorkerData, id: string, start: number, season: Season, now: Date): Act<Proposed> {
  const at = now.getTime();
  const booking = movable(data, id, at);
  if (!booking || booking.start === start) return unchanged(data, { is: 'gone' });
  if (booking.proposed?.start === start) return unchanged(data, { is: 'proposed', booking });
  if (!isReachable(booking)) return unchanged(data, { is: 'unreachable' });
  const slot = slotToMove({ data, season }, booking, start, now);
  if (!slot) return unchanged(data, { is: 'taken' });
  const to = { start: slot.start, end: slot.end };
  // Whoever proposes another time has seen it.
  const { seeBy: _, ...seen } = booking;
  const asked: Booking = { ...seen, proposed: { ...to, form: slot.form } };
  const bookings = data.bookings.map(one => (one === booking ? asked : one));
  // What is to be answered is of use until the earlier of the two times.
  const until = Math.min(booking.start, slot.start);
  const owed = [{ ...notice('booker', 'proposed', booking, at, to), until }];
  return { data: owe({ ...data, bookings }, owed), result: { is: 'proposed', booking: asked } };
}

/** What became of a booker's answer; "gone": that time is not proposed (any more). */
export type Answered = { readonly is: 'agreed' | 'declined'; readonly booking: Booking } | { readonly is: 'gone' };

/** A booker's answer to the time that was proposed with a start; again, it is the same answer. */
export function answer(data: WorkerData, id: string, start: number, yes: boolean, now: number): Act<Answered> {
  const booking = movable(data, id, now);
  if (!booking) return unchanged(data, { is: 'gone' });
  if (booking.start === start) return unchanged(data, yes ? { is: 'agreed', booking } : { is: 'gone' });
  const { proposed, ...rest } = booking;
  const meant = proposed?.start === start && start > now ? proposed : undefined;
  if (!meant) return unchanged(data, yes ? { is: 'gone' } : { is: 'declined', booking });
  if (!yes)
    return {
      data: owe({ ...data, bookings: data.bookings.map(one => (one === booking ? rest : one)) }, [
        notice('worker', 'declined', rest, now),
      ]),
      result: { is: 'declined', booking: rest },
    };
  const slot = { worker: booking.worker, ...meant };
  const moved = { ...inSlot(rest, slot, booking.school ?? ''), end: meant.end };
  const owed = [notice('worker', 'agreed', moved, now), ...remindersOf(moved, now)];
  return { data: replaced(data, booking, moved, owed), result: { is: 'agreed', booking: moved } };
}
