import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { CodedFault } from '../../../src/faults.js';
import { readChecked } from '../../../src/stores/lowdb/checked-file.js';

describe('a file of a known shape', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-checked-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const shape = z.looseObject({ version: z.number(), things: z.array(z.string()) });

  it('is not taken for one of ours where a later version wrote it, though it looks alike', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, JSON.stringify({ version: 3, things: [] }));
    await assert.rejects(
      readChecked(path, shape, {}, 2),
      error =>
        error instanceof CodedFault && error.code === 'SL-NEWER' && /\(3, this one knows 2\)/.test(error.message),
    );
    assert.deepEqual(await readdir(folder), ['a.json']);
  });

  it('is read with a byte order mark, and as the take-over makes it where it is older', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, `\uFEFF${JSON.stringify({ version: 1, thing: 'hat', more: true })}`);
    const takeOver = (data: unknown) => ({ ...(data as object), version: 2, things: ['hat'] });
    assert.deepEqual(await readChecked(path, shape, {}, 2, takeOver), {
      version: 2,
      thing: 'hat',
      more: true,
      things: ['hat'],
    });
    assert.equal(await readChecked(join(folder, 'none.json'), shape), undefined);
    await assert.rejects(readChecked(path, shape, {}, 2), /SL-DATA.*\(things\)/);
  });
});
