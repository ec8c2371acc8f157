import { CodedFault } from '../../faults.js';
import type { Clock, Log } from '../../shared/ports.js';
import { type EntraWord, entraWordOf } from '../entra.js';
import { type GraphLogin, type GraphPlace, graphToken } from './token.js';

/** What Graph answered: its body; a refusal, which another try does not change; or when to try again, in seconds, and why. */
export type GraphAnswer =
  | { readonly is: 'ok'; readonly body: unknown }
  | { readonly is: 'refused'; readonly status: number; readonly error: string }
  | { readonly is: 'wait'; readonly seconds: number; readonly why: string };

/** A request to Graph: `path` begins with a slash, after the version; or the address of a next page that Graph gave. */
export interface GraphRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly prefer?: string;
}

/** Microsoft Graph as the app itself sees it; nothing that it answers makes a request reject. */
export interface Graph {
  ask(request: GraphRequest): Promise<GraphAnswer>;
  /** Tells the operator of a fault (SL-GRAPH), of one kind once in a quarter of an hour; `of` is the word of a login. */
  fault(kind: string, of?: EntraWord): void;
  /** Logs in, so that the first who needs it need not wait for that; it never rejects. */
  warm(): Promise<void>;
}

/** How many requests are under way at once: a mailbox takes four, an app some more. */
const AT_ONCE = 16;
/** How long a request may take, in milliseconds. */
const REQUEST_MS = 10_000;
/** How long is waited where nobody says how long, and at most, in seconds. */
const WAIT_SECONDS = 30;
const WAIT_MAX_SECONDS = 3_600;
/** How often a fault of one kind is told, in milliseconds. */
const TOLD_MS = 15 * 60_000;
const SECOND = 1_000;

/** Statuses that pass by themselves. */
const PASSES = new Set([408, 423, 425, 429, 500, 502, 503, 504, 509]);

/** "30", or the date of an instant -> seconds from now on. */
function secondsOf(header: string | null, now: number): number {
  const given = header === null ? Number.NaN : Number(header);
  const seconds = Number.isNaN(given) ? (Date.parse(header ?? '') - now) / SECOND : given;
  return Number.isNaN(seconds) ? WAIT_SECONDS : Math.min(Math.max(1, Math.ceil(seconds)), WAIT_MAX_SECONDS);
}

/** Graph's word for a refusal (ErrorItemNotFound); never the sentence beside it, which may name somebody. */
function wordOf(body: unknown): string {
  const code: unknown = (body as { error?: { code?: unknown } } | undefined)?.error?.code;
  return typeof code === 'string' && /^[\w.]{1,80}$/.test(code) ? code : '';
}

/** Graph with the credentials of the bot's own registration. */
export function createGraph(place: GraphPlace, login: GraphLogin, clock: Clock, log: Log): Graph {
  const token = graphToken(place, login);
  const base = `${place.url}/v1.0`;
  const told = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let free = AT_ONCE;

  /** Does a work when there is room for it. */
  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (free > 0) free--;
    else await new Promise<void>(resolve => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  }

  function fault(kind: string, of?: EntraWord): void {
    const now = clock().getTime();
    const last = told.get(kind);
    if (last !== undefined && last <= now && now - last < TOLD_MS) return;
    told.set(kind, now);
    const next = of?.next ?? new CodedFault('SL-GRAPH', '').next;
    log.warn('graph', { code: 'SL-GRAPH', why: kind, ...(of ? { cause: of.cause } : {}), next });
  }

  async function once({ method = 'GET', path, body, prefer }: GraphRequest, bearer: string): Promise<Response> {
    return fetch(path.startsWith('/') ? `${base}${path}` : path, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        accept: 'application/json',
        ...(prefer === undefined ? {} : { prefer }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A token never follows to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_MS),
    });
  }

  async function loggedIn(request: GraphRequest): Promise<Response> {
    const answer = await once(request, await token(false));
    if (answer.status !== 401) return answer;
    await answer.arrayBuffer();
    return once(request, await token(true));
  }

  return {
    fault,
    warm: () =>
      token(false).then(
        () => {},
        (error: unknown) => fault('login', entraWordOf(error)),
      ),
    async ask(request) {
      // A next page is asked for where Graph itself is, or a token would go elsewhere.
      if (!request.path.startsWith('/') && !request.path.startsWith(`${base}/`))
        return { is: 'refused', status: 0, error: 'foreignPage' };
      let answer: Response;
      let body: unknown;
      try {
        [answer, body] = await inTurn(async () => {
          const came = await loggedIn(request);
          return [came, await came.json().catch(() => undefined)];
        });
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        const why = name === 'TimeoutError' ? 'slow' : name === 'TypeError' ? 'notReached' : 'login';
        fault(why, why === 'login' ? entraWordOf(error) : undefined);
        return { is: 'wait', seconds: WAIT_SECONDS, why };
      }
      if (answer.ok) return { is: 'ok', body };
      const { status } = answer;
      if (status === 401 || PASSES.has(status)) {
        const why = String(status);
        fault(why);
        return { is: 'wait', seconds: secondsOf(answer.headers.get('retry-after'), clock().getTime()), why };
      }
      return { is: 'refused', status, error: wordOf(body) };
    },
  };
}
