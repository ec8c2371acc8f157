import { classesOf, type Form, formOf, type Shape, type Word } from './word.js';

/** Makes the words of messages, each once a message. */
export interface Lexicon {
  /** The words of one message, for as long as it is read: nothing of it stays here but what stood here before. */
  ofMessage(): (text: string, shouted: boolean) => Word;
}

/** Of these classes are words that nobody is called. */
const ORDINARY = classesOf('QO');
const PLAIN_TEXT = /^[a-zåäö]+$/;

/** One of our own words as it may be written: small, with a capital, in capitals, and small because all are capitals. */
interface Remembered {
  readonly own: string;
  small: Word | undefined;
  capital: Word | undefined;
  upper: Word | undefined;
  shouted: Word | undefined;
}
type Writing = Exclude<keyof Remembered, 'own'>;
const WRITING_OF: Readonly<Record<Shape, Writing | undefined>> = {
  l: 'small',
  C: 'capital',
  A: 'upper',
  m: undefined,
};

function written(own: string, writing: Writing): string {
  if (writing === 'small') return own;
  return writing === 'capital' ? own.charAt(0).toUpperCase() + own.slice(1) : own.toUpperCase();
}

/**
 * `own` are the plain words of the knowledge base: from one message to the next only these are remembered, those of them that
 * are nobody's name, in four writings at most. What is remembered is made of the knowledge base's own text: a part of a
 * message's text would keep all of the message in memory.
 */
export function createLexicon(own: Iterable<string>, make: (text: string, form: Form) => Word): Lexicon {
  const remembered = new Map<string, Remembered>();
  for (const word of own) {
    const entry = { own: word, small: undefined, capital: undefined, upper: undefined, shouted: undefined };
    if (PLAIN_TEXT.test(word)) remembered.set(word, entry);
  }

  function wordOf(text: string, shouted: boolean): Word {
    const small = shouted ? undefined : remembered.get(text)?.small;
    if (small) return small;
    const form = formOf(text, shouted);
    const entry = remembered.get(form.plain);
    const writing = shouted ? 'shouted' : WRITING_OF[form.shape];
    if (!entry || !writing || written(entry.own, writing) !== text) return make(text, form);
    const known = entry[writing];
    if (known) return known;
    const word = make(written(entry.own, writing), { plain: entry.own, shape: form.shape });
    if (word.isOneOf(ORDINARY)) entry[writing] = word;
    return word;
  }

  return {
    ofMessage() {
      const words = new Map<string, Word>();
      // The same letters are another word where a text is all capitals, which a second look at it may not be.
      let isShouted = false;
      return (text, shouted) => {
        if (shouted !== isShouted) words.clear();
        isShouted = shouted;
        let word = words.get(text);
        if (!word) {
          word = wordOf(text, shouted);
          words.set(text, word);
        }
        return word;
      };
    },
  };
}
