import assert from 'node:assert/strict';
import { convenersOf, isConvener, isKeeper, keepersOf, readerFrom } from '../../src/groups/conveners.js';
import type { Group, GroupData } from '../../src/groups/group.js';
import { metWith } from '../../src/groups/keeper-acts.js';
import {
  type As,
  accept,
  decline,
  endOffers,
  OFFER_LASTS,
  OFFERS_MAX,
  offer,
  stepDown,
  takeOver,
} from '../../src/groups/offers.js';
import { DAY, dataOf, ids, NOON } from '../helpers/small-group.js';

const LENA = { who: 'lena', address: 'lena’s' };
const asking = (as: As, by = 'kim') => ({ as, teams: '29:lena', address: 'lena’s', by });
const answering = { teams: '29:lena', keeper: LENA, inChannel: false };
const asked = (as: As, change: Partial<Group> = {}, by = 'kim'): GroupData =>
  offer(dataOf([], change), asking(as, by), ids('o'), NOON).data;
const named = ({ group }: GroupData) => [convenersOf(group).map(({ who }) => who), group.standIn?.who];
const owed = (data: GroupData) => data.letters.map(({ to, about }) => ({ to, ...about }));

describe('asking somebody to look after a group', () => {
  it('keeps Teams’ id and address alone, writes to them, and gives them two weeks', () => {
    const data = asked('convener');
    assert.deepEqual(data.group.offers, [{ ...asking('convener'), id: 'o0', until: NOON + OFFER_LASTS }]);
    assert.deepEqual(owed(data), [{ to: 'asked', is: 'offer', offer: 'o0' }]);
    assert.deepEqual(named(data), [['kim'], undefined], 'nothing is changed until they answer');
  });

  it('asks the same person for the same thing once', () => {
    const data = asked('convener');
    const again = offer(data, asking('convener'), ids('x'), NOON + 1);
    assert.deepEqual([again.data, again.result], [data, data.group.offers![0]]);
    const other = offer(data, asking('substitute'), ids('x'), NOON + 1);
    assert.equal(other.data.group.offers!.length, 2);
  });

  it('asks nobody who is that already, but hands over to one of several', () => {
    const two = { others: [LENA] };
    assert.equal(offer(dataOf([], two), asking('convener'), ids(), NOON).result, 'already');
    assert.equal(offer(dataOf([], { standIn: LENA }), asking('substitute'), ids(), NOON).result, 'already');
    const self = { ...asking('successor'), address: 'chat' };
    assert.equal(offer(dataOf(), self, ids(), NOON).result, 'already', 'not to oneself');
    assert.equal(typeof offer(dataOf([], two), asking('successor'), ids(), NOON).result, 'object');
    assert.equal(typeof offer(dataOf([], { standIn: LENA }), asking('convener'), ids(), NOON).result, 'object');
  });

  it(`has at most ${OFFERS_MAX} open`, () => {
    let data = dataOf();
    for (let at = 0; at < OFFERS_MAX; at++)
      data = offer(data, { ...asking('convener'), teams: `29:${at}`, address: `${at}` }, ids(`o${at}`), NOON).data;
    const more = offer(data, asking('convener'), ids('x'), NOON);
    assert.deepEqual([more.result, more.data], ['full', data]);
    assert.equal(typeof offer(data, asking('convener'), ids('x'), NOON + OFFER_LASTS).result, 'object');
  });

  const kept: [as: As, before: Partial<Group>, after: unknown][] = [
    ['convener', {}, [['kim', 'lena'], undefined]],
    ['convener', { standIn: LENA }, [['kim', 'lena'], undefined]],
    ['convener', { standIn: { who: 'bo' } }, [['kim', 'lena'], 'bo']],
    ['convener', { others: [LENA] }, [['kim', 'lena'], undefined]],
    ['substitute', {}, [['kim'], 'lena']],
    ['substitute', { standIn: { who: 'bo' } }, [['kim'], 'lena']],
    ['successor', {}, [['lena'], undefined]],
    ['successor', { others: [{ who: 'bo' }] }, [['lena', 'bo'], undefined]],
    ['successor', { others: [{ who: 'bo' }, LENA] }, [['lena', 'bo'], undefined]],
    ['successor', { standIn: LENA }, [['lena'], undefined]],
  ];
  for (const [as, before, after] of kept) {
    it(`makes of ${JSON.stringify(before)} by a yes to ${as} ${JSON.stringify(after)}`, () => {
      const id = { ...asking(as), id: 'o', until: NOON + DAY };
      const data = dataOf([], { ...before, offers: [id] });
      const { data: now, result } = accept(data, 'o', answering, ids(), NOON);
      assert.deepEqual([result, named(now), now.group.offers], [as, after, undefined]);
      assert.deepEqual(owed(now), [{ to: 'channel', is: 'keeper', as }]);
      assert.deepEqual(accept(data, 'o', { ...answering, inChannel: true }, ids(), NOON).data.letters, []);
    });
  }

  it('keeps whom is written to, and no more', () => {
    const { group } = accept(asked('successor'), 'o0', answering, ids(), NOON).data;
    assert.deepEqual([group.convener, group.convenerAddress], ['lena', 'lena’s']);
    const three = accept(asked('convener', { others: [{ who: 'bo', address: 'b' }] }), 'o0', answering, ids(), NOON);
    assert.deepEqual(
      keepersOf(three.data.group).map(({ address }) => address),
      ['chat', 'b', 'lena’s'],
    );
  });

  it('hands over from whoever gave it, also once that one is gone', () => {
    const two = { others: [{ who: 'bo' }] };
    assert.deepEqual(named(accept(asked('successor', two, 'bo'), 'o0', answering, ids(), NOON).data), [
      ['kim', 'lena'],
      undefined,
    ]);
    const curators = accept(asked('successor', { orphaned: 1 }, 'kaj'), 'o0', answering, ids(), NOON).data;
    assert.deepEqual([named(curators)[0], curators.group.orphaned], [['lena', 'kim'], undefined]);
  });

  it('asks in the name of nobody who does not convene any more', () => {
    const others = [{ who: 'bo' }];
    const byKim = { ...asking('successor'), id: 'o', until: NOON + DAY };
    const byBo = { ...byKim, id: 'p', by: 'bo', teams: '29:siv' };
    const data = dataOf([], { others, offers: [byKim, byBo] });
    assert.deepEqual(stepDown(data, 'kim').data.group.offers, [byBo]);
    const orphaned = { ...data, group: { ...data.group, orphaned: 1 } };
    assert.equal(takeOver(orphaned, answering, ids(), NOON).data.group.offers, undefined);
    const second = { ...byKim, id: 'q', teams: '29:siv' };
    const twice = dataOf([], { offers: [byKim, second] });
    assert.equal(accept(twice, 'o', answering, ids(), NOON).data.group.offers, undefined);
    const back = { ...data.group, orphaned: 1, offers: [{ ...byKim, by: 'kaj' }, byBo] };
    assert.deepEqual(metWith(back, 'kim', 'chat', false).offers, [byBo]);
  });

  const not: [why: string, teams: string | undefined, id: string, now: number][] = [
    ['somebody else', '29:eve', 'o0', NOON],
    ['somebody of whom Teams says nothing', undefined, 'o0', NOON],
    ['another offer', '29:lena', 'o1', NOON],
    ['one that is over', '29:lena', 'o0', NOON + OFFER_LASTS],
  ];
  for (const [why, teams, id, now] of not) {
    it(`takes no answer of ${why}`, () => {
      const data = asked('convener');
      assert.equal(accept(data, id, { ...answering, teams }, ids(), now).data, data);
      assert.equal(decline(data, id, teams, ids(), now).data, data);
    });
  }

  it('tells the convener of a no, and of no answer in two weeks', () => {
    const no = decline(asked('substitute'), 'o0', '29:lena', ids('x'), NOON);
    assert.deepEqual([no.result, no.data.group.offers], ['substitute', undefined]);
    assert.deepEqual(owed(no.data).at(-1), { to: 'convener', is: 'declined', as: 'substitute', how: 'no' });
    const open = asked('convener');
    assert.equal(endOffers(open, ids(), NOON + OFFER_LASTS - 1).data, open);
    const late = endOffers(open, ids('x'), NOON + OFFER_LASTS);
    assert.deepEqual([late.result, late.data.group.offers], [1, undefined]);
    assert.deepEqual(owed(late.data).at(-1), { to: 'convener', is: 'declined', as: 'convener', how: 'late' });
  });
});

