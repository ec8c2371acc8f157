import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answering, createAnswering } from '../../../src/answering/answering.js';
import type { PromisedParts } from '../../../src/answering/promised/promised-job.js';
import type { DraftFile } from '../../../src/answering/queue/draft-of.js';
import type { App } from '../../../src/app.js';
import type { BookingParts } from '../../../src/booking/booking-job.js';
import { finishMoves } from '../../../src/booking/move-between.js';
import { readConfig } from '../../../src/config.js';
import type { Guard } from '../../../src/door/guard/guard.js';
import { createKeeper, type Keeper } from '../../../src/door/guard/kept.js';
import { createVocabulary } from '../../../src/door/guard/vocabulary.js';
import type { Limits } from '../../../src/door/limits.js';
import type { GroupParts } from '../../../src/groups/group-job.js';
import { lookAfterGroups } from '../../../src/groups/upkeep.js';
import { guardOf } from '../../../src/guard-of.js';
import { postDue, type Tally } from '../../../src/outbox/run.js';
import type { Log, Store } from '../../../src/shared/ports.js';
import { type Knowledge, loadKnowledge } from '../../../src/stores/knowledge.js';
import { wire } from '../../../src/wire.js';
import { allBookings } from '../../helpers/bookings.js';
import { recall } from '../../helpers/learned.js';
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
              .replace(/\[([^\]]*)\]\(tel:[+\d]+\)/g, '$1'),
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
const known = new Map<string, Promise<{ knowledge: Knowledge; answering: Answering; keeper: Keeper; guard: Guard }>>();

function knownFor(packs: readonly string[]) {
  const key = packs.join(',');
  const made =
    known.get(key) ??
    loadKnowledge(folder, packs).then(knowledge => ({
      knowledge,
      answering: createAnswering(knowledge, recall),
      keeper: createKeeper(createVocabulary(knowledge)),
      guard: guardOf(knowledge),
    }));
  known.set(key, made);
  return made;
}

/** Nobody is slowed down but by a test that wants it. */
const UNHURRIED: Limits = { take: async () => ({ is: 'answered' }) };

const rethrow = (_of: string, error: unknown) => {
  throw error;
};

/** How a world differs from the usual one. */
export interface Difference {
  readonly limits?: Limits;
  readonly env?: Readonly<Record<string, string>>;
  readonly keeper?: Keeper;
  readonly onOwed?: (due: number) => void;
}

/** The whole program on the real knowledge behind the real door, with Teams played by the test. */
export class BotWorld {
  /** The instant that the bot is told. */
  now: Date;
  readonly #app: App;
  #stopped: Promise<void> | undefined;

  private constructor(
    readonly teams: FakeTeams,
    readonly log: ReturnType<typeof memoryLog>,
    readonly data: string,
    /** What is kept of a question. */
    readonly keeper: Keeper,
    clock: { now: Date },
    app: App,
    /** What was written to be looked through. */
    readonly drafts: readonly DraftFile[],
  ) {
    this.#app = app;
    this.now = clock.now;
    Object.defineProperty(this, 'now', {
      get: () => clock.now,
      set: (now: Date) => {
        clock.now = now;
      },
    });
  }

  static async open(
    packs = ['nationell', 'exempelkommun'],
    now = '2026-11-24T08:00:00Z',
    { limits = UNHURRIED, env = {}, keeper, onOwed = () => {} }: Difference = {},
  ): Promise<BotWorld> {
    const teams = await new FakeTeams().open();
    const known = await knownFor(packs);
    const data = await mkdtemp(join(tmpdir(), 'lotsen-'));
    const config = readConfig({
      PORT: '0',
      DATA_DIR: data,
      KNOWLEDGE_PACKS: packs.join(','),
      BOOKING_KEY: '07'.repeat(32),
      PUBLIC_URL: 'https://bot.example',
      ...env,
    });
    const log = memoryLog();
    const clock = { now: new Date(now) };
    const drafts: DraftFile[] = [];
    const app = await wire(config, {
      log,
      clock: () => clock.now,
      known: keeper ? { ...known, keeper } : known,
      limits,
      drafts: {
        async write(files) {
          drafts.push(...files);
          return true;
        },
      },
      onOwed,
    });
    return new BotWorld(teams, log, data, keeper ?? known.keeper, clock, app, drafts);
  }

  get door(): { readonly url: string } {
    return this.#app;
  }

  get knowledge(): Knowledge {
    return this.#app.knowledge;
  }

  get store(): Store {
    return this.#app.store;
  }

  get booking(): BookingParts {
    return this.#app.booking;
  }

  get promised(): PromisedParts {
    return this.#app.promised;
  }

  /** The code of what keeps writes from being done, as of the last one. */
  get fault(): string | undefined {
    return this.#app.diskFault();
  }

  /** Everything that is kept of bookings. */
  bookings() {
    return allBookings(this.booking.store);
  }

  /** Posts what is owed for bookings, as the clock's hand does; what was posted. */
  async tend(now?: string): Promise<Posted['activity'][]> {
    if (now !== undefined) this.now = new Date(now);
    const before = this.teams.posted.length;
    await finishMoves(this.booking.store, this.now);
    await this.#postDue();
    return this.teams.posted.slice(before).map(posted => posted.activity);
  }

  /** The way out for what nobody asked for. */
  get unasked(): App['post'] {
    return this.#app.post;
  }

  get groups(): GroupParts {
    return this.#app.jobs.groups;
  }

  /** Runs what the groups' ticks run, as of an instant: what it came to, and what was posted. */
  async tick(now: string): Promise<{ ends: Tally; posted: Posted[] }> {
    this.now = new Date(now);
    const before = this.teams.posted.length;
    await lookAfterGroups(this.groups, this.now, rethrow);
    const ends = await this.#postDue();
    return { ends, posted: this.teams.posted.slice(before) };
  }

  #postDue(): Promise<Tally> {
    const { boxes, post } = this.#app;
    return postDue({ boxes, post, clock: () => this.now.getTime(), onFault: rethrow });
  }

  /** Stops the program, as a signal would; `close` stops what is left. */
  stop(): Promise<void> {
    this.#stopped ??= this.#app.close();
    return this.#stopped;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.teams.close();
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

  /** Presses a button that replaces its card; returns the new card, which its presser alone gets to see. */
  async execute(data: unknown, change: Record<string, unknown> = {}, verb = 'guide'): Promise<unknown> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const answer = await this.post(
      this.teams.message(undefined, { type: 'invoke', name: 'adaptiveCard/action', value, ...change }),
    );
    return (answer.body as { value?: unknown } | undefined)?.value;
  }
}
