import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createKeeper, type Keeper } from '../../../src/door/guard/kept.js';
import { parseNames } from '../../../src/door/guard/listed-names.js';
import { createVocabulary, type Vocabulary } from '../../../src/door/guard/vocabulary.js';
import { type Knowledge, loadKnowledge } from '../../../src/stores/knowledge.js';
import { MISTYPED, stands, stress, TWO_PARTS, UNLISTED_FIRST, UNLISTED_LAST } from './stress.js';

const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));

describe('what is kept of a text', () => {
  let knowledge: Knowledge;
  let vocabulary: Vocabulary;
  let keeper: Keeper;
  before(async function () {
    this.timeout(60_000);
    knowledge = await loadKnowledge(folder, ['nationell', 'exempelkommun', 'ostermalm']);
    vocabulary = createVocabulary(knowledge);
    keeper = createKeeper(vocabulary);
  });

  const tables: Record<string, readonly (readonly [text: string, kept: string])[]> = {
    'the words of the knowledge base': [
      ['min elev har blåmärken, ska jag anmäla?', 'min elev har blåmärken, ska jag anmäla?'],
      ['min elev blivit kallad zqxv brr i 5B', 'min elev blivit kallad […] i 5B'],
      ['min elev Bleron i 5B', 'min elev […] i 5B'],
      ['bleron tsehay slår', '[…] slår'],
      ['far elev vanda sig', 'far elev […] sig'],
      ['BUP och Socialstyrelsen svarar inte', 'BUP och Socialstyrelsen svarar inte'],
      ['', ''],
      ['   ', ''],
    ],
    'names that are words too': [
      ['jag vill prata om liv', 'jag vill prata om […]'],
      ['Liv har blåmärken', '[…] har blåmärken'],
      ['min elev Stark slår', 'min elev […] slår'],
      ['ta livet av sig', 'ta livet av sig'],
      ['vem målade mona lisa', 'vem målade […]'],
    ],
    capitals: [
      ['Igår kom Saken utan mat', 'Igår kom […] utan mat'],
      ['igår kom SAKEN utan mat', 'igår kom […] utan mat'],
      ['min elev kEvIn slår', 'min elev […] slår'],
      ['min elev har INTE ätit', 'min elev har INTE ätit'],
    ],
    'what comes after "is called"': [
      ['hon heter solen', 'hon heter […]'],
      ['hennes snap är kursen', 'hennes snap är […]'],
      ['pojken kallas bron ibland', 'pojken kallas […]'],
    ],
    'places only where places stand': [
      ['eleven bor i Solna', 'eleven bor i Solna'],
      ['eleven Solna slår', 'eleven […] slår'],
    ],
    numbers: [
      ['hon har 3 syskon och 20 % frånvaro', 'hon har 3 syskon och 20 % frånvaro'],
      ['SoL 19 kap. 1 § från 2025', 'SoL 19 kap. 1 § från 2025'],
      ['ring 112 eller 1177', 'ring 112 eller 1177'],
      ['vi ses kl 13.30 den 24/11', 'vi ses kl 13.30 den 24/11'],
      ['150312-1234 slår', '[…] slår'],
      ['sista 2384', 'sista […]'],
      ['det är 23 84', 'det är […]'],
      ['det är 23 och 84', 'det är […] och […]'],
      ['de är 13 och 14', 'de är 13 och 14'],
      ['ring 070 174 06 35', 'ring […]'],
      ['noll sju noll ett', '[…]'],
      ['tjugotre åttiofyra', '[…]'],
      ['noll sju 70', '[…]'],
      ['2 3 8 4', '[…]'],
      ['2 sedan 3 sedan 8', '[…] sedan […] sedan […]'],
      ['bor på Zqxgatan 12', 'bor på […]'],
      ['siffrorna är 38', 'siffrorna är […]'],
    ],
    'other ways of writing': [
      ['Oro%20Elsa%20Lindqvist.docx slår', '[…] slår'],
      ['se https://arepoint.com/x/Kevin', 'se […]'],
      ['bleron@skola.se slår', '[…] slår'],
      ['min elev har blå\u00ADmärken', 'min elev har blåmärken'],
      ['min ｅｌｅｖ slår', 'min elev slår'],
      ['min elev Ke\u200Bvin slår', 'min elev […] slår'],
      ['min elev Ｋｅｖｉｎ slår', 'min elev […] slår'],
      ['min elev Кеvin slår', 'min elev […] slår'],
      ['eleven محمد slår', 'eleven […] slår'],
      ['min elev a\u030Asa slår', 'min elev […] slår'],
      ['min elev K3v1n slår', 'min elev […] slår'],
      ['min elev k.s. slår', 'min elev […] slår'],
      ['min elev K E V I N slår', 'min elev […] slår'],
      ['bleron/mamma', '[…]'],
      ['_Kevin_ slår', '[…] slår'],
      ['eleven [namn]s mamma', 'eleven […] mamma'],
      ['barnet 😢 gråter', 'barnet gråter'],
    ],
    'class, age and place together': [
      ['min elev i 5B slår', 'min elev i 5B slår'],
      ['barnet är 12 år', 'barnet är 12 år'],
      ['min elev i 5B är 12 år', 'min elev i klass är ålder'],
      ['12-åring på Tallskolan slår', 'ålder på skola slår'],
      ['en tolvåring i åk 6', 'en ålder i klass'],
      ['5B i Solna', 'klass i ort'],
      ['tolk i engelska för barnet i 5B', 'tolk i språk för barnet i klass'],
      ['modersmålsstöd i somaliska i 2a', 'modersmålsstöd i språk i klass'],
      ['svenska i 5B', 'svenska i 5B'],
    ],
  };
  for (const [kind, rows] of Object.entries(tables)) {
    describe(kind, () => {
      for (const [text, kept] of rows) {
        it(JSON.stringify(text), () => assert.equal(keeper.keep(text), kept));
      }
    });
  }

  it('is the same when it is kept once more', () => {
    for (const text of ['min elev Bleron i 5B, 23 84', 'Liv har blåmärken', '5B i Solna', 'hon heter solen och är 12'])
      assert.equal(keeper.keep(keeper.keep(text)), keeper.keep(text));
  });

  for (const [what, names] of Object.entries({ UNLISTED_FIRST, UNLISTED_LAST, TWO_PARTS, MISTYPED })) {
    for (const lower of [true, false]) {
      it(`keeps none of ${what} ${lower ? 'in lower case' : 'as typed'}`, () => {
        const kept = [...stress(names, lower)].filter(({ text, name }) => stands(name, keeper.keep(text)));
        assert.deepEqual(kept, []);
      });
    }
  }

  it('has met none of those names before', () => {
    const all = knowledge.names!.all;
    const listed = [...UNLISTED_FIRST, ...UNLISTED_LAST, ...TWO_PARTS, ...MISTYPED].filter(name =>
      all.has(name.toLowerCase()),
    );
    assert.deepEqual(listed, []);
  });

  it('keeps none of the listed names, in lower case and as typed, in any frame', async () => {
    const names = (await readFile(`${folder}/names/first-names.txt`, 'utf8')).trim().split('\n');
    const few = names.filter((_, at) => at % 40 === 0 && vocabulary.uses(names[at]!.toLowerCase()) < 250);
    const kept = [false, true]
      .flatMap(lower => [...stress(few, lower)])
      .filter(({ text, name }) => stands(name, keeper.keep(text)));
    assert.deepEqual(kept, []);
  });

  it('keeps nothing where there are no lists of names', () => {
    const { names: _, ...without } = knowledge;
    assert.equal(createKeeper(createVocabulary(without)).keep('min elev slår'), '[…]');
  });

  it('names the words that are on a list of names and that nobody has looked at', () => {
    const names = parseNames(['Elev\nSkola'], { words: ['skola'], namesOnly: [] });
    assert.deepEqual(createVocabulary({ ...knowledge, names }).unknownNames, ['elev', 'elevs', 'skolas']);
    assert.deepEqual(vocabulary.unknownNames, []);
  });

  it('calls a word rare that the knowledge base seldom has', () => {
    assert.deepEqual(
      [keeper.isRare('anmäla'), keeper.isRare('Sommarvisa'), keeper.isRare('zqxv')],
      [false, true, false],
    );
  });
});
