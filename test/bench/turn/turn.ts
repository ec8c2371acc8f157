import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../../src/root.js';
import { chance, OWN, readLabelled, shuffled } from '../labelled.js';
import { median, type Options, print, progress } from '../options.js';
import { Driven, type Sent, type Slice, startConnector } from './driven.js';
import type { Served } from './served.js';

/** Over how many connections turns are sent at once. */
const CONNECTIONS = [1, 16, 64] as const;
/** How many slices of each kind there are, in turns with one another. */
const ROUNDS = 5;
const TURNS = 400;
/** In a shorter slice an echo is cold for most of it, and all else looks cheap beside it. */
const LEAST = 200;
/** Each kind is warm before it is measured, also where the rounds are few: the program is many times the code of an echo. */
const WARM = 1_500;
/** How much of the processor an answer and a press of booking may take, as a multiple of an echo of teams-ai. */
const MOST = { answer: 2, press: 1.5 } as const;
/** Megabytes that the program may hold at rest, and under so many turns. */
const MOST_MB = { rest: 300, turns: 500 } as const;
const MANY = 80_000;

/** What is measured: who answers, and what is sent to it. */
interface Kind {
  readonly name: string;
  readonly served: Served;
  readonly next: (turn: number) => Sent;
}

/** The options of node that the start command gives the program. */
async function startedWith(): Promise<string[]> {
  const file = await readFile(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8');
  const { start } = (JSON.parse(file) as { scripts: { start: string } }).scripts;
  return start.split(' ').filter(part => part.startsWith('--'));
}

/** A folder for a compiled program; where the launcher keeps its own, so that it finds the packages and the project's root. */
async function cacheFolder(): Promise<string> {
  const cache = fileURLToPath(new URL('node_modules/.cache/samverkanslotsen/', ROOT));
  await mkdir(cache, { recursive: true });
  return mkdtemp(join(cache, 'bench-'));
}

const press = (step: object, inputs: object = {}): Sent => ({ value: { v: 1, do: 'booking', step, ...inputs } });

/** How long the slowest of a hundred took, in milliseconds. */
const p99 = (ms: readonly number[]) => ms.toSorted((a, b) => a - b)[Math.floor(ms.length * 0.99)] ?? Number.NaN;

/** What all slices of a kind come to. */
function figuresOf(slices: readonly Slice[]) {
  const each = (of: (slice: Slice) => number) => median(slices.map(of));
  return {
    perSecond: each(({ ms, seconds }) => ms.length / seconds),
    p50: each(({ ms }) => median(ms)),
    p99: each(({ ms }) => p99(ms)),
    cpu: each(({ ms, cpu }) => cpu / ms.length),
    failed: slices.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/**
 * What a turn costs beside a hand-written POST and echoes of the two SDKs, over HTTP, each in a process of its own: slices
 * of all kinds take turns, and every figure is the median of its slices. Then what the program holds in memory.
 */
export async function benchTurn(options: Options): Promise<boolean> {
  const random = chance(options.seed);
  const questions = shuffled(
    (await readLabelled(OWN)).filter(({ kind }) => kind === 'answer').map(({ q }) => q),
    random,
  );
  const execArgv = await startedWith();
  const connector = await startConnector();
  const processes = new Map<Served, Driven>();
  const compiled = await cacheFolder();
  const turns = Math.max(LEAST, Math.round((TURNS * (options.rounds ?? 100)) / 100));
  try {
    for (const served of ['restify', 'botbuilder', 'teams-ai'] as const)
      processes.set(served, await Driven.startEcho(served, connector.listening.url));
    const lotsen = await Driven.startLotsen(connector.listening.url, compiled, execArgv);
    processes.set('lotsen', lotsen);
    const rest = await lotsen.used();
    const bookable = lotsen.listening.bookable.map(one => ({ ...one, starts: shuffled(one.starts, random) }));
    let [asked, looked, booked] = [0, 0, 0];
    const school = () => bookable[looked++ % bookable.length]!.school;
    const slot = () => {
      const { school, worker, starts } = bookable[booked % bookable.length]!;
      return { school, worker, start: starts[Math.floor(booked++ / bookable.length) % starts.length]! };
    };
    const question = (): Sent => ({ text: questions[asked++ % questions.length]! });
    const echoed = (): Sent => ({ text: 'hej' });
    const kinds: readonly Kind[] = [
      { name: 'restify', served: 'restify', next: echoed },
      { name: 'botbuilder', served: 'botbuilder', next: echoed },
      { name: 'teams-ai', served: 'teams-ai', next: echoed },
      { name: 'help', served: 'lotsen', next: () => ({ text: 'hjälp' }) },
      { name: 'answer', served: 'lotsen', next: question },
      { name: 'press: times', served: 'lotsen', next: () => press({ is: 'slots', school: school() }) },
      {
        name: 'press: book',
        served: 'lotsen',
        next: () => press({ is: 'confirm', ...slot(), press: randomUUID(), named: true }, { subject: 'oro', note: '' }),
      },
    ];
    for (const { served, next } of kinds) await processes.get(served)!.send(WARM, 16, next);
    const rows: Record<string, unknown>[] = [];
    let good = true;
    for (const connections of CONNECTIONS) {
      const slices = new Map(kinds.map(({ name }): [string, Slice[]] => [name, []]));
      for (let round = 0; round < ROUNDS; round++) {
        progress(round, ROUNDS, `rounds over ${connections}`);
        for (const { name, served, next } of shuffled(kinds, random))
          slices.get(name)!.push(await processes.get(served)!.send(turns, connections, next));
      }
      const echo = figuresOf(slices.get('teams-ai')!).cpu;
      for (const [name, of] of slices) {
        const { perSecond, p50, p99, cpu, failed } = figuresOf(of);
        const ratio = cpu / echo;
        const most = name === 'answer' ? MOST.answer : name.startsWith('press') ? MOST.press : Number.POSITIVE_INFINITY;
        good &&= failed === 0 && ratio <= most;
        rows.push({
          kind: name,
          connections,
          perSecond: Math.round(perSecond),
          p50: p50.toFixed(1),
          p99: p99.toFixed(1),
          cpuMicroseconds: Math.round(cpu),
          ofEcho: ratio.toFixed(2),
          ...(failed > 0 ? { failed } : {}),
        });
      }
    }
    const many = options.short ? 0 : Math.round((MANY * (options.rounds ?? 100)) / 100);
    const stretch = 2_000;
    for (let sent = 0; sent < many; sent += stretch) {
      progress(sent / stretch, many / stretch, `stretches of ${stretch} turns`);
      await lotsen.send(Math.min(stretch, many - sent), 16, turn => (turn % 4 === 0 ? { text: 'hjälp' } : question()));
    }
    const { most, booked: stand } = await lotsen.used();
    if (stand !== booked) throw new Error(`${stand} bookings stand of ${booked} that were made`);
    good &&= rest.rss <= MOST_MB.rest && (many === 0 || most <= MOST_MB.turns);
    for (const row of rows)
      if (options.json) console.log(JSON.stringify(row));
      else
        console.log(
          Object.values(row)
            .map(value => String(value).padStart(12))
            .join(''),
        );
    print(
      {
        restMB: Math.round(rest.rss),
        mostMB: Math.round(most),
        turns: many,
        node: execArgv.join(' '),
        seed: options.seed,
      },
      options,
    );
    return good;
  } finally {
    for (const one of processes.values()) one.end();
    connector.child.kill('SIGKILL');
    await rm(compiled, { recursive: true, force: true });
  }
}
