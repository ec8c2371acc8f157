import { type Token, tokensOf } from '../groups/series/tokens.js';
import { clockIn } from '../shared/clock-words.js';
import { type Day, dayOf } from '../shared/day.js';
import { fold, tidy } from '../shared/text.js';
import { minutesAt, plusDays, weekdayOf } from '../shared/wall-time.js';
import { withPointedDates } from './wishes/pointed-dates.js';

/** When a whole message says: each part that it names, and nothing that it does not. */
export interface WhenSaid {
  /** Whether a day is one that was meant; undefined where none was named. */
  readonly isDay?: ((day: Day) => boolean) | undefined;
  /** Minutes from midnight; `hourOnly`: without minutes. */
  readonly clock?: { readonly minutes: number; readonly hourOnly: boolean } | undefined;
  /** When it ends, in minutes from midnight. */
  readonly end?: number | undefined;
  readonly part?: 'before' | 'after' | undefined;
  /** Which of those that are left, from 1; negative from the last. */
  readonly nth?: number | undefined;
  /** It may mean more than one thing: "den andra onsdagen". */
  readonly unsure?: boolean | undefined;
}

/** Words around a time that change nothing of it. In folded text. */
const AROUND = new Set(
  'kl klockan pa den det tack tid tiden tar jag vi ta boka ja jo vill ha garna blir bra passar funkar gar da at on the please thanks ok okej mig'.split(
    ' ',
  ),
);
/** "I dag" is one word, and "13 40" and "13,40" are times as they are typed on a phone. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d/.:-])(\d{1,2}),(\d{2})(?![\d/.:-])/g, '$1.$2'],
  [/^((?:kl\.?|klockan) )?(\d{1,2}) (\d{2})$/i, '$1$2.$3'],
  [/(?<!\p{L})i dag(?!\p{L})/giu, 'idag'],
  [/(?<!\p{L})i morgon(?!\p{L})/giu, 'imorgon'],
  [/(?<!\p{L})i övermorgon(?!\p{L})/giu, 'övermorgon'],
];
const AHEAD = { today: 0, tomorrow: 1, 'after-tomorrow': 2 } as const;
const NOON = 12 * 60;

const isAhead = (key: string): key is keyof typeof AHEAD => Object.hasOwn(AHEAD, key);
const inMonth = (date: number, month: number) => (day: Day) =>
  Number(day.slice(8)) === date && Number(day.slice(5, 7)) === month;
const monthOf = (token: Token | undefined) => token?.lex.flatMap(one => (one.is === 'month' ? [one.month] : [])).at(0);

/** What a word says of the day. */
function dayIn({ lex }: Token, today: Day): ((day: Day) => boolean) | undefined {
  const weekdays = lex.flatMap(one => (one.is === 'weekday' ? [one.day] : []));
  if (weekdays.length > 0) return day => weekdays.includes(weekdayOf(day));
  const key = lex.flatMap(one => (one.is === 'key' && isAhead(one.key) ? [one.key] : []))[0];
  return key && (day => day === plusDays(today, AHEAD[key]));
}

/**
 * When a whole message says, as of a day ("onsdag", "25/11 kl 13.40", "den första på onsdag", "halv två tack"). Undefined where any word
 * of it says anything else, and for a number alone, which may be a place.
 */
