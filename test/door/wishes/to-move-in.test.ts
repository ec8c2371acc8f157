import assert from 'node:assert/strict';
import { fromItsTime, type Shift } from '../../../src/booking/from-its-time.js';
import type { Wanted } from '../../../src/booking/wanted.js';
import { fulfil } from '../../../src/door/wishes/fulfil.js';
import { toCancelIn, toMoveIn } from '../../../src/door/wishes/to-move-in.js';
import { calendarOf } from '../../../src/shared/school-year.js';

/** A Monday. */
const TODAY = '2026-11-30';
const calendar = calendarOf(undefined);
const on = (day: string) => ({ days: [{ from: day, to: day }] });

const hour = (from: number) => ({ hours: { from: from * 60, to: from * 60 + 60 } });
const by = (days: number, minutes: number, same?: 'hour' | 'day') => ({ days, minutes, ...(same ? { same } : {}) });

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
  // By when it is now.
  ['flytta min tid en och en halv timme senare', { shift: by(0, 90) }],
  ['flytta min tid en timme och en kvart tidigare', { shift: by(0, -75) }],
  ['flytta min tid 1,5 timme fram', { shift: by(0, 90) }],
  ['flytta min tid en halv timme fram', { shift: by(0, 30) }],
  ['flytta min tid tre kvart bakåt', { shift: by(0, -45) }],
  ['flytta min tid 2h senare', { shift: by(0, 120) }],
  ['flytta min tid till dagen efter', { shift: by(1, 0) }],
  ['flytta min tid till samma tid dagen efter', { shift: by(1, 0, 'hour') }],
  ['flytta fredagens tid till dagen innan', { on: 5, shift: by(-1, 0) }],
  ['flytta fredagens tid till veckan därpå', { on: 5, shift: by(7, 0) }],
  ['flytta fredagens tid till dagen efter kl 15', { on: 5, wanted: hour(15), shift: by(1, 0) }],
  ['flytta min tid till nästa vecka samma dag o tid', { shift: by(7, 0, 'hour') }],
  ['flytta min tid till nästa vecka, samma dag och samma tid', { shift: by(7, 0, 'hour') }],
  ['flytta min tid till samma dag nästa vecka', { shift: by(7, 0, 'day') }],
  ['flytta min tid om två veckor samma dag och tid', { shift: by(14, 0, 'hour') }],
  ['flytta min tid till samma vecka', { wanted: { unread: true } }],
  ['flytta min tid till samma tid på torsdag', { wanted: on('2026-12-03'), shift: by(0, 0, 'hour') }],
  ['flytta fredagens tid till torsdag samma tid', { on: 5, wanted: on('2026-12-03'), shift: by(0, 0, 'hour') }],
  ['flytta fredagens tid till kl 15 samma dag', { on: 5, wanted: hour(15), shift: by(0, 0, 'day') }],
  ['flytta fredagens tid en timme senare samma dag', { on: 5, shift: by(0, 60) }],
  // Not understood by how much, which is said.
  ['flytta min tid ett par timmar fram', { wanted: { unread: true } }],
  ['flytta min tid en månad fram', { wanted: { unread: true } }],
  ['flytta min tid en halv dag', { wanted: { unread: true } }],
  ['flytta fredagens tid några minuter', { on: 5, wanted: { unread: true } }],
  ['flytta min tid till veckan efter jul', { wanted: { days: [{ from: '2026-12-27' }] } }],
  ['flytta min tid till om två veckor', { wanted: { days: [{ from: '2026-12-14', to: '2026-12-18' }] } }],
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

