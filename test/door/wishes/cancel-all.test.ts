import assert from 'node:assert/strict';
import { fulfil } from '../../../src/door/wishes/fulfil.js';
import { calendarOf } from '../../../src/shared/school-year.js';

const around = { today: '2026-11-23', directory: undefined, calendar: calendarOf(undefined), guard: {} as never };
const step = (text: string) => {
  const { does } = fulfil('cancelMeeting', text, around);
  return does.do === 'group' ? does.step : undefined;
};

describe('all meetings of a day that are to be cancelled', () => {
  for (const text of [
    'ställ in allt i dag',
    'ställ in alla möten idag',
    'ställ in dagens möten',
    'allt i dag är inställt',
  ])
    it(`are asked about: "${text}"`, () =>
      assert.deepEqual(step(text), { is: 'which', to: 'cancel', day: '2026-11-23' }));
  it('are asked about too where they are those of a week', () =>
    assert.deepEqual(step('ställ in allt nästa vecka'), {
      is: 'which',
      to: 'cancel',
      days: [{ from: '2026-11-30', to: '2026-12-04' }],
    }));
  it('are chosen from the list where no day is said', () =>
    assert.deepEqual(step('ställ in allt'), { is: 'meetings' }));
});
