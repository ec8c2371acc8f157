import assert from 'node:assert/strict';
import { findSchools, schoolMeant } from '../../src/shared/school-search.js';
import { directory } from '../helpers/large-municipality.js';

const NAMES = [
  'Tallskolan',
  'Norra Tallskolan',
  'Valskolan',
  'Granskolan',
  'Björkens förskola',
  'Sankt Eriks skola',
  'Ellen Keyskolan',
  'Nordskolan',
  'Norrskolan',
  'Stenskolan',
  'Maria förskola',
  'Mariaskolan',
  'Ängsskolan',
  'Örnens förskola',
];
const schools = [
  ...NAMES,
  ...Array.from({ length: 40 }, (_, at) => `Skogsbackens ${at % 2 ? 'förskola' : 'skola'} ${at}`),
].map(name => ({ name }));

describe('the search for a school', () => {
  for (const [typed, ...expected] of [
    ['Tallskolan', 'Tallskolan', 'Norra Tallskolan'],
    ['tall', 'Tallskolan', 'Norra Tallskolan'],
    ['  TALLSKOLAN ', 'Tallskolan', 'Norra Tallskolan'],
    ['talskolan', 'Norra Tallskolan', 'Tallskolan', 'Valskolan'],
    ['tallskoaln', 'Norra Tallskolan', 'Tallskolan'],
    ['skola sankt eriks', 'Sankt Eriks skola'],
    ['erkis skola', 'Sankt Eriks skola'],
    ['St Eriks skola', 'Sankt Eriks skola', 'Stenskolan'],
    ['angsskolan', 'Ängsskolan'],
    ['Ängskolan', 'Ängsskolan'],
    ['ornen', 'Örnens förskola'],
    ['bjorkens fsk', 'Björkens förskola'],
    ['elen key', 'Ellen Keyskolan'],
    ['[namn] Keyskolan', 'Ellen Keyskolan'],
    ['jag jobbar på Björkens', 'Björkens förskola'],
    ['maria', 'Maria förskola', 'Mariaskolan'],
    ['Skogsbackens förskola 11', 'Skogsbackens förskola 11'],
    ['xyzzy'],
    [''],
    ['...'],
    ['[namn]'],
  ] as const) {
    it(`finds ${expected.length} for "${typed}"`, () =>
      assert.deepEqual(
        findSchools(schools, typed).map(({ name }) => name),
        expected,
      ));
  }

  it('finds every school of 500 by its own name, first', () => {
    for (const school of directory.schools.filter((_, at) => at % 7 === 0))
      assert.equal(findSchools(directory.schools, school.name)[0], school);
  });

  it('is not held up by a long text', () => {
    for (const typed of ['x'.repeat(20_000), 'skola '.repeat(3_000), 'a b c d e f g h i j k l m n'])
      assert.ok(Array.isArray(findSchools(directory.schools, typed)));
  });

  for (const [typed, expected] of [
    ['Tallskolan', 'Tallskolan'],
    ['gran', 'Granskolan'],
    ['Björkens', 'Björkens förskola'],
    ['Grannskolan', 'Granskolan'],
    ['eriks', 'Sankt Eriks skola'],
    ['tall', undefined],
    ['talskolan', undefined],
    ['norskolan', undefined],
    ['St Eriks skola', undefined],
    // Two letters away: another school that the directory does not have.
    ['Granitskolan', undefined],
    ['skola', undefined],
    ['[namn]', undefined],
    ['', undefined],
  ] as const) {
    it(`takes "${typed}" for ${expected ?? 'none of them'}`, () =>
      assert.equal(schoolMeant(schools, typed)?.name, expected));
  }

  it('takes none of two schools of one name', () =>
    assert.equal(schoolMeant([{ name: 'Tallskolan' }, { name: 'Tallskolan' }], 'Tallskolan'), undefined));
});
