import assert from 'node:assert/strict';
import type { About, Booking, BookingLetter } from '../../src/booking/booking.js';
import {
  claimLetters,
  finishLetter,
  goneFor,
  isTold,
  noteTry,
  type Owed,
  owe,
  putOffLetter,
  releaseLetters,
  remindersOf,
  withoutReminders,
} from '../../src/booking/owed.js';
import type { End } from '../../src/outbox/letter.js';
import { at, booking, HOUR, LENA, NOW, sara } from './worker-world.js';

const now = NOW.getTime();
const DAY = 24 * HOUR;
const one = booking(at(2), { booker: LENA });
const owed = (change: Partial<Owed> = {}): Owed => ({
  due: now,
  until: at(2),
  twice: true,
  to: 'worker',
  about: 'booked',
  booking: one.id,
  ...change,
});
const letter = (id: string, change: Partial<BookingLetter> = {}): BookingLetter => ({
  ...owed(),
  id,
  attempts: 0,
  ...change,
});
const claim = { by: 'me', until: now + HOUR };

describe('what an act makes owed', () => {
  it('is numbered on from what was ever owed, and stands after it', () => {
    const first = owe(sara({ owed: 4 }), [owed(), owed({ to: 'booker' })]);
    assert.deepEqual([first.letters, first.owed], [[letter('5'), letter('6', { to: 'booker' })], 6]);
    const then = owe({ ...first, letters: first.letters.slice(1) }, [owed()]);
    assert.deepEqual([then.letters.map(({ id }) => id), then.owed], [['6', '7'], 7]);
    assert.equal(owe(then, []), then);
  });

  it('is no reminder whose time is now', () => {
    assert.deepEqual(
      [at(1) - 1, at(1), at(2) - HOUR].map(when => remindersOf(one, when).length),
      [4, 2, 0],
    );
  });

  it('is no longer a reminder of what was moved or cancelled, of that booking alone', () => {
    const data = sara({
      letters: [
        letter('1'),
        letter('2', { about: 'reminder' }),
        letter('3', { about: 'reminder', booking: 'another' }),
        letter('4', { about: 'cancelled', booking: 'another' }),
      ],
    });
    assert.deepEqual(
      withoutReminders(data, one.id).letters.map(({ id }) => id),
      ['1', '3', '4'],
    );
    assert.equal(withoutReminders(data, 'none'), data);
  });

  it('can be told to who left a name, a sealed address, or had one until they were told', () => {
    const told = (change: Partial<Booking>) => isTold(booking(at(2), change));
    assert.deepEqual([{ booker: LENA }, { sealed: 's' }, { tell: true } as const, {}].map(told), [
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('what needs no word any more', () => {
  const another = booking(at(3), { id: 'another', cancelled: 'booker' });
  const gone = (of: Partial<BookingLetter>, change: Partial<Booking> = {}, others: readonly BookingLetter[] = []) =>
    goneFor(letter('5', of), sara({ bookings: [another, { ...one, ...change }], letters: others }));

  it('is looked for in its own booking', () => {
    assert.deepEqual(
      [gone({}), gone({ booking: 'another' }), gone({ booking: 'none' })],
      [undefined, 'cancelled', 'cancelled'],
    );
  });

  it('is a move that a later one to the same person covers', () => {
    const moved = { about: 'moved' as const };
    assert.equal(gone(moved, { cancelled: 'worker' }), 'cancelled');
    assert.equal(gone(moved, {}, [letter('6', moved)]), 'covered');
    for (const [what, other] of [
      ['an earlier one', letter('4', moved)],
      ['itself', letter('5', moved)],
      ['a later one of another booking', letter('6', { ...moved, booking: 'another' })],
      ['a later one to the other', letter('6', { ...moved, to: 'booker' })],
      ['later news of something else', letter('6', { about: 'byOther' })],
    ] as const)
      assert.equal(gone(moved, {}, [other]), undefined, what);
    assert.equal(gone({}, {}, [letter('6', moved)]), undefined, 'news of a booking is covered by no move');
    assert.equal(gone({ ...moved, id: '9' }, {}, [letter('10', moved)]), 'covered', 'the tenth comes after the ninth');
  });

  it('is a reminder of another time, or of none', () => {
    const reminder = { about: 'reminder' as const, at: { start: at(2), end: at(2, 30) } };
    assert.deepEqual(
      [gone(reminder), gone({ ...reminder, at: { start: at(1), end: at(2) } })],
      [undefined, 'cancelled'],
    );
    assert.equal(gone({ about: 'reminder' }), 'cancelled');
  });
});

describe('a letter in hand', () => {
  const mine = letter('2', { claim, booking: 'x' });
  const data = sara({ letters: [letter('1', { to: 'booker' }), mine] });

  it('is claimed by one, one a conversation, and none that is busy', () => {
    const free = sara({ letters: [letter('1'), letter('2', { to: 'booker' }), letter('3', { due: now - 1 })] });
    const taken = (busy: string[], most = 9) =>
      claimLetters(free, 'me', now, most, ({ to }) => to, new Set(busy)).result.map(({ id }) => id);
    assert.deepEqual([taken([]), taken(['worker']), taken([], 1)], [['3', '2'], ['2'], ['3']]);
    const none = claimLetters(free, 'me', now, 9, ({ to }) => to, new Set(['worker', 'booker']));
    assert.deepEqual(none, { data: free, result: [] });
    assert.equal(none.data, free, 'nothing is written');
  });

  it('is given up by a process that is gone', () => {
    const { data: after } = releaseLetters(data);
    assert.deepEqual(
      after.letters.map(({ id, claim: held }) => [id, held]),
      [
        ['1', undefined],
        ['2', undefined],
      ],
    );
    assert.equal(after.owed, data.owed);
    assert.equal(releaseLetters(after).data, after, 'nothing is written');
  });

  it('is tried and put off by who holds it alone', () => {
    const tried = noteTry(data, '2', 'me');
    assert.deepEqual([tried.result, tried.data.letters[1]?.attempts], [true, 1]);
    assert.deepEqual(noteTry(data, '2', 'another'), { data, result: false });
    const off = putOffLetter(tried.data, '2', 'me', at(1), 'perhaps');
    assert.deepEqual([off.result, off.data.letters[1]?.notBefore], [true, at(1)]);
    assert.deepEqual(putOffLetter(data, '2', 'another', at(1), 'no'), { data, result: false });
  });
});

describe('how a letter ends', () => {
  const POSTED: End = { is: 'posted', activity: 'x' };
  const REFUSED: End = { is: 'refused', why: '403' };
  const missed = (why: 'cancelled' | 'covered' | 'started' | 'late'): End => ({ is: 'missed', why });
  const before = booking(at(1), { id: 'before', sealed: 's' });
  const ended = (end: End, of: Partial<BookingLetter>, change: Partial<Booking> = {}, when = now) => {
    const data = sara({
      bookings: [before, { ...one, ...change }],
      letters: [letter('1', { booking: 'before' }), letter('2', { claim, ...of })],
      owed: 2,
    });
    const done = finishLetter(data, '2', 'me', end, when);
    return { ...done, letters: done.data.letters.slice(1) };
  };

  it('leaves it with whoever came late, and changes nothing', () => {
    const data = sara({ bookings: [one], letters: [letter('2', { claim })] });
    for (const [id, by] of [
      ['2', 'another'],
      ['3', 'me'],
    ] as const)
      assert.deepEqual(finishLetter(data, id, by, REFUSED, now), { data, result: 'late' });
  });

  const ends: [end: End, isTold: boolean][] = [
    [POSTED, false],
    [missed('cancelled'), false],
    [missed('covered'), false],
    [missed('started'), true],
    [missed('late'), true],
    [REFUSED, true],
    [{ is: 'unknown' }, true],
  ];
  for (const [end, isTold] of ends)
    it(`${isTold ? 'is told to the other' : 'is told to nobody'} where it is ${Object.values(end).join(' ')}`, () => {
      const { result, letters } = ended(end, { to: 'worker' });
      assert.deepEqual(
        [result, letters.map(({ to, about }) => [to, about])],
        ['over', isTold ? [['booker', 'undelivered']] : []],
      );
    });

  it('tells the social worker for a week what did not reach the booker', () => {
    const { letters } = ended(REFUSED, { to: 'booker', about: 'sick' });
    assert.deepEqual(letters, [
      letter('3', { to: 'worker', about: 'undelivered', lost: 'sick', due: now, until: now + 7 * DAY }),
    ]);
  });

  it('tells a named booker for a week, and an anonymous one until the time is over', () => {
    const untilOf = (change: Partial<Booking>, when = now) => {
      const { result, letters } = ended(REFUSED, { to: 'worker' }, change, when);
      return [result, ...letters.map(({ to, until, twice }) => [to, until, twice])];
    };
    assert.deepEqual(untilOf({}), ['over', ['booker', now + 7 * DAY, true]]);
    const anonymous = { booker: undefined, sealed: 's' };
    assert.deepEqual(untilOf(anonymous), ['over', ['booker', one.end, true]]);
    assert.deepEqual(untilOf(anonymous, one.end - 1), ['over', ['booker', one.end, true]]);
    assert.deepEqual(untilOf(anonymous, one.end), ['lost']);
    assert.deepEqual(untilOf({ booker: undefined }), ['lost'], 'where there is no way');
  });

  it('makes no letter about a letter, nor about one of somebody who left, nor of a booking that is erased', () => {
    for (const about of ['undelivered', 'left'] as const satisfies About[])
      for (const to of ['worker', 'booker'] as const) {
        const { result, letters } = ended(REFUSED, { about, to });
        assert.deepEqual([result, letters], ['lost', []]);
      }
    assert.deepEqual(
      [ended(REFUSED, { booking: 'none' }).result, ended(POSTED, { booking: 'none' }).result],
      ['lost', 'over'],
    );
  });

  it('erases the seal of a booking that is over with its last letter', () => {
    const sealed = { booker: undefined, sealed: 's' };
    const sealAfter = (when: number) => ended(POSTED, { to: 'booker' }, sealed, when).data.bookings[1]?.sealed;
    assert.deepEqual([sealAfter(one.end - 1), sealAfter(one.end)], ['s', undefined]);
  });
});
