import type { Hit } from './hits.js';

const DIGIT = '(?:noll|nolla|ett|två|tva|tre|fyra|fem|sex|sju|åtta|atta|nio)';
// Fewer could be a class, a year or a code of something else.
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])${DIGIT}(?:[ ,-]{1,2}(?:streck |minus |plus )?${DIGIT}){7,15}(?![\\p{L}\\d])`,
  'giu',
);

/** The folded text -> numbers read out digit by digit: a mobile number begins "noll sju", the rest are personnummer. */
export function findSpokenNumbers(text: string): Hit[] {
  return [...text.matchAll(SPOKEN)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: /^noll\S* ?,? ?sju/iu.test(match[0]) ? 'telefonnummer' : 'personnummer',
  }));
}
