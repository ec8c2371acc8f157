import { openQueue } from '../../../src/stores/postgres/queue.js';
import type { Server } from '../../helpers/postgres.js';
import { serverFor } from '../../helpers/postgres.js';
import { aggregatesContract } from '../contract.js';
import { storeContract } from '../queue-contract.js';
import { placeOn, processOn } from './places.js';

describe('the store of aggregates in PostgreSQL keeps the contract', () => {
  let server: Server;
  let name: string;
  before(async function () {
    server = await serverFor(this);
    name = await server.database();
  });
  aggregatesContract(() => placeOn(server, name));

  describe('and its queue', () => {
    let number = 0;
    storeContract(async () => {
      const process = await processOn(server, name);
      const queue = openQueue(process.db, `q${number++}`);
      return { ...queue, close: () => process.close() };
    });
  });
});
