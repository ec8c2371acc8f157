import type { Day } from '../shared/day.js';
import { plusDays, type Weekday } from '../shared/wall-time.js';
import { closedOn, type SchoolCalendar } from './calendar.js';
import { daysOfMeaning, isLeftOut } from './series/dates.js';
import { phraseOf } from './series/in-words.js';
import type { Meaning, Pattern } from './series/meaning.js';
import { WEEKDAY_NAMES } from './series/names.js';
import { isAmbiguous, isRefused, readSeries } from './series/read.js';

/** Another phrase that loses clearly fewer meetings to closed days: a sentence that compares the two, and a button's title. */
export interface Swap {
  readonly phrase: string;
  readonly words: string;
  readonly title: string;
}

/** So many meetings more are worth asking about. */
const GAIN = 2;

type Weekly = Pattern & { readonly is: 'weekly' };

interface Other {
  readonly meaning: Meaning;
  /** The same days in other weeks, or another day. */
  readonly by: 'weeks' | 'day';
}

function others(meaning: Meaning, pattern: Weekly, from: Day, to: Day, calendar: SchoolCalendar): Other[] {
  const [day = 1] = pattern.days;
  const withPattern = (change: Partial<Weekly>): Meaning => ({
    ...meaning,
    rules: [{ ...meaning.rules[0]!, pattern: { ...pattern, ...change } }],
  });
  const days = ([day - 1, day + 1] as Weekday[]).filter(one => one >= 1 && one <= 5 && day <= 5);
  const first = pattern.every === 2 ? daysOfMeaning(meaning, from, to, calendar)[0]?.day : undefined;
  return [
    ...(pattern.parity
      ? [{ by: 'weeks' as const, meaning: withPattern({ parity: pattern.parity === 'even' ? 'odd' : 'even' }) }]
      : []),
    ...(first && !pattern.parity ? [{ by: 'weeks' as const, meaning: { ...meaning, from: plusDays(first, 7) } }] : []),
    ...days.map(one => ({ by: 'day' as const, meaning: withPattern({ days: [one] }) })),
  ];
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const daysName = ({ days, parity, every }: Weekly) =>
  `${parity === 'even' ? 'jämna ' : parity === 'odd' ? 'udda ' : ''}${WEEKDAY_NAMES[days[0]! - 1]}ar${every === 2 ? ' varannan vecka' : ''}`;

/**
 * Of a phrase that skips closed days: the other weeks, or the weekday beside its own, in which clearly fewer meetings
 * would be lost, other weeks first, since they keep the day; undefined where there is none, or where the phrase is not of one weekday.
 */
export function swapFor(meaning: Meaning, from: Day, to: Day, calendar: SchoolCalendar): Swap | undefined {
  const [rule] = meaning.rules;
  const pattern = rule?.pattern;
  if (pattern?.is !== 'weekly' || meaning.rules.length > 1 || pattern.days.length !== 1) return undefined;
  if (meaning.count !== undefined || pattern.weeks || pattern.every > 2) return undefined;
  const count = (one: Meaning) => {
    // "utom lov" loses what is closed without a line for it.
    const except = one.except.filter(({ is }) => is !== 'closed' && is !== 'holidays');
    const days = daysOfMeaning({ ...one, except }, from, to, calendar).map(({ day }) => day);
    const held = days.filter(day => closedOn(day, calendar) === undefined && !isLeftOut(one, day, calendar)).length;
    return { held, lost: days.length - held };
  };
  const now = count(meaning);
  if (now.lost < GAIN) return undefined;
  const kept = others(meaning, pattern, from, to, calendar)
    .map(other => ({ ...other, ...count(other.meaning), phrase: phraseOf(other.meaning) }))
    .filter(one => one.held - now.held >= GAIN && now.lost - one.lost >= GAIN)
    // A phrase that is too long for its field is refused too.
    .filter(({ phrase }) => {
      const again = readSeries(phrase, from, calendar);
      return !isRefused(again) && !isAmbiguous(again);
    })
    .toSorted((one, other) => other.held - one.held);
  const best = kept.find(({ by }) => by === 'weeks') ?? kept[0];
  if (!best) return undefined;
  const other = best.meaning.rules[0]!.pattern as Weekly;
  const name =
    best.by === 'day'
      ? daysName(other)
      : pattern.parity
        ? other.parity === 'even'
          ? 'jämna'
          : 'udda'
        : 'veckorna emellan';
  return {
    phrase: best.phrase,
    words: `${capital(daysName(pattern))} ger ${now.held === 1 ? '1 möte' : `${now.held} möten`}, ${name} ${best.held}.`,
    title: `Ta ${name} i stället`,
  };
}
