import assert from 'node:assert/strict';
import { type Evaluation, resultsOf } from '../../src/reminding/evaluation.js';
import type { GroupData } from '../../src/reminding/group.js';

describe('the yearly results', () => {
  it('show no question that fewer than five have answered, though five have answered something', () => {
    const answer = (values: Record<string, number>): Evaluation => ({ year: '2026/27', service: 'skola', values });
    const evaluations = [answer({ a: 100, b: 0 }), ...[1, 2, 3, 4].map(() => answer({ a: 50 }))];
    const data = { evaluations } as unknown as GroupData;
    const questions = {
      source: 's',
      questions: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    };
    const results = resultsOf(data, questions, '2026/27');
    assert.deepEqual(
      results?.map(one => one.marks.length),
      [5, 0],
    );
  });
});
