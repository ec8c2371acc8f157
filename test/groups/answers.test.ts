import assert from 'node:assert/strict';
import type { GroupData, Meeting } from '../../src/groups/group.js';
import { addPoint, purge, respond } from '../../src/groups/group-acts.js';
import { finish } from '../../src/groups/letter-acts.js';
import { wordsOfLetter } from '../../src/groups/letter-box.js';
import { letterNow } from '../../src/groups/letters.js';
import { CARDS_MAX, cardsOf, withCard } from '../../src/groups/meeting-cards.js';
import { moveMeeting } from '../../src/groups/plan-acts.js';
import { groupParts } from '../helpers/large-municipality.js';
import { DAY, dataOf, HOUR, ids, meetingAt, NOON } from '../helpers/small-group.js';

const [anna, bo] = [
  { who: 'a', name: 'Anna' },
  { who: 'b', name: 'Bo' },
];
const m = meetingAt('m', NOON + 2 * DAY, { card: 'c2', cards: ['c1'] });
const press = (card?: string, now = NOON) => ({ now, newId: ids('x'), card });
const rightedIn = ({ letters }: GroupData) =>
  letters
    .filter(one => !one.ended && one.about.is === 'card')
    .map(({ about }) => (about.is === 'card' ? about.activity : ''));
const slot = {
  day: '2026-12-04',
  time: { start: 0, end: 60 },
  start: NOON + 3 * DAY,
  end: NOON + 3 * DAY + HOUR,
  place: '',
};

describe('the answers to a meeting', () => {
  it('are put right on every card but the pressed one', () => {
    assert.deepEqual(rightedIn(respond(dataOf([m]), 'm', anna, true, press('c2')).data), ['c1']);
    assert.deepEqual(rightedIn(respond(dataOf([m]), 'm', anna, true, press('c1')).data), [undefined]);
    assert.deepEqual(rightedIn(addPoint(dataOf([m]), 'm', { id: 'p', text: 'x' }, press('c1')).data), [undefined]);
  });

  it('put a card right once, however many answer before it is posted', () => {
    const once = respond(dataOf([m]), 'm', anna, true, press('c2')).data;
    assert.equal(rightedIn(respond(once, 'm', bo, true, press('c2')).data).length, 1);
    const claimed = {
      ...once,
      letters: once.letters.map(one => ({ ...one, claim: { by: 'me', until: NOON + HOUR } })),
    };
    assert.equal(rightedIn(respond(claimed, 'm', bo, true, press('c2')).data).length, 2);
  });

  it('change nothing when they are given again', () => {
    const once = respond(dataOf([m]), 'm', anna, true, press()).data;
    assert.equal(respond(once, 'm', anna, true, press()).data, once);
    assert.deepEqual(
      [respond(once, 'm', anna, false, press()).result].map(one => [one!.coming.length, one!.notComing]),
      [[0, [anna]]],
    );
  });

  it('are not taken after its end, nor of one that was held, nor are points', () => {
    for (const [one, now] of [
      [m, m.end],
      [{ ...m, state: 'held' as const }, NOON],
      [{ ...m, state: 'cancelled' as const }, NOON],
    ] as const) {
      const data = dataOf([one]);
      assert.equal(respond(data, 'm', anna, true, press('c2', now)).data, data);
      assert.equal(addPoint(data, 'm', { id: 'p', text: 'x' }, press('c2', now)).data, data);
    }
    assert.notEqual(respond(dataOf([m]), 'm', anna, true, press('c2', m.end - 1)).data.meetings[0], m);
  });

  it('are asked for again after a move, of each who had given one, until they give another', () => {
    const answered = { ...m, coming: [anna], notComing: [bo] };
    const moved = moveMeeting(dataOf([answered]), 'm', slot, ids(), NOON).data;
    assert.deepEqual(moved.meetings[0]!.again, [anna, bo]);
    const twice = moveMeeting(moved, 'm', { ...slot, start: slot.start + DAY, end: slot.end + DAY }, ids(), NOON).data;
    assert.deepEqual(twice.meetings[0]!.again, [anna, bo]);
    const one = respond(moved, 'm', anna, false, press()).result!;
    assert.deepEqual([one.notComing, one.again], [[anna], [bo]]);
    const none = respond({ ...moved, meetings: [one] }, 'm', bo, true, press()).result!;
    assert.equal('again' in none, false);
  });

  it('are erased with those to the earlier time', () => {
    const old: Meeting = { ...m, again: [anna] };
    const { data, result } = purge(dataOf([old]), { meetings: 0, answers: m.end + 1, letters: 0 });
    assert.deepEqual([result, 'again' in data.meetings[0]!], [true, false]);
  });

  it('that came while a reminder was on its way put its card right when it is there', () => {
    const reminder = {
      ...letterNow('r', 'channel', { is: 'reminder', meeting: 'm', before: 60 }, NOON),
      until: m.start,
      claim: { by: 'me', until: NOON + HOUR },
    };
    const quiet = { ...dataOf([m]), letters: [reminder] };
    const posted = (data: GroupData) =>
      finish(data, 'r', 'me', { is: 'posted', activity: 'c3' }, ids('y'), NOON + 1).data;
    assert.deepEqual(rightedIn(posted(quiet)), []);
    const changed = posted(respond(quiet, 'm', anna, true, press('c1')).data);
    assert.deepEqual(changed.meetings[0]!.cards, ['c1', 'c2']);
    // The card that was the newest is named now, and the new one is put right too.
    assert.deepEqual(rightedIn(changed), ['c2', undefined]);
  });
});

