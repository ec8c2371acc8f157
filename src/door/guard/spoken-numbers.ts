import type { Hit } from './hits.js';

const ONES = 'noll|nolla|ett|två|tva|tre|fyra|fem|sex|sju|åtta|atta|nio';
const TENS =
  'tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|attio|nittio|hundra';
// "tjugotre", "nollsjuttio", "tjugohundratretton": at most four numbers in one word.
const WORD = `(?:${ONES}|${TENS}){1,4}`;
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])${WORD}(?:[ ,-]{1,2}(?:(?:streck|minus|plus) )?${WORD}){3,15}(?![\\p{L}\\d])`,
  'giu',
);
const PIECE = new RegExp(`${ONES}|${TENS}`, 'giu');

/** How many digits the words say: two for "tjugo" or "tolv", one for "sju". */
function digitsOf(said: string): number {
  let digits = 0;
  for (const [word] of said.matchAll(PIECE)) digits += new RegExp(`^(?:${ONES})$`, 'iu').test(word) ? 1 : 2;
  return digits;
}

/** The folded text -> numbers read out in words, of eight digits or more: one that begins "noll sju" is a telephone's, the rest are personnummer. */
export function findSpokenNumbers(text: string): Hit[] {
  return [...text.matchAll(SPOKEN)]
    .filter(([said]) => digitsOf(said) >= 8)
    .map(({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      kind: /^noll\S* ?,? ?sju|^nollsju/iu.test(said) ? 'telefonnummer' : 'personnummer',
    }));
}
