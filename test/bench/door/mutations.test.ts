import assert from 'node:assert/strict';
import { chance } from '../labelled.js';
import { isEquivalent, mutate } from './mutations.js';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const SIGNATURE = `${'ab-_'.repeat(85)}aQ`;
const GOOD = `${part({ alg: 'RS256', kid: 'k1' })}.${part({ iss: 'x', aud: 'y' })}.${SIGNATURE}`;

describe('a changed token of the attack', () => {
  const same: [what: string, changed: string][] = [
    ['nothing changed', GOOD],
    ['a blank behind it', `${GOOD} \t`],
    ['bits without a meaning in its last letter', `${GOOD.slice(0, -1)}f`],
    ['padding', `${GOOD}==`],
  ];
  for (const [what, changed] of same)
    it(`is the same token with ${what}`, () => assert.ok(isEquivalent(GOOD, changed)));

  const [header = '', claims = ''] = GOOD.split('.');
  const others: [what: string, changed: string][] = [
    ['bits with a meaning in its last letter', `${GOOD.slice(0, -1)}g`],
    ['a letter less', GOOD.slice(0, -1)],
    ['a letter more', `${GOOD}A`],
    ['another header', `${part({ alg: 'none', kid: 'k1' })}.${claims}.${SIGNATURE}`],
    ['a header that means the same', `${part({ kid: 'k1', alg: 'RS256' })}.${claims}.${SIGNATURE}`],
    ['a blank inside', `${header}.${claims} .${SIGNATURE}`],
    ['a fourth part', `${GOOD}.`],
    ['two parts', `${header}.${claims}`],
    ['no signature', `${header}.${claims}.`],
  ];
  for (const [what, changed] of others)
    it(`is another token with ${what}`, () => assert.ok(!isEquivalent(GOOD, changed)));

  it('is the same one for the same seed, and nearly always another token', () => {
    const many = (seed: number) => {
      const random = chance(seed);
      return Array.from({ length: 2_000 }, () => mutate(GOOD, random));
    };
    assert.deepEqual(many(7), many(7));
    assert.notDeepEqual(many(7), many(8));
    assert.ok(many(7).filter(changed => !isEquivalent(GOOD, changed)).length > 1_600);
  });
});
