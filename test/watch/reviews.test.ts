import assert from 'node:assert/strict';
import type { LogFields } from '../../src/shared/ports.js';
import { apartFromRequests, asRequest, requestField } from '../../src/watch/request-id.js';
import { overdueOn, reviewWarnings } from '../../src/watch/reviews.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

const ruleOf = (fields: Record<string, string>) => {
  const read = parsed(ruleFiles(fields));
  return 'rule' in read ? read.rule : assert.fail(JSON.stringify(read.faults));
};
const act = (name: string, readThrough: string) => ({
  act: name,
  name,
  sfs: '2025:400',
  begins: '2025-07-01',
  readThrough,
  sections: {},
});
const LAW = { acts: [act('SoL', '2026-08-30'), act('OSL', '2020-01-01')], repealed: [] };
const RULE = ruleOf({
  validFrom: '2025-07-01',
  validTo: '2026-12-31',
  reviewedOn: '2026-01-01',
  reviewBy: '2026-12-15',
});

describe('what is overdue', () => {
  for (const [on, acts, rules] of [
    ['2026-11-28', [], []],
    ['2026-11-29', ['SoL'], []],
    ['2026-12-15', ['SoL'], []],
    ['2026-12-16', ['SoL'], ['anmalan-prov']],
    ['2027-01-01', [], []],
  ] as const)
    it(`on ${on} is ${[...acts, ...rules].join(' and ') || 'nothing'}`, () =>
      assert.deepEqual(overdueOn([RULE], LAW, on), { acts: [...acts], rules: [...rules] }));

  it('is said at the start, and once a day after that', () => {
    const said: LogFields[] = [];
    const write = (_event: string, fields: LogFields = {}) => void said.push(fields);
    const warn = reviewWarnings(() => ({ rules: [RULE], law: LAW }), { info: write, warn: write, error: write });
    const days = ['2026-12-20T08:00Z', '2026-12-20T08:01Z', '2026-12-20T22:59Z', '2026-12-20T23:01Z'];
    const counts = days.map(day => {
      warn(new Date(day));
      return said.length;
    });
    assert.deepEqual(counts, [2, 2, 2, 4]);
    assert.deepEqual([said[0]?.acts, said[1]?.rules], [['SoL'], ['anmalan-prov']]);
  });
});

describe('a request', () => {
  it('has an id in all its lines, which is another one than that of the next, and nowhere else', async () => {
    const idOf = () =>
      asRequest(async () => {
        const before = requestField().request;
        await new Promise(resolve => setImmediate(resolve));
        assert.equal(requestField().request, before);
        assert.deepEqual(apartFromRequests(requestField), {});
        return before;
      });
    const [one, other] = await Promise.all([idOf(), idOf()]);
    assert.match(one ?? '', /^[0-9a-f]{8}$/);
    assert.notEqual(one, other);
    assert.deepEqual(requestField(), {});
  });
});
