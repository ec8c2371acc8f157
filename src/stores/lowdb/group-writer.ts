import { Low } from 'lowdb';
import type { Done } from '../../shared/aggregates.js';
import type { TextFile } from './synced-file.js';

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Runs acts on immutable data one after the other, and writes those that came while the last write was under way
 * together. An act is acknowledged when its data is on disk; when the write fails, everything after the last good
 * write is undone, on disk too where the write got half way, and those acts are rejected. Where not even that can be undone,
 * nothing more is acknowledged until the file is written. lowdb's own `update` keeps half of a failed change in memory.
 */
export class GroupWriter<Data> {
  readonly #file: TextFile;
  readonly #low: Low<string>;
  readonly #write: (data: Data) => string;
  #onDisk: Data;
  #now: Data;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  /** What stands for no file, by identity; undefined where nothing does yet. */
  #nothing: Data | undefined;
  #unsure = false;

  /** `stored` says whether `start` is what a file holds; else there is none. */
  constructor(file: TextFile, start: Data, write: (data: Data) => string, stored = true) {
    this.#file = file;
    this.#low = new Low<string>(file, '');
    this.#write = write;
    this.#onDisk = start;
    this.#now = start;
    this.#nothing = stored ? undefined : start;
  }

  /** The data as of the last good write: what a reader may be told. */
  get data(): Data {
    return this.#onDisk;
  }

  /** Whether there is a file of that data. */
  get stored(): boolean {
    return this.#onDisk !== this.#nothing;
  }

  /** Whether the file may hold what was rejected, or is being written. */
  get unsure(): boolean {
    return this.#unsure;
  }

  /** Runs an act; resolves with its result once everything it saw and changed is on disk. */
  async run<Result>(act: (data: Data) => Done<Data, Result>): Promise<Result> {
    const { data, result } = act(this.#now);
    const unchanged = data === this.#now;
    this.#now = data;
    // A result that rests on changes of others is not told before those are safe.
    if (unchanged && this.#now === this.#onDisk && !this.#unsure) {
      await this.#file.confirm?.();
      return result;
    }
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#writing ??= this.#writeAll();
    });
    return result;
  }

  /**
   * Erases the file as an act among the others; those after it find `fresh`, or what they found before there was a file.
   * Where one of them is written with it, its text takes the place of what is erased.
   */
  erase(fresh: Data): Promise<void> {
    this.#nothing ??= fresh;
    const data = this.#nothing;
    return this.run(() => ({ data, result: undefined }));
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #put(data: Data): Promise<void> {
    const erase = data === this.#nothing;
    if (erase && !this.#file.erase) throw new Error('this file cannot be erased');
    // What is erased does not stay in memory either.
    this.#low.data = erase ? '' : this.#write(data);
    this.#unsure = true;
    await (erase ? this.#file.erase?.() : this.#low.write());
    this.#onDisk = data;
    this.#unsure = false;
  }

  async #putBack(): Promise<void> {
    await this.#file.putBack?.(this.stored ? this.#write(this.#onDisk) : null);
    this.#unsure = false;
  }

  async #writeAll(): Promise<void> {
    // One breath, so that acts of the same moment share the first write too.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const data = this.#now;
      try {
        if (data !== this.#onDisk) await this.#put(data);
        else if (this.#unsure) await this.#putBack();
        else await this.#file.confirm?.();
        for (const { resolve } of group) resolve();
      } catch (cause) {
        // Where this fails too, whatever comes next tries it again.
        if (this.#unsure) await this.#putBack().catch(() => undefined);
        // Acts that came meanwhile were decided on data that is not true: they are undone too.
        const all = [...group, ...this.#waiting];
        this.#waiting = [];
        this.#now = this.#onDisk;
        for (const { reject } of all) reject(cause);
      }
    }
    this.#writing = undefined;
  }
}
