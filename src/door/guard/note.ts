import type { Stretch } from './hits.js';
import { numeralOf, spokenDigits } from './numbers.js';
import type { OwnWords } from './own-words.js';

/** What of a note is not known to be harmless: words that are not ours, or ours that tell of one child all the same. */
export interface Unfit extends Stretch {
  readonly is: 'unknown' | 'pointsOut';
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TOKEN = /[\p{L}\p{N}]+(?:[.:'’–-][\p{L}\p{N}]+)*|§|%|[^\s.,:;!?()"”“'’…/+&–—-]/gu;
/** What ends what is said of somebody. */
const CLAUSE = /[.!?;:]/;
const CLASS = /^(?:f|[1-9])-?[a-h]$|^(?:na|sa|te|ek|es|hu|im|ba|el|ft|in|vo)\d{2}[a-zåäö]?$/i;
const GRADES = setOf('åk årskurs klass klassen årskursen year grade class');

/** One child, or the family of one, whom whoever reads it is taken to know. */
const ONE = setOf(
  'elev eleven elevens barnet barnets ungdomen ungdomens familj familjen familjens syskonen pupil student child family',
);
const CHILD = setOf('barn elever ungdom');
const CHILDREN = setOf('barnen eleverna syskonen children pupils');
/** Before "barn": then it is one. */
const AGED = /år(?:ing|ig)/;
const A = setOf('ett det detta vårt mitt ert');
/** Who is meant is told elsewhere; where somebody lives, and what became of them, is nobody's but theirs. */
const OF_SOMEBODY = setOf(
  'bor bodde bott född föddes dött dog död placerad placerat placerades omhändertagen omhändertogs lives lived born died ' +
    'hon han hen henne honom hennes hans hens she he her hers his him',
);
/** What tells one from the others. */
const APART = setOf(
  'ny nya nytt nyanländ nyanlända enda äldsta yngsta minsta största mellersta new only oldest youngest',
);
const TOLD = setOf('med utan från i på hos vid with without from in at');
const RELATIVE = setOf('som vars vilken vilket who whose that');
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
const MONTHS = setOf('januari februari mars april maj juni juli augusti september oktober november december');
const LAST = setOf('förra förrförra last');
const SPAN = setOf('veckan helgen månaden terminen hösten våren sommaren vintern week month');
const DAY_GONE = setOf('går förrgår natt helgen');
const TIMES = setOf('gånger times');
const YEARS = setOf('år års year years');
const BEFORE_NUMBERS = setOf(
  'kl klockan efter före fore innan mellan vid till från och ca cirka runt max minst högst after before at between until and to',
);
const AFTER_NUMBERS = setOf(
  'min minuter minuters tim timme timmar timmars personer stycken st kollegor kap kapitlet kapitel dagar veckor procent frågor saker möten § % minutes hours people',
);
const HOURS = /^(?:[01]?\d|2[0-4])[-–](?:[01]?\d|2[0-4])$/;

interface Token extends Stretch {
  readonly text: string;
  readonly word: string;
  /** Begins what is said after a full stop or the like. */
  readonly opens: boolean;
}

function tokensIn(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => {
    const opens = CLAUSE.test(text.slice(end, index));
    end = index + found.length;
    return { start: index, end, text: found, word: found.toLowerCase(), opens };
  });
}

const isOne = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at]!;
  return ONE.has(word) || (CHILD.has(word) && [1, 2].some(back => A.has(tokens[at - back]?.word ?? '')));
};

/** Where a child is told of, from the one who is meant to what is told; only the pronoun where that says whom. */
function* toldOf(tokens: readonly Token[]): Generator<readonly [from: number, to: number]> {
  const isAt = (at: number, words: ReadonlySet<string>) => words.has(tokens[at]?.word ?? '');
  const isGeneral = (at: number) => OF_OTHERS.has(`${tokens[at]?.word} ${tokens[at + 1]?.word}`);
  for (const [at, { word }] of tokens.entries()) {
    if (OF_SOMEBODY.has(word) || AGED.test(word)) yield [at, at];
    if (CHILDREN.has(word) && isAt(at - 1, setOf('av of'))) yield [Math.max(0, at - 2), at];
    if (PARENT.has(word) && isAt(at + 1, RELATIVE) && isAt(at + 2, setOf('är is'))) yield [at, at + 2];
    if (BARN.has(word)) {
      const before = tokens[at - 1]?.word ?? '';
      const isOfOne = /[^s]s$/.test(before) && !OF_ALL.has(before) && !BARN.has(before);
      if (
        isOfOne ||
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

/** What narrows down which child it is, where one is spoken of: a year, a day that has been, a month. */
function narrows(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const before = tokens[at - 1]?.word ?? '';
  if (MONTHS.has(word)) return true;
  if (spokenDigits(word) > 0 && TIMES.has(tokens[at + 1]?.word ?? '')) return true;
  if (GRADES.has(before) && /^\d/.test(word)) return true;
  return (LAST.has(before) && SPAN.has(word)) || (before === 'i' && DAY_GONE.has(word));
}

function isNumberFit(tokens: readonly Token[], at: number, ofOne: boolean): boolean {
  const [before, { word }, after] = [tokens[at - 1]?.word ?? '', tokens[at]!, tokens[at + 1]?.word ?? ''];
  if (YEARS.has(after) || MONTHS.has(after)) return false;
  if (HOURS.test(word)) return true;
  switch (numeralOf(word)?.is) {
    case 'emergency':
    case 'time':
    case 'share':
    case 'section':
      return true;
    case 'year':
      return !ofOne;
    case 'bare':
      return AFTER_NUMBERS.has(after) || BEFORE_NUMBERS.has(before) || before === '§' || GRADES.has(before);
    default:
      return false;
  }
}

/**
 * The stretches of a note that are not known to be harmless, in text order, apart; UTF-16 units of the text as given. A note
 * says what is to be spoken of, and when: of one child it may say nothing, by whatever words.
 */
export function unfitIn(text: string, own: OwnWords): Unfit[] {
  const tokens = tokensIn(text);
  const found: Unfit[] = [];
  const add = (is: Unfit['is'], from: number, to = from) =>
    found.push({ is, start: tokens[from]!.start, end: tokens[to]!.end });
  const isOwn = (written: string, opens: boolean) =>
    written.split(/[^\p{L}]+/u).every((part, at) => part === '' || own.has(part, opens && at === 0));
  const ofOne = tokens.some((_, at) => isOne(tokens, at));
  for (const [from, to] of toldOf(tokens)) add('pointsOut', from, to);
  for (const [at, { text: written, word, opens }] of tokens.entries()) {
    if (CLASS.test(word) || (ofOne && narrows(tokens, at))) add('pointsOut', at);
    else if (/\d/.test(word)) {
      if (!isNumberFit(tokens, at, ofOne)) add('unknown', at);
    } else if (/^[§%]$/.test(word)) continue;
    else if (!GRADES.has(word) && !isOwn(written, at === 0 || opens)) add('unknown', at);
    else if (!/\p{L}/u.test(word)) add('unknown', at);
    else if (spokenDigits(word) > 0 && YEARS.has(tokens[at + 1]?.word ?? '')) add('unknown', at, at + 1);
  }
  const apart: Unfit[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  return apart;
}
