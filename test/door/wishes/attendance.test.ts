import assert from 'node:assert/strict';
import { attendanceIn } from '../../../src/door/wishes/attendance.js';
import { calendarOf } from '../../../src/shared/school-year.js';

const read = (text: string) => attendanceIn(text, '2026-12-01', calendarOf(undefined));
const TUESDAY = [{ from: '2026-12-08', to: '2026-12-08' }];

describe('who comes to a meeting, told in words', () => {
  for (const [text, days] of [
    ['jag kan inte komma på tisdag', TUESDAY],
    ['kan inte på tisdag', TUESDAY],
    ['jag kommer', undefined],
    ['jag är med på tisdag', TUESDAY],
    ['jag är sjuk idag, kan inte vara med', [{ from: '2026-12-01', to: '2026-12-01' }]],
    ['tyvärr har jag fått förhinder', undefined],
    ['jag blir 10 min sen', undefined],
  ] as const)
    it(`is the writer in "${text}"`, () => {
      const said = read(text);
      assert.equal(said?.whose, 'own');
      assert.deepEqual(said?.days, days);
    });

  for (const text of [
    '[namn] kan inte',
    '[namn] kommer inte på mötet',
    'kuratorn är sjuk',
    'rektorn kan inte på tisdag',
  ])
    it(`is somebody else in "${text}"`, () => assert.equal(read(text)?.whose, 'others'));

  it('says whether its writer is away, which may be from more', () =>
    assert.deepEqual(
      ['jag är sjuk i dag', 'jag är borta på tisdag', 'jag kan inte på tisdag'].map(text => read(text)?.away),
      [true, true, false],
    ));

  for (const text of [
    // It may be a child, who is ill or does not come.
    '[namn] är sjuk',
    '[namn] kommer inte',
    '[namn] kommer inte till skolan',
    '[namn] kan inte sova',
    'han kommer inte till skolan',
    'hon kan inte',
    // It is asked, or something is to be done.
    'kan jag komma på tisdag?',
    'jag kan inte komma på tisdag, ställ in mötet',
    'kan inte flytta mötet',
    'vi ses inte på tisdag',
    'jag kommer inte ihåg när mötet är',
    'jag kommer att anmäla',
    'jag kan inte anmäla',
    'jag kan inte vänta',
    'jag kan inte komma på min tid',
    'ja',
  ])
    it(`is not told in "${text}"`, () => assert.equal(read(text), undefined));
});
