import assert from 'node:assert/strict';
import { addDays, format, getISODay, getISOWeek } from 'date-fns';
import { isoWeekOf, plusDays, weekdayOf } from '../../src/shared/wall-time.js';

/** The same by date-fns, which reckons in the clock of the machine: at noon, where no change of it moves the day. */
const noon = (day: string) => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), 12);
const textOf = (date: Date) => format(date, 'yyyy-MM-dd');

describe('whole days', () => {
  it('follow each other, and have the weekday and the week of ISO 8601, as date-fns has them, from 2019 to 2045', () => {
    for (let day = '2019-12-25', at = 0; at < 9_500; day = textOf(addDays(noon(day), 1)), at++) {
      assert.equal(weekdayOf(day), getISODay(noon(day)), day);
      assert.equal(isoWeekOf(day), getISOWeek(noon(day)), day);
      for (const days of [1, -1, 7, 45, -400]) assert.equal(plusDays(day, days), textOf(addDays(noon(day), days)), day);
    }
  });
});
