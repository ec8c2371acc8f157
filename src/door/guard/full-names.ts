import type { Stretch } from './hits.js';
import { nameList, withoutGenitive } from './name-list.js';
import { firstStrength, isUnknownCapital } from './name-strength.js';
import { isOrdinary, looksOrdinary } from './ordinary-words.js';
import type { Setting } from './settings.js';
import { isListedSurname, surnameStrength } from './surnames.js';
import type { Word } from './words.js';

/** Words i to j (j included) that are one name. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** Where the name ends inside its last word or after it; undefined for the end of that word. */
  readonly cut?: Stretch;
}

// Surnames that are nouns; the other wordlike ones are adjectives and verbs, which often follow a name ("kevin frisk").
const nounSurnames = nameList(`
  berg björk blom borg bäck ek elm falk fors gren hassel hjort holm hägg kvist lilja lind linde ljung lund malm nord palm ros rosen ryd
  rönn sand skog ström sten svärd sköld svan wall alm dahl sjö strand
`);
// Second names of traditional double first names; such a pair is still a lone first name.
const secondFirstNames = nameList(`
  karin maria lena lisa marie kristina erik olof johan gunnar anders åke göran eva anna britt christina elisabeth margareta lina
  sofia sofie stina louise ida arne ove sven lars henrik fredrik magnus mikael eleonora charlotta charlotte carin malin
`);
const ASIAN_MIDDLE = /^(?:van|thi|minh|ngoc|thanh|quang|duc|huu|hong|xuan|kim|anh|dinh|thu|phuong)$/;
const PARTICLE = /^(?:al|el|abu|bin|ibn|ben|von|van|af|de|da|dos|del|della|di|la|der|den|ter|st|mac|ould)$/;
const SAFE_PARTICLE = /^(?:al|el|abu|bin|ibn|von)$/;
// Between a first name and its verb stands nothing but more of the name.
const FINITE_VERB = /^(?:har|kommer|sa|säger|sager|mår|bor|blev|blir|hade|fick|vill|slår|slog|skär|luktar|gråter|går)$/;
const FAMILY =
  /^(?:familjen|familj|syskonen|bröderna|broderna|systrarna|tvillingarna|fru|herr|mr|mrs|ms|makarna|efternamn|efternamnet)$/;
const NAMED = /^(?:heter|hette|heta|kallas|kallad|namn|namnet)$/;
const INTRODUCES = new RegExp(`${FAMILY.source}|${NAMED.source}`);
const PERSON =
  /^(?:elev|eleven|barn|barnet|pojke|pojken|flicka|flickan|kille|killen|tjej|tjejen|mamma|mamman|pappa|pappan|bror|syster|han|hon|hen)$/;

function isFree(word: Word | undefined, setting: Setting): word is Word {
  return word !== undefined && !word.inert && setting === undefined && !/^\d/.test(word.text);
}

// Other languages write capitals where Swedish has none; there only names on a list count.
function readsAsSwedish(words: readonly Word[]): boolean {
  return words.length < 8 || words.filter(word => word.ordinary).length >= words.length * 0.15;
}

function isListed(word: Word): boolean {
  return isListedSurname(word.plain) || isListedSurname(withoutGenitive(word.plain));
}

