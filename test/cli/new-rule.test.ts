import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dialogue, wanted, wantedAll } from '../../src/cli/asking.js';
import { afterDraft, draftIsDone, nextSteps } from '../../src/cli/next-steps.js';
import { run } from './run.js';

interface Written {
  readonly id: string;
  readonly file: string;
  readonly faults: readonly { readonly field: string }[];
  readonly next: readonly string[];
}

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

describe('what is asked for in the terminal', () => {
  function answering(answers: readonly string[]) {
    const said: string[] = [];
    const left = [...answers];
    const dialogue: Dialogue = {
      ask: async question => {
        said.push(question);
        return left.shift();
      },
      tell: sentence => void said.push(sentence),
      close() {},
    };
    return { said, dialogue };
  }
  const wrong = (answer: string) => (answer === 'b' ? undefined : `"${answer}" finns inte.`);

  it('is asked for again, with what was wrong, until it can be used', async () => {
    const { said, dialogue } = answering(['', 'a', ' b ', 'c']);
    assert.equal(await wanted('pack', undefined, 'Paket?', wrong, dialogue), 'b');
    assert.deepEqual(said, ['Paket?', '"" finns inte.', 'Paket?', '"a" finns inte.', 'Paket?']);
  });

  it('adds up line by line until there are enough, and an empty line ends it', async () => {
    const { said, dialogue } = answering(['ett', 'två|tre', '', 'två', 'x', 'fyra', '']);
    const odd = (answer: string) => (answer === 'x' ? 'x går inte.' : undefined);
    assert.deepEqual(await wantedAll('ask', 'Fyra sätt?', odd, 4, dialogue), ['ett', 'två', 'tre', 'fyra']);
    assert.deepEqual(said, [
      'Fyra sätt?',
      '1 av minst 4. 3 kvar:',
      '3 av minst 4. 1 kvar:',
      '3 av minst 4. 1 kvar:',
      '3 av minst 4. 1 kvar:',
      'x går inte.',
      '3 av minst 4. 1 kvar:',
      '4. En till, eller tom rad när du är klar:',
    ]);
  });

  it('is taken as it is where whoever answers goes with enough said', async () => {
    const { dialogue } = answering(['ett', 'två']);
    assert.deepEqual(await wantedAll('ask', 'Två sätt?', () => undefined, 2, dialogue), ['ett', 'två']);
  });

  it('is not asked for where it was given', async () => {
    const { said, dialogue } = answering(['a']);
    assert.equal(await wanted('pack', 'b', 'Paket?', wrong, dialogue), 'b');
    assert.deepEqual(said, []);
  });
});

