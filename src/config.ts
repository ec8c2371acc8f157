import { isIPv4 } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readKey } from './booking-key.js';
import type { GraphPlace } from './channels/graph/token.js';
import { CLOUDS, type Cloud, type CloudName, LOCAL } from './channels/teams/cloud.js';
import { CREDENTIAL_NAMES, type Credentials, readCredentials } from './credentials-config.js';
import { DATABASE_NAMES, readStore, type StoreName } from './database-config.js';
import { CodedFault } from './faults.js';
import { GRAPH_NAMES, readGraph } from './graph-config.js';
import { readMetricsToken } from './metrics-config.js';
import { readEnglish, readPublicUrl } from './public-config.js';
import { ROOT } from './root.js';
import { isOneSlip } from './shared/text.js';
import type { DatabaseOptions } from './stores/postgres/connecting.js';

export type { Credentials } from './credentials-config.js';

/** Everything the program reads from its environment, checked. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absent only in a local trial, which listens on loopback alone. */
  readonly credentials?: Credentials;
  /** Who signs requests, and the hosts that replies go to; this machine alone in a local trial. */
  readonly cloud: Cloud;
  readonly knowledgeDir: string;
  readonly packs: readonly string[];
  /** Whether who has Teams in English is answered in English. */
  readonly english: boolean;
  /** Where what must be kept is kept. */
  readonly dataDir: string;
  readonly store: StoreName;
  /** The database, where `store` is postgres. */
  readonly database?: DatabaseOptions;
  /** For how many days unanswered questions are kept. */
  readonly unansweredDays: number;
  /** The 32 bytes from which the secrets of bookings are derived; without it nothing can be booked, but in a local trial, which makes its own. */
  readonly bookingKey?: Buffer;
  /** How many bookings ahead a person may have. */
  readonly bookingsMax: number;
  /** Days after which an ended booking is erased. */
  readonly retentionDays: number;
  /** Where this program can be reached from outside; without it there are no calendar files, but in a local trial. */
  readonly publicUrl?: string;
  /** Who sends it may read the metrics from elsewhere; without it this machine alone. */
  readonly metricsToken?: string;
  /** Where Microsoft Graph is; without it people's own calendars are not looked into, and nothing is written there. */
  readonly graph?: GraphPlace;
  readonly logLevel: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

/** The names that the program reads, in the order of env/.env.example. */
export const CONFIG_NAMES = [
  ...CREDENTIAL_NAMES,
  'TEAMS_CLOUD',
  'TEAMS_HOSTS',
  'HOST',
  'PORT',
  'KNOWLEDGE_DIR',
  'KNOWLEDGE_PACKS',
  'ENGLISH',
  'DATA_DIR',
  'UNANSWERED_DAYS',
  ...DATABASE_NAMES,
  'BOOKING_KEY',
  'BOOKINGS_MAX',
  'RETENTION_DAYS',
  'PUBLIC_URL',
  'METRICS_TOKEN',
  ...GRAPH_NAMES,
  'LOG_LEVEL',
  'NODE_ENV',
] as const;

/** The municipality of the demo: its telephone numbers lead nowhere. */
const MADE_UP_PACK = 'exempelkommun';
/** The packs of the demo: used when KNOWLEDGE_PACKS is not set. */
export const DEFAULT_PACKS = ['nationell', MADE_UP_PACK, 'ostermalm'] as const;
/** A random key of 64 hexadecimal digits has all but never fewer different ones. */
const KEY_DIGITS_MIN = 8;

/** Whether a host can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));
}

/** "a, b" -> ["a", "b"]. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** A whole number of the environment from 1 to `most`; one that is none adds a fault. */
export function wholeNumber(env: Env, name: string, standard: number, most: number, faults: string[]): number {
  const text = env[name]?.trim() || String(standard);
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most)
    faults.push(`${name} is "${text}": a whole number from 1 to ${most} is expected`);
  return number;
}

function readCloud(env: Env, trial: boolean, faults: string[]): Cloud {
  const name = env.TEAMS_CLOUD?.trim() || 'public';
  const hosts = listOf(env.TEAMS_HOSTS ?? '');
  const odd = hosts.filter(host => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host));
  if (odd.length > 0)
    faults.push(`TEAMS_HOSTS holds "${odd.join('", "')}": host names such as smba.trafficmanager.net are expected`);
  if (!Object.hasOwn(CLOUDS, name)) {
    faults.push(`TEAMS_CLOUD is "${name}": expected one of ${Object.keys(CLOUDS).join(', ')}`);
    return LOCAL;
  }
  if (trial) return LOCAL;
  const cloud: Cloud = CLOUDS[name as CloudName];
  return hosts.length > 0 ? { ...cloud, hosts } : cloud;
}