export function whenSaid(text: string, today: Day): WhenSaid | undefined {
  const plain = ONE_WORD.reduce((left, [two, one]) => left.replace(two, one), tidy(text).trim());
  const written = /\d\.\d/.test(plain) ? withPointedDates(plain, today) : plain;
  const tokens = tokensOf(written);
  const days: ((day: Day) => boolean)[] = [];
  const clocks: { minutes: number; hourOnly: boolean }[] = [];
  const spoken: string[] = [];
  let part: WhenSaid['part'];
  let nth: number | undefined;
  let unsure = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const [first = 0, second = 0, third = 0] = token.numbers;
    const month = monthOf(tokens[at + 1]);
    const day = dayIn(token, today);
    if (token.kind === 'day')
      days.push(one => one === `${first < 100 ? 2000 + first : first}-${two(second)}-${two(third)}`);
    else if (token.kind === 'day-month') days.push(inMonth(first, second));
    else if (['number', 'ordinal'].includes(token.kind) && month !== undefined) {
      days.push(inMonth(first, month));
      at++;
      // "25 nov 2026": the year is the day's own.
      const year = tokens[at + 1];
      if (year?.kind === 'number' && /^20\d\d$/.test(year.raw)) {
        days.push(one => one.startsWith(year.raw));
        at++;
      }
    } else if (token.kind === 'ordinal' || (token.kind === 'number' && isOfMonth(tokens, at)))
      days.push(one => Number(one.slice(8)) === first);
    else if (token.kind === 'clock') {
      const minutes = clockIn(token.raw);
      // "13.40, 14.20" are two times, and no stretch.
      if (minutes === undefined || (clocks.length > 0 && tokens[at - 1]?.raw !== '-')) return undefined;
      clocks.push({ minutes, hourOnly: false });
    } else if (token.kind === 'mark') {
      if (!/^[-,.;:!"'()[\]»«”]$/.test(token.raw)) return undefined;
    } else if (day) days.push(day);
    else if (nth === undefined && nthOf(token) !== undefined) {
      unsure ||= tokens[at + 1]?.lex.some(one => one.is === 'weekday') === true;
      nth = nthOf(token);
    } else if (part === undefined && partOf(token)) part = partOf(token);
    else if (!AROUND.has(fold(token.raw))) spoken.push(fold(token.raw));
  }
  if (spoken.length > 0) {
    const said = spoken.join(' ');
    const minutes = clockIn(said);
    const alone = /^(?!\d{3,4}$)\S+$/.test(said);
    // "13" alone may be a place, or a day of the month.
    if (
      minutes === undefined ||
      (alone && days.length === 0 && !/(?<!\p{L})(?:kl|klockan|at)(?!\p{L})/iu.test(written))
    )
      return undefined;
    clocks.push({ minutes, hourOnly: alone });
  }
  const [clock, end] = clocks;
  if (clocks.length > 2 || (end && end.minutes <= clock!.minutes)) return undefined;
  if (days.length === 0 && !clock && !part) return undefined;
  const isDay = days.length === 0 ? undefined : (day: Day) => days.every(one => one(day));
  return { isDay, clock, end: end?.minutes, part, nth: unsure ? undefined : nth, unsure };
}

const two = (number: number) => String(number).padStart(2, '0');

/** "Den 25" is a day. */
const isOfMonth = (tokens: readonly Token[], at: number) => fold(tokens[at - 1]?.raw ?? '') === 'den';

function nthOf({ raw, lex }: Token): number | undefined {
  // "Ändra" is no second.
  if (/^ä/i.test(raw)) return undefined;
  return lex.flatMap(one => (one.is === 'ordinal' ? [one.nth] : []))[0];
}

function partOf({ lex }: Token): WhenSaid['part'] {
  const part = lex.flatMap(one => (one.is === 'part' ? [one.part] : []))[0];
  if (part === 'forenoon') return 'before';
  return part === 'afternoon' ? 'after' : undefined;
}

/** A time, and what stands on its button, folded. */
export interface Timed {
  readonly start: number;
  readonly title: string;
}

const clockOf = ({ start }: Timed) => minutesAt(new Date(start));

/** Of times in their order those that a message means, and whether each is just what it says: an hour alone is not "13.40". */
export function meantBy<Time extends Timed>(
  { isDay, clock, end, part, nth, unsure }: WhenSaid,
  times: readonly Time[],
): { readonly those: readonly Time[]; readonly exact: boolean } {
  const then = times.filter(one => {
    const minutes = clockOf(one);
    if (isDay && !isDay(dayOf(new Date(one.start)))) return false;
    if (part && minutes < NOON !== (part === 'before')) return false;
    if (end !== undefined && !one.title.includes(`${clockTitle(minutes)} ${clockTitle(end)}`)) return false;
    if (!clock) return true;
    return clock.hourOnly ? Math.floor(minutes / 60) === Math.floor(clock.minutes / 60) : minutes === clock.minutes;
  });
  const one = nth === undefined ? undefined : then.at(nth > 0 ? nth - 1 : nth);
  const those = nth === undefined ? then : one ? [one] : [];
  return { those, exact: !unsure && (!clock?.hourOnly || those.every(time => clockOf(time) === clock.minutes)) };
}

/** A time of day as a folded title has it: "13 40". */
const clockTitle = (minutes: number) => `${two(Math.floor(minutes / 60))} ${two(minutes % 60)}`;
