import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The open connections of a server, of which it never holds more than it may. */
export interface Connections {
  /** Keeps a connection whose sender has shown a good token from ever making room for another. */
  vouch(socket: Socket): void;
  /** Runs work on a connection; until it settles the connection is not dropped. */
  during<Result>(socket: Socket, work: () => Promise<Result>): Promise<Result>;
  /** Drops every connection on which no work is under way. */
  dropIdle(): void;
}

/**
 * Holds a server's connections, at most `most` of them. One more takes the place of the one that has been open longest
 * without a good token or work; where there is none such, the new one is dropped. So a crowd of strangers who send
 * nothing, or half of something, keeps nobody out: whoever comes last has the most time to say who he is.
 */
export function holdConnections(server: Server, most: number): Connections {
  /** Oldest first. */
  const strangers = new Set<Socket>();
  const vouched = new Set<Socket>();
  const busy = new Set<Socket>();

  function drop(socket: Socket): void {
    strangers.delete(socket);
    vouched.delete(socket);
    socket.destroy();
  }

  server.on('connection', (socket: Socket) => {
    socket.once('close', () => {
      strangers.delete(socket);
      vouched.delete(socket);
    });
    strangers.add(socket);
    if (strangers.size + vouched.size <= most) return;
    for (const oldest of strangers) if (!busy.has(oldest)) return drop(oldest);
  });

  return {
    vouch(socket) {
      if (strangers.delete(socket)) vouched.add(socket);
    },
    async during(socket, work) {
      busy.add(socket);
      try {
        return await work();
      } finally {
        busy.delete(socket);
      }
    },
    dropIdle() {
      for (const socket of [...strangers, ...vouched]) if (!busy.has(socket)) drop(socket);
    },
  };
}
