import { Database } from '../../../src/stores/postgres/database.js';
import { filesIn } from '../../helpers/files-in.js';
import { serverOfBenches } from '../places.js';

/** A database for a bench: how a bot is told of it, and every row and every file that it is. */
export async function benchDatabase() {
  const server = await serverOfBenches();
  const name = await server.database();
  const options = server.options(name);
  const { user, password, hosts } = options;
  const env = {
    STORE: 'postgres',
    DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${hosts[0]!.port}/${name}`,
  };
  return {
    env,
    async everything(): Promise<{ path: string; text: string }[]> {
      const db = new Database(options);
      const tables = await db.query<{ name: string }>(
        "select table_name as name from information_schema.tables where table_schema = 'lotsen' and table_type = 'BASE TABLE'",
      );
      const rows = await Promise.all(
        tables.map(async table => ({
          path: `rows of ${table.name}`,
          text: JSON.stringify(await db.query(`select t::text from lotsen.${table.name} t`)),
        })),
      );
      // What lies in memory alone so far is on the disk then, as after an orderly end.
      await db.query('checkpoint');
      await db.close();
      return [...rows, ...(await filesIn(server.folder))];
    },
  };
}
