import { type BookingInputs, bookingInputs, type LeftOut } from '../../booking/actions.js';
import type { Form } from '../../booking/booking.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Meaning, Pattern, Rule } from '../../groups/series/meaning.js';
import { isAmbiguous, isRefused, readSeries } from '../../groups/series/read.js';
import type { Day } from '../../shared/day.js';
import { fold } from '../../shared/text.js';
import { clockOf, parityOf, plusDays, weekdayOf } from '../../shared/wall-time.js';
import { isOfRequest, leftIn } from './left-over.js';
import { daysIn, whenIn } from './when.js';

/** The form for consultation times as far as a message fills it in, and what it said that is not filled in. */
export interface OfferSaid {
  readonly inputs: BookingInputs;
  readonly left: readonly LeftOut[];
  /** The words that were not understood, as they were written. */
  readonly unread: readonly string[];
}

const LENGTHS: readonly (readonly [RegExp, (number: string) => number])[] = [
  [/\b(\d{2,3}) ?min(?:uter(?:s)?)?\b/, Number],
  [/\b(?:halvtimm\w*|en halv ?timm\w*)\b/, () => 30],
  [/\b(?:trekvart\w*|tre kvart)\b/, () => 45],
  [/\b(?:en timm\w*|1 timm\w*|timslang\w*|en ?timmes)\b/, () => 60],
];
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/\b(?:telefon\w*|ring\w*)\b/, 'telefon'],
  [/\b(?:teams|video\w*|digital\w*)\b/, 'teams'],
  [/\b(?:pa plats|fysisk\w*|besok\w*)\b/, 'plats'],
];
const ON_SITE = /(?<!\p{L})på plats(?!\p{L})/iu;
/** How long each is, with what leads to it: it stands in the middle of when they are. */
const LENGTH_SAID =
  /(?<![\p{L}\p{N}])(?:(?:i|på|à|a|om) )?(?:\d{2,3} ?min(?:uter(?:s)?)?|(?:en )?halv ?timm\p{L}*|tre ?kvart\p{L}*|(?:en |1 )?timm\p{L}*|timslång\p{L}*)(?: (?:vardera|styck|var|långa?|åt gången))?(?!\p{L})/giu;
/** Words with which times are offered, and which say nothing of when. */
const OFFERS =
  /^(?:jag|oppna\w*|oppet|slapp\w*|erbjud\w*|skapa\w*|ledig\w*|emot|jobbar|konsult\w*|radgivning\w*|samtal\w*|passet?|pass|lucka|luckor|mottagning\w*|a|per|styck|stycken|st|var|langa|lang|varje|gang|mina|tar|ta|kor|kan|pa|om|via|over|som|fram|dar|sen|sedan|ut|extra|en|ett|till|tid|tider)$/;

/** What of a message is no way to ask, and no form: it may change what is meant. */
function restOf(message: string, phrase: string): string[] {
  const rest = message.replace(phrase, ' , ').replace(ON_SITE, ' , ');
  const isForm = (word: string) => FORMS.some(([pattern]) => pattern.test(word));
  return leftIn(rest, word => OFFERS.test(word) || isOfRequest(word) || isForm(word));
}

const firstDayOf = (days: readonly number[], from: Day): Day => {
  let day = from;
  while (!days.includes(weekdayOf(day)) && day < plusDays(from, 7)) day = plusDays(day, 1);
  return day;
};

/** Which weeks a weekly pattern has, as the form says it; every other week is even or odd weeks until a week 53. */
function weeksOf(
  pattern: Pattern & { is: 'weekly' },
  { from, to }: Meaning,
  on: Day,
): Partial<OfferSaid['inputs']> & { left: LeftOut[] } {
  if (pattern.parity) return { weeks: pattern.parity, left: [] };
  if (pattern.weeks || pattern.every > 2) return { left: ['weeks'] };
  if (pattern.every === 1) return { left: [] };
  const first = firstDayOf(pattern.days, from ?? on);
  const weeks = parityOf(first);
  // Reckoned on, the last of them is still of such a week, unless a week 53 lies between.
  let last = first;
  while (plusDays(last, 14) <= (to ?? plusDays(first, 42))) last = plusDays(last, 14);
  return { weeks, left: parityOf(last) === weeks ? [] : ['yearEnd'] };
}

const hoursOf = ({ time, timeSaid, lengthSaid }: Rule) =>
  timeSaid ? { from: clockOf(time.start), ...(lengthSaid ? { to: clockOf(time.end) } : {}) } : {};

const onWorkdays = (days: Iterable<number>) =>
  [...new Set(days)]
    .filter(day => day <= 5)
    .toSorted((one, other) => one - other)
    .join(',');

/**
 * The form for consultation times filled in with the weekdays, weeks, days, hours, length and form that a message says; what
 * it does not say is left empty. Undefined where it says neither days nor hours, or is understood in no one way.
 */
export function offeredIn(message: string, on: Day, calendar: SchoolCalendar): OfferSaid | undefined {
  const said = fold(message);
  // Of two lengths it is not told which is meant.
  const isOne = message.match(LENGTH_SAID)?.length === 1;
  const timed = isOne ? message.replace(LENGTH_SAID, ' ').replace(/\s+/g, ' ').trim() : message;
  const phrase = whenIn(timed);
  if (phrase === undefined) return undefined;
  const reading = readSeries(phrase, on, calendar);
  if (isAmbiguous(reading) || isRefused(reading)) return undefined;
  const [rule] = reading.rules;
  if (!rule) return undefined;
  const minutes = LENGTHS.flatMap(([pattern, of]) => {
    const found = pattern.exec(said);
    return found ? [of(found[1] ?? '')] : [];
  });
  const form = FORMS.find(([pattern]) => pattern.test(said))?.[1];
  const unread = restOf(timed, phrase);
  const left: LeftOut[] = [
    ...(reading.rules.length > 1 ? (['several'] as const) : []),
    ...(reading.except.length > 0 || reading.months ? (['except'] as const) : []),
    ...(reading.count === undefined ? [] : (['count'] as const)),
    ...(unread.length > 0 || minutes.length > 1 || reading.place || reading.others ? (['rest'] as const) : []),
  ];
  const filled = {
    ...hoursOf(rule),
    ...(minutes.length === 1 ? { length: String(minutes[0]) } : {}),
    ...(form ? { form } : {}),
  };
  const { pattern } = rule;
  const { from: first = '', to: last = '' } = reading;
  if (pattern.is === 'weekly') {
    const { left: weeksLeft, ...weeks } = weeksOf(pattern, reading, on);
    const inputs = bookingInputs.parse({ days: onWorkdays(pattern.days), first, last, ...weeks, ...filled });
    return { inputs, left: [...weeksLeft, ...left], unread };
  }
  const stretch = daysIn(timed, on, calendar);
  if (pattern.is !== 'dates' || !stretch)
    return { inputs: bookingInputs.parse(filled), left: ['weeks', ...left], unread };
  const days = onWorkdays(pattern.days.map(weekdayOf));
  return {
    inputs: bookingInputs.parse({ days, first: stretch.from, last: stretch.to ?? stretch.from, ...filled }),
    left,
    unread,
  };
}
