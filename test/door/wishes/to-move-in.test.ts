import assert from 'node:assert/strict';
import { toCancelIn, toMoveIn } from '../../../src/door/wishes/to-move-in.js';
import { calendarOf } from '../../../src/shared/school-year.js';

/** A Monday. */
const TODAY = '2026-11-30';
const calendar = calendarOf(undefined);
const on = (day: string) => ({ days: [{ from: day, to: day }] });

const MOVES: readonly (readonly [text: string, meant: object])[] = [
  ['flytta den till måndag', { wanted: on('2026-12-07') }],
  ['flytta torsdagens till fredag', { on: 4, wanted: on('2026-12-04') }],
  ['flytta min tid torsdag v 50 till fredag', { at: on('2026-12-10'), wanted: on('2026-12-04') }],
  ['flytta den andra till fredag', { nth: 2, wanted: on('2026-12-04') }],
  ['flytta den sista tiden till fredag', { nth: -1, wanted: on('2026-12-04') }],
  ['flytta min kollegas tid till fredag', { others: true, wanted: on('2026-12-04') }],
  ['flytta hennes tid', { others: true }],
  ['flytta fram den en vecka', { shift: { days: 7, minutes: 0 } }],
  ['flytta torsdagens en timme fram', { on: 4, shift: { days: 0, minutes: 60 } }],
  ['flytta min tid till sportlovsveckan', { wanted: { unread: true } }],
  ['flytta min tid till en annan dag', {}],
  ['flytta min tid till en annan skola', {}],
  ['blir sjuk i morgon, kan du flytta min tid?', {}],
  ['kan du flytta min tid, jag är upptagen på fredag', {}],
  ['jag kan inte i morgon så flytta min tid till fredag', { wanted: on('2026-12-04') }],
  ['flytta min tid', {}],
];

describe('which booking somebody wants moved, and to when', () => {
  for (const [text, meant] of MOVES)
    it(`of "${text}" is ${JSON.stringify(meant)}`, () => assert.deepEqual(toMoveIn(text, TODAY, calendar), meant));
});

describe('which booking somebody wants cancelled', () => {
  const rows: readonly (readonly [text: string, meant: object])[] = [
    ['avboka den på fredag', { on: 5 }],
    ['avboka min tid den 4 december', { at: on('2026-12-04') }],
    ['avboka den andra', { nth: 2 }],
    ['avboka min kollegas tid', { others: true }],
    ['avboka min tid', {}],
    ['jag kan inte komma imorgon', { at: on('2026-12-01') }],
    ['jag kan inte på torsdag', { on: 4 }],
    ['jag blev sjuk, kan inte komma på onsdag', { on: 3 }],
    ['kan inte på fredag men onsdag går bra', { on: 5 }],
    ['jag kommer inte på onsdag', { on: 3 }],
    ['kan inte komma kl 9', { at: { hours: { from: 540, to: 600 } } }],
    // What is not to be cancelled, and from when on somebody can, is no day on which they cannot.
    ['avboka inte min tid på fredag', { at: { unread: true } }],
    ['jag kan inte komma förrän på fredag', { at: { unread: true } }],
  ];
  for (const [text, meant] of rows)
    it(`of "${text}" is ${JSON.stringify(meant)}`, () => assert.deepEqual(toCancelIn(text, TODAY, calendar), meant));
});
