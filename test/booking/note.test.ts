import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purge } from '../../src/booking/keeping.js';
import { noteOf, sealAllNotes, sealNote, sealNotes } from '../../src/booking/note.js';
import { openBookings } from '../../src/stores/lowdb/bookings.js';
import { filesIn } from '../helpers/files-in.js';
import { confirm, EVA, person, receiptOf, stepWorld } from './step-world.js';
import { at, booking, LENA, NOW, SARA, sara, TOVE } from './worker-world.js';

const NOTE = 'frågor om samtycke';

describe('the note beside a booking', () => {
  it('opens with its own booking and its own key alone', () => {
    const { parts } = stepWorld();
    const note = sealNote(parts.secrets, NOTE, 'one');
    assert.doesNotMatch(note, /samtycke/);
    assert.equal(noteOf(booking(1, { id: 'one', note }), parts.secrets), NOTE);
    assert.equal(noteOf(booking(1, { id: 'other', note }), parts.secrets), undefined);
    // A number's seal, or a chat's, is no note.
    assert.equal(noteOf(booking(1, { id: 'one', note: parts.secrets.seal(NOTE, 'one') }), parts.secrets), undefined);
    assert.equal(noteOf(booking(1, { id: 'one' }), parts.secrets), undefined);
  });

  it('is seen by the social worker on the notice, in her list and on her proposal, and nowhere else', async () => {
    const world = stepWorld();
    const receipt = await world.reply(EVA, confirm(at(2), { named: true }), { note: ` ${NOTE} ` });
    assert.doesNotMatch(JSON.stringify(await world.store.read(SARA)), /samtycke/);
    const [notice] = await world.post();
    assert.ok(notice?.to === 'a:sara' && notice.words.includes(`Anteckning: ${NOTE}`), notice?.words);
    const shown = [
      await world.words(person(SARA), { is: 'times' }),
      await world.words(person(SARA), { is: 'proposeForm' }, { taken: String(at(2)) }),
    ];
    for (const words of shown) assert.match(words, new RegExp(`Anteckning: ${NOTE}`));
    const others = [
      receipt,
      await world.reply(EVA, { is: 'mine' }),
      await world.reply(person(TOVE), { is: 'times' }),
      ...(await world.post(new Date(at(1)))).filter(({ to }) => to === 'a:eva'),
      await world.store.read(SARA),
    ];
    for (const one of others) assert.doesNotMatch(JSON.stringify(one), /samtycke/);
  });

  it('is none where nothing but space was written, and none beside an anonymous booking', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2), { named: true }), { note: '  ' });
    await world.take(EVA, confirm(at(3)), { note: NOTE });
    assert.deepEqual(
      (await world.bookings()).map(({ note }) => note),
      [undefined, undefined],
    );
  });

  it('goes with a move to another social worker, and from where it came', async () => {
    const world = stepWorld();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2), { named: true }), { note: NOTE }));
    await world.take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(3), code });
    await world.post();
    assert.match(await world.words(person(TOVE), { is: 'times' }), new RegExp(NOTE));
    assert.equal((await world.bookings())[0]!.note, undefined);
  });

  it('is erased when the consultation has been, and with a cancelled one, each after the last word about it', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2), { named: true }), { note: NOTE });
    const owed = (await world.store.read(SARA))!;
    const { end } = owed.bookings[0]!;
    const noteAt = (now: number, data: typeof owed) => purge(data, 0, now).data.bookings[0]!.note;
    assert.ok(noteAt(end, owed) !== undefined, 'the news of it are not told yet');
    const told = { ...owed, letters: [] };
    assert.ok(noteAt(end - 1, told) !== undefined);
    assert.equal(noteAt(end, told), undefined);
    const cancelled = { ...told, bookings: [{ ...told.bookings[0]!, cancelled: 'booker' as const }] };
    assert.equal(noteAt(NOW.getTime(), cancelled), undefined);
    assert.deepEqual(await world.store.due('seals', end, 9), [SARA]);
  });
});

describe('a note that an earlier version kept as it was written', () => {
  const old = booking(at(2), { booker: { ...LENA, note: NOTE } });

  it('is read, and sealed once', () => {
    const { parts } = stepWorld();
    assert.equal(noteOf(old, parts.secrets), NOTE);
    const { data, result } = sealNotes(sara({ bookings: [old, booking(at(3))] }), parts.secrets, NOW.getTime());
    assert.equal(result, 1);
    assert.doesNotMatch(JSON.stringify(data), /samtycke/);
    assert.equal(noteOf(data.bookings[0]!, parts.secrets), NOTE);
    assert.deepEqual(data.bookings[0]!.booker, LENA);
    assert.deepEqual(sealNotes(data, parts.secrets, NOW.getTime()), { data, result: 0 });
  });

  it('is erased in place of sealed where its booking is over', () => {
    const { parts } = stepWorld();
    const { data } = sealNotes(sara({ bookings: [old] }), parts.secrets, old.end);
    assert.deepEqual([data.bookings[0]!.note, data.bookings[0]!.booker], [undefined, LENA]);
    assert.equal(purge(sara({ bookings: [old] }), 0, old.end).data.bookings[0]!.booker?.note, undefined);
  });

  it('stands in no file of a folder any more once they were sealed, and is shown as before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'notes-'));
    const { parts } = stepWorld();
    try {
      const store = await openBookings(folder);
      await store.change(SARA, () => ({ data: sara({ bookings: [old] }), result: undefined }));
      const files = async () => (await filesIn(folder)).map(({ text }) => text).join('\n');
      assert.match(await files(), /frågor om samtycke/);
      assert.equal(await sealAllNotes({ store, secrets: parts.secrets }, NOW), 1);
      assert.doesNotMatch(await files(), /samtycke/);
      assert.equal(noteOf((await store.read(SARA))!.bookings[0]!, parts.secrets), NOTE);
      assert.equal(await sealAllNotes({ store, secrets: parts.secrets }, NOW), 0);
      await store.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
