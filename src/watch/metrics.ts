import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Log, LogFields } from '../shared/ports.js';

/** What is counted anew each time that the metrics are read. */
export interface Standing {
  /** Open questions in the curators' queue. */
  readonly queue: number;
  readonly bookingsAhead: number;
  /** Of these, those that stand with somebody whom the directory does not name, and of how many the booker cannot be told. */
  readonly stranded: { readonly bookings: number; readonly unreachable: number };
  readonly groups: number;
  /** Letters that are owed, by job and state: `due` could be posted now, `waits` was turned away or is at work, `later` is not due. */
  readonly owed: readonly {
    readonly job: 'groups' | 'booking' | 'promised';
    readonly state: OwedState;
    readonly count: number;
  }[];
  /** How long the oldest letter that is due has been due, in seconds; 0 for none. */
  readonly oldestDue: number;
  /** What is wrong with the knowledge folder, for as long as it is: by code, how many faults, and for how many seconds. */
  readonly knowledge: readonly { readonly code: KnowledgeCode; readonly faults: number; readonly seconds: number }[];
  /** Codes of what keeps the program from its work. */
  readonly unready: readonly string[];
}

/** The codes that a fault of the knowledge folder has: left out of what is served; a change that is refused. */
const KNOWLEDGE_CODES = ['SL-KNOWLEDGE', 'SL-RELOAD'] as const;
export type KnowledgeCode = (typeof KNOWLEDGE_CODES)[number];

export type OwedState = 'due' | 'waits' | 'later';

/** The metrics of one process: no text, no person, no id of either. */
export interface Metrics {
  /** Writes to a log, and counts what is written there: turns, faults, what the outbox did, refused requests. */
  over(log: Log): Log;
  /** The metrics in the text format of Prometheus; `standing` is looked up for it. */
  text(standing: () => Promise<Standing>): Promise<string>;
  readonly contentType: string;
}

/** A label is a word of our own: whatever else a line may hold is not repeated. */
const label = (value: unknown) => (typeof value === 'string' && /^[\w ():-]{1,40}$/.test(value) ? value : 'other');
const ENDS = ['posted', 'refused', 'missed', 'unknown', 'putOff'] as const;

/** Makes the metrics of this process. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <Name extends string>(name: string, help: string, labelNames: Name[]) =>
    new Counter({ name: `lotsen_${name}`, help, labelNames, registers });
  const gauge = <Name extends string>(name: string, help: string, labelNames: Name[] = []) =>
    new Gauge({ name: `lotsen_${name}`, help, labelNames, registers });
  const turns = counter('turns_total', 'Turns by command, outcome, and whether the emergency notice led', [
    'command',
    'outcome',
    'urgent',
  ]);
  const seconds = new Histogram({
    name: 'lotsen_turn_seconds',
    help: 'How long turns took, the sending of the answer included',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const faults = counter('faults_total', 'Lines of the log with a code, by event and code', ['event', 'code']);
  const letters = counter('letters_total', 'Letters by how they ended, or that they were put off', ['end']);
  const refused = counter('refused_requests_total', 'Requests that were turned away, by status and reason', [
    'status',
    'why',
  ]);
  const queue = gauge('queue_open', 'Unanswered questions that wait for a curator');
  const ahead = gauge('bookings_ahead', 'Bookings that have not begun');
  const stranded = gauge('bookings_stranded', 'Bookings that have not begun, with somebody who has left the directory');
  const unreachable = gauge('bookings_stranded_unreachable', 'Those of them whose bookers cannot be told');
  const groups = gauge('groups', 'Linked groups');
  const owed = gauge('letters_owed', 'Letters that are owed, by job and state', ['job', 'state']);
  const oldest = gauge('letters_oldest_due_seconds', 'How long the oldest letter that is due has been due');
  const wrong = gauge(
    'knowledge_faults',
    'Faults that stand: SL-KNOWLEDGE of what is served, SL-RELOAD of a change that is refused',
    ['code'],
  );
  const wrongFor = gauge('knowledge_faults_seconds', 'For how long they stand', ['code']);
  const ready = gauge('ready', '1 when the program can do its work');
  const unready = gauge('unready', '1 for each code that keeps the program from its work', ['code']);

  function count(event: string, fields: LogFields): void {
    if (fields.code !== undefined) faults.inc({ event, code: label(fields.code) });
    if (event === 'turn') {
      const outcome = fields.outcome === undefined ? 'failed' : label(fields.outcome);
      turns.inc({ command: label(fields.command), outcome, urgent: String(fields.urgent === true) });
      if (typeof fields.ms === 'number') seconds.observe(fields.ms / 1000);
    }
    if (event === 'outbox')
      for (const end of ENDS) if (typeof fields[end] === 'number') letters.inc({ end }, fields[end]);
    if (event === 'door' && fields.status !== undefined)
      // A line that says how many were left out counts those.
      refused.inc({ status: String(fields.status), why: label(fields.why) }, Number(fields.times ?? 1));
  }

  return {
    contentType: register.contentType,
    over(log) {
      const counted =
        (level: 'info' | 'warn' | 'error') =>
        (event: string, fields: LogFields = {}) => {
          count(event, fields);
          log[level](event, fields);
        };
      return { info: counted('info'), warn: counted('warn'), error: counted('error') };
    },
    async text(standing) {
      const now = await standing();
      queue.set(now.queue);
      ahead.set(now.bookingsAhead);
      stranded.set(now.stranded.bookings);
      unreachable.set(now.stranded.unreachable);
      groups.set(now.groups);
      owed.reset();
      for (const { job, state, count } of now.owed) owed.set({ job, state }, count);
      oldest.set(now.oldestDue);
      for (const code of KNOWLEDGE_CODES) {
        const one = now.knowledge.find(other => other.code === code);
        // 0 is said too: an alarm on what is not there is an alarm on nothing.
        wrong.set({ code }, one?.faults ?? 0);
        wrongFor.set({ code }, one?.seconds ?? 0);
      }
      ready.set(now.unready.length === 0 ? 1 : 0);
      unready.reset();
      for (const code of now.unready) unready.set({ code }, 1);
      return register.metrics();
    },
  };
}
