import { KEY_TIMES } from '../../../src/channels/teams/keys.js';
import { chance } from '../labelled.js';
import { median, progress } from '../options.js';
import { atMost, counted, exactly, type Figure, told } from './figures.js';
import { forgeriesOf } from './forgeries.js';
import { isEquivalent, mutate } from './mutations.js';
import type { Scene } from './scene.js';
import { Raw, Sender, together } from './sending.js';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Every named forgery, once, and the valid control before and after. */
export async function attackWithForgeries(scene: Scene): Promise<Figure[]> {
  const { outside, program } = scene;
  const before = await scene.answers();
  const posts = outside.connector.requests;
  const forgeries = await forgeriesOf(outside);
  const wrong: string[] = [];
  let accepted = 0;
  for (const { name, head, body, status } of forgeries) {
    const raw = await Raw.open(program.url);
    const length = Buffer.byteLength(body);
    const lines = ['POST /api/messages HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Connection: close'];
    raw.write(`${[...lines, `Content-Length: ${length}`, ...head].join('\r\n')}\r\n\r\n${body}`);
    await raw.ended();
    if (raw.status !== status) wrong.push(`${name}: ${raw.status} in place of ${status}`);
    if (raw.status < 400) accepted++;
    raw.socket.destroy();
  }
  for (const line of wrong) console.error(line);
  const posted = outside.connector.requests - posts;
  const after = await scene.answers();
  return [
    told('named forgeries', forgeries.length),
    exactly('accepted', accepted, 0),
    exactly('with another status than named', wrong.length, 0),
    exactly('posts because of them', posted, 0),
    exactly("fetches of the attacker's server", outside.trap.requests, 0),
    exactly('valid controls answered, of 2', Number(before) + Number(after), 2),
  ];
}

/** Random mutations of one good token. */
export async function attackWithMutations(scene: Scene): Promise<Figure[]> {
  const { outside, program, options } = scene;
  const count = scene.scaled(10_000);
  const random = chance(options.seed);
  const good = await outside.token();
  const body = JSON.stringify(outside.message('hej'));
  const posts = outside.connector.requests;
  const sender = new Sender(program.url);
  const statuses: number[] = [];
  let equivalent = 0;
  let accepted = 0;
  await together(
    count,
    8,
    async number => {
      progress(number, count, 'mutations');
      let token = mutate(good, random);
      for (; isEquivalent(good, token); token = mutate(good, random)) equivalent++;
      const { status } = await sender.send({ headers: { authorization: `Bearer ${token}` }, body });
      statuses.push(status);
      if (status === 0 || status >= 500 || status < 400) {
        accepted++;
        console.error(`${status}: ${token}`);
      }
    },
    () => scene.alive,
  );
  sender.close();
  return [
    told('mutations', `${statuses.length} (${counted(statuses)}), ${equivalent} that meant the same left out`),
    exactly('not refused', accepted, 0),
    exactly('posts because of them', outside.connector.requests - posts, 0),
  ];
}

/** A text of letters, new each time. */
const fresh = (random: () => number, length: number) =>
  Array.from({ length: length / 10 }, () => random().toString(36).slice(2, 12).padEnd(10, 'x')).join('');

/** An unsigned token with claims that nobody has seen: 6 KB of tenant, or as much as gets as far as the keys. */
function freshToken(number: number, random: () => number): string {
  const long = number % 2 === 0;
  const tid = fresh(random, long ? 6_000 : 2_400);
  const iss = `https://sts.windows.net/${long ? fresh(random, 40) : tid}/`;
  const header = { alg: 'RS256', typ: 'JWT', kid: number % 4 < 2 ? 'k1' : fresh(random, 40) };
  return `${encoded(header)}.${encoded({ iss, tid, aud: fresh(random, 40), exp: 9_999_999_999, ver: '1.0' })}.${'A'.repeat(342)}`;
}

/** A list in ten parts, in order; fewer where there are fewer items. */
function inTenths(numbers: readonly number[]): number[][] {
  const size = Math.max(1, Math.floor(numbers.length / 10));
  const count = Math.min(10, numbers.length);
  return Array.from({ length: count }, (_, at) => numbers.slice(at * size, (at + 1) * size));
}

/** Claims that are new each time, as a flood: what is kept of them, and whether each costs more than the one before. */
export async function attackWithClaims(scene: Scene): Promise<Figure[]> {
  const { outside, program, options } = scene;
  const count = scene.scaled(10_000);
  const tenth = Math.max(1, Math.floor(count / 10));
  const batch = Math.max(1, Math.floor(tenth / 20));
  const random = chance(options.seed + 1);
  const body = JSON.stringify(outside.message('hej'));
  const sender = new Sender(program.url);
  const statuses: number[] = [];
  const [times, costs]: [number[], number[]] = [[], []];
  const one = async (number: number) => {
    const authorization = `Bearer ${freshToken(number, random)}`;
    const { status, ms } = await sender.send({ headers: { authorization }, body });
    statuses.push(status);
    times.push(ms);
  };
  const warmUp = async () => {
    for (let number = 0; number < 2 * tenth; number++) await one(number);
  };
  // So that what is compiled and cached once is not taken for what a token leaves behind; measuring throws some of it out.
  await warmUp();
  const before = await scene.measure();
  await warmUp();
  const [fetches, began] = [outside.keys.fetches, performance.now()];
  statuses.length = 0;
  times.length = 0;
  for (let number = 0; number < count && scene.alive; ) {
    progress(number, count, 'fresh claims');
    const cpu = await program.number('cpu');
    for (let end = Math.min(count, number + batch); number < end; number++) await one(number);
    costs.push(((await program.number('cpu')) - cpu) / batch);
  }
  sender.close();
  const ms = performance.now() - began;
  const after = await scene.measure();
  const cost = 'processor time each, last tenth to the cheapest';
  // Not to the first tenth: it pays for what was thrown out, and would hide that the later ones grow.
  const grown = (numbers: readonly number[]) => {
    const tenths = inTenths(numbers).map(median);
    return tenths.at(-1)! / Math.min(...tenths);
  };
  return [
    told('fresh claims', `${statuses.length} (${counted(statuses)})`),
    exactly('other answers than 401', statuses.filter(status => status !== 401).length, 0),
    atMost('heap grown by', after.heap - before.heap, 5, 'MB'),
    // Of few requests chance decides which tenth is the cheapest.
    count < 2_000 ? told(cost, grown(costs)) : atMost(cost, grown(costs), 1.5),
    told('wall time each, last tenth to the cheapest', grown(times)),
    told('processor time each', `${median(costs).toFixed(2)} ms`),
    atMost(
      "fetches of the connector's keys",
      outside.keys.fetches - fetches,
      2 * (1 + Math.ceil(ms / KEY_TIMES.unknown)),
    ),
  ];
}
