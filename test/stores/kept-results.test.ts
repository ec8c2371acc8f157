import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptIn, recallFrom } from '../../src/stores/kept-results.js';

describe('results that outlive the process', () => {
  let folder: string;
  let made: number;
  const make = () => {
    made++;
    return { weights: Float32Array.of(0.5, -1), words: ['oro'] };
  };
  const recall = (code: string, from: unknown, at = folder) => recallFrom(keptIn([at], code))('index', from, make);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kept-'));
    made = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are made once from the same, by the same code, and come back alike', () => {
    const first = recall('a', { topics: ['oro'], words: new Map([['oro', ['ängslan']]]) });
    assert.deepEqual(recall('a', { topics: ['oro'], words: new Map([['oro', ['ängslan']]]) }), first);
    assert.equal(made, 1);
  });

  it('are the same for the same text, however the engine holds it', () => {
    const wide = 'ska jag anmäla 😢'.slice(0, 14);
    recall('a', [wide]);
    recall('a', ['ska jag anmäla'.split('').join('')]);
    assert.equal(made, 1);
  });

  for (const [what, code, from] of [
    ['from other texts', 'a', ['oro!']],
    ['from a map that says something else', 'a', new Map([['oro', 1]])],
    ['by other code', 'b', ['oro']],
  ] as const) {
    it(`are made anew ${what}`, () => {
      recall('a', ['oro']);
      recall(code, from);
      assert.equal(made, 2);
    });
  }

  it('come back a part at a time, so that none of it takes long', () => {
    const large = { numbers: new Float64Array(400_000).fill(0.5), words: ['oro'] };
    const kept = keptIn([folder], 'a');
    kept.keep('index', 'x', large);
    const inSteps = (from: unknown) => {
      const steps = kept.findInSteps('index', from);
      let count = 0;
      let last = steps.next();
      for (; !last.done; last = steps.next()) count++;
      return { count, found: last.value };
    };
    // What it is found by, and 3.2 megabytes.
    assert.deepEqual(inSteps('x'), { count: 1 + 4, found: large });
    const much = { topics: Array.from({ length: 20 }, (_, id) => ({ id, text: 'o'.repeat(100_000) })) };
    kept.keep('index', much, large);
    assert.deepEqual(inSteps(much), { count: 3 + 1 + 4, found: large });
    assert.deepEqual(kept.find('index', 'x'), large);
    assert.equal(kept.find('index', 'y'), undefined);
  });

  it('are made anew where a file is damaged, by a single bit too, and kept again', async () => {
    const first = recall('a', ['oro']);
    const [file = ''] = await readdir(folder);
    const bytes = await readFile(join(folder, file));
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(join(folder, file), bytes);
    assert.deepEqual(recall('a', ['oro']), first);
    recall('a', ['oro']);
    assert.equal(made, 2);
    await writeFile(join(folder, file), '');
    recall('a', ['oro']);
    assert.equal(made, 3);
  });

  it('are made, and nothing fails, where nothing can be written', async () => {
    await writeFile(join(folder, 'file'), 'no folder');
    recall('a', ['oro'], join(folder, 'file'));
    recall('a', ['oro'], join(folder, 'file'));
    assert.equal(made, 2);
    await chmod(folder, 0o755);
  });

  it('leave no more than a dozen files of a name, the newest', async () => {
    for (let at = 0; at < 15; at++) recall('a', [at]);
    const left = await readdir(folder);
    assert.equal(left.length, 12);
    recall('a', [14]);
    assert.equal(made, 15);
  });
});
