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
type Writing = Exclude<Shape, 'm'> | 'shouted';
const writtenAs: Readonly<Record<Writing, (own: string) => string>> = {
  l: own => own,
  C: own => own.charAt(0).toUpperCase() + own.slice(1),
  A: own => own.toUpperCase(),
  shouted: own => own.toUpperCase(),
};

/**
 * `own` are the plain words of the knowledge base: from one message to the next only these are remembered, those of them that
 * are nobody's name, in four writings at most. What is remembered is made of the knowledge base's own text: a part of a
 * message's text would keep all of the message in memory.
 */
export function createLexicon(own: Iterable<string>, make: (text: string, form: Form) => Word): Lexicon {
  const remembered = new Map<string, { readonly own: string; readonly words: Partial<Record<Writing, Word>> }>();
  for (const word of own) if (PLAIN_TEXT.test(word)) remembered.set(word, { own: word, words: {} });

  function wordOf(text: string, shouted: boolean): Word {
    const form = formOf(text, shouted);
    const entry = remembered.get(form.plain);
    if (!entry || form.shape === 'm') return make(text, form);
    const writing = shouted ? 'shouted' : form.shape;
    const known = entry.words[writing];
    if (known?.text === text) return known;
    const ours = writtenAs[writing](entry.own);
    if (ours !== text) return make(text, form);
    const word = make(ours, { plain: entry.own, shape: form.shape });
    if (word.isOneOf(ORDINARY)) entry.words[writing] = word;
    return word;
  }

  return {
    ofMessage() {
      // The same form has one meaning throughout a text: it is either shouted or not.
      const words = new Map<string, Word>();
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
