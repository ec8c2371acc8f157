import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedFault } from '../faults.js';
import { claimDue, nextDue, releaseAll } from '../reminding/due-acts.js';
import type { GroupData } from '../reminding/group.js';
import type { Claimed, GroupStore } from '../reminding/group-store.js';
import { readChecked } from './checked-file.js';
import { DueOrder } from './due-order.js';
import { groupFile, writeGroup } from './group-file.js';
import { GroupWriter } from './group-writer.js';
import { SyncedFile, type TextFile } from './synced-file.js';

const SUFFIX = '.json';

async function load(folder: string, name: string): Promise<GroupData> {
  const read = await readChecked(join(folder, name), groupFile);
  if (!read) throw new CodedFault('SL-DATA', `${join(folder, name)} is gone`);
  const { version: _, ...data } = read;
  return data;
}

/**
 * The groups, each in a file of its own in `folder`, so that an act costs the same however many groups there are. The
 * caller has the folder alone (lockFolder). Throws SL-DATA when a file is damaged.
 */
export async function openGroups(
  folder: string,
  fileFor: (path: string) => TextFile = path => new SyncedFile(path),
): Promise<GroupStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const writers = new Map<string, GroupWriter<GroupData>>();
  const byChannel = new Map<string, string>();
  const order = new DueOrder();
  const owner = randomUUID();

  const keep = (data: GroupData) => {
    const { id, channel } = data.group;
    writers.set(id, new GroupWriter(fileFor(join(folder, id + SUFFIX)), data, writeGroup));
    byChannel.set(channel, id);
    order.set(id, nextDue(data));
  };
  for (const name of (await readdir(folder)).filter(one => one.endsWith(SUFFIX)).sort()) {
    // Claims of the process before are void: this one has the folder alone.
    keep(releaseAll(await load(folder, name)));
  }

  const store: GroupStore = {
    async link(group) {
      const known = byChannel.get(group.channel);
      if (known !== undefined) return writers.get(known)!.data.group;
      keep({ group, meetings: [], reminders: [] });
      await writers.get(group.id)!.save();
      return group;
    },
    groups: () =>
      [...writers.values()]
        .map(writer => writer.data)
        .toSorted((a, b) => a.group.name.localeCompare(b.group.name, 'sv')),
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
    async claimDue(now, most) {
      const claimed: Claimed[] = [];
      for (const id of order.until(now)) {
        if (claimed.length >= most) break;
        const found = await store.change(id, data => claimDue(data, owner, now, most - claimed.length));
        claimed.push(...(found ?? []).map(reminder => ({ group: id, reminder, claim: owner })));
      }
      return claimed;
    },
    async close() {
      for (const writer of writers.values()) await writer.settled();
    },
  };
  return store;
}
