import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceClientCredentialsFactory, TokenCredentials } from 'botframework-connector';
import { pino } from 'pino';
import { quietSdk } from '../../../src/channels/teams/sdk-console.js';
import { readConfig } from '../../../src/config.js';
import { limitsInMemory, PACE } from '../../../src/door/limits.js';
import type { Log } from '../../../src/shared/ports.js';
import { wire } from '../../../src/wire.js';
import { openOldDoor } from './old-door.js';
import type { Ask, Measured, Told } from './talk.js';

// The program as it runs in production, but for Microsoft, whom the parent plays, and what it says of itself.
const [metadataUrl = '', control = ''] = process.argv.slice(2);
const MB = 1_048_576;
/** How often the size of the process is looked at, in milliseconds. */
const LOOK_MS = 50;
/** How often the event loop is looked at, in milliseconds. */
const TICK_MS = 10;

class FixedCredentials extends ServiceClientCredentialsFactory {
  isValidAppId = async () => true;
  isAuthenticationDisabled = async () => false;
  createCredentials = async () => new TokenCredentials('outbound');
}

const tell = (told: Told) => process.send?.(told);
const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
const log: Log = {
  info: (event, fields) => logger.info({ event, ...fields }),
  warn: (event, fields) => logger.warn({ event, ...fields }),
  error: (event, fields) => logger.error({ event, ...fields }),
};

let unhandled = 0;
// The door of the control had nothing that caught what its reader lets fall.
if (!control) {
  const meet = (error: unknown) => {
    unhandled++;
    console.log(error);
  };
  process.on('uncaughtException', meet);
  process.on('unhandledRejection', meet);
}

const app = await wire(readConfig(process.env), {
  log,
  clock: () => new Date(),
  cloud: { issuer: 'https://api.botframework.com', metadataUrl, hosts: ['127.0.0.1'] },
  credentialsFactory: new FixedCredentials(),
  // Each person's own limit stands; the one for all together would answer most of the generated activities by itself.
  limits: limitsInMemory({ person: PACE.person, all: { points: 1_000_000_000, seconds: 10 } }),
});
quietSdk(log);
const old = control ? await openOldDoor(app.url) : undefined;

const delay = monitorEventLoopDelay({ resolution: TICK_MS });
let [rssMost, busy] = [0, 0];
setInterval(() => {
  rssMost = Math.max(rssMost, process.memoryUsage.rss() / MB);
}, LOOK_MS).unref();

/** The processor time that this process has used, in milliseconds. */
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
let [lookedAt, usedAt] = [performance.now(), used()];
setInterval(() => {
  const [now, usedNow] = [performance.now(), used()];
  // On a machine that others use too, a stall is ours only as far as we were the ones who worked.
  busy = Math.max(busy, Math.min(now - lookedAt, usedNow - usedAt));
  [lookedAt, usedAt] = [now, usedNow];
}, TICK_MS).unref();

const sockets = () => process.getActiveResourcesInfo().filter(name => name === 'TCPSocketWrap').length;

async function measure(): Promise<Measured> {
  const stalled = { stall: delay.max / 1e6, busy };
  await sleep(200);
  globalThis.gc?.();
  await sleep(50);
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const measured = { heap: heapUsed / MB, rss: rss / MB, rssMost, ...stalled, unhandled, sockets: sockets() };
  // The collections above are a stall of our own making.
  await sleep(50);
  delay.reset();
  [rssMost, busy] = [0, 0];
  return measured;
}

process.on('message', async (ask: Ask) => {
  if (ask === 'measure') {
    tell({ is: 'measured', measured: await measure() });
    return;
  }
  tell({ is: 'number', number: ask === 'cpu' ? used() : sockets() });
});

process.once('SIGTERM', async () => {
  await old?.close();
  await app.close();
  process.exit(0);
});

// Nobody is left to tell.
process.once('disconnect', () => process.exit(1));

delay.enable();
tell({ is: 'ready', url: old?.url ?? app.url });
