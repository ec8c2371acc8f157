import { after, type Hit, isText, joined, lexAt, RANGE, type Reader, skip } from './look.js';
import type { Excepted, Part, Target, WeekRange } from './parts.js';
import { dateAt, readDates, readMonths, targetAt } from './read-dates.js';
import { readDays, readNth, readParity } from './read-days.js';
import { readWeeks } from './read-weeks.js';
import type { Token } from './tokens.js';

const FROM = [
  'från',
  'från och med',
  'from',
  'fro m',
  'from och med',
  'med start',
  'start',
  'startar',
  'vi startar',
  'start från',
  'startar från',
  'startdatum',
  'startvecka',
  'med början',
  'med start från',
  'med början från',
  'börjar',
  'vi börjar',
  'med borjan',
  'starting',
  'starting from',
  'beginning',
  'first time',
  'första gången',
  'första gång',
  'första mötet',
  'första möte',
  'första träffen',
  'första tillfället',
  'med första möte',
  'med första mötet',
  'med första träff',
  'premiär',
  'startar upp',
  'drar igång',
  'kör igång',
];
const AFTER = ['efter', 'after', 'vi börjar efter', 'börjar efter', 'start efter', 'från efter', 'med start efter'];
const TO = [
  'till',
  'till och med',
  'tom',
  'fram till',
  'fram till och med',
  'fram tom',
  'tills',
  'slut',
  'slutar',
  'vi slutar',
  'sista gången',
  'sista mötet',
  'sista träffen',
  'slutdatum',
  'until',
  'to',
  'through',
  'längst till',
  'avslutas',
  'med sista',
  'med slut',
  'ända till',
];
const BEFORE = ['före', 'innan', 'before', 'fram till före'];

/** "med start v 36", "fr o m 10/9", "efter 30 november", "7 sept är första". */
export const readFrom: Reader<Part> = (tokens, at) => {
  const hits: Hit<Part>[] = [];
  for (const place of after(tokens, at, FROM)) {
    for (const { got, next } of targetAt(tokens, place)) hits.push({ got: { is: 'from', target: got }, next });
    for (const next of after(tokens, place, ['nu', 'och med nu', 'nu och framåt', 'now']))
      hits.push({ got: { is: 'from', target: { is: 'ahead', days: 0 } }, next });
  }
  for (const place of after(tokens, at, AFTER)) {
    for (const { got, next } of targetAt(tokens, place))
      hits.push({ got: { is: 'from', target: got, after: true }, next });
  }
  const date = dateAt(tokens, at);
  for (const next of date
    ? after(tokens, date.next, [
        'är första',
        'är första gången',
        'är första mötet',
        'första gången',
        'som start',
        'är start',
        'blir första',
        'och framåt',
        'som första',
      ])
    : [])
    hits.push({ got: { is: 'from', target: { is: 'written', written: date!.got } }, next });
  const week = weekTarget(tokens, at);
  for (const next of week ? after(tokens, week.next, ['och framåt', 'är första', 'är första gången']) : [])
    hits.push({ got: { is: 'from', target: week!.got }, next });
  return hits;
};

const weekTarget = (tokens: readonly Token[], at: number) => targetAt(tokens, at).find(({ got }) => got.is === 'week');

/** "t.o.m. v 50", "till 17/12", "fram till jul", "före 1 december", "terminen ut". */
export const readTo: Reader<Part> = (tokens, at) => {
  const hits: Hit<Part>[] = [];
  const exact = after(tokens, at, [
    'till och med',
    'tom',
    'fram till och med',
    'fram tom',
    'through',
    'to and including',
  ]);
  for (const place of after(tokens, at, TO)) {
    for (const { got, next } of targetAt(
      tokens,
      skip(tokens, place, ['slutet av', 'slutet på', 'utgången av', 'och med']),
    )) {
      const end = skip(tokens, next, ['slut', 'slutar']);
      // "till april" may be the last of March or of April.
      const vague = got.is === 'month' && !exact.includes(place) && tokens[place]?.text !== 'slutet' && end === next;
      hits.push({ got: { is: 'to', target: got, ...(vague ? { vague } : {}) }, next: end });
    }
    for (const end of after(tokens, place, ['terminens slut', 'terminsslut', 'terminsslutet']))
      hits.push({ got: { is: 'to', target: { is: 'term', term: 'current' } }, next: end });
    for (const end of after(tokens, place, ['läsårets slut', 'skolårets slut']))
      hits.push({ got: { is: 'to', target: { is: 'term', term: 'year' } }, next: end });
    for (const end of after(tokens, place, ['årets slut', 'årsskiftet']))
      hits.push({ got: { is: 'to', target: { is: 'feast', feast: 'newyear' } }, next: end });
  }
  for (const place of after(tokens, at, BEFORE)) {
    for (const { got, next } of targetAt(tokens, place))
      hits.push({ got: { is: 'to', target: got, before: true }, next });
  }
  return hits;
};

