import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookingStep, bookingInputs } from '../../../src/booking/actions.js';
import { newWorker } from '../../../src/booking/booking.js';
import { type BookingParts, slotsFor } from '../../../src/booking/booking-job.js';
import { createSecrets } from '../../../src/booking/codes.js';
import { LastSchools } from '../../../src/booking/last-school.js';
import { CountsInMemory } from '../../../src/booking/limits.js';
import { takeStep } from '../../../src/booking/take-step.js';
import { createCalendar } from '../../../src/shared/calendar-file.js';
import { openBookings } from '../../../src/stores/lowdb/bookings.js';
import { SyncedFile } from '../../../src/stores/lowdb/synced-file.js';
import { median } from '../options.js';
import { NOW, workerId, workerWith } from './made-up.js';

const WORKERS = 4;
const ROUNDS = 9;
const PRESSES = 40;
const INPUTS = bookingInputs.parse({});

/** What the store's way of writing a small file costs without a booking around it: the least that a booking can cost. */
async function writeCost(folder: string): Promise<number> {
  const file = new SyncedFile(join(folder, 'alone'));
  const text = JSON.stringify(workerWith(workerId(0), 1));
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let press = 0; press < PRESSES; press++) await file.write(text);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1_000 / PRESSES);
  }
  return median(costs);
}

/** What one press costs, in milliseconds of CPU, of a school with four social workers and 2,160 free slots. */
export async function pressCost(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'lotsen-press-'));
  const store = await openBookings(folder);
  const workers = Array.from({ length: WORKERS }, (_, number) => workerId(number));
  /** The store as it is before anybody pressed: all times free, and so many bookings behind each social worker. */
  const fill = async (behind: number) => {
    for (const worker of workers) {
      const times = { first: '2026-11-23', last: '2027-01-29', from: 450, to: 1_050, length: 30, pause: 0 };
      const pattern = { id: 'p', worker, days: [1, 2, 3, 4, 5], form: 'telefon', ...times } as const;
      const data = { ...newWorker(worker), patterns: [pattern], bookings: workerWith(worker, behind).bookings };
      await store.change(worker, () => ({ data, result: undefined }));
    }
  };
  await fill(0);
  const secrets = createSecrets(Buffer.alloc(32, 3));
  const school = { id: 'tallskolan', name: 'Tallskolan', workers };
  const parts: BookingParts = {
    store,
    directory: {
      municipality: 'Exempelkommun',
      schools: [school],
      workers: workers.map(id => ({ id, name: id })),
      curators: [],
      terms: [],
      closed: [],
    },
    secrets,
    limits: new CountsInMemory(),
    lastSchools: new LastSchools(),
    most: 1_000,
    keepDays: 90,
    calendar: createCalendar('https://bot.example', secrets.sign),
  };
  const all = await slotsFor(parts, school, NOW);
  let at = 0;
  const next = () => ({ school: school.id, worker: all[at]!.worker, start: all[at++]!.start });
  const steps: Record<string, () => BookingStep> = {
    'free slots': () => ({ is: 'slots', school: school.id }),
    'the last free slots': () => ({ is: 'slots', school: school.id, after: all.at(-9)!.start }),
    'the form': () => ({ is: 'slot', ...next() }),
    book: () => ({ is: 'confirm', ...next(), press: randomUUID(), named: at % 2 === 0 }),
    'book what is gone': () => ({
      is: 'confirm',
      ...next(),
      start: all[0]!.start + 60_000,
      press: randomUUID(),
      named: false,
    }),
  };
  const figures: Record<string, number> = {
    [`(free slots in all: ${all.length})`]: 0,
    'a file of one booking, written and synced alone': await writeCost(folder),
  };
  /** Measures each step; without `anew` the rounds go on with what the ones before have booked. */
  async function measure(behind: number, anew: boolean, of: string): Promise<void> {
    await fill(behind);
    at = 0;
    for (const [what, step] of Object.entries(steps)) {
      const costs: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        if (anew) {
          await fill(behind);
          at = round;
        }
        const before = process.cpuUsage();
        for (let press = 0; press < PRESSES; press++) {
          const who = { objectId: `p${round}-${press}`, name: 'P', address: '{}' };
          await takeStep(step(), INPUTS, parts, who, NOW);
        }
        const { user, system } = process.cpuUsage(before);
        costs.push((user + system) / 1_000 / PRESSES);
      }
      figures[what + of] = median(costs);
    }
  }
  // The first presses of a process are dear: they are the compiler's.
  await measure(0, true, '');
  await measure(0, true, '');
  await measure(0, false, ', through the whole run');
  await measure(300, true, ', 300 behind each');
  await store.close();
  await rm(folder, { recursive: true, force: true });
  return figures;
}
