import assert from 'node:assert/strict';
import { newWorker, type Pattern, type WorkerData } from '../../src/booking/booking.js';
import { dayAhead, wallOf } from '../../src/booking/days.js';
import { inOrder, REACH, slotAt, slotsFrom } from '../../src/booking/slots.js';
import { holidayOn } from '../../src/shared/holidays.js';

const SARA = 'sara';
const closedOn = (day: string) => holidayOn(day) !== undefined;

function pattern(change: Partial<Pattern> = {}): Pattern {
  return {
    id: 'p',
    worker: SARA,
    days: [3],
    first: '2026-01-01',
    last: '2027-12-31',
    from: 13 * 60,
    to: 14 * 60,
    length: 30,
    pause: 0,
    form: 'telefon',
    ...change,
  };
}

const slotsOf = (now: string, data: Partial<WorkerData>, reach = { lead: 120, horizon: 6 }) => [
  ...slotsFrom([{ data: { ...newWorker(SARA), ...data }, season: { closedOn } }], new Date(now), 0, reach),
];
const starts = (...of: Parameters<typeof slotsOf>): string[] =>
  slotsOf(...of).map(({ start }) => new Date(start).toISOString());

describe('the free slots of a contact social worker, by exact instants', () => {
  it('keeps 13.00 on the wall through the clock change of March 2027', () => {
    assert.deepEqual(starts('2027-03-22T08:00:00Z', { patterns: [pattern()] }, { lead: 120, horizon: 2 }), [
      '2027-03-24T12:00:00.000Z',
      '2027-03-24T12:30:00.000Z',
      '2027-03-31T11:00:00.000Z',
      '2027-03-31T11:30:00.000Z',
    ]);
  });

  it('keeps 13.00 on the wall through the clock change of October 2026', () => {
    assert.deepEqual(
      starts('2026-10-20T08:00:00Z', { patterns: [pattern({ length: 60 })] }, { lead: 120, horizon: 2 }),
      ['2026-10-21T11:00:00.000Z', '2026-10-28T12:00:00.000Z'],
    );
  });

  it('offers nothing before the lead time and nothing beyond the horizon', () => {
    const day = { patterns: [pattern()] };
    assert.equal(starts('2026-11-25T10:00:00Z', day)[0], '2026-11-25T12:00:00.000Z');
    assert.equal(starts('2026-11-25T10:00:01Z', day)[0], '2026-11-25T12:30:00.000Z');
    assert.equal(starts('2026-11-25T14:00:00Z', day, { lead: 120, horizon: 1 }).at(-1), '2026-12-02T12:30:00.000Z');
  });

  it('offers a pattern of even or odd weeks in those alone: week 53 of 2026 and week 1 of 2027 are both odd', () => {
    const days = (weeks: 'even' | 'odd') =>
      starts('2026-12-14T08:00:00Z', { patterns: [pattern({ days: [2], length: 60, weeks })] }).map(one =>
        one.slice(0, 10),
      );
    assert.deepEqual(days('odd'), ['2026-12-15', '2026-12-29', '2027-01-05', '2027-01-19']);
    assert.deepEqual(days('even'), ['2026-12-22', '2027-01-12']);
  });

  it('has no slots on holidays, on eves when nobody works, or on days away', () => {
    const patterns = [pattern({ days: [1, 2, 3, 4, 5], from: 540, to: 600, length: 60 })];
    const days = starts('2026-12-20T08:00:00Z', { patterns }, { lead: 0, horizon: 3 }).map(one => one.slice(0, 10));
    assert.deepEqual(
      ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-06'].filter(day => days.includes(day)),
      [],
    );
    assert.ok(days.includes('2026-12-23') && days.includes('2027-01-05'));
    const away = [{ from: '2026-12-21', to: '2026-12-23', bookings: [] }];
    assert.ok(!starts('2026-12-20T08:00:00Z', { patterns, away }, { lead: 0, horizon: 1 }).length);
  });

  it('keeps clear of a booking from an earlier pattern, and of a slot that was taken back', () => {
    const start = Date.parse('2026-11-25T12:15:00Z');
    const booking = {
      id: 'b',
      worker: SARA,
      start,
      end: start + 30 * 60_000,
      form: 'telefon' as const,
      subject: 'oro' as const,
      code: 'c',
      press: 'k',
    };
    const data = { patterns: [pattern({ to: 15 * 60 })], bookings: [booking] };
    assert.equal(starts('2026-11-25T08:00:00Z', data)[0], '2026-11-25T13:00:00.000Z');
    const cancelled = { ...data, bookings: [{ ...booking, cancelled: 'booker' as const }] };
    assert.equal(starts('2026-11-25T08:00:00Z', cancelled)[0], '2026-11-25T12:00:00.000Z');
    const withdrawn = [{ start: Date.parse('2026-11-25T12:00:00Z') }];
    assert.equal(starts('2026-11-25T08:00:00Z', { ...cancelled, withdrawn })[0], '2026-11-25T12:30:00.000Z');
  });

  it('offers no two slots that overlap where patterns cross', () => {
    const patterns = [pattern(), pattern({ id: 'q', from: 13 * 60 + 10, to: 14 * 60 + 10 })];
    const slots = slotsOf('2026-11-25T08:00:00Z', { patterns });
    slots.forEach((slot, at) => {
      assert.ok(at === 0 || slot.start >= slots[at - 1]!.end);
    });
  });

  it('leaves the pause between two', () => {
    const patterns = [pattern({ length: 25, pause: 10 })];
    assert.deepEqual(starts('2026-11-25T08:00:00Z', { patterns }, { lead: 0, horizon: 0 }), [
      '2026-11-25T12:00:00.000Z',
      '2026-11-25T12:35:00.000Z',
    ]);
  });

  it('offers on the first and the last day of a pattern and of a stretch away, and on none beside them', () => {
    const weekdays = { days: [1, 2, 3, 4, 5] as Pattern['days'], to: 13 * 60 + 30 };
    const within = { patterns: [pattern({ ...weekdays, first: '2026-11-24', last: '2026-11-26' })] };
    const days = (data: Partial<WorkerData>) =>
      starts('2026-11-22T08:00:00Z', data, { lead: 0, horizon: 1 }).map(one => one.slice(8, 10));
    assert.deepEqual(days(within), ['24', '25', '26']);
    assert.deepEqual(days({ ...within, away: [{ from: '2026-11-25', to: '2026-11-25', bookings: [] }] }), ['24', '26']);
    assert.deepEqual(days({ ...within, away: [{ from: '2026-11-01', to: '2026-11-24', bookings: [] }] }), ['25', '26']);
    assert.deepEqual(days({ ...within, away: [{ from: '2026-11-26', to: '2026-12-24', bookings: [] }] }), ['24', '25']);
    const away = ['24', '26'].map(at => ({ from: `2026-11-${at}`, to: `2026-11-${at}`, bookings: [] }));
    assert.deepEqual(days({ ...within, away }), ['25']);
  });

  it('begins no slot before an earlier one of another pattern has ended, and offers the shorter of two at once', () => {
    const patterns = [
      pattern({ length: 60, to: 15 * 60 }),
      pattern({ id: 'q', form: 'plats', from: 13 * 60 + 30, to: 16 * 60 }),
    ];
    const slots = slotsOf('2026-11-25T08:00:00Z', { patterns }, { lead: 0, horizon: 0 });
    assert.deepEqual(
      slots.map(({ start, form }) => `${new Date(start).toISOString().slice(11, 16)} ${form}`),
      ['12:00 telefon', '13:00 plats', '13:30 plats', '14:00 plats', '14:30 plats'],
    );
  });

  it('takes the times that are booked, those that end or begin there not', () => {
    const at = (time: string) => Date.parse(`2026-11-25T${time}:00Z`);
    const booked = (from: string, to: string) =>
      ({
        id: from,
        worker: SARA,
        start: at(from),
        end: at(to),
        form: 'telefon',
        subject: 'oro',
        code: from,
        press: from,
      }) as const;
    const patterns = [pattern({ to: 15 * 60 })];
    const left = (...bookings: ReturnType<typeof booked>[]) =>
      starts('2026-11-25T08:00:00Z', { patterns, bookings }, { lead: 0, horizon: 0 }).map(one => one.slice(11, 16));
    assert.deepEqual(left(booked('11:00', '12:00'), booked('14:00', '15:00')), ['12:00', '12:30', '13:00', '13:30']);
    assert.deepEqual(left(booked('12:30', '13:30')), ['12:00', '13:30']);
    assert.deepEqual(left(booked('11:59', '12:01')), ['12:30', '13:00', '13:30']);
  });

  const all = (after: string, ...workers: (readonly [id: string, closed?: string])[]) => {
    const offerings = workers.map(([id, closed]) => ({
      data: { ...newWorker(id), patterns: [pattern({ worker: id })] },
      season: { closedOn: (day: string) => day === closed },
    }));
    const found = slotsFrom(offerings, new Date('2026-11-24T08:00:00Z'), after ? Date.parse(after) : 0, {
      lead: 0,
      horizon: 2,
    });
    return [...found].map(({ start, worker }) => `${new Date(start).toISOString().slice(5, 16)} ${worker}`);
  };

  it('tells the slots of several day after day in order of time, and of their ids at the same time', () => {
    assert.deepEqual(all('', ['sara', '2026-12-02'], ['bo']), [
      ...['11-25T12:00 bo', '11-25T12:00 sara', '11-25T12:30 bo', '11-25T12:30 sara'],
      ...['12-02T12:00 bo', '12-02T12:30 bo'],
    ]);
    const slot = (worker: string, start: number) => ({ worker, start, end: 9, form: 'telefon' }) as const;
    const signs = [
      [slot('a', 1), slot('a', 2)],
      [slot('b', 1), slot('a', 2)],
      [slot('a', 1), slot('b', 1)],
      [slot('b', 1), slot('a', 1)],
      [slot('a', 1), slot('a', 1)],
    ] as const;
    assert.deepEqual(
      signs.map(([one, other]) => Math.sign(inOrder(one, other))),
      [-1, -1, -1, 1, 0],
    );
  });

  it('goes on from the day of an instant, from today where that has been, and gives nothing beyond the horizon', () => {
    const every = ['11-25T12:00 bo', '11-25T12:30 bo', '12-02T12:00 bo', '12-02T12:30 bo'];
    assert.deepEqual(all('2026-11-25T12:30:00Z', ['bo']), every, 'the whole day: other social workers have it too');
    assert.deepEqual(all('2026-11-26T08:00:00Z', ['bo']), every.slice(2));
    assert.deepEqual(all('2026-11-18T08:00:00Z', ['bo']), every);
    assert.deepEqual(all('2026-12-09T08:00:00Z', ['bo']), []);
    assert.deepEqual(all('2030-01-01T08:00:00Z', ['bo']), []);
  });

  it('finds one slot by its instant, by the same rules', () => {
    const of = (start: string, now = '2026-11-25T08:00:00Z', season = {}, data: Partial<WorkerData> = {}) => {
      const offering = {
        data: { ...newWorker(SARA), patterns: [pattern()], ...data },
        season: { closedOn: () => false, ...season },
      };
      return slotAt(offering, Date.parse(start), new Date(now))?.end;
    };
    const end = (start: string) => Date.parse(start) + 30 * 60_000;
    assert.equal(of('2026-11-25T12:30:00Z'), end('2026-11-25T12:30:00Z'));
    for (const start of [
      '2026-11-25T12:15:00Z',
      '2026-11-25T13:00:00Z',
      '2026-11-26T12:00:00Z',
      '2026-11-18T12:00:00Z',
    ])
      assert.equal(of(start), undefined, start);
    assert.equal(of('2026-11-25T12:00:00Z', '2026-11-25T10:00:00Z'), end('2026-11-25T12:00:00Z'), 'two hours ahead');
    assert.equal(of('2026-11-25T12:00:00Z', '2026-11-25T10:00:01Z'), undefined);
    assert.equal(of('2027-01-06T12:00:00Z'), end('2027-01-06T12:00:00Z'), 'six weeks ahead');
    assert.equal(of('2027-01-13T12:00:00Z'), undefined);
    assert.equal(of('2026-11-25T12:00:00Z', undefined, { closedOn: () => true }), undefined);
    assert.equal(of('2026-11-25T12:00:00Z', undefined, { offeredOn: () => false }), undefined);
    assert.equal(of('2026-11-25T12:00:00Z', undefined, { offeredOn: () => true }), end('2026-11-25T12:00:00Z'));
    assert.deepEqual(REACH, { lead: 120, horizon: 6 });
  });

  it('knows the weekday of a day ahead, and the wall on the days when the clock changes', () => {
    assert.deepEqual(dayAhead('2026-12-26', 1), { day: '2026-12-27', weekday: 7 });
    assert.deepEqual(dayAhead('2026-12-26', 9), { day: '2027-01-04', weekday: 1 });
    const at = (day: string, hour: number) => new Date(wallOf(day)(hour * 60)).toISOString().slice(11, 16);
    assert.deepEqual([at('2027-03-27', 1), at('2027-03-27', 4)], ['00:00', '03:00']);
    assert.deepEqual([at('2027-03-28', 1), at('2027-03-28', 4)], ['00:00', '02:00']);
    assert.deepEqual([at('2026-10-25', 1), at('2026-10-25', 4)], ['23:00', '03:00']);
    assert.deepEqual([at('2026-10-26', 1), at('2026-10-26', 4)], ['00:00', '03:00']);
  });
});
