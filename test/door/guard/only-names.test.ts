import assert from 'node:assert/strict';
import { guard } from '../../helpers/guard.js';

/** How a name may stand; most of these neighbours are found beside no name among the sentences that were learned from. */
const SENTENCES = [
  'det är inte <N>',
  'antingen hon eller <N>',
  'eleven är <N>',
  'var är <N>',
  'Hej <N>',
  'den elev jag tänker på är <N>',
  'en flicka som är <N>',
  'namnet är <N>',
  'tack vare <N>',
  'enligt <N>',
  'jag och <N>',
  'vi och <N>',
  'vem är <N>',
  'fallet <N>',
  'hittar inte <N>',
  'stackars <N>',
  'mest av allt gillar hon <N>',
  'angår <N>',
  'slår han <N>',
  'har <N> en kontakt',
  'placera <N>',
  '<N>, hon är sju år',
  'på grund av <N>',
  'döpt till <N>',
  '<N>-flickan kom utan skor',
  'hela <N>-gänget slåss',
  'vi såg <N>',
];

/** First names that are no words; the last three stand on the long lists alone. */
const NAMES = ['Elsa', 'Ahmed', 'Kevin', 'Oskar', 'Aleksander', 'Vendela', 'Fatuma', 'Hermine'];

describe('a first name that is no word', () => {
  for (const sentence of SENTENCES)
    it(`is one whatever stands around it: ${sentence}`, () => {
      for (const name of NAMES.flatMap(name => [name, name.toLowerCase()]))
        assert.deepEqual(guard.look(sentence.replace('<N>', name)).kinds, ['namn'], name);
    });

  for (const said of ['Karl Johan är nio år', 'Sofia Magdalena är nio år', 'Anna Karin är nio år'])
    it(`is one of two, though a square or a queen is called so: ${said}`, () =>
      assert.equal(guard.look(said).text, '[namn] är nio år'));

  for (const said of ['jag heter Elsa', 'Mvh Elsa', 'Elsa här, lärare i 4B'])
    it(`is let be where it is the writer's own: ${said}`, () => assert.deepEqual(guard.look(said).kinds, []));

  for (const said of ['boken elsa har vi som högläsning', 'i höst provar vi programmet fatuma', 'appen Hermine är ny'])
    it(`is let be after a kind of thing: ${said}`, () => assert.deepEqual(guard.look(said).kinds, []));

  for (const said of ['får hon vara i fred', 'min karl slår mig', 'hon petar i maten'])
    it(`is let be where the words around it make it none: ${said}`, () => assert.deepEqual(guard.look(said).kinds, []));
});

describe('a surname after a first letter', () => {
  it('is one, though nobody has listed it', () =>
    assert.match(guard.look('Anmälan avser M. Östlinder, boende växelvis').text, /M\. \[namn\], boende/));

  for (const said of ['Vi ses i sal B. Eleven kommer', 'Se punkt C. Rektorn avgör'])
    it(`is no word that begins a sentence: ${said}`, () => assert.deepEqual(guard.look(said).kinds, []));
});
