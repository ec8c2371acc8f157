import assert from 'node:assert/strict';
import type { Reader } from '../../../src/groups/series/look.js';
import type { Part } from '../../../src/groups/series/parts.js';
import { tokensOf } from '../../../src/groups/series/tokens.js';

/** A part as short text: "count times:6 per:term"; what is inside it in braces; the strain of a reading behind it, where it has one. */
const short = (part: Part, strain: number | undefined) =>
  JSON.stringify(part)
    .replace(/"/g, '')
    .replace(/^\{is:/, '')
    .replace(/\}$/, '')
    .replaceAll(',', ' ') + (strain ? ` strain:${strain}` : '');

/** Checks what one reader makes of whole phrases (with "|" between them): each has to be the parts said, as short texts. */
export function readsWhole(reader: Reader<Part>, rows: readonly (readonly [phrases: string, ...parts: string[]])[]) {
  for (const [phrases, ...parts] of rows) {
    for (const phrase of phrases.split(' | ')) {
      const tokens = tokensOf(phrase);
      const whole = reader(tokens, 0).filter(({ next }) => next === tokens.length);
      assert.deepEqual([...new Set(whole.map(({ got, strain }) => short(got, strain)))], parts, phrase);
    }
  }
}
