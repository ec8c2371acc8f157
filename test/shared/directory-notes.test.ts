import assert from 'node:assert/strict';
import { parseDirectory } from '../../src/shared/directory.js';
import { directoryFaults } from '../../src/shared/directory-check.js';
import { directoryNotes, madeUpNote } from '../../src/shared/directory-notes.js';

const [A, B, C] = ['A', 'b', 'c'].map(letter => `${letter.repeat(8)}-0000-4000-8000-000000000001`) as [
  string,
  string,
  string,
];

const TEXT = `municipality: X
mottagning: 0980-31 92 20
schools:
  - { id: tall, name: Tall, workers: [${A}], substitute: ${B} }
  - { id: gran, name: Gran, workers: [${A.toLowerCase()}] }
  - { id: bjork, name: Björk }
workers:
  - { id: ${A.toLowerCase()}, name: Sara, phone: 0980-31 92 30 }
  - { id: ${B}, name: Vera }
  - { id: ${C}, name: Kim, phone: 0980-31 92 31 }
terms: [{ name: ht, from: 2026-08-18, to: 2026-12-18 }]
curators: []
`;

const directoryOf = (text: string) => {
  const parsed = parseDirectory('f', text);
  return 'directory' in parsed ? parsed.directory : assert.fail(JSON.stringify(parsed.faults));
};
const WHOLE = directoryOf(TEXT);

describe('the notes on a directory', () => {
  const said = directoryNotes(WHOLE, TEXT).map(({ is, what }) => `${is} ${what}`);
  for (const note of [
    'schoolWithoutContact bjork',
    'schoolWithoutSubstitute gran',
    `workerWithoutPhone ${B}`,
    `workerWithoutSchool ${C}`,
    'missing socialjour',
    'missing anmalningsadress',
    'missing handover',
    'missing curators',
    `capitals ${A}`,
  ])
    it(`say: ${note}`, () => assert.ok(said.includes(note), said.join('\n')));
  it('say in one what is still the demo’s, and nothing of a real one', () => {
    assert.deepEqual(madeUpNote(WHOLE), [{ is: 'madeUp', what: 'mottagning, workers' }]);
    assert.deepEqual(madeUpNote(directoryOf(TEXT.replaceAll('0980-31', '0911-12'))), []);
  });
  it('say nothing else', () => assert.equal(said.length, 9, said.join('\n')));
});

describe('the faults of a directory', () => {
  it('are none here', () => assert.deepEqual(directoryFaults('f', WHOLE), []));

  it('are ids that stand there twice, in capitals too', () => {
    const twice = directoryOf(TEXT.replace('id: gran', 'id: tall').replace(`{ id: ${C}`, `{ id: ${A}`));
    assert.deepEqual(
      directoryFaults('f', twice).map(({ field, received }) => [field, received]),
      [
        ['schools', 'tall'],
        ['workers', A.toLowerCase()],
      ],
    );
  });
});
