import assert from 'node:assert/strict';
import { clockIn, hoursIn, hoursWithin } from '../../src/shared/clock-words.js';
import { clockOf } from '../../src/shared/wall-time.js';

const shown = (minutes: number | undefined) => (minutes === undefined ? '-' : clockOf(minutes));
const both = (hours: { from: number; to: number } | undefined) =>
  hours ? `${shown(hours.from)}-${shown(hours.to)}` : '-';

describe('a time of a working day', () => {
  for (const [said, read] of [
    ['kl 9', '09.00'],
    ['kl. 9', '09.00'],
    ['Klockan 8:15', '08.15'],
    ['9', '09.00'],
    ['09', '09.00'],
    ['9.30', '09.30'],
    ['0930', '09.30'],
    ['13', '13.00'],
    ['24', '24.00'],
    ['halv tolv', '11.30'],
    ['Halv 12', '11.30'],
    ['nio', '09.00'],
    ['åtta', '08.00'],
    ['två', '14.00'],
    ['2', '14.00'],
    ['1.30', '13.30'],
    ['06.30', '06.30'],
    ['7', '07.00'],
    ['halv två', '13.30'],
    ['kvart i tre', '14.45'],
    ['kvart över två', '14.15'],
    ['fem i halv tre', '14.25'],
    ['tio över halv tre', '14.40'],
    ['lunch', '-'],
    ['25', '-'],
    ['9.75', '-'],
    ['9-11', '-'],
    ['noll', '-'],
    ['', '-'],
  ] as const)
    it(`is ${read} for "${said}"`, () => assert.equal(shown(clockIn(said)), read));
});

describe('a stretch of a day', () => {
  for (const [said, read] of [
    ['9-11.30', '09.00-11.30'],
    ['9–11.30', '09.00-11.30'],
    ['8.00 - 16.00', '08.00-16.00'],
    ['kl 9 till 11', '09.00-11.00'],
    ['från nio till halv tolv', '09.00-11.30'],
    ['mellan 9 och 11', '09.00-11.00'],
    ['11-1', '11.00-13.00'],
    ['förmiddagen', '00.00-12.00'],
    ['hela eftermiddagen', '12.00-24.00'],
    ['efter lunch', '12.00-24.00'],
    ['efter 14', '14.00-24.00'],
    ['till 10', '00.00-10.00'],
    ['11-9', '-'],
    ['9', '-'],
    ['', '-'],
  ] as const)
    it(`is ${read} for "${said}"`, () => assert.equal(both(hoursIn(said)), read));
});

describe('the hours in a sentence of days', () => {
  for (const [said, read] of [
    ['jag är borta på torsdag 13-15', '13.00-15.00'],
    ['borta tisdag 8–10', '08.00-10.00'],
    ['borta i morgon förmiddag', '00.00-12.00'],
    ['jag är borta fredag från kl 14', '14.00-24.00'],
    ['borta torsdag efter lunch', '12.00-24.00'],
    ['borta mellan kl 9 och 11 i morgon', '09.00-11.00'],
    ['borta 14-18 december', '-'],
    ['borta torsdag 10-12 dec', '-'],
    ['borta 14/12', '-'],
    ['borta 14/12-18/12', '-'],
    ['borta 2026-12-14 till 2026-12-18', '-'],
    ['semester från 14 december till 18 december', '-'],
    ['sjuk v 3-5', '-'],
    ['borta den 3-5', '-'],
    ['vab hela dagen', '-'],
  ] as const)
    it(`are ${read} in "${said}"`, () => assert.equal(both(hoursWithin(said)), read));
});
