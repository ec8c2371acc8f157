import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { POLICIES, planOf } from '../../src/groups/plan.js';
import { PROBLEMS, TYPED_PROBLEMS } from '../../src/groups/problems-again.js';
import { REMARKS } from '../../src/groups/remarks-again.js';
import { saidAgain } from '../../src/groups/said-again.js';
import type { Meaning } from '../../src/groups/series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from '../../src/groups/series/read.js';
import { swapFor } from '../../src/groups/swap.js';
import { refusalOf, withoutTime } from '../../src/groups/words-of-series.js';
import { inEnglish } from '../helpers/english-meetings.js';
import { SCHOOL_YEAR } from './series/school-year.js';

const again = (text: string) => inEnglish(() => saidAgain(text));
const GROUPS = new URL('../../src/groups/', import.meta.url);

describe('what was said in Swedish before anybody knew who reads it', () => {
  it('stays in Swedish where that is spoken', () => {
    assert.equal(saidAgain('Det har redan varit.'), 'Det har redan varit.');
  });

  it('is found by its own sentence and by no other, whatever was put into it', () => {
    const samples = ['alfa', '7', 'beta gamma', '12'];
    for (const sentence of [...TYPED_PROBLEMS, ...PROBLEMS, ...REMARKS]) {
      const swedish = sentence(...samples.slice(0, sentence.length));
      assert.equal(
        again(swedish),
        inEnglish(() => sentence(...samples.slice(0, sentence.length))),
        swedish,
      );
      assert.notEqual(again(swedish), swedish);
    }
  });

  it('has its days, weekdays, times and breaks in English too', () => {
    const cases: [swedish: string, english: string][] = [
      ['15 oktober 2026 är en torsdag, inte en fredag.', '15 October 2026 is a Thursday, not a Friday.'],
      [
        '15 oktober 2026 är i en jämn vecka. Vilken vecka menar du?',
        '15 October 2026 is in an even week. Which week do you mean?',
      ],
      [
        'Inget av datumen är en lördag. Vilken dag menar du?',
        'None of the dates is a Saturday. Which day do you mean?',
      ],
      ['Menar du bara en torsdag, eller flera?', 'Do you mean only one Thursday, or several?'],
      [
        'Menar du 1 maj 2027 09.00-10.00, 2 maj 2027 09.00-10.00 eller 3 maj 2027 09.00-10.00?',
        'Do you mean 1 May 2027 09.00-10.00, 2 May 2027 09.00-10.00 or 3 May 2027 09.00-10.00?',
      ],
      [
        'Jag vet inte när höstlovet är. Skriv veckan eller dagarna i stället.',
        'I do not know when the autumn break is. Write the week or the days instead.',
      ],
      [
        'Du skrev 3 gånger i veckan, men en veckodag. Vilka dagar menar du?',
        'You wrote 3 times a week, but one weekday. Which days do you mean?',
      ],
      ['Dagen ”31 juni” finns inte.', 'The day “31 June” does not exist.'],
      [
        '28 mars 2027: klockan 02.30 finns inte då, för klockan ställs fram. Skriv en annan tid.',
        '28 March 2027: there is no 02.30 then, because the clocks go forward. Write another time.',
      ],
      ['flyttat från 3 april 2026, långfredagen', 'moved from 3 April 2026, Good Friday'],
      [
        'flyttat från 3 april 2026, långfredagen, i stället för 1 april 2026, krockar med mötet kl. 09.00–10.00',
        'moved from 3 April 2026, Good Friday, instead of 1 April 2026, clashes with the meeting 09.00–10.00',
      ],
      [
        'lov, mötet ligger kvar, högst 120 datum åt gången, lägg till resten sedan',
        'school break, the meeting stays, at most 120 dates at a time, add the rest later',
      ],
      ['Skolans dag, inget möte', 'Skolans dag, no meeting'],
      ['lördag, mötet ligger kvar', 'Saturday, the meeting stays'],
      ['3 dagar före mötet mån 4 jan 2027 kl. 08.15–09.15', '3 days before the meeting Mon 4 Jan 2027, 08.15–09.15'],
      [
        'Det blir inga nya möten: ons 23 dec: jullov, inget möte; inget nytt möte den veckan.',
        'There will be no new meetings: Wed 23 Dec: Christmas break, no meeting; no new meeting that week.',
      ],
      ['lör 17 okt: krockar med nästa möte', 'Sat 17 Oct: clashes with the next meeting'],
      [
        'Torsdagar varannan vecka ger 3 möten, veckorna emellan 5.',
        'Thursdays every other week give 3 meetings, the weeks between 5.',
      ],
      [
        'Jämna torsdagar ger 1 möte, jämna fredagar 5.',
        'Thursdays in even weeks give 1 meeting, Fridays in even weeks 5.',
      ],
      ['Ta udda fredagar i stället', 'Take Fridays in odd weeks instead'],
    ];
    for (const [swedish, english] of cases) assert.equal(again(swedish), english);
  });

  it('keeps what somebody typed as it was typed', () => {
    assert.equal(
      again('Jag förstår inte ”torsdag”.'),
      'I do not understand “torsdag”. I read days and times in Swedish.',
    );
    assert.equal(
      again('Jag förstår inte ”lov” och ”15 maj”.'),
      'I do not understand “lov” and “15 maj”. I read days and times in Swedish.',
    );
    const [first, last] = ['Varje torsdag kl. 06.00', 'Varje torsdag kl. 18.00'];
    assert.equal(
      again(`Menar du ”${first}”, ”5 maj” eller ”${last}”?`),
      `Do you mean “${first}”, “5 maj” or “${last}”?`,
    );
    assert.equal(again('Något annat av skolan.'), 'Något annat av skolan.');
  });
});

