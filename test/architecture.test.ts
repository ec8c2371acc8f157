import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../src', import.meta.url));
const JOBS = ['answering', 'booking', 'groups'];
/** Who posts unasked, and who puts the way out together. */
const POSTS = ['outbox', 'channels', 'wire.ts', 'app.ts', 'shared/ports.ts'];

/** What the domain may have of node: neither touches the world. `node:module` is for a package that is loaded when it is first needed. */
const HARMLESS = ['node:crypto', 'node:module'];

interface Source {
  readonly path: string;
  readonly text: string;
  readonly folder: string;
  /** Package names, or paths inside src for the project's own. */
  readonly imports: readonly string[];
}

/** What a file imports: a package's name, or the path inside src. */
function importsOf(path: string, text: string): string[] {
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g),
  ].map(match => {
    const from = match[1] ?? match[2] ?? '';
    return from.startsWith('.') ? posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts') : from;
  });
}

/** Every border that a source file crosses. */
function crossings({ path, text, folder, imports }: Source): string[] {
  const say: string[] = [];
  const domain = [...JOBS, 'door', 'outbox', 'shared'].includes(folder);
  for (const from of imports) {
    const own = from.includes('.ts');
    const to = own ? from.split('/')[0]! : from;
    if (path === 'shared/ports.ts') say.push(`${path} imports ${from}: the ports import nothing`);
    if (/^(botbuilder|botframework|@microsoft\/teams-ai|restify)/.test(from) && !path.startsWith('channels/teams/')) {
      say.push(`${path} imports ${from}: only channels/teams/ knows it`);
    }
    if (/^(lowdb|pg$|steno)/.test(from) && folder !== 'stores')
      say.push(`${path} imports ${from}: only stores/ knows it`);
    if (domain && (from.startsWith('node:') || ['pino'].includes(from)) && !HARMLESS.includes(from)) {
      say.push(`${path} imports ${from}: the domain does no I/O`);
    }
    if (domain && own && ['channels', 'stores', 'cli', 'main.ts', 'config.ts'].includes(to)) {
      say.push(`${path} imports ${from}: the domain knows no client and no store`);
    }
    if (folder === 'shared' && own && to !== 'shared' && !['faults.ts', 'door/press.ts'].includes(from))
      say.push(`${path} imports ${from}: shared/ knows no job, no door and no store`);
    if (own && JOBS.includes(folder) && JOBS.includes(to) && to !== folder)
      say.push(`${path} imports ${from}: jobs do not meet`);
    if (folder === 'channels' && own && to === 'stores')
      say.push(`${path} imports ${from}: a channel does not know the store`);
    if (folder === 'stores' && own && ['channels', 'door'].includes(to) && !from.startsWith('door/guard/'))
      say.push(`${path} imports ${from}: stores/ knows neither channels nor the door`);
  }
  if (domain && /\bDate\.now\(\)|new Date\(\)|performance\.now\(\)|Math\.random\(\)/.test(text))
    say.push(`${path} reads a clock or chance`);
  if (
    !POSTS.includes(folder) &&
    !POSTS.includes(path) &&
    (/\bpost\.(?:post|update)\(/.test(text) || /\bPost<|\bPost\b.*ports\.js/.test(text))
  )
    say.push(`${path} posts unasked: only the outbox does`);
  if (folder === 'outbox' && imports.some(from => JOBS.includes(from.split('/')[0]!)))
    say.push(`${path} imports a job: the outbox knows letters alone`);
  if (/process\.env/.test(text) && path !== 'main.ts' && folder !== 'cli') say.push(`${path} reads the environment`);
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) say.push(`${path} has an unfinished mark`);
  if (text.split('\n').length > 251) say.push(`${path} is longer than 250 lines`);
  return say;
}

const source = (path: string, text: string): Source => ({
  path,
  text,
  folder: path.includes('/') ? path.split('/')[0]! : '',
  imports: importsOf(path, text),
});

describe('the borders of the house', () => {
  it('are crossed by no file', async () => {
    const paths = (await readdir(root, { recursive: true })).filter(path => path.endsWith('.ts'));
    assert.ok(paths.length > 20);
    const sources = await Promise.all(paths.map(async path => source(path, await readFile(`${root}/${path}`, 'utf8'))));
    assert.deepEqual(sources.flatMap(crossings), []);
  });

  it('and no test has a hook that runs for all the others', async () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const tests = (await readdir(folder, { recursive: true })).filter(path => path.endsWith('.ts'));
    const texts = await Promise.all(tests.map(path => readFile(`${folder}/${path}`, 'utf8')));
    assert.deepEqual(
      tests.filter((_, at) => /^(?:before|after)(?:Each)?\(/m.test(texts[at]!)),
      [],
    );
  });

  const strangers: [path: string, text: string][] = [
    ['answering/x.ts', "import { Activity } from 'botbuilder';"],
    ['answering/x.ts', "import { readFile } from 'node:fs';"],
    ['answering/x.ts', 'const now = Date.now();'],
    ['booking/x.ts', "import { ask } from '../answering/answer.js';"],
    ['answering/x.ts', "import { openDoor } from '../channels/teams/server.js';"],
    ['door/x.ts', "import { load } from '../stores/knowledge.js';"],
    ['shared/ports.ts', "import { z } from 'zod';"],
    ['shared/x.ts', "import type { Rule } from '../answering/rule.js';"],
    ['channels/teams/x.ts', "import { Low } from 'lowdb';"],
    ['channels/teams/x.ts', 'const id = process.env.MicrosoftAppId;'],
    ['stores/x.ts', "export { toCard } from '../channels/teams/cards.js';"],
    ['groups/x.ts', "import type { Log, Post } from '../shared/ports.js';"],
    ['groups/x.ts', 'await parts.post.post(group.address, reply);'],
    ['booking/x.ts', "import type { Post } from '../shared/ports.js';"],
    ['booking/x.ts', 'await post.post(booking.booker.address, words);'],
    ['door/x.ts', 'await post.update(group.address, id, reply);'],
    ['outbox/x.ts', "import { finish } from '../groups/letter-acts.js';"],
    ['outbox/x.ts', 'const now = Date.now();'],
    ['channels/teams/long.ts', '\n'.repeat(260)],
  ];
  for (const [path, text] of strangers) {
    it(`would catch ${path}: ${text.trim().slice(0, 60) || 'a long file'}`, () =>
      assert.equal(crossings(source(path, text)).length, 1));
  }
});
