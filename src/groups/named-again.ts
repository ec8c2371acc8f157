import { MONTHS, monthName } from '../shared/day.js';
import { dayName, shortDayName, type Weekday } from '../shared/wall-time.js';
import { WEEKDAY_NAMES } from './series/names.js';

const SHORT_MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
const SHORT_DAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];

const LINE = new RegExp(
  `(${SHORT_DAYS.join('|')}) (\\d{1,2}) (${SHORT_MONTHS.join('|')})(?!\\p{L})( \\d{4})?(?: kl\\. (?=\\d))?`,
  'gu',
);
const DAY = new RegExp(`(?<!\\d)(\\d{1,2}) (${MONTHS.join('|')})(?!\\p{L})`, 'gu');

/** A text with its Swedish dates and times in English: "tors 24 sep kl. 08.15–09.45" -> "Thu 24 Sep, 08.15–09.45". */
export const datesAgain = (text: string): string =>
  text
    .replace(LINE, (found, day: string, date: string, month: string, year = '') => {
      const weekday = shortDayName((SHORT_DAYS.indexOf(day) + 1) as Weekday);
      const name = monthName(SHORT_MONTHS.indexOf(month) + 1).slice(0, 3);
      return `${weekday} ${date} ${name}${year}${found.endsWith(' ') ? ', ' : ''}`;
    })
    .replace(DAY, (_, date: string, month: string) => `${date} ${monthName(MONTHS.indexOf(month) + 1)}`)
    .replace(/(?<!\p{L})kl\. (?=\d)/gu, '');

const WEEKDAYS = new RegExp(`^(jämna |udda )?(${WEEKDAY_NAMES.join('|')})(ar)?( varannan vecka)?$`, 'iu');

const WEEKS: Readonly<Record<string, string>> = {
  jämna: 'even weeks',
  udda: 'odd weeks',
  'veckorna emellan': 'the weeks between',
};

/** Weekdays, with their weeks or without, or weeks alone in English: "jämna torsdagar" -> "Thursdays in even weeks"; undefined for anything else. */
export function namesAgain(text: string): string | undefined {
  const found = WEEKDAYS.exec(text);
  if (!found) return WEEKS[text];
  const [, parity, day = '', many, other] = found;
  const name = `${dayName((WEEKDAY_NAMES.indexOf(day.toLowerCase()) + 1) as Weekday)}${many ? 's' : ''}`;
  if (parity) return `${name} in ${/^j/i.test(parity) ? 'even' : 'odd'} weeks`;
  return other ? `${name} every other week` : name;
}
