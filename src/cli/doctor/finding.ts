/** What a look at one part of the installation found; `next` says what to do, and is there unless all is well. */
export interface Finding {
  readonly part:
    | 'settings'
    | 'clock'
    | 'disk'
    | 'store'
    | 'database'
    | 'key'
    | 'knowledge'
    | 'rules'
    | 'directory'
    | 'network';
  /** `unseen` is what was not checked: it could not be looked at from here, `says` why and `next` how; only a fault makes the exit code 1. */
  readonly is: 'good' | 'note' | 'unseen' | 'fault';
  readonly says: string;
  readonly next?: string;
}

/** An answer of a host, or why there was none. */
export type Reached =
  | { readonly status: number; readonly date?: string | undefined; readonly took: number }
  | { readonly why: string };

/** Asks an address and follows nothing; never rejects. `took` is in milliseconds. */
export type Reach = (url: string) => Promise<Reached>;

/** How long a host may take to answer, in milliseconds. */
const PATIENCE = 6_000;

/** Asks over the network. */
export const reach: Reach = async url => {
  const began = performance.now();
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' });
    await response.body?.cancel();
    const date = response.headers.get('date') ?? undefined;
    return { status: response.status, date, took: performance.now() - began };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const word = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
    return { why: String(word ?? (error instanceof Error ? error.name : 'unknown')) };
  }
};
