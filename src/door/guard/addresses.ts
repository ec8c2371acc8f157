import type { Hit } from './hits.js';
import { places } from './known-names.js';
import { nameList } from './name-list.js';
import { isUnknownCapital } from './name-strength.js';
import type { Word } from './words.js';

const STREET =
  /^\p{L}{2,25}(?:gatan|gata|vägen|vagen|väg|vag|gränden|granden|gränd|grand|stigen|stig|allén|allen|allé|alle|esplanaden|torget|boulevarden)$/u;
// Endings that ordinary words share; they need a capital, or "bor" before them.
const STREET_WITH_CAPITAL =
  /^\p{L}{2,25}(?:backen|backe|torg|platsen|plats|plan|höjden|slingan|gården|liden|kajen|ringen|parken|lunden|hagen|dalen|kullen|strand|ängen|gången|leden|rundan|bågen|terrassen)$/u;
const STREET_ALONE =
  /^(?:gata|gatan|väg|vag|vägen|vagen|gränd|torg|torget|plats|backe|allé|alle|stig|kajen|kaj|nygatan|park|strand)$/;
const NOT_A_STREET = nameList(`
  skolvägen skolväg omväg omvägen utväg bakväg bakvägen järnväg järnvägen motorväg motorvägen genväg genvägen återväg hemväg
  hemvägen medelväg tjänstevägen landsväg landsvägen parkeringsplats arbetsplats praktikplats förskoleplats skolgård skolgården
  handlingsplan genomförandeplan samordnad plan åtgärdsplan lektionsplan vårdplan studieplan lekplats lekplatsen mötesplats gångväg
`);
const ADJECTIVE = nameList(
  'lilla stora norra södra östra västra gamla nya övre nedre yttre inre sankt sankta sktt s:t st',
);
const UNIT = nameList(`
  gånger ggr gång minuter minut min timmar timme tim dagar dag veckor vecka månader månad år km m meter st elever elev barn personer
  procent kr kronor
`);
const LIVES =
  /^(?:bor|bo|boende|bodde|adress|adressen|hemadress|hemadressen|folkbokförd|folkbokford|skriven|flyttat|flyttade)$/;
const EXTRA = /^(?:lgh|lägenhet|lagenhet|lghnr|vån|van|våning|vaning|tr|port|uppgång|uppg|ing)$/;
const NUMBER_WORD = new Set(['nr', 'nummer', 'no']);
const HOUSE_NUMBER = /^\d{1,4}\p{L}?(?:-\d{1,4}\p{L}?)?$/u;

function isHouseNumber(words: readonly Word[], i: number, text: string): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || word.inert || !HOUSE_NUMBER.test(word.plain) || /^(?:19|20)\d\d$/.test(word.plain)) return false;
  if (/^ ?(?:%|:\p{L}|,-|\.\d|:\d|-\d{3})/u.test(text.slice(word.end, word.end + 4))) return false;
  return !(next && next.before === 'space' && UNIT.has(next.plain) && next.plain.length > 1);
}

/** From the house number at i on: its letter, flat and floor; the index of the last word. */
function throughFlat(words: readonly Word[], i: number): number {
  let end = i;
  const letter = words[i + 1];
  if (letter && letter.before === 'space' && /^[a-hA-H]$/.test(letter.text)) end += 1;
  for (
    let extra = words[end + 1];
    extra && EXTRA.test(extra.plain) && /^\d/.test(words[end + 2]?.plain ?? '');
    extra = words[end + 1]
  )
    end += 2;
  const tail = words[end + 2];
  if (/^\d{1,2}$/.test(words[end + 1]?.plain ?? '') && tail && /^(?:tr|trappor)$/.test(tail.plain)) end += 2;
  return end;
}

function livesBefore(words: readonly Word[], i: number): boolean {
  return [1, 2, 3].some(back => LIVES.test(words[i - back]?.plain ?? '') && words[i - back + 1]?.before !== 'stop');
}

