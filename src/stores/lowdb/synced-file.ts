import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { CodedFault } from '../../faults.js';
import { diskFault, errnoOf, isGone } from './disk-fault.js';
import type { DiskHealth } from './health.js';
import type { Lease } from './lease.js';
import { byCalls, inThread, type Replace } from './replacing.js';
import { FILES, type Files, syncFolder, syncTogether, writeSynced } from './syncing.js';

/** A text that is read and replaced as a whole. */
export interface TextFile extends Adapter<string> {
  /** Throws where the text may have been replaced by somebody else: a reader of it then says nothing. */
  confirm?(): Promise<void>;
  /**
   * Takes the text away for good, with every copy that lies beside it under its name; nothing is done where there is none. A
   * coded fault where that failed.
   */
  erase?(): Promise<void>;
  /**
   * Where the last write or erasing failed but may have been done all the same: puts the text of before back, or takes the file
   * away where there was none (null). Rejects where that fails too.
   */
  putBack?(before: string | null): Promise<void>;
}

/** What the files of a data folder share. */
export interface FileParts {
  /** The lease on the folder; without it the caller answers for being alone. */
  readonly lease?: Lease | undefined;
  readonly health?: DiskHealth | undefined;
  readonly files?: Files | undefined;
}

/**
 * lowdb's adapter for one text file that is either the old or the new one, whatever happens: the copy is written,
 * synced, and renamed over the old file, and the folder is synced too. lowdb's own adapter does not sync. With a lease
 * the copy lies in the room of its holder, so that the renaming fails for whoever has lost it: SL-LOCKED.
 */
export class SyncedFile implements TextFile {
  readonly #path: string;
  readonly #lease: Lease | undefined;
  readonly #health: DiskHealth | undefined;
  readonly #files: Files;
  readonly #anew: Replace;
  /** The new text, or nothing, has the file's name, though that failed: the folder could not be synced. */
  #replaced = false;

  constructor(path: string, { lease, health, files }: FileParts = {}) {
    this.#path = path;
    this.#lease = lease;
    this.#health = health;
    this.#files = files ?? FILES;
    this.#anew = files ? byCalls(files) : inThread;
  }

  /** The text; null when there is no file. */
  async read(): Promise<string | null> {
    return (await this.bytes())?.toString('utf8') ?? null;
  }

  /** What the file holds, byte for byte; null when there is no file. */
  async bytes(): Promise<Buffer | null> {
    try {
      return await this.#files.readFile(this.#path);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw diskFault(error, 'read', this.#path);
    }
  }

  /** Replaces the text; a coded fault where that failed. */
  async write(text: string | Uint8Array): Promise<void> {
    await this.#noted(this.#replace(text));
  }

  async erase(): Promise<void> {
    await this.#noted(this.#remove());
  }

  /** Notes how something was done to the disk; a coded fault where it failed. */
  async #noted(doing: Promise<void>): Promise<void> {
    try {
      await doing;
      this.#health?.note();
    } catch (error) {
      const fault = diskFault(error, 'write', this.#path);
      this.#health?.note(fault instanceof CodedFault ? fault.code : 'SL-DISK-DENIED');
      throw fault;
    }
  }

  async confirm(): Promise<void> {
    await this.#lease?.confirm();
  }

  async putBack(before: string | null): Promise<void> {
    if (!this.#replaced) return;
    try {
      await (before === null ? this.#takeAway(this.#path) : this.#rename(before));
    } catch (error) {
      throw diskFault(error, 'write', this.#path);
    }
    this.#replaced = false;
  }

  async #replace(text: string | Uint8Array): Promise<void> {
    await this.#lease?.confirm();
    const copy = this.#copy();
    let renamed = false;
    try {
      await this.#anew(copy, text, this.#path, () => {
        renamed = true;
        this.#replaced = true;
      });
    } catch (error) {
      if (!renamed) await this.#leave(copy, error);
      throw error;
    }
    this.#replaced = false;
  }

  async #remove(): Promise<void> {
    const folder = dirname(this.#path);
    const copies = (await readdir(folder)).filter(name => name.startsWith(`${basename(this.#path)}.`));
    // The file last: where it is left, erasing is begun again.
    for (const path of [...copies.map(name => join(folder, name)), this.#path]) await this.#takeAway(path);
    await syncTogether(folder, this.#files);
    this.#replaced = false;
  }

  #copy(): string {
    return this.#lease?.copy() ?? `${this.#path}.new`;
  }

  /**
   * By renaming it away: whoever has lost the lease takes nothing away from the next holder. What is left in the room of
   * one that ended halfway goes with its lease.
   */
  async #takeAway(path: string): Promise<void> {
    await this.#lease?.confirm();
    const [copy, before] = [this.#copy(), this.#replaced];
    try {
      await this.#files.rename(path, copy);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
      // The file is gone already, where it is not the room that is gone.
      await this.#lease?.renew();
      return;
    }
    if (path === this.#path) this.#replaced = true;
    try {
      await this.#files.rm(copy, { force: true });
    } catch (error) {
      // Under its own name it is found again by whoever tries again.
      await this.#files.rename(copy, path);
      this.#replaced = before;
      throw error;
    }
  }

  async #rename(text: string | Uint8Array): Promise<void> {
    await this.#lease?.confirm();
    const copy = this.#copy();
    try {
      await writeSynced(copy, text, this.#files);
      await this.#files.rename(copy, this.#path);
    } catch (error) {
      await this.#leave(copy, error);
      throw error;
    }
  }

  /** A copy that did not get its name: half of one would take the room that a full disk lacks. Throws SL-LOCKED where the lease was lost. */
  async #leave(copy: string, error: unknown): Promise<void> {
    await this.#files.rm(copy, { force: true }).catch(() => undefined);
    if (isGone(error)) await this.#lease?.renew();
  }
}

/**
 * Erases a file and the copies of it that lie beside it under its name, and syncs the folder; a file that is not there is
 * gone already. A coded fault where that failed.
 */
export async function eraseFile(path: string, { lease, files = FILES }: FileParts = {}): Promise<void> {
  const folder = dirname(path);
  try {
    await lease?.confirm();
    const copies = (await readdir(folder)).filter(name => name.startsWith(`${basename(path)}.`));
    // The file last: where it is left, erasing is begun again.
    for (const name of [...copies, basename(path)]) await files.rm(join(folder, name), { force: true });
    await syncFolder(folder, files);
  } catch (error) {
    throw diskFault(error, 'write', path);
  }
}