function isPair(a: Word, b: Word, c: Word | undefined, swedish: boolean): boolean {
  const near = b.before === 'space';
  const [aFirst, bFirst, aLast, bLast] = [a.first, b.first, a.last, b.last];
  const bCapital = isUnknownCapital(b, false);
  if (aFirst === 'sure' && bLast === 'sure') return b.before !== 'comma' && b.before !== 'stop';
  if (aLast === 'sure' && bFirst === 'sure' && aFirst !== 'sure') return b.before !== 'stop' && b.before !== 'mark';
  if (aLast !== 'none' && a.capital && b.capital && bFirst === 'sure' && b.before === 'comma') return aFirst === 'none';
  if (!near && !(b.before === 'line' && aFirst === 'sure' && bLast === 'weak' && b.capital)) return false;
  if (aFirst === 'sure' && bLast === 'weak') {
    return b.capital || nounSurnames.has(b.plain) || nounSurnames.has(withoutGenitive(b.plain));
  }
  if (aFirst === 'weak' && bLast === 'sure') return bFirst !== 'sure' || (a.capital && b.capital && !a.opens);
  if (aFirst === 'weak' && bLast === 'weak') return a.capital && b.capital;
  if (aFirst === 'sure' && bFirst !== 'none' && bLast === 'none') {
    return a.capital && b.capital && !secondFirstNames.has(b.plain) && bFirst === 'sure';
  }
  if (aFirst !== 'none' && a.capital && bCapital) return aFirst === 'sure' || !a.opens || !looksOrdinary(b.plain);
  if (aFirst === 'sure' && !a.genitive && c && c.before === 'space' && FINITE_VERB.test(c.plain)) {
    return bFirst === 'none' && b.plain.length > 3 && !looksOrdinary(b.plain) && !b.proper;
  }
  if (bLast === 'sure' && aFirst === 'none') {
    if (a.capital && b.capital && !a.opens && a.text.length > 1) return true;
    return (
      a.plain.length > 2 && !looksOrdinary(a.plain) && !a.proper && (isUnknownCapital(a) || (!a.capital && isListed(b)))
    );
  }
  return (
    swedish && isUnknownCapital(a) && (bCapital || (bLast === 'weak' && b.capital) || (bFirst === 'sure' && b.capital))
  );
}

/** "Mohammed A.", "mohammed a." and "K. Andersson", with the full stop counted in. */
function withInitial(text: string, a: Word, b: Word): Stretch | undefined {
  const stopAfter = text[b.end] === '.';
  const end = stopAfter ? b.end + 1 : b.end;
  if (a.first === 'sure' && b.before === 'space' && /^\p{L}$/u.test(b.text)) {
    const capital = /^\p{Lu}$/u.test(b.text) && (b.text !== 'I' || stopAfter);
    return capital || (stopAfter && !/^[iåoö]$/.test(b.plain)) ? { start: a.start, end } : undefined;
  }
  if (!/^\p{L}$/u.test(a.text) || !(b.before === 'space' || b.before === 'dot')) return undefined;
  const dotted = text[a.end] === '.';
  const last = b.last;
  const known = last === 'sure' || (last === 'weak' && b.capital && dotted);
  return known && (dotted || (/^\p{Lu}$/u.test(a.text) && a.text !== 'I')) ? { start: a.start, end: b.end } : undefined;
}

/** "fatima al hassan", "Maria De la Cruz", "nguyen van an": index of the last word of the name that starts at i, or undefined. */
function withParticle(words: readonly Word[], i: number): number | undefined {
  const b = words[i + 1];
  if (!b || !(PARTICLE.test(b.plain) || ASIAN_MIDDLE.test(b.plain))) return undefined;
  const [a, c, d] = [words[i], words[i + 2], words[i + 3]];
  if (!a || !c || b.before !== 'space' || c.before !== 'space' || a.inert || b.inert || c.inert) return undefined;
  if (surnameStrength(a.plain) !== 'none' && ASIAN_MIDDLE.test(b.plain))
    return c.ordinary && !c.capital && c.plain.length > 2 ? i + 1 : i + 2;
  if (!PARTICLE.test(b.plain) || !(a.first !== 'none' || isUnknownCapital(a))) return undefined;
  const last = PARTICLE.test(c.plain) && d && !d.inert && d.before === 'space' ? d : c;
  const sure = SAFE_PARTICLE.test(b.plain) && !last.ordinary;
  const asWritten = last.capital && !last.ordinary && a.capital;
  return sure || asWritten ? i + (last === d ? 3 : 2) : undefined;
}

