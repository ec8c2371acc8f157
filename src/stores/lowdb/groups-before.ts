import { join } from 'node:path';
import { CodedFault } from '../../faults.js';
import type { GroupData } from '../../groups/group.js';
import { releaseOthers } from '../../groups/letter-acts.js';
import type { Aggregates } from '../../shared/aggregates.js';
import { isKey } from '../kind.js';
import { readChecked } from './checked-file.js';
import { setAside } from './copies.js';
import { filesIn, SUFFIX } from './folder.js';
import { GROUP_VERSION, groupFile } from './group-file.js';
import { takeOver } from './group-file-before.js';
import { sideBySide } from './side-by-side.js';
import type { FileParts } from './synced-file.js';

/** How many are written at once. */
const AT_ONCE = 16;

/** The data of a group of earlier versions, which kept its file in the folder itself; SL-DATA where it is not to be taken over. */
async function load(path: string, id: string, parts: FileParts): Promise<GroupData> {
  const read = isKey(id) ? await readChecked(path, groupFile, parts, GROUP_VERSION, takeOver) : undefined;
  if (!read) throw new CodedFault('SL-DATA', `${path} has no name of ours`);
  const { version: _, ...data } = read;
  // A copy that lies beside its original would take its place.
  if (data.group.id !== id) throw new CodedFault('SL-DATA', `${path} holds a group of another file's name`);
  return releaseOthers(data, NOBODY);
}

/** Claims of earlier processes are void. */
const NOBODY = '';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Takes over the groups of earlier versions, one file each in `folder` itself; a copy of each is kept (copies.ts). Until it
 * has its other name nothing was done with the new file, so that a start that was broken off goes on. Resolves with the
 * faults of those that cannot be read, or that are there already with other data, by id: they are left as they are.
 * Rejects where the disk cannot be written.
 */
export async function takeGroupsOver<Kept extends object>(
  folder: string,
  store: Aggregates<Kept | GroupData>,
  parts: FileParts,
  now: Date,
): Promise<Map<string, CodedFault>> {
  const faults = new Map<string, CodedFault>();
  const newer = new Set(await store.ids());
  await sideBySide(await filesIn(folder), AT_ONCE, async name => {
    const [path, id] = [join(folder, name), name.slice(0, -SUFFIX.length)];
    let data: GroupData;
    try {
      data = await load(path, id, parts);
    } catch (error) {
      if (!(error instanceof CodedFault)) throw error;
      faults.set(id, error);
      return;
    }
    const there = newer.has(id);
    if (there && !same(await store.read(id), data)) {
      faults.set(
        id,
        new CodedFault('SL-DATA', `${path} is not what the newer file of this group holds; remove one of the two`),
      );
      return;
    }
    if (!there) await store.change(id, () => ({ data, result: undefined }));
    await setAside(path, parts, now);
  });
  return faults;
}
