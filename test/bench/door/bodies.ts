import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { chance } from '../labelled.js';
import { progress } from '../options.js';
import { atMost, counted, exactly, type Figure, told } from './figures.js';
import type { Scene } from './scene.js';
import { Raw, together } from './sending.js';

const PATHS = [
  ['POST', '/api/messages'],
  ['GET', '/health'],
  ['GET', '/ready'],
  ['GET', '/calendar/abcdefghijkl.ics'],
  ['POST', '/nowhere'],
  ['PUT', '/api/messages'],
] as const;

/** Compressed bodies with the encoding they say they have: whole, broken, cut off, and bombs of 256 KB. */
function packed(): { encoding: string; body: Buffer }[] {
  const message = Buffer.from(JSON.stringify({ text: 'hej'.repeat(1_000) }));
  const bomb = gzipSync(Buffer.alloc(250_000_000));
  const whole = gzipSync(message);
  return [
    { encoding: 'gzip', body: whole },
    { encoding: 'gzip', body: Buffer.from('abcde') },
    { encoding: 'gzip', body: whole.subarray(0, whole.length >> 1) },
    { encoding: 'gzip', body: bomb },
    { encoding: 'gzip', body: randomBytes(300) },
    { encoding: 'GZIP', body: bomb },
    { encoding: 'x-gzip', body: whole },
    { encoding: 'deflate', body: deflateSync(Buffer.alloc(10_000_000)) },
    { encoding: 'br', body: brotliCompressSync(message) },
    { encoding: 'gzip, gzip', body: gzipSync(bomb) },
    { encoding: 'identity', body: message },
    { encoding: '', body: message },
  ];
}

/** Compressed bodies to every path, with and without a good token: none is unpacked. */
export async function attackWithCompressed(scene: Scene): Promise<Figure[]> {
  const { outside, program, options } = scene;
  const count = scene.scaled(1_000);
  const random = chance(options.seed + 2);
  const good = await outside.token();
  const bodies = packed();
  const before = await scene.measure();
  const statuses: number[] = [];
  await together(
    count,
    8,
    async number => {
      progress(number, count, 'compressed bodies');
      const { encoding, body } = bodies[Math.floor(random() * bodies.length)]!;
      const [method, path] = PATHS[Math.floor(random() * PATHS.length)]!;
      const authorization = [`Authorization: Bearer ${good}`, 'Authorization: Bearer x.y.z', 'X-None: 1'];
      const head = [
        `${method} ${path} HTTP/1.1`,
        'Host: x',
        'Content-Type: application/json',
        `Content-Encoding: ${encoding}`,
        `Content-Length: ${body.length}`,
        authorization[Math.floor(random() * 3)],
      ];
      const raw = await Raw.open(program.url);
      raw.write(`${head.join('\r\n')}\r\n\r\n`);
      raw.write(body);
      await raw.ended();
      statuses.push(raw.status);
      raw.socket.destroy();
    },
    () => scene.alive,
  );
  const after = await scene.measure();
  return [
    told('compressed bodies', `${statuses.length} of ${count} (${counted(statuses)})`),
    exactly('other answers than 415', count - statuses.filter(status => status === 415).length, 0),
    atMost('heap grown by', after.heap - before.heap, 5, 'MB'),
    atMost('process grown by, at most', after.rssMost - before.rss, 100, 'MB'),
    exactly('answers an ordinary question after', Number(scene.alive && (await scene.answers())), 1),
  ];
}
