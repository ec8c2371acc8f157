import type { Answering } from '../answering/answering.js';
import { type BookingParts, isWorker } from '../booking/booking-job.js';
import { isConvener, isKeeper } from '../groups/conveners.js';
import type { GroupData } from '../groups/group.js';
import type { GroupParts } from '../groups/group-job.js';
import { isWorkerOf } from '../shared/directory.js';
import type { Command } from './commands.js';
import type { Role, WhyRefused } from './rights.js';
import type { Who } from './who.js';

/** What the table needs to know of the world to tell the roles apart. */
export interface Standing {
  isWorker(objectId: string): boolean;
  isCurator(objectId: string): boolean;
  /** Whether the directory names somebody as a head of the social workers; they see numbers, and nothing of who. */
  isHead?(objectId: string): boolean;
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
    case 'head':
      return standing.isHead?.(objectId) ? undefined : role;
    case 'nobody':
      return 'own';
  }
}

/** The jobs that the table is told by. */
interface Known {
  readonly answering: Pick<Answering, 'isCurator'>;
  readonly booking?: BookingParts;
  readonly groups?: GroupParts;
}

/** A group that is not being unlinked: to everybody else it is gone already. */
const staying = (data: GroupData | undefined) => (data?.group.leaving === undefined ? data : undefined);

/** What the table may ask of whoever sent a command, read before it is asked; of groups only where the command is one of theirs. */
export async function standingOf({ answering, booking, groups }: Known, command: Command, who: Who): Promise<Standing> {
  const meant = command.do === 'reword' ? command.meant : command;
  const store = meant.do === 'group' ? groups?.store : undefined;
  const id = meant.do === 'group' && 'group' in meant.step ? meant.step.group : undefined;
  const named = id === undefined ? undefined : staying(await store?.group(id));
  const here = who.channel === undefined ? undefined : staying(await store?.groupOf(who.channel));
  const convened = who.objectId === undefined ? undefined : await store?.convenedBy(who.objectId);
  return {
    isWorker: objectId => booking !== undefined && isWorker(booking, objectId),
    isCurator: objectId => answering.isCurator(objectId),
    isHead: objectId => (booking?.directory?.heads ?? []).includes(objectId),
    isWorkerOf: (objectId, school) => isWorkerOf(groups?.directory, objectId, school),
    group: id => (named?.group.id === id ? named : undefined),
    groupOf: channel => (here?.group.channel === channel ? here : undefined),
    convenes: (objectId, as) => (convened ?? []).some(({ group }) => as === 'convener' || isConvener(group, objectId)),
  };
}
