/** A message in plain characters, with the place of each in the original. */
export interface Folded {
  readonly text: string;
  readonly at: (position: number) => number;
}

// Characters that show nothing (and the one that words.ts keeps for itself): they may hide a digit or a letter from a pattern.
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\ue000]/u;
const LINE_ENDS = '\n\r\v\f\u0085\u2028\u2029';
const DASH = /[\p{Pd}\u2212\u2043\u02d7\u30fc]/u;
const ALREADY_PLAIN = /^[\n -~åäöÅÄÖ]*$/;
const DIGIT_BLOCKS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

function foldCharacter(character: string): string {
  if (character >= '!' && character <= '~') return character;
  if (INVISIBLE.test(character)) return '';
  if (LINE_ENDS.includes(character)) return '\n';
  if (/\s/.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (/[\u2018\u2019\u02bc\u00b4\u0060]/.test(character)) return "'";
  const code = character.codePointAt(0) ?? 0;
  const block = DIGIT_BLOCKS.find(zero => code >= zero && code < zero + 10);
  if (block !== undefined) return String(code - block);
  const compatible = character.normalize('NFKC');
  return compatible.length === 1 ? compatible : character;
}

/** The text (in NFC) -> ordinary spaces, hyphens, digits and letters, nothing invisible; positions are kept. */
export function fold(text: string): Folded {
  if (ALREADY_PLAIN.test(text)) return { text, at: position => position };
  const parts: string[] = [];
  const at: number[] = [];
  let position = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i += 1) at.push(position);
    parts.push(folded);
    position += character.length;
  }
  const length = position;
  return { text: parts.join(''), at: folded => at[folded] ?? length };
}
