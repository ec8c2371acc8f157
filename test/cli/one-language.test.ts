import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/stores/lowdb/queue.js';
import { run } from './run.js';

/** Words of English that no Swedish line has; file names, fields and commands are neither. */
const ENGLISH =
  /\b(?:NOT|the|and|words?|rules?|questions?|things?|mend|answer|sentence|draft|written|closed with|has|none of|as of)\b/;
/** What is said in a line: without what is quoted, the fields before a colon, ids and commands. */
const said = (line: string) =>
  line
    .replace(/"[^"]*"|npm run .*|[\w./-]+\.(?:yaml|md)\b[^:]*|\b[a-z]+(?:-[a-z]+)+\b|\b[A-Z]+_[A-Z]+=?\w*/g, '')
    .replace(/^NOTIS +[\w, -]+:/, '')
    .replace(/^ +(?:legal|validFrom|asks|sources|owner) .*$/, '');

describe('what a curator reads of a command', function () {
  this.timeout(180_000);
  let place: string;
  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'lotsen-language-'));
    await cp(new URL('../../knowledge', import.meta.url).pathname, join(place, 'knowledge'), { recursive: true });
    const rule = join(place, 'knowledge/nationell/anmalan-akut.md');
    const text = await readFile(rule, 'utf8');
    const long = `${'Ring nu och säg vad du vet '.repeat(6)}.`;
    await writeFile(rule, text.replace(/(\n---\n)([\s\S]*)$/, `$1\n${long}\n`));
    const store = await openStore(join(place, 'data'));
    for (const why of ['none', 'rejected', 'unhelpful'] as const)
      await store.addUnanswered({ text: `får fritids låna rum ${why.length}`, why, day: '2026-11-25' });
    await store.close();
  });
  after(() => rm(place, { recursive: true, force: true }));
  const env = () => ({ KNOWLEDGE_DIR: join(place, 'knowledge'), DATA_DIR: join(place, 'data') });

  const commands: [program: string, args: string[], says: RegExp[]][] = [
    ['directory', [], [/^NOTIS {2}bjorkens-forskola: skolan har ingen/m, /\d fel, \d+ notiser$/m]],
    [
      'check-language',
      ['--packs', 'nationell'],
      [/^anmalan-akut: LIX \d+, \d+ ord$/m, /^ {2}mening: Dela/m, /att rätta\.$/m],
    ],
    ['unanswered', [], [/fråg/, /svaret hjälpte inte: /, /inget av förslagen: /]],
    ['unanswered', ['--draft', '1'], [/^Utkast: /m, /Läs utkastet/]],
    ['unanswered', ['--close', '1', '--as', 'question'], [/^\d stängda som ingen fråga\.$/m]],
  ];
  for (const [program, args, says] of commands)
    it(`is Swedish throughout: ${[program, ...args].join(' ')}`, () => {
      const { stdout, stderr } = run(`src/cli/${program}.ts`, args, env());
      for (const one of says) assert.match(stdout + stderr, one);
      const mixed = `${stdout}\n${stderr}`.split('\n').filter(line => ENGLISH.test(said(line)));
      assert.deepEqual(mixed, []);
    });
});