/** What stands for a value of a sentence. */
function sampleOf(value: string): string {
  if (value.includes("'jämn'")) return 'jämn';
  if (value === 'parity') return 'jämn vecka';
  if (value === 'missing') return 'klockan 02.30 finns inte då, för klockan ställs fram';
  if (value === 'some') return '3 dagar';
  if (value.includes('PART_NAMES')) return 'kvällen';
  if (/numberOf|timesInWords/.test(value)) return value.includes('veckodag') ? '3 veckodagar' : '3 gånger';
  return '3';
}

const VALUE = String.raw`\$\{((?:[^{}\x60]|\x60[^\x60]*\x60|\{[^{}]*\})*)\}`;
const TEMPLATE = String.raw`\x60((?:[^\x60\\$]|${VALUE})*)\x60`;
/** Comments and what is said by `say` are passed over; plain texts and templates are caught. */
const TEXTS = new RegExp(String.raw`//.*|/\*[^]*?\*/|\bsay${TEMPLATE}|'((?:[^'\\\n]|\\.)*)'|${TEMPLATE}`, 'g');

/** Every sentence that a file writes in Swedish at once, with samples for its values. */
function sentencesIn(file: string): string[] {
  const source = readFileSync(new URL(file, GROUPS), 'utf8');
  const texts = [...source.matchAll(TEXTS)].flatMap(({ 3: plain, 4: template }) => plain ?? template ?? []);
  return texts
    .map(text => text.replace(new RegExp(VALUE, 'g'), (_, value: string) => sampleOf(value)))
    .filter(text => /^[A-ZÅÄÖ3]/.test(text) && / .*[.?)]$|: \p{L}+ /u.test(text));
}

describe('every sentence that refuses a phrase or a new time', () => {
  const files = [
    ...readdirSync(new URL('series/', GROUPS)).map(name => `series/${name}`),
    ...['new-time.ts', 'new-times.ts', 'change-meetings.ts', 'due.ts', 'words-of-series.ts'],
  ];
  const found = files.flatMap(sentencesIn);

  it('is known in English', () => {
    assert.ok(found.length > 90, `${found.length}`);
    assert.deepEqual(
      found.filter(text => /[åäö]|\ben\b/.test(again(text).replace(/“[^”]*”/g, ''))),
      [],
    );
    assert.deepEqual(
      found.filter(text => again(text) === text),
      [],
    );
  });
});

describe('what the grammar and a plan say', () => {
  const FROM = '2026-08-20';
  const refused = (phrase: string) => {
    const read = readSeries(phrase, FROM, SCHOOL_YEAR);
    const got = isRefused(read) || isAmbiguous(read) ? refusalOf(read) : withoutTime(read);
    return again(got!.why);
  };

  it('is said again as it came', () => {
    assert.equal(refused('gurka'), 'I do not understand “gurka”. I read days and times in Swedish.');
    assert.equal(refused('fredag 15 oktober 9-10'), '15 October 2026 is a Thursday, not a Friday.');
    assert.equal(refused('torsdagar'), 'You did not say a time. Write when you begin and end, for example 13-14.');
    assert.equal(refused('torsdagar kl 6'), 'Do you mean “Varje torsdag kl. 06.00” or “Varje torsdag kl. 18.00”?');
    assert.equal(refused('torsdagar 14-13'), 'The meeting ends before it begins (14.00-13.00).');
    assert.equal(
      refused('torsdagar 9-10, 5 gånger till 31 oktober'),
      'That makes 11 days, and you wrote 5 times. Which do you mean? Write for example: “högst 5 gånger”',
    );
    assert.equal(refused(''), 'Write when you meet, in Swedish.');
  });

  it('marks no date in Swedish, whatever becomes of closed days', () => {
    const read = readSeries('vardagar och lördagar 2.30-4', FROM, SCHOOL_YEAR);
    assert.ok(!isRefused(read) && !isAmbiguous(read));
    for (const policy of POLICIES)
      for (const { note, near } of planOf(read, '2026-10-20', '2027-04-10', SCHOOL_YEAR, policy))
        for (const words of [note, near])
          assert.doesNotMatch(again(words ?? ''), /[åäö]|\b(mötet|möte|lov|dag|dagar|från|inget|ingen)\b/, words);
  });

  it('compares days in English', () => {
    const read = readSeries('jämna torsdagar 13-14', FROM, SCHOOL_YEAR) as Meaning;
    const closed = ['2026-09-03', '2026-09-17', '2026-10-01'].map(day => ({ name: 'lov', from: day, to: day }));
    const swap = swapFor(read, '2026-09-01', '2026-10-10', { closed, terms: [] })!;
    assert.deepEqual([swap.words, swap.title].map(again), [
      'Thursdays in even weeks give 0 meetings, odd weeks 3.',
      'Take odd weeks instead',
    ]);
  });
});
