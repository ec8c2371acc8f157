import type { Piece, Reading } from './reading.js';

/** A message of fewer words than this is judged whole: its parts would tell of nothing. */
const TELLS_FROM = 4;
/** Up to so many words are also read as one: danger may be told in three short sentences. */
const WHOLE_MOST = 30;
/** Longer sentences are read through windows: who types without full stops tells several things in one. */
const SENTENCE_MOST = 18;
const WINDOWS = [8, 13] as const;
const STEP = 3;

/** The parts of a message that are judged each for itself: sentences, neighbours, windows over long ones, and the whole if short. */
export function piecesOf({ words, sentences }: Pick<Reading, 'words' | 'sentences'>): Piece[] {
  const whole = { from: 0, to: words.length };
  if (words.length < 2 * TELLS_FROM || (sentences.length === 1 && words.length <= SENTENCE_MOST)) return [whole];
  const pieces: Piece[] = words.length <= WHOLE_MOST ? [whole] : [];
  sentences.forEach((sentence, at) => {
    const { from, to } = sentence;
    if (to - from >= TELLS_FROM && to - from < words.length) pieces.push(sentence);
    const next = sentences[at + 1];
    if (next && next.to - from <= WHOLE_MOST && next.to - from < words.length) pieces.push({ from, to: next.to });
    if (to - from <= SENTENCE_MOST) return;
    for (const size of WINDOWS) {
      for (let start = from; start + STEP < to; start += STEP) {
        pieces.push({ from: Math.max(from, Math.min(start, to - size)), to: Math.min(to, start + size) });
        if (start + size >= to) break;
      }
    }
  });
  return pieces.length > 0 ? pieces : [whole];
}