describe('leaving a group, and taking over', () => {
  it('lets each go but the last convener', () => {
    const two = dataOf([], { others: [LENA], standIn: { who: 'bo' } });
    assert.deepEqual(named(stepDown(two, 'kim').data), [['lena'], 'bo']);
    assert.equal(stepDown(two, 'kim').data.group.convenerAddress, 'lena’s');
    assert.deepEqual(named(stepDown(two, 'lena').data), [['kim'], 'bo']);
    assert.deepEqual(named(stepDown(two, 'bo').data), [['kim', 'lena'], undefined]);
    const one = dataOf([], { standIn: { who: 'bo' } });
    assert.deepEqual([stepDown(one, 'kim').result, stepDown(one, 'kim').data], ['only', one]);
    assert.deepEqual([stepDown(two, 'eve').result, stepDown(two, 'eve').data], ['none', two]);
  });

  it('takes over alone where nobody convenes, and not where somebody does', () => {
    const data = dataOf([], { others: [{ who: 'bo' }], standIn: LENA, orphaned: 1 });
    const { data: now, result } = takeOver(data, answering, ids(), NOON);
    assert.deepEqual([result, named(now), now.group.orphaned], [true, [['lena'], undefined], undefined]);
    assert.deepEqual(owed(now), [{ to: 'channel', is: 'keeper', as: 'successor' }]);
    const theirs = dataOf();
    assert.equal(takeOver(theirs, answering, ids(), NOON).data, theirs);
  });
});

describe('who looks after a group', () => {
  const group = dataOf([], {
    convenerRefusals: 2,
    others: [{ who: 'bo' }, LENA],
    standIn: { who: 'siv', address: 's' },
  }).group;

  it('are its conveners, and who stands in', () => {
    const all = ['kim', 'bo', 'lena', 'siv', 'eve'];
    assert.deepEqual(
      all.filter(who => isConvener(group, who)),
      ['kim', 'bo', 'lena'],
    );
    assert.deepEqual(
      all.filter(who => isKeeper(group, who)),
      ['kim', 'bo', 'lena', 'siv'],
    );
  });

  it('read in turn, but for who has left or has no chat', () => {
    assert.deepEqual(readerFrom(group, 0), { place: 2, ...LENA });
    assert.deepEqual(readerFrom(group, 3), { place: 3, who: 'siv', address: 's' });
    assert.equal(readerFrom(group, 4), undefined);
  });

  it('hands a group to one alone: whoever is asked last is the only one who can take it', () => {
    const both = offer(dataOf(), asking('convener'), ids('c'), NOON).data;
    const first = offer(both, asking('successor'), ids('one'), NOON).data;
    const then = { ...asking('successor'), teams: '29:siv', address: 'siv' };
    const last = offer(first, then, ids('two'), NOON + 1).data;
    assert.deepEqual(
      last.group.offers?.map(({ as, teams }) => `${as} ${teams}`),
      [`convener ${asking('convener').teams}`, 'successor 29:siv'],
    );
  });
});
