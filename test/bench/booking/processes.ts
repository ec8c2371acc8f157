import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Where } from '../places.js';

const CHILD = fileURLToPath(new URL('./process-child.ts', import.meta.url));
/** How many book at once in each process. */
export const AT_ONCE = 64;

/** Bookings acknowledged a second by several processes together, each with `batches` of AT_ONCE over all social workers. */
export async function rateOfProcesses(where: Where, count: number, workers: number, batches: number): Promise<number> {
  const children = Array.from({ length: count }, (_, number) =>
    fork(CHILD, [JSON.stringify(where), String(number), String(workers), String(batches)], {
      execArgv: ['--import', 'tsx'],
    }),
  );
  await Promise.all(children.map(child => once(child, 'message')));
  const began = performance.now();
  const booked = await Promise.all(
    children.map(async child => {
      child.send('go');
      const [told] = await once(child, 'message');
      return Number(told);
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(children.map(child => once(child, 'exit')));
  return booked.reduce((one, other) => one + other, 0) / seconds;
}
