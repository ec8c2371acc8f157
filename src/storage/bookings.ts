import { join } from 'node:path';
import * as z from 'zod/v4';
import { type BookingData, FORMS, NOTHING_BOOKED, SUBJECTS, type Subject } from '../booking/booking.js';
import type { BookingStore } from '../booking/booking-store.js';
import { readChecked } from './checked-file.js';
import { GroupWriter } from './group-writer.js';
import { type FileParts, SyncedFile } from './synced-file.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const form = z.enum(FORMS);
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map(one => z.literal(one as 1 | 2 | 3 | 4 | 5 | 6 | 7)));
const slot = { worker: z.string(), start: z.number(), end: z.number(), form };

const dataFile = z.strictObject({
  version: z.literal(1),
  patterns: z.array(
    z.strictObject({
      id: z.string(),
      worker: z.string(),
      days: z.array(weekday),
      first: day,
      last: day,
      from: z.number(),
      to: z.number(),
      length: z.number(),
      pause: z.number(),
      form,
    }),
  ),
  bookings: z.array(
    z.strictObject({
      ...slot,
      id: z.string(),
      school: z.string().optional(),
      subject: z.enum(Object.keys(SUBJECTS) as [Subject, ...Subject[]]),
      booker: z
        .strictObject({ objectId: z.string(), name: z.string(), address: z.string(), note: z.string().optional() })
        .optional(),
      code: z.string(),
      press: z.string(),
      sealed: z.string().optional(),
      cancelled: z.enum(['booker', 'worker']).optional(),
      reminded: z.array(z.number()),
    }),
  ),
  withdrawn: z.array(z.strictObject({ worker: z.string(), start: z.number() })),
  away: z.array(z.strictObject({ worker: z.string(), from: day, to: day })),
  addresses: z.record(z.string(), z.string()),
  /** Kept by earlier versions, and gone with the next write. */
  schools: z.record(z.string(), z.string()).optional(),
});

const NAME = 'bookings.json';

/**
 * The bookings in one JSON file of a data folder that the caller has alone, by the lease in `parts` or otherwise. Throws
 * SL-DATA when the file is damaged.
 */
export async function openBookings(folder: string, parts: FileParts = {}): Promise<BookingStore> {
  const path = join(folder, NAME);
  const read = await readChecked(path, dataFile, parts);
  const { version: _, schools: __, ...data } = read ?? { version: 1, schools: {}, ...NOTHING_BOOKED };
  const writer = new GroupWriter<BookingData>(new SyncedFile(path, parts), data, now =>
    JSON.stringify({ version: 1, ...now }),
  );
  return {
    read: () => writer.data,
    change: act => writer.run(act),
    close: () => writer.settled(),
  };
}
