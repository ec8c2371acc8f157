import type { Day } from '../day.js';
import { fold } from '../text.js';
import type { Weekday } from '../wall-time.js';
import { datesIn } from './phrase-dates.js';
import { timeIn } from './phrase-time.js';
import type { Recurrence, WallTime } from './recurrence.js';

/** How many meetings somebody wants in a stretch of time, without saying when: the bot proposes dates. */
export interface Wish {
  readonly times: number;
  readonly per: 'term' | 'year' | 'month';
  /** The weekdays that suit; every workday when none was named. */
  readonly days: readonly Weekday[];
}

/** What somebody wrote about when their group meets. */
export interface Phrase {
  readonly when: Recurrence | { readonly is: 'wish'; readonly wish: Wish };
  /** Absent when no time was given. */
  readonly time?: WallTime;
  /** The first and last day that were named. */
  readonly from?: Day;
  readonly to?: Day;
}

/** Why a phrase could not be read, in words for a Swedish reader. */
export interface NotUnderstood {
  readonly why: string;
}

const DAY_WORDS: readonly (readonly [RegExp, Weekday])[] = [
  [/\b(mandag\w*|man)\b/, 1],
  [/\b(tisdag\w*|tis)\b/, 2],
  [/\b(onsdag\w*|ons)\b/, 3],
  [/\b(torsdag\w*|tors|tor)\b/, 4],
  [/\b(fredag\w*|fre)\b/, 5],
  [/\b(lordag\w*|lor)\b/, 6],
  [/\b(sondag\w*|son)\b/, 7],
];

const NUMBERS: Readonly<Record<string, number>> = {
  en: 1,
  ett: 1,
  tva: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  atta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
};
const ORDINALS: Readonly<Record<string, number>> = {
  forsta: 1,
  andra: 2,
  tredje: 3,
  fjarde: 4,
  femte: 5,
  sjatte: 6,
  sista: -1,
};
const numberOf = (word: string | undefined) => (word === undefined ? undefined : (NUMBERS[word] ?? Number(word)));

const PER: readonly (readonly [RegExp, Wish['per']])[] = [
  [/\b(per|i|om|varje|under) ?(host|var)?termin\w*/, 'term'],
  [/\bterminsvis\b/, 'term'],
  [/\b(per|om|i|varje|under) ?(las|skol)?ar(et)?\b/, 'year'],
  [/\b(per|i|varje) ?manad\w*/, 'month'],
];

function wishIn(text: string): Wish | undefined {
  const times =
    /\b(\d+|en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv) (?:gang|ganger|mote|moten|traff|traffar)\b/.exec(
      text,
    );
  const count = numberOf(times?.[1]);
  const per = PER.find(([sign]) => sign.test(text))?.[1];
  return count && per ? { times: count, per, days: weekdaysIn(text) } : undefined;
}

function weekdaysIn(text: string): Weekday[] {
  return DAY_WORDS.filter(([sign]) => sign.test(text)).map(([, day]) => day);
}

const MONTHLY = /\bmanad(en|er)?\b/;
const ORDINAL = /\b(forsta|andra|tredje|fjarde|femte|sista)\b/g;
const EVERY_NTH = /\b(?:var|vart) ?(andra|annan|annat|tredje|fjarde|femte|sjatte|\d+)\b|\bvaran(?:nan|nat)\b/;

/** "var 14:e dag" -> every second week. */
const EVERY_DAYS = /\bvar ?(\d+) ?e? dag\b/;

function everyIn(text: string): number {
  const days = Number(EVERY_DAYS.exec(text)?.[1] ?? 0);
  if (days > 0) return days / 7;
  const found = EVERY_NTH.exec(text);
  if (!found) return 1;
  const word = found[1];
  if (word === undefined || word === 'annan' || word === 'annat') return 2;
  return ORDINALS[word] ?? Number(word);
}

function recurrenceIn(text: string): Recurrence | NotUnderstood | undefined {
  const days = weekdaysIn(text);
  const [day] = days;
  const even = /\bjamn\w*\b/.test(text);
  const odd = /\b(udda|ojamn\w*)\b/.test(text);
  if (even && odd) return { why: 'Du skrev både jämna och udda veckor. Välj det ena.' };
  if (even || odd) {
    if (day === undefined) return { why: 'Vilken veckodag? Skriv till exempel: jämna torsdagar 13–14.30' };
    return { is: 'parity', days, parity: even ? 'even' : 'odd' };
  }
  const monthdays = [...text.matchAll(/\bden (\d{1,2}) ?(?:e|a)\b/g)].map(([, date]) => Number(date));
  if (monthdays.length > 0 && MONTHLY.test(text)) {
    if (monthdays.some(date => date < 1 || date > 31)) return { why: 'En månad har dagarna 1 till 31.' };
    return { is: 'monthday', dates: monthdays };
  }
  const every = everyIn(text);
  const nths = [...text.replace(EVERY_NTH, ' ').matchAll(ORDINAL)].map(([, word]) => ORDINALS[word ?? ''] ?? 0);
  if (MONTHLY.test(text) && day !== undefined && nths.length > 0) {
    if (days.length > 1) return { why: 'Ta en veckodag i taget när det gäller gånger i månaden.' };
    return { is: 'monthly', day, nths, every };
  }
  if (day === undefined) return undefined;
  if (!Number.isInteger(every) || every < 1)
    return { why: 'Räkna i hela veckor. Skriv till exempel: var tredje tisdag 15–16' };
  return { is: 'weekly', days, every };
}

/** Reads when a group meets out of Swedish words, as of a day: years that are not written are the next to come. */
export function readPhrase(raw: string, on: Day): Phrase | NotUnderstood {
  // A phrase is short; what is longer is something else.
  const dated = datesIn(raw.slice(0, 200), on);
  if ('why' in dated) return dated;
  const timed = timeIn(dated.rest);
  if ('why' in timed) return timed;
  const text = fold(timed.rest);
  const { from, to, single } = dated;
  const ends = { ...(timed.time ? { time: timed.time } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const wish = wishIn(text);
  if (wish && !single) return { when: { is: 'wish', wish }, ...ends };
  const recurrence = recurrenceIn(text);
  if (recurrence && 'why' in recurrence) return recurrence;
  // A weekday beside one date ("torsdag 15 oktober") only says which day that is.
  if (single && (!recurrence || (recurrence.is === 'weekly' && recurrence.every === 1)))
    return { when: { is: 'once', day: single }, ...ends };
  if (recurrence) return { when: recurrence, ...ends };
  return {
    why: 'Jag förstår inte när ni ska ses. Skriv till exempel: jämna torsdagar 13–14.30, eller: första måndagen i månaden kl 9',
  };
}
