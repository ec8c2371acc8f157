import { randomBytes } from 'node:crypto';
import { wholeNumber } from '../config.js';
import { readStore, type StoreName } from '../database-config.js';
import { CodedFault } from '../faults.js';
import { openData } from '../stores/lowdb/data-folder.js';
import type { Movable } from '../stores/move.js';
import { openDatabase } from '../stores/postgres/open.js';

/** What a command works with; `others` is how many other processes use it now. */
export interface Opened extends Movable {
  others(): Promise<number>;
  close(): Promise<void>;
}

/** Says what cannot be read, and goes on without it. */
const tell = ({ message, next }: CodedFault) => console.error(`${message}\nNext: ${next}`);

/**
 * Opens what a store keeps, as the environment says where it is, `folder` being that of files. Throws SL-CONFIG for an
 * environment that does not say it, SL-LOCKED where a folder is in use, and whatever keeps the store from being used.
 */
export async function openFor(
  name: StoreName,
  folder: string = process.env.DATA_DIR?.trim() || 'data',
  onDamaged: (fault: CodedFault) => void = tell,
): Promise<Opened> {
  if (name === 'lowdb') return { ...(await openData(folder, { onDamaged })), others: async () => 0 };
  const faults: string[] = [];
  const env = { ...process.env, STORE: 'postgres' };
  const { database } = readStore(env, faults, (one, standard, most) => wholeNumber(env, one, standard, most, faults));
  if (!database || faults.length > 0)
    throw new CodedFault('SL-CONFIG', `${faults.length} fault(s) in the environment:\n- ${faults.join('\n- ')}`);
  // Nobody is told apart by a command, so that any secret will do.
  return openDatabase({ ...database, secret: randomBytes(32), onDamaged });
}

/** The store that the environment names, where it names one that there is. */
export const storeOf = (): StoreName => (process.env.STORE?.trim() === 'postgres' ? 'postgres' : 'lowdb');
