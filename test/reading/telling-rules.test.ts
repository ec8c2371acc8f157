import assert from 'node:assert/strict';
import { tellingRules } from '../../src/reading/identity-in-rules.js';
import { knowledge } from '../helpers/guard.js';

describe('the rules that tell who somebody is, of a version of the folder', () => {
  const file = 'storby/r.md';
  const telling = { ...knowledge.rules[0]!, pack: 'storby', file, short: 'Ring Fatima Ali.' };
  const faults = [{ file, field: 'body', received: 'namn' }];
  /** What is found, in how many readings, and what is kept then. */
  async function look(version: string, had?: object) {
    const kept = new Map<string, object>(had === undefined ? [] : [[`identity ${version}`, had]]);
    let readings = 0;
    const whole = async () => {
      readings++;
      return { ...knowledge, rules: [knowledge.rules[1]!, telling] };
    };
    const told = await tellingRules(whole, version, {
      find: (name, key) => kept.get(`${name} ${key}`),
      keep: (name, key, value) => void kept.set(`${name} ${key}`, value),
    });
    const short = told.map(one => ({
      file: one.file,
      faults: one.faults.map(({ file, field, received }) => ({ file, field, received })),
    }));
    return { told: short, readings, kept: [...kept.keys()], same: kept.get(`identity ${version}`) === told };
  }

  it('are found, and kept', async () => {
    const told = [{ file, faults }];
    assert.deepEqual(await look('new'), { told, readings: 1, kept: ['identity new'], same: true });
    const had = [{ file: 'x', faults: [] }];
    assert.deepEqual(await look('known', had), { told: had, readings: 0, kept: ['identity known'], same: true });
  });

  it('are looked for each time where the folder could not be read, and not kept', async () => {
    const told = [{ file, faults }];
    assert.deepEqual(await look('unread'), { told, readings: 1, kept: [], same: false });
    const { told: anew } = await look('unread', [{ file: 'x', faults: [] }]);
    assert.deepEqual(anew, told);
  });
});
