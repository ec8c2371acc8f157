import { remembered } from '../../shared/remembered.js';
import { isOneSlip } from '../../shared/text.js';
import type { Form, Phrase } from './phrase.js';

/** From this many letters on, a word is also seen where it was typed as two ("själv mord", "i kväll"). */
const SPLIT_FROM = 6;

/** Letters in a row: the forms that end here, and the forms of which any ending is right. */
class Letters {
  readonly next = new Map<string, Letters>();
  readonly whole: number[] = [];
  readonly open: number[] = [];
}

/** The rest of a phrase: its parts from one on, each the numbers of its forms. */
interface Rest {
  readonly number: number;
  readonly parts: readonly (readonly number[])[];
  readonly from: number;
}

/**
 * Forms in a row: where each leads, and the phrases that end here. A branch grows when a message first comes to it: there
 * would be a hundred thousand, most of which no message ever comes to.
 */
class Forms {
  phrases: number[] | undefined;
  private next: Map<number, Forms> | undefined;
  private waiting: Rest[] | undefined;

  /** Has a phrase go on, or end, here. */
  take(rest: Rest): void {
    if (rest.from === rest.parts.length) {
      this.phrases ??= [];
      this.phrases.push(rest.number);
    } else {
      this.waiting ??= [];
      this.waiting.push(rest);
    }
  }

  /** Where the forms lead from here; undefined where nothing goes on. */
  get onwards(): ReadonlyMap<number, Forms> | undefined {
    if (!this.waiting) return this.next;
    this.next ??= new Map();
    for (const { number, parts, from } of this.waiting) {
      const rest = { number, parts, from: from + 1 };
      for (const form of parts[from] ?? NONE) {
        const next = this.next.get(form) ?? new Forms();
        this.next.set(form, next);
        next.take(rest);
      }
    }
    this.waiting = undefined;
    return this.next;
  }
}

/** Where a phrase stands in a message: from the word `start` up to but not with the word `end`. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly forms: readonly number[];
  /** Those of the forms that a phrase begins with, and where each leads. */
  readonly begins: readonly { readonly form: number; readonly next: Forms }[];
  /** Some of the forms are only right with the dots that they were written with. */
  readonly byDots: boolean;
  /** Where its letters lead; undefined where no form has more letters. */
  readonly leadsTo: Letters | undefined;
}

/** What so many words fit is remembered. */
const WORDS_REMEMBERED = 10_000;

const NONE: readonly number[] = [];

/** Whether a word, or with an open form its beginning, is the form but for one slip of the finger. */
function isAlmost(word: string, { word: wanted, open }: Form): boolean {
  const least = wanted.length - 1;
  if (word.length < least || (!open && word.length > wanted.length + 1)) return false;
  // One slip cannot change both the second and the third letter and leave neither in the other's place.
  if (word[1] !== wanted[1] && word[2] !== wanted[2] && word[1] !== wanted[2] && word[2] !== wanted[1]) return false;
  if (!open) return isOneSlip(word, wanted);
  for (let length = least; length <= wanted.length + 1 && length <= word.length; length++) {
    if (isOneSlip(word.slice(0, length), wanted)) return true;
  }
  return false;
}

/** Many phrases, found together in one walk over a message; each is known by the number that add() gave it. */
export class PhraseIndex {
  private readonly letters = new Letters();
  private readonly root = new Forms();
  private readonly forms: Form[] = [];
  private readonly numbers = new Map<string, number>();
  /** By the part itself: the same part stands in many phrases. */
  private readonly parts = new Map<readonly Form[], readonly number[]>();
  private readonly near = new Map<string, number[]>();
  private any: number | undefined;
  private readonly phrases = new Map<string, number>();
  private wordOf = this.remembering();

  /** What words fit, by the forms that are known when they are first met. */
  private remembering(): (word: string) => Word {
    return remembered(WORDS_REMEMBERED, word => this.read(word));
  }

  add(phrase: Phrase): number {
    const parts = phrase.map(part => this.numbersOf(part));
    const key = parts.join(' ');
    const known = this.phrases.get(key);
    if (known !== undefined) return known;
    const number = this.phrases.size;
    this.phrases.set(key, number);
    this.wordOf = this.remembering();
    this.root.take({ number, parts, from: 0 });
    return number;
  }

