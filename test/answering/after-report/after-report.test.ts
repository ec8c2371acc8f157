import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type AfterReport,
  afterReportFaults,
  fallsOf,
  linesOn,
  parseAfterReport,
  reminderOn,
} from '../../../src/answering/after-report/after-report.js';
import { parseLaw } from '../../../src/answering/law.js';
import { saysReported } from '../../../src/door/report-words.js';
import { words } from '../../../src/shared/text.js';

const knowledge = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../knowledge/${name}`, import.meta.url)), 'utf8');

describe('what may be asked for after a report', () => {
  let after: AfterReport;
  let law: Parameters<typeof afterReportFaults>[1];
  before(async () => {
    const parsed = parseAfterReport('after-report.yaml', await knowledge('after-report.yaml'));
    after = 'afterReport' in parsed ? parsed.afterReport : assert.fail(JSON.stringify(parsed.faults));
    const table = parseLaw('law.yaml', await knowledge('law.yaml'));
    law = 'law' in table ? table.law : undefined;
  });

  it('is by the law of the day: a week for the answer from 15 January 2026 on, none before', () => {
    const texts = (on: string) => linesOn(after, on).map(({ text }) => text);
    assert.ok(texts('2026-11-28').some(text => /senast en vecka efter beslutet/.test(text)));
    assert.ok(!texts('2026-01-14').some(text => /vecka/.test(text)));
    assert.equal(texts('2026-01-14').length, 2);
    assert.deepEqual(texts('2025-06-30'), []);
  });

  const days = (cameIn: string) => fallsOf(after, cameIn).map(({ reminder, on }) => `${reminder.id} ${on}`);
  it('falls 14 and 21 days after the report came in', () =>
    assert.deepEqual(days('2026-11-24'), ['beslut 2026-12-08', 'besked 2026-12-15']));
  it('falls on the first working day from then on', () => {
    assert.deepEqual(days('2026-11-28'), ['beslut 2026-12-14', 'besked 2026-12-21']);
    // 24 to 27 December: eve, Christmas, and a weekend.
    assert.deepEqual(days('2026-12-10'), ['beslut 2026-12-28', 'besked 2027-01-04']);
  });
  it('is what the law of the day asks for on which it falls', () => {
    assert.deepEqual(days('2025-12-20'), ['beslut 2026-01-05']);
    assert.deepEqual(days('2025-12-26'), ['beslut 2026-01-09', 'besked 2026-01-16']);
    assert.equal(reminderOn(after, 'besked', '2026-01-14'), undefined);
    assert.equal(reminderOn(after, 'besked', '2026-01-15')?.days, 21);
  });

  it('is checked against the law table and the rules', () => {
    const ids = new Set(after.rules);
    assert.deepEqual(afterReportFaults(after, law, ids), []);
    const broken = (change: Partial<AfterReport['lines'][number]>) =>
      afterReportFaults({ ...after, lines: [{ ...after.lines[1]!, ...change }] }, law, ids).map(({ field }) => field);
    assert.deepEqual(broken({ legal: { act: 'SoL', section: '99 kap. 1 §' } }), ['legal']);
    assert.deepEqual(broken({ from: '2025-01-01' }), ['from']);
    assert.deepEqual(broken({ from: '2025-07-01' }), ['to'], 'that wording ended on 14 January 2026');
    assert.deepEqual(broken({ from: '2025-07-01', to: '2026-01-14' }), []);
    assert.deepEqual(
      afterReportFaults(after, law, new Set()).map(({ field }) => field),
      ['rules', 'rules', 'rules'],
    );
  });

  for (const said of [
    'Jag har anmält',
    'jag har nu anmält',
    'Nu har jag anmält!',
    'vi har orosanmält idag',
    'Jag anmälde igår',
    'jag har precis gjort en orosanmälan',
    'jag har skickat in anmälan',
    'anmälan är skickad',
    'Anmälan är inskickad nu',
    'påminn mig efter min anmälan',
    'har jag anmält det till soc i går',
  ])
    it(`is asked for by "${said}"`, () => assert.ok(saysReported(words(said).join(' '))));
  for (const said of [
    'Jag har anmält, vad händer nu?',
    'Jag har anmält min kollega',
    'jag har inte anmält',
    'ska jag anmäla',
    'jag har felanmält hissen',
    'min kollega har anmält',
    'kan jag ta tillbaka anmälan',
    'jag har anmält mig till kursen',
  ])
    it(`is not asked for by "${said}"`, () => assert.ok(!saysReported(words(said).join(' '))));
});
