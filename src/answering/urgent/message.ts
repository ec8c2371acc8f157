import { words } from '../text.js';
import { PartIndex, type Spot } from './part-index.js';
import { dottedWords, type Phrase } from './phrases.js';

/** A message as it is read for signs of danger. */
export interface Message {
  readonly words: readonly string[];
  /** The same words with their dots; absent where the message was typed without any. */
  readonly dots?: readonly string[];
}

/** Words from `start` up to, and not with, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const HELD = /(\p{L})\1\1/u;
const HELD_VOWEL = /([aeiouy])\1{2,}/g;
const HELD_LETTER = /(\p{L})\1{2,}/gu;

/** The words of a message, letters that somebody held down ("hjäääälp") taken once. */
export function toMessage(text: string): Message {
  // No Swedish word has the same letter three times in a row.
  const all = words(text).map(word =>
    HELD.test(word) ? word.replace(HELD_VOWEL, '$1').replace(HELD_LETTER, '$1$1') : word,
  );
  return { words: all, ...(/[åäö]/i.test(text.normalize('NFC')) ? { dots: dottedWords(text) } : {}) };
}

/** A part of a tree of phrases: which phrases end here, and what may come next. */
interface Node {
  readonly ends: Phrase[];
  readonly next: PartIndex<Node>;
  /** The nodes behind this one, by how their part is written. */
  readonly known: Map<string, Node>;
}

const newNode = (): Node => ({ ends: [], next: new PartIndex(), known: new Map() });

/** Phrases as a tree of their parts, so that a message is walked once, whatever the number of phrases. */
export class PhraseBook {
  readonly #root = newNode();

  constructor(phrases: Iterable<Phrase>) {
    for (const phrase of new Set(phrases)) {
      let node = this.#root;
      for (const forms of phrase) {
        const key = JSON.stringify(forms);
        let next = node.known.get(key);
        if (!next) {
          next = newNode();
          node.known.set(key, next);
          node.next.add(forms, next);
        }
        node = next;
      }
      node.ends.push(phrase);
    }
  }

  /** Every stretch of a message that each phrase covers. */
  find({ words: said, dots }: Message): Map<Phrase, Stretch[]> {
    const found = new Map<Phrase, Stretch[]>();
    const spots = said.map((word, at): Spot => {
      const next = said[at + 1];
      return { word, dots: dots?.[at], joined: next === undefined ? undefined : word + next };
    });
    const walk = (node: Node, start: number, at: number): void => {
      for (const phrase of node.ends) {
        const known = found.get(phrase);
        if (known) known.push({ start, end: at });
        else found.set(phrase, [{ start, end: at }]);
      }
      const spot = spots[at];
      if (spot === undefined || node.known.size === 0) return;
      for (const [next, taken] of node.next.at(spot)) walk(next, start, at + taken);
    };
    for (const start of spots.keys()) walk(this.#root, start, start);
    return found;
  }
}
