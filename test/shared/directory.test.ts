import assert from 'node:assert/strict';
import { type Directory, fillIn, unfilled } from '../../src/shared/directory.js';

const BARE = { municipality: 'X', schools: [], workers: [], terms: [], closed: [], curators: [] } as const;
const KNOWN: Directory = {
  ...BARE,
  schools: [],
  workers: [],
  terms: [],
  closed: [],
  curators: [],
  mottagning: '0980-31 92 20',
  socialjour: '0980-31 92 10',
  anmalningsadress: 'Box 1',
};
const CALL =
  'Ring socialtjänstens mottagning, {{mottagning}}. På kvällar, nätter och helger: socialjouren, {{socialjour}}. Ring 112 vid fara.';

describe('a text with the municipality’s own facts', () => {
  it('has the numbers where they are filled in, and nothing is said to be missing', () => {
    assert.equal(
      fillIn(CALL, KNOWN),
      'Ring socialtjänstens mottagning, 0980-31 92 20. På kvällar, nätter och helger: socialjouren, 0980-31 92 10. Ring 112 vid fara.',
    );
    assert.equal(unfilled([CALL], KNOWN), undefined);
  });

  it('reads as one text where no number is filled in', () => {
    assert.equal(
      fillIn(CALL, undefined),
      'Ring socialtjänstens mottagning. På kvällar, nätter och helger: socialjouren. Ring 112 vid fara.',
    );
  });

  for (const [text, read] of [
    ['Ring {{mottagning}} eller {{socialjour}}.', 'Ring socialtjänstens mottagning eller socialjouren.'],
    ['Ring socialtjänsten: {{mottagning}}, kvällar {{socialjour}}.', 'Ring socialtjänsten, kvällar socialjouren.'],
    ['Ring dem. På kvällar, {{socialjour}}.', 'Ring dem. På kvällar, socialjouren.'],
    ['Anmäl till {{anmalningsadress}}.', 'Anmäl till socialtjänstens mottagning.'],
    ['Socialjouren, {{socialjour}}', 'Socialjouren'],
    ['Så gör {{kommun}}.', 'Så gör din kommun.'],
    ['{{okänd}} blir kvar.', '{{okänd}} blir kvar.'],
  ] as const)
    it(`fills ${text} with words that fit`, () => {
      assert.equal(fillIn(text, undefined), read);
    });

  it('says once what is missing, with the way to it, and only of what the texts name', () => {
    const both = unfilled([CALL, CALL], undefined) ?? '';
    assert.match(both, /^Numren är inte ifyllda här\. .*kommunens växel.*”socialjour”.* ring 112\.$/);
    assert.doesNotMatch(unfilled([CALL], { ...KNOWN, socialjour: undefined }) ?? '', /växel/);
    assert.match(unfilled(['Anmäl till {{anmalningsadress}}.'], undefined) ?? '', /växel/);
    assert.equal(unfilled(['Ring 112. Fråga {{kommun}}.'], undefined), undefined);
  });
});
