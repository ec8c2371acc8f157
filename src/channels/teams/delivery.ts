import type { ConnectorClientOptions } from 'botframework-connector';
import { isServiceUrl } from './cloud.js';
import { type Answer, createExchange, type Request } from './exchange.js';

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
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** The system's own word for an error; undefined where there is none. */
const wordOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/** Whether an answer is none to what was asked: it may be elsewhere, or was perhaps done before it failed. */
const isUncertain = (status: number) => (300 <= status && status < 400) || UNCERTAIN.has(status);

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

/** A request to Teams: an address, and a body of JSON. */
export interface Outgoing extends Request {
  readonly url: string;
}

/** Sends one request to Teams; what it does not take, or does not answer, is a DeliveryError. A body that comes back is JSON, or empty. */
export type WayOut = (request: Outgoing) => Promise<Answer>;

/**
 * The way out to Teams: one try and a time limit (milliseconds), to the given hosts alone. The SDK's own client tries a
 * POST up to four times and waits without end, which doubles posts and hangs turns.
 */
export function createWayOut(timeoutMs: number, hosts: readonly string[]): WayOut {
  const exchange = createExchange();
  return async ({ url: plain, method, headers: { [TARGETED]: targeted, ...headers }, body }) => {
    if (!isServiceUrl(plain, hosts)) throw new DeliveryError('not a host of Teams', { uncertain: false });
    const url = targeted === undefined ? plain : `${plain}?isTargetedActivity=true`;
    let answer: Answer;
    try {
      answer = await exchange(url, { method, headers, body }, timeoutMs);
    } catch (cause) {
      const word = wordOf(cause);
      throw new DeliveryError(`no answer from Teams${word ? ` (${word})` : ''}`, {
        uncertain: !NEVER_SENT.has(word ?? ''),
        cause,
      });
    }
    const { status, headers: received } = answer;
    if (status < 200 || status > 299) {
      const wait = Number(received['retry-after']);
      throw new DeliveryError(`Teams answered ${status}`, {
        statusCode: status,
        ...(wait > 0 ? { retryAfter: wait } : {}),
        uncertain: isUncertain(status),
      });
    }
    // Taken, but the id that it got cannot be read.
    if (!isJson(answer.body)) throw new DeliveryError('an answer that is no JSON', { uncertain: true });
    return answer;
  };
}

/** The way out as the SDK wants it, for the calls that it makes itself. */
export function clientOver(wayOut: WayOut): HttpClient {
  return {
    async sendRequest(request: Sent): Promise<Received> {
      const { status, headers, body } = await wayOut({
        url: request.url,
        method: request.method,
        headers: request.headers.toJson() as Record<string, string>,
        body: request.body === undefined ? undefined : String(request.body),
      });
      // The SDK turns this object back into its own headers and reads nothing but toJson.
      const asHeaders = { toJson: () => headers } as unknown as Received['headers'];
      return { status, headers: asHeaders, request, bodyAsText: body };
    },
  };
}