/** Where the street whose last word is i begins, or undefined when the word names no street. */
function streetStart(words: readonly Word[], i: number, text: string): number | undefined {
  const word = words[i];
  if (!word || word.inert || NOT_A_STREET.has(word.plain)) return undefined;
  const previous = words[i - 1];
  const tied = previous && word.before === 'space';
  if (STREET_ALONE.test(word.plain)) {
    if (
      !tied ||
      !(
        ADJECTIVE.has(previous.plain) ||
        (previous.plain.endsWith('s') && (previous.capital || previous.first !== 'none' || livesBefore(words, i - 1)))
      )
    )
      return undefined;
    const head = words[i - 2];
    return head && previous.before === 'space' && (head.capital || head.first !== 'none') && !head.ordinary
      ? i - 2
      : i - 1;
  }
  const abbreviated = /^\p{Lu}\p{Ll}{2,20}[gv]$/u.test(word.text) && text[word.end] === '.';
  const known =
    STREET.test(word.plain) || (STREET_WITH_CAPITAL.test(word.plain) && (word.capital || livesBefore(words, i)));
  const unknown =
    LIVES.test(words[i - 1]?.plain ?? '') ||
    (livesBefore(words, i) && /^(?:på|pa|i|vid|är|till|gården|garden|gård|torpet|villan)$/.test(previous?.plain ?? ''));
  if (!known && !abbreviated && !(unknown && isUnknownCapital(word, false) && word.first !== 'sure')) return undefined;
  return tied && ADJECTIVE.has(previous.plain) ? i - 1 : i;
}

function streets(text: string, words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word || word.inert) continue;
    const glued = /\d/.test(word.text) ? /^(\p{L}{4,30})\d{1,4}\p{L}?$/u.exec(word.text.toLowerCase())?.[1] : undefined;
    if (glued && STREET.test(glued) && !NOT_A_STREET.has(glued))
      hits.push({ start: word.start, end: word.end, kind: 'adress' });
    const number = NUMBER_WORD.has(words[i + 1]?.plain ?? '') ? i + 2 : i + 1;
    if (!isHouseNumber(words, number, text) || words[number]?.before === 'comma') continue;
    const from = streetStart(words, i, text);
    if (from === undefined) continue;
    const to = throughFlat(words, number);
    hits.push({ start: words[from]?.start ?? word.start, end: words[to]?.end ?? word.end, kind: 'adress' });
    i = to;
  }
  return hits;
}

/** "123 45 Lekeberg", "12345 göteborg", with "Box 9," before it; never 114 14. */
function postalTowns(words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  words.forEach((town, i) => {
    const [a, b] = [words[i - 2], words[i - 1]];
    if (!b || b.inert || town.inert || town.before !== 'space') return;
    const split = a && !a.inert && b.before === 'space' && /^\d{3}$/.test(a.plain) && /^\d{2}$/.test(b.plain);
    const code = split ? a.plain + b.plain : b.plain;
    if (!/^\d{5}$/.test(code) || /^(?:11414|11313)$/.test(code)) return;
    if (!places.has(town.plain) && !(town.capital && isUnknownCapital(town))) return;
    const first = split ? i - 2 : i - 1;
    const box = words[first - 2]?.plain === 'box' ? words[first - 2] : undefined;
    hits.push({ start: (box ?? words[first] ?? town).start, end: town.end, kind: 'adress' });
  });
  return hits;
}

/** The folded text and its words -> street addresses with a number, flats, "c/o" and postal towns. */
export function findAddresses(text: string, words: readonly Word[]): Hit[] {
  const hits = [...streets(text, words), ...postalTowns(words)];
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (!next || word.inert || next.inert) return;
    if (EXTRA.test(word.plain) && /^\d{4}$/.test(next.plain))
      hits.push({ start: word.start, end: next.end, kind: 'adress' });
    if (word.plain !== 'c' || next.plain !== 'o' || text.slice(word.end, next.start) !== '/') return;
    const [a, b] = [words[i + 2], words[i + 3]];
    if (a?.before !== 'space') return;
    const both = b && b.before === 'space' && (b.capital || a.first !== 'none') && !b.ordinary;
    hits.push({ start: word.start, end: (both ? b : a).end, kind: 'adress' });
  });
  return hits;
}
