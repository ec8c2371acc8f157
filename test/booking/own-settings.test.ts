import assert from 'node:assert/strict';
import { slotAt, slotsFrom } from '../../src/booking/slots.js';
import { plainText } from '../../src/shared/reply.js';
import { confirm, directory, EVA, of, person, stepOf, stepWorld } from './step-world.js';
import { at, booking, NOW, OPEN, pattern, SARA, sara, TOVE } from './worker-world.js';

const startsOf = (data: ReturnType<typeof sara>, day = 2) =>
  [...slotsFrom([{ data, season: OPEN }], NOW, at(day) - 1)]
    .filter(({ start }) => start < at(day + 1) - 1)
    .map(({ start }) => (start - at(day)) / 60_000);
const days = (data: ReturnType<typeof sara>) => {
  const all = [...slotsFrom([{ data, season: OPEN }], NOW)];
  return Math.round((all.at(-1)!.start - all[0]!.start) / 86_400_000);
};

describe('how a social worker wants to be booked', () => {
  it('has her own notice and how far ahead, at the looking and at the booking', () => {
    assert.equal(days(sara({ settings: { horizon: 1 } })), 7);
    assert.ok(days(sara({ settings: { horizon: 9 } })) > 56);
    const soon = sara({ settings: { lead: 60 * 24 } });
    assert.ok([...slotsFrom([{ data: soon, season: OPEN }], NOW)][0]!.start >= NOW.getTime() + 24 * 3_600_000);
    assert.equal(slotAt({ data: soon, season: OPEN }, at(0), NOW), undefined);
    assert.ok(slotAt({ data: sara({ settings: { lead: 0 } }), season: OPEN }, at(0), new Date(at(0))));
    assert.equal(slotAt({ data: sara({ settings: { horizon: 1 } }), season: OPEN }, at(8), NOW), undefined);
    assert.ok(slotAt({ data: sara({ settings: { horizon: 8 } }), season: OPEN }, at(50), NOW));
  });

  it('are her own beside those of others', async () => {
    const world = stepWorld([sara({ settings: { horizon: 1 } }), of(TOVE)]);
    const last = await world.take(EVA, { is: 'choose', school: 'tallskolan' });
    assert.ok(last.is === 'choose' && last.days.at(-1)!.day > '2026-12-20');
    assert.equal(last.days.find(({ day }) => day === '2026-12-10')?.count, 4);
    assert.equal(last.days.find(({ day }) => day === '2026-11-26')?.count, 8);
  });

  it('takes so many a day and no more, by those that stand', () => {
    const two = [booking(at(2)), booking(at(2, 30), { cancelled: 'booker' })];
    assert.deepEqual(startsOf(sara({ settings: { most: 1 }, bookings: two })), []);
    assert.deepEqual(startsOf(sara({ settings: { most: 2 }, bookings: two })), [30, 60, 90]);
    assert.deepEqual(startsOf(sara({ settings: { most: 1 }, bookings: two }), 3), [0, 30, 60, 90]);
  });

  it('keeps minutes free before and after each, also those that are proposed', () => {
    const mid = [booking(at(2, 60))];
    assert.deepEqual(startsOf(sara({ bookings: mid })), [0, 30, 90]);
    for (const settings of [{ before: 10 }, { after: 10 }, { before: 10, after: 5 }])
      assert.deepEqual(startsOf(sara({ settings, bookings: mid })), [0], JSON.stringify(settings));
    const moving = [booking(at(5), { proposed: { start: at(2, 60), end: at(2, 90), form: 'telefon' } })];
    assert.deepEqual(startsOf(sara({ bookings: moving })), [0, 30, 90]);
    assert.deepEqual(startsOf(sara({ settings: { after: 1 }, bookings: moving })), [0]);
  });

  it('is filled in on a form, which says what is wrong beside each field and keeps what was typed', async () => {
    const world = stepWorld();
    const form = await world.reply(person(SARA), { is: 'settingsForm' });
    const step = stepOf(form, 'Spara');
    const typed = { lead: 'x', horizon: '99', most: '0', before: '-1', afterwards: '15' };
    const wrong = await world.reply(person(SARA), step, typed);
    assert.match(plainText(wrong), /Inget är sparat än/);
    for (const [id, value] of Object.entries(typed)) {
      const box = wrong.blocks.find(block => block.is === 'input' && block.id === id);
      assert.ok(box?.is === 'input' && box.value === value, id);
      assert.equal(box.wrong !== undefined, id !== 'afterwards', id);
    }
    assert.equal((await world.store.read(SARA))!.settings, undefined);
    const saved = await world.words(person(SARA), step, {
      lead: '24',
      horizon: '3',
      most: '4',
      before: '',
      afterwards: '15',
    });
    assert.match(
      saved,
      /Senast 24 timmar före[\s\S]*Högst 3 veckor framåt[\s\S]*Högst 4 om dagen[\s\S]*Minst 15 fria minuter/,
    );
    assert.deepEqual((await world.store.read(SARA))!.settings, { lead: 1_440, horizon: 3, most: 4, after: 15 });
    const again = await world.reply(person(SARA), { is: 'settingsForm' });
    const values = again.blocks.flatMap(block => (block.is === 'input' ? [block.value ?? ''] : []));
    assert.deepEqual(values, ['24', '3', '4', '', '15']);
    await world.take(person(SARA), step, {});
    assert.deepEqual((await world.store.read(SARA))!.settings, {}, 'what is left empty is as for everybody');
    await world.take(EVA, confirm(at(2)));
    assert.equal((await world.bookings()).length, 1);
  });
});

