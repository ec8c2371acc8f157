import { GAP } from '../../shared/text.js';
import type { Numeral } from './numbers.js';
import type { Listed } from './vocabulary.js';

/** How a word was written: the first of a sentence with a capital is `opening`, "kEvin" is `mixed`. */
export type Written = 'lower' | 'capital' | 'upper' | 'opening' | 'mixed';

/** A word of a text in lower case, with its neighbours in the sentence ('' at its edge, "?" for what is no word of ours). */
export interface TextWord {
  readonly word: string;
  readonly typed: string;
  readonly written: Written;
  readonly before: string;
  after: string;
}

/** What stood between two spaces of a text, and what has been decided of it. */
export interface Piece {
  /** `strange`: signs or letters that no word of ours has. `nothing`: pictures and the like, which leave no gap. */
  readonly is: 'words' | 'number' | 'signs' | 'strange' | 'nothing';
  /** As it would be kept. */
  text: string;
  /** Without the signs around it, in lower case. */
  readonly core: string;
  /** Its words; one "?" for a number or what is strange, none for signs. */
  readonly words: readonly TextWord[];
  /** The three words before it in lower case, the nearest first. */
  readonly cues: readonly string[];
  kept: boolean;
  numeral?: Numeral | undefined;
  spoken?: Numeral | undefined;
  listed?: Listed | undefined;
}

/** A gap of a text that is kept once more, as it looks when it is read. */
const READ_GAP = GAP.normalize('NFKC');
const ENDS = /[.!?:;]["”’)]*$/;
const OUTER_START = /^[.,:;!?()"'”“’«»–—…§%/-]+/;
const OUTER_END = /[.,:;!?()"'”“’«»–—…/-]+$/;
const ORDINARY = /^[a-zåäöéüèàA-ZÅÄÖÉÜÈÀ0-9.,:;!?()"'”“’«»–—…§%/-]+$/;
const SIGNS = /^[\x20-\x7e–—…”“’§]{1,3}$/;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const PERCENT_CODE = /%[0-9a-f]{2}/i;
const LETTERS = /[a-zåäöéüèà]+/gi;
/** Signs that show nothing or change what they stand beside: whatever is written with them is read without them. */
const INVISIBLE = /[\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]|[^\P{Cc}\n\t\v\f]/gu;

function writtenAs(text: string, lower: string, opens: boolean): Written {
  if (text === lower) return 'lower';
  if (text.length > 1 && text === text.toUpperCase()) return 'upper';
  if (text.slice(1) !== lower.slice(1)) return 'mixed';
  return opens ? 'opening' : 'capital';
}

function kindOf(shown: string, core: string): Piece['is'] {
  if (shown === READ_GAP) return 'strange';
  if (!SAYS_SOMETHING.test(core)) return SIGNS.test(shown) ? 'signs' : 'nothing';
  if (!ORDINARY.test(shown) || PERCENT_CODE.test(shown)) return 'strange';
  return /\d/.test(core) ? 'number' : 'words';
}

/** Cuts a text at white space into pieces of which nothing is kept yet but signs; a line break ends a sentence. */
export function piecesOf(text: string): Piece[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC');
  const pieces: Piece[] = [];
  let opens = true;
  let last: TextWord | undefined;
  let cues: readonly string[] = ['', '', ''];
  function add(word: string, typed: string, written: Written): TextWord {
    const before = opens ? '' : (last?.word ?? '');
    if (!opens && last) last.after = word;
    last = { word, typed, written, before, after: '' };
    cues = [word, cues[0]!, cues[1]!];
    opens = false;
    return last;
  }
  for (const shown of plain.match(/\n|[^\s]+/g) ?? []) {
    if (shown === '\n') {
      opens = true;
      continue;
    }
    const written = shown.replace(OUTER_START, '').replace(OUTER_END, '');
    const core = written.toLowerCase();
    const is = kindOf(shown, written);
    const before = cues;
    let words: TextWord[] = [];
    if (is === 'words') {
      words = (written.match(LETTERS) ?? []).map(part => {
        const lower = part.toLowerCase();
        return add(lower, part, writtenAs(part, lower, opens));
      });
    } else if (is === 'number' || is === 'strange') words = [add('?', '?', 'mixed')];
    pieces.push({ is, text: shown, core, words, cues: before, kept: is === 'signs' });
    if (ENDS.test(shown)) opens = true;
  }
  return pieces;
}
