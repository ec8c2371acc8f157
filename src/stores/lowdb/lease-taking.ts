import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedFault } from '../../faults.js';
import { diskFault, errnoOf } from './disk-fault.js';
import { makeFolder, makeOne } from './folder.js';
import { BEAT, beatText, endLease, HeldLease, type Lease, TIMING, type Timing } from './lease.js';
import { fateOf, type Identity, thisProcess } from './process-identity.js';

/** The folder of the lease in a data folder. */
export const NAME = 'lotsen.lease';
/** How often a lease that nobody seems to hold is tried for: others try too, and systems have hiccups. */
const TRIES = 20;

/** How a lease is taken; all but `onLost` is for tests. */
export interface LeaseOptions {
  /** Called once when another process has taken the lease over; then nothing more is written or acknowledged. */
  readonly onLost?: ((fault: CodedFault) => void) | undefined;
  readonly timing?: Timing | undefined;
  readonly holder?: Identity | undefined;
  readonly now?: (() => number) | undefined;
}

/** Who has a lease, as one look at it shows: the name of the room, and the last sign of life. */
export interface Seen {
  readonly room: string;
  readonly text: string;
  readonly holder: Identity | undefined;
}

/** Who has a lease now; undefined for nobody. Changes nothing. */
export async function look(place: string): Promise<Seen | undefined> {
  try {
    const [room] = (await readdir(place)).sort();
    if (room === undefined) return undefined;
    const text = await readFile(join(place, room, BEAT), 'utf8').catch(() => '');
    return { room, text, holder: identityIn(text) };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function identityIn(text: string): Identity | undefined {
  try {
    return JSON.parse(text) as Identity;
  } catch {
    return undefined;
  }
}

/** The lease as it will be, beside the place where it will lie; the same again when it is there. */
async function prepare(place: string, room: string, holder: Identity): Promise<string> {
  const ready = `${place}.new-${room}`;
  await makeOne(ready);
  await makeOne(join(ready, room));
  await writeFile(join(ready, room, BEAT), beatText(holder), { mode: 0o600 });
  return ready;
}

/** Removes what starters left that were stopped halfway; one that is still at it tries again, and finds this lease. */
async function sweep(place: string): Promise<void> {
  const left = (await readdir(dirname(place))).filter(name => name.startsWith(`${basename(place)}.new-`));
  for (const name of left) await rm(join(dirname(place), name), { recursive: true, force: true });
}

/** Tries once for a lease that nobody holds; throws the system's error when that fails. */
async function claim(place: string, room: string, holder: Identity): Promise<void> {
  const ready = await prepare(place, room, holder);
  // Windows does not rename to a folder that is there, even an empty one; this removes no other.
  await rmdir(place).catch(() => undefined);
  await rename(ready, place);
}

/**
 * Takes the data folder, which is made where it is missing, for this process alone, on this host and every other one. A
 * holder that has ended is known at once among processes of one space; one elsewhere is watched, and has ended when it
 * showed no sign of life for 15 seconds of this process' own time (Timing). Throws SL-LOCKED when another process has
 * the folder, a disk's fault when it cannot be written.
 */
export async function takeLease(folder: string, options: LeaseOptions = {}): Promise<Lease> {
  const { timing = TIMING, holder = thisProcess(), now = () => performance.now(), onLost = () => {} } = options;
  const place = join(folder, NAME);
  const room = randomUUID();
  await makeFolder(folder);
  let watched: Seen | undefined;
  let unchanged = 0;
  try {
    for (let tries = 0; ; ) {
      const seen = await look(place);
      if (seen?.room === room) {
        // It shows signs of life from here on, before anything that may take a while.
        const lease = new HeldLease(place, room, holder, timing, now, onLost);
        await sweep(place).catch(() => undefined);
        return lease;
      }
      if (seen) {
        const fate = seen.holder ? fateOf(seen.holder, holder) : 'unknown';
        const same = watched?.room === seen.room && watched.text === seen.text;
        const beats = watched?.room === seen.room && watched.text !== '' && seen.text !== '' && !same;
        if (fate === 'runs' || beats) throw inUse(folder, seen);
        unchanged = same ? unchanged + 1 : 0;
        watched = seen;
        if (fate === 'unknown' && unchanged < timing.looks) {
          await sleep(timing.look);
          continue;
        }
      }
      try {
        // Whoever could not write here leaves the lease of others alone.
        if (seen) await prepare(place, room, holder);
        await (seen ? endLease(place, seen.room) : claim(place, room, holder));
      } catch (error) {
        if (++tries === TRIES) throw error;
        await sleep(1 + Math.random() * tries);
      }
    }
  } catch (error) {
    throw diskFault(error, 'write', place);
  } finally {
    await rm(`${place}.new-${room}`, { recursive: true, force: true }).catch(() => undefined);
  }
}

function inUse(folder: string, { holder }: Seen): CodedFault {
  const who = holder ? `another process (${holder.pid} on ${holder.host})` : 'another process';
  const next = 'Stop the other process, or give this one a DATA_DIR of its own.';
  return new CodedFault('SL-LOCKED', `${who} uses ${folder}`, { next });
}
