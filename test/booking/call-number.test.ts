import assert from 'node:assert/strict';
import { numberFrom, numberOf, sealNumber, shownNumber } from '../../src/booking/call-number.js';
import { purge } from '../../src/booking/keeping.js';
import { goAway } from '../../src/booking/worker-acts.js';
import { confirm, EVA, person, receiptOf, stepOf, stepWorld } from './step-world.js';
import { at, booking, NOW, SARA, sara, TOVE } from './worker-world.js';

const NUMBER = '070-174 06 05';

describe('a number to ring', () => {
  for (const text of [NUMBER, '0701740605', '+46 70 174 06 05', '0046701740605', ' 070 / 174 06 05 '])
    it(`is read from "${text}"`, () => assert.equal(numberFrom(text), '+46701740605'));

  for (const text of [
    '',
    'hej',
    '112',
    '1177',
    '070-174 06',
    `${NUMBER} Lena`,
    `${NUMBER} anknytning 12`,
    `${NUMBER} ext 12`,
    `Lena ${NUMBER}`,
    '20261128',
    '701740605',
    '0000000000',
  ])
    it(`is none in "${text}"`, () => assert.equal(numberFrom(text), undefined));

  it('is shown as it is dialled in Sweden, one of another country with that', () => {
    assert.equal(shownNumber('+46701740605'), NUMBER);
    assert.equal(shownNumber('+4722222222'), '+47 22 22 22 22');
    assert.equal(shownNumber('x'), 'x');
  });

  it('opens with its own booking alone', () => {
    const { parts } = stepWorld();
    const phone = sealNumber(parts.secrets, '+46701740605', 'one');
    assert.equal(numberOf(booking(1, { id: 'one', phone }), parts.secrets), NUMBER);
    assert.equal(numberOf(booking(1, { id: 'other', phone }), parts.secrets), undefined);
    assert.equal(numberOf(booking(1, { id: 'one' }), parts.secrets), undefined);
  });
});

describe('the number that a booker leaves', () => {
  for (const named of [true, false])
    it(`is seen by the social worker, on the notice and in her list, and nowhere else${named ? '' : ', also anonymous'}`, async () => {
      const world = stepWorld();
      const receipt = await world.reply(EVA, confirm(at(2), { named }), { phone: NUMBER, tell: 'true' });
      const shown = { receipt: JSON.stringify(receipt) };
      assert.match(shown.receipt, /ringer dig på numret du lämnade/);
      const [notice] = await world.post();
      assert.ok(notice?.to === 'a:sara' && notice.words.includes(`Ring ${NUMBER}`), notice?.words);
      assert.match(await world.words(person(SARA), { is: 'times' }), new RegExp(`Ring ${NUMBER}`));
      const others = [
        shown.receipt,
        JSON.stringify(await world.reply(EVA, { is: 'mine' })),
        JSON.stringify(await world.reply(person(TOVE), { is: 'times' })),
        ...(await world.post(new Date(at(1)))).filter(({ to }) => to === 'a:eva').map(one => JSON.stringify(one)),
        JSON.stringify(await world.store.read(SARA)),
      ];
      for (const text of others) assert.doesNotMatch(text.replace(/\D/g, ''), /1740605/);
    });

  it('stands on the form on which she proposes another time', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)), { phone: NUMBER, tell: 'true' });
    const form = await world.words(person(SARA), { is: 'proposeForm' }, { taken: String(at(2)) });
    assert.match(form, new RegExp(`Ring ${NUMBER}`));
  });

  it('is kept only where she is to ring', async () => {
    const world = stepWorld([sara({ patterns: [{ ...sara().patterns[0]!, form: 'plats' }] })]);
    await world.take(EVA, confirm(at(2)), { phone: NUMBER });
    assert.equal((await world.bookings())[0]!.phone, undefined);
  });

  it('books nothing where it is none: the form comes back as it was filled in, with what is wrong beside the box', async () => {
    const world = stepWorld();
    const step = confirm(at(2));
    const card = await world.reply(EVA, step, { phone: '070', subject: 'hemmet', tell: 'true' });
    const box = card.blocks.find(block => block.is === 'input' && block.id === 'phone');
    assert.ok(box?.is === 'input' && box.value === '070');
    assert.match(box.wrong ?? '', /telefonnummer/);
    assert.ok(card.blocks.some(block => block.is === 'choice' && block.id === 'subject' && block.value === 'hemmet'));
    assert.deepEqual(await world.bookings(), []);
    const again = await world.take(EVA, stepOf(card, 'Boka anonymt'), { phone: NUMBER });
    assert.equal(again.is, 'receipt');
  });

  it('says who rings whom where none was left, and on which number', async () => {
    const world = stepWorld();
    assert.match(await world.words(EVA, confirm(at(2), { named: true })), /Du ringer själv: 0980-31 92 30\./);
    assert.match(
      await world.words(person('kim'), confirm(at(3), { worker: TOVE })),
      /Du ringer själv: 0980-31 92 20\./,
    );
    assert.match(await world.words(person(SARA), { is: 'times' }), /Inget nummer: den som bokade ringer dig/);
  });

  it('is said on the form to be the only way to an anonymous booker', async () => {
    const world = stepWorld();
    const words = await world.words(EVA, { is: 'slot', school: 'tallskolan', worker: SARA, start: at(2) });
    assert.match(words, /Bara kontaktsocialsekreteraren ser numret/);
    assert.match(words, /anonymt är numret enda vägen att nå dig, men det kan visa vem du är/);
  });

  it('goes with a move to another social worker, and from where it came', async () => {
    const world = stepWorld();
    const { code } = receiptOf(await world.take(EVA, confirm(at(2)), { phone: NUMBER }));
    await world.take(EVA, { is: 'move', school: 'tallskolan', worker: TOVE, start: at(3), code });
    await world.post();
    assert.match(await world.words(person(TOVE), { is: 'times' }), new RegExp(NUMBER));
    assert.equal((await world.bookings())[0]!.phone, undefined);
  });

  it('is erased when the consultation has been, and with a cancelled one', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)), { phone: NUMBER });
    await world.post();
    const data = (await world.store.read(SARA))!;
    const end = data.bookings[0]!.end;
    const phoneAt = (now: number, one = data) => purge({ ...one, letters: [] }, 0, now).data.bookings[0]!.phone;
    assert.ok(phoneAt(end - 1) !== undefined);
    assert.equal(phoneAt(end), undefined);
    const cancelled = { ...data, bookings: [{ ...data.bookings[0]!, cancelled: 'booker' as const }] };
    assert.equal(phoneAt(NOW.getTime(), cancelled), undefined);
  });

  it('stays for her until the time has been where she cancelled and there is no other way to tell', async () => {
    const world = stepWorld();
    await world.take(EVA, confirm(at(2)), { phone: NUMBER });
    await world.post();
    const data = (await world.store.read(SARA))!;
    const away = goAway(data, '2026-11-25', '2026-11-25', NOW.getTime()).data;
    assert.ok(away.bookings[0]!.cancelled === 'worker' && away.bookings[0]!.phone !== undefined);
    assert.equal(purge({ ...away, letters: [] }, 0, away.bookings[0]!.end).data.bookings[0]!.phone, undefined);
  });
});
