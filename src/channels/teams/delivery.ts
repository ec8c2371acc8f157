import type { ConnectorClientOptions } from 'botframework-connector';
import { isServiceUrl } from './cloud.js';

/** A post to Teams that did not end in success; `uncertain` when it may have been delivered all the same. */
export class DeliveryError extends Error {
  readonly statusCode: number | undefined;
  /** Seconds that Teams asks us to wait before the next try. */
  readonly retryAfter: number | undefined;
  readonly uncertain: boolean;

  /** Whether it was certainly not delivered and may be by a later try: Teams asked to wait, or was not reached. */
  get again(): boolean {
    return !this.uncertain && (this.statusCode === 429 || (this.statusCode === undefined && this.cause !== undefined));
  }

  /** Whether Teams has answered that it does not take this, now or later. */
  get refused(): boolean {
    return !this.uncertain && this.statusCode !== undefined && this.statusCode !== 429;
  }

  constructor(
    detail: string,
    facts: { statusCode?: number; retryAfter?: number; uncertain: boolean; cause?: unknown },
  ) {
    super(detail, { cause: facts.cause });
    this.name = 'DeliveryError';
    this.statusCode = facts.statusCode;
    this.retryAfter = facts.retryAfter;
    this.uncertain = facts.uncertain;
  }
}

/** The mark of a request whose message is to be shown to its recipient alone; it does not leave the house. */
export const TARGETED = 'x-targeted';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type Sent = Parameters<HttpClient['sendRequest']>[0];
type Received = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** Answers of a server that has perhaps done what it was asked before it failed. */
const UNCERTAIN = new Set([408, 412, 500, 502, 503, 504]);

/** What a system says when a connection was never made, so that nothing can have been delivered. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The system's own word for an error of fetch, which wraps it; undefined where there is none. */
function wordOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
}

/** Whether the SDK can read an answer's body; it takes an empty one for nothing. */
function isJson(body: string): boolean {
  if (body.trim() === '') return true;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/**
 * The way out to Teams: one try and a time limit (milliseconds), to the given hosts alone. The SDK's own client tries a
 * POST up to four times and waits without end, which doubles posts and hangs turns.
 */
export function oneTryClient(timeoutMs: number, hosts: readonly string[]): HttpClient {
  return {
    async sendRequest(request: Sent): Promise<Received> {
      if (!isServiceUrl(request.url, hosts)) throw new DeliveryError('not a host of Teams', { uncertain: false });
      const { [TARGETED]: targeted, ...headers } = request.headers.toJson() as Record<string, string>;
      const url = targeted === undefined ? request.url : `${request.url}?isTargetedActivity=true`;
      let response: Response;
      let body: string;
      try {
        response = await fetch(url, {
          method: request.method,
          headers,
          ...(request.body === undefined ? {} : { body: String(request.body) }),
          signal: AbortSignal.timeout(timeoutMs),
          redirect: 'error',
        });
        body = await response.text();
      } catch (cause) {
        const word = wordOf(cause);
        throw new DeliveryError(`no answer from Teams${word ? ` (${word})` : ''}`, {
          uncertain: !NEVER_SENT.has(word ?? ''),
          cause,
        });
      }
      if (!response.ok) {
        const wait = Number(response.headers.get('retry-after'));
        throw new DeliveryError(`Teams answered ${response.status}`, {
          statusCode: response.status,
          ...(wait > 0 ? { retryAfter: wait } : {}),
          uncertain: UNCERTAIN.has(response.status),
        });
      }
      // Taken, but the id that it got cannot be read.
      if (!isJson(body)) throw new DeliveryError('an answer that is no JSON', { uncertain: true });
      const received = Object.fromEntries(response.headers);
      // The SDK turns this object back into its own headers and reads nothing but toJson.
      const asHeaders = { toJson: () => received } as unknown as Received['headers'];
      return { status: response.status, headers: asHeaders, request, bodyAsText: body };
    },
  };
}
