import assert from 'node:assert/strict';
import { readCount } from '../../../src/groups/series/read-count.js';
import { tokensOf } from '../../../src/groups/series/tokens.js';

/** What is read of numbers of times at the beginning of some words: what it is, how many words it takes, how strained it is. */
const read = (text: string) =>
  readCount(tokensOf(text), 0).map(({ got, next, strain = 0 }) => {
    const { is, ...more } = got;
    const said = Object.entries(more).map(([key, value]) => `${key} ${value}`);
    return `${is} ${said.join(', ')} | ${next}${strain ? ` (${strain})` : ''}`;
  });

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['6 gånger', 'count times 6 | 2'],
  ['sex gånger', 'count times 6 | 2'],
  ['0 gånger'],
  ['max 6 gånger', 'count times 6, most true | 3'],
  ['högst 6 gånger', 'count times 6, most true | 3'],
  ['de första 6 gångerna', 'count times 6, most true | 4'],
  ['minst 6 gånger'],
  ['ungefär 6 gånger per termin', 'count times 6, per term | 5'],
  ['6 gånger totalt', 'count times 6 | 3'],
  ['6 gånger framåt', 'count times 6 | 3'],
  ['två gånger per termin', 'count times 2, per term | 4'],
  ['två gånger/termin', 'count times 2, per term | 4'],
  ['en gång i halvåret', 'count times 1, per half-year | 4'],
  ['3 ggr om året', 'count times 3, per year | 4'],
  ['en gång i kvartalet', 'count times 1, per quarter | 4'],
  ['2 gånger i veckan', 'count times 2, per week | 4'],
  ['två gånger varje månad', 'count times 2, per month | 4'],
  ['två gånger i', 'count times 2 | 2'],
  ['två gånger termin', 'count times 2 | 2'],
  ['en gång varannan vecka', 'count times 1 | 2'],
  ['en gång varje vecka', 'count times 1, per week | 4'],
  ['två gånger varje år', 'count times 2, per year | 4'],
  ['6 torsdagar', 'count times 6 | 1 (1)'],
  ['sex torsdagar', 'count times 6 | 1'],
  ['1 torsdagar'],
  ['en torsdagar'],
  ['6 torsdag'],
  ['minst 6 torsdagar'],
  ['max 6 torsdagar', 'count times 6, most true | 2 (1)'],
  ['de 6 första torsdagarna', 'count times 6, most true | 3'],
  ['de 6 sista torsdagarna'],
  ['de sex första'],
  ['första torsdagarna'],
  ['twice a month', 'count times 2, per month | 3'],
  ['once a week', 'count times 1, per week | 3'],
  ['twice per term', 'count times 2, per term | 3'],
  ['once every month', 'count times 1, per month | 3'],
  ['twice each month', 'count times 2, per month | 3'],
  ['twice month'],
  ['once'],
  ['en torsdag i månaden', 'count times 1, per month | 1 (-1)'],
  ['en torsdag per månad', 'count times 1, per month | 1 (-1)'],
  ['en torsdag / månad', 'count times 1, per month | 1 (-1)'],
  ['en torsdag varje månad', 'count times 1, per month | 1 (-1)'],
  ['en torsdag om året', 'count times 1, per year | 1 (-1)'],
  ['en torsdag a month', 'count times 1, per month | 1 (-1)'],
  ['1 torsdag i månaden'],
  ['två torsdag i månaden'],
  ['en torsdag månad'],
  ['en dag i månaden'],
  ['i 10 veckor', 'lasting weeks 10 | 3'],
  ['under 10 veckor', 'lasting weeks 10 | 3'],
  ['10 veckor framåt', 'lasting weeks 10 | 3'],
  ['10 veckor i rad', 'lasting weeks 10 | 4'],
  ['10 veckor i sträck', 'lasting weeks 10 | 4'],
  ['10 veckor på raken', 'lasting weeks 10 | 4'],
  ['10 weeks in a row', 'lasting weeks 10 | 5'],
  ['10 weeks ahead', 'lasting weeks 10 | 3'],
  ['for 10 weeks', 'lasting weeks 10 | 3'],
  ['de 10 veckor', 'lasting weeks 10 | 3'],
  ['de närmaste 10 veckorna', 'lasting weeks 10 | 4'],
  ['kommande 10 veckor', 'lasting weeks 10 | 3'],
  ['10 veckor'],
  ['i 3 månader', 'lasting months 3 | 3'],
  ['3 månader framåt', 'lasting months 3 | 3'],
  ['3 månader'],
  ['i 10 v'],
  ['10 v framåt'],
  ['i tio veckor', 'lasting weeks 10 | 3'],
];

describe('numbers of times, read', () => {
  for (const [text, ...expected] of CASES) it(text, () => assert.deepEqual(read(text), expected));
});
