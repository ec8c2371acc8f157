import { after, type Hit, isEnglish, isText, joined, lexAt, RANGE, type Reader, skip, unitAt } from './look.js';
import type { Clock, Part, WeekRange } from './parts.js';
import type { Token } from './tokens.js';

const weekAt = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  const week = token?.kind === 'number' && token.raw.length <= 2 ? token.numbers[0]! : 0;
  // "v 44, 15 oktober": a number before a month, or before what is counted, is no week.
  const other =
    lexAt(tokens, at + 1, 'month').length > 0 || lexAt(tokens, at + 1, 'unit').some(({ unit }) => unit !== 'week');
  return week >= 1 && week <= 53 && !other ? week : undefined;
};
/** "v", "vecka", "veckorna", "vecka nr". */
const headAt = (tokens: readonly Token[], at: number): number | undefined =>
  unitAt(tokens, at, 'week') ? skip(tokens, at + 1, ['nr', 'nummer', 'nr.']) : undefined;

/** "v 50 to 13": among Swedish words "to" is Thursday. */
const SWEDISH_RANGE = RANGE.filter(word => word !== 'to');

const clock = (hour: number): Clock => ({ hour, minute: 0, exact: hour >= 13 });
/** What nobody writes with two bare numbers is a meeting of more hours. */
const HOURS_MAX = 4;

function rangeAt(tokens: readonly Token[], at: number): Hit<WeekRange> | undefined {
  const start = headAt(tokens, at) ?? at;
  const first = weekAt(tokens, start);
  if (first === undefined) return undefined;
  for (const place of after(tokens, start + 1, isEnglish(tokens) ? RANGE : SWEDISH_RANGE)) {
    const end = headAt(tokens, place) ?? place;
    const last = weekAt(tokens, end);
    if (last !== undefined) return { got: { first, last }, next: end + 1 };
  }
  return { got: { first, last: first }, next: start + 1 };
}

/** "mellan v 36 och v 50". */
function betweenAt(tokens: readonly Token[], at: number): Hit<Part> | undefined {
  const start = headAt(tokens, at);
  const first = start === undefined ? undefined : weekAt(tokens, start);
  if (start === undefined || first === undefined || !isText(tokens, start + 1, 'och', 'and')) return undefined;
  const end = headAt(tokens, start + 2) ?? start + 2;
  const last = weekAt(tokens, end);
  return last === undefined ? undefined : { got: { is: 'weeks', ranges: [{ first, last }] }, next: end + 1 };
}

/** Every list of weeks that begins at a place, the longest first: "36, 40 och v 44". A last "9-10" or "10" may be the time instead. */
function listsAt(tokens: readonly Token[], at: number, also: readonly string[]): Hit<WeekRange[]>[] {
  const lists: Hit<WeekRange[]>[] = [];
  let place: number | undefined = at;
  let ranges: WeekRange[] = [];
  let [wasRange, within] = [false, 0];
  const timeless = tokens.some(
    (_, place) => isText(tokens, place, 'utan') && isText(tokens, place + 1, 'klockslag', 'tid'),
  );
  while (place !== undefined) {
    const hit = rangeAt(tokens, place);
    if (!hit) break;
    const { first, last } = hit.got;
    const bare = ranges.length > 0 && headAt(tokens, place) === undefined;
    // Where the time follows, the number before it is none.
    const timed = isText(tokens, hit.next, 'kl', 'klockan') || tokens[hit.next]?.kind === 'clock';
    const likeTime = bare && !timed && !timeless && last <= 24 && first <= last && last - first <= HOURS_MAX;
    ranges = [...ranges, hit.got];
    // "v 36, 13-14 och v 40": what a time is like is one where the next week says that it is a week.
    if (ranges.length > 1 && !bare && wasRange) within = 4;
    wasRange = likeTime && first < last;
    lists.unshift({ got: ranges, next: hit.next, strain: within + (likeTime ? (first < last ? 4 : 2) : 0) });
    // "veckorna 35 37 39 3": a number that is no hour needs nothing between, and after such ones no other does.
    const next = weekAt(tokens, hit.next);
    const goesOn =
      headAt(tokens, hit.next) !== undefined || (next ?? 0) > 24 || (ranges.length > 1 && next !== undefined);
    place = joined(tokens, hit.next, also) ?? (goesOn ? hit.next : undefined);
  }
  return lists;
}

/**
 * "v 36, 40 och 44", "veckorna 36-50", "v 36 t.o.m. v 50"; also after a word that has the weeks for its own ("jämna
 * veckor 36-50"). There a stretch that can be the time of a meeting is one: even weeks 13 to 14 are one week, which
 * nobody says so.
 */
export const readWeeks: Reader<Part> = (tokens, at) => weeksAt(tokens, at);

/** The same where other words join a list too: "inte v 52, 53 eller 1". */
export function weeksAt(tokens: readonly Token[], at: number, also: readonly string[] = []): Hit<Part>[] {
  const start = skip(tokens, at, ['i', 'under', 'på', 'in', 'endast', 'bara']);
  const between = after(tokens, start, ['mellan', 'between'])[0];
  const inside = between === undefined ? undefined : betweenAt(tokens, between);
  if (inside) return [inside];
  const head = headAt(tokens, start);
  const owned = head === undefined && unitAt(tokens, at - 1, 'week') && !isText(tokens, at, 'och') ? at : undefined;
  const from = head ?? owned;
  if (from === undefined) return [];
  return listsAt(tokens, from, also).map(({ got, next, strain = 0 }, place): Hit<Part> => {
    const [range] = got;
    const [first, last] = [range?.first ?? 0, range?.last ?? 0];
    const mayBeClock = got.length === 1 && first < last && last <= 24;
    const asTime = owned !== undefined && mayBeClock && last - first <= HOURS_MAX;
    return {
      got: { is: 'weeks', ranges: got, ...(mayBeClock ? { clock: [clock(first), clock(last)] as const } : {}) },
      next,
      strain:
        strain +
        (asTime ? 2 : 0) +
        (owned !== undefined && got.length === 1 && first === last ? 2 : 0) +
        (place > 0 ? 1 : 0),
    };
  });
}
