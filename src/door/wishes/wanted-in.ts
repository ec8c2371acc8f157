import { STRETCHES_MAX, type Wanted } from '../../booking/wanted.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import { tokensOf } from '../../groups/series/tokens.js';
import type { Day } from '../../shared/day.js';
import { tidy } from '../../shared/text.js';
import { plusDays } from '../../shared/wall-time.js';
import { clockSaid, hoursSaid, type Piece, timedApart } from './hours-wanted.js';
import { noDayIn, ofYear, otherDays, SEASON, withNumber } from './other-days.js';
import { withPointedDates } from './pointed-dates.js';
import { type DaysSaid, daysIn, whenIn } from './when.js';

/** When somebody wants a time, and their words without those that said it, in small letters without accents. */
export interface WantedSaid {
  readonly wanted: Wanted;
  readonly rest: string;
  /** It names a day, understood or not, so that none that was said before is meant. */
  readonly namesDay: boolean;
}

const READ_MAX = 200;
/** "Mån" without its accent is a man, and "ändra" is no second. */
const ACCENTED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})mån(?!\p{L})/giu, 'måndag'],
  [/(?<!\p{L})ändra/giu, 'byt'],
];
/** As the grammars of days and hours have them. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\bi (?:morgon|morron|morr?n|marn)\b/g, 'imorgon'],
  [/\bi dag\b/g, 'idag'],
  [/\bpa (?:formiddagarna|fm)\b/g, 'pa formiddagen'],
  [/\bpa (?:eftermiddagarna|em)\b/g, 'pa eftermiddagen'],
  [/\b(for|efter)mid+a?g(\w*)/g, '$1middag$2'],
  [/\bi (formiddag|eftermiddag)\b/g, 'idag $1'],
  [/dag (?:morgon|morron)\b/g, 'dag pa morgonen'],
  [/\b(man|tis|ons|tors|fre|lor|son)dagens\b/g, '$1dag'],
  [/\bmorgondagens\b/g, 'imorgon'],
  [/\bdagens\b/g, 'idag'],
  [/(?<![\d/.:-])(\d{1,2}),(\d{2})(?![\d/.:-])/g, '$1.$2'],
  [/\b(?:nan|nagon) gang\b|\b(?:en|nagon) annan (?:dag|vecka|tid)\b/g, ' '],
  [/\btill veckan\b/g, 'nasta vecka'],
  [/\bto (?=(?:mon|tues|wednes|thurs|fri)day\b)/g, 'till '],
  [/\b(?:veckan efter nasta(?: vecka)?|nasta ?nasta vecka)\b/g, 'om tva veckor'],
  [/\bmellan jul(?:en)? och nyar\b/g, 'mellandagarna'],
  // All that is then, and not each of those days.
  [/\b(?:alla|allt|samtliga) (?=(?:mina |vara )?(?:tid|bokn|konsult|som|pa ))/g, ''],
  [/\b(?:i kvall|ikvall)\b/g, 'idag efter 17'],
  [/(?<!\b(?:flytta|skjut|skjuta) )\bfram till\b/g, 'senast'],
  // "Flytta den till kl 15.30" is that time, and none before it; "9 till kl 11" is a stretch.
  [
    /(?<=\b(?:flytta\w*|byta?|boka om|omboka|skjuta?)\b.*)(?<!\d )\btill (?:kl\.? ?|klockan )?(?=\d{1,2}(?:[.:]\d{2})?(?:\D*)$)/g,
    'kl ',
  ],
];

function plain(message: string): string {
  const written = ACCENTED.reduce((left, [said, as]) => left.replace(said, as), tidy(message.slice(0, READ_MAX)));
  const small = written.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
  return WRITTEN.reduce((left, [said, as]) => left.replace(said, as), small);
}

const WEEKDAY = /\b(?:man|tis|ons|tors|fre|lor|son)(?:dag(?:en)?)?\b/;
/** Before a day: it is the first one, or the last. */
const LIMIT = /\b(tidigast|fran och med|from|efter|fran|senast|fore|innan) (?:pa |den )?$/;
const BEGINS = /^(?:fran och med|fran|from) /;
/** "Den" is what is moved. */
const GOAL = /^(?:(?:den|det) (?=till |pa |i ))?(?:till |t\.?o\.?m\.? )?(?:(?:pa|i) (?=\p{L}*dag\b))?/u;
const WEEK_WORDS = /\b(?:i |den har |denna )?veckan\b(?! (?:efter|fore|innan)\b)/;
/** Two pupils, class 5 and the second one are no days. */
const namesDay = (piece: string): boolean =>
  /\bden \d/.test(piece) ||
  tokensOf(piece).some(
    ({ kind, lex }) => kind.startsWith('day') || lex.some(({ is }) => !['number', 'part', 'ordinal'].includes(is)),
  );

