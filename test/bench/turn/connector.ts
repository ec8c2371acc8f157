import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector that takes every reply at once: what is measured is the bot. Run as a process of its own; it tells its address. */
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end('{"id":"1"}');
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () =>
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
);
process.once('disconnect', () => process.exit(0));
