import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createExchange } from '../../../src/channels/teams/exchange.js';

const ASKED = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'Hallå där' } as const;

describe('Exchange', () => {
  let server: Server;
  let listener: RequestListener;
  let url: string;
  const sockets = new Set<Socket>();

  beforeEach(async () => {
    server = createServer((request, response) => listener(request, response));
    server.on('connection', socket => sockets.add(socket));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/there`;
  });

  afterEach(() => {
    sockets.clear();
    server.closeAllConnections();
    server.close();
  });

  it('sends a text as it is, and gives the answer with its headers', async () => {
    let got = '';
    listener = (request, response) => {
      request.setEncoding('utf8').on('data', (part: string) => {
        got += part;
      });
      request.on('end', () => {
        response.writeHead(429, { 'Retry-After': '7' });
        response.end('Vänta');
      });
    };
    const { status, headers, body } = await createExchange()(url, ASKED, 1_000);
    assert.deepEqual([got, status, headers['retry-after'], body], ['Hallå där', 429, '7', 'Vänta']);
  });

  it('asks for no compression, which it would not undo', async () => {
    listener = (request, response) => response.end(request.headers['accept-encoding']);
    const headers = { 'accept-encoding': 'gzip' };
    assert.equal((await createExchange()(url, { ...ASKED, headers }, 1_000)).body, 'identity');
  });

  it('uses one connection for one request after the other', async () => {
    listener = (_request, response) => response.end('1');
    const exchange = createExchange();
    for (let at = 0; at < 3; at++) await exchange(url, ASKED, 1_000);
    assert.equal(sockets.size, 1);
  });

  it('follows no redirect', async () => {
    let asked = 0;
    listener = (_request, response) => {
      asked++;
      response.writeHead(307, { location: url });
      response.end();
    };
    const { status } = await createExchange()(url, ASKED, 1_000);
    assert.deepEqual([status, asked], [307, 1]);
  });

  it('rejects where no answer comes in time, or only half of one', async () => {
    const exchange = createExchange();
    listener = () => {};
    await assert.rejects(exchange(url, ASKED, 50), /no answer in time/);
    listener = (_request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half');
    };
    await assert.rejects(exchange(url, ASKED, 50));
    listener = (_request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half', () => response.destroy());
    };
    await assert.rejects(exchange(url, ASKED, 1_000));
  });

  it('rejects with the word of the system where nobody listens', async () => {
    await new Promise(resolve => server.close(resolve));
    await assert.rejects(createExchange()(url, ASKED, 1_000), { code: 'ECONNREFUSED' });
  });
});
