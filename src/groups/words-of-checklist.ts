import type { Block } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { type Check, checksFor } from './checklist.js';
import type { ForumFacts } from './group-job.js';

/** What an agreement of another time said of consent, with its source, so that nobody takes it for what holds today. */
function agreed({ consent, source, year, cases }: ForumFacts): string[] {
  if (!consent || cases === 'general') return [];
  if (!source) return [say`I överenskommelsen stod: ”${consent}”`];
  return [say`I ${year === undefined ? source : `${source} (${year})`} stod: ”${consent}”`];
}

/** What everybody checks before a meeting of a group, folded; nothing where the list cannot be read. */
export function checklist(checks: readonly Check[], forum: ForumFacts | undefined): Block[] {
  const items = [...checksFor(checks, forum), ...(forum ? agreed(forum) : [])];
  return items.length === 0 ? [] : [{ is: 'more', label: say`Innan mötet`, blocks: [{ is: 'list', items }] }];
}
