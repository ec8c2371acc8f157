import assert from 'node:assert/strict';
import type { SchoolCalendar } from '../../src/groups/calendar.js';
import { planOf } from '../../src/groups/plan.js';
import type { Meaning } from '../../src/groups/series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from '../../src/groups/series/read.js';
import { wordsOfGroups } from '../../src/groups/words-of-groups.js';
import { guessedOf, previewWords, refusalOf, withoutTime } from '../../src/groups/words-of-series.js';
import { SCHOOL_YEAR } from './series/school-year.js';

const [FROM, TO] = ['2026-08-20', '2027-06-11'];

function preview(phrase: string, to = TO, from = FROM, year: SchoolCalendar = SCHOOL_YEAR): string[] {
  const meaning = readSeries(phrase, from, year);
  assert.ok(!isRefused(meaning) && !isAmbiguous(meaning), JSON.stringify(meaning));
  return previewWords(meaning, planOf(meaning, from, to, year, 'skip'), from, to);
}

const UNKNOWN =
  'Du sa utom lov. Utanför terminerna som jag känner till vet jag inte när det är lov, inte heller sommarlov: de datumen är med.';

describe('the words above the dates', () => {
  it('say the meaning in one sentence, with the number of meetings', () => {
    assert.deepEqual(preview('torsdagar jämna veckor 13-14.30 utom lov, start v 36'), [
      'Varje jämn vecka på torsdag 13.00-14.30, från 31 augusti till 11 juni, utom lov: 16 möten.',
    ]);
    assert.deepEqual(preview('torsdag 15 oktober 13-14'), ['Den 15 oktober kl. 13.00-14.00: 1 möte.']);
  });

  it('mark what was not said', () => {
    assert.equal(
      preview('två gånger per termin')[1],
      'Du sa ingen tid. Jag har satt 13.00-14.00, ändra om det är fel.',
    );
    assert.match(preview('måndagar kl 9')[1] ?? '', /^Du sa inte hur länge\. Jag har räknat med en timme/);
    assert.equal(preview('måndagar 9-10').length, 1);
  });

  it('say of so many times what became of the days that fall away, or that there is no room', () => {
    assert.deepEqual(preview('5 gånger tisdagar 9-10 från 1 september').slice(1), []);
    assert.deepEqual(preview('5 gånger tisdagar 9-10 från 13 oktober').slice(1), [
      'Dagar som faller bort räknas inte med i de 5 gångerna.',
    ]);
    assert.match(preview('5 gånger tisdagar 9-10 från 13 oktober')[0] ?? '', /: 5 möten\.$/);
    assert.deepEqual(preview('5 gånger tisdagar 9-10 från 1 juni').slice(1), [
      'Du sa 5 gånger, men det blir bara 2 till och med sista dagen.',
    ]);
  });

  it('say from when on nobody knows the breaks', () => {
    assert.match(preview('måndagar 9-10', '2027-09-01').at(-1) ?? '', /Lov är inte borträknade där/);
    assert.match(
      preview('måndagar 9-10', TO, '2026-06-01').at(-1) ?? '',
      /^De första datumen ligger före terminerna som jag känner till\. Lov är inte/,
    );
  });

  it('say that breaks which are to be left out are not known beyond the terms, nor where there are none', () => {
    assert.deepEqual(preview('måndagar 9-10 utom lov', '2027-09-01').slice(1), [UNKNOWN]);
    assert.deepEqual(preview('måndagar 9-10 utom lov', TO, '2026-06-01').slice(1), [UNKNOWN]);
    assert.deepEqual(preview('måndagar 9-10 utom lov', TO, FROM, { terms: [], closed: [] }).slice(1), [UNKNOWN]);
    assert.deepEqual(preview('måndagar 9-10 utom lov').slice(1), []);
  });

  it('say that a series was cut, and its sentence ends with its dates', () => {
    const words = preview('måndagar, tisdagar, onsdagar och torsdagar 9-10');
    assert.match(words[0] ?? '', /, från 20 augusti till \d+ mars: \d+ möten\.$/);
    assert.deepEqual(words.slice(1), [
      'Det blir fler datum än så. Jag tar högst 120 åt gången: lägg till resten sedan.',
    ]);
  });
});

describe('days without a time', () => {
  const asked = (phrase: string) => {
    const meaning = readSeries(phrase, FROM, SCHOOL_YEAR);
    assert.ok(!isRefused(meaning) && !isAmbiguous(meaning), phrase);
    return withoutTime(meaning);
  };

  it('are asked when, with the same days at a usual hour to choose', () => {
    assert.deepEqual(asked('måndagar'), {
      why: 'Du sa ingen tid. Skriv när ni börjar och slutar, till exempel 13-14.',
      instead: ['Varje måndag kl. 13.00-14.00'],
    });
    assert.deepEqual(asked('måndagar fm')?.instead, ['Varje måndag kl. 09.00-10.00']);
    assert.deepEqual(asked('måndagar 9-10 och torsdagar, utan klockslag')?.instead, [
      'Varje måndag kl. 09.00-10.00 och varje torsdag kl. 13.00-14.00',
    ]);
  });

  it('are no question where a time was said, or where all of it is to be proposed', () => {
    assert.equal(asked('måndagar kl 9'), undefined);
    assert.equal(asked('två gånger per termin'), undefined);
  });
});

describe('what was guessed', () => {
  const guessed = (phrase: string) => guessedOf(readSeries(phrase, FROM, SCHOOL_YEAR) as Meaning);

  it('is the end, or for proposals the time', () => {
    assert.equal(guessed('måndagar 9-10'), undefined);
    assert.equal(guessed('måndagar 9-10 och tisdagar kl 9'), 'end');
    assert.equal(guessed('två gånger per termin'), 'time');
    assert.equal(guessed('två gånger per termin 9-10'), undefined);
    assert.equal(guessed('två gånger per termin kl 9'), 'end');
  });
});

describe('a form that comes back', () => {
  const form = (phrase: string) => {
    const reading = readSeries(phrase, FROM, SCHOOL_YEAR);
    assert.ok(isRefused(reading) || isAmbiguous(reading));
    const { why, instead } = refusalOf(reading);
    return wordsOfGroups({ is: 'addForm', from: FROM, to: TO, phrase, wrong: why, instead });
  };

  it('keeps what was typed, names the words and offers what is understood', () => {
    const { blocks, buttons } = form('tisdagar 13 vid behov');
    const typed = blocks.find(block => block.is === 'input' && block.id === 'phrase');
    assert.equal(typed?.is === 'input' && typed.value, 'tisdagar 13 vid behov');
    assert.ok(blocks.some(block => block.is === 'text' && block.text === 'Jag förstår inte ”vid behov”.'));
    assert.deepEqual(
      buttons.map(({ title }) => title),
      ['Visa datumen', 'Varje tisdag kl. 13.00'],
    );
  });

  it('asks with both readings', () => {
    const { blocks, buttons } = form('torsdagar v 13-14');
    assert.ok(
      blocks.some(
        block =>
          block.is === 'text' && block.text === 'Menar du ”Torsdag vecka 13-14” eller ”Varje torsdag kl. 13.00-14.00”?',
      ),
    );
    assert.equal(buttons.length, 3);
  });
});
