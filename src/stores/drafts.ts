import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Drafts } from '../answering/queue/draft-of.js';

/** Writes drafts into a knowledge folder, where it may be written; an older draft of the same name stays as it is. */
export const draftsIn = (folder: string): Drafts => ({
  async write(files) {
    try {
      for (const { path, text } of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text, { flag: 'wx' });
      }
      return true;
    } catch {
      // A folder that is only to be read, as in a container: the curator gets the text to copy.
      return false;
    }
  },
});