describe('saving times', () => {
  const filled = {
    days: '1,3',
    first: '2026-12-01',
    last: '2026-12-24',
    from: 'kl 9',
    to: 'halv tolv',
    length: '30',
    pause: '0',
    form: 'telefon',
  };
  const save = async (inputs: object, start = [sara({ patterns: [] })]) => {
    const world = stepWorld(start);
    return { world, outcome: await world.take(person(SARA), { is: 'offer' }, { ...filled, ...inputs }) };
  };

  for (const [from, to, read] of [
    ['kl 9', 'halv tolv', [540, 690]],
    ['9-11.30', '', [540, 690]],
    ['9–11.30', '15.00', [540, 690]],
    ['9-11.30', '11.30', [540, 690]],
    ['nio', 'två', [540, 840]],
    ['9', '10', [540, 600]],
  ] as const)
    it(`reads "${from}" and "${to}"`, async () => {
      const { outcome } = await save({ from, to });
      assert.ok(outcome.is === 'offered', JSON.stringify(outcome));
      assert.deepEqual([outcome.pattern.from, outcome.pattern.to], read);
    });

  for (const [what, inputs, fields] of [
    [
      'everything at once',
      { days: '', first: 'x', from: 'lunch', to: 'sen', length: '5', pause: 'x', longer: '1' },
      ['days', 'first', 'from', 'to', 'length', 'pause', 'longer'],
    ],
    ['an end in two places', { from: '9-11', to: '12' }, ['to']],
    ['a time that ends before it begins', { from: '15', to: '13' }, ['to']],
    ['a last day before the first', { last: '2026-11-30' }, ['last']],
    ['days that are past', { first: '2026-01-01', last: '2026-01-02' }, ['last']],
    ['more than a school year', { last: '2028-02-01' }, ['last']],
    ['no room for one', { from: '9', to: '9.20' }, ['length']],
    ['a longer one that is not longer', { longer: '30' }, ['longer']],
    ['a longer one without room', { longer: '170' }, ['longer']],
  ] as const)
    it(`says beside the field what is wrong with ${what}, and keeps what was typed`, async () => {
      const { world, outcome } = await save(inputs);
      assert.ok(outcome.is === 'offerForm');
      assert.deepEqual(Object.keys(outcome.wrong ?? {}).toSorted(), [...fields].toSorted());
      assert.equal(outcome.filled?.from, { ...filled, ...inputs }.from);
      assert.deepEqual((await world.store.read(SARA))!.patterns, []);
      const words = await world.words(person(SARA), { is: 'offer' }, { ...filled, ...inputs });
      for (const sentence of Object.values(outcome.wrong ?? {})) assert.ok(words.includes(sentence), sentence);
    });

  it('says how many of its times cannot be booked: no times are lost in silence', async () => {
    const earlier = pattern(SARA, { from: 530, to: 560, length: 30, days: [1, 3] });
    const { world, outcome } = await save({}, [sara({ patterns: [earlier] })]);
    assert.ok(outcome.is === 'offered');
    // Of each day the first of five begins before the earlier one has ended.
    assert.deepEqual([outcome.slots, outcome.taken, outcome.hides], [28, 7, 0]);
    const words = await world.words(person(SARA), { is: 'offer' }, filled);
    assert.match(words, /Sparat\. 28 tider kan bokas de närmaste sex veckorna\. 7 tider till krockar/);
  });

  it('says how many of her other times are hidden by it', async () => {
    const longer = pattern(SARA, { from: 570, to: 630, length: 60, days: [1, 3] });
    const { world, outcome } = await save({}, [sara({ patterns: [longer] })]);
    assert.ok(outcome.is === 'offered');
    assert.deepEqual([outcome.slots, outcome.taken, outcome.hides], [35, 0, 7]);
    const words = await world.words(person(SARA), { is: 'offer' }, filled);
    assert.match(words, /7 av dina andra tider visas inte längre, för de här ligger i vägen/);
  });

  it('says nothing of what stands beside it and is in nobody’s way', async () => {
    const beside = pattern(SARA, { days: [1, 3] });
    const { world } = await save({}, [sara({ patterns: [beside] })]);
    const words = await world.words(person(SARA), { is: 'offer' }, filled);
    assert.match(words, /^Sparat\. \d+ tider kan bokas de närmaste sex veckorna\.\n/);
  });

  it('says how many of its times are outside the terms, where the directory has any', async () => {
    const terms = [{ name: 'höstterminen 2026', from: '2026-08-18', to: '2026-12-09' }];
    const world = stepWorld([sara({ patterns: [] })], { ...directory, terms });
    const outcome = await world.take(person(SARA), { is: 'offer' }, filled);
    assert.ok(outcome.is === 'offered');
    // 14, 16, 21 and 23 December.
    assert.deepEqual([outcome.slots, outcome.outside], [35, 20]);
    assert.match(await world.words(person(SARA), { is: 'offer' }, filled), /20 av dem ligger utanför terminen/);
    const { outcome: without } = await save({});
    assert.ok(without.is === 'offered' && without.outside === 0);
  });

  it('counts what she has set: how far ahead she can be booked', async () => {
    const { world, outcome } = await save({ first: '2026-11-24' }, [sara({ patterns: [], settings: { horizon: 1 } })]);
    assert.ok(outcome.is === 'offered' && outcome.weeks === 1 && outcome.slots === 10, JSON.stringify(outcome));
    assert.match(
      await world.words(person(SARA), { is: 'offer' }, { ...filled, first: '2026-11-24' }),
      /kan bokas den närmaste veckan/,
    );
  });

  it('changes one in its place, and leaves what is booked by it', async () => {
    const id = '00000000-0000-4000-8000-0000000000aa';
    const other = pattern(SARA, { id: '00000000-0000-4000-8000-0000000000ab', from: 600, to: 660 });
    const world = stepWorld([
      sara({ patterns: [pattern(SARA, { id, longer: 60 }), other], bookings: [booking(at(2))] }),
    ]);
    const times = await world.reply(person(SARA), { is: 'times' });
    const edit = stepOf(times, 'Ändra vald återkommande tid');
    const form = await world.reply(person(SARA), edit, { patterns: id });
    const values = Object.fromEntries(
      form.blocks.flatMap(block => (block.is === 'input' || block.is === 'choice' ? [[block.id, block.value]] : [])),
    );
    assert.deepEqual(values, {
      days: '1,2,3,4,5',
      first: '2026-11-23',
      last: '2027-01-29',
      from: '13.00',
      to: '15.00',
      length: '30',
      longer: '60',
      pause: '0',
      weeks: 'all',
      form: 'telefon',
    });
    const press = stepOf(form, 'Spara tiderna');
    const words = await world.words(person(SARA), press, { ...values, to: '14.00' });
    assert.match(words, /^Ändrat\. \d+ tider/);
    assert.equal(await world.words(person(SARA), press, { ...values, to: '14.00' }), words);
    const kept = (await world.store.read(SARA))!;
    assert.deepEqual(
      kept.patterns.map(one => [one.id, one.to]),
      [
        [id, 840],
        [other.id, 660],
      ],
    );
    assert.equal(kept.bookings[0]!.cancelled, undefined);
    for (const patterns of ['', `${id},${other.id}`, 'x'])
      assert.match(await world.words(person(SARA), edit, { patterns }), /bara en\. Inget är ändrat/);
    const wrong = await world.reply(person(SARA), press, { ...values, to: 'x' });
    assert.deepEqual(stepOf(wrong, 'Spara tiderna'), press, 'still in its place');
  });

  it('into what is there already is one pattern, not two', async () => {
    const id = '00000000-0000-4000-8000-0000000000aa';
    const other = pattern(SARA, { id: '00000000-0000-4000-8000-0000000000ab', from: 600, to: 660 });
    const world = stepWorld([sara({ patterns: [pattern(SARA, { id }), other] })]);
    const same = {
      days: '1,2,3,4,5',
      first: '2026-11-23',
      last: '2027-01-29',
      from: '10',
      to: '11',
      length: '30',
      pause: '0',
      form: 'telefon',
    };
    await world.take(person(SARA), { is: 'offer', pattern: id }, same);
    assert.deepEqual((await world.store.read(SARA))!.patterns, [other]);
  });
});
