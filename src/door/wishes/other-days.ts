import { type Day, isDay } from '../../shared/day.js';
import { plusDays, weekdayOf } from '../../shared/wall-time.js';
import type { DaysSaid } from './when.js';

/** Days, and the text without the words that said them. */
interface OtherDays {
  readonly value: DaysSaid;
  readonly rest: string;
}

const WEEKS_AHEAD = /\bom (en|tva|tre|fyra|\d) veck(?:a|or)\b/;
const AHEAD: Readonly<Record<string, number>> = { en: 1, ett: 1, tva: 2, tre: 3, fyra: 4 };
const BETWEEN = /\b(?:i |under |pa )?mellandagarna\b/;
/** Holidays and breaks of whose days nothing is known here: what is said of them is not dropped. */
export const SEASON =
  /\b(?:veckan )?(?:efter|innan|fore|under|till|i|pa|over|kring|runt|vid|mellan) (?:\w*lov(?:et|en)?|pask\w*|jul\w*|nyar\w*|sommar\w*|midsommar\w*|pingst\w*|advent\w*|trettondag\w*|lucia\w*|(?:host|var|vinter)(?:en|termin\w*)|termin\w*|manadsskiftet|helgen|helgerna|helgdagarna|semestern)\b/;
const WEEKEND = /\b(?:till|i|pa|den har|nu i|kommande|denna) helgen\b/;
/** Days that have been: by their name, by their weekday, by their week, by how long ago they were. */
const YESTERDAY = /\b(?:i ?gar|i ?forrgar)\b/;
const LAST_DAY = /\b(?:i (man|tis|ons|tors|fre|lor|son)dags|forra (man|tis|ons|tors|fre|lor|son)dag(?:en)?)\b/;
const LAST_WEEK = /\bforra veckan?\b/;
const WHOLE_DATE = /\b(?:den )?(\d{4}-\d{2}-\d{2})\b/;
const AGO = /\bfor (en|ett|tva|tre|fyra|\d{1,2}) (dag|veck)\w* (?:sedan|sen)\b/;
/** Days that have a name and the same date each year, as month and day: the first, and the last. */
const NAMED: readonly (readonly [name: RegExp, from: string, to: string])[] = [
  [/\b(?:pa |till |den )?lucia(?:dagen)?\b/, '12-13', '12-13'],
  [/\b(?:pa |till |den )?julafton(?:en)?\b/, '12-24', '12-24'],
  [/\b(?:pa |till |den )?juldagen\b/, '12-25', '12-25'],
  [/\b(?:pa |till |den )?annandag(?:en)? jul\b/, '12-26', '12-26'],
  [/\b(?:pa |till |den )?nyarsafton(?:en)?\b/, '12-31', '12-31'],
  [/\b(?:pa |till |den )?nyarsdagen\b/, '01-01', '01-01'],
  [/\b(?:pa |till |vid |over )?nyar(?:et|shelgen)?\b/, '12-31', '01-01'],
  [/\b(?:pa |till |den )?trettondag(?:en|en jul| jul)?\b/, '01-06', '01-06'],
  // "14 jul" is in July.
  [/(?<!\d )\b(?:pa |till |vid |over )?jul(?:en|helgen)?\b/, '12-24', '12-26'],
];

/** The next time, as of a day, that a date of each year is. */
const nextOn = (date: string, today: Day): Day => {
  const year = Number(today.slice(0, 4));
  return `${year}-${date}` >= today ? `${year}-${date}` : `${year + 1}-${date}`;
};

/** A day, or a week, that has been. */
function daysGone(text: string, today: Day): OtherDays | undefined {
  const taken = (words: string, from: Day, to = from) => ({ value: { from, to }, rest: text.replace(words, ' ') });
  const [yesterday] = YESTERDAY.exec(text) ?? [];
  if (yesterday !== undefined) return taken(yesterday, plusDays(today, yesterday.includes('forr') ? -2 : -1));
  const [weekday, one, other] = LAST_DAY.exec(text) ?? [];
  if (weekday !== undefined) {
    const back = weekdayOf(today) - WEEKDAYS.indexOf(one ?? other ?? '') - 1;
    return taken(weekday, plusDays(today, -(back > 0 ? back : back + 7)));
  }
  const [week] = LAST_WEEK.exec(text) ?? [];
  const monday = plusDays(today, -6 - weekdayOf(today));
  if (week !== undefined) return taken(week, monday, plusDays(monday, 4));
  const [written, day = ''] = WHOLE_DATE.exec(text) ?? [];
  if (written !== undefined && isDay(day) && day < today) return taken(written, day);
  const [ago, many = '', unit] = AGO.exec(text) ?? [];
  if (ago === undefined) return undefined;
  return taken(ago, plusDays(today, -(AHEAD[many] ?? Number(many)) * (unit === 'dag' ? 1 : 7)));
}

/** A stretch of days that the grammar of series does not have: "om två veckor", "efter jul", "i helgen", "på julafton". */
export function otherDays(text: string, today: Day): OtherDays | undefined {
  const [weeks, many = ''] = WEEKS_AHEAD.exec(text) ?? [];
  if (weeks !== undefined) {
    const on = plusDays(today, 7 * (AHEAD[many] ?? Number(many)));
    const from = plusDays(on, 1 - weekdayOf(on));
    return { value: { from, to: plusDays(from, 4) }, rest: text.replace(weeks, ' ') };
  }
  const gone = daysGone(text, today);
  if (gone) return gone;
  const [weekend] = WEEKEND.exec(text) ?? [];
  if (weekend !== undefined) {
    const saturday = plusDays(today, 6 - Math.min(weekdayOf(today), 6));
    return { value: { from: saturday, to: plusDays(saturday, 1) }, rest: text.replace(weekend, ' ') };
  }
  const [between] = BETWEEN.exec(text) ?? [];
  if (between !== undefined) {
    const from = nextOn('12-27', today);
    return { value: { from, to: `${from.slice(0, 4)}-12-30` }, rest: text.replace(between, ' ') };
  }
  return namedDays(text, today);
}

