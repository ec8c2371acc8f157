import pg from 'pg';
import { OneByOne } from '../lowdb/one-by-one.js';
import { GREETING, type Hosts } from './connecting.js';
import type { Row } from './database.js';
import { dbFault } from './db-fault.js';

/** One connection that is kept for as long as it lives: its statements run one after the other. */
export class LastingClient {
  readonly #client: pg.Client;
  readonly #oneByOne = new OneByOne();
  readonly #ends = new Set<() => void>();
  #alive = true;

  private constructor(client: pg.Client) {
    this.#client = client;
    client.on('error', () => void this.end());
    client.on('end', () => void this.end());
  }

  /**
   * Connects to the server whose turn it is, under a name that its list of connections shows; to a standby never, since
   * what is locked there is locked for nobody. It ends when another server is written to.
   */
  static async connect(hosts: Hosts, name: string, onNotice?: (payload: string) => void): Promise<LastingClient> {
    const { at } = hosts;
    const client = new pg.Client({ ...hosts.config(), application_name: name });
    const lasting = new LastingClient(client);
    if (onNotice) client.on('notification', ({ payload }) => onNotice(payload ?? ''));
    try {
      await client.connect();
      const { rows } = await client.query(GREETING);
      hosts.met(rows[0]);
      lasting.onEnd(hosts.onMoved(() => void lasting.end()));
      return lasting;
    } catch (error) {
      void lasting.end();
      hosts.next(at);
      throw dbFault(error);
    }
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Calls when it has ended, whoever ended it, until what is given back is called. */
  onEnd(listener: () => void): () => void {
    this.#ends.add(listener);
    return () => this.#ends.delete(listener);
  }

  /** Runs one statement; a connection on which one fails for another reason than the statement is ended. */
  run<One extends Row>(text: string, values: readonly unknown[] = []): Promise<readonly One[]> {
    return this.#oneByOne.run('statement', async () => {
      try {
        return (await this.#client.query(text, values as unknown[])).rows;
      } catch (error) {
        void this.end();
        throw dbFault(error);
      }
    });
  }

  /** Ends it; resolves when the connection is closed. */
  async end(): Promise<void> {
    if (!this.#alive) return;
    this.#alive = false;
    const closed = this.#client.end().catch(() => undefined);
    for (const listener of this.#ends) listener();
    this.#ends.clear();
    await closed;
  }
}
