import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AggregatesParts, openAggregates } from '../../../src/stores/lowdb/aggregates.js';
import { SyncedFile } from '../../../src/stores/lowdb/synced-file.js';
import { aggregatesContract, BOX, type Opening, type Place } from '../contract.js';
import { failingFiles } from './failing-files.js';

/** A file whose writes and erasing take as long as the pauses around them. */
class SlowFile extends SyncedFile {
  readonly #pause: () => Promise<void>;

  constructor(path: string, parts: AggregatesParts, pause: () => Promise<void>) {
    super(path, parts);
    this.#pause = pause;
  }

  override async write(text: string): Promise<void> {
    await this.#pause();
    await super.write(text);
    await this.#pause();
  }

  override async erase(): Promise<void> {
    await this.#pause();
    await super.erase();
    await this.#pause();
  }
}

async function place(parts: AggregatesParts = {}): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'lotsen-contract-'));
  return {
    open: ({ tenant, pause = async () => {}, fails = () => false }: Opening = {}) => {
      const all = { ...parts, tenant, files: failingFiles(() => (fails() ? ['folder sync', 'EIO'] : undefined)) };
      return openAggregates(folder, BOX, { ...all, fileFor: path => new SlowFile(path, all, pause) });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

describe('the store of aggregates in files keeps the contract', () => {
  describe('with all of them in memory', () => aggregatesContract(() => place()));
  describe('with one of them in memory', () => aggregatesContract(() => place({ held: 1 })));
  describe('with none of them in memory', () => aggregatesContract(() => place({ held: 0 })));
});
