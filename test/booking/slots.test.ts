import assert from 'node:assert/strict';
import { newWorker, type Pattern, type WorkerData } from '../../src/booking/booking.js';
import { slotsFrom } from '../../src/booking/slots.js';
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
});
