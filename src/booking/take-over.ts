import * as z from 'zod/v4';
import { type Booking, bookerShape, FORMS, newWorker, patternShape, SUBJECTS, type WorkerData } from './booking.js';
import { type Owed, owe, REMINDERS, remindersOf } from './owed.js';

const day = z.string();

/** The one file in which earlier versions kept the bookings of all contact social workers. */
export const oldBookingsFile = z.looseObject({
  version: z.literal(1),
  patterns: z.array(patternShape),
  bookings: z.array(
    z.looseObject({
      id: z.string(),
      worker: z.string(),
      start: z.number(),
      end: z.number(),
      form: z.enum(FORMS),
      school: z.string().optional(),
      subject: z.enum(SUBJECTS),
      booker: bookerShape.optional(),
      code: z.string(),
      press: z.string(),
      sealed: z.string().optional(),
      cancelled: z.enum(['booker', 'worker']).optional(),
      /** Minutes before the start whose reminders are done with. */
      reminded: z.array(z.number()),
    }),
  ),
  withdrawn: z.array(z.looseObject({ worker: z.string(), start: z.number() })),
  away: z.array(z.looseObject({ worker: z.string(), from: day, to: day })),
  addresses: z.record(z.string(), z.string()),
});

type Old = z.output<typeof oldBookingsFile>;

/** The reminders that are not done with: those ahead, and one whose time came while nobody was there to post it. */
function remindersLeft(booking: Booking, reminded: readonly number[], now: number): Owed[] {
  if (booking.cancelled || booking.start <= now) return [];
  const left = REMINDERS.filter(minutes => !reminded.includes(minutes)).map(
    minutes => booking.start - minutes * 60_000,
  );
  return remindersOf(booking, 0).filter(({ due, until }) => left.includes(due) && until > now);
}

/** What earlier versions kept in one file -> one aggregate a contact social worker, with the reminders that are owed as of an instant. */
export function splitBookings(old: Old, now: number): WorkerData[] {
  const workers = new Set(
    [
      ...[...old.patterns, ...old.bookings, ...old.withdrawn, ...old.away].map(({ worker }) => worker),
      ...Object.keys(old.addresses),
    ].map(id => id.toLowerCase()),
  );
  return [...workers].map(worker => {
    const of = <One extends { worker: string }>(all: readonly One[]) =>
      all.filter(one => one.worker.toLowerCase() === worker).map(one => ({ ...one, worker }));
    const kept = of(old.bookings).map(({ reminded, ...one }) => ({
      reminded,
      booking: { ...one, ...(one.sealed === undefined ? {} : { tell: true as const }) } satisfies Booking,
    }));
    const address = Object.entries(old.addresses).find(([id]) => id.toLowerCase() === worker)?.[1];
    const data: WorkerData = {
      ...newWorker(worker),
      patterns: of(old.patterns),
      bookings: kept.map(({ booking }) => booking),
      withdrawn: of(old.withdrawn).map(({ start }) => ({ start })),
      away: of(old.away).map(({ from, to }) => ({ from, to, bookings: [] })),
      ...(address === undefined ? {} : { address }),
    };
    return owe(
      data,
      kept.flatMap(({ booking, reminded }) => remindersLeft(booking, reminded, now)),
    );
  });
}
