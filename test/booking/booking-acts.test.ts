import assert from 'node:assert/strict';
import type { WorkerData } from '../../src/booking/booking.js';
import { aheadOf, book, cancel, move } from '../../src/booking/booking-acts.js';
import { at, booking, by, HOUR, LENA, NOW, OPEN, owedIn, pattern, SARA, sara, wish } from './worker-world.js';

const FREE = { most: 3, elsewhere: 0 };
const now = NOW.getTime();

describe('the act of booking', () => {
  const is = (data: WorkerData, start: number, season = OPEN) => book(data, wish(start), FREE, season, NOW).result.is;

  it('books a free slot as its pattern has it, and owes the news and the reminders in the same write', () => {
    const { data, result } = book(sara(), wish(at(2)), FREE, OPEN, NOW);
    assert.ok(result.is === 'booked');
    const { worker, start, end, form } = result.booking;
    assert.deepEqual([worker, start, end, form], [SARA, at(2), at(2) + HOUR / 2, 'telefon']);
    assert.deepEqual(data.bookings, [result.booking]);
    assert.deepEqual(owedIn(data), ['worker booked 0', 'worker reminder 29', 'worker reminder 52']);
    const told = book(sara(), wish(at(2), { sealed: 's', tell: true }), FREE, OPEN, NOW);
    assert.deepEqual(owedIn(told.data).slice(1), [
      'booker reminder 29',
      'worker reminder 29',
      'booker reminder 52',
      'worker reminder 52',
    ]);
    assert.equal(new Set(told.data.letters.map(({ id }) => id)).size, 5);
  });

  it('owes no reminder whose time has been', () => {
    assert.deepEqual(owedIn(book(sara(), wish(at(0)), FREE, OPEN, NOW).data), ['worker booked 0', 'worker reminder 4']);
  });

  it('gives a reminder up when the next one is due, or the consultation begins', () => {
    const { letters } = book(sara(), wish(at(2)), FREE, OPEN, NOW).data;
    assert.deepEqual(
      letters.map(({ until, twice }) => [(at(2) - until) / HOUR, twice]),
      [
        [-0.5, true],
        [1, false],
        [0, true],
      ],
    );
  });

  const refused: [what: string, data: WorkerData, start: number, season?: typeof OPEN][] = [
    ['what is booked', sara({ bookings: [booking(at(2), { press: 'x' })] }), at(2)],
    ['what overlaps a booking of an earlier pattern', sara({ bookings: [booking(at(2, 15))] }), at(2)],
    ['a day away', sara({ away: [{ from: '2026-11-24', to: '2026-11-25', bookings: [] }] }), at(2)],
    ['what was taken back', sara({ withdrawn: [{ start: at(2) }] }), at(2)],
    ['a time of no pattern', sara({ patterns: [] }), at(2)],
    ['a time between two slots', sara(), at(2, 15)],
    ['a closed day', sara(), at(2), { closedOn: day => day === '2026-11-25' }],
    ['a holiday', sara(), at(44), { closedOn: OPEN.closedOn }],
    ['a day on which a substitute is not offered', sara(), at(2), { ...OPEN, offeredOn: day => day !== '2026-11-25' }],
    ['what begins too soon', sara({ patterns: [pattern(SARA, { from: 590, to: 620 })] }), NOW.getTime() + HOUR],
    ['what is past', sara({ patterns: [pattern(SARA, { first: '2026-11-02' })] }), at(-3)],
    ['what is too far ahead', sara(), at(45)],
  ];
  for (const [what, data, start, season] of refused)
    it(`refuses ${what}, and changes nothing`, () => {
      const done = book(data, wish(start), FREE, season ?? OPEN, NOW);
      assert.deepEqual(done.result, { is: 'taken' });
      assert.equal(done.data, data);
    });

  it('takes a slot again whose booking was cancelled', () => {
    assert.equal(is(sara({ bookings: [booking(at(2), { cancelled: 'booker', press: 'x' })] }), at(2)), 'booked');
  });

  it('gives the same press the booking it made, whatever became of the slot since', () => {
    const { data } = book(sara(), wish(at(2)), FREE, OPEN, NOW);
    const gone = { ...data, away: [{ from: '2026-11-01', to: '2026-12-24', bookings: [] }] };
    const again = book(gone, { ...wish(at(2)), id: 'another' }, { most: 0, elsewhere: 9 }, OPEN, NOW);
    assert.deepEqual(again.result, { is: 'same', booking: data.bookings[0] });
    assert.equal(again.data, gone);
  });

  it('counts what a named person has ahead, here and with others, and no other', () => {
    const mine = (start: number, change = {}) => booking(start, { booker: LENA, ...change });
    const data = sara({
      bookings: [
        mine(at(1)),
        mine(at(3), { cancelled: 'worker' }),
        mine(at(-1)),
        booking(at(4)),
        mine(at(5), { arriving: { from: 'x', start: 0, end: 1 } }),
      ],
    });
    assert.equal(aheadOf(data, 'lena', now), 1);
    const wanted = (elsewhere: number, booker?: typeof LENA) =>
      book(data, wish(at(2), booker ? { booker } : {}), { most: 3, elsewhere }, OPEN, NOW).result.is;
    assert.deepEqual(
      [wanted(1, LENA), wanted(2, LENA), wanted(9), wanted(2, { ...LENA, objectId: 'ben' })],
      ['booked', 'limit', 'booked', 'booked'],
    );
  });
});

