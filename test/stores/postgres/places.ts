import { openAggregates } from '../../../src/stores/postgres/aggregates.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { Locks } from '../../../src/stores/postgres/locks.js';
import { prepareSchema } from '../../../src/stores/postgres/schema.js';
import type { Server } from '../../helpers/postgres.js';
import { BOX, type Opening, type Place } from '../contract.js';

let number = 0;

/** The boxes of the contract: two things of one length are said to overlap, so that the database's own lock can be met. */
export const BOXES = {
  ...BOX,
  stretches: ({ things }: { things: readonly string[] }) =>
    things.flatMap(thing => {
      const [, id, start, end] = /^(\w+) (\d+)-(\d+)$/.exec(thing) ?? [];
      return id === undefined ? [] : [{ id, start: Number(start), end: Number(end) }];
    }),
};

/** What is opened as one process would: connections and locks of its own. */
export interface Process {
  readonly db: Database;
  readonly locks: Locks;
  close(): Promise<void>;
}

/** A process of its own on a database of a server. */
export async function processOn(server: Server, name: string): Promise<Process> {
  const db = new Database(server.options(name));
  const locks = new Locks(db.hosts);
  await prepareSchema(db);
  return {
    db,
    locks,
    async close() {
      await locks.close();
      await db.close();
    },
  };
}

/** A fresh place in a database: each opening has connections of its own, as another process would. */
export async function placeOn(server: Server, name: string): Promise<Place> {
  const own = `p${number++}`;
  const all: Process[] = [];
  return {
    async open({ tenant = 'default', pause = async () => {}, fails = () => false }: Opening = {}) {
      const one = await processOn(server, name);
      all.push(one);
      return openAggregates(one.db, 'box', BOXES, {
        locks: one.locks,
        tenant: `${own}-${tenant}`,
        async before(run) {
          await pause();
          // The database refuses what is written, as it does where its disk is full.
          if (fails()) await run('select 1 / 0');
        },
        after: pause,
      });
    },
    async remove() {
      for (const one of all) await one.close();
    },
  };
}
