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
  for (const text of ['ställ in allt', 'ställ in allt nästa vecka'])
    it(`are chosen from the list where no one day is said: "${text}"`, () =>
      assert.deepEqual(step(text), { is: 'meetings' }));
});
