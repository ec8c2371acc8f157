import assert from 'node:assert/strict';
import { changesAhead } from '../../../src/answering/reviews/changes-ahead.js';
import { wordsOfChangesAhead } from '../../../src/answering/reviews/words-of-changes-ahead.js';
import type { Rule } from '../../../src/answering/rule.js';
import { plainText } from '../../../src/shared/reply.js';
import { parsed, ruleFiles } from '../../helpers/rules.js';

const rule = (id: string, fields: Record<string, string>): Rule => {
  const read = parsed(ruleFiles({ id, title: `Fråga ${id}?`, validFrom: '2026-01-01', ...fields }));
  return 'rule' in read ? read.rule : assert.fail(JSON.stringify(read.faults));
};
const RULES = [
  rule('a', { validTo: '2026-12-31' }),
  rule('a', { validFrom: '2027-01-01', changes: 'Paragrafen får ett nytt nummer.' }),
  rule('b', { validTo: '2026-12-31' }),
  rule('b', { validFrom: '2027-01-01' }),
  rule('c', { validTo: '2027-06-30' }),
  rule('d', { validFrom: '2027-01-01' }),
  rule('e', { validFrom: '2029-01-01' }),
  rule('f', {}),
];

describe('what changes in the rules ahead', () => {
  const ahead = (on: string) =>
    changesAhead(RULES, on).map(({ day, changes }) => [
      day,
      ...changes.map(change => `${(change.is === 'ends' ? change.before : change.after).id} ${change.is}`),
    ]);

  it('is told by day, what changes, begins or ends, and nothing beyond a year', () => {
    assert.deepEqual(ahead('2026-12-01'), [
      ['2027-01-01', 'a changes', 'b changes', 'd begins'],
      ['2027-07-01', 'c ends'],
    ]);
    assert.deepEqual(ahead('2026-12-31')[0]?.[0], '2027-01-01');
    assert.deepEqual(ahead('2027-01-01'), [['2027-07-01', 'c ends']], 'what has begun is not ahead');
  });

  it('is told in order, until 400 days ahead, and not of days on which nothing becomes different', () => {
    const days = (...all: Rule[]) => changesAhead(all, '2026-12-01').map(({ day }) => day);
    const begins = (id: string, validFrom: string) => rule(id, { validFrom });
    assert.deepEqual(days(begins('a', '2028-01-05'), begins('b', '2028-01-06')), ['2028-01-05']);
    assert.deepEqual(days(begins('a', '2027-03-01'), begins('b', '2027-02-01')), ['2027-02-01', '2027-03-01']);
    // Of two versions that hold at once the first one counts.
    assert.deepEqual(days(begins('a', '2026-01-01'), begins('a', '2027-02-01')), []);
  });

  it('is said with what becomes different first', () => {
    const words = plainText(wordsOfChangesAhead(changesAhead(RULES, '2026-12-01')));
    assert.match(words, /1 januari 2027: 3 regler/);
    assert.match(
      words,
      /”Fråga a\?”: Paragrafen får ett nytt nummer\.[\s\S]*”Fråga d\?” är ny\.[\s\S]*”Fråga b\?” får en ny version\./,
    );
    assert.match(words, /1 juli 2027: 1 regel[\s\S]*”Fråga c\?” upphör\./);
    assert.match(words, /preview -- --date 2027-01-01/);
  });

  it('names ten of a day, and says how many more there are', () => {
    const many = Array.from({ length: 13 }, (_, at) => rule(`n${at}`, { validFrom: '2027-01-01' }));
    const words = plainText(wordsOfChangesAhead(changesAhead(many, '2026-12-01')));
    assert.equal(words.match(/är ny\./g)?.length, 10);
    assert.match(words, /Och 3 till\./);
    assert.match(plainText(wordsOfChangesAhead([])), /Ingen regel ändras/);
  });
});
