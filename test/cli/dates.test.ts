import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LAUNCH = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));
const dates = (...words: string[]) =>
  spawnSync(process.execPath, [LAUNCH, 'cli/dates', ...words, '--from', '2026-08-20', '--to', '2026-09-20'], {
    encoding: 'utf8',
  });

describe('npm run dates', () => {
  it('prints a list of meetings as JSON', () => {
    const { status, stdout } = dates('torsdagar jämna veckor 13-14.30', '--json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), [
      { start: '2026-08-20T13:00:00+02:00', end: '2026-08-20T14:30:00+02:00', isoWeek: 34 },
      { start: '2026-09-03T13:00:00+02:00', end: '2026-09-03T14:30:00+02:00', isoWeek: 36 },
      { start: '2026-09-17T13:00:00+02:00', end: '2026-09-17T14:30:00+02:00', isoWeek: 38 },
    ]);
  }).timeout(60_000);

  it('ends with 2 and names the words that it does not understand', () => {
    const { status, stdout, stderr } = dates('tisdagar 13 vid behov', '--json');
    assert.deepEqual([status, stdout], [2, '']);
    assert.deepEqual(JSON.parse(stderr), {
      notUnderstood: ['vid behov'],
      why: 'Jag förstår inte ”vid behov”.',
      instead: ['Varje tisdag kl. 13.00'],
    });
  }).timeout(60_000);

  it('ends with 2 and both readings where there are two', () => {
    const { status, stderr } = dates('torsdagar v 13-14', '--json');
    assert.equal(status, 2);
    const { why, ambiguous } = JSON.parse(stderr);
    assert.match(why, /^Menar du /);
    assert.equal(ambiguous.length, 2);
  }).timeout(60_000);

  it('marks an end that was not said, and asks for a time that was not', () => {
    assert.deepEqual(JSON.parse(dates('3 september kl 13', '--json').stdout), [
      { start: '2026-09-03T13:00:00+02:00', end: '2026-09-03T14:00:00+02:00', isoWeek: 36, guessed: 'end' },
    ]);
    const { status, stderr } = dates('torsdagar', '--json');
    assert.equal(status, 2);
    assert.deepEqual(JSON.parse(stderr), {
      notUnderstood: [],
      why: 'Du sa ingen tid. Skriv när ni börjar och slutar, till exempel 13-14.',
      instead: ['Varje torsdag kl. 13.00-14.00'],
    });
  }).timeout(60_000);

  it('ends with 2 and a sentence where there is no such day, no such option, or no value', () => {
    const none = dates('29 februari 2028 9-10');
    assert.deepEqual([none.status, none.stdout, none.stderr], [2, '', 'Det blev inga datum mellan de dagarna.\n']);
    const option = dates('torsdagar 9-10', '--bogus');
    assert.equal(option.status, 2);
    assert.equal(option.stderr, "Unknown option '--bogus'. Add --help to see what there is.\n");
    const value = dates('torsdagar 9-10', '--school');
    assert.equal(value.status, 2);
    assert.equal(value.stderr, "Option '--school' argument is ambiguous. Add --help to see what there is.\n");
  }).timeout(90_000);
});
