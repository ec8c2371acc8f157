import { nextDue } from '../outbox/letter.js';
import type { Aggregates, Done } from '../shared/aggregates.js';
import type { WorkerData } from './booking.js';
import { oldestOf, seenAt } from './keeping.js';

/** What booking needs of the store: one aggregate a contact social worker, by Entra object id in small letters. */
export type BookingStore = Aggregates<WorkerData>;

/** What an act makes of one contact social worker's data. */
export type Act<Result> = Done<WorkerData, Result>;

/** The keys by which a contact social worker's aggregate is found. */
export const keys = {
  /** It holds a booking with this keyed hash of a code. */
  code: (hash: string) => `code ${hash}`,
  /** It holds a booking under the name of this person (Entra object id). */
  booker: (objectId: string) => `booker ${objectId}`,
  /** It holds a booking that is being moved to it. */
  arriving: 'arriving',
  /** It holds a booking whose booker was told that nobody is there for it. */
  left: 'left',
  /** Somebody waits there for a time of a school to come free. */
  waiting: 'waiting',
  /** It holds a booking that the social worker has not seen yet. */
  unseen: 'unseen',
  /** Somebody holds a letter of it. */
  claimed: 'claimed',
} as const;

/** The times that nobody else may have with a contact social worker: those of bookings that were not cancelled. */
export const standingOf = ({ bookings }: WorkerData) => bookings.filter(({ cancelled }) => !cancelled);

/** By what a contact social worker's aggregate is found, and when something of it is due: letters, seals to erase, what is oldest, an address that may be of no use. */
export function findableOf(data: WorkerData) {
  const found: string[] = [];
  let seals = Number.POSITIVE_INFINITY;
  for (const { code, booker, arriving, left, seeBy, sealed, phone, note, end } of data.bookings) {
    found.push(keys.code(code));
    if (booker) found.push(keys.booker(booker.objectId));
    if (arriving) found.push(keys.arriving);
    if (left) found.push(keys.left);
    if (seeBy !== undefined) found.push(keys.unseen);
    if ((sealed ?? phone ?? note ?? booker?.note) !== undefined) seals = Math.min(seals, end);
  }
  if (data.waiting && data.waiting.length > 0) found.push(keys.waiting);
  if (data.letters.some(({ claim }) => claim)) found.push(keys.claimed);
  return {
    keys: found,
    instants: { letters: nextDue(data.letters), seals, oldest: oldestOf(data), seen: seenAt(data) },
  };
}
