import assert from 'node:assert/strict';
import type { Group, GroupData, Meeting } from '../../src/groups/group.js';
import type { About, GroupLetter, Matter } from '../../src/groups/group-letter.js';
import { claimDue, finish, noteAttempt, putOff, releaseOthers } from '../../src/groups/letter-acts.js';
import { letterNow } from '../../src/groups/letters.js';
import type { End } from '../../src/outbox/letter.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const m = meetingAt('m', NOON + 2 * HOUR);
const other = meetingAt('other', NOON + DAY);
const claim = { by: 'me', until: NOON + HOUR };
const reminder: Matter = { is: 'reminder', meeting: 'm', before: 120 };
const moved = (next: Meeting): Matter => ({ is: 'change', what: 'moved', meetings: [m], next });
const BO = { who: 'bo', address: 'b' };
const SIV = { who: 'siv', address: 's' };
const POSTED: End = { is: 'posted', activity: 'new' };
const refused = (why: string): End => ({ is: 'refused', why });

/** A group that owes one letter, which is claimed, and another one that waits. */
function owing(about: About, change: Partial<GroupLetter> = {}, group: Partial<Group> = {}, meetings = [other, m]) {
  const letter: GroupLetter = { ...letterNow('a', 'channel', about, NOON), claim, attempts: 1, ...change };
  const waits = letterNow('waits', 'channel', { is: 'welcome' }, NOON);
  return { ...dataOf(meetings, group), letters: [waits, letter] };
}
const ending = (data: GroupData, end: End) => finish(data, 'a', 'me', end, ids(), NOON + 1).data;
const owed = (data: GroupData) => data.letters.slice(2).map(({ to, about, passed }) => ({ to, about, passed }));

describe('a group’s letter in hand', () => {
  const data = owing(reminder);

  it('is tried and put off by who holds it alone', () => {
    const tried = noteAttempt(data, 'a', 'me');
    assert.deepEqual([tried.result, tried.data.letters.map(({ attempts }) => attempts)], [true, [0, 2]]);
    const off = putOff(data, 'a', 'me', NOON + 5, 'perhaps');
    assert.deepEqual(
      [off.result, off.data.letters[1]!.notBefore, off.data.letters[1]!.claim],
      [true, NOON + 5, undefined],
    );
    for (const late of [noteAttempt(data, 'a', 'you'), putOff(data, 'a', 'you', NOON + 5, 'no')])
      assert.deepEqual(late, { data, result: false });
  });

  it('is claimed beside the rest of the group, and nothing is written where nothing is due', () => {
    const claimed = claimDue(data, 'you', NOON, 9, new Set());
    assert.deepEqual(
      [claimed.result.map(({ id }) => id), claimed.data.letters.map(({ claim: by }) => by?.by), claimed.data.group],
      [['waits'], ['you', 'me'], data.group],
    );
    assert.equal(claimDue(data, 'you', NOON - 1, 9, new Set()).data, data);
  });

  it('is given up by those who are gone', () => {
    assert.equal(releaseOthers(data, 'me'), data);
    const free = releaseOthers(data, 'you');
    assert.deepEqual([free.letters.map(({ claim: by }) => by), free.group], [[undefined, undefined], data.group]);
  });
});

describe('what a posted letter becomes', () => {
  const cards = ({ meetings }: GroupData) => meetings.map(({ card }) => card);

  it('is its own meeting’s newest card, and letters for the one before name it', () => {
    const before = owing(reminder, {}, {}, [other, { ...m, card: 'old' }]);
    const data = {
      ...before,
      letters: [...before.letters, letterNow('c', 'channel', { is: 'card', meeting: 'm' }, NOON)],
    };
    const after = ending(data, POSTED);
    assert.deepEqual([cards(after), after.meetings[1]!.cards], [[undefined, 'new'], ['old']]);
    assert.deepEqual(owed(after)[0]?.about, { is: 'card', meeting: 'm', activity: 'old' });
  });

  it('is a card where it tells of a move to those who are asked again, and else none', () => {
    const asked = { ...m, again: [{ who: 'x', name: 'X' }] };
    const got = (about: About, meetings: Meeting[], end: End = POSTED) =>
      cards(ending(owing(about, {}, {}, meetings), end));
    assert.deepEqual(got(moved(asked), [other, asked]), [undefined, 'new']);
    assert.deepEqual(got(moved(m), [other, m]), [undefined, undefined], 'nobody had answered');
    assert.deepEqual(got(moved(asked), [other]), [undefined], 'it is gone');
    assert.deepEqual(got({ is: 'held', meeting: 'm' }, [other, m]), [undefined, undefined]);
    assert.deepEqual(got(reminder, [other, m], { is: 'unknown' }), [undefined, undefined]);
    assert.deepEqual(got({ is: 'change', what: 'replaced', meetings: [m], next: asked }, [other, asked]), [
      undefined,
      undefined,
    ]);
  });

  it('is put right where its meeting was changed while it was on its way', () => {
    const CARD = { to: 'channel', about: { is: 'card', meeting: 'm' }, passed: undefined };
    const got = (about: About, meeting: Meeting, change: Partial<GroupLetter> = {}) =>
      owed(ending(owing(about, { until: m.start, ...change }, {}, [other, meeting]), POSTED));
    assert.deepEqual(got(reminder, m), []);
    assert.deepEqual(got({ ...reminder, changed: true } as Matter, m), [CARD]);
    assert.deepEqual(got(reminder, { ...m, state: 'cancelled' }), [CARD]);
    assert.deepEqual(got(reminder, { ...m, start: m.start + HOUR }), [CARD]);
    assert.deepEqual(got(reminder, { ...m, id: 'another' }), [], 'it is gone');
    assert.deepEqual(got({ is: 'held', meeting: 'm' }, { ...m, state: 'cancelled' }), []);
  });
});

