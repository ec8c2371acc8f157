import assert from 'node:assert/strict';
import { planOf } from '../../src/groups/plan.js';
import type { Meaning } from '../../src/groups/series/meaning.js';
import { readSeries } from '../../src/groups/series/read.js';
import { swapFor } from '../../src/groups/swap.js';

/** Even weeks lose three Thursdays, odd ones none. */
const calendar = {
  closed: ['2026-10-01', '2026-10-15', '2026-10-29'].map(day => ({ name: 'studiedag', from: day, to: day })),
  terms: [],
};
const [from, to] = ['2026-09-01', '2026-11-30'];
const swap = (phrase: string, of = calendar) => swapFor(readSeries(phrase, from, of) as Meaning, from, to, of);
const held = (phrase: string) =>
  planOf(readSeries(phrase, from, calendar) as Meaning, from, to, calendar, 'skip').filter(({ skipped }) => !skipped)
    .length;

describe('a phrase that loses clearly fewer meetings', () => {
  it('is that of the other weeks, or of the day beside, and gives what it says', () => {
    const odd = swap('jämna torsdagar 13-14')!;
    assert.match(odd.words, /^Jämna torsdagar ger 4 möten, udda 6\.$/);
    assert.equal(String(held(odd.phrase)), /(\d+)\.$/.exec(odd.words)![1]);
    assert.equal(swap('jämna torsdagar 13-14 utom lov')?.words, odd.words);
    const every = swap('torsdagar 13-14')!;
    assert.match(every.words, /^Torsdagar ger 10 möten, (onsdagar|fredagar) 13\.$/);
    assert.equal(held(every.phrase), 13);
    const second = swap('varannan torsdag 13-14 från 3 september')!;
    assert.equal(held(second.phrase), Number(/(\d+)\.$/.exec(second.words)![1]));
  });

  it('is none where it would lose as many, nearly as many, or where no weekday was chosen', () => {
    assert.equal(swap('udda torsdagar 13-14'), undefined);
    const one = { closed: calendar.closed.slice(0, 1), terms: [] };
    assert.equal(swap('torsdagar 13-14', one), undefined);
    for (const phrase of ['1 oktober 13-14', 'första torsdagen i månaden 13-14', 'tisdagar och torsdagar 13-14'])
      assert.equal(swap(phrase), undefined, phrase);
  });
});
