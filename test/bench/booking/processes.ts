import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Where } from '../places.js';

const CHILD = fileURLToPath(new URL('./process-child.ts', import.meta.url));
/** How many book at once in each process. */
export const AT_ONCE = 64;

/** Bookings acknowledged a second by several processes together, each with `batches` of AT_ONCE over all social workers. */
export async function rateOfProcesses(where: Where, count: number, workers: number, batches: number): Promise<number> {
  const children = Array.from({ length: count }, (_, number) => {
    const args = [JSON.stringify(where), String(number), String(workers), String(batches)];
    const child = fork(CHILD, args, { execArgv: ['--import', 'tsx'] });
    // Asked for at once: one that is through has ended before the others have told.
    const ended = once(child, 'exit').then(([code]) => {
      if (code !== 0) throw new Error(`A process ended with ${code}.`);
    });
    const tell = async () => {
      const told = once(child, 'message').then(([message]) => Number(message));
      return Promise.race([told, ended.then(() => told)]);
    };
    return { child, ended, tell };
  });
  await Promise.all(children.map(({ tell }) => tell()));
  const began = performance.now();
  const booked = await Promise.all(
    children.map(({ child, tell }) => {
      const told = tell();
      child.send('go');
      return told;
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(children.map(({ ended }) => ended));
  return booked.reduce((one, other) => one + other, 0) / seconds;
}
