import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkShipped } from '../../src/cli/doctor/shipped.js';
import { fromShipped } from '../../src/stores/shipped-rules.js';
import { run } from '../cli/run.js';
import { ruleFiles } from '../helpers/rules.js';

const rule = (id: string, more: Record<string, string> = {}, text = 'Ja.') => {
  const fields = { id, title: 'Fråga?', validFrom: '2026-01-15', reviewedOn: '2026-11-01', ...more };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${text}\n`;
};

const markIn = (text: string) => /^shipped: (.*)$/m.exec(text)?.[1];

describe('rules of one’s own beside those that the program brought', () => {
  let place: string;
  let [served, shipped]: string[] = [];
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'lotsen-shipped-'));
    [served, shipped] = [join(place, 'served'), join(place, 'shipped')];
    await mkdir(join(shipped, 'nationell'), { recursive: true });
    const files: [path: string, text: string][] = [
      ['law.yaml', 'acts: []\n'],
      ['nationell/a.md', rule('a')],
      ['nationell/b.md', rule('b')],
      ['nationell/c.md', rule('c')],
      ['nationell/d.md', rule('d', { validTo: '2026-12-31' })],
      ['nationell/d.2027-01-01.md', rule('d', { validFrom: '2027-01-01' })],
    ];
    for (const [path, text] of files) await writeFile(join(shipped, path), text);
    await cp(shipped, served, { recursive: true });
  });
  afterEach(() => rm(place, { recursive: true, force: true }));
  const look = () => fromShipped(served!, shipped!, ['nationell', 'egen']);
  const write = (path: string, text: string) => writeFile(join(served!, path), text);
  const NONE = { older: [], missing: [], own: [], marked: [], edited: [], files: [] };

  it('are alike, also as another system writes them, and with a pack of one’s own beside them', async () => {
    assert.deepEqual(await look(), NONE);
    await write('nationell/a.md', rule('a').replaceAll('\n', '\r\n'));
    await mkdir(join(served!, 'egen'));
    await write('egen/x.md', rule('x'));
    assert.deepEqual(await look(), NONE);
    await symlink(shipped!, join(place, 'same'));
    assert.equal(await fromShipped(join(place, 'same'), shipped!, ['nationell']), undefined);
  });

  it('are older where they were read earlier, go on after the law has ended them, or lack the version that follows', async () => {
    await write('nationell/a.md', rule('a', { reviewedOn: '2026-03-01' }, 'Gammal lag.'));
    await write('nationell/d.md', rule('d'));
    await rm(join(served!, 'nationell/d.2027-01-01.md'));
    const found = await look();
    assert.deepEqual(found?.older.toSorted(), ['a (2026-01-15)', 'd (2026-01-15)', 'd (2027-01-01)']);
    const [fault, ...others] = checkShipped(found, { served: served!, shipped: shipped! });
    assert.deepEqual([fault?.is, others], ['fault', []]);
    assert.match(fault?.says ?? '', /3 rule\(s\) .* older .*: .*a \(2026-01-15\)/);
    assert.match(fault?.next ?? '', /by old law.*diff -ru/);
  });

  it('are missing, or have words of one’s own: neither is old law; a faulty rule is there', async () => {
    await rm(join(served!, 'nationell/b.md'));
    await write('nationell/a.md', rule('a', { reviewedBy: 'kommunjuristen' }));
    await write('nationell/c.md', rule('c', { title: '""' }));
    await write('law.yaml', 'acts: [x]\n');
    const found = await look();
    assert.deepEqual(found, {
      ...NONE,
      missing: ['b (2026-01-15)'],
      edited: ['a (2026-01-15)', 'c (2026-01-15)'],
      files: ['law.yaml'],
    });
    const findings = checkShipped(found, { served: served!, shipped: shipped! });
    assert.deepEqual(
      findings.map(({ is }) => is),
      ['note', 'note'],
    );
    for (const { next } of findings) assert.ok(next);
    const good = checkShipped({ ...NONE, edited: ['a'] }, { served: served!, shipped: shipped! });
    assert.deepEqual([good.map(({ is }) => is), /1 have fields of your own: a/.test(good[0]!.says)], [['good'], true]);
  });

  it('are one’s own in other words or without their mark, and are told of all by name, also where a mark was made for them', async () => {
    const files = ruleFiles({ id: 'a', validFrom: '2026-01-15' }, 'Anmäl genast.');
    const edited = ruleFiles({ id: 'a', validFrom: '2026-01-15', shipped: markIn(files.rule.text) }, 'Anmäl sedan.');
    await writeFile(join(shipped!, 'nationell/a.md'), files.rule.text);
    const found = async (text: string) => {
      await write('nationell/a.md', text);
      const { own, marked, edited } = (await look())!;
      return { own, marked, edited };
    };
    const A = ['a (2026-01-15)'];
    const none = { own: [], marked: [], edited: [] };
    assert.deepEqual(await found(files.rule.text), none);
    assert.deepEqual(await found(edited.rule.text), { ...none, own: A });
    assert.deepEqual(await found(files.rule.text.replace(/^shipped: .*\n/m, '')), { ...none, own: A });
    assert.deepEqual(await found(files.rule.text.replace(/^owner: .*$/m, 'owner: Kansliet')), { ...none, edited: A });
    const resigned = ruleFiles({ id: 'a', validFrom: '2026-01-15' }, 'Anmäl sedan.');
    assert.deepEqual(await found(resigned.rule.text), { ...none, marked: A });
    // One that stayed behind at an upgrade has the mark of its own time.
    const behind = ruleFiles({ id: 'a', validFrom: '2026-01-15', reviewedOn: '2026-03-01' }, 'Anmäl sedan.');
    assert.deepEqual(await found(behind.rule.text), none);
    assert.deepEqual((await look())?.older, A);
    const places = { served: served!, shipped: shipped! };
    const ten = Array.from({ length: 10 }, (_, at) => `r${at}`);
    const [marked, own, ...others] = checkShipped({ ...NONE, own: ten, marked: ['m'] }, places);
    assert.deepEqual([marked?.is, own?.is, others], ['fault', 'note', []]);
    assert.match(marked?.says ?? '', /carry the mark of the project's editors and are not what came .*: m$/);
    assert.match(marked?.next ?? '', /take the line "shipped" away, and two people have to approve/);
    assert.match(own?.says ?? '', /^10 rule\(s\) .* are your own, .*: r0, .*, r9$/);
    assert.match(
      own?.next ?? '',
      /served only when two people have approved it, .*check:knowledge.* put its file back from /,
    );
  });

  it('have files beside them that say 112 and the duty, of which each is named that is another one, or not there', async () => {
    for (const folder of [shipped!, served!]) {
      for (const place of ['guide', 'english', 'names', 'egen']) await mkdir(join(folder, place), { recursive: true });
      for (const path of [
        'urgent.yaml',
        'places.yaml',
        'guide/tree.yaml',
        'english/answering.yaml',
        'nationell/forums.yaml',
      ])
        await writeFile(join(folder, path), 'a: 112\n');
    }
    await write('egen/forums.yaml', 'forums: []\n');
    await write('urgent.yaml', 'a: 112\r\n');
    assert.deepEqual((await look())?.files, []);
    await rm(join(served!, 'english/answering.yaml'));
    for (const path of ['urgent.yaml', 'places.yaml', 'guide/tree.yaml', 'nationell/forums.yaml'])
      await write(path, 'a: 113\n');
    const { files } = (await look())!;
    assert.deepEqual(files.toSorted(), [
      'english/answering.yaml',
      'guide/tree.yaml',
      'nationell/forums.yaml',
      'places.yaml',
      'urgent.yaml',
    ]);
    const [leading, others, ...more] = checkShipped({ ...NONE, files }, { served: served!, shipped: shipped! });
    assert.deepEqual([leading?.is, others?.is, more.map(({ is }) => is)], ['note', 'note', ['good']]);
    assert.match(
      leading?.says ?? '',
      /^4 file\(s\) .* that say when to ring 112 and to report, .*: urgent\.yaml, guide\/tree\.yaml, english/,
    );
    assert.match(leading?.next ?? '', /^Have two people read in each what it says of 112 and of reporting/);
    assert.match(others?.says ?? '', /^1 file\(s\) .*: places\.yaml$/);
  });

  it('are told of by the doctor, by the rules as they are', async () => {
    const real = new URL('../../knowledge', import.meta.url).pathname;
    await cp(real, join(place, 'copy'), { recursive: true });
    const old = join(place, 'copy/nationell/anmalan-akut.md');
    const text = await readFile(old, 'utf8');
    await writeFile(old, text.replace(/^reviewedOn: .*$/m, 'reviewedOn: 2025-01-01'));
    const { stdout } = run('src/cli/doctor.ts', ['--offline'], {
      KNOWLEDGE_DIR: join(place, 'copy'),
      KNOWLEDGE_PACKS: 'nationell',
      DATA_DIR: join(place, 'data'),
    });
    assert.match(stdout, /^FAULT +rules: 1 rule\(s\) of .*: anmalan-akut \(/m);
    // What is older is the editors' word all the same, and is served.
    assert.match(stdout, /^ok +knowledge: 100 rules$/m);
    const genast = join(place, 'copy/nationell/anmalan-genast.md');
    const said = await readFile(genast, 'utf8');
    await writeFile(genast, said.replace('Ring om du inte hinner skriva', 'Prata med arbetslaget, och ring'));
    const urgent = join(place, 'copy/urgent.yaml');
    await writeFile(urgent, (await readFile(urgent, 'utf8')).replace("'Fara nu: ring 112.'", "'Ring polisen.'"));
    const edited = run('src/cli/doctor.ts', ['--offline'], {
      KNOWLEDGE_DIR: join(place, 'copy'),
      KNOWLEDGE_PACKS: 'nationell',
      DATA_DIR: join(place, 'data'),
    });
    assert.equal(edited.status, 1);
    assert.match(edited.stdout, /^FAULT +knowledge: 100 rules, 1 fault\(s\)$/m);
    assert.match(edited.stdout, /^NOTE +rules: 1 rule\(s\) of .* are your own, .*: anmalan-genast \(2026-01-15\)$/m);
    assert.match(edited.stdout, /^NOTE +rules: 1 file\(s\) of .* 112 .*: urgent\.yaml$/m);
    const same = run('src/cli/doctor.ts', ['--offline'], {
      KNOWLEDGE_PACKS: 'nationell',
      DATA_DIR: join(place, 'data'),
    });
    assert.doesNotMatch(same.stdout, / rules:/);
  }).timeout(180_000);
});
