import type { Hit } from './hits.js';
import type { NameSpan } from './names.js';
import type { Token } from './tokens.js';
import { classesOf } from './word.js';

const SHORTENINGS = new Set(
  'ps tex bla sk fd pga osv ed iom mfl from tom mm dvs obs kl eg mao ev resp ca odyl ff st el dr'.split(' '),
);
const PERSON =
  /^(?:elev|eleven|elever|barn|barnet|pojken|pojke|flickan|flicka|kille|killen|tjej|tjejen|mamma|mamman|pappa|pappan|vh|initialer|initialerna|initialer:|syster|bror|son|dotter)$/;
const AFTER = /^(?:har|är|sa|säger|mår|slog|slår|kom|kommer|vill|bor|och|gick|går|som|på)$/;
const ABOUT = /^(?:för|om|med|gäller|ang|angående|uppföljning|kring|till)$/;
// "Elev A" and "barn X" are made-up names that staff use so as not to tell who it is.
const MADE_UP = /^(?:[ABCDINXYZ]|P\d)$/;
const MAYBE_SMALL = classesOf('SU');

/** How many words from i on are the letters of "K.A." or "Z.A", and whether they are an abbreviation ("o.s.v."). */
function dotted(tokens: readonly Token[], i: number, text: string): { count: number; isShortening: boolean } {
  let count = 0;
  let letters = '';
  for (let token = tokens[i]; token && token.sense.is === 'S' && count < 4; token = tokens[i + count]) {
    if (count > 0 && !(token.before === 'dot' && (token.shape === 'C' || text[token.end] === '.'))) break;
    letters += token.plain;
    count += 1;
  }
  const end = tokens[i + count - 1]?.end ?? 0;
  const capitals = tokens.slice(i, i + count).every(token => token.shape === 'C');
  if (count < 2 || (!capitals && text[end] !== '.')) return { count: 0, isShortening: false };
  return { count, isShortening: !capitals && SHORTENINGS.has(letters) };
}

/** Whether a class follows: "MJ i 5B", "ft, 8a". */
function classFollows(tokens: readonly Token[], from: number): boolean {
  for (const token of tokens.slice(from, from + 4)) {
    if (token.before === 'stop') return false;
    if (token.sense.is === 'K') return true;
    if (!/^(?:i|på|från|som|går|gar|är|klass|klassen|åk|ak|elev)$/.test(token.plain)) return false;
  }
  return false;
}

/** How many words from i on are capitals that stand for a pupil: "MJ", "H W", "J-P N", or 0. */
function solid(tokens: readonly Token[], i: number): number {
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  const letters = token.text.replace(/-/g, '');
  if (/^\p{Lu}{2,3}$/u.test(letters) && (token.sense.is === 'U' || /^\p{Lu}-\p{Lu}$/u.test(token.text))) {
    return next?.before === 'space' && /^\p{Lu}$/u.test(next.text) && token.text.includes('-') ? 2 : 1;
  }
  const pair =
    token.sense.is === 'S' &&
    token.shape === 'C' &&
    next?.sense.is === 'S' &&
    next.shape === 'C' &&
    next.before === 'space';
  return pair && !/^[IÅÖ]$/.test(next.text) ? 2 : 0;
}

/** The classed words -> initials that stand for somebody, by dots or by what stands around them; none that is a part of one of the names. */
export function findInitials(
  text: string,
  tokens: readonly Token[],
  nobody: Uint8Array,
  names: readonly NameSpan[],
): Hit[] {
  const inName = new Set(names.flatMap(({ from, to }) => (from < to ? [from, to] : [])));
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.text.length > 3 || (token.shape === 'l' && !token.isOneOf(MAYBE_SMALL))) continue;
    if (token.inert || nobody[i] || inName.has(i)) continue;
    const { count, isShortening } = dotted(tokens, i, text);
    if (isShortening) {
      i += count - 1;
      continue;
    }
    const before = tokens[i - 1]?.plain ?? '';
    const capitals = token.shape === 'l' ? 0 : solid(tokens, i);
    const after = tokens[i + Math.max(1, capitals)];
    const goesOn = /^(?:och|o)$/.test(before) && hits.at(-1)?.end === tokens[i - 2]?.end && hits.length > 0;
    const told = goesOn || PERSON.test(before) || classFollows(tokens, i + Math.max(1, capitals));
    const around = told || (AFTER.test(after?.plain ?? '') && after?.before === 'space') || ABOUT.test(before);
    const single =
      token.sense.is === 'S' && token.shape === 'C' && !MADE_UP.test(token.text) && text[token.end] !== ')' && told
        ? 1
        : 0;
    const small =
      token.shape === 'l' && token.before !== 'dot' && token.text.length === 2 && token.sense.is === 'U' && told
        ? 1
        : 0;
    const length = count || (around && capitals) || single || small;
    if (length === 0) continue;
    const end = tokens[i + length - 1]!.end;
    hits.push({ start: token.start, end: text[end] === '.' && count ? end + 1 : end, kind: 'initialer' });
    i += length - 1;
  }
  return hits;
}
