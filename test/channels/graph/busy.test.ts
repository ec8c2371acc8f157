import assert from 'node:assert/strict';
import { outlookBusy } from '../../../src/channels/graph/busy.js';
import { OWN } from '../../../src/channels/graph/calendar-view.js';
import { createGraph } from '../../../src/channels/graph/graph.js';
import {
  type GraphEvent,
  type GraphStandIn,
  graphStandIn,
  keptLog,
  LOGIN,
  moment,
} from '../../helpers/graph-stand-in.js';

const SARA = '00000000-0000-4000-8000-000000000002';
const FROM = Date.parse('2026-11-23T07:00:00Z');
const TO = FROM + 49 * 86_400_000;
const MINUTE = 60_000;

const event = (start: string, end: string, change: Partial<GraphEvent> = {}): GraphEvent => ({
  id: `${start} ${end}`,
  start: moment(start),
  end: moment(end),
  showAs: 'busy',
  isAllDay: false,
  isCancelled: false,
  subject: 'Möte om Alva',
  ...change,
});
const stretch = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

describe('when Outlook says that somebody is busy', () => {
  let server: GraphStandIn;
  let time = FROM;
  const world = (password = LOGIN.password, patience = 9_000) => {
    const { lines, log } = keptLog();
    const clock = () => new Date(time);
    const busy = outlookBusy(createGraph(server.place, { ...LOGIN, password }, clock, log), clock, patience);
    return { lines, of: (fresh = false, person = SARA) => busy.of(person, time, TO, fresh) };
  };
  beforeEach(async () => {
    server = await graphStandIn();
    server.calendars.set(SARA, []);
    time = FROM;
  });
  afterEach(() => server.close());
  const has = (...events: GraphEvent[]) => server.calendars.set(SARA, events);

  it('reads instants by the wall in Sweden, summer and winter, and in UTC where Graph answers so', async () => {
    has(
      event('2026-11-25T13:00', '2026-11-25T14:30'),
      event('2027-06-01T13:00', '2027-06-01T14:00'),
      event('', '', { start: moment('2026-11-26T08:00', 'UTC'), end: moment('2026-11-26T09:00', 'UTC') }),
    );
    assert.deepEqual(await world().of(), [
      stretch('2026-11-25T12:00:00Z', '2026-11-25T13:30:00Z'),
      stretch('2027-06-01T11:00:00Z', '2027-06-01T12:00:00Z'),
      stretch('2026-11-26T08:00:00Z', '2026-11-26T09:00:00Z'),
    ]);
  });

  it('counts busy, out of office, tentative and what nobody knows; not free, elsewhere, cancelled, and what has no length', async () => {
    const at = (hour: number, change: Partial<GraphEvent>) =>
      event(`2026-11-25T${hour}:00`, `2026-11-25T${hour + 1}:00`, change);
    has(
      at(10, { showAs: 'busy' }),
      at(11, { showAs: 'oof' }),
      at(12, { showAs: 'tentative' }),
      at(13, { showAs: 'unknown' }),
      at(14, { showAs: 'free' }),
      at(15, { showAs: 'workingElsewhere' }),
      at(16, { isCancelled: true }),
      event('2026-11-25T17:00', '2026-11-25T17:00'),
      at(18, { transactionId: `${OWN}abc` }),
    );
    const hours = (await world().of()).map(({ start }) => new Date(start).getUTCHours() + 1);
    assert.deepEqual(hours, [10, 11, 12, 13]);
  });

  it('takes a whole day from midnight to midnight in Sweden, in whatever zone it was made', async () => {
    has(
      event('2026-11-25T00:00', '2026-11-26T00:00', { isAllDay: true }),
      event('', '', {
        isAllDay: true,
        start: moment('2026-11-26T23:00', 'UTC'),
        end: moment('2026-11-28T23:00', 'UTC'),
      }),
      event('', '', {
        isAllDay: true,
        start: moment('2026-12-01T00:00', 'UTC'),
        end: moment('2026-12-02T00:00', 'UTC'),
      }),
    );
    assert.deepEqual(await world().of(), [
      stretch('2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z'),
      stretch('2026-11-26T23:00:00Z', '2026-11-28T23:00:00Z'),
      stretch('2026-11-30T23:00:00Z', '2026-12-01T23:00:00Z'),
    ]);
  });

  it('reads page after page, asks for the zone on each, and for no subject', async () => {
    has(...Array.from({ length: 5 }, (_, at) => event(`2026-11-2${at + 3}T10:00`, `2026-11-2${at + 3}T11:00`)));
    server.pageOf(2);
    assert.equal((await world().of()).length, 5);
    const views = server.asked.filter(({ path }) => path.endsWith('/calendarView'));
    assert.equal(views.length, 3);
    for (const { headers, query } of views) {
      assert.equal(headers.prefer, 'outlook.timezone="W. Europe Standard Time", IdType="ImmutableId"');
      assert.doesNotMatch(query.get('$select') ?? '', /subject|body|attendees|location/);
    }
    assert.equal(server.tokens(), 1);
  });

  it('goes to no other host for a next page', async () => {
    const next = { value: [], '@odata.nextLink': 'http://127.0.0.1:1/v1.0/users' };
    server.answer({ status: 200, body: next });
    const { of, lines } = world();
    assert.deepEqual(await of(), []);
    assert.deepEqual(lines, ['SL-GRAPH calendar 0 foreignPage']);
  });

  it('remembers for a minute to show, and for two seconds to decide', async () => {
    const { of } = world();
    await of();
    has(event('2026-11-25T13:00', '2026-11-25T14:00'));
    time += 1_000;
    assert.equal((await of()).length, 0);
    assert.equal((await of(true)).length, 0);
    time += 2_000;
    assert.equal((await of()).length, 0);
    assert.equal((await of(true)).length, 1);
    assert.equal(server.short().length, 2);
    has();
    time += 61_000;
    assert.equal((await of()).length, 0);
  });

  it('asks once for all who ask at once', async () => {
    const { of } = world();
    await Promise.all([of(), of(), of(true)]);
    assert.equal(server.short().length, 1);
  });

  it('asks for sixteen at once at most, and for everybody in the end', async () => {
    const { of } = world();
    await of();
    let most = 0;
    let under = 0;
    const people = Array.from({ length: 40 }, (_, at) => `person-${at}`);
    for (const person of people) server.calendars.set(person, []);
    server.watch(change => {
      under += change;
      most = Math.max(most, under);
    });
    server.answer({ late: 10 }, 40);
    await Promise.all(people.map(person => of(false, person)));
    assert.equal(server.short().length, 41);
    assert.ok(most > 1 && most <= 16, String(most));
  });

  it('does what Retry-After says before it asks again, and has for a quarter of an hour what it had', async () => {
    has(event('2026-11-25T13:00', '2026-11-25T14:00'));
    const { of, lines } = world();
    await of();
    time += 2 * MINUTE;
    server.answer({ status: 429, headers: { 'retry-after': '120' } });
    assert.equal((await of()).length, 1);
    time += 100_000;
    assert.equal((await of(true)).length, 1);
    assert.equal(server.short().length, 2);
    assert.deepEqual(lines, ['SL-GRAPH 429']);
    time += 21_000;
    assert.equal((await of(true)).length, 1);
    assert.equal(server.short().length, 3);
    server.answer({ status: 503 }, 9);
    for (const minutes of [13, 1, 2]) {
      time += minutes * MINUTE;
      assert.equal((await of(true)).length, minutes === 2 ? 0 : 1, `${minutes}`);
    }
    // Told once in a quarter of an hour.
    assert.deepEqual(lines, ['SL-GRAPH 429', 'SL-GRAPH 503']);
    time += 14 * MINUTE;
    await of();
    assert.deepEqual(lines.slice(2), ['SL-GRAPH 503']);
  });

  it('has nothing for somebody without a mailbox, or one that is not opened, and says so once', async () => {
    const { of, lines } = world();
    assert.deepEqual(await of(false, 'nobody'), []);
    server.answer({ status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'Sara Social' } } });
    assert.deepEqual(await of(), []);
    assert.deepEqual(await of(true), []);
    assert.deepEqual(lines, ['SL-GRAPH calendar 404 ErrorInvalidUser', 'SL-GRAPH calendar 403 ErrorAccessDenied']);
    assert.equal(server.short().length, 2);
  });

  it('gets another token where the one it has is not taken, once', async () => {
    const { of, lines } = world();
    server.answer({ status: 401 });
    has(event('2026-11-25T13:00', '2026-11-25T14:00'));
    assert.equal((await of()).length, 1);
    assert.equal(server.tokens(), 2);
    assert.deepEqual(lines, []);
  });

  it('has nothing where the login is refused', async () => {
    const { of, lines } = world('fel lösenord');
    assert.deepEqual(await of(), []);
    assert.deepEqual(lines, ['SL-GRAPH login']);
    assert.deepEqual(server.short(), []);
  });

  it('waits no longer than it may for a slow Graph, and has what came late for the next who asks', async () => {
    has(event('2026-11-25T13:00', '2026-11-25T14:00'));
    server.answer({ late: 120 });
    const { of, lines } = world(LOGIN.password, 40);
    assert.deepEqual(await of(), []);
    assert.deepEqual(lines, ['SL-GRAPH slow']);
    time += 50;
    assert.deepEqual(await of(), []);
    await new Promise(resolve => setTimeout(resolve, 150));
    assert.equal((await of()).length, 1);
    assert.equal(server.short().length, 1);
  });

  it('rejects for nothing that Graph says', async () => {
    for (const body of ['text', { value: [{ id: 1 }] }, { value: [event('x', 'y')] }]) {
      server.answer({ status: 200, body });
      assert.deepEqual(await world().of(), []);
    }
    await server.close();
    const { of, lines } = world();
    assert.deepEqual(await of(), []);
    assert.deepEqual(lines, ['SL-GRAPH login']);
  });
});
