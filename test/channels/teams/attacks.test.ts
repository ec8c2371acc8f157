import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { BODY_MAX } from '../../../src/channels/teams/body.js';
import { CONNECTIONS_MAX } from '../../../src/channels/teams/server.js';
import { BotWorld } from './bot-world.js';

/** What came back on a raw connection, and whether it was ended. */
interface Heard {
  readonly text: string;
  readonly ended: boolean;
}

describe('the door under attack', () => {
  let world: BotWorld;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    world = await BotWorld.open();
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await world.close();
  });

  async function open(): Promise<Socket> {
    const { hostname, port } = new URL(world.door.url);
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  /** Sends parts as they are and hears the answer until the other side ends, or for a while. */
  async function send(parts: readonly (string | Buffer)[], forMs = 1_500): Promise<Heard> {
    const socket = await open();
    let text = '';
    socket.on('data', data => {
      text += data.toString('latin1');
    });
    const ended = once(socket, 'close').then(() => true);
    for (const part of parts) socket.write(part);
    const late = new Promise<boolean>(resolve => setTimeout(() => resolve(false), forMs).unref());
    return { ended: await Promise.race([ended, late]), text };
  }

  const statusOf = ({ text }: Heard) => Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
  const post = (headers: string, body: string | Buffer = '') => [
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`,
    body,
  ];
  /** A bot that was hurt does not answer this. */
  async function stillAnswers() {
    const [reply] = await world.say('Måste jag anmäla om jag bara misstänker?');
    assert.equal(reply?.attachments?.length, 1);
  }

  const broken = gzipSync('{}').subarray(0, 12);
  for (const [path, method] of [
    ['/health', 'GET'],
    ['/ready', 'GET'],
    ['/calendar/abcdefghijkl.ics', 'GET'],
    ['/nowhere', 'GET'],
    ['/api/messages', 'POST'],
    ['/api/messages', 'GET'],
  ]) {
    for (const encoding of ['gzip', 'GZIP', 'deflate', 'br', 'identity', 'x', '']) {
      it(`unpacks nothing of ${method} ${path} with content-encoding "${encoding}": 415, and goes on`, async () => {
        for (const body of [Buffer.from('abcde'), broken]) {
          const head = `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n\r\n`;
          assert.equal(statusOf(await send([head, body])), 415);
        }
        await stillAnswers();
      });
    }
  }

  it('does not unpack 250 MB: the memory stays', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const before = process.memoryUsage().rss;
    for (let time = 0; time < 4; time++)
      assert.equal(statusOf(await send(post(`Content-Encoding: gzip\r\nContent-Length: ${bomb.length}`, bomb))), 415);
    assert.ok(process.memoryUsage().rss - before < 40_000_000);
  });

  it('counts what it reads, not what is said: an endless chunked body is 413 after its limit', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const heard = await send(post('Transfer-Encoding: chunked', chunk.repeat(6)));
    assert.equal(statusOf(heard), 413);
    assert.ok(heard.ended);
    const long = await send(post(`Content-Length: ${BODY_MAX + 1}`, 'x'));
    assert.equal(statusOf(long), 413);
    await stillAnswers();
  });

  it('refuses a body of any other type', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ]) {
      const head = `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 2\r\n\r\n{}`;
      assert.equal(statusOf(await send([head])), 415, type);
    }
  });

  it('refuses two lengths, and a length beside chunks', async () => {
    assert.equal(statusOf(await send(post('Content-Length: 2\r\nTransfer-Encoding: chunked', '0\r\n\r\n'))), 400);
    assert.equal(statusOf(await send(post('Content-Length: 2\r\nContent-Length: 3', '{}'))), 400);
  });

  it('leaves no connection open that asks for another protocol', async () => {
    const asks = ['websocket', 'h2c', 'x'].map(upgrade =>
      send([`GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${upgrade}\r\n\r\n`], 8_000),
    );
    for (const heard of await Promise.all(asks)) assert.ok(heard.ended, heard.text);
  }).timeout(10_000);

  it('ends requests that do not come to an end, whatever part is missing', async () => {
    const halves = [
      [''],
      ['POST /api/mess'],
      ['POST /api/messages HTTP/1.1\r\nHost: x\r\n'],
      post('Content-Length: 1000', '{'),
      post('Transfer-Encoding: chunked', '5\r\n{'),
    ];
    const began = performance.now();
    const heard = await Promise.all(halves.map(parts => send(parts, 14_000)));
    assert.deepEqual(
      heard.map(({ ended }) => ended),
      halves.map(() => true),
    );
    assert.ok(performance.now() - began < 13_000);
    await stillAnswers();
  }).timeout(20_000);

  it('lets others in though a crowd holds more connections than there may be', async () => {
    const crowd: Socket[] = [];
    for (let time = 0; time < CONNECTIONS_MAX + 50; time++) crowd.push(await open());
    await stillAnswers();
    // Whoever came first made room.
    if (!crowd[0]!.destroyed) await once(crowd[0]!, 'close');
    assert.ok(!crowd.at(-1)!.destroyed);
  });

  it('closes at once though requests are half sent, and answers the turn that is under way', async () => {
    for (let time = 0; time < 20; time++) (await open()).write(post('Content-Length: 1000', '{').join(''));
    world.teams.behaviours = [{ status: 429, headers: { 'retry-after': '1' } }];
    const turn = world.say('Måste jag anmäla om jag bara misstänker?');
    await new Promise(resolve => setTimeout(resolve, 200));
    const began = performance.now();
    const [, posted] = await Promise.all([world.stop(), turn]);
    assert.ok(performance.now() - began < 3_000, 'it waited for half requests');
    assert.equal(posted.length, 2);
  });

  it('says to whatever looks at it how it is to be read, and nothing of what it is', async () => {
    for (const path of ['/health', '/nowhere', '/api/messages']) {
      const { headers } = await fetch(world.door.url + path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.match(headers.get('strict-transport-security') ?? '', /max-age/);
      assert.ok(!/samverkan|restify/i.test(headers.get('server') ?? ''));
    }
  });

  it('writes a flood of refusals as one line a second of each kind, with their number', async () => {
    await Promise.all(Array.from({ length: 200 }, () => send(['GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n'])));
    const lines = world.log.lines.filter(line => line.includes('"event":"door"'));
    assert.ok(lines.length <= 4, `${lines.length} lines`);
    assert.match(lines[0]!, /"status":404,"why":"route"/);
  });

  const prototypes = [
    ['__proto__', { channelData: JSON.parse('{"__proto__":{"tenant":{"id":"x"}}}') }],
    ['constructor', { constructor: { prototype: { isAdmin: true } } }],
  ] as const;
  for (const [name, change] of prototypes) {
    it(`reads nothing out of ${name}`, async () => {
      const body = JSON.stringify({ ...world.teams.message('hej'), ...change });
      const heard = await send(post(`Content-Length: ${Buffer.byteLength(body)}`, body));
      assert.ok([200, 400].includes(statusOf(heard)));
      assert.equal(({} as { isAdmin?: unknown }).isAdmin, undefined);
      await stillAnswers();
    });
  }

  it('survives JSON that is deeper than any message', async () => {
    const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.equal(statusOf(await send(post(`Content-Length: ${body.length}`, body))), 400);
    await stillAnswers();
  });
});
