import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { type Answering, createAnswering } from '../../src/answering/answering.js';
import { checkRules } from '../../src/answering/check.js';
import { takeTurn } from '../../src/door/turn.js';
import { wordsOf } from '../../src/door/words.js';
import { plainText } from '../../src/shared/reply.js';
import { type Knowledge, loadKnowledge, packsIn } from '../../src/stores/knowledge.js';
import { recall } from '../helpers/learned.js';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const knowledge: Knowledge = await loadKnowledge(folder, await packsIn(folder));
const answering: Answering = createAnswering(knowledge, recall);

/** The last second of 2026 and the first of 2027 in Sweden. */
const EVE = new Date('2026-12-31T22:59:59Z');
const NEW_YEAR = new Date('2026-12-31T23:00:00Z');

/** Care of the young, and help without consent: their acts may have been replaced; nobody here has seen the decision. */
const MAY_HAVE_CHANGED = [
  'anmalan-hedersrelaterat',
  'anmalan-missbruk-kriminalitet',
  'process-elev-soker-hjalp',
  'process-frivilligt-stod',
  'process-lvu',
  'process-utredning-innehall',
  'process-vem-beslutar',
  'samtycke-saknas',
];
/** Independent schools come under the act on secrecy (SFS 2026:714). */
const INDEPENDENT_SCHOOLS = [
  'anmalan-dokumentera',
  'anmalan-elev-over-18',
  'anmalan-polisanmalan',
  'anmalan-utan-samtycke',
  'aterkoppling-vad-far-jag-veta',
  'konsultation-forskola',
  'lagrum-oversikt',
  'process-foralder-fragar',
  'process-uppgiftsskyldighet',
  'samverkan-skyldighet',
  'samverkan-sspf',
  'sekretess-elevhalsa-internt',
  'sekretess-i-vardagen',
  'sekretess-journal-och-allman-handling',
  'sekretess-mot-vardnadshavare',
  'sekretess-overlamning-skolbyte',
  'sekretess-skola-till-soc',
  'sekretess-skolskoterska',
  'sekretess-undantag',
];

async function said(id: string, now: Date): Promise<string> {
  const outcome = await takeTurn({ do: 'show', rule: id }, { answering }, now);
  return plainText(wordsOf(outcome, knowledge, 'private'));
}

describe('the law of New Year’s Day 2027', () => {
  for (const id of [...MAY_HAVE_CHANGED, ...INDEPENDENT_SCHOOLS]) {
    it(`begins at midnight in Sweden: ${id}`, async () => {
      const [before, after] = [answering.find(id, EVE), answering.find(id, NEW_YEAR)];
      assert.equal(before?.validTo, '2026-12-31');
      assert.equal(after?.validFrom, '2027-01-01');
      assert.notEqual(before.details, after.details);
      assert.ok(after.changes?.endsWith('.'), 'says what becomes different');
    });

    it(`is said from 30 days ahead, and no longer: ${id}`, async () => {
      const change = `Ändras 1 januari 2027: ${answering.find(id, NEW_YEAR)?.changes}`;
      assert.ok(!(await said(id, new Date('2026-12-01T22:59:59Z'))).includes('Ändras'));
      assert.ok((await said(id, new Date('2026-12-01T23:00:00Z'))).includes(change));
      assert.ok((await said(id, EVE)).includes(change));
      assert.ok(!(await said(id, NEW_YEAR)).includes('Ändras 1 januari 2027'));
    });
  }

  for (const id of MAY_HAVE_CHANGED) {
    it(`cites no act that may have ended, and says so: ${id}`, () => {
      const rule = answering.find(id, NEW_YEAR);
      assert.ok(rule);
      assert.deepEqual(
        rule.legal.filter(({ act }) => act === 'LVU'),
        [],
      );
      assert.match(`${rule.short} ${rule.details}`, /kan (?:\S+ )?ha |[Ss]ocialtjänsten vet/);
      assert.match(`${rule.short} ${rule.details}`, /genast/);
    });
  }

  for (const on of ['2026-11-28', '2026-12-31', '2027-01-01', '2027-01-04']) {
    it(`cites no wording that had ended on ${on}`, () => {
      assert.ok(knowledge.law);
      assert.deepEqual(checkRules(knowledge.rules, knowledge.law, [], on).faults, []);
    });
  }
});
