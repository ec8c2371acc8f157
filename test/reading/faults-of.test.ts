import assert from 'node:assert/strict';
import { faultsOf } from '../../src/reading/faults-of.js';
import type { Fault } from '../../src/shared/file-fault.js';
import type { Knowledge } from '../../src/stores/knowledge.js';
import { knowledge as demo } from '../helpers/guard.js';
import { parsed, type RuleFiles, ruleFiles } from '../helpers/rules.js';

const LAW = { acts: [], repealed: [] };
const UNREAD: Fault = {
  file: 'nationell/anmalan-hur.md',
  field: 'owner',
  expected: 'Skriv en text.',
  received: 'inget',
};

function told(faults: readonly Fault[], ...files: RuleFiles[]): string[] {
  const rules = files.map(parsed).map(one => ('rule' in one ? one.rule : assert.fail(JSON.stringify(one.faults))));
  const knowledge: Knowledge = { rules, forums: [], forbidden: [], faults, law: LAW };
  return faultsOf(knowledge, '2026-11-24').faults.map(({ file, field }) => `${file} ${field}`);
}

describe('the warnings of a whole reading', () => {
  const act = (name: string, readThrough: string) => ({
    ...{ act: name, name: `lagen ${name}`, sfs: '2025:400', begins: '2025-07-01', readThrough, sections: {} },
  });
  const warned = (...acts: ReturnType<typeof act>[]) => {
    const one = parsed(ruleFiles());
    const rules = 'rule' in one ? [one.rule] : assert.fail(JSON.stringify(one.faults));
    const knowledge: Knowledge = { rules, forums: [], forbidden: [], faults: [], law: { acts, repealed: [] } };
    return faultsOf(knowledge, '2026-11-24').warnings.filter(({ file }) => file === 'law.yaml');
  };

  it('are one line of the law that was last read more than ninety days ago, by what was read longest ago', () => {
    const [warning, ...others] = warned(act('X', '2020-01-01'), act('SoL', '2026-08-25'));
    assert.deepEqual([warning?.field, warning?.received, others], ['acts.1.readThrough', '2026-08-25', []]);
    assert.match(warning?.expected ?? '', /En lag lästes senast för mer än 90 dagar sedan, lagen SoL\.$/);
    assert.deepEqual(warned(act('SoL', '2026-08-26')), []);
  });
});

describe('the faults of a whole reading', () => {
  const names = (id: string) => ruleFiles({ related: `[${id}]`, legal: '[]' });

  it('are not told of rules that name one with a fault of its own', () => {
    assert.deepEqual(told([UNREAD], names('anmalan-hur')), ['nationell/anmalan-hur.md owner']);
    assert.deepEqual(told([{ ...UNREAD, file: 'nationell/asks/anmalan-hur.yaml' }], names('anmalan-hur')), [
      'nationell/asks/anmalan-hur.yaml owner',
    ]);
    assert.deepEqual(told([], names('anmalan-hur')), ['nationell/anmalan-prov.md related']);
  });

  it('are not told of rules that name one by its file, which has another id', () => {
    const other = ruleFiles({ id: 'anmalan-hr', title: 'Hur?', legal: '[]', asks: '[a, b, c, d, e]' });
    const renamed = { ...other, rule: { ...other.rule, path: 'nationell/anmalan-hur.md' } };
    assert.deepEqual(told([], names('anmalan-hur'), renamed), ['nationell/anmalan-hur.md id']);
  });

  it('begin with what nobody stands for, and end with its phrasings', () => {
    const one = ruleFiles({ asks: '[a, b, c, d, e, A]', legal: '[]', readBy: '[]', related: '[anmalan-hur]' });
    assert.deepEqual(told([], one), [
      'nationell/anmalan-prov.md readBy',
      'nationell/anmalan-prov.md related',
      'nationell/asks/anmalan-prov.yaml asks',
    ]);
  });

  it('are told once of the phrasings that versions share', () => {
    const asks = '[a, b, c, d, e, A]';
    const one = ruleFiles({ asks, legal: '[]', validTo: '2026-12-31' });
    const next = ruleFiles({ asks, validFrom: '2027-01-01', changes: 'Annat.', legal: '[]' });
    const found = told([], one, { ...next, rule: { ...next.rule, path: 'nationell/anmalan-prov.2027-01-01.md' } });
    assert.deepEqual(
      found.filter(line => line.includes('asks')),
      ['nationell/asks/anmalan-prov.yaml asks'],
    );
  });

  it('are told of a name in a rule, which nobody is asked to list as a word, nor told', () => {
    const read = parsed(ruleFiles({ legal: '[]' }, 'Anmäl när fatima är rädd. Ring fatima.'));
    const rules = 'rule' in read ? [...demo.rules, read.rule] : assert.fail();
    const { faults } = faultsOf({ ...demo, rules }, '2026-11-24');
    const found = faults.filter(({ file }) => /anmalan-prov|also-words/.test(file));
    assert.deepEqual(
      found.map(({ file, field, received }) => [file, field, received]),
      [['nationell/anmalan-prov.md', 'body', 'namn']],
    );
  }).timeout(60_000);
});
