import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { createAnswering } from './answering/answering.js';
import { faultLine } from './answering/fault.js';
import { createQueue } from './answering/unanswered.js';
import { createSecrets } from './booking/codes.js';
import { LastSchools } from './booking/last-school.js';
import { Limits } from './booking/limits.js';
import { purgeBookings, remindOfBookings } from './booking/notices.js';
import { createCalendar } from './calendar-file.js';
import { createAdapter } from './channels/teams/adapter.js';
import { createBot } from './channels/teams/bot.js';
import { paced } from './channels/teams/pacing.js';
import { createPost } from './channels/teams/post.js';
import { quietSdk } from './channels/teams/sdk-console.js';
import { openDoor } from './channels/teams/server.js';
import { readConfig } from './config.js';
import { CodedFault } from './faults.js';
import type { Log } from './ports.js';
import { channelOf } from './reminding/group-notices.js';
import { remindDue } from './reminding/tick.js';
import { askAfterMeetings, askYearly, nudgeConveners, purgeGroups } from './reminding/upkeep.js';
import { openData } from './storage/data-folder.js';
import { loadKnowledge } from './storage/knowledge.js';
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
  const tellOf = (fault: CodedFault) => log.error('data', { code: fault.code, cause: fault.message, next: fault.next });
  const data = await openData(config.dataDir, {
    onDamaged: tellOf,
    onLost(fault) {
      // Another process answers for the data now: nothing that is under way here may be said to be done.
      tellOf(fault);
      process.exit(1);
    },
  });
  const queue = createQueue(data.store, config.unansweredDays, knowledge.words, dropped =>
    log.warn('queue', { dropped }),
  );
  const answering = createAnswering(knowledge);
  const notNames = (knowledge.directory?.schools ?? []).map(school => school.name);
  const clock = () => new Date();
  const adapter = createAdapter(config.credentials);
  const trial = config.credentials === undefined;
  if (!config.bookingKey) {
    const warning = trial
      ? 'NO BOOKING_KEY: the codes of bookings are forgotten at the next start.'
      : 'NO BOOKING_KEY: nothing can be booked until it is set.';
    log.warn('start', { warning });
  }
  const secrets = createSecrets(config.bookingKey ?? randomBytes(32));
  const post = paced(createPost(adapter, config.credentials?.appId ?? '', log), clock);
  const publicUrl = config.publicUrl ?? (trial ? `http://127.0.0.1:${config.port}` : undefined);
  const calendar = createCalendar(publicUrl, secrets.sign);
  const booking = {
    store: data.bookings,
    directory: knowledge.directory,
    secrets,
    limits: new Limits(config.bookingsMax),
    lastSchools: new LastSchools(),
    post,
    most: config.bookingsMax,
    keepDays: config.retentionDays,
    calendar,
  };
  const groups = {
    store: data.groups,
    directory: knowledge.directory,
    forums: knowledge.forums,
    post,
    calendar,
    questions: knowledge.questions,
    answered: new Set<string>(),
  };
  const jobs = { answering, queue, groups, ...(trial || config.bookingKey ? { booking } : {}) };
  const bot = createBot({
    adapter,
    jobs,
    log,
    clock,
    notNames,
    appId: config.credentials?.appId ?? '',
  });
  answering.prepare(clock());
  const door = await openDoor(config, adapter, log, bot, token => calendar.file(token, clock()));
  quietSdk(log);
  log.info('start', { url: door.url, packs: config.packs, rules: new Set(knowledge.rules.map(rule => rule.id)).size });

  const purge: Tick = {
    name: 'purge',
    async run(now) {
      const unanswered = await queue.purge(now);
      const ended = await purgeBookings(booking, now);
      await purgeGroups(groups, config.retentionDays, now);
      if (unanswered + ended > 0) log.info('purge', { unanswered, bookings: ended });
    },
  };
  const remind: Tick = {
    name: 'remind',
    async run(now) {
      const reminded = await remindOfBookings(booking, now);
      if (reminded > 0) log.info('remind', { bookings: reminded });
      await askAfterMeetings(groups, now);
      await nudgeConveners(groups, now);
      await askYearly(groups, now);
      const ends = await remindDue(data.groups, channelOf(groups), clock);
      if (Object.values(ends).some(count => count > 0)) log.info('remind', ends);
    },
  };
  const ticker = startTicker([purge, remind], clock, log);

  const stop = async () => {
    await ticker.stop();
    await door.close();
    await data.close();
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
