import type { DatabaseOptions } from './stores/postgres/connecting.js';

type Env = Readonly<Record<string, string | undefined>>;

/** The names of the environment that say where data is kept, beside DATA_DIR. */
export const DATABASE_NAMES = [
  'STORE',
  'DATABASE_URL',
  'DATABASE_TLS',
  'DATABASE_CA',
  'DATABASE_POOL',
  'DATABASE_SECONDS',
] as const;

export const STORES = ['lowdb', 'postgres'] as const;
/** Where data is kept: in files of a folder, for one process, or in a database, for several. */
export type StoreName = (typeof STORES)[number];

const URL_SHAPE = /^postgres(?:ql)?:\/\/([^:@/]+)(?::([^@/]*))?@([^/?#]+)\/([^/?#]+)$/;
const HOW = 'postgres://USER:PASSWORD@HOST:5432/DATABASE is expected, several HOST:PORT with commas, no parameters';

/** "a:1,b" -> hosts and ports; undefined where one of them is none. */
function hostsOf(text: string): DatabaseOptions['hosts'] | undefined {
  const hosts = text.split(',').map(one => /^(\[[0-9a-f:]+\]|[^:]+)(?::(\d{1,5}))?$/i.exec(one));
  if (hosts.some(one => one === null || Number(one[2] ?? 5432) > 65_535)) return undefined;
  return hosts.map(one => ({
    host: decoded(one![1]!.replace(/^\[|\]$/g, '')) ?? '',
    port: Number(one![2] ?? 5432),
  }));
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const isHere = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host) || host.startsWith('/');

/** The address of a database; a text that is none adds a fault, which never repeats it: it holds a password. */
export function readDatabaseUrl(
  text: string | undefined,
  faults: string[],
): Pick<DatabaseOptions, 'hosts' | 'user' | 'password' | 'database'> | undefined {
  const [, user, password, places, database] = URL_SHAPE.exec(text?.trim() ?? '') ?? [];
  const hosts = places === undefined ? undefined : hostsOf(places);
  const parts = [user, password ?? '', database].map(part => decoded(part ?? '%'));
  if (!hosts || parts.includes(undefined)) {
    faults.push(text?.trim() ? `DATABASE_URL is not right: ${HOW}` : `DATABASE_URL is missing: ${HOW}`);
    return undefined;
  }
  return { hosts, user: parts[0]!, password: parts[1]!, database: parts[2]! };
}

/** The store that is asked for, and its database where it is one; what is wrong adds faults. `wholeNumber` reads a number of the environment. */
export function readStore(
  env: Env,
  faults: string[],
  wholeNumber: (name: string, standard: number, most: number) => number,
): { readonly store: StoreName; readonly database?: DatabaseOptions } {
  const name = env.STORE?.trim() || 'lowdb';
  const store = STORES.find(one => one === name);
  if (!store) faults.push(`STORE is "${name}": expected one of ${STORES.join(', ')}`);
  if (store !== 'postgres') return { store: store ?? 'lowdb' };
  const pool = wholeNumber('DATABASE_POOL', 10, 500);
  const seconds = wholeNumber('DATABASE_SECONDS', 10, 600);
  const where = readDatabaseUrl(env.DATABASE_URL, faults);
  if (!env.BOOKING_KEY?.trim())
    faults.push('BOOKING_KEY is missing: with STORE=postgres it is needed, alike in all processes');
  const tls = env.DATABASE_TLS?.trim() || (where?.hosts.every(({ host }) => isHere(host)) ? 'off' : 'verify');
  if (tls !== 'off' && tls !== 'verify') faults.push(`DATABASE_TLS is "${tls}": expected verify or off`);
  if (tls === 'off' && env.NODE_ENV === 'production' && where?.hosts.some(({ host }) => !isHere(host)))
    faults.push('DATABASE_TLS is off: in production a database on another host is talked to with TLS alone');
  const ca = env.DATABASE_CA?.trim();
  return where
    ? { store, database: { ...where, tls: tls !== 'off', ...(ca ? { ca } : {}), pool, seconds } }
    : { store };
}
