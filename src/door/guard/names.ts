import type { ClassedToken } from './features.js';
import { withoutGenitive } from './plain.js';

/** Words of a message that together are one name, by index; `to` is the last of them. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

/** From these log odds on a word is taken for a name. */
export const CERTAIN = -0.25;
/** A word beside a name needs less to be a part of it. */
const BESIDE = -4;
const SIGNS = /^(?:mvh|hälsningar|halsningar|hälsn|vänligen|vanligen|undertecknat|undertecknad|hälsar|halsar)$/;
const SELF = /^(?:heter|är)$/;
const PARTICLE = /^(?:al|el|abu|abd|bin|ibn|ben|van|von|de|af|da|del|la|der|thi|ur)$/;
const NAMED_BEFORE = /^(?:heter|hette|kallas|kallad|döpt)$/;

/** Where the writer signs: "/Anna, lärare", "Mvh Anna Berg", "Jag heter Anna och är kurator". */
function signs(tokens: readonly ClassedToken[], i: number, text: string): boolean {
  const [b, a] = [tokens[i - 1], tokens[i - 2]];
  const slash = text[tokens[i]!.start - 1] === '/' && !/[\p{L}\d]/u.test(text[tokens[i]!.start - 2] ?? '');
  const here = tokens[i + 1]?.plain === 'här' && tokens[i]?.opens === true;
  const greeted = SIGNS.test(b?.plain ?? '') || (b?.plain === 'från' && /hälsning/.test(a?.plain ?? ''));
  return (
    slash || greeted || here || (a?.plain === 'jag' && SELF.test(b?.plain ?? '') && tokens[i - 3]?.plain !== 'att')
  );
}

/** What a rule knows beside what was learned: "heter" before the word, or two first names with a hyphen between. */
function extra(tokens: readonly ClassedToken[], i: number): number {
  const twofold = tokens[i]?.sense.is === 'F' && tokens[i]?.plain.includes('-') ? 2.5 : 0;
  return twofold + (NAMED_BEFORE.test(tokens[i - 1]?.plain ?? '') ? 1.5 : 0);
}

/** Words of another script: names in a Swedish message; alone, where they are too few to be a question. */
function isForeignName(tokens: readonly ClassedToken[], i: number, others: number): boolean {
  if (tokens[i]?.sense.is !== 'X' || tokens[i]?.inert) return false;
  return others < tokens.length - others || tokens.length < 4 || (tokens[i]?.shape === 'C' && !tokens[i]?.opens);
}

function joins(token: ClassedToken | undefined, beside: 'space' | 'any', odds: number): boolean {
  if (!token || token.inert || SIGNS.test(token.plain) || (beside === 'space' && token.before !== 'space'))
    return false;
  if (token.sense.is === 'X') return true;
  if (token.shape === 'l') return odds > CERTAIN - 1.5 && 'FLU'.includes(token.sense.is);
  if (token.sense.is === 'S') return token.shape === 'C';
  return 'FLUflBX'.includes(token.sense.is) && odds > BESIDE;
}

/** The index of the last word of the name that begins at `from`. */
function endOf(tokens: readonly ClassedToken[], odds: Float64Array, nobody: readonly boolean[], from: number): number {
  let to = from;
  while (to - from < 5) {
    const next = tokens[to + 1];
    const after = tokens[to + 2];
    if (next && !nobody[to + 1] && joins(next, 'space', odds[to + 1]!)) to += 1;
    else if (next?.before === 'space' && PARTICLE.test(next.plain) && after && joins(after, 'space', odds[to + 2]!))
      to += 2;
    else break;
  }
  return to;
}

/** The classed words, their log odds, and which are nobody's -> the names; later and earlier mentions of them too. */
export function findNames(
  tokens: readonly ClassedToken[],
  odds: Float64Array,
  nobody: readonly boolean[],
  text: string,
): NameSpan[] {
  const spans: NameSpan[] = [];
  const others = tokens.filter(token => token.sense.is === 'X').length;
  for (let i = 0; i < tokens.length; i += 1) {
    const isName = odds[i]! + extra(tokens, i) > CERTAIN || isForeignName(tokens, i, others);
    if (nobody[i] || !isName || SIGNS.test(tokens[i]!.plain)) continue;
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

function echoesOf(tokens: readonly ClassedToken[], spans: readonly NameSpan[], nobody: readonly boolean[]): NameSpan[] {
  if (spans.length === 0) return [];
  const parts = new Set<string>();
  for (const { from, to } of spans) {
    for (const { plain } of tokens.slice(from, to + 1)) {
      for (const part of [plain, withoutGenitive(plain), ...plain.split('-')]) if (part.length > 2) parts.add(part);
    }
  }
  return tokens.flatMap((token, i) => {
    const said = parts.has(token.plain) || parts.has(withoutGenitive(token.plain));
    const plainWord = token.shape === 'l' && 'QOogf'.includes(token.sense.is);
    return said && !plainWord && !nobody[i] && !token.inert ? [{ from: i, to: i }] : [];
  });
}
