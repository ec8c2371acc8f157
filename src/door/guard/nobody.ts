import type { ClassedToken } from './features.js';
import { plain, withoutGenitive } from './plain.js';
import type { Token } from './tokens.js';

/** Names of several words that are nobody, as plain words, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Names as written -> the same, findable by their first word. */
export function phrasesOf(names: readonly string[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const parts = name
      .split(/[^\p{L}\p{N}'-]+/u)
      .filter(part => part !== '')
      .map(plain);
    const first = parts[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  return byFirst;
}

// "Sankt Eriks friskola", "Nils Holgersson-temat": what stands before is a part of the name.
const OF_A_THING = /-\p{Ll}{3,}$/u;
const SCHOOL = /(?:skola|skolan|skolans|skolor|gymnasiet|gymnasium)$/;

function isSame(token: Token | undefined, part: string, isLast: boolean): boolean {
  if (!token || token.inert) return false;
  return token.plain === part || (isLast && withoutGenitive(token.plain) === part);
}

/**
 * For each word whether it is part of a name that is nobody: one of the phrases (one of a single word only with a
 * capital, for a child may be called so too), the capitals after a kind of thing ("sal Selma"), or those before a school ("Sankt Eriks friskola").
 */
export function nobodies(
  tokens: readonly ClassedToken[],
  phrases: readonly Phrases[],
  kinds: ReadonlySet<string>,
): boolean[] {
  const found = tokens.map(() => false);
  for (const [i, token] of tokens.entries()) {
    const base = withoutGenitive(token.plain);
    for (const known of phrases) {
      const begun =
        base === token.plain ? known.get(base) : [...(known.get(base) ?? []), ...(known.get(token.plain) ?? [])];
      for (const parts of begun ?? []) {
        const fits = parts.every((part, k) => isSame(tokens[i + k], part, k === parts.length - 1));
        if (fits && (parts.length > 1 || token.shape !== 'l')) found.fill(true, i, i + parts.length);
      }
    }
    if (kinds.has(token.plain)) {
      for (let k = i + 1; tokens[k]?.before === 'space' && tokens[k]?.shape === 'C' && k - i < 4; k += 1)
        found[k] = true;
    }
    const isThing = OF_A_THING.test(token.text) && 'QOoct'.includes(token.sense.is);
    if (isThing) found[i] = true;
    if (!SCHOOL.test(token.plain) && !isThing) continue;
    for (let k = i - 1; tokens[k + 1]?.before === 'space' && tokens[k]?.shape === 'C' && i - k < 4; k -= 1) {
      // "Kevins skola" is the school of a child; "Sankt Eriks friskola" is a name.
      if (
        k === i - 1 &&
        /^skolan?s?$/.test(token.plain) &&
        tokens[k]?.plain.endsWith('s') &&
        tokens[k - 1]?.shape !== 'C'
      )
        break;
      found[k] = true;
    }
  }
  return found;
}
