import { after, type Hit, isText, joined, lexAt, listed, listOf, RANGE, type Reader, skip } from './look.js';
import type { Part, Written } from './parts.js';
import type { Token } from './tokens.js';

const MONTH_LEADS = listed(`
  i | under | in | av | resten av | under resten av | i resten av | of | during | hela | under hela | månaderna | i månaderna
`);

/** A year after a month, written whole; "2030-2130" is a time. */
export function yearAt(tokens: readonly Token[], at: number): Hit<number | undefined> {
  const token = tokens[at];
  const isTime = isText(tokens, at + 1, '-') && tokens[at + 2]?.raw.length === 4;
  if (token?.kind === 'number' && /^20[2-4]\d$/.test(token.raw) && !isTime)
    return { got: Number(token.raw), next: at + 1 };
  // "31 aug -26": nothing else is written with a dash before it and none behind.
  const short = tokens[at + 1];
  const glued = isText(tokens, at, '-') && short?.kind === 'number' && !short.apart && /^[2-4]\d$/.test(short.raw);
  if (glued && tokens[at]?.apart && !isText(tokens, at + 2, '.', ':', '-', '/') && !lexAt(tokens, at + 2, 'month')[0])
    return { got: 2000 + Number(short.raw), next: at + 2 };
  return { got: undefined, next: at };
}

export const monthAt = (tokens: readonly Token[], at: number) => lexAt(tokens, at, 'month')[0]?.month;
const dayNumber = (tokens: readonly Token[], at: number) => {
  const token = tokens[at];
  if (token?.kind === 'ordinal' || (token?.kind === 'number' && token.raw.length <= 2)) return token.numbers[0];
  // "den tredje februari"; "sista" is no number.
  return lexAt(tokens, at, 'ordinal').find(({ nth }) => nth > 0)?.nth;
};

const written = (date: number, month: number, year: number | undefined): Written => ({
  date,
  month,
  ...(year === undefined ? {} : { year }),
});

/** One date: "3 nov 2026", "den 3:e november", "3/11", "2026-11-03", "November 3"; with a weekday before it. */
export function dateAt(tokens: readonly Token[], at: number): Hit<Written> | undefined {
  const lead = skip(tokens, at, ['den', 'the', 'på', 'on']);
  const [weekday] = lexAt(tokens, lead, 'weekday').filter(({ form }) => form !== 'many');
  let start = weekday ? lead + 1 : lead;
  if (weekday && tokens[start]?.text === ',') start++;
  const hit = plainDateAt(tokens, skip(tokens, start, ['den', 'the']));
  return hit && weekday ? { ...hit, got: { ...hit.got, weekday: weekday.day } } : hit;
}

function plainDateAt(tokens: readonly Token[], at: number): Hit<Written> | undefined {
  const token = tokens[at];
  if (token?.kind === 'day') {
    const [year = 0, month = 0, date = 0] = token.numbers;
    return { got: written(date, month, year > 100 ? year : 2000 + year), next: at + 1 };
  }
  if (token?.kind === 'day-month') {
    const [date = 0, month = 0, year] = token.numbers;
    return { got: written(date, month, year === undefined || year > 100 ? year : 2000 + year), next: at + 1 };
  }
  const date = dayNumber(tokens, at);
  if (date !== undefined) {
    const place = skip(tokens, at + 1, ['of']);
    const month = monthAt(tokens, place);
    if (month === undefined) return undefined;
    const year = yearAt(tokens, place + 1);
    return { got: written(date, month, year.got), next: year.next };
  }
  const month = monthAt(tokens, at);
  const second = month === undefined ? undefined : dayNumber(tokens, at + 1);
  // English, "November 3rd", "November 3": in Swedish, where months are small, a number after one is a time of day.
  const english =
    tokens[at + 1]?.kind === 'ordinal' || (/^\p{Lu}/u.test(token?.raw ?? '') && !isText(tokens, at + 2, '-'));
  if (month === undefined || second === undefined || second > 31 || !english) return undefined;
  return { got: written(second, month, undefined), next: at + 2 };
}

/** "15, 22 och 29 september": days that share the month at the end. */
function sharedMonth(tokens: readonly Token[], at: number): Hit<Written[]> | undefined {
  const dates = listOf(tokens, skip(tokens, at, ['den']), place => {
    const start = skip(tokens, place, ['den']);
    const date = dayNumber(tokens, start);
    return date === undefined ? undefined : { got: date, next: start + 1 };
  });
  const month = dates && monthAt(tokens, dates.next);
  if (!dates || dates.got.length < 2 || month === undefined) return undefined;
  const year = yearAt(tokens, dates.next + 1);
  return { got: dates.got.map(date => written(date, month, year.got)), next: year.next };
}

