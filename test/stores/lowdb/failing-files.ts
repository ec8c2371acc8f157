import type { FileHandle } from 'node:fs/promises';
import { FILES, type Files } from '../../../src/stores/lowdb/syncing.js';

/** A step of a write, in order; `folder` and `folder sync` are the last ones, on the folder's own names. */
export const STEPS = ['open', 'write', 'sync', 'rename', 'folder', 'folder sync'] as const;
/** A step of an erasing, in order. */
export const ERASE_STEPS = ['rename', 'remove', 'folder', 'folder sync'] as const;
export type Step = (typeof STEPS)[number] | (typeof ERASE_STEPS)[number];

/** The error of a system call. */
export const errno = (code: string) => Object.assign(new Error(`${code}: a disk that fails`), { code });

/** A disk whose writes and erasing fail at one step with a system's word, for as long as `fails` gives one. */
export function failingFiles(fails: () => readonly [Step, string] | undefined): Files {
  const at = (step: Step) => {
    const fault = fails();
    if (fault?.[0] === step) throw errno(fault[1]);
  };
  return {
    ...FILES,
    async open(path, flags, mode) {
      const folder = flags === 'r';
      at(folder ? 'folder' : 'open');
      const real = await FILES.open(path, flags, mode);
      const steps: Readonly<Record<string, Step>> = { writeFile: 'write', datasync: 'sync', sync: 'folder sync' };
      return new Proxy(real, {
        get(handle, name: string & keyof FileHandle) {
          const given = handle[name];
          if (typeof given !== 'function') return given;
          return async (...values: never[]) => {
            const step = steps[name];
            if (step) at(step);
            return (given as (...all: never[]) => unknown).apply(handle, values);
          };
        },
      });
    },
    async rename(from, to) {
      at('rename');
      await FILES.rename(from, to);
    },
    async rm(path, options) {
      at('remove');
      await FILES.rm(path, options);
    },
  };
}
