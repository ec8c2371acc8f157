import { PLAN_MAX, type PlannedMeeting } from '../../src/groups/plan.js';

/** As many dates as a plan holds, with the longest that can be said of each; the first `held` are held, the rest fall away. */
export const longestDates = (held: number): PlannedMeeting[] =>
  Array.from({ length: PLAN_MAX }, (_, at) => {
    const start = new Date(Date.UTC(2026, 8, 24 + at, 7));
    const skipped = at >= held;
    return {
      day: start.toISOString().slice(0, 10),
      start,
      end: new Date(start.getTime() + 90 * 60_000),
      isoWeek: 53,
      skipped,
      note: skipped
        ? 'Kristi himmelsfärdsdag och gemensam studiedag, ingen annan dag passade'
        : 'flyttat från 27 september 2026, Kristi himmelsfärdsdag, i stället för 28 september 2026',
      ...(skipped ? {} : { near: '3 dagar före mötet tors 24 sep kl. 08.15–09.45' }),
      unknownSchoolDay: true,
    };
  });
