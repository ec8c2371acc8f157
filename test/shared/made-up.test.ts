import assert from 'node:assert/strict';
import { parseDirectory } from '../../src/shared/directory.js';
import { madeUpIn } from '../../src/shared/made-up.js';
import { knowledge } from '../helpers/guard.js';

const ID = '3f1c9a52-7d1e-4b7e-9c55-2a1f0e6b8d11';
const DEMO = '00000000-0000-4000-8000-000000000004';
const directoryOf = (more: string) => {
  const read = parseDirectory('directory.yaml', `municipality: Storby\n${more}`);
  return 'directory' in read ? read.directory : assert.fail(JSON.stringify(read));
};

describe('a made-up directory', () => {
  it('is the demo’s, in every part of it, also under another pack’s name', () =>
    assert.deepEqual(madeUpIn(knowledge.directory!), [
      'municipality',
      'socialjour',
      'mottagning',
      'anmalningsadress',
      'etjanst',
      'epost',
      'workers',
      'people',
    ]));
  for (const [what, yaml, found] of [
    ['a real one', `socialjour: 0980-710 00\nworkers:\n  - { id: ${ID}, name: A. Ek, phone: 08-508 123 45 }`, []],
    ['one with a number left', 'mottagning: 0980 - 319220', []],
    ['one with the demo’s number', 'mottagning: 0980-31 92 20', ['mottagning']],
    ['one with the demo’s address', 'epost: soc@storby.example', ['epost']],
    ['one with the demo’s curator', `curators: [${ID}, ${DEMO}]`, ['people']],
    ['one with the demo’s worker', `workers:\n  - { id: ${DEMO}, name: A. Ek, phone: 08-508 123 45 }`, ['workers']],
    [
      'one with a worker’s number of the demo’s',
      `workers:\n  - { id: ${ID}, name: A. Ek, phone: 0980-31 92 20 }`,
      ['workers'],
    ],
    ['one with a worker of no number', `workers:\n  - { id: ${ID}, name: A. Ek }`, []],
    [
      'one with the demo’s worker of a school',
      `schools:\n  - { id: a, name: A, workers: [${ID}, ${DEMO}] }`,
      ['people'],
    ],
    ['one with the demo’s substitute', `schools:\n  - { id: a, name: A, substitute: ${DEMO} }`, ['people']],
    ['one with the demo’s head', `heads: [${ID}, ${DEMO}]`, ['people']],
    [
      'one with schools and people of its own',
      `curators: [${ID}]\nschools:\n  - { id: a, name: A, workers: [${ID}] }`,
      [],
    ],
    ['an address that only looks like it', 'etjanst: https://storby.example.se/oro', ['etjanst']],
  ] as const)
    it(`is told from ${what}`, () => assert.deepEqual(madeUpIn(directoryOf(yaml)), found));
});
