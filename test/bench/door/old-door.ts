import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify from 'restify';
import { BODY_MAX } from '../../../src/channels/teams/body.js';

/** Where a door listens, and how it is closed. */
interface OldDoor {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The door as it once was, for the control: it reads and unpacks every body before it looks at a token, has no time
 * limits of its own, and waits for what is half sent. What it has read goes on to the real door behind it.
 */
export async function openOldDoor(behind: string): Promise<OldDoor> {
  const silent = pino({ enabled: false }) as unknown as NonNullable<restify.ServerOptions['log']>;
  const server = restify.createServer({ ignoreTrailingSlash: true, log: silent, maxParamLength: 1_600 } as object);
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    if (req.path() !== '/api/messages' || /^Bearer \S+$/.test(req.headers.authorization ?? '')) return next();
    res.send(401);
    return next(false);
  });
  server.use(restify.plugins.bodyReader({ maxBodySize: BODY_MAX }));
  server.use(restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));
  const handOn = async (req: restify.Request, res: restify.Response) => {
    const { authorization = '' } = req.headers;
    const body = req.method === 'POST' ? { body: JSON.stringify(req.body ?? '') } : {};
    const { status } = await fetch(behind + req.path(), {
      method: req.method ?? 'GET',
      headers: { authorization, 'content-type': 'application/json' },
      ...body,
    });
    res.send(status);
  };
  for (const path of ['/health', '/ready', '/calendar/:file']) server.get(path, handOn);
  server.post('/api/messages', handOn);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.server.closeIdleConnections();
      await closed;
    },
  };
}
