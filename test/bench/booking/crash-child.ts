import { book } from '../../../src/booking/booking-acts.js';
import { openBookings } from '../../../src/storage/bookings.js';
import { takeLease } from '../../../src/storage/lease-taking.js';
import { madeUp } from './made-up.js';

// Books without end, eight at a time, and says each one that was acknowledged; its parent kills it.
const [folder = '', first = '0'] = process.argv.slice(2);
const store = await openBookings(folder, { lease: await takeLease(folder) });
let number = Number(first);
process.stdout.write('ready\n');
async function booker(): Promise<void> {
  for (;;) {
    const booking = madeUp(number++);
    const { is } = await store.change(data => book(data, booking, 3, 0));
    if (is === 'booked') process.stdout.write(`${booking.id}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, booker));
