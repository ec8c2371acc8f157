import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTHING_BOOKED } from '../../src/booking/booking.js';
import { keepAddress } from '../../src/booking/booking-acts.js';
import { openBookings } from '../../src/storage/bookings.js';

describe('the store of bookings', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-bookings-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says of a damaged file which field it is, and not whose', async () => {
    const addresses = { '00000000-0000-4000-8000-000000000002': 5 };
    await writeFile(join(folder, 'bookings.json'), JSON.stringify({ version: 1, ...NOTHING_BOOKED, addresses }));
    await assert.rejects(openBookings(folder), /SL-DATA.*\(addresses\.\*\)/);
  });

  it('reads a file that has who used which school, and does not write it again', async () => {
    const path = join(folder, 'bookings.json');
    await writeFile(path, JSON.stringify({ version: 1, ...NOTHING_BOOKED, schools: { d41d8c: 'tallskolan' } }));
    const store = await openBookings(folder);
    assert.deepEqual(store.read(), NOTHING_BOOKED);
    await store.change(data => keepAddress(data, 'sara', '{}'));
    assert.doesNotMatch(await readFile(path, 'utf8'), /schools|tallskolan/);
    await store.close();
    assert.deepEqual((await openBookings(folder)).read().addresses, { sara: '{}' });
  });
});
