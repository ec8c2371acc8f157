import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataDirOf, wholeNumber } from '../config.js';
import { readStore, type StoreName } from '../database-config.js';
import { CodedFault } from '../faults.js';
import { openData } from '../stores/lowdb/data-folder.js';
import type { Movable } from '../stores/move.js';
import { openDatabase } from '../stores/postgres/open.js';
import { fail } from './shell.js';

/** What a command works with; `others` is how many other processes use it now. */
export interface Opened extends Movable {
  others(): Promise<number>;
  close(): Promise<void>;
}

/** Says what cannot be read, and goes on without it. */
const tell = ({ message, next }: CodedFault) => console.error(`${message}\nNext: ${next}`);

/**
 * What helps a command that finds the data in use: it wants what the bot keeps, so that a folder of its own (the advice
 * for a second bot) would give it nothing.
 */
export const STOP_THE_BOT = 'Stop the bot (all instances of it), and run this again.';

/** Says a coded fault, and what to do; the exit code is then 1. Another error is none of a command's to say. */
export function tellFault(error: unknown, locked = STOP_THE_BOT): void {
  if (!(error instanceof CodedFault)) throw error;
  console.error(`${error.message}\nNext: ${error.code === 'SL-LOCKED' ? locked : error.next}`);
  process.exitCode = 1;
}

/** The data folder of a command that reads it: `given` by --data, else that of DATA_DIR. One that is not there ends it: opened, it would be made, and said to be empty. */
export function dataFolderOf(given: string | undefined): string {
  const folder = given ?? dataDirOf(process.env);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  const mend = given === undefined ? 'Is DATA_DIR set as the bot has it (--data FOLDER)?' : 'Correct --data.';
  return fail(`There is no data folder ${resolve(folder)}. ${mend}`);
}

/**
 * Opens what a store keeps, as the environment says where it is, `folder` being that of files. Throws SL-CONFIG for an
 * environment that does not say it, SL-LOCKED where a folder is in use, and whatever keeps the store from being used.
 */
export async function openFor(
  name: StoreName,
  folder: string = dataDirOf(process.env),
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

/** Ends with SL-LOCKED while another process uses what was opened. */
export async function refuseOthers(name: StoreName, store: Opened): Promise<void> {
  const others = await store.others();
  if (others > 0) throw new CodedFault('SL-LOCKED', `${others} other process(es) use ${name}`);
}

/** The store that the environment names, where it names one that there is. */
export const storeOf = (): StoreName => (process.env.STORE?.trim() === 'postgres' ? 'postgres' : 'lowdb');
