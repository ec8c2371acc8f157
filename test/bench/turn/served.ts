import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import { startLotsen } from './lotsen.js';

/** What answers: a hand-written POST, the two SDKs with an echo, and the program itself. */
export type Served = 'restify' | 'botbuilder' | 'teams-ai' | 'lotsen';

/** What the process is told and tells, beside its address. */
export interface Used {
  /** Microseconds of the processor since its start. */
  readonly cpu: number;
  /** Megabytes that it holds now, and has held at most. */
  readonly rss: number;
  readonly most: number;
  /** How many bookings stand there. */
  readonly booked: number;
}

/** What can be booked for one school: starts (epoch milliseconds) with its social worker. */
export interface Bookable {
  readonly school: string;
  readonly worker: string;
  readonly starts: readonly number[];
}

/** Where a process listens, and what can be booked there. */
export interface Listening {
  readonly url: string;
  readonly bookable: readonly Bookable[];
}

/** A process that listens; `booked` counts the bookings that stand there. */
export interface Running extends Listening {
  readonly booked?: () => Promise<number>;
}

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
      resolve({ url: `http://127.0.0.1:${port}`, bookable: [] });
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

const KINDS: Readonly<Record<Served, () => Promise<Running>>> = {
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
  lotsen: startLotsen,
};

const { booked, ...listening } = await KINDS[process.argv[2] as Served]();
let most = 0;
const look = () => {
  const rss = process.memoryUsage.rss() / 1e6;
  most = Math.max(most, rss);
  return rss;
};
setInterval(look, 100).unref();
process.on('message', async () => {
  const { user, system } = process.cpuUsage();
  const rss = look();
  process.send?.({ cpu: user + system, rss, most, booked: (await booked?.()) ?? 0 } satisfies Used);
});
process.once('disconnect', () => process.exit(0));
process.send?.(listening satisfies Listening);
