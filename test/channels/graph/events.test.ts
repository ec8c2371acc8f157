import assert from 'node:assert/strict';
import { outlookEvents } from '../../../src/channels/graph/events.js';
import { createGraph } from '../../../src/channels/graph/graph.js';
import type { Entering, Entry, Posted } from '../../../src/shared/ports.js';
import { type Asked, type GraphStandIn, graphStandIn, keptLog, LOGIN } from '../../helpers/graph-stand-in.js';

const SARA = '00000000-0000-4000-8000-000000000002';
const NOW = Date.parse('2026-11-23T07:00:00Z');
const START = Date.parse('2026-11-25T12:00:00Z');
const entry = (change: Partial<Entry> = {}): Entry => ({
  key: 'k1',
  as: 'one',
  start: START,
  end: START + 1_800_000,
  title: 'Konsultation',
  about: 'Mer i Teams.',
  where: 'Telefon',
  online: false,
  ...change,
});
const to = (change: Partial<Entering> = {}): Entering => ({
  calendar: SARA,
  key: 'k1',
  entry: entry(),
  id: undefined,
  ...change,
});

describe('an event in Outlook', () => {
  let server: GraphStandIn;
  beforeEach(async () => {
    server = await graphStandIn();
    server.calendars.set(SARA, []);
  });
  afterEach(() => server.close());
  const world = () => {
    const { lines, log } = keptLog();
    const clock = () => new Date(NOW);
    const calendars = outlookEvents(createGraph(server.place, LOGIN, clock, log), clock);
    return { lines, enter: (change?: Partial<Entering>) => calendars.enter(to(change)) };
  };
  const events = () => server.calendars.get(SARA)!;
  const told = (posted: Posted) => (posted.is === 'posted' ? JSON.parse(posted.id) : assert.fail(posted.is));
  const method = (name: string) => (one: Asked) => one.method === name && one.path.startsWith('/v1.0');

  it('is private, says when, and nothing else but what it was given', async () => {
    const { enter } = world();
    const { id, as, join } = told(await enter());
    assert.deepEqual([id, as, join], [events()[0]!.id, 'one', undefined]);
    const sent = server.asked.find(method('POST'))!.body;
    assert.deepEqual(sent, {
      subject: 'Konsultation',
      body: { contentType: 'text', content: 'Mer i Teams.' },
      start: { dateTime: '2026-11-25T12:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-25T12:30:00', timeZone: 'UTC' },
      location: { displayName: 'Telefon' },
      sensitivity: 'private',
      showAs: 'busy',
      transactionId: 'samverkanslotsen-k1',
    });
  });

  it('is moved where it stands, and made anew where she took it out of her calendar', async () => {
    const { enter } = world();
    const { id } = told(await enter());
    const later = entry({ key: 'k2', as: 'two', start: START + 3_600_000, end: START + 5_400_000 });
    assert.equal(told(await enter({ entry: later, id })).id, id);
    assert.equal(events()[0]!.start.dateTime, '2026-11-25T13:00:00');
    events().length = 0;
    const again = told(await enter({ entry: { ...later, key: 'k3' }, key: 'k3', id }));
    assert.notEqual(again.id, id);
    assert.equal(events().length, 1);
  });

  it('is taken away, and being away already is as good', async () => {
    const { enter } = world();
    const { id } = told(await enter());
    assert.deepEqual(await enter({ entry: undefined, id }), { is: 'posted', id: '' });
    assert.deepEqual(events(), []);
    assert.deepEqual(await enter({ entry: undefined, id }), { is: 'posted', id: '' });
  });

  it('is one, however often the answer is lost', async () => {
    const { enter, lines } = world();
    server.answer('doneButLost', 2, method('POST'));
    assert.equal((await enter()).is, 'wait');
    assert.equal((await enter()).is, 'wait');
    told(await enter());
    assert.equal(events().length, 1);
    assert.deepEqual(lines, ['SL-GRAPH notReached']);
  });

  it('is put right where a lost try has made it as it was then', async () => {
    const { enter } = world();
    server.answer('doneButLost', 1, method('POST'));
    await enter();
    const { id, as } = told(await enter({ entry: entry({ as: 'two', start: START + 60_000 }) }));
    assert.equal(as, 'two');
    assert.deepEqual(
      events().map(one => [one.id, one.start.dateTime]),
      [[id, '2026-11-25T12:01:00']],
    );
  });

  it('is found and taken away where a lost try has made it', async () => {
    const { enter } = world();
    server.answer('doneButLost', 1, method('POST'));
    await enter();
    assert.equal(events().length, 1);
    assert.equal((await enter({ entry: undefined })).is, 'posted');
    assert.deepEqual(events(), []);
    assert.equal((await enter({ entry: undefined, key: 'other' })).is, 'posted');
  });

  it('has a meeting where it is to have one, also where Teams makes it a moment later', async () => {
    const { enter } = world();
    const meets = entry({ online: true, where: 'Teams' });
    assert.match(told(await enter({ entry: meets })).join, /^https:\/\/teams\.microsoft\.com\//);
    const { isOnlineMeeting, onlineMeetingProvider } = server.asked.find(method('POST'))!.body;
    assert.deepEqual([isOnlineMeeting, onlineMeetingProvider], [true, 'teamsForBusiness']);
    server.answer({ status: 201, body: { id: events()[0]!.id, onlineMeeting: null } }, 1, method('POST'));
    assert.ok(told(await enter({ entry: { ...meets, key: 'k2' }, key: 'k2' })).join);
    server.giveLinks(false);
    assert.equal(told(await enter({ entry: { ...meets, key: 'k3' }, key: 'k3' })).join, undefined);
  });

  it('goes and is made anew where it becomes a meeting', async () => {
    const { enter } = world();
    const { id } = told(await enter());
    const meets = entry({ key: 'k2', online: true });
    server.answer({ status: 503 }, 1, method('POST'));
    assert.equal((await enter({ key: 'k2', entry: meets, id, anew: true })).is, 'wait');
    const made = told(await enter({ key: 'k2', entry: meets, id, anew: true }));
    assert.ok(made.join);
    assert.deepEqual(
      events().map(one => one.id),
      [made.id],
    );
  });

  it('waits as long as Graph says, and while a permission or a login is missing', async () => {
    const { enter, lines } = world();
    server.answer({ status: 429, headers: { 'retry-after': '77' } });
    assert.deepEqual(await enter(), { is: 'wait', seconds: 77 });
    server.answer({ status: 503, headers: { 'retry-after': new Date(NOW + 90_000).toUTCString() } });
    assert.deepEqual(await enter(), { is: 'wait', seconds: 90 });
    server.answer({ status: 403, body: { error: { code: 'ErrorAccessDenied' } } });
    assert.deepEqual(await enter(), { is: 'wait', seconds: 600 });
    server.answer({ status: 401 }, 2);
    assert.equal((await enter()).is, 'wait');
    assert.deepEqual(lines, ['SL-GRAPH 429', 'SL-GRAPH 503', 'SL-GRAPH event 403 ErrorAccessDenied', 'SL-GRAPH 401']);
    assert.deepEqual(events(), []);
  });

  it('is refused for somebody without a mailbox, and is said to be', async () => {
    const { enter, lines } = world();
    assert.deepEqual(await enter({ calendar: 'nobody' }), { is: 'refused', why: '404' });
    assert.deepEqual(lines, ['SL-GRAPH event 404 ErrorInvalidUser']);
    assert.equal((await enter({ calendar: 'nobody', id: 'x' })).is, 'refused');
    assert.equal((await enter({ calendar: 'nobody', id: 'x', entry: undefined })).is, 'refused');
  });
});
