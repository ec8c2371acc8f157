import { isIPv4 } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CodedFault } from './faults.js';

/** The credentials of the bot's registration in one Entra tenant. */
export interface Credentials {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
}

/** Everything the program reads from its environment, checked. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absent only in a local trial, which listens on loopback alone. */
  readonly credentials?: Credentials;
  readonly knowledgeDir: string;
  readonly packs: readonly string[];
  /** Where what must be kept is kept. */
  readonly dataDir: string;
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
  readonly logLevel: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const CREDENTIAL_NAMES = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

/** The names that the program reads, in the order of env/.env.example. */
export const CONFIG_NAMES = [
  ...CREDENTIAL_NAMES,
  'HOST',
  'PORT',
  'KNOWLEDGE_DIR',
  'KNOWLEDGE_PACKS',
  'DATA_DIR',
  'UNANSWERED_DAYS',
  'BOOKING_KEY',
  'BOOKINGS_MAX',
  'RETENTION_DAYS',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'NODE_ENV',
] as const;

/** The packs of the demo: used when KNOWLEDGE_PACKS is not set. */
export const DEFAULT_PACKS = ['nationell', 'exempelkommun', 'ostermalm'] as const;

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

function readCredentials(env: Env, faults: string[]): Credentials | undefined {
  const [appId, password, tenantId] = CREDENTIAL_NAMES.map(name => env[name]?.trim() || undefined);
  const missing = CREDENTIAL_NAMES.filter(name => !env[name]?.trim());
  if (missing.length === CREDENTIAL_NAMES.length) return undefined;
  for (const name of missing)
    faults.push(`${name} is missing, though other credentials are set: set all three or none`);
  for (const [name, value] of [
    ['MicrosoftAppId', appId],
    ['MicrosoftAppTenantId', tenantId],
  ]) {
    if (value !== undefined && !GUID.test(value))
      faults.push(`${name} is not a GUID such as 00000000-0000-0000-0000-000000000000`);
  }
  return appId && password && tenantId ? { appId, password, tenantId } : undefined;
}

function wholeNumber(env: Env, name: string, standard: number, most: number, faults: string[]): number {
  const text = env[name]?.trim() || String(standard);
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most)
    faults.push(`${name} is "${text}": a whole number from 1 to ${most} is expected`);
  return number;
}

function readKey(env: Env, faults: string[]): Buffer | undefined {
  const text = env.BOOKING_KEY?.trim();
  const how = '64 hexadecimal digits are expected, made once with "openssl rand -hex 32" and kept secret';
  if (!text) return undefined;
  // The key itself is never repeated.
  if (!/^[0-9a-f]{64}$/i.test(text)) faults.push(`BOOKING_KEY is not right: ${how}`);
  return Buffer.from(text, 'hex');
}

function readPublicUrl(env: Env, faults: string[]): string | undefined {
  const text = env.PUBLIC_URL?.trim().replace(/\/+$/, '');
  if (!text) return undefined;
  if (!/^https?:\/\/[^\s/]+/.test(text)) faults.push(`PUBLIC_URL is "${text}": an https address is expected`);
  return text;
}

/** The environment -> a configuration, or ONE fault (SL-CONFIG) that names every variable that is missing or wrong. */
export function readConfig(env: Env): Config {
  const faults: string[] = [];
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
  const unansweredDays = wholeNumber(env, 'UNANSWERED_DAYS', 30, 365, faults);
  const bookingsMax = wholeNumber(env, 'BOOKINGS_MAX', 3, 50, faults);
  const retentionDays = wholeNumber(env, 'RETENTION_DAYS', 90, 3_650, faults);
  const bookingKey = readKey(env, faults);
  const publicUrl = readPublicUrl(env, faults);
  const logLevel = env.LOG_LEVEL?.trim() || 'info';
  if (!LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL is "${logLevel}": expected one of ${LEVELS.join(', ')}`);
  if (faults.length > 0)
    throw new CodedFault('SL-CONFIG', `${faults.length} fault(s) in the environment:\n- ${faults.join('\n- ')}`);
  return {
    host,
    port,
    ...(credentials ? { credentials } : {}),
    knowledgeDir: env.KNOWLEDGE_DIR?.trim() || fileURLToPath(new URL('../knowledge', import.meta.url)),
    packs,
    dataDir: env.DATA_DIR?.trim() || 'data',
    unansweredDays,
    ...(bookingKey ? { bookingKey } : {}),
    bookingsMax,
    retentionDays,
    ...(publicUrl ? { publicUrl } : {}),
    logLevel,
  };
}
