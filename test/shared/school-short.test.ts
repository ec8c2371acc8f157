import assert from 'node:assert/strict';
import { schoolsMeant } from '../../src/shared/school-search.js';

const SCHOOLS = [
  'Tallmons skola',
  'Tallskolan',
  'Granskolan',
  'Björkens förskola',
  'Norra skolan',
  'Norrbackaskolan',
].map(name => ({ name }));
const meant = (typed: string) =>
  schoolsMeant(SCHOOLS, typed)
    .map(({ name }) => name)
    .toSorted()
    .join(', ');

describe('the schools that a short name means', () => {
  for (const [typed, names] of [
    ['tallmon', 'Tallmons skola'],
    ['Tallmons', 'Tallmons skola'],
    ['tallmonskolan', ''],
    ['granis', 'Granskolan'],
    ['gran', 'Granskolan'],
    ['granskoaln', 'Granskolan'],
    ['granskola', 'Granskolan'],
    ['björken', 'Björkens förskola'],
    ['bjorkens', 'Björkens förskola'],
    // Two may be meant, and neither is guessed.
    ['tallis', 'Tallmons skola, Tallskolan'],
    ['tall', 'Tallmons skola, Tallskolan'],
    ['norra', 'Norra skolan'],
    ['norr', 'Norra skolan, Norrbackaskolan'],
    // Nothing fits.
    ['eriksdal', ''],
    ['hjälp', ''],
    ['polis', ''],
    ['norens', ''],
    ['tallis mamma', ''],
    ['all', ''],
    ['', ''],
  ] as const)
    it(`"${typed}": ${names || 'none'}`, () => assert.equal(meant(typed), names));
});
