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
  // Until 1879 the clock was 72 minutes and 12 seconds ahead: the day turned within an hour of UTC.
  it('turns where it turned before the hours were whole', () => {
    assert.equal(dayOf(new Date('1870-01-01T22:40:00Z')), '1870-01-01');
    assert.equal(dayOf(new Date('1870-01-01T22:50:00Z')), '1870-01-02');
    assert.throws(() => dayOf(new Date(Number.NaN)), RangeError);
    assert.throws(() => dayOf(new Date(Number.NaN)), RangeError);
  });

  for (const [instant, day] of turns) it(`${instant} is ${day}`, () => assert.equal(dayOf(new Date(instant)), day));

  it('knows which days exist', () => {
    assert.ok(isDay('2024-02-29'));
    for (const wrong of ['2026-02-29', '2026-1-1', '20260101', '2026-13-01', 'i dag']) assert.ok(!isDay(wrong), wrong);
  });

  it('writes a day as Swedes do', () => assert.equal(inWords('2026-01-05'), '5 januari 2026'));
});
