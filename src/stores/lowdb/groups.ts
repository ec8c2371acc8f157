import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedFault } from '../../faults.js';
import { isKeeper } from '../../groups/conveners.js';
import type { Group, GroupData } from '../../groups/group.js';
import type { GroupLetter } from '../../groups/group-letter.js';
import type { GroupStore } from '../../groups/group-store.js';
import { claimDue, hasDue, nextDue, releaseAll } from '../../groups/letter-acts.js';
import { recipientOf } from '../../groups/letters.js';
import type { Claimed } from '../../outbox/run.js';
import { readChecked } from './checked-file.js';
import { diskFault } from './disk-fault.js';
import { DueOrder } from './due-order.js';
import { makeFolder } from './folder.js';
import { GROUP_VERSION, groupFile, writeGroup } from './group-file.js';
import { takeOver } from './group-file-before.js';
import { GroupWriter } from './group-writer.js';
import { eraseFile, type FileParts, SyncedFile, type TextFile } from './synced-file.js';

const SUFFIX = '.json';

async function groupFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(one => one.endsWith(SUFFIX)).sort();
  } catch (error) {
    throw diskFault(error, 'read', folder);
  }
}

/** How the groups are opened; `fileFor` is for tests. */
export interface GroupsParts extends FileParts {
  /** Told of each file that is damaged; its group is left out. Without it the first one refuses the opening. */
  readonly onDamaged?: ((fault: CodedFault) => void) | undefined;
  readonly fileFor?: ((path: string) => TextFile) | undefined;
}

async function load(folder: string, name: string, parts: FileParts): Promise<GroupData> {
  const path = join(folder, name);
  const read = await readChecked(path, groupFile, parts, GROUP_VERSION, takeOver);
  if (!read) throw new CodedFault('SL-DATA', `${path} is gone`);
  const { version: _, ...data } = read;
  // A copy that lies beside its original would take its place.
  if (data.group.id + SUFFIX !== name) throw new CodedFault('SL-DATA', `${path} holds a group of another file's name`);
  return data;
}

/**
 * The groups, each in a file of its own in `folder`, so that an act costs the same however many groups there are. The
 * caller has the folder alone, by the lease in `parts` or otherwise. A damaged file does not keep the other groups from
 * being served: it is left as it is, and told to `onDamaged` (SL-DATA).
 */
export async function openGroups(folder: string, parts: GroupsParts = {}): Promise<GroupStore> {
  const { onDamaged, fileFor = (path: string) => new SyncedFile(path, parts) } = parts;
  await makeFolder(folder);
  const writers = new Map<string, GroupWriter<GroupData>>();
  const byChannel = new Map<string, string>();
  const order = new DueOrder();
  const owner = randomUUID();
  /** The ids whose files could not be read: nothing is written over them. */
  const damaged = new Set<string>();
  const linking = new Map<string, Promise<Group>>();

  const writerFor = (data: GroupData) =>
    new GroupWriter(fileFor(join(folder, data.group.id + SUFFIX)), data, writeGroup);
  const keep = (data: GroupData, writer: GroupWriter<GroupData>) => {
    const { id, channel } = data.group;
    writers.set(id, writer);
    byChannel.set(channel, id);
    order.set(id, nextDue(data));
  };
  for (const name of await groupFiles(folder)) {
    try {
      // Claims of the process before are void: this one has the folder alone.
      const data = releaseAll(await load(folder, name, parts));
      keep(data, writerFor(data));
    } catch (error) {
      if (!onDamaged || !(error instanceof CodedFault)) throw error;
      damaged.add(name.slice(0, -SUFFIX.length));
      onDamaged(error);
    }
  }

  async function linked(group: Group, letters: readonly GroupLetter[]): Promise<Group> {
    if (damaged.has(group.id) || writers.has(group.id))
      throw new CodedFault('SL-DATA', `there is a file of group ${group.id} already`);
    const data = { group, meetings: [], letters };
    const writer = writerFor(data);
    await writer.save();
    keep(data, writer);
    return group;
  }

  const store: GroupStore = {
    async link(group, letters = []) {
      const { channel } = group;
      const known = byChannel.get(channel);
      if (known !== undefined) return writers.get(known)!.data.group;
      // Whoever links the same channel meanwhile is told of the group once it is on disk.
      const under = linking.get(channel);
      if (under) return under;
      const written = linked(group, letters).finally(() => linking.delete(channel));
      linking.set(channel, written);
      return written;
    },
    groups: () =>
      [...writers.values()]
        .map(writer => writer.data)
        .toSorted((a, b) => a.group.name.localeCompare(b.group.name, 'sv')),
    convenedBy: convener => [...writers.values()].flatMap(({ data }) => (isKeeper(data.group, convener) ? [data] : [])),
    group: id => writers.get(id)?.data,
    groupOf: channel => writers.get(byChannel.get(channel) ?? '')?.data,
    async change(id, act) {
      const writer = writers.get(id);
      if (!writer) return undefined;
      try {
        return await writer.run(act);
      } finally {
        order.set(id, nextDue(writer.data));
      }
    },
    async claimDue(now, most, { of, to }, onFault) {
      const claimed: Claimed[] = [];
      const taken = new Set(to);
      for (const id of order.until(now)) {
        if (claimed.length >= most) break;
        const writer = writers.get(id);
        // Looked at before it is asked for: most of what waits is waited for.
        if (of.has(id) || !writer || !hasDue(writer.data, now)) continue;
        try {
          const found = await store.change(id, data => claimDue(data, owner, now, most - claimed.length, taken));
          for (const letter of found ?? []) {
            const { to: recipient } = recipientOf(writer.data.group, letter);
            taken.add(recipient);
            claimed.push({ of: id, to: recipient, letter, by: owner });
          }
        } catch (error) {
          onFault(id, error);
        }
      }
      return claimed;
    },
    async erase(id) {
      const writer = writers.get(id);
      if (!writer) return;
      const { channel } = writer.data.group;
      // From here on no act can write it again.
      writers.delete(id);
      if (byChannel.get(channel) === id) byChannel.delete(channel);
      try {
        await writer.settled();
        await eraseFile(join(folder, id + SUFFIX), parts);
        order.set(id, Number.POSITIVE_INFINITY);
      } catch (error) {
        writers.set(id, writer);
        if (!byChannel.has(channel)) byChannel.set(channel, id);
        throw error;
      }
    },
    async close() {
      await Promise.allSettled(linking.values());
      for (const writer of writers.values()) await writer.settled();
    },
  };
  return store;
}
