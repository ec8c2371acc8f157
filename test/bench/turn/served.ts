import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import {
  type Activity,
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { newWorker } from '../../../src/booking/booking.js';
import { slotsFor } from '../../../src/booking/booking-job.js';
import { readConfig } from '../../../src/config.js';
import { limitsInMemory } from '../../../src/door/limits.js';
import { wire } from '../../../src/wire.js';

/** What answers: a hand-written POST, the two SDKs with an echo, and the program itself. */
export type Served = 'restify' | 'botbuilder' | 'teams-ai' | 'lotsen';

/** What the process is told and tells, beside its address. */
export interface Used {
  /** Microseconds of the processor since its start. */
  readonly cpu: number;
  /** Megabytes that it holds now, and has held at most. */
  readonly rss: number;
  readonly most: number;
}

/** Where a process listens, and what can be booked there: starts (epoch milliseconds) with a school's social worker. */
export interface Listening {
  readonly url: string;
  readonly school: string;
  readonly worker: string;
  readonly starts: readonly number[];
}

/** More than anybody asks, so that no limit is what is measured. */
const UNHURRIED = { points: 1_000_000_000, seconds: 1 };

/** A restify server whose POST is answered by `receive`. */
function listen(receive: (req: restify.Request, res: restify.Response) => Promise<void>): Promise<Listening> {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  // restify takes an async function by its looks, and turns away any other without a `next`.
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    await receive(req, res);
  });
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}`, school: '', worker: '', starts: [] });
    }),
  );
}

/** The reply of an echo as somebody writes it by hand, over connections that stay open. */
function posts(): (activity: Activity) => Promise<void> {
  const agent = new Agent({ keepAlive: true });
  return ({ serviceUrl, conversation, id, text, from, recipient }) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({
        type: 'message',
        text,
        conversation,
        from: recipient,
        recipient: from,
        replyToId: id,
      });
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const path = `${serviceUrl}v3/conversations/${encodeURIComponent(conversation.id)}/activities/${id}`;
      const request = httpRequest(path, { method: 'POST', agent, headers }, response => {
        response.resume();
        response.on('end', resolve);
      });
      request.on('error', reject);
      request.end(body);
    });
}

/** The program, with a social worker who has times at any hour of any working day. */
async function lotsen(): Promise<Listening> {
  const folder = await mkdtemp(join(tmpdir(), 'lotsen-turn-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Everybody here books many times: more than a setting may allow.
  const config = { ...readConfig({ PORT: '0', DATA_DIR: folder }), bookingsMax: 1_000 };
  const log = {
    info: () => {},
    warn: () => {},
    error: (event: string, fields?: object) => console.error(event, fields),
  };
  const app = await wire(config, { log, limits: limitsInMemory({ person: UNHURRIED, all: UNHURRIED }) });
  const [school] = app.knowledge.directory?.schools ?? [];
  const [worker] = school?.workers ?? [];
  if (!school || !worker) throw new Error('the knowledge has no school with a social worker');
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  const times = { first: today, last: `${now.getFullYear() + 1}-12-31`, from: 0, to: 1_440, length: 10, pause: 0 };
  const pattern = { id: 'p', worker, days: [1, 2, 3, 4, 5], form: 'telefon', ...times } as const;
  await app.booking.store.change(worker, () => ({
    data: { ...newWorker(worker), patterns: [pattern] },
    result: undefined,
  }));
  app.warm();
  const slots = await slotsFor(app.booking, school, now);
  return { url: app.url, school: school.id, worker, starts: slots.map(({ start }) => start) };
}

const KINDS: Readonly<Record<Served, () => Promise<Listening>>> = {
  restify() {
    const post = posts();
    return listen(async (req, res) => {
      await post(req.body as Activity);
      res.send(200, {});
    });
  },
  botbuilder() {
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const bot = new ActivityHandler();
    bot.onMessage(async (context, next) => {
      await context.sendActivity(context.activity.text);
      await next();
    });
    return listen((req, res) => adapter.process(req as Request, res, context => bot.run(context)));
  },
  'teams-ai'() {
    const adapter = new TeamsAdapter({});
    const app = new Application({ adapter, startTypingTimer: false });
    app.activity('message', async (context: TurnContext) => {
      await context.sendActivity(context.activity.text);
    });
    return listen(async (req, res) => {
      await adapter.process(req as Request, res, async context => {
        await app.run(context);
      });
    });
  },
  lotsen,
};

const listening = await KINDS[process.argv[2] as Served]();
let most = 0;
const look = () => {
  const rss = process.memoryUsage.rss() / 1e6;
  most = Math.max(most, rss);
  return rss;
};
setInterval(look, 100).unref();
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system, rss: look(), most } satisfies Used);
});
process.once('disconnect', () => process.exit(0));
process.send?.(listening);
