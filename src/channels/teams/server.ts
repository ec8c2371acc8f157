import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { pino } from 'pino';
import restify from 'restify';
import type { Config } from '../../config.js';
import { CodedFault } from '../../faults.js';
import type { Log } from '../../ports.js';
import type { DoorAnswer, DoorRefusal, GuardedAdapter } from './adapter.js';
import { openEnvelope } from './envelope.js';

/** The largest request body, in bytes: above Teams' own limit for a message, far below what could hurt. */
export const BODY_MAX = 256 * 1024;

/** The longest name of a calendar file, in characters. */
const CALENDAR_MAX = 1_600;

/** A running door: where it listens, and how it is closed. */
export interface Door {
  readonly url: string;
  close(): Promise<void>;
}

/** What a proxy adds: in a local trial such a request did not come from this machine. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

function bare(res: restify.Response, status: number, body?: unknown): void {
  if (body === undefined) res.send(status);
  else res.send(status, body);
}

/** Opens the HTTP door: POST /api/messages for Teams, GET /health for the host, GET /calendar/TOKEN.ics for bookers. No answer carries an error's text. */
export async function openDoor(
  config: Config,
  adapter: GuardedAdapter,
  log: Log,
  turn: (context: TurnContext) => Promise<void>,
  calendar?: (token: string) => string | undefined,
): Promise<Door> {
  // restify's own log would write whole requests, message text included.
  const silent = pino({ enabled: false }) as unknown as NonNullable<restify.ServerOptions['log']>;
  const server = restify.createServer({
    name: 'samverkanslotsen',
    ignoreTrailingSlash: true,
    log: silent,
    // A calendar file's address holds the whole event; the router's own limit is 100 characters.
    maxParamLength: CALENDAR_MAX,
  } as restify.ServerOptions);
  // Whoever brings no token at all is sent away before a byte of the body is read.
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    if (config.credentials && req.path() === '/api/messages' && !/^Bearer \S+$/.test(req.headers.authorization ?? '')) {
      log.warn('door', { status: 401 });
      res.send(401);
      return next(false);
    }
    return next();
  });
  server.use(restify.plugins.bodyReader({ maxBodySize: BODY_MAX }));
  server.use(restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));
  // restify's own answers (404, 405, 413, broken JSON) keep their status and lose their text.
  server.on('restifyError', (_req, res: restify.Response, error: { statusCode?: number }, done: () => void) => {
    // A body that cannot be read cannot be tied to its token either.
    const status = config.credentials && error.statusCode === 400 ? 401 : (error.statusCode ?? 500);
    if (status >= 500) log.error('door', { code: 'SL-TURN', status });
    res.send(status, '');
    done();
  });

  server.get('/health', async (_req: restify.Request, res: restify.Response) => {
    res.send(200, { ok: true });
  });

  server.get('/calendar/:file', async (req: restify.Request, res: restify.Response) => {
    const token = /^([\w.-]{10,1500})\.ics$/.exec(String(req.params.file))?.[1];
    const text = token === undefined ? undefined : calendar?.(token);
    if (text === undefined) return bare(res, 404);
    res.sendRaw(200, text, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="konsultation.ics"',
      'cache-control': 'no-store',
    });
  });

  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    if (!config.credentials && PROXY_HEADERS.some(name => req.headers[name] !== undefined)) {
      log.warn('door', { status: 403, why: 'proxied' });
      return bare(res, 403);
    }
    const authorization = req.headers.authorization ?? '';
    const opened = openEnvelope(req.body, config.credentials?.tenantId);
    if (!('activity' in opened)) {
      // Nobody without a valid token learns which part of a body we did not like.
      const known = !config.credentials || (await adapter.vouches(req.body, authorization));
      const status = known ? opened.status : 401;
      log.warn('door', { status, why: opened.why });
      return bare(res, status);
    }
    let answer: DoorAnswer | DoorRefusal;
    try {
      answer = await adapter.receive(opened.activity, authorization, turn);
    } catch (error) {
      // The turn has its own catch; what arrives here is the SDK's, and Teams would only send it again.
      log.error('door', { code: 'SL-TURN', cause: error instanceof Error ? error.name : 'unknown' });
      return bare(res, 200);
    }
    if (answer === 'unauthorized') {
      log.warn('door', { status: 401 });
      return bare(res, 401);
    }
    if (answer === 'keysUnavailable') {
      log.error('door', { code: 'SL-AUTH', status: 503 });
      return bare(res, 503);
    }
    // 501 is the SDK's word for an invoke that nobody handles: not a fault of ours, so not a 5xx.
    return bare(res, answer.status === 501 ? 404 : answer.status, answer.body);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CodedFault('SL-PORT', `cannot listen on ${config.host}:${config.port} (${error.code ?? error.name})`)),
    );
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${address.port}`,
    close: async () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      // Teams keeps its connections open between messages; those that are idle need not be waited for.
      server.server.closeIdleConnections();
      await closed;
    },
  };
}
