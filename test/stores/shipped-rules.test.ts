import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkShipped } from '../../src/cli/doctor/shipped.js';
import { fromShipped } from '../../src/stores/shipped-rules.js';
import { run } from '../cli/run.js';

const rule = (id: string, more: Record<string, string> = {}, text = 'Ja.') => {
  const fields = { id, title: 'Fråga?', validFrom: '2026-01-15', reviewedOn: '2026-11-01', ...more };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${text}\n`;
};

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
  const NONE = { older: [], missing: [], edited: [], files: [] };

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
      older: [],
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
    assert.deepEqual([good.map(({ is }) => is), /1 have words of your own: a/.test(good[0]!.says)], [['good'], true]);
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
    const same = run('src/cli/doctor.ts', ['--offline'], {
      KNOWLEDGE_PACKS: 'nationell',
      DATA_DIR: join(place, 'data'),
    });
    assert.doesNotMatch(same.stdout, / rules:/);
  }).timeout(180_000);
});
