import type { BookingLetter, WorkerData } from '../../../src/booking/booking.js';
import { book } from '../../../src/booking/booking-acts.js';
import { openAt } from '../places.js';
import { NO_LIMIT, NOW, SEASON, WORKER, wishFor } from './made-up.js';

// Books without end, eight at a time, and says each one that was acknowledged; its parent kills it. As a control it keeps
// what it owes in a write of its own, as a program without letters in its acts would.
const [where = '', control = ''] = process.argv.slice(2);
const { bookings: store } = await openAt(JSON.parse(where));
let number = 0;
process.stdout.write('ready\n');
async function booker(): Promise<void> {
  for (;;) {
    const wish = wishFor(number++);
    let owed: readonly BookingLetter[] = [];
    const act = (data: WorkerData) => {
      const { data: after, result } = book(data, wish, NO_LIMIT, SEASON, NOW);
      if (control === '') return { data: after, result };
      owed = after.letters.filter(letter => !data.letters.includes(letter));
      return { data: { ...after, letters: data.letters }, result };
    };
    const { is } = await store.change(WORKER, act);
    if (owed.length > 0)
      await store.change(WORKER, data => ({
        data: { ...data, letters: [...data.letters, ...owed] },
        result: undefined,
      }));
    if (is === 'booked') process.stdout.write(`${wish.id}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, booker));
