import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { pino } from 'pino';
import restify from 'restify';
import { CodedFault, FAULTS, type FaultCode } from '../../faults.js';
import type { Log } from '../../shared/ports.js';
import { asRequest } from '../../watch/request-id.js';
import type { DoorAnswer, GuardedAdapter } from './adapter.js';
import { readBody } from './body.js';
import { holdConnections } from './connections.js';
import { openEnvelope } from './envelope.js';
import { type MetricsParts, PROXY_HEADERS, serveMetrics } from './metrics-route.js';
import { createRefusals, type Refusals } from './refusals.js';
import type { Tokens } from './tokens.js';
import { isTold, logFault } from './turn-log.js';

/** The longest name of a calendar file, in characters. */
const CALENDAR_MAX = 6_000;

/** How long a request may take to send its headers, and all of itself, in milliseconds. */
const REQUEST_MS = 10_000;
/** How often what takes too long is looked for, in milliseconds. */
const LOOK_MS = 1_000;
/** How many connections are held at once: Teams needs a few dozen. */
export const CONNECTIONS_MAX = 1_000;
/** How long turns that are under way when the door closes may take, in milliseconds. */
const CLOSE_MS = 8_000;

/** A running door: where it listens, and how it is closed. */
export interface Door {
  readonly url: string;
  /** Takes no more requests, drops those that are half sent, and waits for running turns, at most CLOSE_MS. */
  close(): Promise<void>;
}

/** What the door needs of the rest of the program. */
export interface DoorParts {
  readonly host: string;
  readonly port: number;
  /** Absent in a local trial, which trusts every sender on this machine. */
  readonly tokens?: Tokens | undefined;
  /** The tenant whose people are let in; absent in a local trial. */
  readonly tenantId?: string | undefined;
  /** The connector's hosts. */
  readonly hosts: readonly string[];
  readonly adapter: GuardedAdapter;
  readonly log: Log;
  turn(context: TurnContext): Promise<void>;
  /** A calendar file's text by its token; undefined for one that there is not. */
  calendar?(token: string): string | undefined | Promise<string | undefined>;
  /** The codes of what keeps the program from doing its work; none when it is ready. */
  ready?(): readonly string[];
  /** The version of the knowledge that is served. */
  version?(): string;
  /** What is wrong with the knowledge, though it is served; since when in epoch milliseconds. */
  faults?(): readonly {
    readonly code: FaultCode;
    readonly faults: number;
    readonly files: number;
    readonly since: number;
  }[];
  readonly metrics?: MetricsParts | undefined;
}

/** No answer of this door is for a browser to guess at, keep or show in a frame. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
} as const;

function bare(res: restify.Response, status: number, body?: unknown): void {
  if (body === undefined) res.send(status);
  else res.send(status, body);
}

/** Turns away a request whose body has not been read: the connection ends with it, so that nobody can go on sending. */
function turnAway(res: restify.Response, status: number): void {
  res.setHeader('connection', 'close');
  if (status === 401) res.setHeader('www-authenticate', 'Bearer');
  res.send(status);
}

/** restify over node's own server, with the limits that keep one sender from holding it. */
function createServer(refusals: Refusals): restify.Server {
  // restify's own log would write whole requests, message text included.
  const silent = pino({ enabled: false }) as unknown as NonNullable<restify.ServerOptions['log']>;
  const server = restify.createServer({
    name: '',
    ignoreTrailingSlash: true,
    log: silent,
    // A calendar file's address holds the whole event; the router's own limit is 100 characters.
    maxParamLength: CALENDAR_MAX,
  } as restify.ServerOptions);
  const limits = { headersTimeout: REQUEST_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: LOOK_MS };
  Object.assign(server.server, limits);
  // restify takes over connections that want another protocol, and then nobody ends them.
  server.server.removeAllListeners('upgrade');
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
    if (req.headers['content-encoding'] === undefined) return next();
    refusals.note(415, 'encoding');
    turnAway(res, 415);
    return next(false);
  });
  // restify's own answers (404, 405) keep their status and lose their text.
  server.on('restifyError', (_req, res: restify.Response, error: { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500;
    refusals.note(status, status < 500 ? 'route' : 'server', status < 500 ? {} : { code: 'SL-TURN' });
    res.setHeader('connection', 'close');
    res.send(status, '');
    done();
  });
  return server;
}

