import { spokenDigits } from './numbers.js';
import { originOf } from './origins.js';
import type { Piece } from './pieces.js';

/** A role that a school has few of points at a person; below this many uses it is not one that everybody speaks of. */
const RARE_ROLE_BELOW = 20;
export const ROLE = /(?:lärare|vikarie|tränare|mästare|ledare|assistent|värd|pedagog|föreståndare)(?:n|en|ns|ens|s)?$/;
const GRADES = new Set(['åk', 'årskurs', 'klass', 'klassen', 'årskursen']);
const NAMED_GRADES = new Set(
  'ettan tvåan trean fyran femman sexan sjuan åttan nian'.split(' ').flatMap(word => [word, `${word}s`]),
);
const AGED = /år(?:ing|ig)\p{L}*$/u;

/** The plain words that take the places of classes, ages, places and origins: never anybody's name. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(['klass', 'ålder', 'ort', 'skola', 'språk', 'land']);
const ORIGIN_WORDS = { language: 'språk', country: 'land' } as const;

/** Something that says which pupil it may be, the pieces that say it, and the plain word that takes their place. */
interface Trait {
  readonly is: 'class' | 'age' | 'place' | 'role' | 'origin';
  readonly pieces: readonly Piece[];
  readonly word?: string;
}

function traitAt(pieces: readonly Piece[], at: number, uses: (word: string) => number): Trait | undefined {
  const piece = pieces[at]!;
  if (!piece.kept || piece.is === 'signs') return undefined;
  const word = piece.core;
  const next = pieces[at + 1];
  const isNumber = (one: Piece | undefined) => one?.kept === true && (one.is === 'number' || one.spoken !== undefined);
  const isYears = (one: Piece | undefined) => one?.kept === true && (one.core === 'år' || one.core === 'års');
  if (piece.listed === 'school') return { is: 'place', pieces: [piece], word: 'skola' };
  if (piece.listed === 'place') return { is: 'place', pieces: [piece], word: 'ort' };
  if (piece.numeral?.is === 'class' || NAMED_GRADES.has(word)) return { is: 'class', pieces: [piece], word: 'klass' };
  if (piece.numeral?.is === 'age') return { is: 'age', pieces: [piece], word: 'ålder' };
  if (isNumber(piece)) return isYears(next) ? { is: 'age', pieces: [piece, next!], word: 'ålder' } : undefined;
  if (isNumber(next)) {
    if (GRADES.has(word)) return { is: 'class', pieces: [piece, next!], word: 'klass' };
    if (word === 'fyllt' || word === 'fyller') return { is: 'age', pieces: [next!], word: 'ålder' };
  }
  if (ROLE.test(word)) return uses(word) < RARE_ROLE_BELOW ? { is: 'role', pieces: [piece] } : undefined;
  const origin = originOf(word);
  if (origin) return { is: 'origin', pieces: [piece], word: ORIGIN_WORDS[origin] };
  const isAged = word.includes('år') && AGED.test(word) && spokenDigits(word.replace(AGED, '')) > 0;
  return isAged ? { is: 'age', pieces: [piece], word: 'ålder' } : undefined;
}

/** Where two or more of class, age, place, origin and rare role stand in one text, their plain words take their places. */
export function withoutPupils(pieces: readonly Piece[], uses: (word: string) => number): void {
  const traits = pieces.flatMap((_, at) => traitAt(pieces, at, uses) ?? []);
  if (new Set(traits.map(({ is }) => is)).size < 2) return;
  for (const { word, pieces: own } of traits) {
    if (word === undefined) continue;
    own.forEach((piece, at) => {
      piece.text = at === 0 ? word : '';
    });
  }
}
