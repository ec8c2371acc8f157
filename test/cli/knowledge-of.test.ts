import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
/** Some commands that read the knowledge, each as it is used; the others ask in the same way. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  ask: ['Måste jag anmäla?'],
  'check-knowledge': [],
  unanswered: [],
};
/** Those of them that answer for the packs of the settings alone. */
const OF_PACKS = ['ask', 'unanswered'];
/** What reads the knowledge of a folder. */
const READS = /\b(?:loadKnowledge|keptKnowledge|readFolder|readVersion)\(/;

describe('a command that reads the knowledge', function () {
  this.timeout(120_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-knowledge-'));
    // Whoever reads what is kept looks for that first.
    await mkdir(join(folder, '.data'));
    for (const pack of ['nationell', 'lekeberg'])
      await cp(join(KNOWLEDGE, pack, 'asks'), join(folder, pack, 'asks'), { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('asks for the folder where it says why it cannot be read, whichever it is', async () => {
    const cli = fileURLToPath(new URL('../../src/cli', import.meta.url));
    const texts = await Promise.all(
      (await readdir(cli))
        .filter(name => name.endsWith('.ts'))
        .map(async name => [name, await readFile(join(cli, name), 'utf8')]),
    );
    const readers = texts.filter(([, text]) => READS.test(text!));
    assert.ok(readers.length >= 12);
    for (const [name, text] of readers) assert.match(text!, /\bknowledgeFolder\(|\bunreadable\(/, name);
  });

  for (const [name, args] of Object.entries(READERS))
    it(`says of a folder that is not there that it is not, in ${name}`, () => {
      const { status, stdout, stderr } = run(`src/cli/${name}.ts`, args, {
        KNOWLEDGE_DIR: join(folder, 'borta'),
        DATA_DIR: join(folder, '.data'),
      });
      assert.deepEqual(
        [status, stdout, stderr],
        [2, '', `Kunskapsmappen ${join(folder, 'borta')} finns inte. Rätta KNOWLEDGE_DIR.\n`],
      );
    });

  for (const name of OF_PACKS)
    it(`says of a pack that is not there which there are, in ${name}`, () => {
      const { status, stdout, stderr } = run(`src/cli/${name}.ts`, READERS[name] ?? [], {
        KNOWLEDGE_DIR: folder,
        KNOWLEDGE_PACKS: 'nationell,lekebreg',
        DATA_DIR: join(folder, '.data'),
      });
      assert.deepEqual(
        [status, stdout, stderr],
        [
          2,
          '',
          `Paketet lekebreg finns inte i ${folder}. Menade du lekeberg? Där finns lekeberg, nationell. Rätta KNOWLEDGE_PACKS.\n`,
        ],
      );
    });

  it('names the option that was wrong, and packs that nobody has set', () => {
    const env = { KNOWLEDGE_DIR: folder, KNOWLEDGE_PACKS: '' };
    const of = (...args: string[]) => run('src/cli/preview.ts', ['--date', '2099-01-01', ...args], env).stderr;
    assert.match(of('--packs', 'x'), /^Paketet x finns inte i .* Rätta --packs\.\n$/);
    assert.match(of('--packs', ','), /^--packs är tomt\. Skriv minst ett paket\. Där finns lekeberg, nationell\./);
    assert.match(
      of('--dir', join(folder, 'nationell', 'asks')),
      /Där finns inga paket\. Skriv dina paket i KNOWLEDGE_PACKS/,
    );
    assert.match(of('--dir', '/dev/null'), /^Kunskapsmappen \/dev\/null är ingen mapp\. Rätta --dir\./);
  });
});

describe('npm run check:knowledge', function () {
  this.timeout(120_000);
  const check = (args: string[], env: Record<string, string> = {}) => run('src/cli/check-knowledge.ts', args, env);

  it('says which folder and packs it has checked, and of a pack of the settings that is not there that it is a fault', () => {
    const { status, stdout } = check([], { KNOWLEDGE_DIR: KNOWLEDGE, KNOWLEDGE_PACKS: 'nationell,lekebreg' });
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^FEL {5}lekebreg: paketet: .* Där finns exempelkommun, .* Menade du lekeberg\? Nu: finns inte$/m,
    );
    assert.ok(stdout.includes(`\nMappen ${KNOWLEDGE}, paketen exempelkommun, hasselby-vallingby, laholm, lekeberg,`));
  });

  it('tells of some packs only what concerns them and what all share', () => {
    const of = (...args: string[]) => JSON.parse(check([...args, '--json'], { KNOWLEDGE_PACKS: '' }).stdout);
    const [some, all] = [of('--packs', 'lekeberg', '--dir', KNOWLEDGE), of()];
    assert.deepEqual([some.dir, some.packs, some.faults], [KNOWLEDGE, ['lekeberg'], []]);
    const ofIt = (point: { file: string }) => point.file.startsWith('lekeberg/');
    assert.deepEqual(some.open, all.open.filter(ofIt));
    assert.ok(some.open.length > 0 && some.rules > 0 && some.rules < all.rules && some.forums < all.forums);
    assert.deepEqual([check(['--packs', 'lekebreg']).status, check(['--dir', '/x']).status], [2, 2]);
  });
});

describe('a command that reads the settings', () => {
  for (const name of ['learn', 'hand-over'])
    it(`says what is wrong with them, without a stack, in ${name}`, () => {
      const { status, stdout, stderr } = run(`src/cli/${name}.ts`, [], { PORT: 'x', GRAPH: 'on', DATA_DIR: tmpdir() });
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, /^SL-CONFIG: .*PORT is "x".*\nNext: [^\n]+\n$/s);
    }).timeout(60_000);
});
