import assert from 'node:assert/strict';
import type { Group, GroupData } from '../../src/groups/group.js';
import type { Matter } from '../../src/groups/group-letter.js';
import { leftBy, metWith } from '../../src/groups/keeper-acts.js';
import { finish } from '../../src/groups/letter-acts.js';
import { letterNow, recipientOf } from '../../src/groups/letters.js';
import type { End } from '../../src/outbox/letter.js';
import { dataOf, GROUP, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const held: Matter = { is: 'held', meeting: 'm' };
const refused = (why: string): End => ({ is: 'refused', why });
const SIV = { who: 'siv', address: 's' };
const BO = { who: 'bo', address: 'b' };

/** A group whose convener is owed a letter, which is claimed. */
const owing = (change: Partial<Group> = {}, letter: object = {}): GroupData => ({
  ...dataOf([meetingAt('m', NOON - HOUR)], change),
  letters: [
    { ...letterNow('a', 'convener', held, NOON), claim: { by: 'me', until: NOON + HOUR }, attempts: 1, ...letter },
  ],
});
const ending = (data: GroupData, end: End) => finish(data, 'a', 'me', end, ids('x'), NOON + 1).data;
const first = (data: GroupData) => data.letters[0]!;
const goesTo = (data: GroupData) => recipientOf(data.group, first(data)).address;

describe('what is for the convener', () => {
  it('goes on to the next convener and then to who stands in, when it is refused', () => {
    const start = owing({ others: [BO], standIn: SIV });
    const second = ending(start, refused('403'));
    assert.deepEqual([goesTo(start), goesTo(second), second.letters.length], ['chat', 'b', 1]);
    assert.deepEqual([first(second).ended, first(second).attempts, first(second).claim], [undefined, 0, undefined]);
    const claimed = { ...second, letters: [{ ...first(second), claim: { by: 'me', until: NOON + HOUR } }] };
    assert.equal(goesTo(ending(claimed, refused('404'))), 's');
  });

  it('is told to the channel where nobody of them took it', () => {
    const last = ending(owing({ standIn: SIV }, { passed: 1 }), refused('403'));
    assert.deepEqual(
      [first(last).ended?.is, last.letters[1]?.to, last.letters[1]?.about.is],
      ['refused', 'channel', 'undelivered'],
    );
    const alone = ending(owing(), refused('403'));
    assert.deepEqual([first(alone).ended?.is, alone.letters[1]?.to], ['refused', 'channel']);
  });

  it('is for who stands in where nobody knows whether it came', () => {
    const data = ending(owing({ standIn: SIV }), { is: 'unknown' });
    assert.deepEqual([first(data).ended?.is, data.letters[1]?.to, data.letters[1]?.passed], ['unknown', 'convener', 1]);
    assert.equal(recipientOf(data.group, data.letters[1]!).address, 's');
  });

  it('passes by who has left', () => assert.equal(goesTo(owing({ convenerRefusals: 2, standIn: SIV })), 's'));
});

describe('a convener who cannot be reached', () => {
  const orphaned = ({ group, letters }: GroupData) => [
    group.orphaned,
    letters.filter(({ about }) => about.is === 'orphaned').map(({ to }) => to),
  ];

  it('is one whose chat was gone twice in a row: the channel is told, once', () => {
    const once = ending(owing(), refused('403'));
    assert.deepEqual([once.group.convenerRefusals, ...orphaned(once)], [1, undefined, []]);
    const twice = ending(owing({ convenerRefusals: 1 }), refused('404'));
    assert.deepEqual([twice.group.convenerRefusals, ...orphaned(twice)], [2, NOON + 1, ['channel']]);
  });

  for (const why of ['413', 'paused', 'no answer'])
    it(`is none because of "${why}"`, () =>
      assert.equal(ending(owing({ convenerRefusals: 1 }), refused(why)).group.convenerRefusals, 1));

  it('is there again once something was taken', () =>
    assert.equal(ending(owing({ convenerRefusals: 1 }), { is: 'posted', activity: '1' }).group.convenerRefusals, 0));

  it('is no word to the channel while another convenes, and one where only a substitute is left', () => {
    const two = ending(owing({ convenerRefusals: 1, others: [BO] }), refused('403'));
    assert.deepEqual(orphaned(two), [undefined, []]);
    const stood = ending(owing({ convenerRefusals: 1, standIn: SIV }), refused('403'));
    assert.deepEqual(orphaned(stood), [NOON + 1, ['channel']]);
  });

  it('is one who has left the team, as Teams tells it', () => {
    const gone = (who: string) => (one: { readonly who: string }) => one.who === who;
    const data = dataOf([], { others: [BO], standIn: SIV });
    const first = leftBy(data, gone('kim'), ids(), NOON);
    assert.deepEqual([first.result, ...orphaned(first.data)], [true, undefined, []]);
    const both = leftBy(first.data, gone('bo'), ids(), NOON);
    assert.deepEqual(orphaned(both.data), [NOON, ['channel']]);
    assert.equal(leftBy(both.data, gone('bo'), ids(), NOON).data, both.data, 'once');
    const stood = leftBy(data, gone('siv'), ids(), NOON);
    assert.deepEqual([stood.result, ...orphaned(stood.data)], [true, undefined, []]);
    const nobody = leftBy(data, gone('eve'), ids(), NOON);
    assert.deepEqual([nobody.result, nobody.data], [false, data]);
  });

  it('has not left who writes; in private they are written to there again', () => {
    const gone = { ...GROUP, convenerRefusals: 2, orphaned: 1, standIn: SIV };
    const inChannel = metWith(gone, 'kim', 'chat', false);
    assert.deepEqual([inChannel.orphaned, inChannel.convenerRefusals], [undefined, 2]);
    const inPrivate = metWith(gone, 'kim', 'new', true);
    assert.deepEqual(
      [inPrivate.orphaned, inPrivate.convenerRefusals, inPrivate.convenerAddress],
      [undefined, 0, 'new'],
    );
    assert.equal(metWith(gone, 'eve', 'e', true), gone);
    assert.equal(metWith(gone, 'siv', 's', true), gone);
    assert.deepEqual(metWith(gone, 'siv', 't', false).standIn?.address, 't');
  });
});
