import assert from 'node:assert/strict';
import type { BookingOutcome } from '../../src/booking/outcome.js';
import { slotAt, slotsFrom } from '../../src/booking/slots.js';
import { wordsOfBooking } from '../../src/booking/words-of-booking.js';
import type { Stretch } from '../../src/shared/ports.js';
import { plainText } from '../../src/shared/reply.js';
import { confirm, directory, EVA, receiptOf, stepWorld, VERA } from './step-world.js';
import { at, HOUR, NOW, OPEN, pattern, SARA, sara, TOVE } from './worker-world.js';

const stretch = (start: number, minutes = 30): Stretch => ({ start, end: start + minutes * 60_000 });

/** A world in which Sara's own calendar has stretches, and what was asked of it. */
function busyWorld(busy: Stretch[], shown: readonly Stretch[] = busy) {
  const world = stepWorld([sara()]);
  const asked: string[] = [];
  const parts = world.parts as { busy?: typeof world.parts.busy };
  parts.busy = {
    async of(person, from, to, fresh) {
      asked.push(`${person === SARA ? 'sara' : person} ${fresh}`);
      assert.ok(from <= NOW.getTime() && to > NOW.getTime() + 42 * 24 * HOUR);
      return person === SARA ? (fresh ? busy : shown) : [];
    },
  };
  return { ...world, asked };
}
const starts = (outcome: BookingOutcome) =>
  outcome.is === 'slots' ? outcome.slots.map(({ start }) => start) : assert.fail(outcome.is);

describe('what a social worker has in her own calendar', () => {
  const slots = (busy: readonly Stretch[], data = sara()) =>
    [...slotsFrom([{ data, season: { ...OPEN, busy } }], NOW)].slice(0, 4).map(({ start }) => start);

  it('leaves out the times that share a moment with it, and no others', () => {
    const all = slots([]);
    assert.deepEqual(all, [at(0), at(0, 30), at(0, 60), at(0, 90)]);
    assert.deepEqual(slots([stretch(at(0, 30))]), [at(0), at(0, 60), at(0, 90), at(1)]);
    assert.deepEqual(slots([stretch(at(0, 29), 2)]), [at(0, 60), at(0, 90), at(1), at(1, 30)]);
    assert.deepEqual(slots([stretch(at(0) - 9 * HOUR, 24 * 60)]), [at(1), at(1, 30), at(1, 60), at(1, 90)]);
  });

  it('takes the longer consultation away where only that is in the way', () => {
    const data = sara({ patterns: [pattern(SARA, { longer: 60 })] });
    const slot = (busy: readonly Stretch[]) => slotAt({ data, season: { ...OPEN, busy } }, at(0), NOW);
    assert.equal(slot([])?.longEnd, at(0, 60));
    assert.equal(slot([stretch(at(0, 30))])?.longEnd, undefined);
    assert.equal(slot([stretch(at(0, 30))])?.end, at(0, 30));
  });

  it('keeps what is to be free before and after a consultation free of it too', () => {
    const data = sara({ settings: { before: 10, after: 20 } });
    // It ends ten minutes before one begins, and begins twenty after one has ended.
    assert.equal(slots([stretch(at(0) - HOUR, 50)], data)[0], at(0));
    assert.equal(slots([stretch(at(0) - HOUR, 51)], data)[0], at(0, 30));
    assert.ok(slots([stretch(at(0, 50), 10)], data).includes(at(0)));
    assert.ok(!slots([stretch(at(0, 49), 10)], data).includes(at(0)));
  });
});

describe('booking beside a calendar of her own', () => {
  it('shows no time that is taken there', async () => {
    const { take, asked } = busyWorld([stretch(at(0)), stretch(at(0, 60))]);
    const shown = await take(EVA, { is: 'slots', school: 'tallskolan' });
    assert.deepEqual(starts(shown).slice(0, 2), [at(0, 30), at(0, 90)]);
    assert.ok(asked.includes('sara false'));
  });

  it('refuses kindly what was shown and is taken since, and says why', async () => {
    const { take, bookings, asked } = busyWorld([stretch(at(0))], []);
    assert.equal(starts(await take(EVA, { is: 'slots', school: 'tallskolan' }))[0], at(0));
    const refused = await take(EVA, confirm(at(0)));
    assert.ok(asked.includes('sara true'));
    assert.equal(refused.is, 'slots');
    assert.deepEqual(await bookings(), []);
    const now = busyWorld([stretch(at(0))]);
    const words = plainText(wordsOfBooking(await now.take(EVA, confirm(at(0))), directory));
    assert.match(words, /Kontaktsocialsekreteraren är upptagen då\. De här är närmast/);
  });

  it('is asked anew for whoever is decided on, and as it was for the others', async () => {
    const { take, asked } = busyWorld([]);
    await take(EVA, confirm(at(0)));
    assert.deepEqual(asked.toSorted(), [`${TOVE} false`, `${VERA} false`, 'sara true']);
  });

  it('lets nobody move to what is taken there, nor have it proposed', async () => {
    const busy: Stretch[] = [];
    const { take, bookings } = busyWorld(busy);
    const { code } = receiptOf(await take(EVA, confirm(at(0), { named: true })));
    busy.push(stretch(at(1)));
    const moved = await take(EVA, { is: 'move', school: 'tallskolan', worker: SARA, start: at(1), code });
    assert.equal(moved.is, 'slots');
    assert.equal((await bookings())[0]!.start, at(0));
    const who = { objectId: SARA, name: 'Sara', address: 'a:sara' };
    const id = (await bookings())[0]!.id;
    const proposed = await take(who, { is: 'propose', id }, { newTime: String(at(1)) });
    assert.equal(proposed.is, 'proposeForm');
    const free = await take(who, { is: 'propose', id }, { newTime: String(at(1, 30)) });
    assert.equal(free.is, 'proposed');
  });
});
