import assert from 'node:assert/strict';
import { commandFromAction } from '../../../src/door/commands.js';
import { isCalledAfter } from '../../../src/door/guard/schools.js';
import { guardOf } from '../../../src/guard-of.js';
import { findSchools } from '../../../src/shared/school-search.js';
import { knowledge } from '../../helpers/guard.js';

const SCHOOLS = [
  'Tallskolan',
  'Sankt Eriks skola',
  'Maria förskola',
  'Ellen Keyskolan',
  'Annaskolan',
  'Johan Skytteskolan',
  'Anna Whitlocks gymnasium',
  'Olof Palmes skola',
  'Alice Tegnérskolan',
  'Hjalmar Lundbohmsskolan',
  'Dag Hammarskjöldskolan',
  'Storgatans förskola 12',
  'Nils Ericsonskolan F–9',
];

const schools = SCHOOLS.map((name, at) => ({ id: `skola-${at}`, name, workers: [] }));
const guard = guardOf({ ...knowledge, directory: { ...knowledge.directory!, schools } });

describe('a school’s name that was typed', () => {
  for (const name of SCHOOLS) {
    it(`"${name}" stays, whole and in part`, () => {
      const half = name.split(' ').slice(0, 2).join(' ').slice(0, -3);
      for (const typed of [name, name.toLowerCase(), half, name.split(' ')[0]!]) {
        assert.equal(guard.lookAtSchool(typed), typed);
        assert.ok(
          findSchools(
            SCHOOLS.map(one => ({ name: one })),
            guard.lookAtSchool(typed),
          ).some(one => one.name === name),
        );
      }
    });
  }

  it('is found though a slip in it looks like a name', () => {
    const typed = guard.lookAtSchool('Elen Keyskolan');
    assert.equal(
      findSchools(
        SCHOOLS.map(name => ({ name })),
        typed,
      )[0]?.name,
      'Ellen Keyskolan',
    );
  });

  for (const [typed, kept] of [
    ['Kevin Andersson', '[namn]'],
    ['Kevin Andersson på Tallskolan', '[namn] på Tallskolan'],
    // Each word begins a school's name, but not one and the same.
    ['Alice Palme', '[namn]'],
    ['Maria Skytte', '[namn]'],
    ['150312-1234', '[personnummer]'],
    ['070-174 06 35', '[telefonnummer]'],
    ['Storgatan 4', '[adress]'],
    ['ellen@key.se', '[e-postadress]'],
  ] as const) {
    it(`"${typed}" is "${kept}"`, () => assert.equal(guard.lookAtSchool(typed), kept));
  }

  it('passes the door in both forms, and the guard is what it passes', () => {
    for (const one of [
      { do: 'booking', step: { is: 'findSchool' } },
      { do: 'group', step: { is: 'link' }, name: 'Tallgruppen' },
    ]) {
      const typed = (schoolName: string) => commandFromAction({ v: 1, ...one, schoolName }, guard);
      const named = typed('Ellen Key');
      assert.ok('inputs' in named && named.inputs.schoolName === 'Ellen Key');
      const child = typed('Kevin Andersson');
      assert.ok('inputs' in child && child.inputs.schoolName === '[namn]');
    }
  });

  it('leaves the school in a group’s name, and takes no child into it', () => {
    const named = (name: string) => commandFromAction({ v: 1, do: 'group', step: { is: 'link' }, name }, guard);
    const [group, child] = [named('Samråd Ellen Keyskolan'), named('Kevin Andersson')];
    assert.ok('inputs' in group && 'name' in group.inputs && group.inputs.name === 'Samråd Ellen Keyskolan');
    assert.equal(child.do, 'reword');
  });

  it('looks at what comes back into the form for times', () => {
    const filled = { from: '13.00', to: '15:30', length: '30', pause: '0701740635' };
    const command = commandFromAction({ v: 1, do: 'booking', step: { is: 'offer' }, ...filled }, guard);
    assert.ok('inputs' in command && 'pause' in command.inputs);
    const { from, to, length, pause } = command.inputs;
    assert.deepEqual([from, to, length, pause], ['13.00', '15:30', '30', '[telefonnummer]']);
  });
});

describe('what a school is called after', () => {
  const schools = ['Tallskolan', 'Björkens förskola', 'Ellen Keyskolan', 'Annaskolan'];
  for (const [text, is] of [
    ['Tall', true],
    ['tall', true],
    ['Björken', true],
    ['Ta', false],
    ['Tal', false],
    ['skolan', false],
    ['Tall Ek', false],
    ['', false],
  ] as const)
    it(`is ${is ? '' : 'not '}"${text}"`, () => assert.equal(isCalledAfter(text, schools), is));
});