describe('the cards of a meeting', () => {
  it('are the newest ones, each once, the newest last', () => {
    let one: Meeting = { ...m, card: undefined, cards: undefined };
    for (let number = 0; number < CARDS_MAX + 3; number++) one = withCard(one, `c${number}`);
    assert.deepEqual(cardsOf(one), ['c3', 'c4', 'c5', 'c6', 'c7', 'c8']);
    assert.deepEqual(cardsOf(withCard(one, 'c4')), ['c3', 'c5', 'c6', 'c7', 'c8', 'c4']);
  });

  it('are each updated in its own place, as the meeting is now', () => {
    const parts = groupParts([]);
    for (const [activity, update] of [
      [undefined, 'c2'],
      ['c1', 'c1'],
    ] as const) {
      const letter = letterNow('a', 'channel', { is: 'card', meeting: 'm', ...(activity ? { activity } : {}) }, NOON);
      const words = wordsOfLetter(parts, { ...dataOf([m]), letters: [letter] }, letter, NOON, false);
      assert.equal('update' in words ? words.update : undefined, update);
    }
  });

  it('stand below the news of a move that people are asked about again, and count as cards from then on', () => {
    const parts = groupParts([]);
    for (const [coming, cards] of [
      [[anna], ['c1', 'c2', 'n']],
      [[], ['c1', 'c2']],
    ] as const) {
      const moved = moveMeeting(dataOf([{ ...m, coming }]), 'm', slot, ids(), NOON).data;
      const letter = moved.letters.find(({ about }) => about.is === 'change')!;
      const words = wordsOfLetter(parts, moved, letter, NOON, false);
      assert.equal('reply' in words && words.reply.buttons.length > 0, coming.length > 0);
      const held = {
        ...moved,
        letters: moved.letters.map(one => (one === letter ? { ...one, claim: { by: 'me', until: NOON + HOUR } } : one)),
      };
      const posted = finish(held, letter.id, 'me', { is: 'posted', activity: 'n' }, ids('y'), NOON + 1).data;
      assert.deepEqual(cardsOf(posted.meetings[0]!), cards);
    }
  });

  it('of a reminder are not posted within an hour of the news that had the same card', () => {
    const parts = groupParts([]);
    const told = { ...m, start: slot.start, end: slot.end, card: 'n' };
    const change = {
      ...letterNow('k', 'channel', { is: 'change', what: 'moved', meetings: [m], next: told }, NOON),
      ended: { is: 'posted', activity: 'n', at: NOON } as const,
    };
    const reminder = {
      ...letterNow('r', 'channel', { is: 'reminder', meeting: 'm', before: 60 }, NOON),
      until: told.start,
    };
    const data = { ...dataOf([told]), letters: [change, reminder] };
    assert.deepEqual(wordsOfLetter(parts, data, reminder, NOON + HOUR - 1, false), { gone: 'covered' });
    assert.ok('reply' in wordsOfLetter(parts, data, reminder, NOON + HOUR, false));
  });

  it('of a meeting whose change nobody can undo any more are not posted by a reminder', () => {
    const reminder = {
      ...letterNow('r', 'channel', { is: 'reminder', meeting: 'm', before: 60 }, NOON),
      until: m.start,
    };
    const waiting = [{ id: 'w', at: NOON, gone: ['m'], moved: [], added: [] }];
    const data = { ...dataOf([m]), letters: [reminder], waiting };
    assert.deepEqual(wordsOfLetter(groupParts([]), data, reminder, NOON, false), { gone: 'cancelled' });
    assert.ok('reply' in wordsOfLetter(groupParts([]), data, reminder, NOON - 1, false));
  });
});
