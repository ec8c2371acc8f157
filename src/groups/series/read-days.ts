import type { Weekday } from '../../shared/wall-time.js';
import {
  after,
  type Hit,
  isText,
  joined,
  lexAt,
  listOf,
  numberAt,
  ordinalAt,
  RANGE,
  type Reader,
  skip,
  unitAt,
} from './look.js';
import type { Part } from './parts.js';
import type { Token } from './tokens.js';

const WORKDAYS = [1, 2, 3, 4, 5] as const satisfies Weekday[];
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies Weekday[];
const LEAD = ['på', 'om', 'under', 'on', 'både', 'i veckan på', 'nu på'];

interface Named {
  readonly days: readonly Weekday[];
  readonly form: 'many' | 'one' | 'bare';
  readonly without?: 'holidays' | 'closed';
}

const between = (from: Weekday, to: Weekday): Weekday[] =>
  from <= to ? ALL_DAYS.filter(day => from <= day && day <= to) : [];

const SHORT = ['ma', 'ti', 'on', 'to', 'fr'];
/** "on" and "fr" are other words, and days only beside one that is written as short, or joined to what stands before them. */
function shortDay(tokens: readonly Token[], at: number, ends = false): Weekday | undefined {
  if (!isText(tokens, at, 'on', 'fr')) return undefined;
  if (ends && isText(tokens, at - 1, '-')) return isText(tokens, at, 'on') ? 3 : 5;
  const isJoint = (place: number) => isText(tokens, place, 'o', 'och', '/', '-', '&', '+', ',');
  const [before, behind] = [isJoint(at - 1) ? at - 2 : at - 1, isJoint(at + 1) ? at + 2 : at + 1];
  const beside = isText(tokens, before, ...SHORT) || isText(tokens, behind, ...SHORT);
  const joined = isText(tokens, at, 'fr') && isJoint(at - 1) && !isText(tokens, at - 1, ',');
  // "ti 10, fr 13": each with its time.
  const apart = isJoint(at - 1) && tokens.some((_, place) => place < at && isText(tokens, place, ...SHORT));
  return beside || joined || apart ? (isText(tokens, at, 'on') ? 3 : 5) : undefined;
}

function namedAt(tokens: readonly Token[], at: number): Hit<Named>[] {
  const free = skip(tokens, at, ['helgfria', 'helgfri', 'icke helgdagar']);
  const sets = lexAt(tokens, free, 'daySet').flatMap(({ set, form }): Hit<Named>[] => {
    if (set === 'weekend') return [];
    const without = set === 'schooldays' ? 'closed' : free > at ? 'holidays' : undefined;
    return [{ got: { days: WORKDAYS, form, ...(without ? { without } : {}) }, next: free + 1 }];
  });
  const short = shortDay(tokens, free);
  const shorts: Hit<Named>[] = short ? [{ got: { days: [short], form: 'bare' }, next: free + 1 }] : [];
  const days = lexAt(tokens, free, 'weekday').map(({ day, form }) => ({
    got: { days: [day], form, ...(free > at ? { without: 'holidays' as const } : {}) },
    next: free + 1,
  }));
  return [...sets, ...days, ...shorts];
}

/** Weekdays, lists and ranges of them: "tis/tors", "mån-fre", "måndag till torsdag", "vardagar". */
function weekdaysAt(tokens: readonly Token[], at: number): Hit<Named>[] {
  return namedAt(tokens, at).flatMap(first => {
    const readings: Hit<Named>[] = [];
    const [from] = first.got.days;
    for (const place of first.got.days.length === 1 ? after(tokens, first.next, RANGE) : []) {
      const to = lexAt(tokens, place, 'weekday')[0]?.day ?? shortDay(tokens, place, true);
      const days = from && to ? between(from, to) : [];
      if (days.length > 1) return [{ got: { days, form: 'many' as const }, next: place + 1 }];
    }
    let { got, next } = first;
    for (;;) {
      const place = joined(tokens, next);
      const plain = place === undefined ? undefined : skip(tokens, place, ['på']);
      // "tisdag den 3/11 och torsdag den 5/11" is a list of dates, and is read as one first.
      const more = plain === undefined ? undefined : namedAt(tokens, plain)[0];
      // "tisdagar och torsdagar, tisdagar 9-10": a day that comes again begins something else.
      if (!more || more.got.days.some(day => got.days.includes(day))) break;
      got = {
        ...got,
        days: [...new Set([...got.days, ...more.got.days])],
        form: more.got.form === 'many' ? 'many' : got.form,
      };
      next = more.next;
    }
    readings.push({ got, next });
    return readings;
  });
}

