import assert from 'node:assert/strict';
import { isTheirs, type Writer, wishOf } from '../../../src/door/wishes/roles.js';

const ANYBODY: Writer = { worker: undefined, curator: false, channel: false };
const wish = {
  piece: 'x',
  none: 0.4,
  nearest: [
    { action: 'reviews', chance: 0.3 },
    { action: 'workerAway', chance: 0.2 },
    { action: 'cancel', chance: 0.1 },
  ],
} as const;
const shown = (writer: Partial<Writer>, text = 'kan inte i dag') => {
  const { nearest, none } = wishOf(wish, { ...ANYBODY, ...writer }, text);
  const round = (chance: number) => Number(chance.toFixed(3));
  return [...nearest.map(({ action, chance }) => [action, round(chance)]), ['none', round(none)]];
};

describe('what is wanted, by who writes', () => {
  it('is none of a curator’s acts for anybody else: what they would want is nothing', () =>
    assert.deepEqual(shown({}), [
      ['workerAway', 0.2],
      ['cancel', 0.1],
      ['none', 0.7],
    ]));
  it('is nothing of one’s own where somebody else is named, unless it is asked for by its verb', () => {
    const none = [['none', 1]];
    assert.deepEqual(shown({}, '[namn] mår dåligt'), none);
    assert.deepEqual(shown({}, 'avboka tiden hos [namn]'), shown({}));
  });
  it('is twice as likely what is of their own role, in private', () => {
    // 0.6 + 0.2 + 0.1 + 0.4 = 1.3
    assert.deepEqual(shown({ curator: true }), [
      ['reviews', 0.462],
      ['workerAway', 0.154],
      ['cancel', 0.077],
      ['none', 0.308],
    ]);
    // 0.4 + 0.1 + 0.7 = 1.2
    assert.deepEqual(shown({ worker: true }), [
      ['workerAway', 0.333],
      ['cancel', 0.083],
      ['none', 0.583],
    ]);
  });
  it('is half as likely what is of a social worker’s role, for whoever is known to be none', () => {
    // 0.1 + 0.1 + 0.7 = 0.9
    assert.deepEqual(shown({ worker: false }), [
      ['workerAway', 0.111],
      ['cancel', 0.111],
      ['none', 0.778],
    ]);
  });
  it('is no likelier where others read', () => {
    assert.deepEqual(shown({ worker: true, channel: true }), shown({}));
    assert.deepEqual(shown({ curator: true, channel: true })[0], ['reviews', 0.3]);
  });
  it('may be a curator’s act only for a curator', () => {
    assert.deepEqual(
      [isTheirs('reviews', false), isTheirs('reviews', true), isTheirs('book', false)],
      [false, true, true],
    );
  });
});