  private numbersOf(part: readonly Form[]): readonly number[] {
    const known = this.parts.get(part);
    if (known) return known;
    const numbers = [...new Set(part.map(form => this.numberOf(form)))];
    this.parts.set(part, numbers);
    return numbers;
  }

  private numberOf(form: Form): number {
    const key = `${form.word}${form.open ? '*' : ''}${form.near ? '~' : ''}!${form.dotted ?? ''}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.forms.push(form) - 1;
    this.numbers.set(key, number);
    if (form.word === '') this.any = number;
    else {
      let at = this.letters;
      for (const letter of form.word) {
        const next = at.next.get(letter) ?? new Letters();
        at.next.set(letter, next);
        at = next;
      }
      (form.open ? at.open : at.whole).push(number);
    }
    if (form.near) {
      const letter = form.word[0] ?? '';
      this.near.set(letter, [...(this.near.get(letter) ?? []), number]);
    }
    return number;
  }

  /** The forms that a word fits, without regard to its dots, and where its letters lead. */
  private read(word: string): Word {
    const forms: number[] = [];
    let at: Letters | undefined = this.letters;
    let letter = 0;
    for (; at && letter < word.length; letter++) {
      if (at.open.length > 0) forms.push(...at.open);
      at = at.next.get(word[letter] ?? '');
    }
    if (at) forms.push(...at.open, ...at.whole);
    for (const number of this.near.get(word[0] ?? '') ?? []) {
      if (isAlmost(word, this.forms[number] as Form) && !forms.includes(number)) forms.push(number);
    }
    if (this.any !== undefined) forms.push(this.any);
    const byDots = forms.some(number => this.forms[number]?.dotted !== undefined);
    const begins = forms.flatMap(form => {
      const next = this.root.onwards?.get(form);
      return next ? [{ form, next }] : [];
    });
    return { forms, begins, byDots, leadsTo: at && at.next.size > 0 ? at : undefined };
  }

  /** The long forms that a word and the next one fit together; the first alone has led to these letters. */
  private formsOfTwo(leadsTo: Letters | undefined, next: string | undefined): readonly number[] {
    if (!leadsTo || next === undefined) return NONE;
    const found: number[] = [];
    let at = leadsTo.next.get(next[0] ?? '');
    for (let letter = 1; at; letter++) {
      if (at.open.length > 0) found.push(...at.open);
      if (letter === next.length) found.push(...at.whole);
      at = at.next.get(next[letter] ?? '');
    }
    return found.length === 0 ? NONE : found.filter(number => (this.forms[number]?.word.length ?? 0) >= SPLIT_FROM);
  }

  /** The places of every phrase, by its number; `dots` are the words with their dots, absent where none were typed. */
  find(words: readonly string[], dots: readonly string[] | undefined): Map<number, Hit[]> {
    const all = words.map(this.wordOf);
    const isWrong = (number: number, at: number) => (this.forms[number]?.dotted ?? dots?.[at]) !== dots?.[at];
    const one = all.map(({ forms, byDots }, at) => (dots && byDots ? forms.filter(form => !isWrong(form, at)) : forms));
    const two = all.map(({ leadsTo }, at) => this.formsOfTwo(leadsTo, words[at + 1]));
    const hits = new Map<number, Hit[]>();
    const walk = (from: Forms, start: number, at: number) => {
      for (const phrase of from.phrases ?? NONE) {
        const known = hits.get(phrase);
        if (known) known.push({ start, end: at });
        else hits.set(phrase, [{ start, end: at }]);
      }
      const onwards = at < words.length ? from.onwards : undefined;
      if (!onwards) return;
      for (const form of one[at] ?? NONE) {
        const next = onwards.get(form);
        if (next) walk(next, start, at + 1);
      }
      for (const form of two[at] ?? NONE) {
        const next = onwards.get(form);
        if (next) walk(next, start, at + 2);
      }
    };
    for (let start = 0; start < words.length; start++) {
      const { begins, byDots } = all[start]!;
      for (const { form, next } of begins) if (!dots || !byDots || !isWrong(form, start)) walk(next, start, start + 1);
      for (const form of two[start]!) {
        const next = this.root.onwards?.get(form);
        if (next) walk(next, start, start + 2);
      }
    }
    return hits;
  }
}
