/** A message in plain characters, with the place of each in the original. */
export interface Folded {
  readonly text: string;
  /** Where the plain character at a position begins in the original. */
  readonly from: (position: number) => number;
  /** Where the plain character at a position ends in the original. */
  readonly to: (position: number) => number;
}

/** A piece of the original that is not plain: where it begins and ends there, and in the folded text. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly foldedStart: number;
  readonly foldedEnd: number;
}

// Characters that show nothing (and the one that stands for what is replaced): they may hide a digit or a letter.
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\ue000]/u;
const LINE_ENDS = '\n\r\v\f\u0085\u2028\u2029';
const DASH = /[\p{Pd}\u2212\u2043\u02d7\u30fc]/u;
const DIGIT_BLOCKS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
// What links write with percent signs, and any other character that is not plain.
const NOT_PLAIN = /(?:%[\dA-Fa-f]{2})+|[^\n -$&-~åäöÅÄÖ]/gu;

function foldCharacter(character: string): string {
  if (character >= '!' && character <= '~') return character;
  if (LINE_ENDS.includes(character)) return '\n';
  if (/\s/.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (/[\u2018\u2019\u02bc\u00b4\u0060]/.test(character)) return "'";
  const code = character.codePointAt(0) ?? 0;
  const block = DIGIT_BLOCKS.find(zero => code >= zero && code < zero + 10);
  if (block !== undefined) return String(code - block);
  // A vowel sign after a letter of a script that is written with them is a part of its word.
  if (INVISIBLE.test(character)) return /[\u0900-\u0dff\u0e00-\u0eff]/.test(character) ? character : '';
  const compatible = character.normalize('NFKC');
  return compatible.length === 1 ? compatible : character;
}

/** "%20" and the like, as they stand in links, as the characters they mean; anything else as it is. */
function decoded(piece: string): string {
  if (piece.length < 3) return piece;
  try {
    return decodeURIComponent(piece).normalize('NFC');
  } catch {
    return piece;
  }
}

/** The last piece that begins at a folded position or before it; undefined where all before is plain. */
function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.foldedStart > position) high = middle;
    else low = middle + 1;
  }
  return pieces[low - 1];
}

/** The text (in NFC) -> ordinary spaces, hyphens, digits and letters, percent signs of links read, nothing invisible. */
export function fold(text: string): Folded {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let done = 0;
  let length = 0;
  for (const { 0: piece, index: start } of text.matchAll(NOT_PLAIN)) {
    const folded = Array.from(decoded(piece), foldCharacter).join('');
    const foldedStart = length + start - done;
    parts.push(text.slice(done, start), folded);
    done = start + piece.length;
    length = foldedStart + folded.length;
    pieces.push({ start, end: done, foldedStart, foldedEnd: length });
  }
  if (pieces.length === 0) return { text, from: position => position, to: position => position + 1 };
  parts.push(text.slice(done));
  length += text.length - done;
  const from = (position: number) => {
    if (position >= length) return text.length;
    const piece = pieceAt(pieces, position);
    if (!piece) return position;
    return position < piece.foldedEnd ? piece.start : piece.end + position - piece.foldedEnd;
  };
  return {
    text: parts.join(''),
    from,
    to: position => {
      const piece = position < length ? pieceAt(pieces, position) : undefined;
      return piece && position < piece.foldedEnd ? piece.end : Math.min(from(position) + 1, text.length);
    },
  };
}