/** What may be tried out, and must not meet real people. */
function refuseInProduction(env: Env, packs: readonly string[], faults: string[]): void {
  if (packs.includes(MADE_UP_PACK))
    faults.push(
      `KNOWLEDGE_PACKS holds ${MADE_UP_PACK}: that municipality is made up, and its telephone numbers lead nowhere; name your own packs`,
    );
  if (/^http:/i.test(env.PUBLIC_URL?.trim() ?? ''))
    faults.push(
      'PUBLIC_URL is an http address: https is expected, for whoever sees the address can read the appointment',
    );
  const digits = new Set(env.BOOKING_KEY?.trim().toLowerCase());
  if (digits.size > 0 && digits.size < KEY_DIGITS_MIN)
    faults.push('BOOKING_KEY is no random key: make one with "openssl rand -hex 32"');
}

/** A name of the environment that this program does not read, and the one that was probably meant. */
export interface NearName {
  readonly given: string;
  readonly meant: string;
}

/** Names in the environment that differ from one of ours by a slip, by case or by its underscores alone. */
export function nearNames(env: Env): NearName[] {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = new Set<string>(CONFIG_NAMES);
  return Object.keys(env)
    .filter(name => !known.has(name))
    .flatMap(given => {
      const meant = CONFIG_NAMES.find(
        // Short names have too many neighbours: PORT is near to SORT.
        name => plain(name) === plain(given) || (name.length > 5 && isOneSlip(plain(name), plain(given))),
      );
      return meant === undefined ? [] : [{ given, meant }];
    });
}

/** For how many days what is kept stays; a number that cannot be read adds a fault and counts as the usual one. */
export const keepingOf = (env: Env, faults: string[] = []) => ({
  unansweredDays: wholeNumber(env, 'UNANSWERED_DAYS', 30, 365, faults),
  retentionDays: wholeNumber(env, 'RETENTION_DAYS', 90, 3_650, faults),
});

/** The folder for what is kept. */
export const dataDirOf = (env: Env): string => env.DATA_DIR?.trim() || 'data';

/**
 * The environment -> a configuration, or ONE fault (SL-CONFIG) that names every variable that is missing or wrong.
 * `found` is what a look at this machine found wrong, such as a folder that cannot be written.
 */
export function readConfig(env: Env, found: readonly string[] = []): Config {
  const faults: string[] = [...found];
  const credentials = readCredentials(env, faults);
  const anyCredential = CREDENTIAL_NAMES.some(name => env[name]?.trim());
  const host = env.HOST?.trim() || (credentials ? '0.0.0.0' : '127.0.0.1');
  if (!anyCredential && env.NODE_ENV === 'production') {
    faults.push(`${CREDENTIAL_NAMES.join(', ')} are missing: NODE_ENV=production never runs without credentials`);
  }
  if (!anyCredential && !isLoopback(host)) {
    faults.push(`HOST is "${host}": without credentials only a loopback address such as 127.0.0.1 is allowed`);
  }
  const portText = env.PORT?.trim() || '3978';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535)
    faults.push(`PORT is "${portText}": a whole number from 0 to 65535 is expected`);
  const packs = listOf(env.KNOWLEDGE_PACKS ?? DEFAULT_PACKS.join(','));
  const odd = packs.filter(pack => !/^[a-z0-9-]+$/.test(pack));
  if (packs.length === 0) faults.push('KNOWLEDGE_PACKS is empty: name at least one pack, such as nationell');
  if (odd.length > 0)
    faults.push(`KNOWLEDGE_PACKS holds "${odd.join('", "')}": a pack is a folder name of a-z, 0-9 and hyphens`);
  const cloud = readCloud(env, !anyCredential, faults);
  if (env.NODE_ENV === 'production') refuseInProduction(env, packs, faults);
  const keeping = keepingOf(env, faults);
  const bookingsMax = wholeNumber(env, 'BOOKINGS_MAX', 3, 50, faults);
  const bookingKey = readKey(env, faults);
  const kept = readStore(env, faults, (name, standard, most) => wholeNumber(env, name, standard, most, faults));
  const publicUrl = readPublicUrl(env, faults);
  const metricsToken = readMetricsToken(env, faults);
  const graph = readGraph(env, credentials !== undefined, faults);
  const english = readEnglish(env, faults);
  const logLevel = env.LOG_LEVEL?.trim() || 'info';
  if (!LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL is "${logLevel}": expected one of ${LEVELS.join(', ')}`);
  if (faults.length > 0)
    throw new CodedFault('SL-CONFIG', `${faults.length} fault(s) in the environment:\n- ${faults.join('\n- ')}`);
  return {
    host,
    port,
    ...(credentials ? { credentials } : {}),
    cloud,
    knowledgeDir: env.KNOWLEDGE_DIR?.trim() || fileURLToPath(new URL('knowledge', ROOT)),
    packs,
    english,
    dataDir: dataDirOf(env),
    ...kept,
    ...keeping,
    ...(bookingKey ? { bookingKey } : {}),
    bookingsMax,
    ...(publicUrl ? { publicUrl } : {}),
    ...(metricsToken ? { metricsToken } : {}),
    ...(graph ? { graph } : {}),
    logLevel,
  };
}