const EXCEPT = [
  'utom',
  'förutom',
  'ej',
  'inte',
  'inga',
  'inget',
  'ingen',
  'exkl',
  'exklusive',
  'undantag',
  'undantaget',
  'bortsett från',
  'men inte',
  'men ej',
  'dock ej',
  'dock inte',
  'except',
  'not',
  'but not',
  'excluding',
  'hoppar över',
  'hoppa över',
  'vi hoppar över',
  'utan',
  'med undantag för',
  'med undantag av',
  'undvik',
  'men utan',
  'men inga',
  'men inget',
  'men ingen',
  'och inte',
  'och ej',
  'fast inte',
  'fast ej',
  'aldrig',
  'men aldrig',
  'ställ in',
  'ställs in',
  'inställt',
  'skippar',
  'skippa',
  'vi skippar',
  'with no',
  'no',
];

/** One thing that is left out: a week, a date, a month, a weekday, a break, even weeks, the first Thursday. */
function exceptedAt(tokens: readonly Token[], from: number): Hit<Excepted[]>[] {
  const at = skip(tokens, from, [
    'möte',
    'möten',
    'träff',
    'på',
    'under',
    'i',
    'den',
    'för',
    'vid',
    'möte på',
    'möten på',
    'möte under',
    'möten under',
    'möte i',
    'på några',
    'på våra',
    'för',
    'in',
    'on',
    'the',
  ]);
  const hits: Hit<Excepted[]>[] = [];
  for (const { got, next, strain } of readWeeks(tokens, at)) {
    if (got.is === 'weeks')
      hits.push({ got: got.ranges.map(weeksOf), next, ...(strain === undefined ? {} : { strain }) });
  }
  for (const { got, next, strain = 0 } of readDates(tokens, at)) {
    if (got.is === 'dates')
      hits.push({ got: got.dates.map(written => ({ is: 'target', from: { is: 'written', written } })), next, strain });
  }
  const date = dateAt(tokens, at);
  for (const place of date ? after(tokens, date.next, RANGE) : []) {
    const to = dateAt(tokens, place);
    if (to)
      hits.push({
        got: [{ is: 'target', from: { is: 'written', written: date!.got }, to: { is: 'written', written: to.got } }],
        next: to.next,
      });
  }
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
        next: skip(tokens, next, ['i månaden', 'i varje månad', 'varje månad', 'of the month']),
      });
  }
  for (const { got, next } of readDays(tokens, at)) {
    if (got.is === 'days' && got.how !== 'next') hits.push({ got: [{ is: 'weekdays', days: got.days }], next });
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
  return [...hits, ...off.map(({ got, next }) => ({ got: [got], next }))];
}

const weeksOf = ({ first, last }: WeekRange): Excepted => ({
  is: 'target',
  from: { is: 'week', week: first },
  ...(last === first ? {} : { to: { is: 'week', week: last } satisfies Target }),
});

/** The lists of what is left out that begin at a place. "utom v 44, torsdag 13-14": what follows the comma may belong to the rest. */
function exceptedFrom(tokens: readonly Token[], at: number, depth = 0): Hit<Excepted[]>[] {
  if (depth > 8) return [];
  return exceptedAt(tokens, at).flatMap(({ got, next, strain = 0 }) => {
    const place = joined(tokens, next);
    const more = place === undefined ? [] : exceptedFrom(tokens, place, depth + 1);
    const longer = more.map(rest => ({
      got: [...got, ...rest.got],
      next: rest.next,
      strain: strain + (rest.strain ?? 0),
    }));
    return [...longer, { got, next, strain: strain + (longer.length > 0 ? 2 : 0) }];
  });
}

/** "utom v 44 och lov", "ej 15 oktober", "inte jämna veckor", "utan höstlovet och studiedagar". */
export const readExcept: Reader<Part> = (tokens, at) =>
  after(tokens, at, EXCEPT)
    .slice(0, 1)
    .flatMap(start =>
      exceptedFrom(tokens, start).map(
        ({ got, next, strain = 0 }): Hit<Part> => ({ got: { is: 'except', items: got }, next, strain }),
      ),
    );
