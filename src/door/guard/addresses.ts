import type { Hit } from './hits.js';
import { plain } from './plain.js';
import type { Token } from './tokens.js';
import { plainTest, wordTest } from './word.js';
import type { WordClasses } from './word-class.js';

const STREET =
  /^\p{L}{2,25}(?:gatan|gata|vägen|vagen|väg|vag|gränden|granden|gränd|grand|stigen|stig|allén|allen|allé|alle|esplanaden|torget|boulevarden)$/u;
// Endings that ordinary words share: they need a capital, or "bor" before them.
const STREET_WITH_CUE =
  /^\p{L}{2,25}(?:backen|backe|torg|platsen|plats|plan|höjden|slingan|gården|liden|kajen|ringen|parken|lunden|hagen|dalen|kullen|strand|ängen|gången|leden|rundan|bågen|terrassen)$/u;
const STREET_ALONE =
  /^(?:gata|gatan|väg|vag|vägen|vagen|gränd|torg|torget|plats|backe|allé|alle|stig|kajen|kaj|nygatan|park|strand)$/;
const HEAD = /^(?:lilla|stora|norra|södra|östra|västra|gamla|nya|övre|nedre|yttre|inre|sankt|sankta|s:t|st)$|s$/;
const LIVES =
  /^(?:bor|bo|boende|bodde|adress|adressen|hemadress|hemadressen|folkbokförd|folkbokford|skriven|flyttat|flyttade)$/;
const FLAT = /^(?:lgh|lägenhet|lagenhet|lghnr|vån|van|våning|vaning|tr|port|uppgång|uppg|ing)$/;
// "Kungsv. 12", "Kyrkog. 4"
const ABBREVIATED = /^\p{Lu}\p{Ll}{2,20}[gv]$/u;
const HOUSE_NUMBER = /^\d{1,4}\p{L}?(?:-\d{1,4}\p{L}?)?$/u;
const NUMBER_WORD =
  /^(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)$/;
const MAY_BE_HOUSE = wordTest(
  ({ plain }) => !/^(?:19|20)\d\d$/.test(plain) && (HOUSE_NUMBER.test(plain) || NUMBER_WORD.test(plain)),
);
const CALLED_NUMBER = plainTest(/^(?:nr|nummer|no)$/);
const WITH_NUMBER = wordTest(({ plain }) => STREET.test(/^(\p{L}{4,30})\d{1,4}\p{L}?$/u.exec(plain)?.[1] ?? ''));
const COUNTED =
  /^(?:gånger|ggr|gång|minuter|minut|min|timmar|timme|tim|dagar|dag|veckor|vecka|månader|månad|år|km|meter|st|elever|elev|barn|personer|procent|kr|kronor)$/;

function isHouseNumber(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token?.is(MAY_BE_HOUSE)) return false;
  if (/^ ?(?:%|:\p{L}|,-|\.\d|:\d|-\d{3})/u.test(text.slice(token.end, token.end + 4))) return false;
  return !(next?.before === 'space' && COUNTED.test(next.plain));
}

/** From the house number at i on: its letter, flat and floor; the index of the last word. */
function throughFlat(tokens: readonly Token[], i: number): number {
  let end = i;
  const letter = tokens[i + 1];
  if (letter?.before === 'space' && /^[a-hA-H]$/.test(letter.text)) end += 1;
  while (FLAT.test(tokens[end + 1]?.plain ?? '') && /^(?:\d.*|[a-h])$/.test(tokens[end + 2]?.plain ?? '')) end += 2;
  if (/^\d{1,2}$/.test(tokens[end + 1]?.plain ?? '') && /^(?:tr|trappor)$/.test(tokens[end + 2]?.plain ?? '')) end += 2;
  return end;
}

const livesBefore = (tokens: readonly Token[], i: number) =>
  [1, 2, 3].some(back => LIVES.test(tokens[i - back]?.plain ?? '') && tokens[i - back + 1]?.before !== 'stop');

