import type { GroupData } from '../../src/groups/group.js';
import type { GroupParts } from '../../src/groups/group-job.js';
import { directory, groupParts } from './large-municipality.js';
import { AUTUMN, at, keeping } from './meetings.js';

/** Eight in the morning of 1 September 2026. */
export const EIGHT = new Date(at('2026-09-01', 480));

/** Parts of a municipality of one autumn, whose store keeps what the acts make of one group; `data` is what it holds. */
export const autumnOf = (kept: GroupData): { parts: GroupParts; data: () => GroupData } =>
  keeping(
    { ...groupParts([]), directory: { ...directory, terms: [...AUTUMN.terms], closed: [...AUTUMN.closed] } },
    kept,
  );
