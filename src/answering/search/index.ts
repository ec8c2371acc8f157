import type { Rule } from '../rule.js';
import type { WordList } from '../word-list.js';
import { type Terms, termsOf } from './terms.js';

/** One rule's place in the search: its score and what the score is made of. */
export interface Hit {
  readonly id: string;
  /** Sum of the two parts below; comparable between questions, since both are divided by the question's own weight. */
  readonly score: number;
  /** Likeness (cosine, 0..1) to the rule's two nearest phrasings. */
  readonly likeness: number;
  /** Share (0..1) of the question's weight that the rule's whole text covers (BM25 over fields). */
  readonly cover: number;
}

/** The rules of one day, ready to be searched. */
export interface Index {
  /** The rules nearest to a question, best first; empty when no term of the question is known. */
  search(question: string): Hit[];
}

/** How much a field's text counts in `cover`; details are long and speak of neighbours too. */
const FIELD = { title: 2, ask: 1, short: 1, detail: 0.4 } as const;
/** BM25's saturation: the second time a term stands in a rule says less than the first. */
const SATURATION = 2;
const COVER_SHARE = 3;

type Postings = { readonly at: number[]; readonly weight: number[] };

class Inverted {
  readonly #of = new Map<string, Postings>();

  add(term: string, at: number, weight: number): void {
    let postings = this.#of.get(term);
    if (!postings) {
      postings = { at: [], weight: [] };
      this.#of.set(term, postings);
    }
    postings.at.push(at);
    postings.weight.push(weight);
  }

  /** Adds `times` x weight to the sum of every place the term stands in. */
  into(sums: Float64Array, term: string, times: number): void {
    const postings = this.#of.get(term);
    if (!postings) return;
    for (let i = 0; i < postings.at.length; i++) {
      const at = postings.at[i]!;
      sums[at] = sums[at]! + times * postings.weight[i]!;
    }
  }
}

function fieldTerms(rule: Rule, more: readonly string[], words: WordList | undefined): Map<string, number> {
  const frequency = new Map<string, number>();
  const add = (terms: Terms, weight: number) => {
    for (const [term, times] of terms) frequency.set(term, (frequency.get(term) ?? 0) + weight * times);
  };
  add(termsOf(rule.title, words), FIELD.title);
  for (const ask of [...rule.asks, ...more]) add(termsOf(ask, words), FIELD.ask);
  add(termsOf(rule.short, words), FIELD.short);
  for (const line of rule.details.split('\n')) add(termsOf(line, words), FIELD.detail);
  return frequency;
}

/** Reads the rules, and `more` phrasings by rule id, into an index; takes milliseconds for a hundred rules. */
export function buildIndex(
  rules: readonly Rule[],
  words: WordList | undefined,
  more: ReadonlyMap<string, readonly string[]> = new Map(),
): Index {
  const frequencies = rules.map(rule => fieldTerms(rule, more.get(rule.id) ?? [], words));
  const inRules = new Map<string, number>();
  for (const frequency of frequencies) {
    for (const term of frequency.keys()) inRules.set(term, (inRules.get(term) ?? 0) + 1);
  }
  /** Robertson and Sparck Jones' weight, kept above zero: rare terms tell rules apart. */
  const rarity = (term: string) => {
    const count = inRules.get(term) ?? 0;
    return count === 0 ? 0 : Math.log(1 + (rules.length - count + 0.5) / (count + 0.5));
  };

  const covers = new Inverted();
  frequencies.forEach((frequency, at) => {
    for (const [term, times] of frequency) covers.add(term, at, (times / (times + SATURATION)) * rarity(term));
  });

  const phrasings = new Inverted();
  const ruleOf: number[] = [];
  rules.forEach((rule, at) => {
    for (const text of [rule.title, ...rule.asks, ...(more.get(rule.id) ?? [])]) {
      const terms = termsOf(text, words);
      let square = 0;
      for (const [term, weight] of terms) square += (weight * rarity(term)) ** 2;
      const length = Math.sqrt(square) || 1;
      for (const [term, weight] of terms) phrasings.add(term, ruleOf.length, (weight * rarity(term)) / length);
      ruleOf.push(at);
    }
  });

  return {
    search(question) {
      const terms = termsOf(question, words);
      let square = 0;
      let whole = 0;
      for (const [term, weight] of terms) {
        const worth = weight * rarity(term);
        square += worth * worth;
        whole += worth;
      }
      if (whole === 0) return [];
      const length = Math.sqrt(square);
      const like = new Float64Array(ruleOf.length);
      const cover = new Float64Array(rules.length);
      for (const [term, weight] of terms) {
        phrasings.into(like, term, (weight * rarity(term)) / length);
        covers.into(cover, term, weight / whole);
      }
      const best = new Float64Array(rules.length);
      const second = new Float64Array(rules.length);
      like.forEach((likeness, phrasing) => {
        const at = ruleOf[phrasing]!;
        if (likeness > best[at]!) {
          second[at] = best[at]!;
          best[at] = likeness;
        } else if (likeness > second[at]!) second[at] = likeness;
      });
      return rules
        .map((rule, at): Hit => {
          const likeness = (best[at]! + second[at]!) / 2;
          return { id: rule.id, score: likeness + COVER_SHARE * cover[at]!, likeness, cover: cover[at]! };
        })
        .filter(hit => hit.score > 0)
        .sort((one, other) => other.score - one.score);
    },
  };
}