/**
 * Opens the HTTP door: POST /api/messages for Teams, GET /health and GET /ready for the host, GET /calendar/TOKEN.ics
 * for bookers, GET /metrics for operators. Only the first reads a body, and only of a sender with a good token. No answer carries an error's text.
 */
export async function openDoor(parts: DoorParts): Promise<Door> {
  const { adapter, log, tokens, turn } = parts;
  const refusals = createRefusals(log);
  const server = createServer(refusals);
  const connections = holdConnections(server.server, CONNECTIONS_MAX);
  let closing = false;

  server.get('/health', async (_req: restify.Request, res: restify.Response) => {
    res.send(200, { ok: true });
  });

  server.get('/ready', async (_req: restify.Request, res: restify.Response) => {
    const codes = parts.ready?.() ?? [];
    // It does its work all the same: whoever watches the status alone takes no instance away for a fault in a text.
    const faults = (parts.faults?.() ?? []).map(one => ({
      ...one,
      since: new Date(one.since).toISOString(),
      means: FAULTS[one.code].means,
      next: FAULTS[one.code].next,
    }));
    res.send(codes.length === 0 ? 200 : 503, {
      ready: codes.length === 0,
      codes,
      knowledge: parts.version?.(),
      ...(faults.length > 0 ? { faults } : {}),
    });
  });

  if (parts.metrics) serveMetrics(server, parts.metrics);

  const calendar = async (req: restify.Request, res: restify.Response) => {
    const token = /^([\w.-]{10,})\.ics$/.exec(String(req.params.file))?.[1];
    const text = token === undefined ? undefined : await parts.calendar?.(token);
    if (text === undefined) return bare(res, 404);
    res.sendRaw(200, text, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="konsultation.ics"',
    });
  };
  server.get('/calendar/:file', calendar);
  // Teams asks for a file's head before it opens it; node leaves the body out.
  server.head('/calendar/:file', calendar);

  const receive = async (req: restify.Request, res: restify.Response) => {
    const refuse = (status: number, why: string, more = {}) => {
      refusals.note(status, why, more);
      turnAway(res, status);
    };
    if (!tokens && PROXY_HEADERS.some(name => req.headers[name] !== undefined)) return refuse(403, 'proxied');
    const sender = await tokens?.check(req.headers.authorization);
    if (sender?.is === 'keysUnavailable') return refuse(503, 'keys', { code: 'SL-AUTH' });
    if (sender?.is === 'refused')
      return refuse(401, sender.why, sender.seconds === undefined ? {} : { seconds: sender.seconds });
    if (sender) connections.vouch(req.socket);
    const body = await readBody(req);
    if (body.is === 'refused') return refuse(body.status, body.why);
    const opened = openEnvelope(body.json, parts);
    if (!('activity' in opened)) return refuse(opened.status, opened.why);
    if (sender && !isSame(sender.serviceUrl, opened.activity.serviceUrl)) return refuse(401, 'service');
    let answer: DoorAnswer;
    try {
      const { activity } = opened;
      answer = await connections.during(req.socket, () => adapter.receive(activity, sender !== undefined, turn));
    } catch (error) {
      // The turn has its own catch; what arrives here is the SDK's, and Teams would only send it again.
      if (!isTold(error)) logFault(log, 'door', error);
      answer = { status: 200 };
    }
    if (closing) res.setHeader('connection', 'close');
    // 501 is the SDK's word for an invoke that nobody handles: not a fault of ours, so not a 5xx.
    return bare(res, answer.status === 501 ? 404 : answer.status, answer.body);
  };
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) =>
    asRequest(() => receive(req, res)),
  );

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CodedFault('SL-PORT', `cannot listen on ${parts.host}:${parts.port} (${error.code ?? error.name})`)),
    );
    server.listen(parts.port, parts.host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${parts.host === '0.0.0.0' ? '127.0.0.1' : parts.host}:${address.port}`,
    async close() {
      closing = true;
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      // Idle connections, and requests that are not whole yet: Teams sends those again.
      connections.dropIdle();
      const late = setTimeout(() => server.server.closeAllConnections(), CLOSE_MS);
      await closed;
      clearTimeout(late);
    },
  };
}

/** Whether a token's and an activity's serviceUrl are the same connector. */
function isSame(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
}
