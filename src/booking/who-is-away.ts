import type { Day } from '../shared/day.js';
import type { BookingParts } from './booking-job.js';

/** Those of some contact social workers (Entra object ids) who have said that they are away for the whole of a day. */
export async function whoIsAway(
  { store }: Pick<BookingParts, 'store'>,
  workers: readonly string[],
  on: Day,
): Promise<string[]> {
  const read = await Promise.all(workers.map(async id => ({ id, data: await store.read(id) })));
  return read
    .filter(({ data }) => data?.away.some(({ from, to, hours }) => !hours && from <= on && on <= to))
    .map(({ id }) => id);
}
