import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod/v4';
import { commandFromAction } from '../../src/door/commands.js';
import { createGuard } from '../../src/door/guard/guard.js';
import { knownWordsOf } from '../../src/door/guard/known-words.js';
import { settled } from '../../src/door/strict.js';
import { nameDataOf } from '../../src/guard-of.js';
import { guard, knowledge } from '../helpers/guard.js';

const ID = '00000000-0000-4000-8000-000000000009';
const STEP = { is: 'confirm', school: 'tallskolan', worker: ID, start: 1, press: ID, named: true } as const;

const commandOf = (note: string, by = guard) => commandFromAction({ v: 1, do: 'booking', step: STEP, note }, by);
const passes = (note: string): boolean => commandOf(note).do === 'booking';
/** What of a note has to be reworded, and why. */
const unfit = (note: string) => guard.unfit(note).map(({ is, start, end }) => `${is}: ${note.slice(start, end)}`);

// Sets a-d were met once each, and then learned from. First meeting, pointing ones that pass and harmless ones that do:
// before notes were looked at so 75 of 80 and 79 of 80 (a, b); then 3 of 40 and 31 of 40 (b), 3 of 40 and 50 of 60 (c),
// 1 of 40 and 34 of 40 (d). Nothing is learned from e: 0 of 20 and 37 of 40.
const line = z.strictObject({ set: z.enum(['a', 'b', 'c', 'd', 'e']), points: z.boolean(), note: z.string() });
const lines = readFileSync(new URL('notes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(text => line.parse(JSON.parse(text)));
const notes = (points: boolean, isOf: (set: string) => boolean) =>
  lines.filter(one => one.points === points && isOf(one.set)).map(({ note }) => note);

describe('a note beside a booking', () => {
  for (const [what, isOf, leaks, refused] of [
    ['that was learned from', (set: string) => set !== 'e', 2, 6],
    ['that nobody has learned from', (set: string) => set === 'e', 0, 3],
  ] as const) {
    it(`passes hardly ever where it tells of a child (${what})`, () => {
      const passed = notes(true, isOf).filter(passes);
      assert.ok(passed.length <= leaks, passed.join('\n'));
    });
    it(`is hardly ever refused where it does not (${what})`, () => {
      const wrong = notes(false, isOf).filter(note => !passes(note));
      assert.ok(wrong.length <= refused, wrong.join('\n'));
    });
  }

  for (const [note, why] of [
    ['frågor om samtycke, diabetes', ['unknown: diabetes']],
    ['bilen ABC 123 hämtar', ['unknown: bilen', 'unknown: ABC', 'unknown: 123']],
    ['elev i 5B', ['pointsOut: elev i 5B']],
    ['frånvaro, 5B', ['pointsOut: 5B']],
    ['elev, åk 5, frånvaro', ['pointsOut: 5']],
    ['elev, frånvaro i mars', ['pointsOut: mars']],
    ['elev, hot i går', ['pointsOut: går']],
    ['elev, anmäld tre gånger', ['pointsOut: tre']],
    ['ny elev', ['pointsOut: ny elev']],
    ['eleven som vi anmälde', []],
    ['eleven som anmälde', ['pointsOut: eleven som anmälde']],
    ['eleven i skolan som anmälde', ['pointsOut: eleven i skolan som anmälde']],
    ['ett barn med stöd', ['pointsOut: barn med stöd']],
    ['barn med stöd', []],
    ['ett av barnen', ['pointsOut: ett av barnen']],
    ['hon vill inte', ['pointsOut: hon']],
    ['bor ensam', ['pointsOut: bor']],
    ['en femtonåring', ['pointsOut: femtonåring']],
    ['tolv år', ['unknown: tolv år']],
    ['12 år', ['unknown: 12']],
    ['möte på Tallskolan', ['unknown: Tallskolan']],
    ['samverkan i Laholm', ['unknown: Laholm']],
    ['hot i fredags', ['unknown: fredags']],
    ['3 mars', ['unknown: 3']],
    ['kl 13-14, 20 minuter, efter 15, 10 kap. 18 §, åk 7', []],
    ['Samverkan med BUP enligt SoL', []],
    ['möte 😀', ['unknown: 😀']],
  ] as const)
    it(`"${note}" has ${why.length === 0 ? 'nothing' : why.join(', ')} to reword`, () =>
      assert.deepEqual(unfit(note), why));

  it('stays to be reworded where it only points out, whatever a group has as nobody’s', () => {
    const command = commandOf('elev i 5B');
    assert.ok(command.do === 'reword');
    assert.equal(settled(command, ['elev', '5b', 'elev i 5b']), command);
  });

  it('cannot be confirmed, whatever an older card says', () => {
    const action = { v: 1, do: 'booking', step: STEP, note: 'Fatima, diabetes', nobody: ['fatima', 'diabetes'] };
    const command = commandFromAction(action, guard);
    assert.ok(command.do === 'reword');
    assert.deepEqual(
      command.faults.map(fault => 'word' in fault && [fault.is, fault.word]),
      [
        ['identity', 'Fatima'],
        ['unknown', 'diabetes'],
      ],
    );
  });

  it('may have a word of ours that only looks like a name, but none that is on a list of names', () => {
    assert.ok(passes('oro för hemmiljö'));
    assert.ok(passes('Tacksam för svar'));
    for (const note of ['Liv och skolan', 'My', 'Ebba', 'samtycke av Björn']) assert.ok(!passes(note), note);
  });

  it('has nothing known in it where the program has no words of its own', () => {
    const bare = createGuard(nameDataOf(knowledge), knownWordsOf([]), knowledge.directory);
    assert.equal(commandOf('frågor om samtycke', bare).do, 'reword');
    assert.equal(commandOf('', bare).do, 'booking');
  });
});
