import { after, type Hit, isText, listed, ordinalAt, type Reader, skip } from './look.js';
import type { Part, Target } from './parts.js';
import { dateAt, monthAt } from './read-dates.js';
import { targetAt } from './read-targets.js';
import type { Token } from './tokens.js';

const IS_FIRST = listed(`
  är första | är första gången | är första mötet | första gången | som start | är start | blir första |
  och framåt | som första | först | först ut
`);

const FROM = listed(`
  från | från och med | men först från | men först från och med | först från | först från och med | from | fom | fr | fro m | from och med | med start | me start | start | startar | vi startar | start från | räknat från | räkna från | räknat fro m | räknat från och med | räknat med start |
  startar från | startdatum | startvecka | med början | med start från | med början från | börjar | vi börjar |
  med borjan | starting | starting from | beginning | first time | första gången | första gång | första mötet | första blir |
  första möte | första träffen | första tillfället | med första möte | med första mötet | med första träff |
  nästa gång | nästa gång är | nästa möte | nästa möte är | nästa träff | nästa träff är | första | premiär | först | först ut | startar upp | drar igång | kör igång
`);
const AFTER = ['efter', 'after', 'vi börjar efter', 'börjar efter', 'start efter', 'från efter', 'med start efter'];
const TO = listed(`
  till | till och med | tom | fram till | fram till och med | fram tom | tills | slut | slutar | vi slutar |
  slutar efter | vi slutar efter | slut efter | sista gången | sista mötet | sista träffen | slutdatum | until | to | through | längst till | avslutas |
  avslutning | avslut | sista dagen | med sista | med slut | ända till | sista
`);
const BEFORE = ['före', 'innan', 'before', 'fram till före'];

/** "med start v 36", "fr o m 10/9", "efter 30 november", "7 sept är första". */
export const readFrom: Reader<Part> = (tokens, at) => {
  const hits: Hit<Part>[] = [];
  for (const place of after(tokens, at, FROM)) {
    const first = tokens.slice(at, place).some(({ text }) => /^(?:forst|first|premiar|nasta|start|borja)/.test(text));
    for (const { got, next } of targetAt(tokens, place))
      hits.push({ got: { is: 'from', target: got, ...(first ? { first } : {}) }, next });
    for (const next of after(tokens, place, ['nu', 'och med nu', 'nu och framåt', 'now']))
      hits.push({ got: { is: 'from', target: { is: 'ahead', days: 0 } }, next });
  }
  for (const place of after(tokens, at, AFTER)) {
    for (const { got, next } of targetAt(tokens, place))
      hits.push({ got: { is: 'from', target: got, after: true }, next });
  }
  const bare = skip(tokens, at, ['med']);
  const date = dateAt(tokens, bare);
  for (const next of date ? after(tokens, date.next, IS_FIRST) : [])
    hits.push({
      got: {
        is: 'from',
        target: { is: 'written', written: date!.got },
        ...(isText(tokens, next - 1, 'framat') ? {} : { first: true }),
      },
      next,
    });
  const week = weekTarget(tokens, bare);
  for (const next of week ? after(tokens, week.next, IS_FIRST) : [])
    hits.push({ got: { is: 'from', target: week!.got }, next });
  return hits;
};

const weekTarget = (tokens: readonly Token[], at: number) => targetAt(tokens, at).find(({ got }) => got.is === 'week');

const ENDS: readonly (readonly [Target, string[]])[] = [
  [{ is: 'term', term: 'current' }, listed('terminens slut | terminsslut | terminsslutet | terminsavslutningen')],
  [{ is: 'term', term: 'year' }, listed('läsårets slut | skolårets slut')],
  [{ is: 'feast', feast: 'newyear' }, listed('årets slut | årsskiftet')],
];

/** "till jullovet den 18 december": what the day is called, and then the day itself. */
function dated(tokens: readonly Token[], hit: Hit<Target>): Hit<Target> {
  if (hit.got.is === 'written' || hit.got.is === 'week') return hit;
  const date = dateAt(tokens, skip(tokens, hit.next, [',']));
  return date ? { got: { is: 'written', written: date.got }, next: date.next } : hit;
}

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
    const begin = skip(tokens, place, ['slutet av', 'slutet på', 'utgången av', 'och med']);
    for (const { got, next } of targetAt(tokens, begin).map(hit => dated(tokens, hit))) {
      const end = skip(tokens, next, ['slut', 'slutar']);
      // "till april" may be the last of March or of April.
      // Nor is it said of "till vårterminen" whether that is in it.
      const spans = got.is === 'month' || (got.is === 'term' && got.term !== 'current' && got.term !== 'year');
      const vague = spans && !exact.includes(place) && begin === place && end === next;
      hits.push({ got: { is: 'to', target: got, ...(vague ? { vague } : {}) }, next: end });
    }
    // "till sista november", "t.o.m. den sista oktober".
    const last = skip(tokens, place, ['den', 'och med', 'och med den']);
    const month = ordinalAt(tokens, last)?.got === -1 ? monthAt(tokens, last + 1) : undefined;
    if (month !== undefined) hits.push({ got: { is: 'to', target: { is: 'month', month } }, next: last + 2 });
    for (const [target, words] of ENDS)
      for (const next of after(tokens, place, words)) {
        const hit = dated(tokens, { got: target, next });
        hits.push({ got: { is: 'to', target: hit.got }, next: hit.next });
      }
  }
  for (const place of after(tokens, at, BEFORE)) {
    for (const { got, next } of targetAt(tokens, place))
      hits.push({ got: { is: 'to', target: got, before: true }, next });
  }
  // "mars ut", "hela mars ut".
  const named = skip(tokens, at, ['hela', 'i', 'under']);
  const whole = monthAt(tokens, named);
  if (whole !== undefined && isText(tokens, named + 1, 'ut'))
    hits.push({ got: { is: 'to', target: { is: 'month', month: whole } }, next: named + 2 });
  return hits;
};
