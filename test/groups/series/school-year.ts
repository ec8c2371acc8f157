import type { SchoolCalendar } from '../../../src/groups/calendar.js';

/** A school year as a municipality fills it in. */
export const SCHOOL_YEAR: SchoolCalendar = {
  terms: [
    { name: 'höstterminen 2026', from: '2026-08-18', to: '2026-12-18' },
    { name: 'vårterminen 2027', from: '2027-01-11', to: '2027-06-11' },
  ],
  closed: [
    { name: 'höstlov', from: '2026-10-26', to: '2026-10-30' },
    { name: 'jullov', from: '2026-12-19', to: '2027-01-10' },
    { name: 'sportlov', from: '2027-02-22', to: '2027-02-26' },
    { name: 'påsklov', from: '2027-03-29', to: '2027-04-02' },
    { name: 'studiedag', from: '2026-11-16', to: '2026-11-16' },
  ],
};
