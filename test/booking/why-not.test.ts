import assert from 'node:assert/strict';
import { betweenTerms } from '../../src/booking/between-terms.js';
import type { WorkerData } from '../../src/booking/booking.js';
import { createSecrets, sealCode } from '../../src/booking/codes.js';
import { sealsAhead } from '../../src/booking/sealed-with.js';
import { whyNot } from '../../src/booking/why-not.js';
import { bookingsInMemory } from '../helpers/bookings.js';
import { person, stepWorld } from './step-world.js';
import { at, booking, HOUR, LENA, NOW, OPEN, pattern, SARA, sara, TOVE } from './worker-world.js';

const now = NOW.getTime();
const EVA = person('eva');

describe('why a time cannot be booked', () => {
  const offered = { data: sara({ bookings: [booking(at(3)), booking(at(4), { cancelled: 'booker' })] }), season: OPEN };
  for (const [start, why] of [
    [now, 'past'],
    [now - 1, 'past'],
    [now + 1, 'soon'],
    [now + 2 * HOUR - 1, 'soon'],
    [at(3), 'taken'],
    [at(3, 29), 'taken'],
    [at(3, 30), 'gone'],
    [at(4), 'gone'],
    [Date.parse('2027-01-04T12:00:00Z'), 'gone'],
    [Date.parse('2027-01-05T12:00:00Z'), 'far'],
  ] as const)
    it(`is ${why} for ${new Date(start).toISOString()}`, () => assert.equal(whyNot(offered, start, NOW), why));

  it('goes by the social worker’s own notice and horizon, and by a time that is held for a proposal', () => {
    const own = { data: sara({ settings: { lead: 24 * 60, horizon: 1 } }), season: OPEN };
    assert.equal(whyNot(own, now + 5 * HOUR, NOW), 'soon');
    assert.equal(whyNot(own, at(8), NOW), 'far');
    const proposed = { start: at(5), end: at(5, 30), form: 'telefon' } as const;
    const held = { data: sara({ bookings: [booking(at(3), { proposed })] }), season: OPEN };
    assert.equal(whyNot(held, at(5), NOW), 'taken');
    assert.equal(whyNot(undefined, at(3), NOW), 'gone');
  });

  for (const [start, said] of [
    [at(-3), /den har redan varit\. De här är närmast/],
    [Date.parse('2027-01-20T12:00:00Z'), /ligger för långt fram.*De här är närmast/],
    [at(2), /inte ledig längre\. Någon annan hann före/],
  ] as const)
    it(`is said to whoever presses ${new Date(start).toISOString()}`, async () => {
      const data = sara({ patterns: [pattern(SARA)], bookings: [booking(at(2))] });
      const step = { is: 'slot', school: 'tallskolan', worker: SARA, start } as const;
      assert.match(await stepWorld([data]).words(EVA, step), said);
    });
});

describe('the school that was looked at last', () => {
  it('is said, with the way to another one', async () => {
    const world = stepWorld([sara()]);
    await world.words(EVA, { is: 'slots', school: 'tallskolan' });
    const words = await world.words(EVA, { is: 'begin' });
    assert.match(words, /Du tittade på Tallskolan senast.*Byt skola/);
    assert.doesNotMatch(await world.words(EVA, { is: 'slots', school: 'tallskolan' }), /senast/);
  });

  it('is none where nobody can be booked: the next time begins with the schools', async () => {
    const { directory } = stepWorld().parts;
    const empty = { id: 'tom', name: 'Toma skolan', workers: [] };
    const world = stepWorld([sara()], { ...directory!, schools: [...directory!.schools, empty] });
    assert.match(await world.words(EVA, { is: 'slots', school: 'tom' }), /har ingen kontaktsocialsekreterare/);
    assert.match(await world.words(EVA, { is: 'begin' }), /Vilken skola/);
  });
});

describe('who has what of a school', () => {
  it('is said where a social worker is chosen', async () => {
    const { directory } = stepWorld().parts;
    const workers = directory!.workers.map(one => (one.id === TOVE ? { ...one, serves: 'årskurs 7–9' } : one));
    const tove = { ...sara(), worker: TOVE, patterns: [pattern(TOVE)] };
    const world = stepWorld([sara(), tove], { ...directory!, workers });
    const { blocks } = await world.reply(EVA, { is: 'choose', school: 'tallskolan' });
    const titles = blocks.flatMap(one => (one.is === 'choice' ? one.choices.map(({ title }) => title) : []));
    assert.ok(titles.includes('Tove (årskurs 7–9)') && titles.includes('Sara'), titles.join(', '));
  });
});

describe('several social workers with the same time', () => {
  it('stand in turn: whoever has the fewest consultations ahead first, and no time is lost to the next page', async () => {
    const busy = sara({ bookings: [booking(at(9)), booking(at(10))] });
    const tove = { ...sara(), worker: TOVE, patterns: [pattern(TOVE)] };
    const first = async (data: readonly WorkerData[]) => {
      const shown = await stepWorld(data).take(EVA, { is: 'slots', school: 'tallskolan' });
      return shown.is === 'slots' ? shown : assert.fail(shown.is);
    };
    const [one, other] = [(await first([sara(), tove])).slots, (await first([busy, tove])).slots];
    assert.deepEqual(
      [one, other].map(slots => slots.slice(0, 2).map(({ worker }) => worker)),
      [
        [SARA, TOVE],
        [TOVE, SARA],
      ],
    );
    assert.deepEqual(
      one.map(({ start }) => start),
      other.map(({ start }) => start),
    );
    const { more } = await first([busy, tove]);
    assert.equal(more?.after, other.at(-1)?.start);
  });
});

