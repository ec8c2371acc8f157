import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answering, createAnswering } from '../../../src/answering/answering.js';
import { createQueue } from '../../../src/answering/unanswered.js';
import type { BookingParts } from '../../../src/booking/booking-job.js';
import { createSecrets } from '../../../src/booking/codes.js';
import { LastSchools } from '../../../src/booking/last-school.js';
import { Limits } from '../../../src/booking/limits.js';
import { createCalendar } from '../../../src/calendar-file.js';
import { createAdapter } from '../../../src/channels/teams/adapter.js';
import { createBot } from '../../../src/channels/teams/bot.js';
import { createPost } from '../../../src/channels/teams/post.js';
import { type Door, openDoor } from '../../../src/channels/teams/server.js';
import { readConfig } from '../../../src/config.js';
import type { Log, Store } from '../../../src/ports.js';
import type { GroupParts } from '../../../src/reminding/group-job.js';
import { openBookings } from '../../../src/storage/bookings.js';
import { openGroups } from '../../../src/storage/groups.js';
import { type Knowledge, loadKnowledge } from '../../../src/storage/knowledge.js';
import { openStore } from '../../../src/storage/lowdb.js';
import { FakeTeams, type Posted } from './fake-teams.js';

const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url));

/** A log that remembers its lines as they would be written. */
export function memoryLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (event: string, fields?: object) =>
    void lines.push(JSON.stringify({ level, event, ...fields }));
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}

/** Every object inside a card, depth first. */
export function* inside(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* inside(item);
  else if (value && typeof value === 'object') {
    yield value as Record<string, unknown>;
    for (const item of Object.values(value)) yield* inside(item);
  }
}

/** A card's words, one text block a line. */
export function wordsIn(card: unknown): string {
  return [...inside(card)]
    .flatMap(part =>
      part.type === 'TextBlock'
        ? [
            String(part.text)
              .replace(/\\/g, '')
              .replace(/\u00a0/g, ' ')
              .replace(/\u2060/g, ''),
          ]
        : [],
    )
    .join('\n');
}

/** A card's presses: title and the data they send. */
export function pressesIn(card: unknown): { title: string; type: string; data: Record<string, unknown> }[] {
  return [...inside(card)].flatMap(part =>
    part.type === 'Action.Submit' || part.type === 'Action.Execute'
      ? [{ title: String(part.title), type: part.type, data: part.data as Record<string, unknown> }]
      : [],
  );
}

/** What the packs say, read and indexed once for all worlds that have them: neither ever changes. */
const known = new Map<string, Promise<{ knowledge: Knowledge; answering: Answering }>>();

function knownFor(packs: readonly string[]) {
  const key = packs.join(',');
  const made =
    known.get(key) ??
    loadKnowledge(folder, packs).then(knowledge => ({ knowledge, answering: createAnswering(knowledge) }));
  known.set(key, made);
  return made;
}

/** The whole bot on the real knowledge behind the real door, with Teams played by the test. */
export class BotWorld {
  readonly log = memoryLog();
  private constructor(
    readonly teams: FakeTeams,
    readonly door: Door,
    readonly knowledge: Knowledge,
    readonly store: Store,
    readonly data: string,
    readonly booking: BookingParts,
    readonly groups: GroupParts,
  ) {}
  /** The instant that the bot is told. */
  now = new Date();

  static async open(packs = ['nationell', 'exempelkommun'], now = '2026-11-24T08:00:00Z'): Promise<BotWorld> {
    const teams = await new FakeTeams().open();
    const { knowledge, answering } = await knownFor(packs);
    // As the program does at its start: no question waits for the index.
    answering.all(new Date(now));
    const config = readConfig({ PORT: '0' });
    const adapter = createAdapter(undefined);
    const data = await mkdtemp(join(tmpdir(), 'lotsen-'));
    const store = await openStore(data);
    const log = memoryLog();
    const secrets = createSecrets(Buffer.alloc(32, 7));
    const calendar = createCalendar('https://bot.example', secrets.sign);
    const booking: BookingParts = {
      store: await openBookings(data),
      directory: knowledge.directory,
      secrets,
      limits: new Limits(3),
      lastSchools: new LastSchools(),
      post: createPost(adapter, '', log),
      most: 3,
      keepDays: 90,
      calendar,
    };
    const groups: GroupParts = {
      store: await openGroups(join(data, 'groups')),
      directory: knowledge.directory,
      forums: knowledge.forums,
      post: booking.post,
      calendar,
      questions: knowledge.questions,
      answered: new Set(),
    };
    const jobs = { answering, queue: createQueue(store, 30, knowledge.words), booking, groups };
    let world: BotWorld | undefined;
    const clock = () => world?.now ?? new Date(now);
    const bot = createBot({ adapter, jobs, log, clock, notNames: [], appId: '' });
    const door = await openDoor(config, adapter, log, bot, token => calendar.file(token, clock()));
    world = new BotWorld(teams, door, knowledge, store, data, booking, groups);
    world.now = new Date(now);
    world.log.lines = log.lines;
    return world;
  }

  async close(): Promise<void> {
    await this.door.close();
    await this.teams.close();
    await this.booking.store.close();
    await this.groups.store.close();
    await this.store.close();
    await rm(this.data, { recursive: true, force: true });
  }

  async post(activity: unknown): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.door.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** Says something and returns what the bot posted to that. */
  async say(text: string | undefined, change: Record<string, unknown> = {}): Promise<Posted['activity'][]> {
    const before = this.teams.posted.length;
    await this.post(this.teams.message(text, change));
    return this.teams.posted.slice(before).map(posted => posted.activity);
  }

  /** Presses a button that replaces its card; returns the new card. */
  async execute(data: unknown, change: Record<string, unknown> = {}): Promise<unknown> {
    const value = { action: { type: 'Action.Execute', verb: 'guide', data }, trigger: 'manual' };
    const answer = await this.post(
      this.teams.message(undefined, { type: 'invoke', name: 'adaptiveCard/action', value, ...change }),
    );
    return (answer.body as { value?: unknown } | undefined)?.value;
  }
}
