import { dayOf, inWords } from '../shared/day.js';
import { say } from '../shared/say.js';
import { clockOf, dayName, minutesAt, timeInWords, timeOnLine, weekdayOf } from '../shared/wall-time.js';
import type { Times } from './group-letter.js';
import type { PlannedMeeting } from './plan.js';
import { saidAgain } from './said-again.js';

/** An instant (epoch milliseconds) as the clock shows it: "kl. 13.00", in English "13.00". */
export const clockWords = (instant: number): string => say`kl. ${clockOf(minutesAt(new Date(instant)))}`;

/** From when till when, without the day: "kl. 13.00–14.30". */
export const hoursOf = ({ start, end }: Pick<Times, 'start' | 'end'>): string =>
  `${clockWords(start)}–${clockOf(minutesAt(new Date(end)))}`;

/** When something is, on a line among others: "tors 15 okt kl. 13.00–14.30". */
export const lineOf = ({ start, end }: Pick<Times, 'start' | 'end'>): string =>
  timeOnLine(new Date(start), new Date(end));

/** A day on a line among others: "tors 15 okt". */
export const dayOnLine = (instant: Date): string => timeOnLine(instant, instant).split(/,? (?:kl\. )?\d\d\./)[0] ?? '';

/** The day of an instant (epoch milliseconds) with its weekday and without its year: "torsdag 15 oktober". */
export function dayWithName(instant: number): string {
  const day = dayOf(new Date(instant));
  return `${dayName(weekdayOf(day))} ${inWords(day).replace(/ \d{4}$/, '')}`;
}

/** One date of a plan on a line, with its week and why it is marked. */
export function dateLine({ start, end, isoWeek, note, near, unknownSchoolDay, betweenTerms }: PlannedMeeting): string {
  const said = [note, near].flatMap(words => (words ? [saidAgain(words)] : []));
  const school = unknownSchoolDay ? [say`skoldagar okända`] : betweenTerms ? [say`utanför terminerna`] : [];
  const marks = [...said, ...school].join(', ');
  const time = timeInWords(start, end);
  return marks ? say`${time}, vecka ${isoWeek} (${marks})` : say`${time}, vecka ${isoWeek}`;
}

/** The same shorter, for a card of very many: without year and week, and without what is said once above all dates. */
export function shortDateLine({ start, end, note, near }: PlannedMeeting): string {
  const marks = [
    ...(note ? [saidAgain(note.replace(/ \d{4}(?=,|$)/g, ''))] : []),
    ...(near ? [say`nära ett annat möte`] : []),
  ];
  return `${timeOnLine(start, end)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}
