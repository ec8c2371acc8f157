import type { Unanswered } from '../../shared/ports.js';
import type { Terms } from '../search/terms.js';

/** From this likeness (cosine of shared terms, 0..1) on two questions are shown together. */
export const ALIKE = 0.45;

/** Questions that ask the same thing, the oldest first. */
export type Cluster = readonly Unanswered[];

/** The texts that have a term, by their places, and its weight in each; two plain lists, since these are long. */
interface Having {
  readonly places: number[];
  readonly weights: number[];
}

/** A text as its terms' lists, in the order of its terms. */
interface Met {
  readonly place: number;
  readonly having: readonly Having[];
  readonly weights: readonly number[];
}

/**
 * Puts each question with the first group that has one like it, the largest groups first; `termsFor` is asked once for
 * each text. Two texts are compared by going through the lists of those that have a term, not by going through both.
 */
export function clustered(questions: readonly Unanswered[], termsFor: (text: string) => Terms): Cluster[] {
  const groups: Unanswered[][] = [];
  const texts = new Map<string, Met>();
  const havingOf = new Map<string, Having>();
  /** By the place of a text: the sum of its weights' squares, and the first group that has it. */
  const squares = new Float64Array(questions.length);
  const groupOf = new Int32Array(questions.length).fill(questions.length);

  const met = (text: string): Met => {
    const known = texts.get(text);
    if (known) return known;
    const terms = termsFor(text);
    const made: Met = {
      place: texts.size,
      weights: [...terms.values()],
      having: [...terms.keys()].map(term => {
        const having = havingOf.get(term) ?? { places: [], weights: [] };
        havingOf.set(term, having);
        return having;
      }),
    };
    for (const weight of made.weights) squares[made.place]! += weight * weight;
    texts.set(text, made);
    return made;
  };

  const shared = new Float64Array(questions.length);
  const firstGroupLike = ({ place, having, weights }: Met): number => {
    const count = texts.size;
    shared.fill(0, 0, count);
    for (let at = 0; at < having.length; at++) {
      const { places, weights: others } = having[at]!;
      const weight = weights[at]!;
      for (let i = 0; i < places.length; i++) shared[places[i]!]! += weight * others[i]!;
    }
    let first = groups.length;
    for (let other = 0; other < count; other++) {
      if (groupOf[other]! >= first || shared[other] === 0) continue;
      if (shared[other]! / Math.sqrt(squares[place]! * squares[other]!) >= ALIKE) first = groupOf[other]!;
    }
    return first;
  };

  for (const question of questions) {
    const text = met(question.text);
    const { place, having, weights } = text;
    const group = firstGroupLike(text);
    const members = groups[group];
    if (members) members.push(question);
    else groups.push([question]);
    if (groupOf[place] === questions.length) {
      for (let at = 0; at < having.length; at++) {
        having[at]!.places.push(place);
        having[at]!.weights.push(weights[at]!);
      }
    }
    // Never a later one than before: a text is like itself.
    groupOf[place] = group;
  }
  return groups.toSorted((one, other) => other.length - one.length);
}
