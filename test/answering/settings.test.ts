import assert from 'node:assert/strict';
import { withSettings } from '../../src/answering/settings.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

describe('what a rule says of the product itself', () => {
  const rule = parsed(
    ruleFiles({}, 'Jag sparar den {{fragor_dagar}}.\n\nEn bokning raderas {{bokningar_dagar}} efter tiden. {{kommun}}'),
  );
  assert.ok('rule' in rule);
  const said = (unansweredDays: number, retentionDays: number) => {
    const [filled] = withSettings([rule.rule], { unansweredDays, retentionDays });
    return [filled?.short, filled?.details];
  };

  it('is what is set, in words', () => {
    assert.deepEqual(said(30, 90), [
      'Jag sparar den i högst 30 dagar.',
      'En bokning raderas 90 dagar efter tiden. {{kommun}}',
    ]);
    assert.deepEqual(said(1, 1), [
      'Jag sparar den i högst en dag.',
      'En bokning raderas en dag efter tiden. {{kommun}}',
    ]);
    assert.equal(said(0, 90)[0], 'Jag sparar den i noll dagar.');
  });
});
