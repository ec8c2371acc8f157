import assert from 'node:assert/strict';
import { reviewMorning, reviewsDue } from '../../../src/answering/reviews/reviews-due.js';
import { wordsOfMonthly, wordsOfReviews } from '../../../src/answering/reviews/words-of-reviews.js';
import type { Rule } from '../../../src/answering/rule.js';
import { parseDirectory } from '../../../src/shared/directory.js';
import { plainText } from '../../../src/shared/reply.js';
import { parsed, ruleFiles } from '../../helpers/rules.js';

const rule = (id: string, fields: Record<string, string> = {}): Rule => {
  const read = parsed(ruleFiles({ id, title: `Fråga ${id}?`, reviewedOn: '2026-01-01', ...fields }));
  return 'rule' in read ? read.rule : assert.fail(JSON.stringify(read.faults));
};

describe('the reviews that are due', () => {
  const due = (fields: Record<string, string>) => reviewsDue([rule('a', fields)], '2026-12-01').length === 1;
  for (const [what, fields, is] of [
    ['overdue since long', { reviewBy: '2026-06-30' }, true],
    ['due that day', { reviewBy: '2026-12-01' }, true],
    ['due on the last day of the month ahead', { reviewBy: '2027-01-01' }, true],
    ['due a day later', { reviewBy: '2027-01-02' }, false],
    ['overdue, of a rule that has ended', { reviewBy: '2026-06-30', validTo: '2026-11-30' }, false],
    ['overdue, of a rule that has not begun', { reviewBy: '2026-06-30', validFrom: '2027-01-01' }, false],
  ] as const)
    it(`${is ? 'are' : 'are not'} those ${what}`, () => assert.equal(due(fields), is));

  it('are told the longest due first, with who approved', () => {
    const rules = [
      rule('b', { reviewBy: '2026-12-24', reviewedBy: 'Jur. Ek' }),
      rule('c', { reviewBy: '2026-12-24' }),
      rule('a', {
        reviewBy: '2026-11-30',
        approvedBy: '[{ who: A. Ek, on: 2026-01-02 }, { who: B. Al, on: 2026-01-02 }]',
      }),
    ];
    const sorted = reviewsDue(rules, '2026-12-01');
    assert.deepEqual(
      sorted.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    const words = plainText(wordsOfMonthly(sorted, '2026-12-01', false));
    assert.match(words, /^3 regler att granska/);
    assert.match(words, /”Fråga a\?” skulle ha granskats senast 30 november 2026\. Godkänd av A\. Ek och B\. Al\./);
    assert.match(words, /”Fråga b\?” granskas senast 24 december 2026\. Granskad av Jur\. Ek\./);
    assert.match(words, /”Fråga c\?” granskas senast 24 december 2026\. Ingen har godkänt den\./);
    assert.doesNotMatch(words, /ha kommit redan|till\./);
    assert.match(
      plainText(wordsOfMonthly(sorted.slice(0, 1), '2026-12-01', true)),
      /^1 regel att[\s\S]*ha kommit redan/,
    );
  });

  it('are counted where they are too many to read', () => {
    const rules = Array.from({ length: 18 }, (_, at) => rule(`r${at}`, { reviewBy: '2026-12-24' }));
    assert.match(plainText(wordsOfMonthly(rules, '2026-12-01', false)), /^18 regler[\s\S]*Och 3 till\./);
  });

  it('may be none', () => {
    const words = plainText(wordsOfReviews({ on: '2026-12-01', due: [], reminded: 'yes' }));
    assert.match(words, /Ingen regel behöver granskas före 1 januari 2027/);
  });
});

describe('the morning on which they are told of', () => {
  const read = parseDirectory(
    'd',
    `municipality: Exempel
terms: [{ name: ht, from: 2026-08-18, to: 2026-12-18 }, { name: vt, from: 2027-01-11, to: 2027-06-11 }]
closed:
  - { name: lov, from: 2026-10-26, to: 2026-11-03 }
  - { name: studiedag, from: 2027-02-01, schools: [ek] }`,
  );
  const directory = 'directory' in read ? read.directory : assert.fail();
  for (const [month, instant, why] of [
    ['2026-12', '2026-12-01T07:00:00.000Z', 'the first, a Tuesday'],
    ['2026-11', '2026-11-04T07:00:00.000Z', 'after a holiday of all schools'],
    ['2027-02', '2027-02-01T07:00:00.000Z', 'a day off of one school is one of school for others'],
    ['2027-01', '2027-01-11T07:00:00.000Z', 'when the term begins'],
    ['2026-08', '2026-08-18T06:00:00.000Z', 'when the term begins, in summer time'],
    ['2027-05', '2027-05-03T06:00:00.000Z', 'after a red Saturday'],
    ['2027-07', '2027-07-01T06:00:00.000Z', 'the first working day, where no school is'],
    ['2028-01', '2028-01-03T07:00:00.000Z', 'the same, of which no term is known'],
  ] as const)
    it(`of ${month} is ${why}`, () => assert.equal(reviewMorning(month, directory).toISOString(), instant));

  it('needs no directory', () =>
    assert.equal(reviewMorning('2026-11', undefined).toISOString().slice(0, 10), '2026-11-02'));
});
