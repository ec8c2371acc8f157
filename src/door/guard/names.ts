import { standsForDay } from './day-place.js';
import { standsForParticle } from './particle-place.js';
import { withoutGenitive } from './plain.js';
import type { Token } from './tokens.js';
import { classesOf, plainTest } from './word.js';

/** Words of a message that together are one name, by index; `to` is the last of them. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

/** From these log odds on a word is taken for a name. */
export const CERTAIN = -0.25;
/** A word beside a name needs less to be a part of it. */
const BESIDE = -4;
const SIGNS = plainTest(
  /^(?:mvh|hälsningar|halsningar|hälsn|hälsning|halsning|vänligen|vanligen|undertecknat|undertecknad|hälsar|halsar)$/,
);
const SELF = plainTest(/^(?:heter|är)$/);
const PARTICLE = plainTest(/^(?:al|el|abu|abd|bin|ibn|ben|van|von|de|af|da|del|la|der|thi|ur)$/);
const NAMED_BEFORE = plainTest(/^(?:heter|hette|kallas|kallad|döpt)$/);

const OTHER_SCRIPT = classesOf('X');
const ONE_LETTER = classesOf('S');
const SMALL_NAMES = classesOf('FLU');
const CAPITAL_NAMES = classesOf('FLUflBX');
const ALSO_WORDS = classesOf('QOogf');
const FIRST_NAMES = classesOf('F');
const UNKNOWN = classesOf('ULtc');

/** "Elsa här", "Elsa Lind här, hur gör jag": who begins with their own name, first and last. */
function isHere(tokens: readonly Token[], i: number): boolean {
  const one = tokens[i];
  if (!one?.opens) return false;
  const [next, after] = [tokens[i + 1], tokens[i + 2]];
  if (next?.plain === 'här') return true;
  const isLast = next?.shape === 'C' && next.before === 'space' && !next.opens;
  return isLast && after?.plain === 'här' && tokens[i + 3]?.before !== 'space';
}

/** Where the writer signs: "/Anna, lärare", "Mvh Anna Berg", "Jag heter Anna och är kurator". */
function signs(tokens: readonly Token[], i: number, text: string): boolean {
  const [b, a] = [tokens[i - 1], tokens[i - 2]];
  const slash = text[tokens[i]!.start - 1] === '/' && !/[\p{L}\d]/u.test(text[tokens[i]!.start - 2] ?? '');
  const here = isHere(tokens, i);
  const mine = b?.plain === 'är' && a?.plain === 'namn' && tokens[i - 3]?.plain === 'mitt';
  const greeted = b?.is(SIGNS) === true || (b?.plain === 'från' && /hälsning/.test(a?.plain ?? ''));
  return (
    slash || greeted || here || mine || (a?.plain === 'jag' && b?.is(SELF) === true && tokens[i - 3]?.plain !== 'att')
  );
}

const [NAMED, INITIAL] = [1.5, 4];
const MOST_EXTRA = NAMED + INITIAL;

/** What a rule knows beside what was learned: "heter" before the word, or a first letter ("M. Östlinder"). */
function extra(tokens: readonly Token[], i: number): number {
  const [word, before] = [tokens[i]!, tokens[i - 1]];
  const initial = word.before === 'dot' && word.shape === 'C' && before?.shape === 'C' && before.isOneOf(ONE_LETTER);
  return (before?.is(NAMED_BEFORE) ? NAMED : 0) + (initial && word.isOneOf(UNKNOWN) ? INITIAL : 0);
}

/**
 * Whether a word is a name whatever stands around it: it is nothing but a first name, and no kind of thing stands before it
 * ("appen Elsa"). What was learned of neighbours errs where few sentences were learned from ("enligt Elsa", "hittar inte Elsa").
 */
const isAlwaysName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.isOneOf(FIRST_NAMES) && !tokens[i]!.inert && tokens[i - 1]?.word.nobody.isKind !== true;

