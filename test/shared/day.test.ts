import assert from 'node:assert/strict';
import { dayOf, inWords, isDay } from '../../src/shared/day.js';

describe('the Swedish day', () => {
  const turns: [instant: string, day: string][] = [
    ['2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['2026-01-14T23:00:00.000Z', '2026-01-15'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ];
  // Long ago the clock was no whole hours ahead: the day turned within an hour of UTC.
  it('turns where it turned before the hours were whole', () => {
    const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
    const days = Array.from({ length: 120 }, (_, at) => new Date(Date.UTC(1870, 0, 1, 22, at)));
    assert.deepEqual(
      days.map(dayOf),
      days.map(day => swedish.format(day)),
    );
    assert.ok(new Set(days.map(dayOf)).size === 2 && dayOf(days[60]!) === '1870-01-01');
    for (const _ of [1, 2]) assert.throws(() => dayOf(new Date(Number.NaN)), RangeError);
  });

  for (const [instant, day] of turns) it(`${instant} is ${day}`, () => assert.equal(dayOf(new Date(instant)), day));

  it('knows which days exist', () => {
    assert.ok(isDay('2024-02-29'));
    for (const wrong of ['2026-02-29', '2026-1-1', '20260101', '2026-13-01', 'i dag']) assert.ok(!isDay(wrong), wrong);
  });

  it('writes a day as Swedes do', () => assert.equal(inWords('2026-01-05'), '5 januari 2026'));
});