describe('what the end of a letter says of where it went', () => {
  const held: Matter = { is: 'held', meeting: 'm' };

  it('begins to count the channel anew, and costs nothing where there is nothing to count', () => {
    assert.equal(ending(owing(reminder, {}, { refusals: 1 }), POSTED).group.refusals, 0);
    const data = owing({ is: 'welcome' });
    assert.equal(ending(data, POSTED).group, data.group);
  });

  it('counts no further where the group is paused', () => {
    const { group } = ending(owing(reminder, {}, { refusals: 2, paused: true }), refused('403'));
    assert.deepEqual([group.refusals, group.paused], [2, true]);
  });

  it('says nothing of the convener where it is a letter to somebody who is asked', () => {
    const offer = { id: 'o', as: 'convener', teams: 't', address: 'a', by: 'kim', until: NOON + DAY } as const;
    const data = owing({ is: 'offer', offer: 'o' }, { to: 'asked' }, { offers: [offer], convenerRefusals: 1 });
    assert.equal(ending(data, POSTED).group, data.group);
    assert.deepEqual(ending(data, refused('403')).group, data.group);
  });

  it('is of the keeper who should have read it', () => {
    const group = { convenerRefusals: 1, others: [{ ...BO, refusals: 1 }], standIn: SIV };
    const got = (passed: number | undefined, end: End) => {
      const { group: of } = ending(owing(held, { to: 'convener', ...(passed ? { passed } : {}) }, group), end);
      return [of.convenerRefusals, of.others?.[0]?.refusals];
    };
    assert.deepEqual(got(undefined, POSTED), [0, 1]);
    assert.deepEqual(got(1, POSTED), [1, 0]);
    assert.deepEqual(got(1, refused('403')), [1, 2]);
    assert.deepEqual(got(1, refused('413')), [1, 1]);
    assert.deepEqual(got(1, { is: 'unknown' }), [1, 1]);
  });

  it('has asked the yearly questions where they came, or may have', () => {
    const year = { is: 'yearly', year: '2026/27' } as const;
    const asked = (about: About, end: End) => ending(owing(about), end).group.evaluated;
    assert.deepEqual(
      [POSTED, { is: 'unknown' } as const, refused('500'), { is: 'missed', why: 'late' } as const].map(end =>
        asked(year, end),
      ),
      ['2026/27', '2026/27', undefined, undefined],
    );
    assert.equal(asked(reminder, POSTED), undefined);
  });
});

describe('who hears of what did not come', () => {
  const held: Matter = { is: 'held', meeting: 'm' };
  const word = (end: End) => ({ is: 'undelivered', what: held, end }) as const;

  it('is the next keeper, while there is one who has not seen it', () => {
    const keepers = { others: [BO], standIn: SIV };
    const end: End = { is: 'unknown' };
    const told = (passed?: number) =>
      owed(ending(owing(held, { to: 'convener', ...(passed === undefined ? {} : { passed }) }, keepers), end));
    assert.deepEqual(told(), [{ to: 'convener', about: word(end), passed: 1 }]);
    assert.deepEqual(told(1), [{ to: 'convener', about: word(end), passed: 2 }]);
    assert.deepEqual(told(2), [{ to: 'convener', about: word(end), passed: undefined }]);
    assert.deepEqual(owed(ending(owing(reminder, {}, keepers), { is: 'missed', why: 'late' })), [
      {
        to: 'convener',
        about: { is: 'undelivered', what: reminder, end: { is: 'missed', why: 'late' } },
        passed: undefined,
      },
    ]);
  });

  it('is the next keeper by the very letter where it was refused, as if it had not been tried', () => {
    const data = owing(held, { to: 'convener', attempts: 1, waits: 3 }, { others: [BO] });
    const { letters } = ending(data, refused('413'));
    assert.deepEqual(letters, [
      data.letters[0],
      { ...data.letters[1], claim: undefined, attempts: 0, waits: 0, passed: 1 },
    ]);
  });

  it('is the channel where word to the convener is refused, and nobody where the channel refuses', () => {
    const about = word({ is: 'unknown' });
    const fallen = ending(owing(about, { to: 'convener' }), refused('500'));
    assert.deepEqual(
      fallen.letters.map(({ id, to, ended }) => [id, to, ended]),
      [
        ['waits', 'channel', undefined],
        ['a', 'channel', undefined],
      ],
    );
    for (const end of [{ is: 'unknown' } as const, { is: 'missed', why: 'late' } as const, POSTED]) {
      const { letters } = ending(owing(about, { to: 'convener' }), end);
      assert.deepEqual([letters.length, letters[1]!.ended?.is], [2, end.is]);
    }
    assert.equal(ending(owing(about), refused('500')).letters[1]!.ended?.is, 'refused');
  });

  it('is noted once, and by its holder alone', () => {
    const data = owing(reminder);
    assert.equal(finish(data, 'a', 'me', POSTED, ids(), NOON).result, true);
    assert.equal(
      finish(owing(held, { to: 'convener' }, { others: [BO] }), 'a', 'me', refused('1'), ids(), NOON).result,
      true,
    );
    for (const [id, by] of [
      ['a', 'you'],
      ['x', 'me'],
    ] as const)
      assert.deepEqual(finish(data, id, by, POSTED, ids(), NOON), { data, result: false });
  });
});
