import type { Stretch } from './hits.js';

const PERSON = '(?:elev|flick|pojk|kill|tjej|barn|kille|tjej|syskon|tvilling|son|dotter)';
/** One whom the readers are taken to know: "eleven", "den nya flickan", "vår elev". */
const KNOWN = String.raw`(?:eleven|flickan|pojken|killen|tjejen|grabben|barnet|tvillingarna|syskonen|sonen|dottern|(?:den|vår|min) (?:\p{L}+ )?${PERSON}\p{L}*)`;
/** One of whom only something is told: "en elev". */
const SOME = String.raw`(?:en|ett) (?:\p{L}+ )?(?:elev|flicka|pojke|kille|tjej|grabb|barn)`;
const NUMBERED = '(?:ett|två|tva|tre|fyr|femm|sex|sju|ått|att|ni)an';
const EXACT = String.raw`(?:f|[1-9])[ -]?[a-eå]|(?:na|sa|te|ek|es|hu|im|ba|el|ft|in|vo)\d{2}[a-zåäö]?`;
const CLASS = `(?:${EXACT}|${NUMBERED}|(?:åk|ak|årskurs|klass) ?[1-9][a-eå]?|förskoleklassen)`;
/** What is told of a person beside the class. */
const TOLD = '(?:med|som|utan|vars|i rullstol|från)';
/** A few words of the same sentence. */
const FEW = String.raw`(?: [^\s.!?;:]+){0,4}?`;
const [BEGIN, END] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];
const THING = String.raw`(?: ${TOLD} [^\s.!?;:,]+)?`;

const PATTERNS: readonly RegExp[] = [
  // "eleven i 5B med diabetes", "flickan med rullstol i nian"
  new RegExp(`${BEGIN}${KNOWN}${FEW} i ${CLASS}${END}${THING}`, 'giu'),
  // "en elev i 5B med diabetes": of a whole year it may be anybody, of one class it is not.
  new RegExp(`${BEGIN}${SOME} i (?:klass )?(?:${EXACT})${END},? ${TOLD} [^\\s.!?;:,]+`, 'giu'),
  new RegExp(`${BEGIN}${SOME} ${TOLD} [^\\s.!?;:,]+ i (?:klass )?(?:${EXACT})${END}`, 'giu'),
];

/**
 * Where a text that others will read points out a pupil without a name, in text order, apart: one whom the readers are taken
 * to know and a class or year; or one of a class with something told of them. UTF-16 units of the text as given.
 */
export function pointedOut(text: string): Stretch[] {
  const found = PATTERNS.flatMap(pattern =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  ).sort((a, b) => a.start - b.start);
  return found.filter((one, at) => at === 0 || one.start >= found[at - 1]!.end);
}