/** The days that one piece of a message says. */
function daysOf(text: string, today: Day, calendar: SchoolCalendar): Piece<DaysSaid> | undefined {
  const other = otherDays(text, today);
  if (other) return other;
  const written = whenIn(text);
  if (written === undefined || !namesDay(written)) return undefined;
  const found = written.replace(BEGINS, '');
  // "Flytta till onsdag" means that day, and none before it.
  const goal = found.replace(GOAL, '');
  const read = daysIn(goal === found && found === written ? text : goal, today, calendar);
  if (!read) return undefined;
  const said = ofYear(read, found, today);
  const [limit, word] = LIMIT.exec(text.slice(0, Math.max(0, text.indexOf(found)))) ?? [];
  const rest = (limit === undefined ? text : text.replace(limit, '')).replace(found, ' ').replace(WEEK_WORDS, ' ');
  // Of a weekday that is today, the next one is meant.
  const isToday = said.from === today && said.to === today;
  const isNext = isToday && WEEKDAY.test(found) && !/\d|\bidag\b/.test(found);
  const next = plusDays(today, 7);
  return { value: limited(word, isNext ? { from: next, to: next } : said, today), rest };
}

function limited(word: string | undefined, { from, to }: DaysSaid, today: Day): DaysSaid {
  switch (word) {
    case undefined:
      return { from, to };
    case 'efter':
      return { from: plusDays(to ?? from, 1), to: undefined };
    case 'senast':
      return { from: today, to: to ?? from };
    case 'fore':
    case 'innan':
      return { from: today, to: plusDays(from, -1) };
    default:
      return { from, to: undefined };
  }
}

const EITHER = / (?:eller|och|annars|alternativt)(?: pa)? |, ?(?:annars )?/;
/** "Mellan 9 och 11" is one part. */
const BETWEEN = /\bmellan (kl\.? |klockan )?(\S+) och (?:kl\.? |klockan )?(\d)/g;

/** All days that are wanted; several where they are named one after the other. */
function allDays(text: string, today: Day, calendar: SchoolCalendar): Piece<DaysSaid[]> | undefined {
  const parts = text.split(EITHER).map(part => ({ part, said: daysOf(part, today, calendar) }));
  const several = parts.flatMap(({ said }) => said?.value ?? []);
  if (several.length > 1 && several.length <= STRETCHES_MAX) {
    const rest = parts.map(({ part, said }) => said?.rest ?? part).join(' ');
    return { value: several.toSorted((a, b) => (a.from < b.from ? -1 : 1)), rest };
  }
  const one = daysOf(text, today, calendar);
  return one && { value: [one.value], rest: one.rest };
}

/** What changes a day or an hour that it stands beside, and so is not to be left over. */
const TURNS =
  /\b(?:inte|ej|aldrig|utom|forutom|senast|tidigast|fore|innan|efter|borjan|slutet|mitten|varannan|varje|halv|kvart|lunch|\w+tiden)\b/;
const NOT = /\b(?:inte|ej|icke|aldrig)\b/;
/** With one of these it is not told which days are meant, nor whether they are those. */
const NOT_TOLD = /\b(?:utom|forutom|forran|(?:forsta|andra|tredje|fjarde|sista) veckan)\b/;

/** Another hour, or date, than the one that was read: "tisdag kl 9 eller 11". */
const OR_NUMBER =
  /(?: (?:eller|och|annars)|,) (?:kl\.? ?|klockan )?\d{1,2}(?:[.:]\d{2})?(?= *(?:[.,!?]|$| (?:ocksa|istallet|tack|med)\b))/;

const saysMore = (rest: string): boolean =>
  TURNS.test(rest) ||
  OR_NUMBER.test(rest) ||
  tokensOf(rest).some(
    ({ kind, lex }) =>
      ['day', 'day-month', 'clock'].includes(kind) || lex.some(({ is }) => is === 'weekday' || is === 'month'),
  );

/** After one hour a number alone is another, and no date: "10.20 torsdag och 11 också". */
const OTHER_HOUR =
  /(?<=(?:\bkl\.? ?|\bklockan )\d{1,2}\b.*|\b\d{1,2}[.:]\d{2}\b.*)(?<!\bmellan (?:kl\.? ?|klockan )?\d{1,2}(?:[.:]\d{2})?)(?: (?:och|eller|annars)|,) (?:kl\.? ?|klockan )?\d{1,2}(?=$|[.!?](?!\d)| (?:ocksa|istallet|tack|med)\b)/;