describe('when somebody wants the booking of a code to be', () => {
  const around = { today: TODAY, directory: undefined, calendar, guard: {} as never };
  const way = (text: string) => {
    const { does } = fulfil('reschedule', text, around);
    return does.do === 'booking' && does.step.is === 'changeSchool' ? does.step : undefined;
  };
  const rows: readonly (readonly [text: string, meant: object])[] = [
    ['flytta VCEHT-THPHW en timme fram', { shift: by(0, 60) }],
    ['boka om VCEHT-THPHW en vecka senare', { shift: by(7, 0) }],
    ['omboka vceht-thphw en vecka fram', { shift: by(7, 0) }],
    ['flytta VCEHT-THPHW till samma tid dagen efter', { shift: by(1, 0, 'hour') }],
    ['flytta VCEHT-THPHW till samma tid på torsdag', { wanted: on('2026-12-03'), shift: by(0, 0, 'hour') }],
    ['flytta VCEHT-THPHW till kl 15 samma dag', { wanted: hour(15), shift: by(0, 0, 'day') }],
    ['flytta VCEHT-THPHW på fredag', { wanted: on('2026-12-04') }],
    ['flytta VCEHT-THPHW', {}],
    // What was said beside it may be when it is now as well as when it is to be.
    ['flytta VCEHT-THPHW en timme fram på fredag', { wanted: { unread: true }, shift: by(0, 60) }],
    ['flytta min tid på fredag VCEHT-THPHW', { wanted: { unread: true } }],
    ['flytta VCEHT-THPHW en månad fram', { wanted: { unread: true } }],
    [
      'flytta VCEHT-THPHW till en timme efter lunch',
      { wanted: { ...on(TODAY), hours: { from: 720, to: 1440 }, unread: true } },
    ],
  ];
  for (const [text, meant] of rows)
    it(`of "${text}" is ${JSON.stringify(meant)}`, () => {
      const { is: _, move: code, ...rest } = way(text) ?? { is: undefined, move: undefined };
      assert.equal(code?.toUpperCase(), 'VCEHT-THPHW');
      assert.deepEqual(rest, meant);
    });
});

describe('when a booking is to be, by when it is', () => {
  /** Friday 4 December 2026 at 9.40. */
  const start = new Date('2026-12-04T08:40:00Z').getTime();
  const FRI = on('2026-12-04');
  const rows: readonly (readonly [wanted: Wanted | undefined, by: Shift | undefined, then: object | undefined])[] = [
    [undefined, by(0, 60), { ...FRI, at: 640 }],
    [undefined, by(7, 0), { ...on('2026-12-11'), at: 580 }],
    [undefined, by(-1, -40), { ...on('2026-12-03'), at: 540 }],
    [undefined, by(1, 0, 'hour'), { ...on('2026-12-05'), at: 580 }],
    [undefined, by(0, 0, 'hour'), { at: 580 }],
    [undefined, by(0, 0, 'day'), FRI],
    [on('2026-12-03'), by(0, 0, 'hour'), { ...on('2026-12-03'), at: 580 }],
    [hour(15), by(0, 0, 'day'), { ...FRI, ...hour(15) }],
    [{ at: 900 }, by(1, 0), { ...on('2026-12-05'), at: 900 }],
    // What cannot be both is said not to be understood.
    [{ at: 900 }, by(0, 60), { ...FRI, at: 640, unread: true }],
    [{ at: 900 }, by(1, 0, 'hour'), { ...on('2026-12-05'), at: 580, unread: true }],
    [on('2026-12-03'), by(1, 0), { ...on('2026-12-05'), at: 580, unread: true }],
    // So much later is no time of the same day.
    [undefined, by(0, 900), { ...FRI, unread: true }],
    [undefined, by(0, -600), { ...FRI, unread: true }],
    [{ unread: true }, by(0, 60), { ...FRI, at: 640, unread: true }],
    [on('2026-12-03'), undefined, on('2026-12-03')],
    [undefined, undefined, undefined],
  ];
  for (const [wanted, shift, then] of rows)
    it(`${JSON.stringify(wanted)} and ${JSON.stringify(shift)} is ${JSON.stringify(then)}`, () =>
      assert.deepEqual(fromItsTime(start, wanted, shift), then));
});

describe('which booking somebody wants cancelled', () => {
  const rows: readonly (readonly [text: string, meant: object])[] = [
    ['avboka den på fredag', { on: 5 }],
    ['avboka min tid den 4 december', { at: on('2026-12-04') }],
    ['avboka den andra', { nth: 2 }],
    ['avboka dagens tid', { at: on(TODAY) }],
    ['avboka morgondagens tider', { at: on('2026-12-01') }],
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
