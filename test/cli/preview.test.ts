import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { run } from './run.js';

const FEW = 4_000;

describe('npm run preview', function () {
  this.timeout(120_000);
  const preview = (...args: string[]) =>
    run('src/cli/preview.ts', ['--packs', 'nationell,exempelkommun', ...args], { KNOWLEDGE_DIR: '' });

  it('says how many rules differ, and which; whole cards only with --full', () => {
    const days = ['--from', '2026-12-31', '--date', '2027-01-01'];
    const { status, stdout } = preview(...days);
    assert.equal(status, 0);
    const [first = '', ...rest] = stdout.trim().split('\n');
    const [, count] =
      /^(\d+) regler skiljer sig mellan 31 december 2026 och 1 januari 2027: \1 ändra/.exec(first) ?? [];
    const titles = rest.filter(line => /^(?:ÄNDRA(?:S|DES)|NY|UPPHÖR(?:DE)?) +\S.* \([a-z0-9-]+\)$/.test(line));
    assert.equal(titles.length, Number(count));
    assert.match(rest.at(-1) ?? '', /--full/);
    assert.ok(stdout.length < FEW * 2);
    const full = preview(...days, '--full').stdout;
    assert.ok(full.startsWith(stdout.replace(/Lägg till --full.*\n/, '')));
    assert.equal(full.match(/^--- Före \(2026-12-31\)$/gm)?.length, Number(count));
    assert.equal(
      preview(...days, '--json')
        .stdout.trim()
        .split('\n').length,
      Number(count),
    );
  });

  it('ends without a word where whoever reads it has seen enough', () => {
    const piped = 'node --import tsx src/cli/preview.ts --from 2026-12-31 --date 2027-01-01 --full | head -1';
    assert.equal(spawnSync('sh', ['-c', piped], { encoding: 'utf8' }).stderr, '');
  });

  it('says of days that are over what was, and of days ahead what comes', () => {
    assert.match(
      preview('--from', '2025-06-01', '--date', '2025-08-01').stdout,
      /^\d+ regler skiljer sig .*: \d+ nya\./,
    );
    const over = preview('--from', '2026-01-14', '--date', '2026-01-15').stdout;
    assert.match(over, /ändrades/);
    assert.doesNotMatch(over, /ÄNDRAS|UPPHÖR |blir|kommer att/);
    assert.match(preview('--from', '2098-01-01', '--date', '2098-01-02').stdout, /^Ingen regel skiljer sig mellan /);
  });

  const wrong: [args: string[], says: RegExp][] = [
    [[], /^Skriv vilken dag du vill se fram till: --date/],
    [
      ['--date', '2020-01-01'],
      /^--date 2020-01-01 har redan kommit\. Skriv också dagen före ändringen, med --from\.$/m,
    ],
    [['--date', '2027-13-01'], /^--date: "2027-13-01" är ingen dag/],
    [['--date', '2027-01-01', '--from', '2027-01-02'], /^--date 2027-01-01 måste komma efter --from 2027-01-02\.$/m],
  ];
  for (const [args, says] of wrong)
    it(`says what is wrong with "${args.join(' ')}"`, () => {
      const { status, stdout, stderr } = preview(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    });
});
