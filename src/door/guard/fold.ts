/** A message in plain characters, with the place of each in the original. */
export interface Folded {
  readonly text: string;
  /** Where the plain character at a position begins in the original. */
  readonly from: (position: number) => number;
  /** Where the plain character at a position ends in the original. */
  readonly to: (position: number) => number;
}

// Characters that show nothing (and the one that stands for what is replaced): they may hide a digit or a letter.
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\ue000]/u;
const LINE_ENDS = '\n\r\v\f\u0085\u2028\u2029';
const DASH = /[\p{Pd}\u2212\u2043\u02d7\u30fc]/u;
const ALREADY_PLAIN = /^[\n -$&-~åäöÅÄÖ]*$/;
const DIGIT_BLOCKS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
// Stretches of plain characters, what links write with percent signs, and any other character.
const PIECE = /[\n -$&-~åäöÅÄÖ]+|(?:%[\da-f]{2})+|[\s\S]/giu;

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

/** The text (in NFC) -> ordinary spaces, hyphens, digits and letters, percent signs of links read, nothing invisible. */
export function fold(text: string): Folded {
  if (ALREADY_PLAIN.test(text)) return { text, from: position => position, to: position => position + 1 };
  const parts: string[] = [];
  // No piece grows longer: one place for each character is enough.
  const from = new Int32Array(text.length);
  const to = new Int32Array(text.length);
  let length = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const isPlain = ALREADY_PLAIN.test(piece);
    const folded = isPlain ? piece : Array.from(decoded(piece), foldCharacter).join('');
    for (let i = 0; i < folded.length; i += 1) {
      from[length] = isPlain ? index + i : index;
      to[length] = isPlain ? index + i + 1 : index + piece.length;
      length += 1;
    }
    parts.push(folded);
  }
  const end = text.length;
  return {
    text: parts.join(''),
    from: at => (at < length ? (from[at] ?? end) : end),
    to: at => (at < length ? (to[at] ?? end) : end),
  };
}
