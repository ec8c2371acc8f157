import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chance } from '../labelled.js';
import { median, type Options, print, progress } from '../options.js';
import { placeFor, type Where } from '../places.js';
import { WORKER, workerWith } from './made-up.js';

const CHILD = fileURLToPath(new URL('./crash-child.ts', import.meta.url));
const SEEDED = 500;

/** Runs the child until a random moment under load, kills it, and returns the ids that it acknowledged. */
async function runAndKill(where: Where, control: boolean, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(where), control ? 'control' : ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  let text = '';
  const ready = new Promise<void>(resolve => {
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('ready\n')) resolve();
    });
    child.once('exit', () => resolve());
  });
  await ready;
  await sleep(ms);
  child.kill('SIGKILL');
  await ended;
  // The last line may be cut off; what is not told whole was not acknowledged.
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(line => line.length === 36);
}

/** Kills a process that books, again and again; true when nothing acknowledged was lost or doubled, no booking is without the letter it owes, and it always opens within a second. */
export async function benchCrash(options: Options): Promise<boolean> {
  const rounds = options.rounds ?? (options.short ? 6 : 200);
  const random = chance(options.seed);
  const place = await placeFor(options.store);
  const seeded = workerWith(WORKER, SEEDED);
  const first = await place.open();
  await first.bookings.change(WORKER, () => ({ data: seeded, result: undefined }));
  await first.close();
  let [acknowledged, lost, doubled, untold] = [0, 0, 0, 0];
  const restarts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    progress(round, rounds, 'kills');
    const told = await runAndKill(place.where, options.control, 5 + random() * 500);
    acknowledged += told.length;
    const began = performance.now();
    const opened = await place.open();
    const again = opened.bookings;
    restarts.push(performance.now() - began);
    const { bookings, letters } = (await again.read(WORKER))!;
    const owed = new Set(letters.filter(({ about }) => about === 'booked').map(({ booking }) => booking));
    const ids = new Set(bookings.map(({ id }) => id));
    lost += told.filter(id => !ids.has(id)).length;
    untold += bookings.slice(SEEDED).filter(({ id }) => !owed.has(id)).length;
    doubled += bookings.length - new Set(bookings.map(({ start }) => start)).size;
    // Back to the start, so that every restart is measured at the same size.
    await again.change(WORKER, () => ({ data: seeded, result: undefined }));
    await opened.close();
  }
  await place.remove();
  const slowest = Math.max(...restarts);
  print(
    {
      seed: options.seed,
      kills: rounds,
      acknowledged,
      lost,
      doubled,
      withoutLetters: untold,
      restartMs: `median ${median(restarts).toFixed(0)}, slowest ${slowest.toFixed(0)}`,
    },
    options,
  );
  if (options.control) return untold > 0;
  return lost === 0 && doubled === 0 && untold === 0 && slowest < 1_000 && acknowledged > rounds;
}
