import assert from 'node:assert/strict';
import { wantedIn } from '../../../src/door/wishes/wanted-in.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { wantedLine as line } from './wanted-line.js';

/** A Monday. */
const TODAY = '2026-11-23';
const calendar = calendarOf(undefined);

const ROWS: readonly (readonly [expected: string | undefined, texts: readonly string[]])[] = [
  [
    '11-25',
    ['boka en tid på onsdag', 'i övermorgon', 'onsdag den 25 november', '25 nov', 'den 25', 'flytta till onsdag'],
  ],
  // Of a weekday that is today, the next one.
  ['11-30', ['på måndag', 'mån', 'kan jag få en tid på måndag']],
  ['11-23', ['i dag', 'idag']],
  ['11-24', ['i morgon', 'imorgon', 'på tisdagar']],
  ['12-02', ['onsdag nästa vecka', 'onsdag i nästa vecka']],
  ['11-30..12-04', ['helst nästa vecka', 'till veckan', 'vecka 49', 'v 49']],
  ['12-07..12-11', ['om två veckor', 'vecka 50']],
  ['11-23..11-27', ['den här veckan', 'i veckan', 'senast fredag', 'fram till fredag']],
  ['11-23..11-26', ['före fredag', 'innan fredag']],
  ['11-26..', ['tidigast torsdag', 'från torsdag', 'från och med torsdag']],
  ['11-27..', ['efter torsdag']],
  ['12-27..', ['efter jul']],
  // What stands beside a holiday, and what is said of one whose days are not known.
  ['01-02..', ['efter nyår']],
  ['01-04..01-08', ['veckan efter nyår']],
  ['12-14..12-23', ['veckan före jul']],
  ['12-27..12-30', ['mellan jul och nyår', 'i mellandagarna']],
  ['12-07..12-11', ['veckan efter nästa']],
  ['?', ['efter påsk', 'veckan efter sportlovet', 'boka efter pingst']],
  // Hours that are each of a day of its own, and a second hour.
  [
    '11-27 11-30 ?',
    ['fredag em eller måndag 9', 'fredag em, måndag fm', 'fredag em eller måndag', 'fredag em, annars måndag fm'],
  ],
  [
    '11-26 11-27 12.00-24.00',
    ['torsdag eller fredag em', 'på eftermiddagen torsdag eller fredag', 'torsdag em eller fredag em'],
  ],
  ['11-24 09.00-10.00 ?', ['tisdag kl 9 eller 11', 'tisdag 9 eller 11']],
  ['11-24 11-25 ?', ['tisdag mellan 9 och 11 eller onsdag']],
  ['11-24 11-25 09.00-11.00', ['tisdag eller onsdag mellan 9 och 11']],
  ['11-24 ?', ['tisdag fm eller em']],
  ['11-24 10.00-11.00 ?', ['tisdag 10 annars 11']],
  ['11-30 09.00-10.00', ['måndagen kl 9', 'nä ta måndagen istället kl 9']],
  ['11-23..12-23', ['innan jul']],
  ['12-01..12-31', ['i december']],
  ['11-25 11-26', ['onsdag eller torsdag']],
  ['11-24 11-26', ['tisdag och torsdag', 'torsdag, tisdag']],
  [
    '11-25 13.40',
    ['onsdag 13.40', 'flytta till onsdag kl 13:40', 'onsdag 13,40', '1340 på onsdag', 'på onsdag tjugo i två'],
  ],
  ['11-26 13.40', ['jag vill boka konsultation torsdag 13.40 på Tallmons skola']],
  ['11-25 14.30', ['halv tre på onsdag']],
  ['11-26 09.00-10.00', ['byt till torsdag kl 9', 'kl nio på torsdag']],
  [
    '11-27 00.00-12.00',
    ['har ni något fredag förmiddag?', 'fredag fm', 'på förmiddagen på fredag', 'fredag före lunch'],
  ],
  ['11-27 12.00-24.00', ['efter lunch på fredag', 'fredag em']],
  ['11-23 12.00-24.00', ['i eftermiddag']],
  ['11-24 00.00-10.00', ['i morgon bitti']],
  ['11-24 09.00-11.00', ['mellan 9 och 11 på tisdag', 'tisdag 9-11']],
  ['11-25 15.00-24.00', ['efter 15 på onsdag', 'onsdag efter kl 15']],
  ['11-25 00.00-10.00', ['före 10 på onsdag', 'onsdag innan kl. 10']],
  ['15.00-24.00', ['efter kl 15']],
  ['12.00-24.00', ['på eftermiddagarna']],
  ['13.40', ['13.40', 'kl 13.40', 'vid 13.40']],
  // "Den" is what is moved, and no word of when.
  ['11-25', ['flytta den till onsdag', 'flytta den till på onsdag', 'flytta den på onsdag']],
  ['12-18', ['flytta den till fredag v 51', 'byt till fredag 18 dec']],
  ['11-26 00.00-10.00', ['flytta den till torsdag morgon']],
  ['15.30', ['flytta den till kl 15.30', 'byt till 15.30']],
  ['10.00-11.00', ['boka om till kl 10']],
  ['11-28..11-29', ['i helgen']],
  ['11-22', ['igår', 'i går']],
  ['12-24', ['på julafton']],
  ['12-31..01-01', ['till nyår']],
  ['11-25 12.00-24.00', ['onsdag eftermidag']],
  ['?', ['kl 25', 'den 31 november', 'måndag 1 december']],
  // Something of it is not understood, or it is what is not wanted.
  ['11-25 ?', ['vid tretiden på onsdag', 'onsdag vid lunch']],
  ['11-23..11-27 ?', ['slutet av veckan']],
  ['?', ['inte på måndag', 'alla dagar utom fredag', 'helst inte fredag', 'första veckan i december']],
  // Nothing of when is said.
  [
    undefined,
    [
      'boka',
      'så snart som möjligt',
      'boka för klass 5B',
      'efter 2 dagar',
      'innan 2 veckor har gått',
      'jag är orolig för två elever',
      'den andra',
      '2',
      'tallis',
      '',
    ],
  ],
];

