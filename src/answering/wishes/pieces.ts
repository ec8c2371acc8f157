import { words } from '../../shared/text.js';

/** A message of fewer words than this has no parts that tell of anything. */
const TELLS_FROM = 7;
const PIECE_LEAST = 2;
/** Longer clauses are read through windows: who speaks into a phone makes no full stops. */
const CLAUSE_MOST = 11;
const WINDOW = 8;
const STEP = 4;
/** So many pieces of a long message are read: of those that would be more, the largest are left out. */
const PIECES_MAX = 24;

const SENTENCES = /[.!?;\n]+(?=\s|$)|\s[-:]\s/u;
const CLAUSES = /,\s|\s(?:men|så|därför|eftersom|utan|fast)\s/iu;

/** The windows of a clause that is too long to be one thing said. */
function windowsOf(said: readonly string[]): string[] {
  const windows: string[] = [];
  for (let from = 0; from < said.length; from += STEP) {
    windows.push(said.slice(Math.max(0, Math.min(from, said.length - WINDOW)), from + WINDOW).join(' '));
    if (from + WINDOW >= said.length) break;
  }
  return windows;
}

/**
 * The parts of a message that may each say what is wanted: its sentences, their clauses, windows over long ones; the whole
 * alone where it is short. At least one.
 */
export function piecesOf(text: string): string[] {
  if (words(text).length < TELLS_FROM) return [text];
  const sentences = text.split(SENTENCES);
  const clauses = sentences.flatMap(sentence => sentence.split(CLAUSES));
  const windows = clauses.flatMap(clause => {
    const said = words(clause);
    return said.length > CLAUSE_MOST ? windowsOf(said) : [];
  });
  const pieces = [...new Set([...sentences, ...clauses, ...windows].map(piece => piece.trim()))];
  const telling = pieces.filter(piece => words(piece).length >= PIECE_LEAST);
  return telling.length === 0 ? [text] : telling.slice(-PIECES_MAX);
}
