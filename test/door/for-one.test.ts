import assert from 'node:assert/strict';
import type { Asked } from '../../src/answering/answering.js';
import { FALLBACK_NOTICE } from '../../src/answering/danger/urgent.js';
import { repliesOf } from '../../src/door/for-one.js';
import type { Outcome } from '../../src/door/outcome.js';
import type { Refused } from '../../src/door/rights.js';
import { plainText } from '../../src/shared/reply.js';

const DATA = { rules: [] };
const asked = (more: Partial<Asked> = {}): Outcome =>
  ({
    is: 'asked',
    file: false,
    text: 'en fråga',
    kept: 0,
    outcome: 'none',
    why: 'unknown',
    identity: [],
    elsewhere: false,
    confidence: 0,
    on: '2026-11-28',
    ...more,
  }) as Outcome;
const seen = { identity: ['personnummer'] } as const;
const refused = (why: Refused['why']): Outcome => ({ is: 'refused', act: 'booking mine', why, place: 'shared' });
const evaluated = { is: 'group', group: { is: 'evaluated', count: 4, again: false } } as const;
const added = {
  is: 'group',
  group: { is: 'added', count: 2, next: undefined, late: { atOnce: [], never: [] } },
} as const;
const wished = (outcome: Outcome, more: Partial<Asked>): Outcome => ({
  ...outcome,
  wish: { action: 'addMeeting', asked: asked(more) as unknown as Asked },
});

/** Who reads an outcome in a channel: all, whoever wrote alone, or both something. */
function readers(outcome: Outcome): string {
  const { all, one } = repliesOf(outcome, DATA, 'shared');
  return [all ? 'all' : [], one ? 'one' : []].flat().join(' and ');
}

describe('who reads what in a channel', () => {
  for (const [what, outcome, who] of [
    ['a question', asked(), 'all'],
    ['a question in which a number was seen', asked(seen), 'one'],
    ['danger', asked({ urgent: FALLBACK_NOTICE }), 'all'],
    ['danger in which a number was seen', asked({ urgent: FALLBACK_NOTICE, ...seen }), 'all and one'],
    ['that somebody may not', refused('convener'), 'one'],
    ['that it is done in private', refused('private'), 'one'],
    ['that there is no group', refused('noGroup'), 'all'],
    ['somebody’s own answer', evaluated, 'one'],
    ['what a group plans', added, 'all'],
    ['what a group plans, asked for with a number', wished(added, seen), 'all and one'],
    ['that a button is old', { is: 'oldCard' }, 'one'],
    ['that somebody is too fast', { is: 'tooFast', silent: false }, 'one'],
    ['that somebody is still too fast', { is: 'tooFast', silent: true }, ''],
    ['danger of somebody who is too fast', { is: 'tooFast', silent: false, urgent: FALLBACK_NOTICE }, 'all'],
  ] as const) {
    it(`${what}: ${who}`, () => assert.equal(readers(outcome), who));
  }

  it('what all read says nothing of what was seen', () => {
    for (const outcome of [asked({ urgent: FALLBACK_NOTICE, ...seen }), wished(added, seen)]) {
      const { all, one } = repliesOf(outcome, DATA, 'shared');
      assert.doesNotMatch(plainText(all!), /personnummer/);
      assert.match(plainText(one!), /personnummer/);
    }
  });

  it('in private everything is one reply', () => {
    for (const outcome of [asked(seen), refused('convener'), evaluated])
      assert.deepEqual(Object.keys(repliesOf(outcome, DATA, 'private')), ['all']);
  });
});
