import { words } from '../../shared/text.js';
import { CUE_NAMES, cuesAt } from './cues.js';
import { placeOfPair, placesOfWord } from './hashed.js';
import { traitsOf } from './traits.js';

/** Part of a message: from the word `from` up to but not with the word `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Numbers added up from the start, so that the sum of any stretch is one subtraction. For so few a plain list is cheapest. */
class Sums {
  readonly #all = [0];
  constructor(length: number, at: (place: number) => number) {
    for (let place = 0; place < length; place++) this.#all.push(this.#all[place]! + at(place));
  }
  between({ from, to }: Piece): number {
    return to > from ? this.#all[to]! - this.#all[from]! : 0;
  }
}

/** Where the weights of words lie, by the word that they end with; those of the first words, which end no pair, are no place. */
interface Placed {
  readonly alone: readonly Int32Array[];
  readonly beside: readonly number[];
  readonly apart: readonly number[];
  /** How many weights the words themselves have. */
  readonly count: Sums;
}

function placedIn(words: readonly string[]): Placed {
  const alone = words.map(placesOfWord);
  const pair = (at: number, apart: 1 | 2) => (at < apart ? -1 : placeOfPair(words[at - apart]!, words[at]!, apart));
  return {
    alone,
    beside: words.map((_, at) => pair(at, 1)),
    apart: words.map((_, at) => pair(at, 2)),
    count: new Sums(words.length, at => alone[at]!.length),
  };
}

/** A message as the classifier reads it: its words, its sentences, and the weights of what each word is and stands beside. */
export class Reading {
  readonly words: readonly string[];
  /** The sentences, without those of no word. */
  readonly sentences: readonly Piece[];
  /** For each word, the cues that begin there. */
  readonly #cues: readonly (readonly number[])[];
  /** The last words of sentences that ask, and of those that cry out. */
  readonly #asked = new Set<number>();
  readonly #cried = new Set<number>();
  /** The same for all the weights that the message is read with. */
  #placed: Placed | undefined;
  /** What pieces are like, by where they begin and end: each is weighed in several ways. */
  readonly #traits = new Map<number, readonly number[]>();

  constructor(text: string) {
    const all: string[] = [];
    const sentences: Piece[] = [];
    for (const sentence of text.split(/(?<=[.!?…])\s+|\n+/)) {
      const said = words(sentence);
      if (said.length === 0) continue;
      const from = all.length;
      for (const word of said) all.push(word);
      sentences.push({ from, to: all.length });
      if (sentence.includes('?')) this.#asked.add(all.length - 1);
      if (sentence.includes('!')) this.#cried.add(all.length - 1);
    }
    this.words = all;
    this.sentences = sentences;
    this.#cues = cuesAt(all);
  }

  /** What a piece is like beside its words. */
  traits({ from, to }: Piece): readonly number[] {
    const key = from * (this.words.length + 1) + to;
    const known = this.#traits.get(key);
    if (known) return known;
    const counts = CUE_NAMES.map(() => 0);
    let [question, cry] = [false, false];
    for (let at = from; at < to; at++) {
      for (const cue of this.#cues[at]!) counts[cue]! += 1;
      question ||= this.#asked.has(at);
      cry ||= this.#cried.has(at);
    }
    const traits = traitsOf({ counts, question, cry, words: to - from });
    this.#traits.set(key, traits);
    return traits;
  }

  /** The places of the weights of the whole message: words, their grams, pairs, and pairs with a word between. */
  places(): Int32Array {
    const found: number[] = [];
    this.words.forEach((word, at) => {
      for (const one of placesOfWord(word)) found.push(one);
      if (at > 0) found.push(placeOfPair(this.words[at - 1]!, word, 1));
      if (at > 1) found.push(placeOfPair(this.words[at - 2]!, word, 2));
    });
    return Int32Array.from(found);
  }

  /**
   * Weighs every word once, so that any piece costs the same: the mean weight of a piece, times the root of its length. Each place
   * has `kinds` weights, of which the one of `kind` counts.
   */
  weighed(weights: Float32Array, kinds: number, kind: number): (piece: Piece) => number {
    this.#placed ??= placedIn(this.words);
    const { alone: places, beside: next, apart: over, count } = this.#placed;
    const length = this.words.length;
    const sum = (places: Int32Array) => {
      let total = 0;
      for (let at = 0; at < places.length; at++) total += weights[places[at]! * kinds + kind]!;
      return total;
    };
    const alone = new Sums(length, at => sum(places[at]!));
    const beside = new Sums(length, at => (at < 1 ? 0 : weights[next[at]! * kinds + kind]!));
    const apart = new Sums(length, at => (at < 2 ? 0 : weights[over[at]! * kinds + kind]!));
    return piece => {
      const { from, to } = piece;
      const length = count.between(piece) + Math.max(0, to - from - 1) + Math.max(0, to - from - 2);
      const total =
        alone.between(piece) + beside.between({ from: from + 1, to }) + apart.between({ from: from + 2, to });
      return total / Math.sqrt(length || 1);
    };
  }
}

/** What was read last: danger and what is told beside it are looked for in the same message, and the next takes its place. */
let last: { readonly text: string; readonly reading: Reading } | undefined;

/** A message as it is read; the one that was asked for just before is not read again. */
export function readingOf(text: string): Reading {
  if (last?.text !== text) last = { text, reading: new Reading(text) };
  return last.reading;
}