/** "3:e fre varje mån": behind an ordinal and its weekday it is the month. */
const isMonthAt = (tokens: readonly Token[], at: number) =>
  isText(tokens, at, 'man') && lexAt(tokens, at - 2, 'weekday').length > 0 && ordinalAt(tokens, at - 3) !== undefined;

/** "torsdagmorgnar": many by the part of the day that it is written together with. */
const isOfMany = (tokens: readonly Token[], at: number) =>
  tokens[at]?.apart === false && lexAt(tokens, at, 'part').length > 0 && /ar(?:na)?$/.test(tokens[at]?.text ?? '');

/** "på torsdag", "torsdagar", "varje torsdag", "nästa onsdag", "mån-fre", "varje dag". */
export const readDays: Reader<Part> = (tokens, at) => {
  const start = shortDay(tokens, at) ? at : skip(tokens, at, LEAD);
  const on = isText(tokens, start - 1, 'pa', 'on') && start > at;
  const hits: Hit<Part>[] = [];
  const each = lexAt(tokens, start, 'every').some(({ n, unit }) => n === 1 && unit === undefined);
  const [key] = lexAt(tokens, start, 'key');
  const next = key?.key === 'next' || key?.key === 'this';
  for (const { got, next: end } of weekdaysAt(tokens, each || next ? start + 1 : start)) {
    // "torsdagen" alone is the one that comes; of an ordinal it is read by readNth.
    const many = each || got.form === 'many' || got.days.length === 5 || isOfMany(tokens, end);
    const how = next ? 'next' : many ? 'many' : on || got.form === 'one' ? 'coming' : 'bare';
    hits.push({
      got: {
        is: 'days',
        days: got.days,
        how,
        ...(each ? { each } : {}),
        ...(how === 'coming' && got.form === 'one' ? { one: true } : {}),
        ...(got.without ? { without: got.without } : {}),
      },
      next: end,
      strain: each && isMonthAt(tokens, start + 1) ? 1 : 0,
    });
  }
  const daily = each && unitAt(tokens, start + 1, 'day') ? start + 2 : undefined;
  if (daily !== undefined) {
    const seven = skip(tokens, daily, ['i veckan', 'of the week']);
    hits.push({
      got: { is: 'days', days: ALL_DAYS, how: 'many', ...(seven === daily ? { loose: true } : {}) },
      next: seven,
    });
  }
  return hits;
};

/** "första och tredje måndagen", "1:a tisdagen", "näst sista torsdagen", "sista vardagen", "månadens första tisdag". */
export const readNth: Reader<Part> = (tokens, at) => {
  let start = skip(tokens, at, ['den', 'på', 'on', 'the', 'varje', 'on the']);
  // "månadens första tisdag" says the month by itself.
  start = skip(tokens, start, ['manadens']);
  const nths = listOf(tokens, start, place => ordinalAt(tokens, place));
  if (!nths) return [];
  return namedAt(tokens, nths.next).flatMap(({ got, next }): Hit<Part>[] =>
    got.form === 'many' || got.without || nths.got.some(nth => nth > 5)
      ? []
      : [{ got: { is: 'nth', days: got.days, nths: nths.got }, next }],
  );
};

/** "jämna veckor", "udda v", "varje jämn vecka", "i ojämna veckor", "v udda", "veckor som har jämnt nummer". */
export const readParity: Reader<Part> = (tokens, at) => {
  let start = skip(tokens, at, ['i', 'på', 'under', 'vid', 'om', 'on', 'in', 'på de', 'i de', 'de', 'under de']);
  if (lexAt(tokens, start, 'every').some(({ n, unit }) => n === 1 && unit === undefined)) start++;
  // "veckor med jämnt nummer".
  const [has] = unitAt(tokens, start, 'week') ? after(tokens, start + 1, ['med', 'har', 'som har']) : [];
  const numbered = has ?? start;
  const ahead = lexAt(tokens, numbered, 'parity').flatMap(({ parity }): Hit<Part>[] => {
    const end = skip(tokens, numbered + 1, ['nummer', 'veckonummer', 'vecko nummer']);
    if (end > numbered + 1) return [{ got: { is: 'parity', parity }, next: end }];
    const next = unitAt(tokens, start + 1, 'week') ? start + 2 : start + 1;
    return has === undefined ? [{ got: { is: 'parity', parity }, next }] : [];
  });
  // "jämnt" is of a number.
  const stands = unitAt(tokens, start, 'week') && !isText(tokens, start + 1, 'jamnt', 'ojamnt');
  const behind = stands ? lexAt(tokens, start + 1, 'parity') : [];
  return [...ahead, ...behind.map(({ parity }): Hit<Part> => ({ got: { is: 'parity', parity }, next: start + 2 }))];
};