/** "Karl" of "Karl Johans gata", but not "Bor" of "Bor Lilla gatan". */
const startsStreet = (token: Token | undefined, classes: WordClasses) =>
  token?.shape === 'C' && !'QO'.includes(classes.of(token).is);

/** Where the street whose last word is i begins, or undefined when the word names no street. */
function streetStart(tokens: readonly Token[], i: number, text: string, classes: WordClasses): number | undefined {
  const token = tokens[i]!;
  const previous = tokens[i - 1];
  const tied = previous !== undefined && token.before === 'space' && !previous.inert;
  if (STREET_ALONE.test(token.plain)) {
    if (!tied || !HEAD.test(previous.plain) || (previous.shape === 'l' && !livesBefore(tokens, i - 1)))
      return undefined;
    return previous.before === 'space' && startsStreet(tokens[i - 2], classes) ? i - 2 : i - 1;
  }
  // "skolvägen", "parkeringsplats": words of the knowledge base, not streets, unless somebody lives there.
  const usual = 'QOo'.includes(classes.of(token).is);
  const cued = token.shape === 'C' || livesBefore(tokens, i);
  const abbreviated = ABBREVIATED.test(token.text) && text[token.end] === '.';
  const known = (STREET.test(token.plain) && (!usual || cued)) || (STREET_WITH_CUE.test(token.plain) && cued && !usual);
  const unknown = token.shape === 'C' && livesBefore(tokens, i) && !usual;
  if (!known && !abbreviated && !unknown) return undefined;
  return tied && HEAD.test(previous.plain) && (previous.shape === 'C' || !previous.plain.endsWith('s')) ? i - 1 : i;
}

function streets(text: string, tokens: readonly Token[], classes: WordClasses): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.inert) continue;
    if (token.is(WITH_NUMBER)) hits.push({ start: token.start, end: token.end, kind: 'adress' });
    const number = tokens[i + 1]?.is(CALLED_NUMBER) ? i + 2 : i + 1;
    if (
      !isHouseNumber(tokens, number, text) ||
      tokens[number]?.before === 'comma' ||
      (tokens[number]?.before === 'stop' && !ABBREVIATED.test(token.text))
    )
      continue;
    const from = streetStart(tokens, i, text, classes);
    if (from === undefined) continue;
    const to = throughFlat(tokens, number);
    hits.push({ start: tokens[from]!.start, end: tokens[to]!.end, kind: 'adress' });
    i = to;
  }
  return hits;
}

const POSTAL = /(?<!\d)(?:box \d{1,5},? {0,2})?(?<code>\d{3} ?\d{2}) {1,2}(?<town>\p{L}{2,25})/giu;
const LIVES_AT = /(?<!\p{L})c\/o {1,2}\p{L}{2,25}(?: \p{Lu}\p{L}{1,25})?/giu;
const FLAT_NUMBER = /(?<!\p{L})(?:lgh|lägenhet|lghnr)[ .]{1,2}\d{4}(?!\d)/giu;

/** The folded text and its words -> street addresses with a number, flats, "c/o" and postal towns. */
export function findAddresses(text: string, tokens: readonly Token[], classes: WordClasses): Hit[] {
  const hits = streets(text, tokens, classes);
  const add = (start: number, end: number) => hits.push({ start, end, kind: 'adress' });
  for (const { 0: found, index, groups } of text.matchAll(POSTAL)) {
    // 114 14 is the police; a town is written with a capital, or is nothing else.
    const town = classes.of({ plain: plain(groups?.town ?? ''), shape: 'l' }).is;
    const isTown = town === 'P' || (/^\p{Lu}/u.test(groups?.town ?? '') && !'QO'.includes(town));
    if (isTown && !/^11[34] ?1[34]$/.test(groups?.code ?? '')) add(index, index + found.length);
  }
  for (const pattern of [LIVES_AT, FLAT_NUMBER]) {
    for (const { 0: found, index } of text.matchAll(pattern)) add(index, index + found.length);
  }
  return hits;
}
