import { isOneNumber, type Numeral, numeralOf, spokenDigits } from './numbers.js';
import { type Piece, piecesOf } from './pieces.js';
import { withoutPupils } from './together.js';
import type { Vocabulary } from './vocabulary.js';

/** What stands in place of one or more words that are not kept. */
export const GAP = '[…]';

/** From this many uses a word is so common that nobody is told by it, also where it is a name as well. */
const COMMON = 250;
/** A word with a capital inside a sentence, or in capitals, stands from this many uses. */
const CAPITAL_FROM = 50;
/** A word that opens a sentence with a capital stands from this many uses. */
const OPENING_FROM = 10;
/** A word with fewer uses is shown to a curator only where two questions have it. */
const RARE_BELOW = 20;

const BEFORE_PLACES = /^(?:i|från|fran|till|vid|på|pa|inom|kommun|kommunen)$/;
const BEFORE_NAMES =
  /^(?:het(?:er|te|a|at)|kallas?|kallade|kallad|namn(?:et|en)?|döpt|döpts|smeknamn(?:et)?|nick|snap|snapchat|insta|instagram|tiktok|discord|konto(?:t|n)?|användarnamn(?:et)?|signatur|mvh|hälsningar|hälsar)$/;
const BEFORE_NUMBERS =
  /^(?:nr|nummer|numret|sista|slutar|siffr(?:a|an|or|orna)|port(?:en|kod|koden)?|kod(?:en)?|tel|telefon|mobil(?:en)?|lgh|lägenhet|pnr|personnummer|personnumret|dnr|diarienummer|ärende(?:t|nummer)?|rum|box|väg(?:en)?|gata(?:n)?)$/;
const JOINS = /^(?:och|eller|till|o)$/;
const BETWEEN_PIECES = /^(?:sen|sedan|så|punkt|streck|plus|snedstreck|bindestreck)$/;
const ABBREVIATION = /^(?:t\.ex|bl\.a|d\.v\.s|o\.s\.v|p\.g\.a|m\.m)$/;

/** Keeps of a text only what no person can be told by; `isRare` is for who shows it to others. */
export interface Keeper {
  /** The text with every word that the knowledge base does not have, and every number that may be anybody's, as a gap. */
  keep(text: string): string;
  /** Whether the knowledge base uses a word (any case) so seldom that it might be what somebody is called. */
  isRare(word: string): boolean;
}

/** Makes a keeper of the words of one knowledge base; it keeps nothing where there are no lists of names. */
export function createKeeper(vocabulary: Vocabulary): Keeper {
  function standsAsWord(word: string, piece: Piece): boolean {
    const uses = vocabulary.uses(word);
    if (uses === 0 || piece.written === 'mixed') return false;
    if (word.length === 1) return piece.written === 'lower' && /^[iåäöoe]$/.test(word) && piece.alone;
    if (vocabulary.isName(word)) {
      if (piece.written !== 'lower' && piece.written !== 'opening') return false;
      if (uses >= COMMON) return true;
      return (
        vocabulary.isAlsoWord(word) && vocabulary.hasPair(piece.before, word) && vocabulary.hasPair(word, piece.after)
      );
    }
    if (piece.cues.some(cue => BEFORE_NAMES.test(cue))) return uses >= COMMON;
    if (piece.written === 'capital' || piece.written === 'upper') return uses >= CAPITAL_FROM;
    return piece.written === 'lower' || uses >= OPENING_FROM;
  }

  function stands(word: string, piece: Piece): boolean {
    if (standsAsWord(word, piece)) return true;
    const listed = vocabulary.listed(word);
    if (listed === undefined || vocabulary.isName(word)) return false;
    if (piece.cues.some(cue => BEFORE_NAMES.test(cue))) return false;
    if (listed !== 'place') return true;
    return BEFORE_PLACES.test(piece.before) || /^kommun/.test(piece.after);
  }

  /** Marks what may stand; a piece of several words stands whole or not at all. */
  function judge(piece: Piece): void {
    if (piece.is === 'number') {
      piece.numeral = numeralOf(piece.core);
      piece.kept = piece.numeral !== undefined && !piece.cues.some(cue => BEFORE_NUMBERS.test(cue));
    } else if (piece.is === 'words') {
      piece.kept =
        ABBREVIATION.test(piece.core) ||
        piece.words.every((word, at) =>
          stands(word.word, { ...piece, ...word, alone: piece.words.length === 1, cues: at === 0 ? piece.cues : [] }),
        );
      const [only] = piece.words;
      const digits = piece.words.length === 1 ? spokenDigits(only?.word ?? '') : 0;
      if (digits > 0) piece.spoken = { is: 'bare', digits, value: 0 };
    }
    const listed = piece.words.map(({ word }) =>
      piece.kept && vocabulary.uses(word) === 0 ? vocabulary.listed(word) : undefined,
    );
    piece.listed = listed.find(one => one !== undefined);
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

/** A number beside a gap belongs to it, and pieces of one number fall together. */
function dropNumbers(pieces: readonly Piece[]): void {
  for (let at = 0; at < pieces.length; at++) {
    const run: Piece[] = [];
    const numerals: Numeral[] = [];
    let isJoined = true;
    let end = at;
    for (let next = at; next < pieces.length; next++) {
      const piece = pieces[next]!;
      const numeral = piece.is === 'number' ? (piece.numeral ?? { is: 'bare', digits: 9, value: 0 }) : piece.spoken;
      if (numeral) {
        if (run.length > 0 && next === end + 1) isJoined = false;
        run.push(piece);
        numerals.push(numeral);
        end = next;
      } else if (run.length === 0 || next > end + 2) break;
      else if (piece.is === 'words' && BETWEEN_PIECES.test(piece.core)) isJoined = false;
      else if (!(piece.is === 'signs' || (piece.is === 'words' && JOINS.test(piece.core)))) break;
    }
    if (run.length === 0) continue;
    const before = pieces[at - 1];
    const isOfGap = before !== undefined && before.is !== 'signs' && !before.kept && numerals[0]?.is !== 'emergency';
    const hasFallen = run.some(piece => piece.is === 'number' && !piece.kept);
    if (
      isOneNumber({ numerals, joined: isJoined }) ||
      ((isOfGap || hasFallen) && run.some(({ is }) => is === 'number'))
    )
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