/** Dates and lists of them. */
export const readDates: Reader<Part> = (tokens, at) => {
  const one = (place: number): Hit<Written[]> | undefined => {
    const shared = sharedMonth(tokens, place);
    if (shared) return shared;
    const single = dateAt(tokens, place);
    return single && { ...single, got: [single.got] };
  };
  const list = listOf(tokens, at, one);
  if (!list) return [];
  const hits: Hit<Part>[] = [{ got: { is: 'dates', dates: list.got.flat() }, next: list.next }];
  // "10/9 13-14, 8/10 13-14": the list may end sooner, where a time follows.
  const first = one(at);
  if (first && first.next < list.next)
    hits.push({ got: { is: 'dates', dates: first.got }, next: first.next, strain: 1 });
  return hits;
};

/** "10 september - 17 december", "10/9-17/12", "mellan 10 september och 17 december", "9-13 november". */
export const readSpan: Reader<Part> = (tokens, at) => {
  const inside = after(tokens, at, ['mellan', 'between', 'perioden', 'under perioden'])[0];
  const start = inside ?? at;
  const hits: Hit<Part>[] = [];
  const date = dateAt(tokens, start);
  // "måndag 31/8 - onsdag 2/9": the weekday is the date's own.
  const own = start === at && lexAt(tokens, at, 'weekday').length === 0 && lexAt(tokens, at - 1, 'weekday').length > 0;
  const ends = (place: number) => after(tokens, place, inside === undefined ? RANGE : [...RANGE, 'och', 'and', 'o']);
  if (date) {
    for (const place of ends(date.next)) {
      const to = dateAt(tokens, place);
      if (to && !(own && to.got.weekday !== undefined))
        hits.push({
          got: { is: 'span', from: { is: 'written', written: date.got }, to: { is: 'written', written: to.got } },
          next: to.next,
        });
    }
  }
  const [first] = [dayNumber(tokens, start)];
  if (first !== undefined) {
    for (const place of ends(start + 1)) {
      const to = dateAt(tokens, place);
      // "torsdagar 9-10 oktober" may be a time in October; "14-16 oktober" a stretch of days: both are read.
      if (to && to.got.weekday === undefined && tokens[place]?.kind === 'number' && first < to.got.date)
        hits.push({
          got: {
            is: 'span',
            from: { is: 'written', written: { ...to.got, date: first } },
            to: { is: 'written', written: to.got },
          },
          next: to.next,
        });
    }
  }
  const month = monthAt(tokens, start);
  if (inside !== undefined && month !== undefined) {
    for (const place of ends(start + 1)) {
      const to = monthAt(tokens, place);
      if (to !== undefined) hits.push({ got: { is: 'months', months: monthsBetween(month, to) }, next: place + 1 });
    }
  }
  return hits;
};

const monthsBetween = (from: number, to: number) =>
  Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, at) => ({ month: ((from - 1 + at) % 12) + 1 }));

/** "i oktober", "sep-nov", "i sep, okt, nov och dec", "september november januari". */
export const readMonths: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, MONTH_LEADS);
  const months: { month: number; year?: number }[] = [];
  let next = start;
  for (;;) {
    const place = months.length === 0 ? next : (joined(tokens, next) ?? next);
    const bare = months.length === 0 ? place : skip(tokens, place, ['i', 'in']);
    const month = monthAt(tokens, bare);
    if (month === undefined) break;
    const range =
      months.length === 0 ? after(tokens, bare + 1, RANGE).find(end => monthAt(tokens, end) !== undefined) : undefined;
    if (range !== undefined) {
      months.push(...monthsBetween(month, monthAt(tokens, range)!));
      next = range + 1;
      continue;
    }
    const year = yearAt(tokens, bare + 1);
    months.push({ month, ...(year.got === undefined ? {} : { year: year.got }) });
    next = skip(tokens, year.next, ['månad']);
  }
  const christmas = months.length === 1 && isText(tokens, next - 1, 'jul');
  return months.length === 0 || christmas ? [] : [{ got: { is: 'months', months }, next }];
};

/** "den 15:e varje månad", "15:e i månaden", "den 1 och 15", "varje månad den 22", "sista dagen i månaden". */
export const readMonthday: Reader<Part> = (tokens, at) => {
  const den = isText(tokens, at, 'den', 'dag');
  const last = after(tokens, skip(tokens, at, ['den', 'the']), ['sista dagen', 'sista dag', 'last day'])[0];
  if (last !== undefined) return [{ got: { is: 'monthday', dates: [-1] }, next: last }];
  const list = listOf(tokens, den ? at + 1 : at, place => {
    const start = skip(tokens, place, ['den']);
    const date = den
      ? dayNumber(tokens, start)
      : tokens[start]?.kind === 'ordinal'
        ? tokens[start]?.numbers[0]
        : undefined;
    return date === undefined ? undefined : { got: date, next: start + 1 };
  });
  if (!list || monthAt(tokens, list.next) !== undefined) return [];
  // "den första torsdagen" is no date, "den 15, torsdagar" may be one.
  const inWords = lexAt(tokens, list.next - 1, 'ordinal').length > 0;
  if (lexAt(tokens, list.next, 'weekday').length > 0 && (!den || inWords)) return [];
  return [{ got: { is: 'monthday', dates: list.got }, next: list.next }];
};
