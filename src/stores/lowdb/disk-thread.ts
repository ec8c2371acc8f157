/** A text that is to be put in the place of a file. */
export interface Asked {
  readonly id: number;
  readonly copy: string;
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** What became of it: whether it has the file's name, and what went wrong, with the system's word. */
export interface Told {
  readonly id: number;
  readonly renamed: boolean;
  readonly fault: { readonly message: string; readonly code?: string | undefined } | undefined;
}

// Stryker disable all: this runs by its text, in which nothing else may be named

/**
 * Puts files in the place of others, call by call without a promise between two of them, as long as its thread is there. Those
 * that are asked for while it works share the next sync of their folder, which begins when the last of them has its name.
 */
function work(fs: typeof import('node:fs'), threads: typeof import('node:worker_threads')): void {
  /** What a system without a sync of folders says when it is asked for one. */
  const noFolderSync: readonly (string | undefined)[] = ['EPERM', 'EISDIR', 'EINVAL'];
  const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));

  function withFile(path: string, flags: string, use: (file: number) => void): void {
    const file = fs.openSync(path, flags, 0o600);
    try {
      use(file);
    } finally {
      fs.closeSync(file);
    }
  }
  /** What a work fails of, as it can be sent to another thread. */
  function faultOf(doing: () => void): Told['fault'] {
    try {
      doing();
      return undefined;
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      return { message, code };
    }
  }
  function put({ copy, path, text }: Asked): void {
    withFile(copy, 'w', file => {
      fs.writeFileSync(file, text);
      fs.fdatasyncSync(file);
    });
    fs.renameSync(copy, path);
  }
  function sync(folder: string): Told['fault'] {
    const fault = faultOf(() => withFile(folder, 'r', file => fs.fsyncSync(file)));
    return noFolderSync.includes(fault?.code) ? undefined : fault;
  }

  const port = threads.parentPort!;
  port.on('message', (first: Asked) => {
    const asked = [first];
    for (let more = threads.receiveMessageOnPort(port); more; more = threads.receiveMessageOnPort(port))
      asked.push(more.message);
    const done = asked.map(one => ({ id: one.id, folder: folderOf(one.path), fault: faultOf(() => put(one)) }));
    const folders = new Set(done.filter(({ fault }) => fault === undefined).map(({ folder }) => folder));
    const unsynced = new Map([...folders].map(folder => [folder, sync(folder)]));
    const told: Told[] = done.map(({ id, folder, fault }) => ({
      id,
      renamed: fault === undefined,
      fault: fault ?? unsynced.get(folder),
    }));
    port.postMessage(told);
  });
}
// Stryker restore all

/** The code of the thread: part of the program that runs, whatever lies in its folder by now. tsx gives functions their names by a helper. */
export const DISK_THREAD = `const __name = named => named; (${work})(require('node:fs'), require('node:worker_threads'));`;