describe('when somebody wants a time', () => {
  for (const [expected, texts] of ROWS)
    for (const text of texts)
      it(`of ${JSON.stringify(text)} is ${expected ?? 'not said'}`, () => {
        const said = wantedIn(text, TODAY, calendar);
        assert.equal(said && line(said.wanted), expected);
      });

  it('leaves the words that say nothing of it', () => {
    const rest = (text: string) => wantedIn(text, TODAY, calendar)?.rest;
    assert.equal(rest('boka tid på Tallskolan onsdag 13.40'), 'boka tid pa tallskolan');
    assert.equal(rest('kan jag få fredag i stället'), 'kan jag fa i stallet');
    assert.equal(rest('fredag eftermiddag'), '');
  });
  it('reads a number alone beside a day as a date or an hour, and says so where it may be both', () => {
    const wanted = (text: string) => wantedIn(text, TODAY, calendar)?.wanted;
    const on = (day: string) => ({ days: [{ from: day, to: day }] });
    const hour = (from: number) => ({ hours: { from: from * 60, to: from * 60 + 60 } });
    assert.deepEqual(wanted('boka tisdag 10'), { ...on('2026-11-24'), ...hour(10) });
    assert.deepEqual(wanted('boka imorgon 10'), { ...on('2026-11-24'), ...hour(10) });
    assert.deepEqual(wanted('boka fredag den 27'), on('2026-11-27'));
    assert.deepEqual(wanted('boka fredag 27 kl 9'), { ...on('2026-11-27'), ...hour(9) });
    assert.deepEqual(
      wanted('boka tisdag 15, kl 9'),
      { ...on('2026-12-15'), ...hour(9) },
      'the number is no hour beside one',
    );
    assert.deepEqual(wanted('jag mår bra, boka på tisdag'), on('2026-11-24'), 'how one is is no month');
    assert.deepEqual(wanted('boka fredag 27'), on('2026-11-27'));
    // The 11th of December is a Friday.
    assert.deepEqual(wanted('boka fredag 11'), { ...on('2026-11-27'), ...hour(11), unread: true });
    assert.deepEqual(wanted('boka onsdag den 3'), { unread: true });
    // One hour alone is looked for.
    assert.equal(wanted('torsdag 13 eller fredag 10')?.unread, true);
    assert.deepEqual(wanted('alla tider på tisdag'), on('2026-11-24'));
  });
  it('reads a date with a point where it can be no clock', () => {
    const said = (text: string) => line(wantedIn(text, '2026-12-01', calendar)?.wanted ?? {});
    for (const text of [
      '15.12 kl 9',
      'boka 15.12. kl 9',
      'flytta den till 15.12 kl 9',
      'tisdag 15.12 kl 9',
      '15.12.2026 kl 9',
    ])
      assert.equal(said(text), '12-15 09.00-10.00', text);
    for (const text of ['9.30 15.12', '15.12 9.30', 'den 15.12 kl 9.30', '15/12 9.30'])
      assert.equal(said(text), '12-15 09.30', text);
    for (const text of ['den 15.12', 'boka den 15.12', 'tisdag 15.12', '15.12.2026'])
      assert.equal(said(text), '12-15', text);
    assert.equal(said('15.12 på förmiddagen'), '12-15 00.00-12.00');
    assert.equal(said('15.12 9-11'), '12-15 09.00-11.00');
    // Alone it may be a time of the clock, and so is what stands after its words.
    assert.equal(said('15.12'), '15.12');
    assert.equal(said('torsdag 15.12'), '12-03 15.12');
    assert.equal(said('imorgon kl 10.10'), '12-02 10.10');
    for (const text of ['mellan 10.10 och 11.10', 'mellan kl 10.10 och 11.10', 'från 10.10 till 11.10'])
      assert.equal(said(`imorgon ${text}`), '12-02 10.10-11.10', text);
    assert.equal(said('imorgon efter 10.10 på förmiddagen').includes('10-10'), false);
    assert.equal(said('imorgon från 9 till 11'), '12-02 09.00-11.00');
    assert.equal(said('byt min tid från 8.30 till 9.30'), '09.30');
    assert.equal(said('31.2 kl 9'), '09.00-10.00 ?', 'no such day');
  });
  it('tells an hour of which both ends were said from one that was said alone', () => {
    const isStretch = (text: string) => wantedIn(text, TODAY, calendar)?.wanted.hours?.stretch === true;
    for (const text of [
      'imorgon mellan 10 och 11',
      'imorgon 10-11',
      'kl 10-11',
      'imorgon 10 till 11',
      'mellan tio och elva',
    ])
      assert.equal(isStretch(text), true, text);
    for (const text of ['imorgon kl 10', 'imorgon 10', 'vid 10', 'imorgon 10-12', 'kl 10.20', 'efter 10'])
      assert.equal(isStretch(text), false, text);
    assert.equal(wantedIn('mellan två och tre elever', TODAY, calendar), undefined);
  });
  it('reads no longer text than a message that asks for one', () =>
    assert.equal(wantedIn(`${'a '.repeat(200)} onsdag`, TODAY, calendar), undefined));
});
