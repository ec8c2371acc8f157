import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../options.js';
import { atMost, exactly, type Figure, told } from './figures.js';
import type { Scene } from './scene.js';
import { Raw, Sender } from './sending.js';

/** Within how many seconds a request that does not come to an end is ended. */
const END_S = 12;
/** How long the end of one is waited for, in milliseconds. */
const WAIT_MS = 15_000;
/** How many are open at once. */
const WAVE = 250;
/** More than the door holds. */
const CROWD = 1_500;
/** Between two bytes of a sender that drips, in milliseconds. */
const DRIP_MS = 500;

const post = (head: string) => `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${head}`;

/** Requests that stop somewhere; `drip` is what goes on coming, byte by byte. */
const halves = (good: string): { first: string; drip?: string }[] => [
  { first: '' },
  { first: 'POST /api/mess' },
  { first: post('') },
  { first: post(`Authorization: Bearer ${good}\r\n`) },
  { first: post(`Authorization: Bearer ${good}\r\nContent-Length: 1000\r\n\r\n{`) },
  { first: post('Content-Length: 1000\r\n\r\n{') },
  { first: post(`Authorization: Bearer ${good}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{`) },
  { first: post(`Authorization: Bearer ${good}\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n`) },
  { first: post('X-Slow: '), drip: 'a' },
  { first: post(`Authorization: Bearer ${good}\r\nContent-Length: 1000\r\n\r\n`), drip: ' ' },
  { first: post(`Authorization: Bearer ${good}\r\nTransfer-Encoding: chunked\r\n\r\n`), drip: '1\r\n \r\n' },
  { first: 'GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n' },
];

/** Opens half-sent requests, one after the other of each kind; those that drip go on until they are ended. */
export async function openHalves(url: string, good: string, count: number): Promise<Raw[]> {
  const kinds = halves(good);
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const { first, drip } = kinds[number % kinds.length]!;
      const raw = await Raw.open(url);
      if (first !== '') raw.write(first);
      if (drip !== undefined) {
        const timer = setInterval(() => raw.write(drip), DRIP_MS);
        raw.socket.once('close', () => clearInterval(timer));
      }
      return raw;
    }),
  );
}

/** Ordinary questions, one after the other, as long as something goes on: how long each took in milliseconds, infinity for one that was not answered. */
async function askMeanwhile(scene: Scene, goesOn: () => boolean): Promise<number[]> {
  const { outside, program } = scene;
  const times: number[] = [];
  do {
    // A connection of its own: one that is open already would not show a door that lets nobody in.
    const sender = new Sender(program.url, false);
    const posts = outside.connector.requests;
    const { status, ms } = await sender.activity(await outside.token(), outside.message('När måste jag anmäla?'));
    sender.close();
    times.push(status === 200 && outside.connector.requests > posts ? ms : Number.POSITIVE_INFINITY);
    await sleep(200);
  } while (goesOn() && scene.alive);
  return times;
}

/** Half-sent requests in waves, and then more at once than the door holds: each is ended, and others are answered meanwhile. */
export async function attackWithHalves(scene: Scene): Promise<Figure[]> {
  const { outside, program } = scene;
  const all = scene.scaled(1_000);
  const good = await outside.token();
  const waves = Array.from({ length: Math.ceil(all / WAVE) }, (_, at) => Math.min(WAVE, all - at * WAVE));
  const ends: number[] = [];
  const answered: number[] = [];
  const inCrowd: number[] = [];
  let open = 0;
  for (const [at, size] of [...waves, scene.scaled(CROWD)].entries()) {
    console.error(`half-sent requests: ${size} at once`);
    const halfSent = await openHalves(program.url, good, size);
    let going = true;
    const meanwhile = askMeanwhile(scene, () => going);
    await Promise.all(halfSent.map(raw => raw.ended(WAIT_MS)));
    going = false;
    (at < waves.length ? answered : inCrowd).push(...(await meanwhile));
    ends.push(...halfSent.map(({ endedAfter }) => endedAfter ?? Number.POSITIVE_INFINITY));
    open += halfSent.filter(({ endedAfter }) => endedAfter === undefined).length;
    for (const { socket } of halfSent) socket.destroy();
  }
  const slowest = Math.max(...ends);
  return [
    told('half-sent requests', `${all} in waves of ${WAVE}, and ${scene.scaled(CROWD)} at once`),
    exactly('not ended by the door', open, 0),
    atMost('the last one ended after', slowest / 1_000, END_S, 's'),
    ...latencies('meanwhile', answered),
    ...latencies('in the crowd', inCrowd),
    exactly('connections left in the program', await leftOpen(scene), 0),
  ];
}

function latencies(when: string, times: readonly number[]): Figure[] {
  const heard = times.filter(Number.isFinite);
  return [
    exactly(`questions not answered ${when}, of ${times.length}`, times.length - heard.length, 0),
    told(`answered ${when}`, `median ${median(heard).toFixed(0)} ms, slowest ${Math.max(...heard).toFixed(0)} ms`),
  ];
}

/** The connections that the program has still open once those that are kept for the next request have had their time. */
async function leftOpen({ program }: Scene): Promise<number> {
  const until = performance.now() + 15_000;
  let left = await program.number('sockets');
  while (left > 0 && performance.now() < until) {
    await sleep(500);
    left = await program.number('sockets');
  }
  return left;
}
