import { randomUUID } from 'node:crypto';
import { CodedFault } from '../../faults.js';
import type { Group, GroupData } from '../../groups/group.js';
import type { GroupLetter } from '../../groups/group-letter.js';
import { findableOf, type GroupStore, keys } from '../../groups/group-store.js';
import { claimDue, hasDue, releaseOthers } from '../../groups/letter-acts.js';
import { recipientOf } from '../../groups/letters.js';
import type { Claimed } from '../../outbox/run.js';
import { unchanged } from '../../shared/aggregates.js';
import { type AggregatesParts, isKey, type Kind, openAggregates } from './aggregates.js';
import { eraseCopiesOf } from './copies.js';
import { GROUP_VERSION, groupFile } from './group-file.js';
import { takeGroupsOver } from './groups-before.js';
import { sideBySide } from './side-by-side.js';

/** A group, or an id that no group has. */
type Kept = GroupData | { readonly nobody: string };

const isGroup = (kept: Kept): kept is GroupData => 'group' in kept;

/** Time is looked up for every group at each tick: all that a municipality can have stay in memory. */
const HELD = 10_000;
/** How many files are read at once where they do not. */
const READ_AT_ONCE = 32;

/** A kind whose claims are the owner's alone: those that others left in a file are void. */
const kindFor = (owner: string): Kind<Kept> => ({
  shape: groupFile as unknown as Kind<Kept>['shape'],
  version: GROUP_VERSION,
  idOf: kept => (isGroup(kept) ? kept.group.id : kept.nobody),
  fresh: id => ({ nobody: id }),
  findable: kept => (isGroup(kept) ? findableOf(kept) : { keys: [], instants: {} }),
  onRead: kept => (isGroup(kept) ? releaseOthers(kept, owner) : kept),
});

/** How the groups are opened. */
export interface GroupsParts extends AggregatesParts {
  /** The instant as of which an older folder is taken over; now where it is absent. */
  readonly asOf?: Date | undefined;
}

/**
 * The groups in `folder`, which the caller has alone, by the lease in `parts` or otherwise: one file each. Those of earlier
 * versions are taken over, and a copy kept. A group that cannot be read keeps no other from being served: it is left as it
 * is, and told to `onDamaged` (SL-DATA, SL-NEWER, a disk's fault); without it the first one refuses the opening.
 */
export async function openGroups(folder: string, parts: GroupsParts = {}): Promise<GroupStore> {
  const owner = randomUUID();
  const kept = await openAggregates(folder, kindFor(owner), { held: HELD, ...parts });
  const left = await takeGroupsOver(folder, kept, parts, parts.asOf ?? new Date());
  const tell = (fault: unknown) => {
    if (!parts.onDamaged || !(fault instanceof CodedFault)) throw fault;
    parts.onDamaged(fault);
  };
  for (const fault of left.values()) tell(fault);

  async function read(id: string): Promise<GroupData | undefined> {
    const found = isKey(id) ? await kept.read(id) : undefined;
    return found && isGroup(found) ? found : undefined;
  }

  async function all(ids: readonly string[]): Promise<readonly GroupData[]> {
    const found: GroupData[] = [];
    await sideBySide(ids, READ_AT_ONCE, async id => {
      const data = await read(id).catch(tell);
      if (data) found.push(data);
    });
    return found;
  }

  async function linked(group: Group, letters: readonly GroupLetter[]): Promise<Group> {
    const [known] = await kept.find(keys.channel(group.channel));
    const data = known === undefined ? undefined : await read(known);
    if (data) return data.group;
    const taken = () => new CodedFault('SL-DATA', `there is a file of group ${group.id} already`);
    if (left.has(group.id)) throw taken();
    return kept.change(group.id, now => {
      if (isGroup(now)) throw taken();
      return { data: { group, meetings: [], letters }, result: group };
    });
  }

  const store: GroupStore = {
    link: (group, letters = []) => kept.together(keys.channel(group.channel), () => linked(group, letters)),
    groups: async () => all(await kept.ids()),
    convenedBy: async convener => (await all(await kept.find(keys.convener(convener)))).toSorted(byName),
    group: read,
    async groupOf(channel) {
      const [id] = await kept.find(keys.channel(channel));
      return id === undefined ? undefined : read(id);
    },
    async change(id, act) {
      if (!(await read(id))) return undefined;
      return kept.change(id, data => (isGroup(data) ? act(data) : unchanged(data, undefined)));
    },
    async claimDue(now, most, { of, to }, onFault) {
      const claimed: Claimed[] = [];
      const taken = new Set(to);
      for (const id of await kept.due('letters', now, Number.POSITIVE_INFINITY)) {
        if (claimed.length >= most) break;
        if (of.has(id)) continue;
        try {
          const data = await read(id);
          // Looked at before it is asked for: most of what waits is waited for.
          if (!data || !hasDue(data, now)) continue;
          const found = await store.change(id, one => claimDue(one, owner, now, most - claimed.length, taken));
          for (const letter of found ?? []) {
            const { to: recipient } = recipientOf(data.group, letter);
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
      if (!isKey(id)) return;
      // The group last: where it is left, erasing is begun again.
      await eraseCopiesOf(folder, id, parts);
      await kept.erase(id);
    },
    close: () => kept.close(),
  };
  return store;
}

const { compare } = new Intl.Collator('sv');
const byName = (one: GroupData, other: GroupData) => compare(one.group.name, other.group.name);
