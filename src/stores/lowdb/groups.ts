import { randomUUID } from 'node:crypto';
import { CodedFault } from '../../faults.js';
import type { GroupStore } from '../../groups/group-store.js';
import { releaseOthers } from '../../groups/letter-acts.js';
import { groupsOver } from '../groups-over.js';
import type { Kind } from '../kind.js';
import { GROUPS, isGroup, type KeptGroup } from '../kinds.js';
import { type AggregatesParts, openAggregates } from './aggregates.js';
import { eraseCopiesOf } from './copies.js';
import { takeGroupsOver } from './groups-before.js';

/** Time is looked up for every group at each tick: all that a municipality can have stay in memory. */
const HELD = 10_000;

/** A kind whose claims are the owner's alone: those that others left in a file are void. */
const kindFor = (owner: string): Kind<KeptGroup> => ({
  ...GROUPS,
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
  return groupsOver(kept, {
    owner,
    left: new Set(left.keys()),
    tell,
    eraseBeside: id => eraseCopiesOf(folder, id, parts),
  });
}
