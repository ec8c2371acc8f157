import type { Hit } from './hits.js';

/** Four letters or more, one by one with the same sign between: "T o r v a l d", "s-v-a-n-t-e". */
const ONE_BY_ONE = /(?<![\p{L}\p{N}])\p{L}([ .\-_*])(?:\p{L}\1){2,}\p{L}(?![\p{L}\p{N}])/gu;
// What every such word has, and hardly any other text; quick to look for.
const MAY_BE_ONE_BY_ONE =
  /[ .\-_*](?:[^ .\-_*\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])[ .\-_*](?:[^ .\-_*\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])[ .\-_*]/;
const GRADES = /^[A-F](?:[ .\-_*][A-F])+$/;

/** The folded text -> words that are written letter by letter, which nobody does with a word that may be read. */
export function findSpelledOut(text: string): Hit[] {
  if (!MAY_BE_ONE_BY_ONE.test(text)) return [];
  return [...text.matchAll(ONE_BY_ONE)]
    .filter(({ 0: found }) => !GRADES.test(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, kind: 'namn' }));
}

const MIXED = /(?<![\p{L}\p{N}])[\dOolI]{6,8}[-+ ]?[\dOolI]{4}(?![\p{L}\p{N}])/gu;
const MAY_BE_MIXED = /[\dOolI]{6}/;
const FIGURE: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** The text with letters that stand for figures in a long number as figures ("12O4l5-2384"); every character keeps its place. */
export function withFigures(text: string): string {
  if (!MAY_BE_MIXED.test(text)) return text;
  return text.replace(MIXED, found =>
    (found.match(/\d/g)?.length ?? 0) < 6 ? found : found.replace(/[OolI]/g, letter => FIGURE[letter] ?? letter),
  );
}
