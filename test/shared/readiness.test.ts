import assert from 'node:assert/strict';
import { type State, unreadyCodes } from '../../src/shared/readiness.js';

const NOW = 1_800_000_000_000;
const GOOD: State = { rules: 150, disk: undefined, login: true, ticked: NOW - 30_000 };

describe('readiness', () => {
  const states: [what: string, change: Partial<State>, codes: string[]][] = [
    ['everything as it should be', {}, []],
    ['no rules', { rules: 0 }, ['SL-KNOWLEDGE']],
    ['a disk that was full at the last write', { disk: 'SL-DATA' }, ['SL-DATA']],
    ['a login that was refused', { login: false }, ['SL-LOGIN']],
    ['no login yet', { login: undefined }, ['SL-LOGIN']],
    ['no tick yet', { ticked: undefined }, ['SL-TICK']],
    ['a tick 90 seconds ago', { ticked: NOW - 90_000 }, []],
    ['a tick 91 seconds ago', { ticked: NOW - 91_000 }, ['SL-TICK']],
    ['a clock that was set back', { ticked: NOW + 3_600_000 }, ['SL-TICK']],
    [
      'nothing as it should be',
      { rules: 0, disk: 'SL-DATA', login: false, ticked: 0 },
      ['SL-KNOWLEDGE', 'SL-DATA', 'SL-LOGIN', 'SL-TICK'],
    ],
  ];
  for (const [what, change, codes] of states)
    it(`with ${what}: ${codes.join(', ') || 'ready'}`, () =>
      assert.deepEqual(unreadyCodes({ ...GOOD, ...change }, NOW), codes));
});
