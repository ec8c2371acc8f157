import { once } from 'node:events';
import { book } from '../../../src/booking/booking-acts.js';
import { openAt } from '../places.js';
import { NO_LIMIT, NOW, SEASON, wishFor, workerId } from './made-up.js';
import { AT_ONCE } from './processes.js';

// Waits for its parent's word, books in batches with all social workers in turn, and says how many were acknowledged.
const [where = '', number = '0', workers = '1', batches = '1'] = process.argv.slice(2);
const opened = await openAt(JSON.parse(where));
process.send?.('ready');
await once(process, 'message');
let [booked, next] = [0, 0];
for (let batch = 0; batch < Number(batches); batch++)
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, place) => {
      const worker = workerId((place * 7 + Number(number)) % Number(workers));
      // Each process has slots of its own: what is measured is not who wins.
      const wish = wishFor(1_000 * (Number(number) + 1) + next++);
      const { is } = await opened.bookings.change(worker, data => book(data, wish, NO_LIMIT, SEASON, NOW));
      if (is === 'booked') booked++;
    }),
  );
process.send?.(booked);
await opened.close();
process.disconnect?.();
