import { isWorker } from '../booking/booking-job.js';
import { isConvener } from '../groups/conveners.js';
import type { GroupData } from '../groups/group.js';
import { isWorkerOf } from '../shared/directory.js';
import type { Command } from './commands.js';
import type { Who } from './rights.js';
import type { Standing } from './standing.js';
import type { Jobs } from './turn.js';

/** A group that is not being unlinked: to everybody else it is gone already. */
const staying = (data: GroupData | undefined) => (data?.group.leaving === undefined ? data : undefined);

/** What the table may ask of whoever sent a command, read before it is asked; of groups only where the command is one of theirs. */
export async function standingOf(
  { answering, booking, groups }: Pick<Jobs, 'answering' | 'booking' | 'groups'>,
  command: Command,
  who: Who,
): Promise<Standing> {
  const meant = command.do === 'reword' ? command.meant : command;
  const store = meant.do === 'group' ? groups?.store : undefined;
  const id = meant.do === 'group' && 'group' in meant.step ? meant.step.group : undefined;
  const named = id === undefined ? undefined : staying(await store?.group(id));
  const here = who.channel === undefined ? undefined : staying(await store?.groupOf(who.channel));
  const convened = who.objectId === undefined ? undefined : await store?.convenedBy(who.objectId);
  return {
    isWorker: objectId => booking !== undefined && isWorker(booking, objectId),
    isCurator: objectId => answering.isCurator(objectId),
    isWorkerOf: (objectId, school) => isWorkerOf(groups?.directory, objectId, school),
    group: id => (named?.group.id === id ? named : undefined),
    groupOf: channel => (here?.group.channel === channel ? here : undefined),
    convenes: (objectId, as) => (convened ?? []).some(({ group }) => as === 'convener' || isConvener(group, objectId)),
  };
}
