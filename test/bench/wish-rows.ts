import { buildIndex } from '../../src/answering/search/index.js';
import { topicsOf } from '../../src/answering/search/topics.js';
import { ACTIONS, type Action, type WishExamples } from '../../src/answering/wishes/examples.js';
import { createEvidence, type WishEvidence, type WrittenIn } from '../../src/answering/wishes/reading.js';
import type { Knowledge } from '../../src/stores/knowledge.js';

/** A message with what it wants done; undefined where it wants nothing done. */
export interface WishRow {
  readonly text: string;
  readonly place: WrittenIn;
  readonly want: Action | undefined;
}

/** A message as evidence that was gathered without having learned from it; `is` is ACTIONS.length for none. */
export interface GatheredRow {
  readonly text: string;
  readonly is: number;
  readonly evidence: WishEvidence;
}

/** One in so many phrasings is read as if it had been written in the other place. */
const ELSEWHERE = 6;

/** The phrasings of the knowledge base as rows. */
export function rowsOf({ actions, questions }: WishExamples): WishRow[] {
  const other = { private: 'channel', channel: 'private' } as const;
  const placed = (place: WrittenIn, at: number) => (at % ELSEWHERE === 0 ? other[place] : place);
  return [
    ...actions.flatMap(({ id, place, asks }) =>
      asks.map((text, at) => ({ text, want: id, place: placed(place === 'anywhere' ? 'private' : place, at) })),
    ),
    ...questions.map((text, at) => ({ text, want: undefined, place: placed('private', at) })),
  ];
}

/** The evidence of some rows, with all that `wishes` holds learned from. */
export function gather(rows: readonly WishRow[], knowledge: Knowledge, wishes: WishExamples): GatheredRow[] {
  const data = { ...knowledge, wishes };
  const index = buildIndex(topicsOf(knowledge.rules, data), knowledge.words);
  const evidenceOf = createEvidence(data, wishes);
  return rows.map(({ text, place, want }) => ({
    text,
    is: want === undefined ? ACTIONS.length : ACTIONS.indexOf(want),
    evidence: evidenceOf(text, place, index.search(text)),
  }));
}

/** The evidence of all phrasings, each gathered by what was learned from the other parts (0 to folds - 1). */
export function gatherApart(rows: readonly WishRow[], knowledge: Knowledge, folds: number): GatheredRow[] {
  const { wishes } = knowledge;
  if (!wishes) throw new Error('knowledge/actions.yaml cannot be read');
  return Array.from({ length: folds }, (_, fold) => {
    const out = rows.filter((_, at) => at % folds === fold);
    const hidden = new Set(out.map(({ text }) => text));
    const kept = (asks: string[]) => asks.filter(ask => !hidden.has(ask));
    const rest = {
      actions: wishes.actions.map(action => ({ ...action, asks: kept(action.asks) })),
      questions: kept(wishes.questions),
    };
    return gather(out, knowledge, rest);
  }).flat();
}
