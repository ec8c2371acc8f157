import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { type Asked, DISK_THREAD, type Told } from './disk-thread.js';
import { type Files, syncTogether, writeSynced } from './syncing.js';

/**
 * Puts a text in the place of a file: the copy is written and synced, renamed over the file, and the folder is synced, which
 * acts of one moment share. `onRenamed` is called once the text has, or may have, the file's name. Rejects with the system's
 * own error; a copy that is left then is the caller's.
 */
export type Replace = (copy: string, text: string | Uint8Array, path: string, onRenamed: () => void) => Promise<void>;

/** By the calls of a set of files, one after the other. */
export const byCalls =
  (files: Files): Replace =>
  async (copy, text, path, onRenamed) => {
    await writeSynced(copy, text, files);
    await files.rename(copy, path);
    onRenamed();
    await syncTogether(dirname(path), files);
  };

/** Who waits for the thread. */
interface Waiting {
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
  readonly onRenamed: () => void;
}

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let asked = 0;

function settle({ id, renamed, fault }: Told): void {
  const one = waiting.get(id);
  waiting.delete(id);
  if (renamed) one?.onRenamed();
  if (fault) one?.reject(Object.assign(new Error(fault.message), { code: fault.code }));
  else one?.resolve();
}

/** The thread has ended: what it was asked to put there may be there, or not, and the next text begins another one. */
function end(cause: unknown): void {
  thread = undefined;
  const message = cause instanceof Error ? cause.message : 'the thread that writes has ended';
  for (const id of [...waiting.keys()]) settle({ id, renamed: true, fault: { message } });
}

/**
 * The thread holds one text at a time: a young heap as large as the program's own would be some 30 megabytes for nothing. V8 reads
 * these when a heap begins, and that of the program has begun.
 */
const SMALL_HEAP = ['--min-semi-space-size=1', '--max-semi-space-size=1'];

function begin(): Worker {
  for (const flag of SMALL_HEAP) setFlagsFromString(flag);
  const begun = new Worker(DISK_THREAD, { eval: true, execArgv: [], env: {} });
  begun.on('message', (told: readonly Told[]) => {
    told.forEach(settle);
    if (waiting.size === 0) begun.unref();
  });
  begun.on('error', end);
  begun.on('exit', end);
  return begun;
}

/**
 * By the one thread of this process that writes, which costs half of what the same calls do through node's pool, and holds the
 * process only while somebody waits for it. A disk that hangs stops nobody who does not write.
 */
export const inThread: Replace = (copy, text, path, onRenamed) =>
  new Promise((resolve, reject) => {
    thread ??= begin();
    const id = asked++;
    if (waiting.size === 0) thread.ref();
    waiting.set(id, { resolve, reject, onRenamed });
    thread.postMessage({ id, copy, text, path } satisfies Asked);
  });