describe('npm run new-rule', function () {
  this.timeout(120_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotsen ny regel-'));
    for (const name of await readdir(KNOWLEDGE))
      if (!/^(?:nationell|laholm|lekeberg|orust|ostermalm|hasselby|upplands)/.test(name))
        await cp(join(KNOWLEDGE, name), join(folder, name), { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const draft = (...more: string[]) =>
    run('src/cli/new-rule.ts', [
      ...['--dir', folder, '--pack', 'exempelkommun', '--area', 'anmalan', '--owner', 'rektor'],
      ...['--short', 'Ja. Anmäl genast.', '--source', 'Rutin för fritids (2025)'],
      ...['ett', 'två', 'tre', 'fyra', 'fem'].flatMap(one => ['--ask', `får fritids anmäla ${one}`]),
      ...more,
    ]);
  const TITLE = 'Får fritids anmäla själva?';
  const ID = 'anmalan-fritids-anmala-sjalva';

  it('writes a draft to a pack that has no phrasings yet; the lines that it prints make it live, and its title again names it', async () => {
    const { status, stdout } = draft('--title', TITLE, '--json');
    const { id, file, faults, next } = JSON.parse(stdout) as Written;
    // It is the municipality's own and of reporting: two people have to stand for it before it is live.
    assert.deepEqual([status, id, faults.map(({ field }) => field)], [1, ID, ['approvedBy']]);
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(
        'status:',
        'approvedBy: [{ who: Kim Ek, on: 2099-01-01 }, { who: Bo Al, on: 2099-01-01 }]\nstatus:',
      ),
    );
    assert.equal(file, join(folder, 'exempelkommun', 'drafts', `${ID}.md`));
    const moves = next.filter(line => /^(?:mkdir|mv) /.test(line));
    assert.equal(moves.length, 3);
    for (const line of moves) execFileSync('sh', ['-c', line]);
    assert.deepEqual(await readdir(join(folder, 'exempelkommun', 'asks')), [`${ID}.yaml`]);
    assert.deepEqual(await readdir(join(folder, 'exempelkommun', 'drafts')), []);
    const [check = '', preview = ''] = next.slice(3);
    const toArguments = (line: string) =>
      execFileSync('sh', ['-c', `printf '%s\\n' ${line.replace(/^.* -- /, '')}`], { encoding: 'utf8' })
        .trim()
        .split('\n');
    assert.match(check, /^npm run -s check:knowledge -- /);
    // The other faults are of this test's own folder, which has few rules.
    assert.doesNotMatch(run('src/cli/check-knowledge.ts', toArguments(check)).stdout, new RegExp(`FEL.*${ID}`));
    const seen = run('src/cli/preview.ts', toArguments(preview));
    assert.match(
      seen.stdout,
      new RegExp(`^1 regel skiljer sig .*: 1 ny\\..*\\nNY {8}Får fritids anmäla själva\\? \\(${ID}\\)`),
    );

    // The same title again, once it has a rule.
    const again = draft('--title', TITLE);
    // Its phrasings are those of the other rule, which is a fault to mend.
    assert.equal(again.status, 1);
    assert.match(
      again.stderr,
      new RegExp(
        `^Obs: ${ID} har redan en regel: "Får fritids .*" \\(exempelkommun/${ID}\\.md\\)\\. Utkastet heter därför ${ID}-2\\.`,
      ),
    );
    assert.match(again.stdout, new RegExp(`drafts/${ID}-2\\.md`));
    assert.match(again.stdout, /^Rätta felen först\. Kör sedan:$/m);
    assert.match(draft('--title', TITLE, '--id', ID).stderr, /^--id: .* har redan en regel: "Får fritids/);
  });

  it('writes nothing where a text or the id tells who somebody is, and does not say who', async () => {
    const before = await readdir(join(folder, 'exempelkommun', 'drafts')).catch(() => []);
    for (const [args, fields] of [
      [
        ['--title', 'Hur stöttar vi Fatima Ali?'],
        ['id', 'title'],
      ],
      [['--title', 'Hur stöttar vi?', '--ask', 'ring ibrahim på 070-123 45 67'], ['asks.5']],
      [['--title', 'Hur stöttar vi?', '--id', 'anmalan-fatima-ali'], ['id']],
    ] as const) {
      const { status, stdout } = draft(...args, '--json');
      const { faults } = JSON.parse(stdout) as { faults: { field: string }[] };
      assert.deepEqual([status, faults.map(({ field }) => field)], [1, [...fields]]);
      assert.doesNotMatch(stdout, /fatima|ibrahim|070/i);
    }
    assert.deepEqual(await readdir(join(folder, 'exempelkommun', 'drafts')).catch(() => []), before);
    assert.match(draft('--title', 'Hur stöttar vi Fatima Ali?').stdout, /^FEL utkastet: .*\nInget är skrivet\./ms);
  });

  const wrong: [what: string, args: string[], says: RegExp][] = [
    [
      'a pack',
      ['--title', 'Ny?', '--pack', 'exempelkomun'],
      /^--pack: "exempelkomun" finns inte\. Menade du exempelkommun\? /,
    ],
    ['an area', ['--title', 'Ny?', '--area', 'anmälan'], /^--area: .* Välj en av: anmalan, process/],
    [
      'a title that is no question',
      ['--title', 'Oro för elev på fritids'],
      /^--title: "Oro för elev på fritids" är ingen fråga\. Skriv titeln som en fråga, .* med frågetecken sist\./,
    ],
    ['a source', ['--title', 'Ny?', '--source', 'Rutin'], /^--source: "Rutin" saknar årtal\. Skriv källan som: /],
    ['nobody to ask', [], /^Det saknas ett svar: --title\.$/m],
  ];
  for (const [what, args, says] of wrong)
    it(`ends with exit code 2 for ${what} where nobody is there`, () => {
      const { status, stdout, stderr } = draft(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    });
});

describe('the lines that make a draft live', () => {
  const asked = { folder: '/k', on: '2027-01-02' };
  it('of unanswered questions say first what is still to be written', () => {
    const lines = afterDraft({ ...asked, path: 'egen/drafts/anmalan-x.md' });
    const fields = lines.map(line => /^ {2}(\w+) {2,}/.exec(line)?.[1]).filter(Boolean);
    assert.deepEqual(fields, ['title', 'texten', 'sources', 'owner', 'asks', 'approvedBy', 'legal', 'validFrom']);
    assert.deepEqual(lines.slice(-8), [
      'Kör sedan, för att ta det i bruk:',
      '  mkdir -p /k/egen/asks',
      '  mv -n /k/egen/drafts/anmalan-x.md /k/egen/anmalan-x.md',
      '  mv -n /k/egen/drafts/anmalan-x.yaml /k/egen/asks/anmalan-x.yaml',
      '  npm run -s check:knowledge -- --dir /k --packs egen',
      '  npm run -s preview -- --dir /k --packs egen --from 2027-01-01 --date 2027-01-02',
      'Stäng sedan frågorna, så att den som väntar på svar får veta det (N är gruppens nummer i listan):',
      '  npm run -s unanswered -- --close N --rule anmalan-x',
    ]);
  });

  it('of phrasings say where these belong', () =>
    assert.deepEqual(afterDraft({ ...asked, path: 'egen/drafts/x.2027-01-02.asks.yaml', rule: 'x' }), [
      'Läs utkastet, och flytta det som ska med till /k/egen/asks/x.yaml, under asks. Kör sedan:',
      '  npm run -s check:knowledge -- --dir /k --packs egen',
      'Stäng sedan frågorna, så att den som väntar på svar får veta det (N är gruppens nummer i listan):',
      '  npm run -s unanswered -- --close N --rule x',
    ]));

  it('have the faults mended first, where there are any', () => {
    assert.ok(draftIsDone('2027-01-02', 'egen', ['x'], { faults: 1 }).includes('Rätta felen först. Kör sedan:'));
    assert.ok(!draftIsDone('2027-01-02', 'egen', ['x']).some(line => /felen|owner|sources/.test(line)));
  });

  it('say who is to stand for it: two by name, also in the national pack, where it is better not', () => {
    const saidOf = (pack: string) => draftIsDone('2027-01-02', pack, []).join('\n');
    assert.match(saidOf('egen'), /approvedBy {2}två personer .*med för- och efternamn, .*\n.*who: "Kim Ek, kurator"/);
    assert.doesNotMatch(saidOf('egen'), /readBy/);
    assert.doesNotMatch(saidOf('egen'), /nationell/);
    assert.match(saidOf('nationell'), /approvedBy {2}två personer /);
    assert.match(
      saidOf('nationell'),
      /redaktionens märke, och den här är er egen\.\n.*i ert eget paket, så att den är kvar/,
    );
  });

  it('can be pasted whatever the folder is called', () => {
    const [first, second] = nextSteps({
      folder: "/a b/Åsas 'k",
      pack: 'x',
      id: 'y',
      from: '2027-01-01',
      today: '2027-01-02',
    });
    assert.equal(first, `mkdir -p '/a b/Åsas '\\''k/x/asks'`);
    assert.equal(second, `mv -n '/a b/Åsas '\\''k/x/drafts/y.md' '/a b/Åsas '\\''k/x/y.md'`);
  });
});