/** What is written as a time of the clock and is none: "kl 25". */
const NO_CLOCK = /\b(?:kl\.? ?|klockan )(?:2[5-9]|[3-9]\d)(?:[.:]\d\d)?\b/;
/** What is written as a date and is none: "den 31 november", a date that is another weekday. */
const NO_DATE =
  /(?:\b(?:pa )?\p{L}+dag )?(?:\b(?:den |d\. ?))?(?<!\d)\d{1,2}(?::?[ea])? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*/u;

/** "Jag mår bra" is no month. */
const FEELS = /(?<!\p{L})mår(?!\p{L})/giu;

/** What a message says of when, whether that is wanted or not: `not` where it is said of the time that it is not. */
interface TimeSaid extends WantedSaid {
  readonly not: boolean;
}

/**
 * What a message says of when, as of a day: its days, its hours or its clock; `unread` where something that says when is left over.
 * "Kan inte på fredag" speaks of Friday. Undefined where it says nothing of when that is understood.
 */
export function timeIn(message: string, today: Day, calendar: SchoolCalendar): TimeSaid | undefined {
  const { text: written, unsure } = withNumber(withPointedDates(plain(message.replace(FEELS, ' ')), today), today);
  const said = written.replace(OTHER_HOUR, ' ');
  const not = NOT.test(said);
  const text = not ? said.replace(NOT, ' ').replace(/\s+/g, ' ').trim() : said;
  const read = readIn(text, today, calendar);
  if (read && NOT_TOLD.test(text)) return { wanted: { unread: true }, rest: read.rest, namesDay: true, not };
  const all = read?.rest ?? text;
  const left = all.replace(SEASON, ' ');
  const noDay = noDayIn(left, today);
  const doubt = unsure || said !== written || left !== all ? { unread: true as const } : {};
  if (!noDay && !NO_CLOCK.test(left) && !NO_DATE.test(left) && (read || left === all))
    return (
      read && {
        wanted: { ...read.wanted, ...doubt },
        rest: left.replace(/\s+/g, ' ').trim(),
        namesDay: read.namesDay || left !== all,
        not,
      }
    );
  const rest = left
    .replace(NO_CLOCK, ' ')
    .replace(NO_DATE, ' ')
    .replace(/\d{1,2}\/\d{1,2}/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const namesDay = read?.namesDay || noDay !== undefined || left !== all || NO_DATE.test(left);
  return { wanted: { ...read?.wanted, ...(noDay ? { noDay } : {}), unread: true }, rest, namesDay, not };
}

/** When a message wants a time, as of a day; of one that says when it is not, it is not told when it is. */
export function wantedIn(message: string, today: Day, calendar: SchoolCalendar): WantedSaid | undefined {
  const said = timeIn(message, today, calendar);
  if (!said) return undefined;
  const { wanted, rest, namesDay, not } = said;
  if (!not) return { wanted, rest, namesDay };
  // What is not wanted is still said to be so by what is left over.
  return {
    wanted: { unread: true },
    rest: readIn(withPointedDates(plain(message), today), today, calendar)?.rest ?? rest,
    namesDay,
  };
}

function readIn(text: string, today: Day, calendar: SchoolCalendar): WantedSaid | undefined {
  const part = hoursSaid(text);
  const clock = clockSaid(part?.rest ?? text);
  const timed = clock?.rest ?? part?.rest ?? text;
  // What stood before an hour may stand before another word of time now.
  const days = allDays(
    timed
      .replace(/\s+/g, ' ')
      .replace(/\b(?:pa|i) (?=(?:pa|i|den)\b|$)/g, '')
      .trim(),
    today,
    calendar,
  );
  if (!days && !clock && !part) return undefined;
  const rest = days?.rest ?? timed;
  // Of hours that are each of a day of its own none is looked for.
  const isApart =
    days !== undefined &&
    timedApart(text.replace(BETWEEN, '$1$2-$3').split(EITHER), one => daysOf(one, today, calendar) !== undefined);
  const { at, hours = part?.value } = isApart ? { hours: undefined } : (clock?.value ?? {});
  return {
    wanted: {
      ...(days ? { days: days.value.map(({ from, to }) => ({ from, ...(to === undefined ? {} : { to }) })) } : {}),
      // "På eftermiddagen kl 13.40" is that time.
      ...(hours && at === undefined && !isApart ? { hours } : {}),
      ...(at === undefined ? {} : { at }),
      // Of two hours one alone is looked for.
      ...(isApart || saysMore(rest) || (clock && clockSaid(timed)) ? { unread: true as const } : {}),
    },
    rest: rest.replace(/\s+/g, ' ').trim(),
    namesDay: days !== undefined,
  };
}
