import { CodedFault } from '../faults.js';
import type { Group, GroupData } from '../groups/group.js';
import type { GroupLetter } from '../groups/group-letter.js';
import { type GroupStore, keys } from '../groups/group-store.js';
import { claimDue, hasDue } from '../groups/letter-acts.js';
import { recipientOf } from '../groups/letters.js';
import type { Claimed } from '../outbox/run.js';
import { type Aggregates, unchanged } from '../shared/aggregates.js';
import { isKey } from './kind.js';
import { isGroup, type KeptGroup } from './kinds.js';
import { sideBySide } from './lowdb/side-by-side.js';

/** How many groups are read at once. */
const READ_AT_ONCE = 32;

/** What a store of groups adds to their aggregates. */
export interface GroupsOver {
  /** Who claims letters here. */
  readonly owner: string;
  /** Ids that no new group may have: something that cannot be used is kept under them. */
  readonly left?: ReadonlySet<string> | undefined;
  /** Told of what cannot be read: it throws where that is not to be passed by. */
  readonly tell: (fault: unknown) => void;
  /** Erases what else is kept of a group, before the group itself. */
  readonly eraseBeside?: ((id: string) => Promise<void>) | undefined;
}

/** The groups over any store of aggregates. */
export function groupsOver(
  kept: Aggregates<KeptGroup>,
  { owner, left = new Set(), tell, eraseBeside }: GroupsOver,
): GroupStore {
  async function read(id: string): Promise<GroupData | undefined> {
    const found = isKey(id) ? await kept.read(id) : undefined;
    return found && isGroup(found) ? found : undefined;
  }

  async function all(ids: readonly string[]): Promise<readonly GroupData[]> {
    const found = new Map<string, GroupData>();
    await sideBySide(ids, READ_AT_ONCE, async id => {
      const data = await read(id).catch(tell);
      if (data) found.set(id, data);
    });
    return ids.flatMap(id => found.get(id) ?? []);
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

  return {
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
          const found = await kept.changeIfFree(id, one =>
            isGroup(one) ? claimDue(one, owner, now, most - claimed.length, taken) : unchanged(one, []),
          );
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
      await eraseBeside?.(id);
      await kept.erase(id);
    },
    close: () => kept.close(),
  };
}

const { compare } = new Intl.Collator('sv');
const byName = (one: GroupData, other: GroupData) => compare(one.group.name, other.group.name);
