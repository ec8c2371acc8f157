import type { Hit } from './hits.js';

const ONES = 'noll|nolla|ett|två|tva|tre|fyra|fem|sex|sju|åtta|atta|nio';
const TENS =
  'tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|attio|nittio|hundra';
const THOUSAND = 'tusen';
// "tjugotre", "nollsjuttio", "tjugohundratretton": at most four numbers in one word.
const WORD = `(?:${ONES}|${TENS}|${THOUSAND}){1,4}`;
/** Said between the parts of a number. */
const BETWEEN =
  '(?:bindestreck|streck|minus|plus|(?:och )?(?:sen|sedan)|(?:och )?(?:de )?sista fyra(?: siffrorna)?(?: är)?) ';
/** A number of a person is announced: then its date alone is one. */
const ANNOUNCED = /(?:person ?(?:nr|num\p{L}*)|p-?nr)[^.!?\d]{0,25}$/iu;
const SPOKEN = new RegExp(`(?<![\\p{L}\\d])${WORD}(?:[ ,-]{1,2}(?:${BETWEEN})?${WORD}){3,15}(?![\\p{L}\\d])`, 'giu');
const PIECE = new RegExp(`${ONES}|${TENS}|${THOUSAND}`, 'giu');

/** So many digits a number has at least that is said; "femton" counts one in it. */
const WHOLE = 8;
const DATE = 5;
/** How many digits the words say: two for "tjugo" or "tolv", one for "sju". */
function digitsOf(said: string): number {
  let digits = 0;
  for (const [word] of said.matchAll(PIECE)) digits += new RegExp(`^(?:${ONES}|${THOUSAND})$`, 'iu').test(word) ? 1 : 2;
  return digits;
}

/** The folded text -> numbers read out in words, of so many digits as a whole number has, or as a date where one of a person is announced: one that begins "noll sju" is a telephone's, the rest are personnummer. */
export function findSpokenNumbers(text: string): Hit[] {
  return [...text.matchAll(SPOKEN)]
    .filter(({ 0: said, index }) => digitsOf(said) >= (ANNOUNCED.test(text.slice(0, index)) ? DATE : WHOLE))
    .map(({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      kind: /^noll\S* ?,? ?sju|^nollsju/iu.test(said) ? 'telefonnummer' : 'personnummer',
    }));
}
