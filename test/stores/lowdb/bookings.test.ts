import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorker } from '../../../src/booking/booking.js';
import { keys } from '../../../src/booking/booking-store.js';
import { claimLetters } from '../../../src/booking/owed.js';
import { splitBookings } from '../../../src/booking/take-over.js';
import { keepAddress } from '../../../src/booking/worker-acts.js';
import { openBookings } from '../../../src/stores/lowdb/bookings.js';

const NOW = Date.parse('2026-12-01T08:00:00Z');
const HOUR = 3_600_000;
const SARA = '00000000-0000-4000-8000-000000000002';
const VERA = '00000000-0000-4000-8000-00000000000a';
const pattern = {
  id: 'p',
  worker: SARA,
  days: [1],
  first: '2026-11-02',
  last: '2026-12-31',
  from: 540,
  to: 600,
  length: 30,
  pause: 0,
  form: 'telefon',
};
const booking = (id: string, start: number, more: object = {}) => ({
  id,
  worker: SARA,
  start,
  end: start + HOUR / 2,
  form: 'telefon',
  subject: 'oro',
  code: `code of ${id}`,
  press: `press of ${id}`,
  reminded: [],
  ...more,
});
const OLD = {
  version: 1 as const,
  patterns: [pattern, { ...pattern, id: 'q', worker: VERA }],
  bookings: [
    booking('past', NOW - 48 * HOUR),
    booking('soon', NOW + HOUR / 2, { reminded: [1440, 60], sealed: 'seal' }),
    booking('tomorrow', NOW + 25 * HOUR, { booker: { objectId: 'lena', name: 'Lena', address: 'a:1' } }),
    booking('while-down', NOW + 20 * HOUR),
    booking('cancelled', NOW + 25 * HOUR, { cancelled: 'booker' }),
  ],
  withdrawn: [{ worker: SARA, start: NOW + 2 * HOUR }],
  away: [{ worker: VERA, from: '2026-12-07', to: '2026-12-08' }],
  addresses: { [SARA]: 'a:sara', [VERA.toUpperCase()]: 'a:vera' },
};

