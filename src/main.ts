import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { createAnswering } from './answering/answering.js';
import { faultLine } from './answering/fault.js';
import { createQueue } from './answering/unanswered.js';
import { readConfig } from './config.js';
import { CodedFault } from './faults.js';
import type { Log } from './ports.js';
import { loadKnowledge } from './storage/knowledge.js';
import { openStore } from './storage/lowdb.js';
import { createAdapter } from './teams/adapter.js';
import { createBot } from './teams/bot.js';
import { quietSdk } from './teams/sdk-console.js';
import { openDoor } from './teams/server.js';
import { startTicker, type Tick } from './ticker.js';

const LOCAL_SETTINGS = 'env/.env.local';

function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (event, fields) => logger.info({ event, ...fields }),
    warn: (event, fields) => logger.warn({ event, ...fields }),
    error: (event, fields) => logger.error({ event, ...fields }),
  };
}

async function start(): Promise<void> {
  if (existsSync(LOCAL_SETTINGS)) process.loadEnvFile(LOCAL_SETTINGS);
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  if (!config.credentials) {
    log.warn('start', {
      warning: 'NO CREDENTIALS: every sender is trusted. Local trial on loopback only, never for real users.',
    });
  }
  const knowledge = await loadKnowledge(config.knowledgeDir, config.packs);
  for (const fault of knowledge.faults) log.error('knowledge', { code: 'SL-KNOWLEDGE', fault: faultLine(fault) });
  const store = await openStore(config.dataDir);
  const queue = createQueue(store, config.unansweredDays, knowledge.words);
  const answering = createAnswering(knowledge);
  const jobs = { answering, queue };
  const notNames = (knowledge.directory?.schools ?? []).map(school => school.name);
  const clock = () => new Date();
  const adapter = createAdapter(config.credentials);
  const bot = createBot({
    adapter,
    jobs,
    log,
    clock,
    notNames,
    appId: config.credentials?.appId ?? '',
  });
  // The day's index is built before the door opens: no question waits for it.
  answering.all(clock());
  const door = await openDoor(config, adapter, log, bot);
  quietSdk(log);
  log.info('start', { url: door.url, packs: config.packs, rules: new Set(knowledge.rules.map(rule => rule.id)).size });

  const purge: Tick = {
    name: 'purge',
    async run(now) {
      const erased = await queue.purge(now);
      if (erased > 0) log.info('purge', { unanswered: erased });
    },
  };
  const ticker = startTicker([purge], clock, log);

  const stop = async () => {
    await ticker.stop();
    await door.close();
    await store.close();
    log.info('stop');
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof CodedFault ? `${error.message}\nNext: ${error.next}` : error);
  process.exit(1);
});
