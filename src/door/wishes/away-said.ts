import { type BookingInputs, type BookingStep, bookingInputs } from '../../booking/actions.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import { tokensOf } from '../../groups/series/tokens.js';
import { type HoursSaid, hoursApart } from '../../shared/clock-words.js';
import type { Day } from '../../shared/day.js';
import { fold, words } from '../../shared/text.js';
import { clockOf } from '../../shared/wall-time.js';
import { leftIn } from './left-over.js';
import { daysIn, WEEK, whenIn } from './when.js';

/** Words, folded, with which somebody says that they are away and why, and which say nothing of when. */
const AWAY = new Set(
  `jag ja e ar vara blir blev bli ska skall maste behover vill kan kommer ar inte ej tyvarr usch fy hej hejsan hejhej god morgon morron gomorron du ni
  sjuk sjukt sjuka krasslig dalig forkyld feber magsjuk migran influensa frisk frisktid vab vabb vabba vabbar vabar vard vardar barn barnet barnen ungen unge
  mitt mina min har har fatt fick ont i huvudet halsen magen med m mig mej hemma hem stannar stanna borta ledig ledigt semester foraldraledig tjanstledig franvarande franvaro
  pa en ett kurs kursen utbildning konferens planeringsdag hembesok domstol forhandling lakaren tandlakaren lakarbesok
  jobbar jobba arbetar arbeta jobbet kontoret tjanst in inne och o a att sa d det den de dom mar mitt som pa
  stall staller installt stalla avboka avbokar bokar tider tid tiderna bokningar bokningarna alla allt allting tack snalla varsagod kan losa ordna fixa ta tar
  vikarie vikarien kl klockan hela dag dagen nagra nan nagon samtal samtalen konsultationer konsultation moten da sa ju ga gar boka bokas nagot`
    .split(/\s+/)
    .filter(word => word !== ''),
);
/** What is left of "resten av veckan" when the week is read. */
const RESTS = /\bresten av(?= *$| *[,.!])/gi;
/** Whoever is there then is away at another time. */
const IS_THERE = /\b(?:kommer|jobbar|arbetar|inne)\b/;
const NOT = /\b(?:inte|ej|icke)\b/;
/** With these a day that was said may be the first on which she is there again, or one that is not meant. */
const TURNS = /\b(?:tillbaka|ater|frisk|forst|innan|fore|efter|utom|forutom|sen|sedan)\b/;
const MIDNIGHT = 1_440;
/** After a day a number alone is an hour: "tisdag före 10". */
const HOUR_OF_DAY =
  /(?<=(?:dag(?:en)?|mån|tis|ons|tors?|fre|imorgon) )(före|innan|efter) (\d{1,2}(?:[.:]\d{2})?)(?![\d/]|:?e(?!\p{L})| ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/giu;
/** Today, where it is said. */
const TODAY = /\b(?:i ?dag|idag|nu|just nu|genast)\b/gi;

const WEEKDAY = '(?:mån|man|tis|ons|tors?|fre|lör|lor|sön|son)(?:dag\\p{L}*|s)?';
/** Days that come back, which are no stretch: "varje tisdag", "på fredagar", "jämna veckor"; "varje dag" is one. */
const COMES_BACK =
  /(?<!\p{L})(?:(?:varje(?! (?:var)?dag(?!\p{L}))|vartannat|varannan|var (?:tredje|fjärde)|jämna?|udda)(?: \p{L}+)?|(?:mån|tis|ons|tors|fre|lör|sön)dagar(?:na)?)(?!\p{L})/iu;
/** A weekday with a number that is no hour and no date: "måndag 14 och tisdag 15". Whether it is the 14th or two o'clock, she knows. */
const NUMBERED = new RegExp(
  `(?<!\\p{L})${WEEKDAY} (?:den )?\\d{1,2}(?![\\d.:/]|:?e(?!\\p{L})| ?[-–]| (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|till |t\\.?o\\.?m))`,
  'iu',
);

/** The weeks that are named one by one: "v 51 och v 53", "vecka 51, 53". */
const WEEKS = /(?<!\p{L})(?:v(?:ecka|\.)? ?|(?<=v(?:ecka|\.)? ?\d{1,2}(?:,| och| o| &) ?))(\d{1,2})/giu;

/** Whether weeks are named with others between them, which nobody spoke of. */
const areApart = (message: string): boolean =>
  [...message.matchAll(WEEKS)]
    .map(([, week]) => Number(week))
    .some((week, at, all) => at > 0 && week !== 1 && week !== all[at - 1]! + 1) &&
  !/[-–]|till|t\.?o\.?m/i.test(message);

/** Whether a piece says a day, and not hours or a number alone. */
const saysDay = (phrase: string): boolean =>
  tokensOf(phrase).some(
    ({ kind, lex }) => kind.startsWith('day') || lex.some(({ is }) => is !== 'number' && is !== 'part'),
  );

/** A part of a day as somebody would type it in the form. */
function typed({ from, to }: HoursSaid): string {
  if (from === 0) return `till ${clockOf(to)}`;
  return to === MIDNIGHT ? `efter ${clockOf(from)}` : `${clockOf(from)}-${clockOf(to)}`;
}

/** What of a message is no stretch of days, as it was written. */
const leftOfStretch = (message: string): string[] =>
  [COMES_BACK, NUMBERED].flatMap(pattern => pattern.exec(message)?.[0] ?? []);

/** The step for when somebody is away, and the words that were not understood, as they were written. */
interface AwaySaid {
  readonly step: BookingStep & { is: 'askAway' | 'awayForm' };
  readonly inputs: BookingInputs;
  readonly unread?: readonly string[];
}

/**
 * When somebody is away, as of a day. Read whole, it is the step that is asked about; days are today's where none is said.
 * Where a word is left over it may change what is meant: then it is the form, with what was understood filled in.
 */
export function awaySaid(message: string, today: Day, calendar: SchoolCalendar): AwaySaid {
  // "I morgon" is a day and no morning. Hours are read apart: "onsdag mellan 9 och 11" are no two days.
  const { hours, rest: dayWords } = hoursApart(
    message
      .replace(/\bi (?:morgon|morron|morr?n|mårn)\b/gi, 'imorgon')
      .replace(/\bi dag\b/gi, 'idag')
      .replace(HOUR_OF_DAY, (_, word: string, hour: string) => `${/^innan$/i.test(word) ? 'före' : word} kl ${hour}`),
  );
  const phrase = whenIn(dayWords);
  const rest = dayWords
    .replace(phrase ?? '', ' ')
    .replace(WEEK, ' ')
    .replace(TODAY, ' ')
    .replace(RESTS, ' ');
  const isThere = IS_THERE.test(fold(message)) && !NOT.test(fold(message));
  const isNoStretch = COMES_BACK.test(message) || NUMBERED.test(message) || areApart(message);
  const unknown = new Set(words(rest).filter(word => !AWAY.has(word)));
  const unread = isNoStretch ? leftOfStretch(message) : leftIn(message, word => !unknown.has(word));
  const left = isThere || isNoStretch || unknown.size > 0;
  const dayIsSaid = phrase !== undefined && saysDay(phrase);
  const said = dayIsSaid ? daysIn(dayWords, today, calendar) : undefined;
  const none = bookingInputs.parse({});
  // Hours alone are today's.
  if (!left && (said || phrase === undefined || (!dayIsSaid && hours))) {
    const { from, to } = said ?? { from: today, to: today };
    return { step: { is: 'askAway', days: { from, to: to ?? from, ...(hours ? { hours } : {}) } }, inputs: none };
  }
  const days = said && !isThere && !isNoStretch && !TURNS.test(fold(message)) ? said : undefined;
  const filled = days && { awayFrom: days.from, awayTo: days.to ?? '', hours: hours ? typed(hours) : '' };
  return { step: { is: 'awayForm', unsure: true }, inputs: bookingInputs.parse(filled ?? {}), unread };
}

const CANNOT =
  /^(?:(?:hej|tyvarr|nej|men|du) )*(?:jag )?(?:kan|hinner) (?:tyvarr )?(?:inte|ej)\b(?!.*\b(?:boka\w*|flytta\w*)\b)/;

/** Whether a message says that somebody cannot, and when, and nothing else: from a social worker it is that she is away. */
export function cannotThen(message: string, today: Day, calendar: SchoolCalendar): boolean {
  if (message.includes('?') || !CANNOT.test(fold(message))) return false;
  const { step } = awaySaid(message, today, calendar);
  return step.is === 'askAway' && (step.days?.hours !== undefined || whenIn(message) !== undefined);
}
