import { stemmer } from '@orama/stemmers/swedish';
import { remembered } from '../../shared/remembered.js';
import { words } from '../../shared/text.js';
import type { WordList } from '../word-list.js';

/** A text as weighted terms; the same term twice counts once, at its greatest weight. */
export type Terms = ReadonlyMap<string, number>;

/** How much a term counts beside the word itself (1). */
export const WEIGHTS = { synonym: 0.5, gram: 0.4, pair: 0.5, meant: 0.7 } as const;

const GRAM = 4;
/** Words beyond this in one text are ignored. */
export const WORDS_MAX = 120;

export const stemTerm = (stem: string) => `w:${stem}`;
export const pairTerm = (first: string, second: string) => `p:${first} ${second}`;
/** The two stems of a pair's term; undefined for another term. */
export function stemsOfPair(term: string): [first: string, second: string] | undefined {
  const [first, second] = term.slice(2).split(' ');
  return term.startsWith('p:') && first !== undefined && second !== undefined ? [first, second] : undefined;
}

/** For so many words it is remembered what they are made of. */
const WORDS_REMEMBERED = 50_000;

/** The Swedish stem (Snowball) of a folded word. */
export const stem = remembered(WORDS_REMEMBERED, stemmer);

/** The terms of a word's 4-grams. */
export const gramTerms: (word: string) => readonly string[] = remembered(WORDS_REMEMBERED, word =>
  grams(word).map(gram => `g:${gram}`),
);

/** The character 4-grams of a word with its ends marked: they meet compounds and misspellings half way. */
export function grams(word: string): string[] {
  const marked = `<${word}>`;
  if (marked.length <= GRAM) return [marked];
  return Array.from({ length: marked.length - GRAM + 1 }, (_, at) => marked.slice(at, at + GRAM));
}

function synonyms(said: readonly string[], list: WordList | undefined): string[] {
  if (!list) return [];
  const found = said.flatMap(word => list.single.get(word) ?? []);
  const several = list.several.filter(({ from }) =>
    said.some((_, at) => from.every((word, offset) => said[at + offset] === word)),
  );
  return [...found, ...several.flatMap(({ to }) => to)];
}

/** Whether a term is a stem; in a text's terms they stand first. */
export const isStem = (term: string) => term.startsWith('w:');

/** A text's terms: stems ("w:"), pairs of neighbouring stems ("p:"), 4-grams ("g:"), and the stems of its synonyms. */
export function termsOf(text: string, list: WordList | undefined): Terms {
  const said = words(text).slice(0, WORDS_MAX);
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  const stemmed = said.map(stem);
  for (const word of stemmed) add(stemTerm(word), 1);
  for (const word of synonyms(said, list)) add(stemTerm(stem(word)), WEIGHTS.synonym);
  stemmed.forEach((word, at) => {
    const next = stemmed[at + 1];
    if (next !== undefined) add(pairTerm(word, next), WEIGHTS.pair);
  });
  for (const word of said) for (const term of gramTerms(word)) add(term, WEIGHTS.gram);
  return terms;
}
