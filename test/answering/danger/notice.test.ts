import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FALLBACK_NOTICE, parseUrgent } from '../../../src/answering/danger/urgent.js';

const file = fileURLToPath(new URL('../../../knowledge/urgent.yaml', import.meta.url));
const read = parseUrgent('urgent.yaml', readFileSync(file, 'utf8'));
assert.ok('notice' in read);

describe('the emergency notice', () => {
  for (const [what, { lines }] of [
    ['of the knowledge base', read.notice],
    ['that stands in for it', FALLBACK_NOTICE],
  ] as const) {
    const text = lines.join('\n');

    it(`${what} says whom to call at night, to report in the call, to ask nobody, and not to contact the home`, () => {
      assert.match(text, /nätter|natt och helg/i);
      assert.match(text, /Säg att du anmäler/);
      assert.match(text, /Fråga ingen om lov/);
      assert.match(text, /våld, hot, sexuella övergrepp eller hedersrelaterat förtryck/);
      assert.match(text, /Kontakta inte hemmet/);
    });

    it(`${what} has the numbers near the top and is short enough for a telephone`, () => {
      assert.ok(lines.length <= 7);
      assert.ok(text.length <= 420, `${text.length} characters`);
      const numbers = lines.findLastIndex(line => line.includes('{{'));
      assert.ok(numbers >= 1 && numbers <= 3, `the last number is in line ${numbers + 1}`);
    });
  }
});
