import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/v4';

/** The keys could not be fetched, so nobody can be told from a forger: not the sender's fault. */
export class KeysUnavailable extends Error {
  constructor(detail: string, options?: { cause?: unknown }) {
    super(detail, options);
    this.name = 'KeysUnavailable';
  }
}

/** Milliseconds. Both fetches together; keys are fetched anew; an unknown key is asked for again; after a failure. */
export const KEY_TIMES = { fetch: 3_000, fresh: 24 * 3_600_000, unknown: 30_000, pause: 5_000 } as const;

const metadata = z.looseObject({ jwks_uri: z.url() });
const keySet = z.looseObject({
  keys: z.array(z.looseObject({ kid: z.string().optional(), endorsements: z.array(z.string()).optional() })),
});

type Keys = z.output<typeof keySet>['keys'];

/** The connector's keys, fetched when they are needed and kept. */
export interface KeySet {
  /** The key of a token, for jose; throws KeysUnavailable, or jose's own error where there is no such key. */
  readonly keyOf: JWTVerifyGetKey;
  /** Whether the key of an id may sign for a channel; a key without endorsements may sign for all. */
  endorses(kid: string | undefined, channel: string): boolean;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
}

/**
 * The keys that OpenID metadata leads to. Nobody waits longer than KEY_TIMES.fetch; all who need them meanwhile share
 * one fetch; after a failure there is a pause, so that neither forged tokens nor a silent key server cost a fetch each.
 * Keys that could not be renewed go on being used.
 */
export function createKeySet(metadataUrl: string, clock: () => number = () => performance.now()): KeySet {
  let keys: Keys = [];
  let find: ReturnType<typeof createLocalJWKSet> | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  async function fetchKeys(): Promise<void> {
    const signal = AbortSignal.timeout(KEY_TIMES.fetch);
    try {
      const { jwks_uri } = metadata.parse(await fetchJson(metadataUrl, signal));
      const set = keySet.parse(await fetchJson(jwks_uri, signal));
      keys = set.keys;
      find = createLocalJWKSet(set as unknown as JSONWebKeySet);
      fetchedAt = clock();
    } catch (cause) {
      failedAt = clock();
      throw new KeysUnavailable('the keys could not be fetched', { cause });
    }
  }

  /** Fetches the keys, unless that failed a moment ago. */
  async function renew(): Promise<void> {
    if (clock() - failedAt < KEY_TIMES.pause) throw new KeysUnavailable('the keys could not be fetched a moment ago');
    fetching ??= fetchKeys().finally(() => {
      fetching = undefined;
    });
    await fetching;
  }

  return {
    async keyOf(header, token) {
      const age = clock() - fetchedAt;
      const known = keys.some(key => key.kid === header.kid);
      if (!find || (!known && age > KEY_TIMES.unknown)) await renew();
      else if (age > KEY_TIMES.fresh) await renew().catch(() => undefined);
      if (!find) throw new KeysUnavailable('there are no keys');
      return find(header, token);
    },
    endorses(kid, channel) {
      const key = keys.find(one => one.kid === kid);
      return key !== undefined && (key.endorsements === undefined || key.endorsements.includes(channel));
    },
  };
}
