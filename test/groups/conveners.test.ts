import assert from 'node:assert/strict';
import {
  convenersOf,
  hasConvener,
  keepersOf,
  readerFrom,
  UNREACHED_FROM,
  withConveners,
  withKeeper,
} from '../../src/groups/conveners.js';
import { GROUP } from '../helpers/small-group.js';

const KIM = { who: 'kim', address: 'chat', refusals: undefined };
const BO = { who: 'bo', address: 'b' };
const SIV = { who: 'siv', address: 's' };
const three = { ...GROUP, others: [BO], standIn: SIV };
const gone = { refusals: UNREACHED_FROM };

describe('who looks after a group', () => {
  it('are the first convener, the others, and who stands in', () => {
    assert.deepEqual(convenersOf(GROUP), [KIM]);
    assert.deepEqual(convenersOf(three), [KIM, BO]);
    assert.deepEqual(keepersOf(GROUP), [KIM]);
    assert.deepEqual(keepersOf(three), [KIM, BO, SIV]);
  });

  it('has somebody while one convener has not left, whoever stands in', () => {
    assert.equal(hasConvener({ ...GROUP, convenerRefusals: UNREACHED_FROM - 1 }), true);
    const left = { ...three, convenerRefusals: UNREACHED_FROM };
    assert.equal(hasConvener(left), true);
    assert.equal(hasConvener({ ...left, others: [{ ...BO, ...gone }] }), false);
  });

  it('is read to by the first from a place on who has an address and has not left', () => {
    const at = (group: typeof GROUP, from: number) => readerFrom(group, from)?.who;
    assert.deepEqual(
      [0, 1, 2, 3].map(from => at(three, from)),
      ['kim', 'bo', 'siv', undefined],
    );
    assert.equal(at({ ...three, convenerAddress: undefined }, 0), 'bo');
    assert.equal(at({ ...three, convenerRefusals: UNREACHED_FROM - 1 }, 0), 'kim');
    assert.equal(at({ ...three, convenerRefusals: UNREACHED_FROM }, 0), 'bo');
    assert.equal(at({ ...three, others: [{ ...BO, ...gone }] }, 1), 'siv');
  });

  it('are put in order: the first where one convener stands, nobody where none is given', () => {
    assert.equal(withConveners(three, []), three);
    const { convener, convenerAddress, convenerRefusals, others } = withConveners(three, [{ ...BO, ...gone }, SIV]);
    assert.deepEqual([convener, convenerAddress, convenerRefusals, others], ['bo', 'b', UNREACHED_FROM, [SIV]]);
    assert.equal(withConveners(three, [BO]).others, undefined);
  });

  it('is changed in the places of one person alone, and is the same group where nothing is', () => {
    const moved = (who: string, change: object) => withKeeper(three, who, one => ({ ...one, ...change }));
    assert.deepEqual(
      ['kim', 'bo', 'siv'].map(who => keepersOf(moved(who, { address: 'new' })).map(({ address }) => address)),
      [
        ['new', 'b', 's'],
        ['chat', 'new', 's'],
        ['chat', 'b', 'new'],
      ],
    );
    for (const who of ['kim', 'bo', 'siv']) {
      assert.equal(moved(who, {}), three, 'nothing is different');
      assert.equal(moved(who, { refusals: 0 }), three, 'none is as good as never');
      assert.notEqual(moved(who, { refusals: 1 }), three);
    }
    assert.equal(moved('eve', { address: 'new' }), three);
    assert.equal(
      withKeeper(GROUP, 'siv', one => ({ ...one, address: 'x' })),
      GROUP,
    );
  });
});
