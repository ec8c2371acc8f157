import { withoutGenitive } from './plain.js';
import type { Token } from './tokens.js';
import type { Sense } from './word-class.js';

/** A word of a message with its class. */
export interface ClassedToken extends Token {
  readonly sense: Sense;
}

const EDGE = '^';
const WORDS = 'QOogflAB';

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3ce5);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Whether a word may be a name at all, so that it is worth looking at what stands around it. */
export function mayBeName({ sense, shape, inert, opens }: ClassedToken): boolean {
  if (inert || 'NKMPA'.includes(sense.is)) return false;
  if ('QOoS'.includes(sense.is) && shape === 'l') return false;
  // A capital says nothing of an ordinary word where a sentence begins, nor where it is shouted.
  return !('QO'.includes(sense.is) && (opens || shape === 'A'));
}

/** The neighbour `by` words away as the features see it: the word itself where it is one, else its class. */
function neighbour(tokens: readonly ClassedToken[], i: number, by: 1 | -1 | 2 | -2): string {
  const step = by < 0 ? -1 : 1;
  for (let at = i; at !== i + by; at += step) {
    const edge = step > 0 ? tokens[at + 1] : tokens[at];
    if (edge === undefined || edge.before === 'stop') return EDGE;
  }
  const token = tokens[i + by];
  if (!token) return EDGE;
  return WORDS.includes(token.sense.is) ? token.plain : `<${token.sense.is}${token.shape === 'l' ? '' : token.shape}>`;
}

function kind(tokens: readonly ClassedToken[], i: number): string {
  const token = tokens[i];
  if (!token) return EDGE;
  return token.sense.is + (token.shape === 'l' ? '' : token.shape);
}

/** How a name is spelled: its beginnings and ends, and every three letters. */
function letters(word: string): string[] {
  const framed = `^${word}$`;
  const found: string[] = [];
  for (let at = 0; at + 3 <= framed.length; at += 1) found.push(`3${framed.slice(at, at + 3)}`);
  for (let at = 0; at + 4 <= framed.length; at += 1) found.push(`4${framed.slice(at, at + 4)}`);
  found.push(`2${framed.slice(0, 3)}`, `2${framed.slice(-3)}`, `n${Math.min(word.length, 14)}`);
  return found;
}

/** What tells whether the word at i is a name, each as a number below 2 ** bits. */
export function featuresOf(tokens: readonly ClassedToken[], i: number, bits: number): Uint32Array {
  const token = tokens[i]!;
  const { sense, shape, opens, before } = token;
  const after = tokens[i + 1]?.before ?? 'stop';
  const me = sense.is + shape;
  const said = me + (opens ? '^' : '');
  const base = sense.genitive ? withoutGenitive(token.plain) : token.plain;
  const [p2, p1, n1, n2] = [
    neighbour(tokens, i, -2),
    neighbour(tokens, i, -1),
    neighbour(tokens, i, 1),
    neighbour(tokens, i, 2),
  ];
  const [k2, k1, m1, m2] = [kind(tokens, i - 2), kind(tokens, i - 1), kind(tokens, i + 1), kind(tokens, i + 2)];
  const names = [
    said,
    `a${said}|${before}|${after}`,
    `b${said}|${p1}`,
    `c${said}|${n1}`,
    `d${me}|${p1}|${n1}`,
    `e${sense.is}|${p2}|${p1}`,
    `f${sense.is}|${n1}|${n2}`,
    `g${said}|${k1}|${m1}`,
    `h${me}|${k2}|${k1}|${m1}|${m2}`,
    `i${p1}`,
    `j${n1}`,
    `k${p2}|${p1}`,
    `l${n1}|${n2}`,
    `m${sense.genitive ? 's' : ''}${said}|${m1}`,
    `o${p1}|${n1}`,
    `p${sense.is}|${p2}`,
    `q${sense.is}|${n2}`,
    `w${base}`,
  ];
  if ('glfQOB'.includes(sense.is)) names.push(`x${base}|${shape}`, `y${base}|${p1}`, `z${base}|${n1}`);
  else if (sense.is !== 'F') for (const part of letters(base)) names.push(`L${sense.is === 'c' ? 'c' : ''}${part}`);
  const shift = 32 - bits;
  return Uint32Array.from(names, name => hash(name) >>> shift);
}
