import { type Day, isDay } from '../../shared/day.js';

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const WEEKDAYS = ['son', 'man', 'tis', 'ons', 'tors', 'fre', 'lor'];
const POINTED =
  /(?<=^|[\s(])(?:(?<day>(?:man|tis|ons|tors|fre|lor|son)(?:dag(?:en)?)?)(?<on> (?:den )?)|(?<den>den ))?(?<date>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>20\d\d|\d\d)|\.)?(?=[\s,!?)]|$)(?! ?(?:[-–]|till) ?\d)/giu;
/** What stands before a time of the clock, and before no date. */
const OF_CLOCK =
  /(?:^|\s)(?:kl\.?|klockan|vid|mellan|efter|fore|innan|senast|tidigast|-|–|\d till|(?:mellan|fran) (?:kl\.? |klockan )?\S+ (?:och|till))\s*$/i;
/** An hour that can be nothing else: "kl 9", "9:30", "9-11", "em". */
const HOUR =
  /\b(?:kl\.? ?|klockan )\d|\b\d{1,2}:\d{2}\b|(?<![\d.])\d{1,2} ?[-–] ?\d{1,2}(?![\d.])|\b(?:fm|em|formiddag\p{L}*|eftermiddag\p{L}*|bitti|pa morgonen|(?:fore|efter|innan) (?:lunch|\d))/u;
/** "9.30" has no month. */
const CLOCK = /(?<![\d.])\d{1,2}\.(\d{2})(?![\d.])/g;

const hasHour = (text: string): boolean =>
  HOUR.test(text) || [...text.matchAll(CLOCK)].some(([, minutes]) => Number(minutes) === 0 || Number(minutes) > 12);

/**
 * A text, in small letters without accents, with the dates that stand there with a point ("15.12 kl 9", "den 15.12", "15.12.2026") as dates
 * ("15 dec"): an hour is said beside them, they are called a day, have a year, or are of the weekday that stands there. Alone "15.12" may be a
 * time of the clock, and stays one.
 */
export function withPointedDates(text: string, today: Day): string {
  return text.replace(POINTED, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { day, den, year } = groups;
    const [date, month] = [Number(groups.date), Number(groups.month)];
    const at = rest.at(-3) as number;
    const others = `${text.slice(0, at)} ${text.slice(at + whole.length)}`;
    const before = day === undefined && den === undefined ? text.slice(0, at) : '';
    const two = (number: number) => String(number).padStart(2, '0');
    const named = MONTHS[month - 1];
    const full = year?.length === 2 ? `20${year}` : (year ?? today.slice(0, 4));
    const its = `${full}-${two(month)}-${two(date)}`;
    if (named === undefined || OF_CLOCK.test(before) || date < 1 || date > 31) return whole;
    const isOfDay =
      day !== undefined && isDay(its) && day.startsWith(WEEKDAYS[new Date(`${its}T12:00:00Z`).getUTCDay()]!);
    const isDate = year !== undefined || den !== undefined || groups.on?.includes('den') || isOfDay || hasHour(others);
    if (!isDate) return whole;
    return `${day === undefined ? '' : `${day} `}${year === undefined ? `${date} ${named}` : its}`;
  });
}
