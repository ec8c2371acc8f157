import assert from 'node:assert/strict';
import type { Group, GroupData } from '../../src/groups/group.js';
import type { GroupLetter, Matter } from '../../src/groups/group-letter.js';
import { claimDue, finish } from '../../src/groups/letter-acts.js';
import { letterNow } from '../../src/groups/letters.js';
import { cancelMeetings, moveMeeting } from '../../src/groups/plan-acts.js';
import type { End } from '../../src/outbox/letter.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const m = meetingAt('m', NOON + 2 * HOUR);
const reminder: Matter = { is: 'reminder', meeting: 'm', before: 120 };
const change: Matter = { is: 'change', what: 'cancelled', meetings: [m] };
const refused = (why: string): End => ({ is: 'refused', why });

/** A group that owes one letter, which is claimed. */
function owing(about: GroupLetter['about'], to: GroupLetter['to'] = 'channel', group: Partial<Group> = {}): GroupData {
  const letter = { ...letterNow('a', to, about, NOON), claim: { by: 'me', until: NOON + HOUR } };
  return { ...dataOf([m], group), letters: [letter] };
}
const ending = (data: GroupData, end: End) => finish(data, 'a', 'me', end, ids(), NOON + 1).data;
/** What the end of that letter made owed. */
const owedBy = (data: GroupData) =>
  data.letters.slice(1).map(({ about, to, due, until }) => ({ about, to, due, until }));

describe('the end of a group’s letter', () => {
  it('makes the activity of a reminder its meeting’s card', () => {
    const data = ending(owing(reminder), { is: 'posted', activity: 'c1' });
    assert.deepEqual([data.meetings[0]!.card, data.letters.length], ['c1', 1]);
  });

  it('puts right a card whose meeting was changed while it was on its way', () => {
    const onItsWay = { ...owing(reminder), letters: owing(reminder).letters.map(one => ({ ...one, attempts: 1 })) };
    const to = { ...m, start: NOON + DAY, end: NOON + DAY + HOUR };
    for (const changed of [
      cancelMeetings(onItsWay, ['m'], ids('x'), NOON).data,
      moveMeeting(onItsWay, 'm', to, ids('x'), NOON).data,
    ])
      assert.deepEqual(ending(changed, { is: 'posted', activity: 'c1' }).letters.at(-1)!.about, {
        is: 'card',
        meeting: 'm',
      });
  });

  const told: [what: string, about: Matter, to: GroupLetter['to'], end: End, reader: GroupLetter['to'] | undefined][] =
    [
      ['a reminder that was posted', reminder, 'channel', { is: 'posted', activity: '1' }, undefined],
      ['a reminder that was refused', reminder, 'channel', refused('403'), 'convener'],
      ['a reminder of which nobody knows', reminder, 'channel', { is: 'unknown' }, 'convener'],
      ['a reminder that was late', reminder, 'channel', { is: 'missed', why: 'late' }, 'convener'],
      ['a reminder whose meeting had begun', reminder, 'channel', { is: 'missed', why: 'started' }, 'convener'],
      ['a reminder that a later one covered', reminder, 'channel', { is: 'missed', why: 'covered' }, undefined],
      ['a reminder of a cancelled meeting', reminder, 'channel', { is: 'missed', why: 'cancelled' }, undefined],
      ['a change that was refused', change, 'channel', refused('413'), 'convener'],
      [
        'the yearly questions that were refused',
        { is: 'yearly', year: '2026/27' },
        'channel',
        refused('403'),
        'convener',
      ],
      [
        'a question to a convener who cannot be reached',
        { is: 'held', meeting: 'm' },
        'convener',
        refused('403'),
        'channel',
      ],
      [
        'a question that waited too long',
        { is: 'held', meeting: 'm' },
        'convener',
        { is: 'missed', why: 'late' },
        'convener',
      ],
      ['a nudge of which nobody knows', { is: 'nudge', stretch: 'x' }, 'convener', { is: 'unknown' }, 'convener'],
      ['a card that could not be put right', { is: 'card', meeting: 'm' }, 'channel', refused('404'), undefined],
    ];
  for (const [what, about, to, end, reader] of told) {
    it(`${reader ? `tells the ${reader} of` : 'tells nobody of'} ${what}`, () => {
      const until = NOON + 1 + 7 * DAY;
      assert.deepEqual(
        owedBy(ending(owing(about, to), end)),
        reader ? [{ about: { is: 'undelivered', what: about, end }, to: reader, due: NOON + 1, until }] : [],
      );
    });
  }

  it('sends word that the convener’s chat refuses to the channel, and makes no word of a word', () => {
    const word = { is: 'undelivered', what: change, end: refused('403') } as const;
    const fallen = ending(owing(word, 'convener'), refused('403'));
    assert.deepEqual(
      fallen.letters.map(({ to, ended, claim }) => ({ to, ended, claim })),
      [{ to: 'channel', ended: undefined, claim: undefined }],
    );
    for (const end of [refused('403'), { is: 'unknown' } as const, { is: 'missed', why: 'late' } as const])
      assert.equal(ending(owing(word, 'channel'), end).letters.length, 1);
    assert.equal(
      ending(owing(word, 'convener', { convenerAddress: undefined }), refused('403')).letters[0]!.ended?.is,
      'refused',
    );
  });

  const counts: [
    what: string,
    about: Matter,
    to: GroupLetter['to'],
    before: number,
    end: End,
    after: number,
    paused: boolean,
  ][] = [
    ['a channel that is gone', reminder, 'channel', 0, refused('403'), 1, false],
    ['a channel that is gone again', reminder, 'channel', 1, refused('404'), 2, true],
    ['a channel that took something between', reminder, 'channel', 1, { is: 'posted', activity: '1' }, 0, false],
    ['a post that is too large', reminder, 'channel', 1, refused('413'), 1, false],
    ['a post that was never tried', reminder, 'channel', 1, refused('paused'), 1, false],
    ['a post of which nobody knows', reminder, 'channel', 1, { is: 'unknown' }, 1, false],
    ['a convener’s chat that is gone', { is: 'held', meeting: 'm' }, 'convener', 1, refused('403'), 1, false],
    ['a card that was deleted', { is: 'card', meeting: 'm' }, 'channel', 1, refused('404'), 1, false],
  ];
  for (const [what, about, to, refusals, end, after, paused] of counts) {
    it(`counts ${after} after ${refusals} for ${what}${paused ? ', and pauses the group' : ''}`, () => {
      const { group } = ending(owing(about, to, { refusals }), end);
      assert.deepEqual([group.refusals, group.paused], [after, paused]);
    });
  }

  it('is noted by its holder alone', () => {
    const data = owing(reminder);
    assert.deepEqual(finish(data, 'a', 'you', { is: 'unknown' }, ids(), NOON), { data, result: false });
  });

  it('is one a conversation: of the channel’s letters the longest due, and of the convener’s', () => {
    const letters = [
      letterNow('late', 'channel', reminder, NOON),
      letterNow('first', 'channel', change, NOON - 1),
      letterNow('chat', 'convener', { is: 'welcome' }, NOON),
    ];
    const claimed = (group: Partial<Group>, busy: readonly string[] = []) =>
      claimDue({ ...dataOf([m], group), letters }, 'me', NOON, 10, new Set(busy)).result.map(({ id }) => id);
    assert.deepEqual(claimed({}), ['first', 'chat']);
    assert.deepEqual(claimed({}, ['19:tall']), ['chat']);
    assert.deepEqual(claimed({ convenerAddress: undefined }), ['first'], 'without an address it goes to the channel');
  });
});
