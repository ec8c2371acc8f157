import type { Stretch } from './hits.js';

/** Words with a space between -> a set of them. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TOKEN = /[\p{L}\p{N}]+(?:[.:'’–-][\p{L}\p{N}]+)*|§|%|[^\s.,:;!?()"”“'’…/+&–—-]/gu;
/** What ends what is said of somebody. */
const CLAUSE = /[.!?;:]/;
/** One child, or the family of one, whom whoever reads it is taken to know. */
const ONE = setOf(
  'elev eleven elevens barnet barnets ungdomen ungdomens familj familjen familjens syskonen pupil student child family',
);
const CHILD = setOf('barn elever ungdom');
const CHILDREN = setOf('barnen eleverna syskonen children pupils');
/** Before "barn": then it is one. */
const AGED = /(?<!sv)år(?:ing|ig)/;
const A = setOf('ett det detta vårt mitt ert');
/** Who is meant is told elsewhere; where somebody lives, and what became of them, is nobody's but theirs. */
const OF_SOMEBODY = setOf(
  'bor bodde bott född föddes dött dog död placerad placerat placerades omhändertagen omhändertogs lives lived born died ' +
    'hon han hen henne honom hennes hans hens she he her hers his him',
);
/** What tells one from the others. */
export const APART = setOf(
  'ny nya nytt nyanländ nyanlända enda äldsta yngsta minsta största mellersta new only oldest youngest',
);
export const TOLD = setOf('med utan från i på hos vid with without from in at');
/** Where something is, or what it is at. */
export const PLACES = setOf('i på från vid ur till bakom under utanför');
/** What opens what is told of somebody. */
export const RELATIVE = setOf('som vars vilken vilket who whose that');
/** What follows and tells of the writer or of the subject: "elev som vi är oroliga för", "barn i behov av stöd". */
const OF_OTHERS: ReadonlySet<string> = new Set(
  (
    'som vi|som jag|som ni|som far|i behov|med hög|med stor|med ogiltig|med upprepad|med problematisk|med frånvaro|med skolfrånvaro|i fråga|i allmänhet|i skolan|i förskolan|på skolan|på förskolan|på mötet|' +
    'med på|hos oss|that we|that i|who we|in need|in general|at school|in school|at the'
  ).split('|'),
);
/** Of whom a child is: "rektors barn", "barn till en polis", "vårdnadshavare som är politiker", and one that is known already. */
const PARENT = setOf(
  'förälder föräldern vårdnadshavare vårdnadshavaren mamma mamman pappa pappan parent mother father guardian',
);
const BARN = setOf('barn barnet barnen barnbarn elev eleven syskon syskonen child children pupil siblings');
const OF_ALL = setOf(
  'skolans förskolans kommunens allas alla elevers barns klassens årskursens skolors socialtjänstens',
);
const REPORTED = setOf('anmälde anmält anmälda pratade träffade reported');
const KNOWN_ALREADY = setOf('samma placerade placerat placerad berörda aktuella same');

/** A word, a number or a sign of a text. */
export interface Token extends Stretch {
  readonly text: string;
  readonly word: string;
  /** Begins what is said after a full stop or the like. */
  readonly opens: boolean;
}

/** The words, numbers and signs of a text, in order; what ends a sentence is none. */
export function tokensIn(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => {
    const opens = CLAUSE.test(text.slice(end, index));
    end = index + found.length;
    return { start: index, end, text: found, word: found.toLowerCase(), opens };
  });
}

/** Whether a word is one child, or the family of one, in a word that is said of any. */
export const isOne = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at]!;
  return ONE.has(word) || (CHILD.has(word) && [1, 2].some(back => A.has(tokens[at - back]?.word ?? '')));
};

/** Whether a word is somebody's child or children ("rektors barn"), whom whoever knows the parent knows. */
export function isOfSomebody(tokens: readonly Token[], at: number): boolean {
  const { word: before, end } = tokens[at - 1] ?? { word: '', end: 0 };
  // "BUS (barn i behov av stöd)" is nobody's.
  if (tokens[at]!.start > end + 1) return false;
  return BARN.has(tokens[at]!.word) && /[^s]s$/.test(before) && !OF_ALL.has(before) && !BARN.has(before);
}

/** Where a note tells of a child, from the one who is meant to what is told; only the pronoun where that says whom. */
export function* toldOf(tokens: readonly Token[]): Generator<readonly [from: number, to: number]> {
  const isAt = (at: number, words: ReadonlySet<string>) => words.has(tokens[at]?.word ?? '');
  const isGeneral = (at: number) => OF_OTHERS.has(`${tokens[at]?.word} ${tokens[at + 1]?.word}`);
  for (const [at, { word }] of tokens.entries()) {
    if (OF_SOMEBODY.has(word) || AGED.test(word)) yield [at, at];
    if (CHILDREN.has(word) && isAt(at - 1, setOf('av of'))) yield [Math.max(0, at - 2), at];
    if (PARENT.has(word) && isAt(at + 1, RELATIVE) && isAt(at + 2, setOf('är is'))) yield [at, at + 2];
    if (BARN.has(word)) {
      if (
        isOfSomebody(tokens, at) ||
        isAt(at - 1, KNOWN_ALREADY) ||
        (isAt(at - 2, setOf('mitt min')) && isAt(at - 1, setOf('eget egen')))
      )
        yield [at - 1, at];
      if (isAt(at + 1, setOf('till to')) && !isAt(at + 2, setOf('föräldrar parents'))) yield [at, at + 1];
      if (isAt(at + 1, setOf('vi jag we')) && isAt(at + 2, REPORTED)) yield [at, at + 2];
    }
    if (!isOne(tokens, at)) continue;
    if (isAt(at - 1, APART)) yield [at - 1, at];
    if (isAt(at + 1, TOLD) && !tokens[at + 1]?.opens && !isGeneral(at + 1))
      yield [at, Math.min(at + 2, tokens.length - 1)];
    // "eleven hos oss som", "eleven i skolan som": what stands between is where.
    const next = isAt(at + 1, TOLD) ? at + 3 : at + 1;
    if (isAt(next, RELATIVE) && !isGeneral(next)) yield [at, Math.min(next + 1, tokens.length - 1)];
  }
}