describe('the store of bookings', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-bookings-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const old = (data: object = OLD) => writeFile(join(folder, 'bookings.json'), JSON.stringify(data));

  it('says of a damaged older file which field it is, and not whose', async () => {
    await old({ ...OLD, addresses: { [SARA]: 5 } });
    await assert.rejects(openBookings(folder), /SL-DATA.*\(addresses\.\*\)/);
    assert.ok((await readdir(folder)).includes('bookings.json'), 'it is not taken over');
  });

  it('takes an older file over, once, each social worker’s in a file of their own, and keeps a copy', async () => {
    await old({ ...OLD, schools: { d41d8c: 'tallskolan' } });
    const store = await openBookings(folder, { asOf: new Date(NOW) });
    assert.deepEqual(await store.ids(), [SARA, VERA]);
    const sara = await store.read(SARA);
    assert.deepEqual(
      sara?.bookings.map(({ id, cancelled }) => [id, cancelled]),
      [
        ['past', undefined],
        ['soon', undefined],
        ['tomorrow', undefined],
        ['while-down', undefined],
        ['cancelled', 'booker'],
      ],
    );
    assert.equal(sara?.address, 'a:sara');
    assert.equal((await store.read(VERA))?.address, 'a:vera');
    assert.deepEqual((await store.read(VERA))?.away, [{ from: '2026-12-07', to: '2026-12-08', bookings: [] }]);
    assert.deepEqual(await store.find(keys.code('code of soon')), [SARA]);
    assert.deepEqual((await readdir(folder)).sort(), ['bookings', 'bookings.json.taken-over']);
    await store.change(SARA, data => keepAddress(data, 'a:new', '2026-11-23'));
    await store.close();
    const again = await openBookings(folder, { asOf: new Date(NOW) });
    assert.equal((await again.read(SARA))?.address, 'a:new');
    const text = await readFile(join(folder, 'bookings', 'default', `${SARA}.json`), 'utf8');
    assert.doesNotMatch(text, /reminded|tallskolan/);
  });

  it('begins anew where taking over was broken off', async () => {
    await old();
    const store = await openBookings(folder, { asOf: new Date(NOW) });
    await store.close();
    await old();
    const again = await openBookings(folder, { asOf: new Date(NOW) });
    assert.equal((await again.read(SARA))?.bookings.length, 5);
    assert.ok(!(await readdir(folder)).includes('bookings.json'));
  });

  it('owes the reminders that were not done with, and none of the past', () => {
    const sara = splitBookings(OLD as never, NOW).find(({ worker }) => worker === SARA);
    assert.deepEqual(
      sara?.letters.map(({ booking, to, due }) => [booking, to, (due - NOW) / HOUR]),
      [
        ['tomorrow', 'booker', 1],
        ['tomorrow', 'worker', 1],
        ['tomorrow', 'booker', 24],
        ['tomorrow', 'worker', 24],
        ['while-down', 'worker', -4],
        ['while-down', 'worker', 19],
      ],
    );
    assert.deepEqual(new Set(sara?.letters.map(({ id }) => id)).size, 6);
  });

  it('counts the age of the copy from the take-over, not from the last booking', async () => {
    await old();
    await utimes(join(folder, 'bookings.json'), 0, 0);
    await (await openBookings(folder, { asOf: new Date(NOW) })).close();
    assert.equal((await stat(join(folder, 'bookings.json.taken-over'))).mtimeMs, NOW);
  });

  it('reads and keeps what a later version added, and tells a later version from damage', async () => {
    const store = await openBookings(folder);
    await store.change(SARA, data => keepAddress(data, 'a:1', '2026-11-23'));
    await store.close();
    const path = join(folder, 'bookings', 'default', `${SARA}.json`);
    const arriving = { from: VERA, start: NOW, end: NOW + HOUR, why: 'sick' };
    const later = {
      version: 1,
      ...newWorker(SARA),
      patterns: [{ ...pattern, room: 'B2' }],
      bookings: [{ ...booking('moved', NOW), arriving }],
      colour: 'blue',
    };
    await writeFile(path, `\uFEFF${JSON.stringify(later)}`);
    const again = await openBookings(folder);
    await again.change(SARA, data => keepAddress(data, 'a:2', '2026-11-23'));
    await again.close();
    const text = await readFile(path, 'utf8');
    assert.match(text, /"colour":"blue"/);
    assert.match(text, /"room":"B2"/);
    assert.match(text, /"why":"sick"/);
    await writeFile(path, JSON.stringify({ ...later, version: 2 }));
    await assert.rejects(openBookings(folder), /SL-NEWER.*written by a later version \(2, this one knows 1\)/);
  });

  it('gives up what a process that is gone had in hand, and nothing that this one has', async () => {
    const [letter, held] = ['1', '2'].map(id => ({
      id,
      due: NOW,
      until: NOW + HOUR,
      twice: true,
      attempts: 1,
      to: 'worker' as const,
      about: 'booked' as const,
      booking: 'b',
    }));
    const before = await openBookings(folder);
    const claim = { by: 'a process that is gone', until: NOW + HOUR };
    const letters = [letter!, { ...held!, claim }];
    await before.change(SARA, () => ({ data: { ...newWorker(SARA), letters, owed: 2 }, result: undefined }));
    await before.change(VERA, () => ({ data: { ...newWorker(VERA), letters: [letter!], owed: 1 }, result: undefined }));
    await before.close();
    const store = await openBookings(folder);
    const freed = (await store.read(SARA))?.letters.map(({ id, claim: by, attempts }) => [id, by, attempts]);
    assert.deepEqual(freed, [
      ['1', undefined, 1],
      ['2', undefined, 1],
    ]);
    const mine = claimLetters((await store.read(VERA))!, 'me', NOW, 9, ({ id }) => id);
    await store.change(VERA, () => mine);
    assert.deepEqual((await store.read(VERA))?.letters[0]?.claim?.by, 'me');
    await store.close();
  });
});
