import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { type Connections, holdConnections } from '../../../src/channels/teams/connections.js';

const MOST = 5;

describe('the connections of the door', () => {
  let server: Server;
  let connections: Connections;
  /** Both ends of each connection, in the order in which they were opened. */
  const opened: { here: Socket; there: Socket; ended: boolean }[] = [];

  beforeEach(async () => {
    server = createServer();
    connections = holdConnections(server, MOST);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    for (const { here } of opened.splice(0)) here.destroy();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  async function open(count: number): Promise<void> {
    for (let time = 0; time < count; time++) {
      const accepted = once(server, 'connection') as Promise<[Socket]>;
      const here = connect((server.address() as AddressInfo).port, '127.0.0.1');
      const [there] = await accepted;
      const both = { here, there, ended: false };
      here.once('close', () => {
        both.ended = true;
      });
      here.on('error', () => undefined);
      opened.push(both);
    }
  }

  /** The numbers of the connections that are open still, once what was dropped has come to its end. */
  async function left(): Promise<number[]> {
    await Promise.all(opened.map(({ here, there, ended }) => there.destroyed && !ended && once(here, 'close')));
    return opened.flatMap(({ there, ended }, number) => (there.destroyed || ended ? [] : [number]));
  }

  it('are all held as long as there is room', async () => {
    await open(MOST);
    assert.deepEqual(await left(), [0, 1, 2, 3, 4]);
  });

  it('make room for a new one: the oldest goes', async () => {
    await open(MOST + 3);
    assert.deepEqual(await left(), [3, 4, 5, 6, 7]);
  });

  it('count again once one has ended by itself', async () => {
    await open(MOST);
    const gone = once(opened[2]!.there, 'close');
    opened[2]!.here.destroy();
    opened[2]!.there.resume();
    await gone;
    await open(1);
    assert.deepEqual(await left(), [0, 1, 3, 4, 5]);
  });

  it('of a sender with a good token stay, however old they are', async () => {
    await open(2);
    connections.vouch(opened[0]!.there);
    await open(MOST);
    assert.deepEqual(await left(), [0, 3, 4, 5, 6]);
  });

  it('on which work is under way stay, and are like all others after it', async () => {
    await open(MOST);
    let end = () => {};
    const work = connections.during(opened[0]!.there, () => new Promise<void>(resolve => (end = resolve)));
    await open(1);
    assert.deepEqual(await left(), [0, 2, 3, 4, 5]);
    end();
    await work;
    await open(1);
    assert.deepEqual(await left(), [2, 3, 4, 5, 6]);
  });

  it('are like all others after work that failed', async () => {
    await open(MOST);
    await assert.rejects(
      connections.during(opened[0]!.there, () => Promise.reject(new Error('failed'))),
      /failed/,
    );
    await open(1);
    assert.deepEqual(await left(), [1, 2, 3, 4, 5]);
  });

  it('refuse a new one only where nobody can make room for it', async () => {
    await open(MOST);
    for (const { there } of opened) connections.vouch(there);
    await open(1);
    assert.deepEqual(await left(), [0, 1, 2, 3, 4]);
  });

  it('are dropped at the end but for those on which work is under way', async () => {
    await open(4);
    connections.vouch(opened[1]!.there);
    connections.vouch(opened[2]!.there);
    let end = () => {};
    const work = connections.during(opened[2]!.there, () => new Promise<void>(resolve => (end = resolve)));
    connections.dropIdle();
    assert.deepEqual(await left(), [2]);
    end();
    await work;
  });
});