describe('a booked time that is taken back', () => {
  const taken = { taken: String(at(2)) };
  it('is asked about once, and stands until then', async () => {
    const world = stepWorld([sara({ bookings: [booking(at(2), { booker: LENA })] })]);
    const asked = await world.reply(person(SARA), { is: 'askWithdraw' }, taken);
    assert.ok((await world.bookings(SARA)).every(one => !one.cancelled));
    const yes = asked.buttons.find(({ title }) => title === 'Ja, ställ in');
    assert.deepEqual(yes && 'action' in yes && yes.action, {
      v: 1,
      do: 'booking',
      step: { is: 'withdraw', start: at(2) },
    });
    assert.match(await world.words(person(SARA), { is: 'withdraw', start: at(2) }), /bokningen är inställd/);
    assert.ok((await world.bookings(SARA)).every(one => one.cancelled === 'worker'));
  });
  it('says where its booker cannot be told; a free one is taken back at once', async () => {
    const world = stepWorld([sara({ bookings: [booking(at(2))] })]);
    assert.match(await world.words(person(SARA), { is: 'askWithdraw' }, taken), /anonym.*kan inte säga till/s);
    assert.match(
      await world.words(person(SARA), { is: 'askWithdraw' }, { taken: String(at(3)) }),
      /Tiden är borttagen\./,
    );
  });
});

describe('times between two terms', () => {
  const terms = [
    { name: 'ht', from: '2026-08-18', to: '2026-12-09' },
    { name: 'vt', from: '2026-12-21', to: '2027-06-11' },
  ];
  it('are one stretch, to the day before the next term', () => {
    assert.deepEqual(betweenTerms(['2026-12-16', '2026-12-10', '2026-12-22'], terms), {
      from: '2026-12-10',
      to: '2026-12-20',
    });
    assert.deepEqual(betweenTerms(['2027-06-14', '2027-07-26'], terms), { from: '2027-06-14', to: '2027-07-26' });
    assert.equal(betweenTerms(['2026-12-09', '2026-12-21'], terms), undefined);
    assert.equal(betweenTerms(['2027-07-26'], []), undefined);
  });

  it('are taken away by one press, where nobody is booked then', async () => {
    const filled = {
      days: '1',
      first: '2026-11-23',
      last: '2027-01-29',
      from: '9',
      to: '10',
      length: '30',
      pause: '0',
    };
    const save = async (data: WorkerData) => {
      const { directory } = stepWorld().parts;
      const world = stepWorld([data], { ...directory!, terms });
      const reply = await world.reply(person(SARA), { is: 'offer' }, filled);
      return { world, button: reply.buttons.find(({ title }) => title === 'Borta mellan terminerna') };
    };
    const { world, button } = await save(sara({ patterns: [] }));
    assert.deepEqual(button && 'action' in button && button.action.do === 'booking' && button.action.step, {
      is: 'away',
      from: '2026-12-14',
      to: '2026-12-20',
    });
    await world.words(person(SARA), { is: 'away', from: '2026-12-14', to: '2026-12-20' });
    const again = await world.take(person(SARA), { is: 'offer' }, { ...filled, from: '10', to: '11' });
    assert.ok(again.is === 'offered' && again.outside === 0 && again.between === undefined);
    const booked = booking(Date.parse('2026-12-15T12:00:00Z'), { booker: LENA });
    assert.equal((await save(sara({ patterns: [], bookings: [booked] }))).button, undefined);
  });
});

describe('what was sealed with another key', () => {
  const [own, other] = [createSecrets(Buffer.alloc(32, 3)), createSecrets(Buffer.alloc(32, 4))];
  const count = (change: Parameters<typeof booking>[1]) =>
    sealsAhead({ store: bookingsInMemory([sara({ bookings: [booking(at(2), change)] })]), secrets: own }, now);
  const { id } = booking(at(2));

  it('is counted while its booking is ahead: the chat, or the code', async () => {
    const [ours, anothers, none] = [
      { own: 1, other: 0 },
      { own: 0, other: 1 },
      { own: 0, other: 0 },
    ];
    assert.deepEqual(await count({ sealed: other.seal('a:eva', id) }), anothers);
    assert.deepEqual(await count({ sealed: own.seal('a:eva', id) }), ours);
    assert.deepEqual(await count({ ownCode: sealCode(other, 'ABCDE', id) }), anothers);
    assert.deepEqual(await count({ ownCode: sealCode(own, 'ABCDE', id) }), ours);
    assert.deepEqual(await count({ sealed: other.seal('a:eva', id), cancelled: 'booker' }), none);
    assert.deepEqual(await count({}), none);
  });
});
