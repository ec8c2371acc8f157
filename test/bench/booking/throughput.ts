import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { book } from '../../../src/booking/booking-acts.js';
import { median, type Options, print } from '../options.js';
import { type Place, placeFor } from '../places.js';
import { madeUp, NO_LIMIT, NOW, SEASON, wishFor, workerId, workerWith } from './made-up.js';
import { pressCost } from './press-cost.js';
import { rateOfProcesses } from './processes.js';

const SIZES = [100, 10_000, 1_000_000];
/** How many bookings a contact social worker has: three months of them, and as many weeks ahead. */
const OF_EACH = 500;
/** How many book at once: what they write waits together. */
const AT_ONCE = 64;
const REPEATS = 5;

interface Rates {
  readonly openMs: number;
  /** Acknowledged a second: one after the other, with one social worker; many at once, with one; and with as many as there are. */
  readonly oneByOne: number;
  readonly withOne: number;
  readonly withMany: number;
  /** The same with as many social workers as there are, by several processes together; none where only one may. */
  readonly byProcesses: readonly (readonly [processes: number, rate: number])[];
}

/** So many processes book at once, where more than one may. */
const PROCESSES = [1, 2, 4];

async function bookingsASecond(place: Place, size: number, batches: number): Promise<Rates> {
  const workers = Math.ceil(size / OF_EACH);
  const seeding = await place.open();
  for (let number = 0; number < workers; number++) {
    const data = workerWith(workerId(number), Math.min(size, OF_EACH));
    await seeding.bookings.change(data.worker, () => ({ data, result: undefined }));
  }
  await seeding.close();
  const began = performance.now();
  const opened = await place.open();
  const store = opened.bookings;
  const openMs = performance.now() - began;
  let next = 0;
  const one = (worker: string) => {
    const wish = wishFor(next++ % 5_000);
    return store.change(worker, data => book(data, wish, NO_LIMIT, SEASON, NOW));
  };
  async function rate(count: number, run: () => Promise<unknown>): Promise<number> {
    const rates: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const start = performance.now();
      await run();
      rates.push((count * 1_000) / (performance.now() - start));
      // Each repeat begins with as many bookings as the first.
      for (let number = 0; number < Math.min(workers, AT_ONCE); number++) {
        const data = workerWith(workerId(number), Math.min(size, OF_EACH));
        await store.change(data.worker, () => ({ data, result: undefined }));
      }
    }
    return median(rates);
  }
  const together = async (workerOf: (place: number) => string) => {
    for (let batch = 0; batch < batches; batch++)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, place) => one(workerOf(place))));
  };
  const oneByOne = await rate(50, async () => {
    for (let at = 0; at < 50; at++) await one(workerId(0));
  });
  const withOne = await rate(AT_ONCE * batches, () => together(() => workerId(0)));
  const withMany = await rate(AT_ONCE * batches, () => together(place => workerId(place % workers)));
  await opened.close();
  const byProcesses: [number, number][] = [];
  if (place.where.store === 'postgres')
    for (const processes of PROCESSES)
      byProcesses.push([processes, await rateOfProcesses(place.where, processes, workers, batches)]);
  return { openMs, oneByOne, withOne, withMany, byProcesses };
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

/** The most that a press may cost where all times are free; what bookings that lie behind add is printed beside it. */
const PRESS_MS = 2;

/**
 * Prints bookings a second beside the disk's own limit, in one run, and what a press costs; true when a press is within its
 * limit, and a booking among a million stored (when short: among ten thousand) is at least half as fast as among a hundredth
 * of them.
 */
export async function benchThroughput(options: Options): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'lotsen-throughput-'));
  const single = await diskASecond(folder, 1);
  const grouped = await diskASecond(folder, AT_ONCE);
  const figures: Record<string, string> = {
    'disk, one by one': `${single.toFixed(0)} a second`,
    [`disk, ${AT_ONCE} together`]: `${grouped.toFixed(0)} a second`,
  };
  const press = await pressCost();
  for (const [what, ms] of Object.entries(press)) figures[`press: ${what}`] = `${ms.toFixed(2)} ms CPU`;
  const all: Rates[] = [];
  for (const size of options.short ? SIZES.slice(0, 2) : SIZES) {
    console.error(`${size} stored`);
    const sized = await placeFor(options.store, folder);
    const rates = await bookingsASecond(sized, size, options.rounds ?? 5);
    all.push(rates);
    const say = (rate: number) => `${rate.toFixed(0)} (${(rate / single).toFixed(2)} of the disk one by one)`;
    figures[`${size} stored`] =
      `a second: one by one ${say(rates.oneByOne)}, ${AT_ONCE} at once with one ${say(rates.withOne)}, with many ${say(rates.withMany)}; opened in ${(rates.openMs / 1_000).toFixed(1)} s`;
    if (rates.byProcesses.length > 0)
      figures[`${size} stored, processes`] = rates.byProcesses
        .map(([processes, rate]) => `${processes}: ${rate.toFixed(0)} a second`)
        .join(', ');
    await sized.remove();
  }
  await rm(folder, { recursive: true, force: true });
  print({ seed: options.seed, atOnce: AT_ONCE, ofEach: OF_EACH, ...figures }, options);
  const [some, many] = all.slice(-2);
  const level = many!.oneByOne > some!.oneByOne / 2 && many!.withOne > some!.withOne / 2;
  return level && Object.entries(press).every(([what, ms]) => ms <= PRESS_MS || what.includes(','));
}
