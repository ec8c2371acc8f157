import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { dutyAbove } from '../../src/answering/duty.js';
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
/** Two people who stand for a rule. */
const TWO = 'approvedBy: [{ who: Kim Ek, on: 2099-01-01 }, { who: Bo Al, on: 2099-01-01 }]\n';

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
      read.replace('shipped:', `${TWO}shipped:`).replace('## Om en elev', 'Prata med rektor först.\n\n## Om en elev'),
    );
    const delaying = (await readFolder(config, keptResults(config.dataDir))).knowledge;
    assert.deepEqual(delaying.rules, []);
    assert.deepEqual(
      delaying.faults.filter(({ file }) => file === RULE).map(({ field, received }) => `${field}: ${received}`),
      ['body: "Prata med rektor först."'],
    );
    await writeFile(path, read);
    assert.equal((await readFolder(config, keptResults(config.dataDir))).knowledge.rules.length, 1);
    // It is read and learned of five times.
  }).timeout(180_000);

  it('serves no national rule that somebody has edited, until two have approved it, and then with the duty above it', async () => {
    const config = readConfig({
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
      KNOWLEDGE_PACKS: 'nationell,laholm',
      DATA_DIR: join(folder, 'data'),
    });
    const EDITED = 'anmalan-chefens-roll';
    const look = async () => {
      const { knowledge } = await readFolder(config, keptResults(config.dataDir));
      const rule = knowledge.rules.find(({ id }) => id === EDITED);
      return {
        served: knowledge.rules.length,
        above: rule && dutyAbove(rule, knowledge, '2026-11-30'),
        faults: knowledge.faults.map(({ file, field, received }) => `${file} ${field}: ${received}`),
      };
    };
    const edit = async (id: string, to: (text: string) => string) => {
      const path = join(config.knowledgeDir, 'nationell', `${id}.md`);
      const text = await readFile(path, 'utf8');
      const changed = to(text);
      assert.notEqual(changed, text, id);
      await writeFile(path, changed);
      return text;
    };
    assert.deepEqual(await look(), { served: 137, above: undefined, faults: [] });

    // One word, the mark of another rule, and none; and what is no edit: another system's lines, the municipality's lawyer.
    const text = await edit(EDITED, text => text.replace('Rektorns roll', 'Chefens roll'));
    const [mark = ''] = /^shipped: .*$/m.exec(text) ?? [];
    await edit('anmalan-vem', text => text.replace(/^shipped: .*$/m, mark));
    await edit('anmalan-nar', text => text.replace(/^shipped: .*\n/m, ''));
    await edit('anmalan-hur', text =>
      text.replace('status:', 'reviewedBy: juristen\nstatus:').replaceAll('\n', '\r\n'),
    );
    assert.deepEqual(await look(), {
      served: 134,
      above: undefined,
      faults: [EDITED, 'anmalan-nar', 'anmalan-vem'].map(id => `nationell/${id}.md approvedBy: 0 som har godkänt`),
    });

    await edit(EDITED, text => text.replace('shipped:', `${TWO}shipped:`));
    const two = await look();
    assert.equal(two.served, 135);
    assert.match(two.above ?? '', /^Anmäl genast, så snart .* \(socialtjänstlagen 19 kap\. 1 §\)\.$/);

    // The rule with the duty: in other words it is left out, and what is left of it stands above nothing.
    await edit('anmalan-genast', text => text.replace('Står du mitt i en lektion', 'Har du lektion'));
    const without = await look();
    assert.deepEqual([without.served, without.faults.length], [134, 3]);
    assert.match(
      without.above ?? '',
      /^Misstänker du att ett barn far illa\? Anmäl till socialtjänsten genast\. .*112 vid fara\.$/s,
    );
  }).timeout(120_000);

  it('leaves out at a start what else would take 112 or the report away', async () => {
    const config = readConfig({
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
      KNOWLEDGE_PACKS: 'laholm,lekeberg',
      DATA_DIR: join(folder, 'data'),
    });
    const edit = async (name: string, from: string, to: string) => {
      const path = join(config.knowledgeDir, name);
      const text = await readFile(path, 'utf8');
      assert.ok(text.includes(from), name);
      await writeFile(path, text.replace(from, to));
    };
    const look = async () => (await readFolder(config, keptResults(config.dataDir))).knowledge;
    const before = await look();
    assert.deepEqual(before.faults, []);
    await edit('urgent.yaml', "'Fara nu: ring 112.'", "'Fara nu: ring polisen.'");
    await edit('urgent.yaml', 'title: Ring 112 nu om', 'title: Ring polisen nu om');
    await edit('guide/ska-jag-anmala.yaml', 'Blir det akut ringer du 112.', 'Blir det akut ringer du polisen.');
    await edit('lekeberg/forums.yaml', 'purpose: ', 'purpose: Prata med rektor först. ');
    const after = await look();
    assert.deepEqual(
      after.faults.map(({ file, field }) => `${file} ${field}`),
      ['urgent.yaml notice', 'guide/ska-jag-anmala.yaml ends.slut-skydd', 'lekeberg/forums.yaml body'],
    );
    assert.deepEqual([after.notice, after.guide], [undefined, undefined]);
    assert.equal(after.forums.length, before.forums.length - 1);
    // The signs of danger and the other words are there.
    assert.deepEqual(after.said, before.said);
    assert.equal(after.urgent?.length, before.urgent?.length);
  }).timeout(120_000);

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
        // And it is no longer what was shipped.
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
    // What is changed here is the municipality's own from then on.
    await write(text => text.replace('shipped:', `${TWO}shipped:`));
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
