import { fileURLToPath } from 'node:url';
import { guardOf } from '../../src/guard-of.js';
import { loadKnowledge } from '../../src/stores/knowledge.js';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The knowledge of the demo, and its guard: made once for all tests. */
export const knowledge = await loadKnowledge(folder, ['nationell', 'exempelkommun', 'ostermalm']);
export const guard = guardOf(knowledge);
