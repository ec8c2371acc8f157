import { isReplaced } from './characters.js';
import { plain, withoutGenitive } from './plain.js';
import type { Sense } from './word-class.js';

/** "l": small letters, "C": a capital first, "A": capitals only, "m": anything else. */
export type Shape = 'l' | 'C' | 'A' | 'm';

/** How a word is written. */
export interface Form {
  /** Lower case without foreign accents; '' for what is replaced already. */
  readonly plain: string;
  readonly shape: Shape;
}

// A word of more letters is nothing that a list or a pattern here could know.
const LETTERS = 41;
const CLASSES = 'FLflgQOoctBPANKSXMU';
const SHAPES = 'lCAm';
/** What the neighbours see of words of these classes is the word itself. */
const SEEN_AS_WORDS = classesOf('QOogflAB');

function shapeOf(text: string): Shape {
  if (text === text.toLowerCase()) return 'l';
  if (text === text.toUpperCase()) return /^\P{L}*\p{L}\P{L}*$/u.test(text) ? 'C' : 'A';
  return /^\p{Lu}/u.test(text) ? 'C' : 'm';
}

/** How a word of the folded text is written; in a text of capitals only (`shouted`) every word counts as small. */
export function formOf(text: string, shouted: boolean): Form {
  if (isReplaced(text, 0)) return { plain: '', shape: 'l' };
  const letters = text.length > LETTERS ? text.slice(0, LETTERS) : text;
  return { plain: plain(letters), shape: shouted ? 'l' : shapeOf(letters) };
}

/** Some classes of words ("QO"), as `isOneOf` takes them. */
export function classesOf(classes: string): number {
  return Array.from(classes).reduce((bits, one) => bits | (1 << CLASSES.indexOf(one)), 0);
}

/** Something that is asked of many words, and worked out once for each: see `wordTest`. */
export interface WordTest {
  readonly bit: number;
  readonly is: (word: Word) => boolean;
}

let tests = 0;

/** A question about a word alone, of at most 31 in all; made once, where the program is loaded. */
export function wordTest(is: (word: Word) => boolean): WordTest {
  if (tests === 31) throw new RangeError('a word has room for 31 questions');
  tests += 1;
  return { bit: 1 << (tests - 1), is };
}

/** Whether a pattern fits the plain word. */
export const plainTest = (pattern: RegExp): WordTest => wordTest(({ plain }) => pattern.test(plain));

/** For each class and shape what the features call it. */
const named = (name: (is: string, shape: string) => string): readonly string[] =>
  Array.from(CLASSES).flatMap(is => Array.from(SHAPES, shape => name(is, shape)));
const SAID = named((is, shape) => is + shape);
const KIND = named((is, shape) => (shape === 'l' ? is : is + shape));
const SEEN = named((is, shape) => `<${shape === 'l' ? is : is + shape}>`);

/** A word as it is written, with all that it is wherever it stands: made once for each word of a message. */
export class Word implements Form {
  readonly plain: string;
  readonly shape: Shape;
  /** Its class and shape; the same where small letters go without saying; and what a neighbour sees of it. */
  readonly said: string;
  readonly kind: string;
  readonly seen: string;
  /** What its letters alone weigh as a name; set by who weighs them. */
  weight: number | undefined = undefined;
  private readonly bits: number;
  private asked = 0;
  private yes = 0;

  constructor(
    readonly text: string,
    form: Form,
    readonly sense: Sense,
    /** What nobody is called and begins with this word, and whether a name after it is a thing's. */
    readonly nobody: OfNobody = OF_NOBODY,
  ) {
    this.plain = form.plain;
    this.shape = form.shape;
    const at = CLASSES.indexOf(sense.is);
    const name = at * SHAPES.length + SHAPES.indexOf(form.shape);
    this.bits = 1 << at;
    this.said = SAID[name]!;
    this.kind = KIND[name]!;
    this.seen = this.bits & SEEN_AS_WORDS ? form.plain : SEEN[name]!;
  }

  /** The plain word, of a name in the genitive the name. */
  get base(): string {
    return this.sense.genitive ? withoutGenitive(this.plain) : this.plain;
  }

  isOneOf(classes: number): boolean {
    return (this.bits & classes) !== 0;
  }

  is({ bit, is }: WordTest): boolean {
    if ((this.asked & bit) === 0) {
      this.asked |= bit;
      if (is(this)) this.yes |= bit;
    }
    return (this.yes & bit) !== 0;
  }
}

/** What a word begins that is nobody's name. */
export interface OfNobody {
  /** Names of several words, as plain words, that begin with it. */
  readonly begins: readonly (readonly string[])[];
  /** Whether a name after it is a thing's ("sal"). */
  readonly isKind: boolean;
}

const OF_NOBODY: OfNobody = { begins: [], isKind: false };

/** The same word once it is a part of something found: it stands where it stood, but is no clue. */
export const replacedWord = ({ text, shape }: Word): Word => new Word(text, { plain: '', shape }, REPLACED_SENSE);

const REPLACED_SENSE: Sense = { is: 'M', genitive: false };
