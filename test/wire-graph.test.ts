import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswering } from '../src/answering/answering.js';
import type { App } from '../src/app.js';
import { bookingInputs } from '../src/booking/actions.js';
import { takeStep } from '../src/booking/take-step.js';
import { readConfig } from '../src/config.js';
import { postDue } from '../src/outbox/run.js';
import { loadKnowledge } from '../src/stores/knowledge.js';
import { wire } from '../src/wire.js';
import { confirm, EVA } from './booking/step-world.js';
import { at, NOW, pattern, SARA } from './booking/worker-world.js';
import { type GraphStandIn, graphStandIn, LOGIN, moment } from './helpers/graph-stand-in.js';
import { recall } from './helpers/learned.js';

describe('the program with Graph, and without', () => {
  let server: GraphStandIn;
  let folder: string;
  const open: App[] = [];
  before(async () => {
    server = await graphStandIn();
    folder = await mkdtemp(join(tmpdir(), 'lotsen-'));
  });
  after(async () => {
    for (const app of open) await app.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function program(graph: 'on' | 'off'): Promise<App> {
    const knowledge = await loadKnowledge('knowledge', ['nationell', 'exempelkommun']);
    const config = readConfig({
      MicrosoftAppId: LOGIN.appId,
      MicrosoftAppPassword: LOGIN.password,
      MicrosoftAppTenantId: LOGIN.tenantId,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: join(folder, graph),
      BOOKING_KEY: '07'.repeat(32),
      GRAPH: graph,
      GRAPH_URL: server.url,
    });
    const log = { info() {}, warn() {}, error() {} };
    const answering = createAnswering(knowledge, recall);
    const app = await wire(config, { log, clock: () => NOW, known: { knowledge, answering } });
    open.push(app);
    await app.booking.store.change(SARA, data => ({ data: { ...data, patterns: [pattern()] }, result: undefined }));
    return app;
  }
  const first = async ({ booking }: App) => {
    const shown = await takeStep({ is: 'slots', school: 'tallskolan' }, bookingInputs.parse({}), booking, EVA, NOW);
    return shown.is === 'slots' ? shown.slots[0]!.start : assert.fail(shown.is);
  };
  const book = ({ booking }: App) => takeStep(confirm(at(1)), bookingInputs.parse({}), booking, EVA, NOW);
  const run = ({ boxes, post, calendars }: App) =>
    postDue({ boxes, post, calendars, clock: () => NOW.getTime(), onFault: (_, error) => assert.fail(String(error)) });

  it('offers nothing that Outlook has, and writes what is booked there', async () => {
    const [start, end] = [moment('2026-11-23T13:00'), moment('2026-11-23T13:30')];
    server.calendars.set(SARA, [{ id: 'm', start, end, showAs: 'busy' }]);
    const app = await program('on');
    app.warm();
    assert.equal(await first(app), at(0, 30));
    await book(app);
    await run(app);
    assert.deepEqual(
      server.calendars.get(SARA)!.map(({ subject }) => subject),
      [undefined, 'Konsultation'],
    );
    assert.equal(await app.tendCalendars?.(NOW), 0);
  });

  it('asks and owes nothing of it where it is off', async () => {
    const asked = server.asked.length;
    const app = await program('off');
    app.warm();
    assert.equal(await first(app), at(0));
    assert.equal((await book(app)).is, 'receipt');
    await run(app);
    assert.equal(server.asked.length, asked);
    assert.deepEqual([app.calendars, app.tendCalendars], [undefined, undefined]);
    assert.ok(!(await app.booking.store.read(SARA))!.letters.some(({ to }) => to === 'calendar'));
  });
});
