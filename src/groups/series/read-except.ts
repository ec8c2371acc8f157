import { after, type Hit, isText, joined, lexAt, listed, ordinalAt, type Reader, skip } from './look.js';
import type { Excepted, Part, Target, WeekRange } from './parts.js';
import { readDates, readMonths, readSpan } from './read-dates.js';
import { readDays, readNth, readParity } from './read-days.js';
import { weeksAt } from './read-weeks.js';
import type { Token } from './tokens.js';

const EXCEPT_LEADS = listed(`
  perioden | under perioden |
  möte | möten | träff | på | under | i | den | för | vid | möte på | möten på | möte under | möten under |
  möte i | på några | på våra | för | in | on | the
`);
const BUT = ['men', 'men vi', 'dock', 'fast', 'men då', 'but'];
const EXCEPT = listed(`
  utom | förutom | ej | inte | inga | inget | ingen | exkl | exklusive | undantag | undantaget | bortsett från |
  men inte | men ej | dock ej | dock inte | except | not | but not | excluding | hoppar över | hoppa över |
  vi hoppar över | utan | med undantag för | med undantag av | undvik | men utan | men inga | men inget |
  men ingen | och inte | och ej | fast inte | fast ej | aldrig | men aldrig | ställ in | ställs in | inställt |
  uppehåll | vi har uppehåll | med uppehåll | gör uppehåll | vi gör uppehåll | paus | vi pausar | med paus |
  skippar | skippa | vi skippar | with no | no
`);

const JOINTS = [',', ';', 'och', 'samt', 'eller'];
const IN_MONTH = listed('i månaden | i varje månad | varje månad | of the month | of each month');

/** One thing that is left out: a week, a date, a month, a weekday, a break, even weeks, the first Thursday. */
function exceptedAt(tokens: readonly Token[], from: number): Hit<Excepted[]>[] {
  const at = skip(tokens, from, EXCEPT_LEADS);
  const hits: Hit<Excepted[]>[] = [];
  for (const { got, next, strain } of weeksAt(tokens, at, ['eller', 'or'])) {
    if (got.is === 'weeks')
      hits.push({ got: got.ranges.map(weeksOf), next, ...(strain === undefined ? {} : { strain }) });
  }
  for (const { got, next } of readDates(tokens, at)) {
    // A list of dates is as many items of this list; one that shares its month is read whole.
    if (got.is === 'dates')
      hits.push({ got: got.dates.map(written => ({ is: 'target', from: { is: 'written', written } })), next });
  }
  for (const { got, next } of readSpan(tokens, at)) {
    if (got.is === 'span') hits.push({ got: [{ is: 'target', from: got.from, to: got.to }], next });
  }
  // "utom den sista i månaden": of the days that the series has.
  const own = ordinalAt(tokens, skip(tokens, at, ['den', 'the']));
  for (const next of own && own.got <= 5 ? after(tokens, own.next, IN_MONTH) : [])
    hits.push({ got: [{ is: 'nth', days: [], nths: [own!.got] }], next });
  for (const { got, next } of readMonths(tokens, at)) {
    if (got.is === 'months')
      hits.push({ got: got.months.map(month => ({ is: 'target', from: { is: 'month', ...month } })), next });
  }
  for (const { got, next } of readParity(tokens, at)) {
    if (got.is === 'parity' && lexAt(tokens, next, 'weekday').length === 0) hits.push({ got: [got], next });
  }
  for (const { got, next } of readNth(tokens, at)) {
    if (got.is === 'nth')
      hits.push({
        got: [got],
        next: skip(tokens, next, IN_MONTH),
      });
  }
  for (const { got, next } of readDays(tokens, at)) {
    if (got.is === 'days' && got.how !== 'next')
      hits.push({ got: [{ is: 'weekdays', days: got.days.toSorted() }], next });
  }
  const off: Hit<Excepted>[] = [
    ...lexAt(tokens, at, 'closed').map(({ name }) => ({
      got: { is: 'closed' as const, ...(name === '' ? {} : { name }) },
      next: at + 1,
    })),
    ...lexAt(tokens, at, 'daySet')
      .filter(({ set }) => set === 'weekend')
      .map(() => ({
        got: { is: isText(tokens, at, 'helgdagar') ? ('holidays' as const) : ('weekends' as const) },
        next: at + 1,
      })),
    ...after(tokens, at, ['helgdag', 'röda dagar', 'röd dag', 'holidays', 'storhelger']).map(next => ({
      got: { is: 'holidays' as const },
      next,
    })),
    ...after(tokens, at, ['breaks', 'school holidays', 'when school is closed']).map(next => ({
      got: { is: 'closed' as const },
      next,
    })),
    ...after(tokens, at, ['helg']).map(next => ({ got: { is: 'weekends' as const }, next })),
  ];
  // "sportlovet v 8": what it is called, and then when it is.
  const named = lexAt(tokens, at, 'closed').length > 0 && !isText(tokens, at + 1, ...JOINTS);
  const when = named ? exceptedAt(tokens, at + 1).filter(({ got }) => got.every(({ is }) => is === 'target')) : [];
  const strain = when.length > 0 ? 2 : 0;
  return [...hits, ...when, ...off.map(({ got, next }) => ({ got: [got], next, strain }))];
}

