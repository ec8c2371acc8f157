import { addOwnFeatures, addPlaceFeatures, Features, mayBeName } from './features.js';
import type { NameWeights } from './name-data.js';
import type { Token } from './tokens.js';
import type { Word } from './word.js';

/** Of every word of a message how likely it is a name, as log odds: above 0 it is more likely than not; CANNOT where it cannot be one. */
export type Tagger = (tokens: readonly Token[]) => Float64Array;

const CANNOT = -99;

/** A tagger of what was learned; the words it is asked of are its own. */
export function createTagger({ bits, scale, weights }: NameWeights): Tagger {
  const found = new Features(bits);

  /** What the features that `add` finds weigh together. */
  function weightOf(add: (found: Features) => void): number {
    found.count = 0;
    add(found);
    let sum = 0;
    for (let at = 0; at < found.count; at += 1) sum += weights[found.numbers[at]!]!;
    return sum;
  }

  function ownWeight(word: Word): number {
    word.weight ??= weightOf(features => addOwnFeatures(word, features));
    return word.weight;
  }

  return tokens => {
    const odds = new Float64Array(tokens.length).fill(CANNOT);
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i]!;
      if (!mayBeName(token)) continue;
      odds[i] = (ownWeight(token.word) + weightOf(features => addPlaceFeatures(tokens, i, features))) * scale;
    }
    return odds;
  };
}
