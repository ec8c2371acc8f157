import assert from 'node:assert/strict';
import {
  closeYears,
  type Evaluation,
  keepEvaluation,
  resultsOf,
  SERVICE_IDS,
  type Service,
} from '../../src/groups/evaluation.js';
import type { GroupData } from '../../src/groups/group.js';
import { SERVICE_IN_GROUP_IDS } from '../../src/groups/services.js';
import { dataOf } from '../helpers/small-group.js';

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

  it('tell a service apart only where three or more have answered for it, and the others can hide among as many', () => {
    const shown = (...services: Service[]) => {
      const evaluations = services.map((service, at) => ({ year: '2026/27', service, values: { a: at } }));
      const questions = { source: 's', questions: [{ id: 'a', text: 'A' }] };
      return resultsOf({ evaluations } as unknown as GroupData, questions, '2026/27')?.[0]?.marks.map(
        ({ service }) => service,
      );
    };
    const three = (service: Service) => [service, service, service] as const;
    assert.deepEqual(shown(...three('skola'), ...three('socialtjanst')), [...three('skola'), ...three('socialtjanst')]);
    // One alone among many: a ring of its own would be hers all the same.
    assert.deepEqual(shown(...three('skola'), 'skola', 'socialtjanst'), Array(5).fill('ej'));
    assert.deepEqual(shown(...three('skola'), 'socialtjanst', 'socialtjanst'), Array(5).fill('ej'));
    assert.deepEqual(shown(...three('skola'), 'socialtjanst', 'forskola', 'annan'), [
      ...three('skola'),
      ...three('ej'),
    ]);
    assert.deepEqual(shown(...three('skola'), 'ej', 'ej', 'ej'), [...three('skola'), ...three('ej')]);
    assert.deepEqual(shown(...three('skola'), 'ej', 'ej'), Array(5).fill('ej'));
  });
});

describe('the services that can be said', () => {
  it('are LSS too, in a group and for whoever answers', () =>
    assert.ok(SERVICE_IDS.includes('lss') && SERVICE_IN_GROUP_IDS.includes('lss')));
});

describe('a yearly answer', () => {
  const answer = (by: string, value: number, year = '2026/27') =>
    ({ by, year, service: 'skola', values: { a: value } }) as const;

  it('is one a person and year: the new one stands in place of the old', () => {
    const first = keepEvaluation(dataOf(), answer('x', 0));
    assert.deepEqual(first.result, { count: 1, again: false });
    const again = keepEvaluation(first.data, answer('x', 100));
    assert.deepEqual(again.result, { count: 1, again: true });
    assert.deepEqual(again.data.evaluations, [answer('x', 100)]);
    assert.deepEqual(keepEvaluation(again.data, answer('y', 50)).result, { count: 2, again: false });
    assert.deepEqual(keepEvaluation(again.data, answer('x', 50, '2027/28')).result, { count: 1, again: false });
  });

  it('is told apart from others’ only while its year is open', () => {
    const data = { ...dataOf(), evaluations: [answer('x', 0, '2025/26'), answer('x', 0)] };
    const closed = closeYears(data, '2026/27');
    assert.deepEqual([closed.result, closed.data.evaluations?.map(({ by }) => by)], [true, [undefined, 'x']]);
    assert.equal(closeYears(closed.data, '2026/27').data, closed.data);
  });
});
