import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run as cli } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

describe('npm run ask -- --jsonl', function () {
  this.timeout(240_000);
  let answers: Record<string, unknown>[] = [];
  before(async () => {
    const lines = [
      { id: 'a', q: 'avboka' },
      { id: 'b', q: 'när är nästa möte?', place: 'channel' },
      { id: 'c', q: 'måste jag anmäla om jag bara misstänker?' },
      { id: 'd', q: 'boka en tid, pappan slår henne just nu med ett bälte' },
      { id: 'e', q: 'avboka tisdag och boka om fredag till måndag' },
    ];
    const asking = run(
      process.execPath,
      ['src/launch.mjs', 'cli/ask', '--jsonl', '-', '--date', '2026-11-28', '--packs', 'nationell,exempelkommun'],
      { cwd: root },
    );
    asking.child.stdin?.end(lines.map(line => JSON.stringify(line)).join('\n'));
    const { stdout } = await asking;
    answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
  });

  it('answers each line, in order, in the same fields', () => {
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['a', 'b', 'c', 'd', 'e'],
    );
    const fields = [
      'id',
      'outcome',
      'rule',
      'choices',
      'next',
      'urgent',
      'caution',
      'identity',
      'confidence',
      'action',
      'offered',
      'text',
    ];
    for (const answer of answers) assert.deepEqual(Object.keys(answer).toSorted(), fields.toSorted());
  });
  it('tells the action that was taken, and none for a question', () =>
    assert.deepEqual(
      answers.slice(0, 3).map(({ action }) => action),
      ['cancel', 'nextMeeting', null],
    ));
  it('tells of several that were asked for that none was taken, and which were offered', () => {
    const { action, offered } = answers.at(-1)!;
    assert.deepEqual({ action, offered }, { action: null, offered: ['cancel', 'reschedule'] });
  });
  it('tells of danger, where no action is taken', () => {
    const [, , , danger] = answers;
    assert.ok(danger);
    assert.equal(danger.urgent, true);
    assert.equal(danger.action, null);
  });
  it('lists what was offered', () => assert.ok(answers.every(({ offered }) => Array.isArray(offered))));
});

describe('npm run ask -- --dir', function () {
  this.timeout(60_000);
  it('asks that folder, and says where there is none', () => {
    const { status, stdout, stderr } = cli('src/cli/ask.ts', ['får vi anmäla?', '--dir', '/nowhere']);
    assert.deepEqual([status, stdout, stderr], [2, '', 'Kunskapsmappen /nowhere finns inte. Rätta --dir.\n']);
  });
});
