import { plain, withoutGenitive } from './plain.js';
import type { Token } from './tokens.js';
import { classesOf, plainTest, wordTest } from './word.js';

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

const NONE: readonly (readonly string[])[] = [];

/** The phrases that begin with a plain word, or with what it is without a genitive s. */
export function begunBy(plainWord: string, phrases: readonly Phrases[]): readonly (readonly string[])[] {
  const base = withoutGenitive(plainWord);
  let begun = NONE;
  for (const known of phrases) {
    const [withBase, asIs] = [known.get(base), base === plainWord ? undefined : known.get(plainWord)];
    if (withBase) begun = [...begun, ...withBase];
    if (asIs) begun = [...begun, ...asIs];
  }
  return begun;
}

const ORDINARY = classesOf('QOoct');
// "Sankt Eriks friskola", "Nils Holgersson-temat": what stands before is a part of the name.
const OF_A_THING = wordTest(word => /-\p{Ll}{3,}$/u.test(word.text) && word.isOneOf(ORDINARY));
const SCHOOL = plainTest(/(?:skola|skolan|skolans|skolor|gymnasiet|gymnasium)$/);
const ONLY_SCHOOL = plainTest(/^skolan?s?$/);

function isSame(token: Token | undefined, part: string, isLast: boolean): boolean {
  if (!token || token.inert) return false;
  return token.plain === part || (isLast && withoutGenitive(token.plain) === part);
}

/**
 * For each word 1 where it is part of a name that is nobody, else 0: one of the phrases (one of a single word only with a
 * capital, for a child may be called so too), the capitals after a kind of thing ("sal Selma"), or those before a school ("Sankt Eriks friskola").
 */
export function nobodies(tokens: readonly Token[]): Uint8Array {
  const found = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const { begins, isKind } = token.word.nobody;
    for (const parts of begins) {
      const fits = parts.every((part, k) => isSame(tokens[i + k], part, k === parts.length - 1));
      if (fits && (parts.length > 1 || token.shape !== 'l')) found.fill(1, i, i + parts.length);
    }
    if (isKind) {
      for (let k = i + 1; tokens[k]?.before === 'space' && tokens[k]?.shape === 'C' && k - i < 4; k += 1) found[k] = 1;
    }
    const isThing = token.is(OF_A_THING);
    if (isThing) found[i] = 1;
    if (!isThing && !token.is(SCHOOL)) continue;
    for (let k = i - 1; tokens[k + 1]?.before === 'space' && tokens[k]?.shape === 'C' && i - k < 4; k -= 1) {
      // "Kevins skola" is the school of a child; "Sankt Eriks friskola" is a name.
      const isOfChild = k === i - 1 && token.is(ONLY_SCHOOL) && tokens[k]?.plain.endsWith('s');
      if (isOfChild && tokens[k - 1]?.shape !== 'C') break;
      found[k] = 1;
    }
  }
  return found;
}
