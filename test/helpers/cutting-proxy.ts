import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** When a connection is cut: before the end of a transaction reaches the server, or when it is done and before that is told. */
export type Cut = 'before' | 'after';

/** A way to a server that can be cut at the end of the next transaction; as text in PostgreSQL's protocol it is "commit". */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts the connection of the next transaction that ends, and says how many were cut. */
  cutNext(how: Cut): void;
  readonly cuts: number;
  /** Lets nothing more through and says so to nobody, as a host that has lost its power. */
  fallSilent(): void;
  close(): Promise<void>;
}

const COMMIT = Buffer.from('commit\0');

/** A proxy on this machine in front of a port. */
export async function cuttingProxy(to: number): Promise<CuttingProxy> {
  let next: Cut | undefined;
  let [cuts, silent] = [0, false];
  const open = new Set<Socket>();
  const server = createServer(client => {
    const upstream = connect(to, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let cutting = false;
    client.on('data', part => {
      if (silent) return;
      if (next !== undefined && part.includes(COMMIT)) {
        cuts++;
        cutting = true;
        const how = next;
        next = undefined;
        if (how === 'before') {
          client.destroy();
          return;
        }
      }
      upstream.write(part);
    });
    upstream.on('data', part => {
      if (silent) return;
      if (cutting) client.destroy();
      else client.write(part);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cutNext(how) {
      next = how;
    },
    get cuts() {
      return cuts;
    },
    fallSilent() {
      silent = true;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
