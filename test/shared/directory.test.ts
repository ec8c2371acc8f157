import assert from 'node:assert/strict';
import { type Directory, fillIn, parseDirectory, unfilled } from '../../src/shared/directory.js';
import { directoryFaults } from '../../src/shared/directory-check.js';

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

describe('who is named in a directory', () => {
  const [SARA, VERA] = ['ABCDEF00-0000-4000-8000-000000000002', 'abcdef00-0000-4000-8000-000000000006'];
  const read = (school: string, workers: readonly string[]) => {
    const rows = workers.map(id => `  - { id: ${id}, name: X }`).join('\n');
    const text = `municipality: X\nschools:\n  - { id: tall, name: Tall, ${school} }\nworkers:\n${rows}\n`;
    const parsed = parseDirectory('directory.yaml', text);
    return 'directory' in parsed ? parsed.directory : assert.fail(JSON.stringify(parsed.faults));
  };

  it('is known as Teams writes them, however the ids are written', () => {
    const directory = read(`workers: [${SARA.toLowerCase()}]`, [SARA]);
    assert.equal(directory.workers[0]?.id, SARA.toLowerCase());
    assert.deepEqual(directoryFaults('f', directory), []);
  });

  it('stands under workers too, or it is said where not, and the rest is of use', () => {
    const faults = directoryFaults('f', read(`workers: [${SARA}, ${VERA}], substitute: ${SARA}`, [VERA]));
    assert.deepEqual(
      faults.map(({ field, received }) => [field, received]),
      [
        ['schools.tall.workers', SARA.toLowerCase()],
        ['schools.tall.substitute', SARA.toLowerCase()],
      ],
    );
  });
});
