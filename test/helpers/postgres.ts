import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { DatabaseOptions } from '../../src/stores/postgres/connecting.js';
import { binaries, reachable, runner } from './postgres-binaries.js';

/** A PostgreSQL server of the tests' own, on this machine alone. */
export interface Server {
  /** The folder of all its files. */
  readonly folder: string;
  /** The folder of its programs. */
  readonly programs: string;
  /** How its database `name` is reached, by its owner. */
  options(name: string): DatabaseOptions;
  /** Makes an empty database; its name. */
  database(): Promise<string>;
  /** Runs one statement on its database `postgres`. */
  run(text: string): Promise<void>;
  /** A second server that follows this one, which stands still while it is made. */
  follower(): Promise<Server>;
  /** Ends it: `immediate` as a power cut would. */
  stop(how?: 'fast' | 'immediate'): void;
  /** Starts it again, on the same port. */
  start(): Promise<void>;
}

const USER = 'tests';
/** How long a server may take to be there, in milliseconds. */
const START_MS = 20_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** What all servers of one origin have in common. */
interface Origin {
  readonly bin: string;
  readonly who: ReturnType<typeof runner>;
  readonly password: string;
  readonly durable: boolean;
}

/**
 * Starts a server of its own; undefined where this machine has none. It ends with this process. `durable` makes it write as
 * a real one does, for what is measured.
 */
export async function startServer(durable = false): Promise<Server | undefined> {
  const found = binaries();
  if (found === undefined) return undefined;
  const folder = freshFolder();
  const who = runner();
  const bin = reachable(found, folder, who);
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  mkdirSync(data);
  const secret = join(folder, 'password');
  writeFileSync(secret, password);
  own(who, data, secret);
  chmodSync(data, 0o700);
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', USER, '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return serve(data, { bin, who, password, durable });
}

/** A folder that goes with this process. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lotsen-pg-'));
  // The one who runs it has to pass through.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function own(who: ReturnType<typeof runner>, ...paths: string[]): void {
  if (who.uid !== undefined) execFileSync('chown', ['-R', `${who.uid}:${who.gid}`, ...paths]);
}

/** Starts a server on a folder of data. */
async function serve(data: string, origin: Origin): Promise<Server> {
  const { bin, who, password, durable } = origin;
  const port = await freePort();
  let running: ChildProcess | undefined;
  const end = (how: 'fast' | 'immediate') => {
    const child = running;
    running = undefined;
    if (!child?.pid || child.exitCode !== null) return;
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    // Nobody may meet it half ended.
    for (let time = 0; isAlive(child.pid, data); time++) {
      if (time === 500) child.kill('SIGKILL');
      if (time === 600) return;
      spawnSync('sleep', ['0.02']);
    }
  };
  process.prependOnceListener('exit', () => end('immediate'));
  const options = (name: string): DatabaseOptions => ({
    hosts: [{ host: '127.0.0.1', port }],
    user: USER,
    password,
    database: name,
    tls: false,
    pool: 6,
    seconds: 10,
  });
  const asked = async (text: string) => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: USER, password, database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  const start = async () => {
    const settings = [`fsync=${durable ? 'on' : 'off'}`, 'max_connections=100'].flatMap(one => ['-c', one]);
    running = spawn(join(bin, 'postgres'), ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', '', ...settings], {
      ...who,
      cwd: dirname(data),
      stdio: 'ignore',
    });
    running.unref();
    const until = performance.now() + START_MS;
    for (;;) {
      try {
        return await asked('select 1');
      } catch (error) {
        if (performance.now() > until || running.exitCode !== null) throw error;
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    }
  };
  await start();
  let number = 0;
  return {
    folder: data,
    programs: bin,
    options,
    async database() {
      const name = `lotsen_${process.pid}_${number++}`;
      await asked(`create database ${name}`);
      return name;
    },
    run: asked,
    async follower() {
      const other = join(freshFolder(), 'data');
      end('fast');
      cpSync(data, other, { recursive: true });
      await start();
      writeFileSync(join(other, 'standby.signal'), '');
      const leader = `host=127.0.0.1 port=${port} user=${USER} password=${password}`;
      appendFileSync(join(other, 'postgresql.auto.conf'), `primary_conninfo = '${leader}'\n`);
      own(who, other);
      chmodSync(other, 0o700);
      return serve(other, origin);
    },
    stop: (how = 'fast') => end(how),
    start,
  };
}

function isAlive(pid: number, data: string): boolean {
  // The process is a child of this one and stays a zombie while nothing here runs: its file goes with it.
  if (!existsSync(join(data, 'postmaster.pid'))) return false;
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return !existsSync('/proc');
  }
}

let shared: Promise<Server | undefined> | undefined;

/**
 * The server of all tests of one run, started when the first one asks. Where none can be had, the tests of the suite are
 * skipped with one clear line; in CI they fail.
 */
export function serverFor(suite: Mocha.Context): Promise<Server> {
  shared ??= startServer();
  return shared.then(server => {
    if (server) return server;
    const line = 'no PostgreSQL server: install postgresql, or set PG_BIN to the folder of initdb and postgres';
    if (process.env.CI) throw new Error(line);
    console.error(line);
    return suite.skip() as never;
  });
}
