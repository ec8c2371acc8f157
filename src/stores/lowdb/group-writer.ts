import { Low } from 'lowdb';
import type { TextFile } from './synced-file.js';

/** What an act makes of the data: the new data (the same object when nothing changes) and the act's result. */
export interface Done<Data, Result> {
  readonly data: Data;
  readonly result: Result;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Runs acts on immutable data one after the other, and writes those that came while the last write was under way
 * together. An act is acknowledged when its data is on disk; when the write fails, everything after the last good
 * write is undone and those acts are rejected. lowdb's own `update` keeps half of a failed change in memory.
 */
export class GroupWriter<Data> {
  readonly #file: TextFile;
  readonly #low: Low<string>;
  readonly #write: (data: Data) => string;
  #onDisk: Data;
  #now: Data;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(file: TextFile, start: Data, write: (data: Data) => string) {
    this.#file = file;
    this.#low = new Low<string>(file, '');
    this.#write = write;
    this.#onDisk = start;
    this.#now = start;
  }

  /** The data as of the last good write: what a reader may be told. */
  get data(): Data {
    return this.#onDisk;
  }

  /** Runs an act; resolves with its result once everything it saw and changed is on disk. */
  async run<Result>(act: (data: Data) => Done<Data, Result>): Promise<Result> {
    const { data, result } = act(this.#now);
    const unchanged = data === this.#now;
    this.#now = data;
    // A result that rests on changes of others is not told before those are safe.
    if (unchanged && this.#now === this.#onDisk) {
      await this.#file.confirm?.();
      return result;
    }
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#writing ??= this.#writeAll();
    });
    return result;
  }

  /** Writes the data as it is, for one that was never on disk; where that fails, nothing is left of it. */
  async save(): Promise<void> {
    try {
      await this.#put(this.#onDisk);
    } catch (cause) {
      await this.#file.remove?.().catch(() => undefined);
      throw cause;
    }
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #put(data: Data): Promise<void> {
    this.#low.data = this.#write(data);
    await this.#low.write();
  }

  async #writeAll(): Promise<void> {
    // One breath, so that acts of the same moment share the first write too.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const data = this.#now;
      try {
        if (data === this.#onDisk) await this.#file.confirm?.();
        else {
          await this.#put(data);
          this.#onDisk = data;
        }
        for (const { resolve } of group) resolve();
      } catch (cause) {
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
