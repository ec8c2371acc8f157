import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { readConfig } from '../../src/config.js';
import { followKnowledge } from '../../src/reading/follow.js';
import { followed } from '../../src/reading/followed.js';
import { type Reading, readFolder, readingOf } from '../../src/reading/reading.js';
import { dayOf } from '../../src/shared/day.js';
import { instantOf } from '../../src/shared/wall-time.js';
import { marksOf } from '../../src/stores/kept-knowledge.js';
import { keptResults } from '../../src/stores/kept-results.js';

const NOON = instantOf(dayOf(new Date()), 12 * 60);
const RULE = 'laholm/laholm-borja-prata.md';
const TITLE = /^title: .*$/m;
/** Where there are thousands of examples to learn from; a few of each are enough here. */
const EXAMPLES = ['actions.yaml', 'lookalikes.yaml', 'danger.yaml'];
const FEW = 25;

/** The same with no more than a few texts in each list. */
function fewer(value: unknown): unknown {
  if (Array.isArray(value)) return (typeof value[0] === 'string' ? value.slice(0, FEW) : value).map(fewer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fewer(inner)]));
}

/** A copy of the project's knowledge, of which one small pack is served, and the process that learns it as it is run. */
describe('a knowledge folder that changes under a program', () => {
  let folder: string;
  const before = { ...process.env };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen-reading-'));
    await cp(fileURLToPath(new URL('../../knowledge', import.meta.url)), join(folder, 'knowledge'), {
      recursive: true,
    });
    for (const name of EXAMPLES) {
      const path = join(folder, 'knowledge', name);
      await writeFile(path, stringify(fewer(parse(await readFile(path, 'utf8')))));
    }
  });
  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true, force: true });
  });

  it('serves no rule on reporting that nobody but its writer has read, from the start', async () => {
    const config = readConfig({
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
      KNOWLEDGE_PACKS: 'laholm',
      DATA_DIR: join(folder, 'data'),
    });
    const path = join(config.knowledgeDir, RULE);
    const read = await readFile(path, 'utf8');
    await writeFile(path, read.replace(/^readBy:(?:.*\n)(?:[ -].*\n)*/m, ''));
    const { knowledge } = await readFolder(config, keptResults(config.dataDir));
    assert.deepEqual(knowledge.rules, []);
    assert.deepEqual(
      knowledge.faults.filter(({ file }) => file === RULE).map(({ field }) => field),
      ['readBy'],
    );
    // Changed, it is the municipality's own: who signs that another has read it stands alone for it.
    await writeFile(path, read.replace('Börja', 'Ta det med rektor, och börja'));
    const changed = (await readFolder(config, keptResults(config.dataDir))).knowledge;
    assert.deepEqual(changed.rules, []);
    assert.deepEqual(
      changed.faults.filter(({ file }) => file === RULE).map(({ field, received }) => `${field}: ${received}`),
      ['approvedBy: 0 som har godkänt'],
    );
    // And two can be wrong.
    await writeFile(
      path,
      read
        .replace('example:', 'approvedBy: [{ who: Kim Ek, on: 2099-01-01 }, { who: Bo Al, on: 2099-01-01 }]\nexample:')
        .replace('## Om en elev', 'Prata med rektor först.\n\n## Om en elev'),
    );
    const delaying = (await readFolder(config, keptResults(config.dataDir))).knowledge;
    assert.deepEqual(delaying.rules, []);
    assert.deepEqual(
      delaying.faults.filter(({ file }) => file === RULE).map(({ field, received }) => `${field}: ${received}`),
      ['body: "Prata med rektor först."'],
    );
    await writeFile(path, read);
    assert.equal((await readFolder(config, keptResults(config.dataDir))).knowledge.rules.length, 1);
  });

  it('serves no rule that tells who somebody is, from the start, whether it was learned of or not', async () => {
    const config = readConfig({
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
      KNOWLEDGE_PACKS: 'laholm',
      DATA_DIR: join(folder, 'data'),
    });
    const served = async () => (await readFolder(config, keptResults(config.dataDir))).knowledge;
    assert.equal((await served()).rules.length, 1);
    const path = join(config.knowledgeDir, RULE);
    const read = await readFile(path, 'utf8');
    await writeFile(path, read.replace(TITLE, 'title: Vad gör vi med Fatima Lindqvist i 5B?'));
    // The first look finds it, the second has what was found.
    for (const knowledge of [await served(), await served()]) {
      assert.deepEqual(knowledge.rules, []);
      const faults = knowledge.faults.filter(({ file }) => file === RULE);
      assert.deepEqual(
        faults.map(({ field }) => field),
        // And it is no longer the example that was shipped.
        ['approvedBy', 'title'],
      );
      assert.doesNotMatch(JSON.stringify(faults), /Fatima/);
    }
    await writeFile(path, read);
    assert.equal((await served()).rules.length, 1);
  });

  it('is served with the next turn when it is whole, and not at all with a fault', async () => {
    const env = { KNOWLEDGE_DIR: join(folder, 'knowledge'), KNOWLEDGE_PACKS: 'laholm', DATA_DIR: join(folder, 'data') };
    // The process that learns has the settings of this one.
    Object.assign(process.env, env);
    const config = readConfig(env);
    const given = await readFolder(config, keptResults(config.dataDir));
    let live: Reading = readingOf(given, given.version, NOON).reading;
    const first = live;
    const lines: string[] = [];
    const say = (event: string, fields?: object) => void lines.push(`${event} ${JSON.stringify(fields)}`);
    const follow = followKnowledge(
      followed(
        config,
        () => live,
        next => {
          live = next;
        },
      ),
      await marksOf(config.knowledgeDir),
      { info: say, warn: say, error: say },
    );
    // What is changed here is the municipality's own from then on.
    const TWO = 'approvedBy: [{ who: Kim Ek, on: 2099-01-01 }, { who: Bo Al, on: 2099-01-01 }]\nexample:';
    const title = () => live.answering.find('laholm-borja-prata', NOON)?.title;
    const write = async (to: (text: string) => string) => {
      const path = join(config.knowledgeDir, RULE);
      await writeFile(path, to(await readFile(path, 'utf8')));
      await follow(NOON);
      await follow(NOON);
    };

    await write(text => text.replace(TITLE, 'title: Vad är Börja prata, och för vilka?'));
    assert.equal(live, first);
    assert.match(lines.splice(0).join('\n'), /"code":"SL-RELOAD",.*approvedBy: Låt två olika personer godkänna/);
    await write(text => text.replace('example:', TWO));
    assert.equal(title(), 'Vad är Börja prata, och för vilka?', lines.join('\n'));
    assert.notEqual(live.version, first.version);
    assert.match(live.version, /^[0-9a-f]{12}$/);
    assert.equal(live.answering.all(NOON).length, 1);
    assert.match(lines.join('\n'), /^knowledge \{"version":"[0-9a-f]{12}","rules":1,"longest":\d+\}$/);

    const second = live;
    await write(text => text.replace(TITLE, 'titel: Vad är det?'));
    assert.equal(live, second);
    assert.match(
      lines.slice(1).join('\n'),
      /"code":"SL-RELOAD","fault":"laholm\/laholm-borja-prata\.md, rad 3: titel: Rätta fältets namn till title/,
    );
    await write(text => text.replace(/^titel: .*$/m, 'title: Vad är det?'));
    assert.equal(title(), 'Vad är det?');
  }).timeout(600_000);
});
