import type { Numeral } from './numbers.js';
import type { Listed } from './vocabulary.js';

/** How a word was written: the first of a sentence with a capital is `opening`, "kEvin" is `mixed`. */
export type Written = 'lower' | 'capital' | 'upper' | 'opening' | 'mixed';

/** A word in lower case, with its neighbours in the sentence ('' at its edge). */
export interface PieceWord {
  readonly word: string;
  readonly written: Written;
  readonly before: string;
  readonly after: string;
}

/** What stood between two spaces of a text, and what has been decided of it. */
export interface Piece extends PieceWord {
  /** `strange`: signs or letters that no word of ours has. `nothing`: pictures and the like, which leave no gap. */
  readonly is: 'words' | 'number' | 'signs' | 'strange' | 'nothing';
  /** As it would be kept. */
  text: string;
  /** Without the signs around it. */
  readonly core: string;
  readonly words: readonly PieceWord[];
  /** The three words before it, the nearest first. */
  readonly cues: readonly string[];
  readonly alone: boolean;
  kept: boolean;
  numeral?: Numeral | undefined;
  spoken?: Numeral | undefined;
  listed?: Listed | undefined;
}

const ENDS = /[.!?:;]["”’)]*$/;
const SIGNS = `[.,:;!?()"'”“’«»–—…§%/-]`;
const OUTER = new RegExp(`^${SIGNS}+|[.,:;!?()"'”“’«»–—…/-]+$`, 'g');
const ORDINARY = /^[a-zåäöéüèàA-ZÅÄÖÉÜÈÀ0-9.,:;!?()"'”“’«»–—…§%/-]+$/;
/** Signs that show nothing or change what they stand beside: whatever is written with them is read without them. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}\u115f\u1160\u3164\uffa0]/gu;

function writtenAs(text: string, opens: boolean): Written {
  const lower = text.toLowerCase();
  if (text === lower) return 'lower';
  if (text.length > 1 && text === text.toUpperCase()) return 'upper';
  if (text.slice(1) !== lower.slice(1)) return 'mixed';
  return opens ? 'opening' : 'capital';
}

/** Cuts a text at white space into what is judged piece by piece; line breaks end a sentence. */
export function piecesOf(text: string): Piece[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\r?\n|\u2028|\u2029/g, ' \n ')
    .replace(/[\t\v\f]/g, ' ');
  const chunks = plain.split(/[^\S\n]+/).filter(chunk => chunk !== '');
  const words: { word: string; written: Written; of: number; edge: boolean }[] = [];
  const cut: Omit<Piece, keyof PieceWord | 'words' | 'cues'>[] = [];
  let opens = true;
  for (const chunk of chunks) {
    if (chunk === '\n') {
      opens = true;
      continue;
    }
    const shown = chunk.replace(INVISIBLE, '').normalize('NFC');
    const core = shown.replace(OUTER, '');
    const letters = /\p{L}/u.test(core);
    const digits = /\p{N}/u.test(core);
    const is =
      !letters && !digits
        ? /^[\x20-\x7e–—…”“’§]+$/.test(shown) && shown.length < 4
          ? 'signs'
          : 'nothing'
        : !ORDINARY.test(shown) || /%[0-9a-f]{2}/i.test(shown)
          ? 'strange'
          : digits
            ? 'number'
            : 'words';
    const of = cut.length;
    cut.push({ is, text: shown, core, alone: true, kept: is === 'signs' });
    if (is === 'words')
      for (const part of core.match(/\p{L}+/gu) ?? []) {
        words.push({ word: part.toLowerCase(), written: writtenAs(part, opens), of, edge: opens });
        opens = false;
      }
    else if (is !== 'nothing') {
      words.push({ word: '?', written: 'mixed', of, edge: opens });
      opens = false;
    }
    if (ENDS.test(shown)) opens = true;
  }
  const read = words.map(({ word, written, of, edge }, at) => ({
    of,
    word,
    written,
    before: edge ? '' : (words[at - 1]?.word ?? ''),
    after: words[at + 1]?.edge === false ? words[at + 1]!.word : '',
    at,
  }));
  const of = new Map<number, typeof read>();
  for (const one of read) of.set(one.of, [...(of.get(one.of) ?? []), one]);
  return cut.map((piece, at) => {
    const own = of.get(at) ?? [];
    const first = own[0];
    const cues = first ? [1, 2, 3].map(back => words[first.at - back]?.word ?? '') : [];
    return {
      ...piece,
      words: own,
      cues,
      word: first?.word ?? '',
      written: first?.written ?? 'lower',
      before: first?.before ?? '',
      after: own.at(-1)?.after ?? '',
    };
  });
}
