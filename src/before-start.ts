import { accessSync, constants, existsSync } from 'node:fs';
import { type Config, nearNames } from './config.js';
import { CodedFault } from './faults.js';
import { refuseOtherKey } from './key-mark.js';
import { WITHOUT_PUBLIC_URL } from './public-config.js';
import type { Directory } from './shared/directory.js';
import type { Fault } from './shared/file-fault.js';
import { madeUpIn } from './shared/made-up.js';
import type { Log } from './shared/ports.js';
import { packsIn } from './stores/knowledge.js';
import { keyMarkIn } from './stores/lowdb/key-look.js';
import { markAtWriter } from './stores/postgres/look.js';

type Env = Readonly<Record<string, string | undefined>>;

const LOCAL_SETTINGS = 'env/.env.local';

/** Says what an operator should know of a configuration that is allowed. */
export function warnOf(config: Config, env: Env, log: Log): void {
  for (const { given, meant } of nearNames(env)) log.warn('start', { warning: `${given} is not read: ${meant}?` });
  if (!config.credentials)
    log.warn('start', {
      warning: 'NO CREDENTIALS: every sender is trusted. Local trial on loopback only, never for real users.',
    });
  if (config.credentials && env.NODE_ENV !== 'production')
    log.warn('start', {
      warning: 'CREDENTIALS WITHOUT NODE_ENV=production: what must not meet real people is not refused.',
    });
  if (!config.bookingKey)
    log.warn('start', {
      warning: config.credentials
        ? 'NO BOOKING_KEY: nothing can be booked until it is set.'
        : 'NO BOOKING_KEY: the codes of bookings are forgotten at the next start.',
    });
  if (config.credentials && !config.publicUrl)
    log.warn('start', { warning: `NO PUBLIC_URL: there are ${WITHOUT_PUBLIC_URL}.` });
}

interface Served {
  readonly directory?: Directory | undefined;
  readonly ownPack?: string | undefined;
}

const madeUp = ({ directory }: Served, env: Env) =>
  directory && env.NODE_ENV === 'production' ? madeUpIn(directory) : [];

/** The same of a folder that has changed, as a fault of its directory: what a start refuses is not taken up meanwhile. */
export function madeUpFaults(served: Served, env: Env): Fault[] {
  const found = madeUp(served, env);
  const file = `${served.ownPack}/directory.yaml`;
  const expected = 'Skriv kommunens egna uppgifter.';
  return found.length > 0 ? [{ file, field: found.join(', '), expected, received: 'demons, som är påhittade' }] : [];
}

/** Whom real people would be told of none at all: a pack of the settings that is not there, in a folder that is. */
export async function refuseMissing({ knowledgeDir, packs }: Pick<Config, 'knowledgeDir' | 'packs'>): Promise<void> {
  const there = await packsIn(knowledgeDir).catch(() => undefined);
  const missing = packs.filter(pack => there?.includes(pack) === false);
  if (missing.length > 0)
    throw new CodedFault('SL-CONFIG', `KNOWLEDGE_PACKS: ${missing.join(', ')} is not in ${knowledgeDir}`, {
      next: `Name packs that are there: ${there?.join(', ')}.`,
    });
}

/** Where the demo's municipality is the one that real people would be told of, nothing starts, under whatever name its folder has. */
export function refuseMadeUp(served: Served, env: Env): void {
  const { ownPack } = served;
  const found = madeUp(served, env);
  if (found.length > 0)
    throw new CodedFault('SL-CONFIG', `the directory of ${ownPack} is the demo's, made up, in ${found.join(', ')}`, {
      next: `Fill in your own in ${ownPack}/directory.yaml in the knowledge folder; "npm run directory" shows what is left.`,
    });
}

/**
 * Where the mark that stands with what is kept is of another key, nothing starts, and nothing is learned of the rules first: that
 * takes up to a minute. It reads alone, whoever has the data; where there is no mark to be read, opening the data tells (holdKey).
 */
export async function refuseKey({ database, dataDir, bookingKey }: Config): Promise<void> {
  refuseOtherKey(database ? await markAtWriter(database) : await keyMarkIn(dataDir), bookingKey);
}

/** Adds the settings of this machine to the environment; a file that is there and cannot be read is a fault. */
export function loadLocal(): void {
  if (!existsSync(LOCAL_SETTINGS)) return;
  try {
    accessSync(LOCAL_SETTINGS, constants.R_OK);
  } catch {
    throw new CodedFault('SL-CONFIG', `${LOCAL_SETTINGS} is there, and this user may not read it`);
  }
  process.loadEnvFile(LOCAL_SETTINGS);
}
