import type { Booking, Slot } from './booking.js';
import { type Offering, ofLength, slotAt } from './slots.js';

const MINUTE = 60_000;

type Stands = Pick<Booking, 'id' | 'start' | 'end'>;

/** How long a slot or a booking is, in minutes. */
export const minutesOf = ({ start, end }: Pick<Slot, 'start' | 'end'>): number => (end - start) / MINUTE;

/**
 * A free slot as a booking stands in it once it is moved there: as long as it was where that is offered, else as long as the slot
 * is. Whatever shows, asks about or makes a move has its end from here.
 */
export function asMoved(slot: Slot, booking: Pick<Booking, 'start' | 'end'>): Slot {
  const { longEnd: _, ...short } = slot;
  return ofLength(slot, minutesOf(booking)) ?? short;
}

/** An offering without a booking, whose own time does not stand in its way when it is moved. */
export const without = ({ data, season }: Offering, { id }: Pick<Booking, 'id'>): Offering => ({
  data: { ...data, bookings: data.bookings.filter(one => one.id !== id) },
  season,
});

/** The time that a booking would have if it were moved to a start (epoch milliseconds); undefined where nothing is free then. */
export function slotToMove(offering: Offering, booking: Stands, start: number, now: Date): Slot | undefined {
  const free = slotAt(without(offering, booking), start, now);
  return free && asMoved(free, booking);
}

/** Free slots as a booking would stand in them, without the time that it has. */
export function* slotsToMove(slots: Iterable<Slot>, { worker, ...booking }: Booking): Generator<Slot, void> {
  for (const slot of slots) if (slot.start !== booking.start || slot.worker !== worker) yield asMoved(slot, booking);
}