describe('the act of cancelling', () => {
  const one = booking(at(2), { booker: LENA });
  const start = book(sara(), { ...one }, FREE, OPEN, NOW).data;

  it('keeps the booking as cancelled, owes the worker the news, and drops the reminders', () => {
    const { data, result } = cancel(start, one.id, by('lena'), now);
    assert.equal(result.is, 'cancelled');
    assert.deepEqual(
      data.bookings.map(({ cancelled }) => cancelled),
      ['booker'],
    );
    assert.deepEqual(owedIn(data), ['worker booked 0', 'worker cancelled 0']);
  });

  it('tells a named booker when somebody else did it with the code', () => {
    assert.deepEqual(owedIn(cancel(start, one.id, by('ben'), now).data).slice(1), [
      'worker byOther 0',
      'booker byOther 0',
    ]);
  });

  it('tells an anonymous booker who left a chat when it is done from another one, and the worker nothing of who', () => {
    const anonymous = (sealed?: string) => book(sara(), wish(at(2), { sealed }), FREE, OPEN, NOW).data;
    for (const [sealed, from, told] of [
      ['s', 'another', ['worker cancelled 0', 'booker byOther 0']],
      ['s', undefined, ['worker cancelled 0', 'booker byOther 0']],
      ['s', 's', ['worker cancelled 0']],
      [undefined, 'another', ['worker cancelled 0']],
    ] as const)
      assert.deepEqual(owedIn(cancel(anonymous(sealed), one.id, by('ben', from), now).data).slice(1), told);
  });

  it('gives the same answer again, and owes nothing twice', () => {
    const { data } = cancel(start, one.id, by('lena'), now);
    const again = cancel(data, one.id, by('lena'), now);
    assert.deepEqual([again.result.is, again.data], ['same', data]);
  });

  it('leaves what has begun, what is on its way here, and what is not there', () => {
    assert.equal(cancel(start, one.id, by('lena'), at(2)).result.is, 'begun');
    assert.equal(cancel(start, 'nothing', by('lena'), now).result.is, 'unknown');
    const held = sara({ bookings: [{ ...one, arriving: { from: 'x', start: 0, end: 1 } }] });
    assert.equal(cancel(held, one.id, by('lena'), now).result.is, 'unknown');
    const moved = sara({ bookings: [{ ...one, cancelled: 'moved', movedTo: 'x' }] });
    assert.equal(cancel(moved, one.id, by('lena'), now).result.is, 'unknown');
  });

  it('erases no seal before the worker has been told', () => {
    const sealed = book(sara(), wish(at(2), { sealed: 's', tell: true }), FREE, OPEN, NOW).data;
    assert.equal(cancel(sealed, one.id, by('x'), now).data.bookings[0]?.sealed, 's');
  });
});