const CADENCES = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  term: 'term',
  'half-year': 'half-year',
  year: 'year',
} as const;

/** "varannan vecka", "var tredje", "var 14:e dag", "varje månad", "i månaden", "varannan torsdag" (without its weekday). */
export const readEvery: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, ['i', 'med', 'en gång', 'på', 'of', 'in']);
  const hits: Hit<Part>[] = [];
  // "biweekly on Fridays".
  if (
    isText(tokens, start, 'biweekly', 'fortnightly') &&
    lexAt(tokens, skip(tokens, start + 1, ['on', 'pa']), 'weekday')[0]
  )
    hits.push({ got: { is: 'every', n: 2, unit: 'week' }, next: start + 1 });
  const unitFrom = (n: number, place: number, given?: string) => {
    const days = unitAt(tokens, place, 'day');
    if (days && n % 7 === 0) hits.push({ got: { is: 'every', n: n / 7, unit: 'week' }, next: place + 1 });
    if (given !== undefined) {
      const unit = CADENCES[given as keyof typeof CADENCES];
      if (unit) hits.push({ got: { is: 'every', n, unit }, next: place });
      return;
    }
    for (const unit of Object.values(CADENCES)) {
      // "varje mån" is every Monday sooner than every month.
      const strain = isText(tokens, place, 'man') && !isMonthAt(tokens, place) ? 1 : 0;
      if (unitAt(tokens, place, unit)) hits.push({ got: { is: 'every', n, unit }, next: place + 1, strain });
    }
    // "var tredje tisdag": the weekday follows.
    if (n > 1 && lexAt(tokens, place, 'weekday').length > 0)
      hits.push({ got: { is: 'every', n, unit: 'week', own: true }, next: place });
  };
  for (const { n, unit } of lexAt(tokens, start, 'every')) unitFrom(n, start + 1, unit);
  const other = after(tokens, start, ['every other', 'every second', 'var annan', 'vart annat'])[0];
  if (isText(tokens, start, 'var') && unitAt(tokens, start + 1, 'week', 'month')) unitFrom(1, start + 1);
  if (other !== undefined) unitFrom(2, other);
  if (isText(tokens, start, 'var', 'vart', 'every')) {
    const nth = ordinalAt(tokens, start + 1);
    if (nth && nth.got > 0) unitFrom(nth.got, nth.next);
    const [plain] = lexAt(tokens, start + 1, 'number');
    const spelled = plain?.value ?? (tokens[start + 1]?.kind === 'number' ? tokens[start + 1]?.numbers[0] : undefined);
    if (!nth && spelled !== undefined && spelled > 1) unitFrom(spelled, start + 2);
  }
  // "med två veckors mellanrum".
  const gap = numberAt(tokens, start);
  const space = gap === undefined ? undefined : after(tokens, start + 1, ['veckors mellanrum'])[0];
  if (space !== undefined) hits.push({ got: { is: 'every', n: gap!, unit: 'week' }, next: space });
  const some = after(tokens, at, HAVING_ONE)[0];
  if (some !== undefined) hits.push({ got: { is: 'every', n: 1, unit: 'month' }, next: some });
  // "i månaden", "of the month": beside an ordinal this only says what it counts in.
  const scope = after(tokens, at, ['/', 'i', 'av', 'per', 'of', 'in', 'of the', 'of each'])[0];
  if (scope !== undefined) {
    for (const unit of ['month', 'quarter', 'week'] as const) {
      if (unitAt(tokens, scope, unit) && tokens[scope]?.text !== 'v')
        hits.push({ got: { is: 'every', n: 1, unit }, next: scope + 1 });
    }
  }
  return hits;
};

/** "femte fredagen i de månader som har en". */
const HAVING_ONE = ['i de månader som har en', 'de månader som har en', 'i månader som har en', 'när det finns en'];
