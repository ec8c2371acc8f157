import type { Token } from './tokens.js';
import { classesOf, type Word } from './word.js';

// Every feature is a short text, and its number that text's FNV-1a hash. The texts are never made, only their numbers: a
// message would be made into twenty times its length.
const EDGE = '^';
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const BAR = '|'.charCodeAt(0);
/** More than a word of 41 letters and its neighbours have. */
const MOST = 512;

const NEVER = classesOf('NKMPA');
const NEVER_SMALL = classesOf('QOoS');
const ORDINARY = classesOf('QO');
const ALSO_WORDS = classesOf('glfQOB');
const FIRST_NAMES = classesOf('F');
const COMPOUNDS = classesOf('c');

const thenCode = (state: number, code: number) => Math.imul(state ^ code, PRIME);

/** The hash of what was said before and of a text after it. */
function then(state: number, text: string): number {
  let value = state;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value;
}

/** The same with a bar between. */
const and = (state: number, text: string) => then(thenCode(state, BAR), text);

/** What each kind of feature begins with. */
const mark = (text: string) => then(BASIS, text);
const MARK = {
  ...{ a: mark('a'), b: mark('b'), c: mark('c'), d: mark('d'), e: mark('e'), f: mark('f'), g: mark('g'), h: mark('h') },
  ...{
    i: mark('i'),
    j: mark('j'),
    k: mark('k'),
    l: mark('l'),
    m: mark('m'),
    ms: mark('ms'),
    o: mark('o'),
    p: mark('p'),
  },
  ...{ q: mark('q'), w: mark('w'), x: mark('x'), y: mark('y'), z: mark('z') },
};
const LETTERS = { two: mark('L2'), three: mark('L3'), four: mark('L4'), length: mark('Ln') };
const LETTERS_OF_COMPOUND = { two: mark('Lc2'), three: mark('Lc3'), four: mark('Lc4'), length: mark('Lcn') };

/** Features as they are found, each a number below 2 ** bits; one list is filled anew for word after word. */
export class Features {
  readonly numbers = new Uint32Array(MOST);
  count = 0;
  private readonly shift: number;

  constructor(bits: number) {
    this.shift = 32 - bits;
  }

  add(state: number): void {
    const value = Math.imul(state ^ (state >>> 15), 0x2c1b3ce5);
    this.numbers[this.count] = ((value ^ (value >>> 13)) >>> 0) >>> this.shift;
    this.count += 1;
  }
}

/** Whether a word may be a name at all, so that it is worth looking at what stands around it. */
export function mayBeName({ word, inert, opens }: Token): boolean {
  if (inert || word.isOneOf(NEVER)) return false;
  if (word.shape === 'l' && word.isOneOf(NEVER_SMALL)) return false;
  // A capital says nothing of an ordinary word where a sentence begins, nor where it is shouted.
  return !(word.isOneOf(ORDINARY) && (opens || word.shape === 'A'));
}

/** How a name is spelled: its beginnings and ends, and every three and four letters. */
function addLetters(word: string, isCompound: boolean, found: Features): void {
  const of = isCompound ? LETTERS_OF_COMPOUND : LETTERS;
  const framed = `^${word}$`;
  for (let at = 0; at + 3 <= framed.length; at += 1) {
    const [one, two, three] = [framed.charCodeAt(at), framed.charCodeAt(at + 1), framed.charCodeAt(at + 2)];
    found.add(thenCode(thenCode(thenCode(of.three, one), two), three));
    if (at + 4 > framed.length) continue;
    found.add(thenCode(thenCode(thenCode(thenCode(of.four, one), two), three), framed.charCodeAt(at + 3)));
  }
  found.add(then(of.two, framed.slice(0, 3)));
  found.add(then(of.two, framed.slice(-3)));
  found.add(then(of.length, String(Math.min(word.length, 14))));
}

/** Adds what a word tells alone, wherever it stands. */
export function addOwnFeatures(word: Word, found: Features): void {
  const { base } = word;
  found.add(then(MARK.w, base));
  if (word.isOneOf(ALSO_WORDS)) found.add(and(then(MARK.x, base), word.shape));
  else if (!word.isOneOf(FIRST_NAMES)) addLetters(base, word.isOneOf(COMPOUNDS), found);
}

/** The neighbour `by` words away as the features see it: the word itself where it is one, else its class; EDGE past the sentence. */
function neighbour(tokens: readonly Token[], i: number, by: 1 | -1 | 2 | -2): string {
  const step = by < 0 ? -1 : 1;
  for (let at = i; at !== i + by; at += step) {
    const edge = step > 0 ? tokens[at + 1] : tokens[at];
    if (edge === undefined || edge.before === 'stop') return EDGE;
  }
  return tokens[i + by]?.word.seen ?? EDGE;
}

/** Adds what is told by where the word at i stands. */
export function addPlaceFeatures(tokens: readonly Token[], i: number, found: Features): void {
  const { word, opens, before } = tokens[i]!;
  const { said: me, sense } = word;
  const meHere = opens ? `${me}^` : me;
  const [p2, p1] = [neighbour(tokens, i, -2), neighbour(tokens, i, -1)];
  const [n1, n2] = [neighbour(tokens, i, 1), neighbour(tokens, i, 2)];
  const kind = (at: number) => tokens[at]?.word.kind ?? EDGE;
  const [k2, k1, m1, m2] = [kind(i - 2), kind(i - 1), kind(i + 1), kind(i + 2)];
  found.add(then(BASIS, meHere));
  found.add(and(and(then(MARK.a, meHere), before), tokens[i + 1]?.before ?? 'stop'));
  found.add(and(then(MARK.b, meHere), p1));
  found.add(and(then(MARK.c, meHere), n1));
  found.add(and(and(then(MARK.d, me), p1), n1));
  found.add(and(and(then(MARK.e, sense.is), p2), p1));
  found.add(and(and(then(MARK.f, sense.is), n1), n2));
  found.add(and(and(then(MARK.g, meHere), k1), m1));
  found.add(and(and(and(and(then(MARK.h, me), k2), k1), m1), m2));
  found.add(then(MARK.i, p1));
  found.add(then(MARK.j, n1));
  found.add(and(then(MARK.k, p2), p1));
  found.add(and(then(MARK.l, n1), n2));
  found.add(and(then(sense.genitive ? MARK.ms : MARK.m, meHere), m1));
  found.add(and(then(MARK.o, p1), n1));
  found.add(and(then(MARK.p, sense.is), p2));
  found.add(and(then(MARK.q, sense.is), n2));
  if (!word.isOneOf(ALSO_WORDS)) return;
  found.add(and(then(MARK.y, word.base), p1));
  found.add(and(then(MARK.z, word.base), n1));
}
