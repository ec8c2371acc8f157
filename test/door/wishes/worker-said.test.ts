import assert from 'node:assert/strict';
import { workerSaidIn } from '../../../src/door/wishes/worker-said.js';
import { calendarOf } from '../../../src/shared/school-year.js';

/** A Monday. */
const TODAY = '2026-11-30';
const on = (from: string, to = from) => ({ days: [{ from, to }] });
const times = (at?: object, to?: 'cancel' | 'remove' | 'change' | 'end') => ({
  is: 'times',
  ...(at ? { at } : {}),
  ...(to ? { to } : {}),
});
const hour = (from: number) => ({ hours: { from: from * 60, to: from * 60 + 60 } });

describe('what a contact social worker wants with her own times', () => {
  const rows: readonly (readonly [text: string, step: object])[] = [
    ['avboka torsdag kl 13', times({ ...on('2026-12-03'), ...hour(13) }, 'cancel')],
    ['avboka tisdag kl 13.40', times({ ...on('2026-12-01'), at: 820 }, 'cancel')],
    // A second hour is not lost: which is meant is asked.
    ['ta bort tiden 10.20 torsdag och 11 också', times({ ...on('2026-12-03'), at: 620, unread: true }, 'cancel')],
    ['avboka torsdag kl 10.20 eller 11', times({ ...on('2026-12-03'), at: 620, unread: true }, 'cancel')],
    ['avboka imorgon', times(on('2026-12-01'), 'cancel')],
    ['avboka', times()],
    ['ställ in onsdag kl 9', times({ ...on('2026-12-02'), ...hour(9) }, 'cancel')],
    ['ta bort tiden tisdag kl 13.40', times({ ...on('2026-12-01'), at: 820 }, 'cancel')],
    // Of a whole day it may be what she offers then.
    ['ta bort mina tider på fredag', times(on('2026-12-04'), 'remove')],
    ['avboka alla tider på tisdag', times(on('2026-12-01'), 'cancel')],
    ['avboka allt på tisdag', times(on('2026-12-01'), 'cancel')],
    ['ta bort alla mina tider på fredag', times(on('2026-12-04'), 'remove')],
    ['slopa tiderna nästa vecka', times(on('2026-12-07', '2026-12-11'), 'remove')],
    // What is every week.
    ['ta bort fredagarna', { ...times(undefined, 'end'), each: [5] }],
    ['avboka fredagarna', { ...times(undefined, 'end'), each: [5] }],
    ['sluta med tisdagar och torsdagar', { ...times(undefined, 'end'), each: [2, 4] }],
    ['avsluta fredagspasset', { ...times(undefined, 'end'), each: [5] }],
    ['ta bort varje fredag', { ...times(undefined, 'end'), each: [5] }],
    ['ta bort passet', times(undefined, 'end')],
    ['ta bort lördagarna', { ...times(undefined, 'end'), each: [6] }],
    ['jag vill inte ha tider på fredagar längre', { ...times(undefined, 'end'), each: [5] }],
    ['ta bort alla mina tider', times(undefined, 'end')],
    ['avboka alla bokningar', times(undefined, 'cancel')],
    ['ändra tiderna på fredag', times(on('2026-12-04'), 'change')],
    ['ändra passet', times(undefined, 'change')],
    ['ändra mina tider', times(undefined, 'change')],
    ['ändra mina arbetstider', times(undefined, 'change')],
    ['kan jag ändra schemat?', times(undefined, 'change')],
    ['byt fredagstiderna', { ...times(undefined, 'change'), each: [5] }],
    ['flytta fredagarna till torsdagar', { ...times(undefined, 'change'), each: [5] }],
    ['ändra tiderna på fredagar', { ...times(undefined, 'change'), each: [5] }],
    ['avboka den 31 november', times({ noDay: '2026-11-31', unread: true }, 'cancel')],
    ['flytta tisdag kl 13.40 till onsdag', times({ ...on('2026-12-01'), at: 820 })],
    ['vilka har bokat imorgon', times(on('2026-12-01'))],
    ['nån som bokat idag?', times(on(TODAY))],
    ['vem har bokat ons kl 9', times({ ...on('2026-12-02'), ...hour(9) })],
    ['mina tider v 50', times(on('2026-12-07', '2026-12-11'))],
    ['vilka har bokat', times()],
    ['öppna torsdag kl 13', { is: 'offerForm' }],
    ['lägg in tider tisdagar 9-12', { is: 'offerForm' }],
    ['tisdagar 13-15', { is: 'offerForm' }],
  ];
  for (const [text, step] of rows)
    it(`of "${text}" is ${JSON.stringify(step)}`, () =>
      assert.deepEqual(workerSaidIn(text, TODAY, calendarOf(undefined)).step, step));
});
