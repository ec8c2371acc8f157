import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { run } from '../cli/run.js';

describe('a program of the benches', function () {
  this.timeout(180_000);

  it('says what is wrong with an option, with exit code 2', async () => {
    const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const programs = Object.values(scripts).flatMap(script => /--import tsx (test\/\S+)$/.exec(script)?.[1] ?? []);
    assert.ok(programs.includes('test/bench/fit.ts') && programs.length >= 8);
    // Those that read their options as the commands do are one kind, of which one is run: all would take a minute.
    const alike: string[] = [];
    const others: string[] = [];
    for (const program of programs) {
      const text = await readFile(new URL(`../../${program}`, import.meta.url), 'utf8');
      (/\b(?:argumentsOf|readOptions)\(/.test(text) ? alike : others).push(program);
    }
    for (const program of [...alike.slice(0, 1), ...others]) {
      const wrong = run(program, ['--bogus']);
      assert.deepEqual([wrong.status, wrong.stdout], [2, ''], program);
      assert.match(wrong.stderr, /^[^\n]+ Add --help to see what (?:there is|it does)\.\n$/, program);
    }
  });

  const wrong: [program: string, args: string[], says: string][] = [
    ['fit', ['--seed', 'x'], '--seed: "x" is not a whole number.'],
    ['long-message', ['--runs', '0'], '--runs and --characters: one at least.'],
    ['fit-wishes', ['--also', 'borta.jsonl'], '--also: borta.jsonl cannot be read.'],
    ['swefaq', ['borta.jsonl'], 'borta.jsonl cannot be read.'],
  ];
  for (const [program, args, says] of wrong)
    it(`says what is wrong with ${program} ${args.join(' ')}`, () => {
      const { status, stderr } = run(`test/bench/${program}.ts`, args);
      assert.deepEqual([status, stderr], [2, `${says}\n`]);
    });
});
