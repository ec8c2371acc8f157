import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';

/** A text that is read and replaced as a whole. */
export type TextFile = Adapter<string>;

/**
 * lowdb's adapter for one text file that is either the old or the new one, whatever happens: the copy is written,
 * synced, and renamed over the old file, and the folder is synced too. lowdb's own adapter does not sync.
 */
export class SyncedFile implements Adapter<string> {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<string | null> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async write(text: string): Promise<void> {
    const copy = `${this.#path}.new`;
    const file = await open(copy, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(copy, this.#path);
    const folder = await open(dirname(this.#path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
