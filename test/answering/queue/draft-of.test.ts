import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answering } from '../../../src/answering/answering.js';
import { draftOfAsks, draftOfRule } from '../../../src/answering/queue/draft-of.js';
import { wordsOfDraft } from '../../../src/answering/queue/words-of-draft.js';
import { parseRule } from '../../../src/answering/rule-file.js';
import { unfinished } from '../../../src/answering/unfinished.js';
import { plainText } from '../../../src/shared/reply.js';
import { alreadyThere, draftsIn } from '../../../src/stores/drafts.js';

const NOW = new Date('2026-11-24T08:00:00Z');
const RULE = { id: 'anmalan-nar', pack: 'nationell', title: 'Måste jag anmäla?' };
const answering = (ownPack?: string) =>
  ({
    data: { rules: [RULE], ...(ownPack ? { ownPack } : {}) },
    nearest: () => [{ area: 'samtycke' }],
  }) as unknown as Pick<Answering, 'data' | 'nearest'>;

describe('a draft that is made of unanswered questions', () => {
  it('is phrasings for a rule: each once, those with gaps to be made whole by somebody', () => {
    const { path, text } = draftOfAsks(RULE, ['får jag', 'får jag', 'får […] jag'], '2026-11-24');
    assert.equal(path, 'nationell/drafts/anmalan-nar.2026-11-24.asks.yaml');
    assert.match(text, /^asks:\n {2}- "får jag"\n# får \[…\] jag\n$/m);
    assert.match(draftOfAsks(RULE, ['[…] jag'], '2026-11-24').text, /^asks: \[\]$/m);
  });

  it('is a rule in the municipality’s own pack, as files that are read where they will stand', () => {
    const five = [
      'behöver rektor ett',
      'behöver rektor två',
      'behöver rektor tre',
      'behöver rektor fyra',
      'behöver rektor fem',
    ];
    const [rule, asks] = draftOfRule([...five, '[…] sex'], answering('ort'), NOW, '2026-11-24');
    assert.match(rule?.path ?? '', /^ort\/drafts\/samtycke-[a-z0-9-]+\.md$/);
    assert.equal(asks?.path, rule?.path.replace(/md$/, 'yaml'));
    const parsed = parseRule({ path: 'ort/x.md', text: rule!.text }, { path: 'ort/asks/x.yaml', text: asks!.text });
    const read = 'rule' in parsed ? parsed.rule : assert.fail(JSON.stringify(parsed.faults));
    assert.deepEqual([read.area, read.title, read.asks], ['samtycke', 'behöver rektor ett', five]);
    assert.match(asks!.text, /^# \[…\] sex$/m);
    assert.match(draftOfRule(['[…]'], answering(), NOW, '2026-11-24')[0]!.path, /^nationell\/drafts\//);
    // One of nothing but gaps is read, and is not finished.
    const [of, none] = draftOfRule(['[…]'], answering(), NOW, '2026-11-24');
    const bare = parseRule({ path: 'ort/y.md', text: of!.text }, { path: 'ort/asks/y.yaml', text: none!.text });
    const faults = 'rule' in bare ? unfinished(bare.rule) : assert.fail(JSON.stringify(bare.faults));
    assert.ok(faults.some(({ field, received }) => field === 'asks' && received === '0 sätt'));
  });

  it('is written over nothing, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotsen-drafts-'));
    const files = [draftOfAsks(RULE, ['får jag'], '2026-11-24')];
    assert.equal(await draftsIn(folder).write(files), true);
    assert.equal(await draftsIn(folder).write([{ ...files[0]!, text: 'other' }]), false);
    assert.deepEqual(await readdir(join(folder, 'nationell/drafts')), ['anmalan-nar.2026-11-24.asks.yaml']);
    assert.equal(await readFile(join(folder, files[0]!.path), 'utf8'), files[0]!.text);
    // Nor beside what is live under its name, for it would be moved there.
    await writeFile(join(folder, 'nationell/x.md'), 'live');
    const drafts = ['x.md', 'x.yaml'].map(name => ({ path: `nationell/drafts/${name}`, text: 'draft' }));
    assert.equal(await draftsIn(folder).write(drafts), false);
    assert.deepEqual(await alreadyThere(folder, drafts), ['nationell/x.md']);
    assert.equal((await readdir(join(folder, 'nationell/drafts'))).length, 1);
    await rm(folder, { recursive: true });
    assert.match(plainText(wordsOfDraft({ files, written: true })), /Utkastet ligger i kunskapsmappen/);
    assert.match(plainText(wordsOfDraft({ files, written: false })), /Jag kunde inte skriva utkastet[\s\S]*får jag/);
    assert.match(plainText(wordsOfDraft({ files: [], written: false })), /Inget utkast är gjort/);
  });
});
