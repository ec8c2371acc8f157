import type { ConnectorClientOptions } from 'botframework-connector';

/** A post to Teams that did not end in success; `uncertain` when it may have been delivered all the same. */
export class DeliveryError extends Error {
  readonly statusCode: number | undefined;
  /** Seconds that Teams asks us to wait before the next try. */
  readonly retryAfter: number | undefined;
  readonly uncertain: boolean;

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

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type Sent = Parameters<HttpClient['sendRequest']>[0];
type Received = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** Answers of a server that has perhaps done what it was asked before it failed. */
const UNCERTAIN = new Set([408, 412, 500, 502, 503, 504]);

/**
 * The way out to Teams: one try and a time limit (milliseconds). The SDK's own client tries a POST up to four times
 * and waits without end, which doubles posts and hangs turns.
 */
export function oneTryClient(timeoutMs: number): HttpClient {
  return {
    async sendRequest(request: Sent): Promise<Received> {
      let response: Response;
      let body: string;
      try {
        response = await fetch(request.url, {
          method: request.method,
          headers: request.headers.toJson(),
          ...(request.body === undefined ? {} : { body: String(request.body) }),
          signal: AbortSignal.timeout(timeoutMs),
          redirect: 'error',
        });
        body = await response.text();
      } catch (cause) {
        throw new DeliveryError('no answer from Teams', { uncertain: true, cause });
      }
      if (!response.ok) {
        const wait = Number(response.headers.get('retry-after'));
        throw new DeliveryError(`Teams answered ${response.status}`, {
          statusCode: response.status,
          ...(wait > 0 ? { retryAfter: wait } : {}),
          uncertain: UNCERTAIN.has(response.status),
        });
      }
      const headers = Object.fromEntries(response.headers);
      // The SDK turns this object back into its own headers and reads nothing but toJson.
      const asHeaders = { toJson: () => headers } as unknown as Received['headers'];
      return { status: response.status, headers: asHeaders, request, bodyAsText: body };
    },
  };
}