describe('the act of moving within one social worker’s times', () => {
  const one = booking(at(2), { booker: LENA, school: 'tallskolan' });
  const start = book(sara({ bookings: [booking(at(4))] }), { ...one }, FREE, OPEN, NOW).data;
  const to = (time: number, change = {}) => ({
    id: one.id,
    start: time,
    school: 'granskolan',
    by: by('lena'),
    ...change,
  });

  it('moves it whole, with new reminders and the school it is for now', () => {
    const { data, result } = move(start, to(at(3)), OPEN, NOW);
    assert.ok(result.is === 'moved');
    assert.deepEqual(result.booking, { ...one, start: at(3), end: at(3) + HOUR / 2, school: 'granskolan', moves: 1 });
    assert.equal(data.bookings.length, 2);
    assert.deepEqual(owedIn(data), [
      'worker booked 0',
      'worker moved 0',
      'booker reminder 53',
      'worker reminder 53',
      'booker reminder 76',
      'worker reminder 76',
    ]);
    assert.deepEqual(data.letters[1]?.at, { start: at(2), end: at(2) + HOUR / 2 });
  });

  it('gives no school to a booking that shows none', () => {
    const bare = book(sara(), wish(at(2)), FREE, OPEN, NOW).data;
    const { result } = move(bare, to(at(3)), OPEN, NOW);
    assert.ok(result.is === 'moved' && !('school' in result.booking));
  });

  it('tells the named booker when somebody else did it', () => {
    assert.ok(owedIn(move(start, to(at(3), { by: by('ben') }), OPEN, NOW).data).includes('booker moved 0'));
  });

  it('tells an anonymous booker who left a chat when it is done from another one, and that it was with the code', () => {
    const anonymous = (sealed?: string) => book(sara(), wish(at(2), { sealed }), FREE, OPEN, NOW).data;
    const news = (sealed: string | undefined, chat: string) =>
      move(anonymous(sealed), to(at(3), { by: by('eva', chat) }), OPEN, NOW).data.letters.filter(
        letter => letter.to === 'booker' && letter.about === 'moved',
      );
    assert.deepEqual(
      news('s', 'another').map(({ byCode, at: before }) => [byCode, before?.start]),
      [[true, at(2)]],
    );
    assert.deepEqual([news('s', 's'), news(undefined, 's')], [[], []]);
  });

  it('gives the same answer again, and owes nothing twice', () => {
    const { data } = move(start, to(at(3)), OPEN, NOW);
    const again = move(data, to(at(3)), OPEN, NOW);
    assert.deepEqual([again.result.is, again.data], ['same', data]);
  });

  it('may move into a time that its old one overlaps', () => {
    const wide = { ...start, patterns: [pattern(SARA, { from: 795 })] };
    assert.equal(move(wide, to(at(2, 15)), OPEN, NOW).result.is, 'moved');
  });

  it('refuses what is taken, away, withdrawn or closed, and what has begun, is over or is not there; nothing changes', () => {
    const away = { ...start, away: [{ from: '2026-11-26', to: '2026-11-26', bookings: [] }] };
    const cases = [
      move(start, to(at(4)), OPEN, NOW),
      move(away, to(at(3)), OPEN, NOW),
      move({ ...start, withdrawn: [{ start: at(3) }] }, to(at(3)), OPEN, NOW),
      move(start, to(at(3)), { closedOn: day => day === '2026-11-26' }, NOW),
      move(start, to(at(3)), OPEN, new Date(at(2))),
      move(start, to(at(3), { id: 'x' }), OPEN, NOW),
      move(cancel(start, one.id, by('lena'), now).data, to(at(3)), OPEN, NOW),
    ];
    assert.deepEqual(
      cases.map(({ result }) => result.is),
      ['taken', 'taken', 'taken', 'taken', 'unknown', 'unknown', 'unknown'],
    );
    assert.ok(cases.slice(0, 1).every(({ data }) => data === start));
  });
});
