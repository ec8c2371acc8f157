import assert from 'node:assert/strict';
import type { Answering } from '../../src/answering/answering.js';
import type { UnansweredQueue } from '../../src/answering/queue/unanswered.js';
import { curate } from '../../src/door/curating.js';
import { wordsOfCurated } from '../../src/door/words-of-curated.js';
import type { Fault } from '../../src/shared/file-fault.js';
import { plainText } from '../../src/shared/reply.js';
import { parsed, ruleFiles } from '../helpers/rules.js';

const NOW = new Date('2026-11-29T08:00:00Z');
const read = parsed(ruleFiles({ reviewedOn: '2026-11-01', reviewBy: '2027-06-01' }));
const RULES = ['rule' in read ? read.rule : assert.fail(JSON.stringify(read.faults))];
const act = (name: string, readThrough: string) => ({
  ...{ act: name, name: `lagen ${name}`, sfs: '2025:400', begins: '2025-07-01', readThrough, sections: {} },
});
const YAML: Fault = { file: 'nationell/a.md', line: 3, field: 'yaml', expected: 'Rätta.', received: '"hemligt"' };
const FIELD: Fault = { ...YAML, field: 'legal.0.from' };

/** What a curator reads in Teams, with the law read through a day and a change that has these faults. */
async function told(what: 'reviews' | 'showUnanswered', readThrough: string, refused: readonly Fault[] = []) {
  const law = { acts: [act('OSL', '2020-01-01'), act('SoL', readThrough)], repealed: [] };
  const data = { rules: RULES, law };
  const queue = { clusters: async () => [], days: 30 } as unknown as UnansweredQueue;
  const jobs = { answering: { data } as unknown as Answering, queue, refused: () => refused };
  const outcome = await curate({ do: what }, jobs, NOW, {});
  return outcome.is === 'notHere' ? assert.fail() : plainText(wordsOfCurated(outcome, data));
}

describe('a curator is told', () => {
  for (const what of ['reviews', 'showUnanswered'] as const)
    it(`first, by ${what}, that the last change is not used, and where its first fault is`, async () => {
      const words = await told(what, '2026-11-01', [YAML, FIELD]);
      assert.match(
        words,
        /^Den senaste ändringen av reglerna används inte: 2 fel\. Första: nationell\/a\.md, rad 3\. Kör npm run check:knowledge\.\n/,
      );
      assert.doesNotMatch(words, /hemligt/);
      assert.match(
        await told(what, '2026-11-01', [FIELD]),
        /: 1 fel\. Första: nationell\/a\.md, rad 3: legal\.0\.from\. Kör/,
      );
      const { line: _, ...unplaced } = YAML;
      assert.match(await told(what, '2026-11-01', [unplaced]), /Första: nationell\/a\.md\. Kör/);
      assert.doesNotMatch(await told(what, '2026-11-01'), /används inte/);
    });

  it('which law was last read too long ago, of the law that rules rest on', async () => {
    assert.match(
      await told('reviews', '2026-08-30'),
      /En lag lästes senast för mer än 90 dagar sedan: lagen SoL, 30 augusti 2026\. Läs den på nytt/,
    );
    assert.doesNotMatch(await told('reviews', '2026-08-31'), /lästes senast/);
  });
});
