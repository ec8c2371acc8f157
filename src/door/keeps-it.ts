import { fold } from '../shared/text.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

// Folded.
const AROUND = set(
  'nej na nae nja men jag vi vill ska skall kan du ni snalla tack ok okej att den det dem denna tiden bokningen motet allt min mitt som nu langre alls hellre battre lat latt fa far har ha just heller av upp i',
);
const NOT = set('inte ej icke aldrig');
const NO = set('nej na nae');
const THAT = set('den det dem tiden bokningen min mitt');
const KEEPS = set('behall behalla behaller vara kvar sta star ligga bli');
const DOES = set('gor gora gors');
const MOST_WORDS = 9;

/**
 * Whether a whole text says, under a question that a yes answers, that all is to stay as it is: that it is not to be done, in the words of the
 * yes itself (`own`, folded: "avboka den inte"), or that it is kept ("låt den vara").
 */
export function keepsIt(text: string, own: ReadonlySet<string>): boolean {
  const all = fold(text).split(' ');
  if (all.length > MOST_WORDS) return false;
  const some = (words: ReadonlySet<string>) => all.some(word => words.has(word));
  const isKnown = (word: string) => [AROUND, NOT, KEEPS, DOES, own].some(words => words.has(word));
  if (!all.every(isKnown)) return false;
  if (some(KEEPS)) return !some(NOT) && !some(own) && (some(set('lat latt')) || !/^(?:vara|bli)$/.test(fold(text)));
  // "Nej avboka inte" denies twice, and is asked about.
  if (some(NO) && some(NOT) && some(own) && !some(THAT)) return false;
  return some(NOT) && (some(own) || some(DOES) || /\bvill (?:inte|ej)\b/.test(fold(text)));
}
