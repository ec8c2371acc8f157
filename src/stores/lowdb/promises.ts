import { join } from 'node:path';
import { keys, type PromisedStore } from '../../answering/promised/promised.js';
import { releaseLetters } from '../../answering/promised/promised-acts.js';
import { PROMISES } from '../kinds.js';
import { type AggregatesParts, openAggregates } from './aggregates.js';

const FOLDER = 'promises';

/**
 * What the answering job has promised, in a data folder that the caller has alone: one file a promise. Letters that a process
 * which is gone had in hand are free again.
 */
export async function openPromises(folder: string, parts: AggregatesParts = {}): Promise<PromisedStore> {
  const store = await openAggregates(join(folder, FOLDER), PROMISES, parts);
  // One that cannot be written now keeps its claims until they run out.
  for (const id of await store.find(keys.claimed)) await store.change(id, releaseLetters).catch(() => undefined);
  return store;
}
