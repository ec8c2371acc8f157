import assert from 'node:assert/strict';
import type { GroupData, Meeting } from '../../src/groups/group.js';
import type { GroupLetter, Matter } from '../../src/groups/group-letter.js';
import { letterNow } from '../../src/groups/letters.js';
import {
  CARDS_MAX,
  cardLetters,
  cardsOf,
  cardsPutRight,
  withCard,
  withCards,
  withNamedCard,
} from '../../src/groups/meeting-cards.js';
import { DAY, dataOf, ids, meetingAt, NOON } from '../helpers/small-group.js';

const m = meetingAt('m', NOON + 2 * DAY, { cards: ['a', 'b'], card: 'c' });
const other = meetingAt('other', NOON + 3 * DAY, { card: 'o' });
const press = (card?: string) => ({ now: NOON, newId: ids(), card });
const letter = (id: string, about: Matter, change: Partial<GroupLetter> = {}): GroupLetter => ({
  ...letterNow(id, 'channel', about, NOON),
  ...change,
});
const claim = { by: 'me', until: NOON + DAY };
const ended = { is: 'unknown', at: NOON } as const;
const about = ({ letters }: Pick<GroupData, 'letters'>) => letters.map(one => one.about);
const ofCard = (activity?: string, meeting = 'm'): Matter => ({
  is: 'card',
  meeting,
  ...(activity ? { activity } : {}),
});

describe('the cards of a meeting', () => {
  it('are the earlier ones, then the newest', () => {
    assert.deepEqual([m, other, meetingAt('x', NOON)].map(cardsOf), [['a', 'b', 'c'], ['o'], []]);
  });

  it('get one more, which is the newest; the earlier ones are kept, each once', () => {
    const shown = (had: Partial<Meeting>, activity: string) => {
      const { card, cards } = withCard(meetingAt('x', NOON, had), activity);
      return [cards, card];
    };
    assert.deepEqual(shown({}, 'a'), [undefined, 'a']);
    assert.deepEqual(shown({ card: 'a' }, 'b'), [['a'], 'b']);
    assert.deepEqual(shown({ cards: ['a'], card: 'b' }, 'c'), [['a', 'b'], 'c']);
    assert.deepEqual(shown({ cards: ['a'], card: 'b' }, 'a'), [['b'], 'a']);
    assert.ok(!('cards' in withCard(meetingAt('x', NOON), 'a')));
  });

  it(`are the newest ${CARDS_MAX}`, () => {
    let one = meetingAt('x', NOON);
    for (let at = 0; at < CARDS_MAX; at++) one = withCard(one, `${at}`);
    assert.deepEqual(cardsOf(one).length, CARDS_MAX);
    assert.deepEqual(cardsOf(withCard(one, 'new')), ['1', '2', '3', '4', '5', 'new']);
  });

  it('are put right by a letter each, the newest without its name', () => {
    const letters = cardLetters([m, other], ids(), NOON);
    assert.deepEqual(
      letters.map(({ id, to, about: of, due }) => [id, to, of, due]),
      [
        ['n0', 'channel', ofCard('a'), NOON],
        ['n1', 'channel', ofCard('b'), NOON],
        ['n2', 'channel', ofCard(), NOON],
        ['n3', 'channel', ofCard(undefined, 'other'), NOON],
      ],
    );
  });
});

describe('cards of which something has changed', () => {
  const owing = (...letters: GroupLetter[]): GroupData => ({ ...dataOf([m, other]), letters });
  const added = (data: GroupData, card?: string) =>
    about(cardsPutRight(data, [m], press(card))).slice(data.letters.length);
  const all = [ofCard('a'), ofCard('b'), ofCard()];

  it('are put right but for the one that was pressed', () => {
    assert.deepEqual(added(owing()), all);
    assert.deepEqual(added(owing(), 'a'), [ofCard('b'), ofCard()]);
    assert.deepEqual(added(owing(), 'c'), [ofCard('a'), ofCard('b')]);
  });

  it('are put right once: by what is owed already, where nobody has put that into words yet', () => {
    assert.deepEqual(added(owing(letter('1', ofCard('b')), letter('2', ofCard()))), [ofCard('a')]);
    assert.deepEqual(added(owing(letter('1', ofCard('c')))), [ofCard('a'), ofCard('b')], 'named or not');
    for (const [what, one] of [
      ['it has ended', letter('1', ofCard('a'), { ended })],
      ['it is on its way', letter('1', ofCard('a'), { claim })],
      ['it was tried', letter('1', ofCard('a'), { attempts: 1 })],
      ['it is of another meeting', letter('1', ofCard('a', 'other'))],
      ['it is a reminder', letter('1', { is: 'reminder', meeting: 'm', before: 60 })],
    ] as const)
      assert.deepEqual(added(owing(one)), all, what);
  });

  it('owe nothing where none is out', () => {
    const bare = dataOf([meetingAt('m', NOON + DAY)]);
    assert.equal(cardsPutRight(bare, bare.meetings, press()).letters, bare.letters);
    const one = dataOf([other]);
    assert.equal(cardsPutRight(one, [other], press('o')).letters, one.letters);
  });

  it('mark a reminder that is on its way, and no other', () => {
    const reminder = (id: string, meeting: string, change: Partial<GroupLetter> = {}) =>
      letter(id, { is: 'reminder', meeting, before: 60 }, change);
    const letters = [
      reminder('on its way', 'm', { claim }),
      reminder('waits', 'm'),
      reminder('over', 'm', { claim, ended }),
      reminder('of another', 'other', { claim }),
      letter('news', { is: 'held', meeting: 'm' }, { claim }),
    ];
    const data = cardsPutRight(owing(...letters), [m], press());
    assert.deepEqual(
      data.letters.flatMap(({ id, about: of }) => (of.is === 'reminder' && of.changed ? [id] : [])),
      ['on its way'],
    );
    assert.deepEqual(data.letters.slice(1, 5), letters.slice(1));
    const [first] = data.letters;
    assert.deepEqual(first, { ...letters[0], about: { is: 'reminder', meeting: 'm', before: 60, changed: true } });
    assert.deepEqual(about(data).slice(5), all);
    const none = dataOf([meetingAt('m', NOON + DAY)]);
    const quiet = { ...none, letters: letters.slice(1) };
    assert.equal(cardsPutRight(quiet, none.meetings, press()).letters, quiet.letters);
  });

  it('are those of the meetings ahead where an act changed what all of them show', () => {
    const meetings = [
      m,
      { ...other, state: 'cancelled' as const },
      meetingAt('begins', NOON, { card: 'x' }),
      meetingAt('soon', NOON + 1, { card: 'y' }),
    ];
    const before = dataOf(meetings);
    const after = { ...before, group: { ...before.group, name: 'Granen' } };
    const done = withCards(before, { data: after, result: 'so' }, press());
    assert.deepEqual([done.result, about(done.data)], ['so', [...all, ofCard(undefined, 'soon')]]);
    const nothing = { data: before, result: 'so' };
    assert.equal(withCards(before, nothing, press()), nothing);
  });
});

describe('letters for the newest card', () => {
  it('name it before another one is the newest', () => {
    const letters = [
      letter('newest', ofCard()),
      letter('named', ofCard('a')),
      letter('over', ofCard(), { ended }),
      letter('of another', ofCard(undefined, 'other')),
      letter('no card', { is: 'held', meeting: 'm' }),
    ];
    assert.deepEqual(withNamedCard(letters, m), [{ ...letters[0], about: ofCard('c') }, ...letters.slice(1)]);
    assert.equal(withNamedCard(letters, { ...m, card: undefined }), letters);
  });
});