const BESIDE = /\b(veckan |dagen )?(innan|fore|efter) $/;

/** The days of a name, or those before or after it: "på julafton", "efter nyår", "veckan efter jul". */
function namedDays(text: string, today: Day): OtherDays | undefined {
  for (const [name, first, last] of NAMED) {
    const found = name.exec(text);
    if (!found) continue;
    const from = nextOn(first, today);
    const to = nextOn(last, from);
    const before = text.slice(0, found.index);
    const [beside = '', by, side] = BESIDE.exec(before) ?? [];
    const rest = `${before.slice(0, before.length - beside.length)} ${text.slice(found.index + found[0].length)}`;
    return {
      value: side === undefined ? { from, to } : daysBeside({ from, to }, by?.trim(), side === 'efter', today),
      rest,
    };
  }
  return undefined;
}

/** What comes right before days, or after them: a day, a week of its own, or all that there is. */
function daysBeside(
  { from, to }: { from: Day; to: Day },
  by: string | undefined,
  isAfter: boolean,
  today: Day,
): DaysSaid {
  const edge = isAfter ? plusDays(to, 1) : plusDays(from, -1);
  if (by === 'dagen') return { from: edge, to: edge };
  if (by === undefined) return isAfter ? { from: edge, to: undefined } : { from: today, to: edge };
  // Of the week that a holiday is in the days before it are meant as well.
  if (!isAfter) return { from: plusDays(edge, 1 - weekdayOf(edge) - 7), to: edge };
  const monday = plusDays(to, 8 - weekdayOf(to));
  return { from: monday, to: plusDays(monday, 4) };
}

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const DATE_IN_FIGURES = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?![\d/.-])/;
const DATE = /(?<!\d)(\d{1,2})(?::?[ea])? (jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;
const two = (number: number) => String(number).padStart(2, '0');

const WEEKDAYS = ['man', 'tis', 'ons', 'tors', 'fre', 'lor', 'son'];
const DAY_AND_NUMBER =
  /\b((?:(man|tis|ons|tors|fre|lor|son)(?:dag(?:en)?)?|idag|imorgon)) (den )?(\d{1,2})(?::?e)?(?=$|[ ,.!?](?! ?\d))(?! (?:till|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/g;
/** The hour is said beside it: "måndag 14 kl 9". */
const CLOCK_NEXT = /^,? (?:kl\.? ?|klockan )?\d{1,2}[.:]\d{2}|^,? (?:kl\.? ?|klockan )\d/;
/** Hours at which a number beside a day is one; before and after them nobody is booked. */
const [FIRST_HOUR, LAST_HOUR] = [7, 18];

/** A date without its year is of nobody's time so many days ahead: it is the one that has been. */
const DATE_AHEAD_MAX = 240;

/** Days that were said by a date without its year, as those that are meant, as of a day. */
export function ofYear({ from, to }: DaysSaid, text: string, today: Day): DaysSaid {
  const isDate = (DATE.test(text) || DATE_IN_FIGURES.test(text)) && !/\d{4}/.test(text);
  if (!isDate || to === undefined || from <= plusDays(today, DATE_AHEAD_MAX)) return { from, to };
  const before = (day: Day) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return [from, to].every(day => isDay(before(day))) ? { from: before(from), to: before(to) } : { from, to };
}

/**
 * A number alone beside a day, written as what it is: the date where that day has it ("fredag den 27"), else an hour ("tisdag 10").
 * `unsure` where it may be both, in folded text, as of a day.
 */
export function withNumber(text: string, today: Day): { readonly text: string; readonly unsure: boolean } {
  let unsure = false;
  const written = text.replace(
    DAY_AND_NUMBER,
    (whole, day: string, weekday?: string, den?: string, figure = '', at = 0) => {
      const number = Number(figure);
      // The next date with that number, which a short month may not have.
      let on = today;
      while (Number(on.slice(8)) !== number && on < plusDays(today, 62)) on = plusDays(on, 1);
      const isDate = weekday !== undefined && WEEKDAYS.indexOf(weekday) + 1 === weekdayOf(on);
      const isHour =
        den === undefined &&
        !CLOCK_NEXT.test(text.slice(at + whole.length)) &&
        number >= FIRST_HOUR &&
        number <= LAST_HOUR;
      unsure ||= isHour && isDate;
      return isHour ? `${day} kl ${number}` : `${day} ${number} ${MONTHS[Number(on.slice(5, 7)) - 1]}`;
    },
  );
  return { text: written, unsure };
}

/** The next one, as of a day, of a date that is written and that its year does not have ("29 februari", "29/2"); undefined for others. */
export function noDayIn(text: string, today: Day): Day | undefined {
  const [, date = '', name = ''] = DATE.exec(text) ?? DATE_IN_FIGURES.exec(text) ?? [];
  const month = /^\d/.test(name) ? Number(name) : MONTHS.indexOf(name) + 1;
  if (month < 1 || month > 12 || Number(date) < 1 || Number(date) > 31) return undefined;
  const year = Number(today.slice(0, 4));
  const on = `${two(month)}-${two(Number(date))}`;
  const day = `${`${year}-${on}` >= today ? year : year + 1}-${on}`;
  return isDay(day) ? undefined : day;
}
