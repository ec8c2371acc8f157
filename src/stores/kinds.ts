import {
  findableOf as findableOfPromise,
  newPromised,
  type PromisedData,
  promisedFile,
} from '../answering/promised/promised.js';
import { newWorker, type WorkerData, workerFile } from '../booking/booking.js';
import { findableOf as findableOfWorker, standingOf } from '../booking/booking-store.js';
import type { GroupData } from '../groups/group.js';
import { findableOf as findableOfGroup } from '../groups/group-store.js';
import type { Kind } from './kind.js';
import { GROUP_VERSION, groupFile } from './lowdb/group-file.js';

/** The contact social workers, as every store keeps them. */
export const WORKERS: Kind<WorkerData> = {
  shape: workerFile,
  version: 1,
  idOf: ({ worker }) => worker,
  fresh: newWorker,
  findable: findableOfWorker,
  stretches: standingOf,
};

/** What the answering job has promised to somebody, as every store keeps it. */
export const PROMISES: Kind<PromisedData> = {
  shape: promisedFile,
  version: 1,
  idOf: ({ id }) => id,
  fresh: newPromised,
  findable: findableOfPromise,
};

/** A group, or an id that no group has. */
export type KeptGroup = GroupData | { readonly nobody: string };

/** Whether an id has a group. */
export const isGroup = (kept: KeptGroup): kept is GroupData => 'group' in kept;

/** The groups, as every store keeps them. */
export const GROUPS: Kind<KeptGroup> = {
  shape: groupFile as unknown as Kind<KeptGroup>['shape'],
  version: GROUP_VERSION,
  idOf: kept => (isGroup(kept) ? kept.group.id : kept.nobody),
  fresh: id => ({ nobody: id }),
  findable: kept => (isGroup(kept) ? findableOfGroup(kept) : { keys: [], instants: {} }),
};
