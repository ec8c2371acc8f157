import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { actNamed, type Law, lastDayOf, parseLaw, readThrough } from '../../src/answering/law.js';

describe('the law table', () => {
  let law: Law;
  before(async () => {
    const url = new URL('../../knowledge/law.yaml', import.meta.url);
    const read = parseLaw('law.yaml', await readFile(url, 'utf8'));
    assert.ok('law' in read);
    law = read.law;
  });

  it('lets a wording apply until the day before the next one, or the last day of its act', () => {
    const [skollagen, lvu] = [actNamed(law, 'SkolL'), actNamed(law, 'LVU')];
    assert.ok(skollagen && lvu);
    assert.equal(lastDayOf(skollagen, '6 kap. 10 §', '2011-07-01'), '2026-07-31');
    assert.equal(lastDayOf(skollagen, '6 kap. 10 §', '2026-08-01'), undefined);
    assert.equal(lastDayOf(lvu, '6 §', '1990-07-01'), '2026-12-31');
  });

  it('says through which day each act was read, the latest first', () => {
    const through = (...acts: string[]) =>
      readThrough(
        law,
        acts.map(act => ({ act })),
      );
    assert.deepEqual(through('SoL', 'OSL'), [
      { day: '2026-07-08', acts: ['socialtjänstlagen', 'offentlighets- och sekretesslagen'] },
    ]);
    assert.deepEqual(
      through('SoL', 'LVU', 'SoL').map(({ day, acts }) => [day, acts.length]),
      [
        ['2026-07-08', 1],
        ['2026-04-30', 1],
      ],
    );
    assert.deepEqual(through('finns inte'), []);
  });
});
