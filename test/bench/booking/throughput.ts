import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTHING_BOOKED } from '../../../src/booking/booking.js';
import { book } from '../../../src/booking/booking-acts.js';
import { openBookings } from '../../../src/storage/bookings.js';
import { median, type Options, print } from '../options.js';
import { madeUp } from './made-up.js';

const SIZES = [100, 10_000, 100_000];
/** How many book at once: what they write waits together. */
const AT_ONCE = 64;
const REPEATS = 5;

async function bookingsASecond(folder: string, size: number, batches: number): Promise<number> {
  const store = await openBookings(folder);
  const seeded = Array.from({ length: size }, (_, number) => madeUp(number));
  await store.change(() => ({ data: { ...NOTHING_BOOKED, bookings: seeded }, result: undefined }));
  let number = size;
  const rates: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const began = performance.now();
    for (let batch = 0; batch < batches; batch++) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, () => {
          const booking = madeUp(number++);
          return store.change(data => book(data, booking, 3, 0));
        }),
      );
    }
    rates.push((AT_ONCE * batches * 1_000) / (performance.now() - began));
  }
  await store.close();
  return median(rates);
}

/** What the disk itself does: the same bytes appended and synced, one at a time and as many together as book at once. */
async function diskASecond(folder: string, together: number): Promise<number> {
  const file = await open(join(folder, 'disk'), 'a');
  const bytes = Buffer.from(`${JSON.stringify(madeUp(1))}\n`.repeat(together));
  const rates: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const began = performance.now();
    for (let at = 0; at < 50; at++) {
      await file.write(bytes);
      await file.datasync();
    }
    rates.push((50 * together * 1_000) / (performance.now() - began));
  }
  await file.close();
  return median(rates);
}

/** Prints bookings a second beside the disk's own limit, in one run; always true, since it promises no figure. */
export async function benchThroughput(options: Options): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'lotsen-throughput-'));
  const single = await diskASecond(folder, 1);
  const grouped = await diskASecond(folder, AT_ONCE);
  const figures: Record<string, string> = {
    'disk, one by one': `${single.toFixed(0)} a second`,
    [`disk, ${AT_ONCE} together`]: `${grouped.toFixed(0)} a second`,
  };
  for (const size of SIZES) {
    console.error(`${size} records`);
    const sized = await mkdtemp(join(folder, 'size-'));
    const rate = await bookingsASecond(sized, size, options.rounds ?? (size > 50_000 ? 3 : 10));
    figures[`${size} records`] =
      `${rate.toFixed(0)} a second (${(rate / grouped).toFixed(4)} of the disk together, ${(rate / single).toFixed(2)} of one by one)`;
  }
  await rm(folder, { recursive: true, force: true });
  print({ seed: options.seed, atOnce: AT_ONCE, ...figures }, options);
  return true;
}