/** "kevinandersson" and "kevin.andersson08": a first name and a sure surname written as one word. */
function isGlued(word: Word): boolean {
  if (word.ordinary) return false;
  const letters = word.plain.replace(/\d+$/, '');
  if (letters.length < 9 || letters.length > 40 || isOrdinary(letters)) return false;
  for (let cut = 3; cut <= letters.length - 4; cut += 1) {
    const head = letters.slice(0, cut);
    if (firstStrength(head) === 'sure' && surnameStrength(letters.slice(cut)) === 'sure' && !isOrdinary(head))
      return true;
  }
  return false;
}

/** 'Kevin "Kevve" Andersson', 'Kevin (Kevve) Andersson'. */
function hasNickname(words: readonly Word[], i: number): boolean {
  const b = words[i + 1];
  if (b?.before !== 'mark') return false;
  const [a, c] = [words[i], words[i + 2]];
  if (!a || c?.before !== 'mark' || b.inert) return false;
  return a.first === 'sure' && (c.last === 'sure' || (c.last === 'weak' && c.capital));
}

function introduced(words: readonly Word[], i: number): number | undefined {
  const cue = words[i];
  if (!cue || !INTRODUCES.test(cue.plain)) return undefined;
  const [a, b] = [words[i + 1], words[i + 2]];
  if (!a || a.inert) return undefined;
  if (FAMILY.test(cue.plain) && a.before !== 'stop' && a.before !== 'comma') {
    const unknown = isUnknownCapital(a, false) && a.first !== 'sure';
    if (a.last === 'sure' || (a.last === 'weak' && a.capital) || unknown) return i + 1;
  }
  if (!b || b.inert || b.before !== 'space' || a.before === 'stop') return undefined;
  const before = words[i - 1]?.plain === 'som' ? words[i - 2] : words[i - 1];
  const person = NAMED.test(cue.plain) && PERSON.test(before?.plain ?? '');
  const unknownPair = [a, b].every(word => word.plain.length > 2 && !looksOrdinary(word.plain) && !word.proper);
  return person && unknownPair ? i + 2 : undefined;
}

function continues(word: Word, capital: boolean): boolean {
  if (word.before !== 'space') return false;
  return (
    word.last === 'sure' ||
    nounSurnames.has(word.plain) ||
    (capital && word.capital && (word.last === 'weak' || isUnknownCapital(word)))
  );
}

/** The words and their settings -> names of at least two parts, and surnames after "familjen". */
export function findFullNames(text: string, words: readonly Word[], settings: readonly Setting[]): NameSpan[] {
  const spans: NameSpan[] = [];
  const swedish = readsAsSwedish(words);
  for (let i = 0; i < words.length; i += 1) {
    const a = words[i];
    const b = words[i + 1];
    if (!isFree(a, settings[i])) continue;
    const cut = b && isFree(b, settings[i + 1]) ? withInitial(text, a, b) : undefined;
    const intro = introduced(words, i);
    let from = i;
    let to = withParticle(words, i);
    if (to === undefined && intro !== undefined && settings[intro] === undefined) {
      from = i + 1;
      to = intro;
    }
    if (to === undefined && isGlued(a)) to = i;
    if (to === undefined && hasNickname(words, i)) to = i + 2;
    if (to === undefined && b && isFree(b, settings[i + 1]) && (cut || isPair(a, b, words[i + 2], swedish))) to = i + 1;
    if (to === undefined) continue;
    for (let k = from - 1; k >= 0 && isFree(words[k], settings[k]) && words[k + 1]?.before === 'space'; k -= 1) {
      const previous = words[k];
      if (
        !previous ||
        !(previous.first === 'sure' || (a.capital && isUnknownCapital(previous))) ||
        (spans.at(-1)?.to ?? -1) >= k
      )
        break;
      from = k;
    }
    for (
      let next = words[to + 1];
      isFree(next, settings[to + 1]) && to - from < 5 && continues(next, a.capital);
      next = words[to + 1]
    ) {
      to += 1;
    }
    spans.push(cut && to === i + 1 ? { from, to, cut } : { from, to });
    i = to;
  }
  return spans;
}
