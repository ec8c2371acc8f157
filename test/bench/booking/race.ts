import { randomUUID } from 'node:crypto';
import { bookingInputs } from '../../../src/booking/actions.js';
import { newWorker } from '../../../src/booking/booking.js';
import type { BookingParts } from '../../../src/booking/booking-job.js';
import type { BookingStore } from '../../../src/booking/booking-store.js';
import { createSecrets } from '../../../src/booking/codes.js';
import { LastSchools } from '../../../src/booking/last-school.js';
import { CountsInMemory } from '../../../src/booking/limits.js';
import { takeStep } from '../../../src/booking/take-step.js';
import { offer } from '../../../src/booking/worker-acts.js';
import { createCalendar } from '../../../src/shared/calendar-file.js';
import { chance, shuffled } from '../labelled.js';
import { type Options, print, progress } from '../options.js';
import { placeFor } from '../places.js';
import { WORKER } from './made-up.js';

const NOW = new Date('2026-11-23T06:00:00Z');
const START = Date.parse('2026-11-23T12:00:00Z');
const INPUTS = bookingInputs.parse({});
/** Races on one data folder; a fresh one keeps the file, and so each write, small. */
const PER_FOLDER = 250;

/** The store with each act held back for a while, so that all have looked before the first one books. */
function heldBack(store: BookingStore, random: () => number, control: boolean): BookingStore {
  return {
    ...store,
    async change(id, act) {
      for (let tick = Math.floor(random() * 4); tick > 0; tick--) await new Promise(resolve => setImmediate(resolve));
      if (!control) return store.change(id, act);
      // What a store without a guard would do: it decides on what was read, and adds.
      return store.change(id, data => {
        const { data: after, result } = act({ ...data, bookings: [] });
        return { data: { ...after, bookings: [...data.bookings, ...after.bookings] }, result };
      });
    },
  };
}

async function races(count: number, bookers: number, { seed, control, store }: Options) {
  const random = chance(seed + bookers);
  const wins = Array.from({ length: bookers }, () => 0);
  let [doubles, errors, done] = [0, 0, 0];
  const reasons = new Map<string, number>();
  while (done < count) {
    const place = await placeFor(store);
    const real = (await place.open()).bookings;
    const directory = {
      municipality: 'Exempelkommun',
      schools: [{ id: 'tallskolan', name: 'Tallskolan', workers: [WORKER] }],
      workers: [{ id: WORKER, name: 'Sara Social' }],
      curators: [],
      terms: [],
      closed: [],
    };
    for (let race = 0; race < PER_FOLDER && done < count; race++, done++) {
      progress(done, count, `${bookers} bookers`);
      // One slot, at the same time, on a fresh page.
      await real.change(WORKER, () => ({ data: newWorker(WORKER), result: undefined }));
      await real.change(WORKER, data =>
        offer(data, {
          id: randomUUID(),
          worker: WORKER,
          days: [1],
          first: '2026-11-23',
          last: '2026-11-23',
          from: 780,
          to: 810,
          length: 30,
          pause: 0,
          form: 'telefon',
        }),
      );
      const parts: BookingParts = {
        store: heldBack(real, random, control),
        directory,
        secrets: createSecrets(Buffer.alloc(32, 3)),
        limits: new CountsInMemory(),
        lastSchools: new LastSchools(),
        most: 3,
        keepDays: 90,
        calendar: createCalendar(undefined, text => text),
      };
      let open = () => {};
      const barrier = new Promise<void>(resolve => {
        open = resolve;
      });
      const order = shuffled([...Array(bookers).keys()], random);
      const running = order.map(async number => {
        await barrier;
        const step = {
          is: 'confirm',
          school: 'tallskolan',
          worker: WORKER,
          start: START,
          press: randomUUID(),
          named: number % 2 === 0,
        } as const;
        const who = { objectId: `booker-${number}`, name: `Booker ${number}`, address: '{}' };
        return { number, outcome: await takeStep(step, INPUTS, parts, who, NOW) };
      });
      open();
      const settled = await Promise.allSettled(running);
      for (const one of settled) {
        if (one.status === 'fulfilled') continue;
        errors++;
        const { code, errno, name } = one.reason as { code?: string; errno?: string; name: string };
        const reason = [code ?? name, errno].filter(Boolean).join(' ');
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      const winners = settled.flatMap(one =>
        one.status === 'fulfilled' && one.value.outcome.is === 'receipt' ? [one.value.number] : [],
      );
      if (winners.length !== 1 || (await real.read(WORKER))!.bookings.length !== 1) doubles++;
      for (const number of winners) wins[number]!++;
    }
    await place.remove();
  }
  const why = [...reasons].map(([reason, times]) => `${times}x ${reason}`).join(', ') || 'none';
  return { races: count, doubles, errors, why, mostWins: Math.max(...wins) / count };
}

/** Bookers race for one slot; true when each race had one winner and nobody was favoured (with `control`: when it had not). */
export async function benchRace(options: Options): Promise<boolean> {
  const rounds = options.rounds ?? (options.short ? 500 : 10_000);
  const eight = await races(rounds, 8, options);
  const sixteen = await races(Math.ceil(rounds / 5), 16, options);
  for (const [bookers, one] of [
    [8, eight],
    [16, sixteen],
  ] as const) {
    const mostWins = `${(100 * one.mostWins).toFixed(1)} %`;
    print({ seed: options.seed, bookers, ...one, mostWins }, options);
  }
  // The database has a lock of its own against what a store without a guard would write.
  if (options.control && options.store === 'postgres')
    return [eight, sixteen].every(one => one.doubles === 0 && one.errors > 0);
  if (options.control) return eight.doubles > 0 && sixteen.doubles > 0;
  return [eight, sixteen].every(one => one.doubles === 0 && one.errors === 0 && one.mostWins <= 0.25);
}
