import { type Stretch, touching } from './hits.js';
import type { NameSpan } from './names.js';
import { withoutGenitive } from './plain.js';
import type { Token } from './tokens.js';
import { OF_PEOPLE } from './word-class.js';

/**
 * From which log odds on a word of a class may be a name in a text that others will read: written small, with a capital
 * inside a sentence, with a capital where one begins. Lower than for a question: there a wrong guess costs an answer,
 * here it costs one press.
 */
const FROM: Readonly<Record<string, readonly [small: number, capital: number, opening: number]>> = {
  F: [-99, -99, -99],
  L: [-99, -99, -99],
  X: [-99, -99, -99],
  B: [-0.5, -3, -2],
  f: [-2.5, -4, -2.5],
  l: [-1, -3, -1],
  g: [-0.5, -1.5, -0.5],
  U: [-2.5, -4, -2],
  t: [0.5, -2, 0.5],
  c: [0, -2, -1],
  o: [1, -1, 0],
  O: [1, -1, 0],
  Q: [1, -1, 0],
  S: [1, -1, -1],
};
const SMALL_U_LONG = -1;
/** A small word of so many letters that nobody knows is rather a compound than a name. */
const LONG = 10;
/** Before a place or a thing that has a name: "i Nora", "via Dexter". */
const AT = /^(?:i|på|pa|från|fran|via|vid|inom|genom)$/;
const NAMED_WITH = /^(?:och|o|eller|samt)$/;

function thresholdOf({ sense, shape, opens, plain }: Token): number {
  const from = FROM[sense.is];
  if (!from) return Number.POSITIVE_INFINITY;
  // Short capitals that are on no list are an office or a method.
  if (shape === 'A' && sense.is === 'U' && plain.length < LONG / 2) return SMALL_U_LONG;
  if (shape !== 'l') return opens ? from[2] : from[1];
  return sense.is === 'U' && plain.length >= LONG ? SMALL_U_LONG : from[0];
}

/** Whether a word on a list of names counts as one, whatever else it may be, after the word before it. */
function isRatherName({ sense: { is }, shape, opens }: Token, before: string): boolean {
  if ('Ucto'.includes(is)) return true;
  if ('PB'.includes(is)) return !AT.test(before);
  return 'OQ'.includes(is) && shape !== 'l' && !opens;
}

/** "Sköld-syskonen", "bergfamiljen": said of people who may be called by what stands before. */
function isOfPeople({ plain, text, sense }: Token, isName: (word: string) => boolean): boolean {
  const whose = 'oc'.includes(sense.is) ? OF_PEOPLE.exec(plain)?.[1]?.replace(/-$/, '') : undefined;
  if (whose === undefined) return false;
  return /^\p{Lu}\p{Ll}+-/u.test(text) || isName(whose) || isName(withoutGenitive(whose));
}

/** Who stands on the other side of a child: "My och skolan", "läraren och Liv". */
const PARTY =
  /^(?:skolan|skolans|klassen|läraren|lärarna|mentorn|mentor|rektor|rektorn|kuratorn|fritids|förskolan|personalen|eleven|eleverna|kamraterna|kompisarna|mamman|mamma|pappan|pappa|föräldrarna|vårdnadshavarna|familjen|syskonen|brodern|systern|soc|socialtjänsten|bup|polisen)$/;

/** A name that is a word too, with a capital, beside such a one. */
function standsBesideParty(tokens: readonly Token[], i: number): boolean {
  const { shape, sense } = tokens[i]!;
  if (shape === 'l' || !'fglBQO'.includes(sense.is)) return false;
  const isParty = (by: 1 | -1) =>
    NAMED_WITH.test(tokens[i + by]?.plain ?? '') && PARTY.test(tokens[i + 2 * by]?.plain ?? '');
  return isParty(1) || isParty(-1);
}

/** Figures that are written for letters. */
const LETTER_OF: Readonly<Record<string, string>> = { 4: 'a', 3: 'e', 1: 'i', 0: 'o', 5: 's', 7: 't' };

/** A name in disguise: with figures for letters or behind it ("Ebb4", "Ebba5"), or cut by a hyphen ("eb-ba"). */
function isDisguised({ plain, sense }: Token, isName: (word: string) => boolean): boolean {
  if (!'UNctFLX'.includes(sense.is)) return false;
  const letters = plain.replace(/[^a-zåäö]/g, '');
  if (letters.length < 2 || letters === plain) return false;
  const isOne = (word: string) => word.length > 3 && (isName(word) || isName(withoutGenitive(word)));
  const read = plain.replace(/\d/g, figure => LETTER_OF[figure] ?? figure).replace(/-/g, '');
  return isOne(read) || isOne(plain.replace(/\d+[a-z]?$/, '').replace(/-/g, ''));
}

/**
 * The words that may be a name in a text that others will read, but in its links, as spans in text order; those that stand
 * together are one.
 * `isName` tells a plain word that is on a list of names, `sure` are the names that are seen already.
 */
export function mayBeNames(
  tokens: readonly Token[],
  links: readonly Stretch[],
  odds: Float64Array,
  nobody: Uint8Array,
  sure: readonly NameSpan[],
  isName: (plainWord: string) => boolean,
): NameSpan[] {
  const isInLink = touching(links);
  const may = tokens.map((token, i) => {
    if (isInLink(token) || token.inert) return false;
    if (isDisguised(token, isName)) return true;
    if (/\d/.test(token.text)) return false;
    if (isOfPeople(token, isName)) return true;
    if (nobody[i]) return false;
    const listed = isName(token.plain) || isName(withoutGenitive(token.plain));
    if (listed && isRatherName(token, tokens[i - 1]?.plain ?? '')) return true;
    if (listed && standsBesideParty(tokens, i)) return true;
    return odds[i]! > thresholdOf(token);
  });
  for (const { from, to } of sure) may.fill(true, from, to + 1);
  for (const [i, token] of tokens.entries()) {
    const mayJoin = token.shape !== 'l' && !nobody[i] && 'fglUtBS'.includes(token.sense.is);
    const beside = (at: number, by: 1 | -1) =>
      may[at] === true || (NAMED_WITH.test(tokens[at]?.plain ?? '') && may[at + by] === true);
    const tied = (at: number) => ['space', 'comma'].includes(tokens[at]?.before ?? '');
    if (mayJoin && ((tied(i) && beside(i - 1, -1)) || (tied(i + 1) && beside(i + 1, 1)))) may[i] = true;
  }
  const spans: NameSpan[] = [];
  for (const [i, is] of may.entries()) {
    if (!is) continue;
    const last = spans.at(-1);
    if (last?.to === i - 1 && tokens[i]?.before === 'space') spans[spans.length - 1] = { from: last.from, to: i };
    else spans.push({ from: i, to: i });
  }
  return spans;
}
