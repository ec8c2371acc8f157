import type { BookingData } from './booking.js';
import type { Done } from './booking-acts.js';

/**
 * What booking needs of the store. An act (booking-acts.ts) is decided inside the store, one after the other: it is
 * safe on disk when the promise resolves, and nothing of it is done when it rejects.
 */
export interface BookingStore {
  /** Everything as of the last good write. */
  read(): BookingData;
  /** Runs one act. */
  change<Result>(act: (data: BookingData) => Done<Result>): Promise<Result>;
  /** Ends all writing. */
  close(): Promise<void>;
}
