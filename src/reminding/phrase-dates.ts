import { type Day, isDay } from '../day.js';
import { isoWeekOf, plusDays, weekdayOf } from '../wall-time.js';
import type { NotUnderstood } from './phrase.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WRITTEN =
  '(?:den\\s+)?(\\d{1,2})\\s*(?:/|:?e\\s+|\\s+)?\\s*(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?(?:\\s+(\\d{4}))?';
const SHORT = '(\\d{1,2})/(\\d{1,2})(?:[-/\\s](\\d{4}))?';
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})';
const ANY = `(?:${ISO}|${WRITTEN}|${SHORT})`;
const FROM = new RegExp(
  `\\b(?:fr\\.?\\s?o\\.?\\s?m\\.?|från och med|fran och med|från|fran|start(?:ar)?|med start|börjar|borjar)\\s+(?:och\\s+med\\s+)?(?:den\\s+)?${ANY}`,
  'i',
);
const TO = new RegExp(
  `\\b(?:t\\.?\\s?o\\.?\\s?m\\.?|till och med|tills|till|slut(?:ar)?)\\s+(?:och\\s+med\\s+)?(?:den\\s+)?${ANY}`,
  'i',
);
const ALONE = new RegExp(`(?<![\\d.:/-])${ANY}(?![\\d:])`, 'i');

const two = (number: number) => String(number).padStart(2, '0');

/** The groups of ANY -> a day; without a year it is the next one on or after `on`. */
function dayFrom(groups: readonly (string | undefined)[], on: Day): Day | undefined {
  const [isoYear, isoMonth, isoDate, date, month, year, shortDate, shortMonth, shortYear] = groups;
  if (isoYear !== undefined) {
    const day = `${isoYear}-${isoMonth}-${isoDate}`;
    return isDay(day) ? day : undefined;
  }
  const dayNumber = Number(date ?? shortDate);
  const monthNumber = month === undefined ? Number(shortMonth) : MONTHS.indexOf(month.toLowerCase()) + 1;
  const given = year ?? shortYear;
  const inYear = (of: number) => `${of}-${two(monthNumber)}-${two(dayNumber)}`;
  if (given !== undefined) return isDay(inYear(Number(given))) ? inYear(Number(given)) : undefined;
  const thisYear = Number(on.slice(0, 4));
  // Leap days come back within eight years.
  for (let of = thisYear; of <= thisYear + 8; of++) if (isDay(inYear(of)) && inYear(of) >= on) return inYear(of);
  return undefined;
}

const WEEKS = /\b(?:v|vecka|veckor|veckorna)\.?\s*(\d{1,2})\s*(?:-|–|till)\s*(?:v\.?\s*)?(\d{1,2})\b/i;
const NEAR = [
  [/\bi\s?dag\b/i, 0],
  [/\bi\s?morgon\b/i, 1],
  [/\bi\s?övermorgon\b/i, 2],
] as const;

/** The Monday of the next ISO week of that number that is not over on `on`; undefined for a week that does not come. */
function mondayOf(week: number, on: Day): Day | undefined {
  const monday = plusDays(on, 1 - weekdayOf(on));
  return Array.from({ length: 60 }, (_, at) => plusDays(monday, 7 * at)).find(day => isoWeekOf(day) === week);
}

/** "v 36-50" as a first and a last day. */
function weeksIn(text: string, on: Day): { from: Day; to: Day; rest: string } | NotUnderstood | undefined {
  const hit = WEEKS.exec(text);
  if (!hit) return undefined;
  const from = mondayOf(Number(hit[1]), on);
  const last = from && mondayOf(Number(hit[2]), from);
  if (!from || !last) return { why: `Veckorna ”${hit[0].trim()}” finns inte.` };
  return { from, to: plusDays(last, 6), rest: text.replace(hit[0], ' ') };
}

/** The days named in a phrase (from, to, or a single one), and the phrase without them. */
export function datesIn(
  text: string,
  on: Day,
): { readonly from?: Day; readonly to?: Day; readonly single?: Day; readonly rest: string } | NotUnderstood {
  const found: { from?: Day; to?: Day; single?: Day } = {};
  let rest = text;
  const weeks = weeksIn(text, on);
  if (weeks) return weeks;
  for (const [sign, days] of NEAR) {
    if (sign.test(rest)) return { single: plusDays(on, days), rest: rest.replace(sign, ' ') };
  }
  for (const [name, pattern] of [
    ['from', FROM],
    ['to', TO],
    ['single', ALONE],
  ] as const) {
    const hit = pattern.exec(rest);
    if (!hit) continue;
    if (name === 'single' && (found.from || found.to)) continue;
    const day = dayFrom(hit.slice(1), name === 'to' ? (found.from ?? on) : on);
    if (!day) return { why: `Dagen ”${hit[0].trim()}” finns inte.` };
    found[name] = day;
    rest = rest.replace(hit[0], ' ');
  }
  if (found.from && found.to && found.to < found.from) return { why: 'Sista dagen ligger före den första.' };
  return { ...found, rest };
}
