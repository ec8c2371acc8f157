import { GAP } from '../../shared/text.js';
import { isOneNumber, type Numeral, numeralOf, spokenDigits } from './numbers.js';
import { type Piece, piecesOf, type TextWord } from './pieces.js';
import { PLAIN_WORDS, withoutPupils } from './together.js';
import type { Listed, Vocabulary } from './vocabulary.js';

/** From this many uses a word is so common that nobody is told by it, also where it is a name as well. */
const COMMON = 250;
/** A word with a capital inside a sentence, or in capitals, stands from this many uses. */
const CAPITAL_FROM = 50;
/** A word that opens a sentence with a capital stands from this many uses. */
const OPENING_FROM = 10;
/** A word with fewer uses is shown to a curator only where two questions have it. */
const RARE_BELOW = 20;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BEFORE_PLACES = setOf('i från fran till vid på pa inom kommun kommunen');
const BEFORE_NAMES = setOf(
  'heter hette heta hetat kallas kalla kallade kallad namn namnet namnen döpt döpts smeknamn smeknamnet nick snap snapchat insta ' +
    'instagram tiktok discord konto kontot konton användarnamn användarnamnet signatur mvh hälsningar hälsar',
);
const BEFORE_NUMBERS = setOf(
  'nr nummer numret sista slutar siffra siffran siffror siffrorna port porten portkod portkoden kod koden tel telefon mobil mobilen ' +
    'lgh lägenhet pnr personnummer personnumret dnr diarienummer ärende ärendet ärendenummer rum box vägen gatan',
);
const JOINS = setOf('och eller till o');
const BETWEEN_PIECES = setOf('sen sedan så punkt streck plus snedstreck bindestreck');
const ABBREVIATIONS = setOf('t.ex bl.a d.v.s o.s.v p.g.a m.m');

/** Keeps of a text only what no person can be told by; `isRare` is for who shows it to others. */
export interface Keeper {
  /** The text with every word that the knowledge base does not have, and every number that may be anybody's, as a gap. */
  keep(text: string): string;
  /** Whether the knowledge base uses a word (any case) so seldom that it might be what somebody is called. */
  isRare(word: string): boolean;
}

/** A keeper that is made when it is first asked: it takes tenths of a second. */
export function createdLater(make: () => Keeper): Keeper {
  let made: Keeper | undefined;
  const keeper = () => {
    made ??= make();
    return made;
  };
  return { keep: text => keeper().keep(text), isRare: word => keeper().isRare(word) };
}

/** Makes a keeper of the words of one knowledge base; it keeps nothing where there are no lists of names. */
export function createKeeper(vocabulary: Vocabulary): Keeper {
  function standsAsWord(
    { word, typed, written, before, after }: TextWord,
    isCalled: boolean,
    isAlone: boolean,
  ): boolean {
    const uses = vocabulary.uses(word);
    if (written === 'mixed') return vocabulary.isSpelled(typed);
    if (uses === 0) return false;
    if (word.length === 1) return isAlone && written === 'lower';
    if (written === 'lower' && PLAIN_WORDS.has(word)) return true;
    if (vocabulary.isName(word)) {
      if (written !== 'lower' && written !== 'opening') return false;
      if (uses >= COMMON) return true;
      return vocabulary.isAlsoWord(word) && vocabulary.hasPair(before, word) && vocabulary.hasPair(word, after);
    }
    if (isCalled) return uses >= COMMON;
    if (written === 'capital' || written === 'upper') return uses >= CAPITAL_FROM;
    return written === 'lower' || uses >= OPENING_FROM;
  }

  function listedAs({ word, before, after }: TextWord): Listed | undefined {
    const listed = vocabulary.listed(word);
    if (listed === undefined || vocabulary.isName(word)) return undefined;
    return listed !== 'place' || BEFORE_PLACES.has(before) || after.startsWith('kommun') ? listed : undefined;
  }

  /** Marks what may stand; a piece of several words stands whole or not at all. */
  function judge(piece: Piece): void {
    if (piece.is === 'number') {
      piece.numeral = numeralOf(piece.core);
      piece.kept = piece.numeral !== undefined && !piece.cues.some(cue => BEFORE_NUMBERS.has(cue));
    } else if (piece.is === 'words') {
      const isCalled = BEFORE_NAMES.has(piece.cues[0] ?? '') || BEFORE_NAMES.has(piece.cues[1] ?? '');
      piece.kept = true;
      for (const word of piece.words) {
        if (standsAsWord(word, isCalled, piece.words.length === 1)) continue;
        const listed = isCalled ? undefined : listedAs(word);
        if (listed === undefined) {
          piece.kept = ABBREVIATIONS.has(piece.core);
          break;
        }
        piece.listed = listed;
      }
      const digits = piece.words.length === 1 ? spokenDigits(piece.core) : 0;
      if (digits > 0) piece.spoken = { is: 'bare', digits, value: 0 };
    }
  }

  return {
    isRare: word => {
      const uses = vocabulary.uses(word.toLowerCase());
      return uses > 0 && uses < RARE_BELOW;
    },
    keep(text) {
      if (!vocabulary.hasNames) return text.trim() === '' ? '' : GAP;
      const pieces = piecesOf(text);
      for (const piece of pieces) judge(piece);
      dropNumbers(pieces);
      withoutPupils(pieces, word => vocabulary.uses(word));
      return joined(pieces);
    },
  };
}

/** A number that may not stand counts as long. */
const FALLEN: Numeral = { is: 'bare', digits: 9, value: 0 };
function numeralIn({ is, numeral = FALLEN, spoken }: Piece): Numeral | undefined {
  if (is !== 'number') return spoken;
  return numeral.is === 'emergency' ? undefined : numeral;
}

/** A number beside a gap belongs to it, and pieces of one number fall together. */
function dropNumbers(pieces: readonly Piece[]): void {
  for (let at = 0; at < pieces.length; at++) {
    const first = numeralIn(pieces[at]!);
    if (!first) continue;
    const run = [pieces[at]!];
    const numerals = [first];
    let isJoined = true;
    let end = at;
    for (let next = at + 1; next < pieces.length && next <= end + 2; next++) {
      const piece = pieces[next]!;
      const numeral = numeralIn(piece);
      if (numeral) {
        if (next === end + 1) isJoined = false;
        run.push(piece);
        numerals.push(numeral);
        end = next;
      } else if (BETWEEN_PIECES.has(piece.core)) isJoined = false;
      else if (piece.is !== 'signs' && !JOINS.has(piece.core)) break;
    }
    const before = pieces[at - 1];
    const isOfGap = before !== undefined && before.is !== 'nothing' && !before.kept;
    const hasFallen = run.some(piece => piece.is === 'number' && !piece.kept);
    const hasDigits = run.some(({ is }) => is === 'number');
    if (isOneNumber({ numerals, joined: isJoined }) || ((isOfGap || hasFallen) && hasDigits))
      for (const piece of run) piece.kept = false;
    at = end;
  }
}

function joined(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  for (const piece of pieces) {
    if (piece.is === 'nothing' || (piece.kept && piece.text === '')) continue;
    if (piece.kept) parts.push(piece.text);
    else if (parts.at(-1) !== GAP) parts.push(GAP);
  }
  return parts.join(' ');
}
