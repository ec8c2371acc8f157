import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { FALLBACK_NOTICE, FALLBACK_WORDS } from '../../src/answering/danger/urgent.js';
import { otherTextFaults, withoutFaulty } from '../../src/reading/other-texts.js';
import { type Knowledge, loadKnowledge, packsIn } from '../../src/stores/knowledge.js';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));

describe('the texts beside the rules', () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = await loadKnowledge(folder, await packsIn(folder));
  });
  const faultsOf = (changed: Partial<Knowledge>) =>
    otherTextFaults({ ...knowledge, ...changed }).map(({ file, field }) => `${file} ${field}`);
  const without = (text: string, ...words: string[]) => words.reduce((left, word) => left.replaceAll(word, 'x'), text);
  /** The same data with words taken out of every text. */
  const cut = <T>(data: T, ...words: string[]): T => JSON.parse(without(JSON.stringify(data), ...words)) as T;

  it('say what they must, as they are shipped and as the program has them itself', () => {
    assert.deepEqual(faultsOf({}), []);
    assert.deepEqual(faultsOf({ notice: FALLBACK_NOTICE, said: FALLBACK_WORDS }), []);
    const { notice: _, said: __, guide: ___, afterReport: ____, ...unread } = knowledge;
    assert.deepEqual(otherTextFaults(unread), []);
  });

  it('are a fault where 112, the night or the report is gone from the notice', () => {
    const { notice } = knowledge;
    for (const word of ['112', '{{socialjour}}', 'anmäl'])
      assert.deepEqual(faultsOf({ notice: cut(notice!, word) }), ['urgent.yaml notice'], word);
    assert.deepEqual(faultsOf({ notice: cut(notice!, '112', 'anmäl') }), ['urgent.yaml notice', 'urgent.yaml notice']);
    // Another number that has it within is another number.
    assert.deepEqual(faultsOf({ notice: JSON.parse(JSON.stringify(notice).replaceAll('112', '1127')) }), [
      'urgent.yaml notice',
    ]);
    const [fault] = otherTextFaults({ ...knowledge, notice: cut(notice!, '112') });
    assert.deepEqual(fault, {
      file: 'urgent.yaml',
      field: 'notice',
      expected: 'Skriv att man ringer 112 vid fara: det får inte saknas här.',
      received: 'ingenting om det',
    });
  });

  it('are a fault where it is gone from what is said beside the notice', () => {
    const of = (...words: string[]) => faultsOf({ said: cut(knowledge.said!, ...words) });
    assert.deepEqual(of('112'), [
      'urgent.yaml said.caution',
      'urgent.yaml said.worry',
      'urgent.yaml said.child',
      'urgent.yaml said.self',
      'urgent.yaml said.adult',
    ]);
    assert.deepEqual(of('anmäl', 'Anmäl'), ['urgent.yaml said.worry', 'urgent.yaml said.adult']);
  });

  it('are a fault where it is gone from an end of the guide, what follows a report or the list for meetings', () => {
    const { guide, afterReport, checks } = knowledge;
    const tree = 'guide/ska-jag-anmala.yaml';
    assert.deepEqual(
      faultsOf({ guide: cut(guide!, '112') }).length,
      guide!.ends.length,
      'each end is one that somebody may reach',
    );
    const silent = faultsOf({ guide: cut(guide!, 'anmäl', 'Anmäl') });
    assert.equal(silent.length, guide!.ends.length - 1);
    assert.ok(silent.includes(`${tree} ends.slut-18`) && !silent.includes(`${tree} ends.slut-elev`));
    assert.deepEqual(faultsOf({ afterReport: { ...afterReport!, always: 'Ring 112 vid fara.' } }), [
      'after-report.yaml always',
    ]);
    assert.deepEqual(faultsOf({ afterReport: { ...afterReport!, always: 'Anmäl genast.' } }), [
      'after-report.yaml always',
    ]);
    assert.deepEqual(faultsOf({ checks: cut(checks!, 'anmäl', 'Anmäl') }), ['checklist.yaml checks']);
  });

  it('are a fault where a forum tells to wait, in any text of it, and are left out with it', () => {
    const [first, ...others] = knowledge.forums;
    const late = 'Prata med rektor först.';
    for (const changed of [
      { purpose: late },
      { consent: late },
      { convener: late },
      { participants: [late] },
      { cadence: { ...first!.cadence, text: late } },
    ]) {
      const forums = [{ ...first!, ...changed }, ...others];
      assert.deepEqual(faultsOf({ forums }), [`${first!.pack}/forums.yaml body`], JSON.stringify(changed));
      assert.deepEqual(withoutFaulty({ ...knowledge, forums }).forums, others);
    }
  });

  it('are left out part by part, and nothing where nothing is wrong', () => {
    assert.deepEqual(Object.keys(withoutFaulty(knowledge)).toSorted(), Object.keys(knowledge).toSorted());
    const { notice, said, ...left } = withoutFaulty({ ...knowledge, notice: cut(knowledge.notice!, '112') });
    assert.deepEqual([notice, said], [undefined, knowledge.said]);
    assert.equal(left.rules, knowledge.rules);
  });
});
