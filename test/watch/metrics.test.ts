import assert from 'node:assert/strict';
import { mayReadMetrics } from '../../src/channels/teams/metrics-route.js';
import type { LogFields } from '../../src/shared/ports.js';
import { createMetrics, type Standing } from '../../src/watch/metrics.js';
import { standingOf } from '../../src/watch/standing.js';

const STANDING: Standing = {
  queue: 7,
  bookingsAhead: 3,
  stranded: { bookings: 2, unreachable: 1 },
  groups: 2,
  owed: [{ job: 'groups', state: 'due', count: 4 }],
  oldestDue: 61,
  knowledge: [],
  unready: [],
};

function world() {
  const lines: [string, LogFields | undefined][] = [];
  const write = (event: string, fields?: LogFields) => void lines.push([event, fields]);
  const metrics = createMetrics();
  const log = metrics.over({ info: write, warn: write, error: write });
  return { lines, log, read: (standing = STANDING) => metrics.text(async () => standing) };
}

describe('the metrics', () => {
  it('count what is logged, and let it through', async () => {
    const { lines, log, read } = world();
    log.info('turn', { turn: 'a1', command: 'ask', outcome: 'answer', urgent: true, ms: 40 });
    log.info('turn', { turn: 'a2', command: 'ask', outcome: 'none', urgent: false, ms: 700 });
    log.error('turn', { turn: 'a3', command: 'ask', code: 'SL-TURN' });
    log.info('outbox', { posted: 5, refused: 0, missed: 1, unknown: 0, putOff: 2 });
    log.warn('door', { status: 401, why: 'expired' });
    log.warn('door', { status: 401, why: 'expired', times: 9 });
    log.error('login', { code: 'SL-LOGIN', cause: 'x' });
    assert.equal(lines.length, 7);
    const text = await read();
    for (const line of [
      'lotsen_turns_total{command="ask",outcome="answer",urgent="true"} 1',
      'lotsen_turns_total{command="ask",outcome="none",urgent="false"} 1',
      'lotsen_turns_total{command="ask",outcome="failed",urgent="false"} 1',
      'lotsen_turn_seconds_bucket{le="0.05"} 1',
      'lotsen_turn_seconds_count 2',
      'lotsen_letters_total{end="posted"} 5',
      'lotsen_letters_total{end="putOff"} 2',
      'lotsen_refused_requests_total{status="401",why="expired"} 10',
      'lotsen_faults_total{event="login",code="SL-LOGIN"} 1',
      'lotsen_queue_open 7',
      'lotsen_bookings_ahead 3',
      'lotsen_bookings_stranded 2',
      'lotsen_bookings_stranded_unreachable 1',
      'lotsen_letters_owed{job="groups",state="due"} 4',
      'lotsen_letters_oldest_due_seconds 61',
      'lotsen_ready 1',
    ])
      assert.ok(text.includes(`${line}\n`), line);
    assert.match(text, /nodejs_eventloop_lag_seconds \d/);
  });

  it('forget what is over: a code that kept the program from its work, letters of a job', async () => {
    const { read } = world();
    assert.match(await read({ ...STANDING, unready: ['SL-LOGIN'] }), /lotsen_unready\{code="SL-LOGIN"\} 1\n/);
    const later = await read({ ...STANDING, owed: [] });
    assert.doesNotMatch(later, /SL-LOGIN|letters_owed\{/);
  });

  it('repeat nothing that is no word of our own', async () => {
    const { log, read } = world();
    const odd = 'Elsa Lindqvist har blåmärken, 070-174 06 35';
    log.info('turn', { command: odd, outcome: odd, why: odd, ms: 1 });
    log.warn('door', { status: 400, why: odd });
    log.error('x', { code: odd });
    // A number of the process may hold any three digits; what was written is looked for whole.
    assert.doesNotMatch(await read(), /Elsa|Lindqvist|blåmärken|070-174/);
  });

  it('say what is wrong with the knowledge for as long as it is, and 0 when it is mended', async () => {
    const { read } = world();
    const refused = { ...STANDING, knowledge: [{ code: 'SL-RELOAD', faults: 3, seconds: 7_200 }] } as const;
    for (let hours = 0; hours < 2; hours++) {
      const text = await read(refused);
      assert.match(text, /\nlotsen_knowledge_faults\{code="SL-RELOAD"\} 3\n/);
      assert.match(text, /\nlotsen_knowledge_faults_seconds\{code="SL-RELOAD"\} 7200\n/);
      assert.match(text, /\nlotsen_knowledge_faults\{code="SL-KNOWLEDGE"\} 0\n/);
    }
    const mended = await read();
    for (const code of ['SL-RELOAD', 'SL-KNOWLEDGE'])
      assert.ok(mended.includes(`lotsen_knowledge_faults{code="${code}"} 0\n`), code);
  });
});

describe('how the program stands', () => {
  const NOW = 1_000_000;
  const letter = (more: object) => ({ id: 'l', due: NOW - 5_000, until: NOW * 2, twice: false, attempts: 0, ...more });
  const letters = [
    letter({}),
    letter({ due: NOW + 1 }),
    letter({ due: NOW - 90_000, notBefore: NOW + 1 }),
    letter({ due: 1, ended: { is: 'posted', activity: 'x', at: 2 } }),
  ];
  const bookings = [{ start: NOW + 1 }, { start: NOW - 1 }, { start: NOW + 1, cancelled: 'booker' }];
  const parts = {
    store: { unanswered: async () => [{}, { closedWith: 'r' }] },
    bookings: {
      ids: async () => ['a', 'gone'],
      read: async (id: string) => (id === 'a' ? { bookings, letters: [] } : undefined),
    },
    promises: {
      ids: async () => ['p', 'gone'],
      read: async (id: string) => (id === 'p' ? { letters: [letter({ due: NOW + 1 })] } : undefined),
    },
    groups: { groups: async () => [{ letters }] },
    // With whom they stand is told to nobody who reads metrics.
    stranded: async (now: number) => ({ bookings: now === NOW ? 3 : 0, unreachable: 1, workers: ['id'] }),
    ready: () => ['SL-LOGIN'],
    knowledgeFaults: () => [{ code: 'SL-RELOAD', faults: 2, files: 1, since: NOW - 7_000 }],
  } as unknown as Parameters<typeof standingOf>[0];

  it('is numbers: what is open, ahead and owed, by state, and for how long', async () => {
    const standing = await standingOf(parts, NOW);
    assert.deepEqual(
      standing.owed.map(({ job, state, count }) => `${job} ${state} ${count}`),
      [
        ...['groups due 1', 'groups waits 1', 'groups later 1'],
        ...['booking due 0', 'booking waits 0', 'booking later 0'],
        ...['promised due 0', 'promised waits 0', 'promised later 1'],
      ],
    );
    const { queue, bookingsAhead, groups, oldestDue, knowledge, unready } = standing;
    assert.deepEqual([queue, bookingsAhead, groups, oldestDue, unready], [1, 1, 1, 90, ['SL-LOGIN']]);
    assert.deepEqual(standing.stranded, { bookings: 3, unreachable: 1 });
    assert.deepEqual(knowledge, [{ code: 'SL-RELOAD', faults: 2, seconds: 7 }]);
  });
});

describe('who may read the metrics', () => {
  const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
    headers,
    socket: { remoteAddress },
  });
  const TOKEN = 'abcdefghijklmnopqrstuvwxyz';
  it('is this machine, where there is no token, and nobody through a proxy', () => {
    for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) assert.ok(mayReadMetrics(undefined, from(here)));
    assert.ok(!mayReadMetrics(undefined, from('10.0.0.2')));
    assert.ok(!mayReadMetrics(undefined, from('127.0.0.1', { 'x-forwarded-for': '10.0.0.2' })));
    assert.ok(!mayReadMetrics(undefined, from('10.0.0.2', { authorization: 'Bearer undefined' })));
  });
  it('is who has the token, from wherever, and nobody else', () => {
    assert.ok(mayReadMetrics(TOKEN, from('10.0.0.2', { authorization: `Bearer ${TOKEN}` })));
    for (const wrong of ['', TOKEN, 'Bearer', `Bearer ${TOKEN}x`])
      assert.ok(!mayReadMetrics(TOKEN, from('127.0.0.1', { authorization: wrong })), wrong);
  });
});