const weeksOf = ({ first, last }: WeekRange): Excepted => ({
  is: 'target',
  from: { is: 'week', week: first },
  ...(last === first ? {} : { to: { is: 'week', week: last } satisfies Target }),
});

/**
 * The lists of what is left out that begin at a place, one for each place where they may end. "utom v 44, torsdag
 * 13-14": what follows the comma may belong to the rest.
 */
function exceptedFrom(tokens: readonly Token[], at: number, known = new Map<number, Hit<Excepted[]>[]>()) {
  const before = known.get(at);
  if (before) return before;
  const best = new Map<number, Hit<Excepted[]>>();
  const offer = (hit: Hit<Excepted[]>) => {
    const other = best.get(hit.next);
    if (!other || (hit.strain ?? 0) < (other.strain ?? 0)) best.set(hit.next, hit);
  };
  for (const { got, next, strain = 0 } of exceptedAt(tokens, at)) {
    const place = joined(tokens, next, ['eller', 'or']);
    const more: Hit<Excepted[]>[] = place === undefined ? [] : exceptedFrom(tokens, place, known);
    for (const rest of more)
      offer({ got: [...got, ...rest.got], next: rest.next, strain: strain + (rest.strain ?? 0) });
    offer({ got, next, strain: strain + (more.length > 0 ? 2 : 0) });
  }
  const lists = [...best.values()];
  known.set(at, lists);
  return lists;
}

/** What is said of days after them: "15/10 utgår", "v 44 inget möte". */
const IS_OFF = listed(`
  utgår | inställt | är inställt | är inställd | ställs in | inget möte | ingen träff | inga möten | hoppar vi över |
  ses vi inte | har vi uppehåll | är det uppehåll | är det inget möte | blir inget möte | blir det inget möte
`);
const NO_BREAK = listed('när det inte är lov | lovfria veckor | på lovfria veckor | under lovfria veckor');

/** "utom v 44 och lov", "ej 15 oktober", "inte jämna veckor", "utan höstlovet och studiedagar", "15/10 utgår". */
export const readExcept: Reader<Part> = (tokens, at) => {
  const but = skip(tokens, at, BUT);
  const before = after(tokens, but, EXCEPT)
    .slice(0, 1)
    .flatMap(start => exceptedFrom(tokens, start));
  const behind = exceptedFrom(tokens, but).flatMap(hit =>
    after(tokens, hit.next, IS_OFF)
      .slice(0, 1)
      .map(next => ({ ...hit, next })),
  );
  const off: Hit<Excepted[]>[] = after(tokens, at, NO_BREAK).map(next => ({ got: [{ is: 'closed' as const }], next }));
  return [...before, ...behind, ...off].map(
    ({ got, next, strain = 0 }): Hit<Part> => ({ got: { is: 'except', items: got }, next, strain }),
  );
};
