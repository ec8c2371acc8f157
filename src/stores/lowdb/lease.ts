import { randomUUID } from 'node:crypto';
import { open, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedFault } from '../../faults.js';
import { diskFault, isGone } from './disk-fault.js';
import type { Identity } from './process-identity.js';

/**
 * The lease on a data folder, in `lotsen.lease/`: in it, one folder named by its holder's random id, the holder's room.
 *
 * - The lease is taken by renaming a finished folder with a room in it to `lotsen.lease`: that fails while there is a
 *   room in the one that is there, so that the lease is whole or not there at all.
 * - It is ended by removing that one room. The name says whose lease is meant: nobody ends that of a newer holder by
 *   mistake, and nobody has the lease before the room is gone for good, on a network share too.
 * - Every copy of data lies in the room until it is renamed to the file it replaces. Whoever has lost the lease has no
 *   room, so that renaming fails, however long the process stood still before it: no clock is asked.
 *
 * Renaming works alike on a Linux, Mac or Windows disk, SMB and NFS. Only how long a dead holder's lease is watched
 * (lease-taking.ts) and how soon a living one sees its loss hang on time.
 */
export interface Lease {
  /** A new path for a copy of data, which the holder alone can rename from. */
  copy(): string;
  /** Whether the lease was known to be ours a short while ago (Timing.fresh). */
  held(): boolean;
  /** Resolves when the lease is held, at once where `held` says so; throws SL-LOCKED when it was lost. */
  confirm(): Promise<void>;
  /** Shows a sign of life now; throws SL-LOCKED when the lease was lost, a disk's fault when it cannot tell. */
  renew(): Promise<void>;
  /** Gives the folder to others; harmless when the lease was lost. */
  release(): Promise<void>;
}

/** How the lease is kept and watched, in milliseconds. */
export interface Timing {
  /** Between two signs of life. */
  readonly beat: number;
  /** How long after one the holder may trust it without looking; well below what a taker watches for. */
  readonly fresh: number;
  /** Between two looks of a taker, and how many without a sign of life make a dead holder. */
  readonly look: number;
  readonly looks: number;
}

/** How the program keeps and watches it. */
export const TIMING: Timing = { beat: 2_000, fresh: 6_000, look: 500, looks: 30 };

/** The file in a room that shows signs of life. */
export const BEAT = 'beat';

/** What a sign of life says: who holds the lease, and a word that was never said before; always of one length. */
export function beatText(holder: Identity): string {
  return JSON.stringify({ ...holder, beat: randomUUID() });
}

/** Ends the lease of one room, which is then gone for good; throws the system's error while it is not. */
export async function endLease(place: string, room: string): Promise<void> {
  // First what its holder looks for, so that it does not trust the rest.
  await rm(join(place, room, BEAT), { force: true }).catch(() => undefined);
  await rm(join(place, room), { recursive: true, force: true, maxRetries: 3 });
}

/** A lease that this process has, from its taking to its release or loss. */
export class HeldLease implements Lease {
  readonly #place: string;
  readonly #room: string;
  readonly #holder: Identity;
  readonly #fresh: number;
  readonly #now: () => number;
  readonly #onLost: (fault: CodedFault) => void;
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<void> | undefined;
  #copies = 0;
  /** When the last good sign of life began. */
  #shown: number;
  #over: CodedFault | undefined;

  /** `now` is a clock that only goes forward, in milliseconds; `onLost` is called once. */
  constructor(
    place: string,
    room: string,
    holder: Identity,
    timing: Timing,
    now: () => number,
    onLost: (fault: CodedFault) => void,
  ) {
    this.#place = place;
    this.#room = room;
    this.#holder = holder;
    this.#fresh = timing.fresh;
    this.#now = now;
    this.#onLost = onLost;
    this.#shown = now();
    this.#timer = setInterval(() => {
      // What a disk cannot do is told by the write that needs it.
      this.#beating ??= this.renew()
        .catch(() => undefined)
        .finally(() => {
          this.#beating = undefined;
        });
    }, timing.beat).unref();
  }

  copy(): string {
    return join(this.#place, this.#room, `copy-${this.#copies++}`);
  }

  held(): boolean {
    return !this.#over && this.#now() - this.#shown < this.#fresh;
  }

  async confirm(): Promise<void> {
    if (!this.held()) await this.renew();
  }

  async renew(): Promise<void> {
    if (this.#over) throw this.#over;
    const began = this.#now();
    const path = join(this.#place, this.#room, BEAT);
    try {
      // Never made anew: it is there as long as the lease is.
      const file = await open(path, 'r+');
      try {
        await file.write(beatText(this.#holder), 0);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isGone(error)) throw this.#end('was taken over by another process, or removed', true);
      throw diskFault(error, 'write', path);
    }
    this.#shown = Math.max(this.#shown, began);
  }

  async release(): Promise<void> {
    if (this.#over) return;
    this.#end('was given back', false);
    await this.#beating;
    // A lease that cannot be removed is taken over as that of a process that has ended.
    await endLease(this.#place, this.#room).catch(() => undefined);
    await rmdir(this.#place).catch(() => undefined);
  }

  #end(how: string, lost: boolean): CodedFault {
    if (this.#over) return this.#over;
    this.#over = new CodedFault('SL-LOCKED', `the lease ${this.#place} ${how}; nothing more is written`);
    clearInterval(this.#timer);
    if (lost) this.#onLost(this.#over);
    return this.#over;
  }
}
