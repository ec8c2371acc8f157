import type { SchoolCalendar } from '../../groups/calendar.js';
import { daysOfMeaning } from '../../groups/series/dates.js';
import type { Meaning } from '../../groups/series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from '../../groups/series/read.js';
import { type Token, tokensOf } from '../../groups/series/tokens.js';
import type { Day } from '../../shared/day.js';
import { plusDays, weekdayOf } from '../../shared/wall-time.js';

/** A stretch of days; without `to` its end was not said. */
export interface DaysSaid {
  readonly from: Day;
  readonly to: Day | undefined;
}

/** Words that belong to a time where they stand in the middle of one, and begin or end none. */
const BETWEEN = /^(?:till|och|o|den|det|i|pa|fran|fram|med|t\.?o\.?m\.?|from|to|kl|klockan|-|–|,|:|:e|e|a|va)$/;
/** Words that only with a time beside them say when. */
const BEGINS =
  /^(?:i|pa|fran|till|hela|den|kl|klockan|fr\.?o\.?m\.?|t\.?o\.?m\.?|from|nasta|kommande|varje|varannan|forsta|sista)$/;
const WHOLE = /^(?:hela|kommande)$/;

/** Words that the grammar of phrases knows and that here say nothing of when. */
const OTHER = /^(?:mot\w*|traff\w*|semester\w*|ledig\w*|min|en|man|var|tid|tider|gang|gruppen)$/;

const isOfTime = ({ kind, lex, text, raw }: Token) =>
  (!OTHER.test(text) || /^mån$/i.test(raw)) &&
  (!['word', 'mark', 'link'].includes(kind) || lex.length > 0 || WHOLE.test(text));

/** The longest piece of a message that speaks of when, as it was written; undefined where none does. */
export function whenIn(message: string): string | undefined {
  const tokens = tokensOf(message.slice(0, 200));
  const pieces: Token[][] = [];
  let open: Token[] = [];
  const close = () => {
    while (open.length > 0 && !isOfTime(open.at(-1)!)) open.pop();
    if (open.some(isOfTime)) pieces.push(open);
    open = [];
  };
  for (const token of tokens) {
    if (isOfTime(token)) open.push(token);
    else if (open.length > 0 ? BETWEEN.test(token.text) || BEGINS.test(token.text) : BEGINS.test(token.text))
      open.push(token);
    else close();
  }
  close();
  // "ett möte" says less of when than "torsdag".
  const worth = ({ lex }: Token) => (lex.length > 0 && lex.every(one => one.is === 'number') ? 0.5 : 1);
  const weight = (piece: readonly Token[]) => piece.filter(isOfTime).reduce((sum, token) => sum + worth(token), 0);
  const best = pieces.toSorted((one, other) => weight(other) - weight(one))[0];
  return best
    ?.map((token, at) => (at > 0 && token.apart ? ` ${token.raw}` : token.raw))
    .join('')
    .trim();
}

function read(phrase: string, on: Day, calendar: SchoolCalendar): Meaning | undefined {
  const reading = readSeries(phrase, on, calendar);
  if (isAmbiguous(reading)) return read(reading.ambiguous[0]?.phrase ?? '', on, calendar);
  return isRefused(reading) ? undefined : reading;
}

/** How far ahead days are looked for, and the longest stretch that somebody says at once, in days. */
const AHEAD = 370;
const STRETCH = 100;

/** It says no more than a weekday beside it. */
const THIS_WEEK = /\s+(?:i )?(?:den här |denna )veckan?$/i;
/** Until a day, from today on. */
const UNTIL = /^(?:(?:fram )?till(?: och med)?|t\.?\s?o\.?\s?m\.?)\s+/i;
/** "Hela v 51" is v 51. */
const WHOLE_WEEK = /^hela\s+(?=v|nästa|kommande)/i;
export const WEEK =
  /\b(?:hela )?(?:den här |denna )?veckan\b(?! (?:efter|före|fore|innan)(?!\p{L}))|\bveckan ut\b|\bresten av veckan\b/iu;

const TODAY = /\b(?:i dag|idag)\b/i;
const TOMORROW = /\b(?:i morgon|i morr?[oå]?n|i mårn|imorgon|imorr?[oå]?n|imårn)\b/i;

/** "Idag och imorgon" with the dates of both: the grammar counts one day from today at a time. */
const withDates = (phrase: string | undefined, on: Day): string | undefined =>
  phrase !== undefined && TODAY.test(phrase) && TOMORROW.test(phrase)
    ? phrase.replace(TODAY, on).replace(TOMORROW, plusDays(on, 1))
    : phrase;

/** The days that a message speaks of, as of a day: "i morgon", "14-18 december", "v 8"; undefined where none is understood. */
export function daysIn(message: string, on: Day, calendar: SchoolCalendar): DaysSaid | undefined {
  const phrase = withDates(whenIn(message)?.replace(THIS_WEEK, '').replace(WHOLE_WEEK, ''), on);
  const week = WEEK.test(message);
  if (phrase === undefined || (week && !namesDay(phrase))) return week ? restOfWeek(on) : undefined;
  const said = phrase.replace(UNTIL, '');
  const until = said !== phrase;
  for (const tried of until
    ? [`varje dag från idag till ${said}`, `varje vardag till ${said}`, said]
    : [phrase, ...(namesDay(phrase) ? [] : [`varje vardag ${phrase}`])]) {
    const meaning = read(tried, on, calendar);
    if (!meaning) continue;
    const days = daysOfMeaning(meaning, on, plusDays(on, AHEAD), calendar).map(({ day }) => day);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined) return undefined;
    if (until) return { from: on, to: tried === said ? first : last };
    if (meaning.to !== undefined && meaning.to > first) return { from: first, to: meaning.to };
    const some = tried === phrase ? daysOneByOne(meaning, days) : undefined;
    if (some) return inOneStretch(some);
    if (last <= plusDays(first, STRETCH)) return { from: first, to: last };
    // "på torsdagar" is this Thursday; "från 1 februari" has no end.
    const open = tried !== phrase && /^\s*(?:från|fr|from)/i.test(phrase);
    return { from: first, to: open ? undefined : first };
  }
  return undefined;
}

const namesDay = (phrase: string) =>
  tokensOf(phrase).some(({ kind, lex }) => kind.startsWith('day') || lex.some(one => one.is === 'weekday'));

/** Days that were said one by one ("3 och 4 december"), of weekdays ("torsdag och fredag") the next of each; undefined for others. */
function daysOneByOne({ rules }: Meaning, days: readonly Day[]): readonly Day[] | undefined {
  const near = days.filter(day => day < plusDays(days[0] ?? day, 7));
  if (rules.length > 1) return near;
  const pattern = rules[0]?.pattern;
  if (pattern?.is === 'dates') return pattern.days.length > 1 ? days : undefined;
  if (pattern?.is !== 'weekly' || pattern.days.length < 2 || pattern.days.length > 4) return undefined;
  return near;
}

/** Days as one stretch, where nothing but a weekend lies between them; undefined where they are none. */
function inOneStretch(days: readonly Day[]): DaysSaid | undefined {
  const [from = ''] = days;
  const to = days.at(-1);
  for (let day = from; to !== undefined && day < to; day = plusDays(day, 1))
    if (weekdayOf(day) <= 5 && !days.includes(day)) return undefined;
  return { from, to };
}

function restOfWeek(on: Day): DaysSaid {
  let last = on;
  while (new Date(`${last}T12:00:00Z`).getUTCDay() !== 5 && last < plusDays(on, 6)) last = plusDays(last, 1);
  return { from: on, to: last };
}
