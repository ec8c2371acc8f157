import { isConvener, isKeeper } from '../groups/conveners.js';
import type { GroupData } from '../groups/group.js';
import type { WhyRefused } from './may.js';
import type { Role, Who } from './rights.js';

/** What the table needs to know of the world to tell the roles apart. */
export interface Standing {
  isWorker(objectId: string): boolean;
  isCurator(objectId: string): boolean;
  /** Whether somebody is a contact social worker of a school, or its substitute; without a school: of any. */
  isWorkerOf(objectId: string, school: string | undefined): boolean;
  /** The group with an id. */
  group(id: string): GroupData | undefined;
  /** The group of a channel (its conversation id). */
  groupOf(channel: string): GroupData | undefined;
  /** Whether somebody is a convener of any group, or as `convener` its substitute. */
  convenes(objectId: string, as: 'convener' | 'lead'): boolean;
}

/** Whether somebody may take over a group that no convener looks after any more. */
function isHeir(objectId: string, data: GroupData | undefined, standing: Standing): boolean {
  if (data?.group.orphaned === undefined) return false;
  const { standIn, school } = data.group;
  return standIn?.who === objectId || standing.isCurator(objectId) || standing.isWorkerOf(objectId, school);
}

/** Whether somebody is what a place asks for; the reason where not. */
export function lacks(role: Role, who: Who, group: GroupData | undefined, standing: Standing): WhyRefused | undefined {
  if (role === 'anyone') return undefined;
  const { objectId } = who;
  if (!objectId || !who.address) return 'account';
  switch (role) {
    case 'colleague':
    case 'member':
      return undefined;
    case 'convener':
    case 'lead': {
      const holds = role === 'lead' ? isConvener : isKeeper;
      return (group ? holds(group.group, objectId) : standing.convenes(objectId, role)) ? undefined : role;
    }
    case 'asked': {
      const open = who.teams === undefined ? [] : (group?.group.offers ?? []);
      return open.some(one => one.teams === who.teams) ? undefined : role;
    }
    case 'heir':
      return isHeir(objectId, group, standing) ? undefined : role;
    case 'giver': {
      const own = group !== undefined && isConvener(group.group, objectId);
      return own || isHeir(objectId, group, standing) ? undefined : role;
    }
    case 'worker':
      return standing.isWorker(objectId) ? undefined : role;
    case 'curator':
      return standing.isCurator(objectId) ? undefined : role;
    case 'nobody':
      return 'own';
  }
}