/** Words of another script: names in a Swedish message; alone, where they are too few to be a question. */
function isForeignName(tokens: readonly Token[], i: number, others: number): boolean {
  if (!tokens[i]?.isOneOf(OTHER_SCRIPT) || tokens[i]?.inert) return false;
  return others < tokens.length - others || tokens.length < 4 || (tokens[i]?.shape === 'C' && !tokens[i]?.opens);
}

function joins(token: Token | undefined, beside: 'space' | 'any', odds: number): boolean {
  if (!token || token.inert || token.is(SIGNS) || (beside === 'space' && token.before !== 'space')) return false;
  if (token.isOneOf(OTHER_SCRIPT)) return true;
  if (token.shape === 'l') return odds > CERTAIN - 1.5 && token.isOneOf(SMALL_NAMES);
  if (token.isOneOf(ONE_LETTER)) return token.shape === 'C';
  return odds > BESIDE && token.isOneOf(CAPITAL_NAMES);
}

/** The index of the last word of the name that begins at `from`. */
function endOf(tokens: readonly Token[], odds: Float64Array, nobody: Uint8Array, from: number): number {
  let to = from;
  while (to - from < 5) {
    const next = tokens[to + 1];
    const after = tokens[to + 2];
    if (next && !nobody[to + 1] && joins(next, 'space', odds[to + 1]!)) to += 1;
    else if (next?.before === 'space' && next.is(PARTICLE) && after && joins(after, 'space', odds[to + 2]!)) to += 2;
    else break;
  }
  return to;
}

/** The classed words, their log odds, and which are nobody's -> the names; later and earlier mentions of them too. */
export function findNames(tokens: readonly Token[], odds: Float64Array, nobody: Uint8Array, text: string): NameSpan[] {
  const spans: NameSpan[] = [];
  let others = 0;
  for (const token of tokens) if (token.isOneOf(OTHER_SCRIPT)) others += 1;
  for (let i = 0; i < tokens.length; i += 1) {
    const mayBe = odds[i]! > CERTAIN - MOST_EXTRA && odds[i]! + extra(tokens, i) > CERTAIN;
    if (!mayBe && !isAlwaysName(tokens, i) && !isForeignName(tokens, i, others)) continue;
    if (nobody[i] || tokens[i]!.is(SIGNS) || standsForParticle(tokens, i) || standsForDay(tokens, i)) continue;
    if (signs(tokens, i, text)) {
      i = endOf(tokens, odds, nobody, i);
      continue;
    }
    let from = i;
    while (from > 0 && !nobody[from - 1] && tokens[from]?.before === 'space' && from - 1 > (spans.at(-1)?.to ?? -1)) {
      if (tokens[from - 1]?.shape === 'l' || !joins(tokens[from - 1], 'any', odds[from - 1]!)) break;
      from -= 1;
    }
    if (from < i && signs(tokens, from, text)) {
      i = endOf(tokens, odds, nobody, i);
      continue;
    }
    const to = endOf(tokens, odds, nobody, i);
    spans.push({ from, to });
    i = to;
  }
  return [...spans, ...echoesOf(tokens, spans, nobody)];
}

function echoesOf(tokens: readonly Token[], spans: readonly NameSpan[], nobody: Uint8Array): NameSpan[] {
  if (spans.length === 0) return [];
  const parts = new Set<string>();
  for (const { from, to } of spans) {
    for (const { plain } of tokens.slice(from, to + 1)) {
      for (const part of [plain, withoutGenitive(plain), ...plain.split('-')]) if (part.length > 2) parts.add(part);
    }
  }
  return tokens.flatMap((token, i) => {
    if (token.inert || nobody[i] || (token.shape === 'l' && token.isOneOf(ALSO_WORDS))) return [];
    return parts.has(token.plain) || parts.has(withoutGenitive(token.plain)) ? [{ from: i, to: i }] : [];
  });
}
