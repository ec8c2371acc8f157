import { subDays } from 'date-fns';
import { dayOf } from '../../shared/day.js';
import type { Store, Unanswered, WhyUnanswered } from '../../shared/ports.js';
import { remembered } from '../../shared/remembered.js';
import { type Terms, termsOf } from '../search/terms.js';
import type { WordList } from '../word-list.js';
import { type Cluster, clustered } from './clusters.js';
import { withoutRareWords } from './rare-words.js';

export type { Cluster } from './clusters.js';

/** The longest question that is kept, in characters. */
const TEXT_MAX = 300;
/** How many questions the queue keeps. */
export const QUEUE_MAX = 1_000;

/** What of a question may be kept, and which of its words only where two questions have them; given by whoever wires the jobs. */
export interface WordKeeper {
  keep(text: string): string;
  /** Asked with a word in lower case. */
  isRare(word: string): boolean;
}

/** The queue of what the bot could not answer: what curators work from. It holds no one who asked. */
export interface UnansweredQueue {
  /** A text as it would be kept: our own words alone. */
  keep(text: string): string;
  /** A text as the queue has it: cut, our own words alone; '' for nothing. */
  keptText(text: string): string;
  /** Sees to it that a question is open in the queue; its text there, '' where nothing of it can be kept. */
  keepOpen(text: string, now: Date): Promise<string>;
  /** The texts of questions, as the queue has them. */
  textsOf(ids: readonly string[]): Promise<string[]>;
  /** Questions as a curator may read them, closed ones too. */
  shownTexts(ids: readonly string[]): Promise<string[]>;
  /** Keeps of a question the words that are known, the reason and the Swedish day, nothing else. */
  note(text: string, why: WhyUnanswered, shown: string | undefined, now: Date): Promise<void>;
  /** The open questions as a curator may read them, alike ones together, the largest groups first. */
  clusters(): Promise<Cluster[]>;
  /** Closes questions with the rule that answers them now, or as one of CLOSED_AS; the number that were open. */
  close(ids: readonly string[], rule: string): Promise<number>;
  /** Erases what is older than the days it may be kept; the number erased. */
  purge(now: Date): Promise<number>;
  /** For how many days a question is kept. */
  readonly days: number;
}

/**
 * The questions that the queue keeps of those given in the order in which they came: all of them up to QUEUE_MAX; beyond
 * that the oldest are dropped, closed ones before open ones.
 */
export function newest(questions: readonly Unanswered[]): readonly Unanswered[] {
  const over = questions.length - QUEUE_MAX;
  if (over <= 0) return questions;
  const dropped = new Set(questions.toSorted((a, b) => isOpen(a) - isOpen(b)).slice(0, over));
  return questions.filter(question => !dropped.has(question));
}

const isOpen = (question: Unanswered) => (question.closedWith === undefined ? 1 : 0);

/** A text cut between two words. */
function cut(text: string): string {
  if (text.length <= TEXT_MAX) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf(' ', TEXT_MAX)));
}

/**
 * Makes the queue over a store; `days` is how long a question is kept. `onDropped` is told how many older questions
 * were dropped each time the queue was full.
 */
export function createQueue(
  store: Store,
  days: number,
  words: WordList | undefined,
  keeper: WordKeeper,
  onDropped: (count: number) => void = () => {},
): UnansweredQueue {
  const termsFor: (text: string) => Terms = remembered(QUEUE_MAX, text => termsOf(text, words));
  const keptOf = remembered(QUEUE_MAX, text => keeper.keep(text));
  const keptText = (text: string) => cut(keeper.keep(text));
  async function note(text: string, why: WhyUnanswered, shown: string | undefined, now: Date): Promise<void> {
    const kept = keptText(text);
    if (kept === '') return;
    const dropped = await store.addUnanswered({ text: kept, why, day: dayOf(now), ...(shown ? { shown } : {}) });
    if (dropped > 0) onDropped(dropped);
  }
  return {
    days,
    keep: text => keeper.keep(text),
    keptText,
    note,
    async keepOpen(text, now) {
      const kept = keptText(text);
      const all = kept === '' ? [] : await store.unanswered();
      if (!all.some(one => one.text === kept && one.closedWith === undefined)) await note(text, 'none', undefined, now);
      return kept;
    },
    async textsOf(ids) {
      const wanted = new Set(ids);
      return (await store.unanswered()).filter(({ id }) => wanted.has(id)).map(({ text }) => text);
    },
    async shownTexts(ids) {
      const kept = (await store.unanswered()).map(question => ({ ...question, text: keptOf(question.text) }));
      const wanted = new Set(ids);
      return withoutRareWords(kept, keeper.isRare).flatMap(({ id, text }) => (wanted.has(id) ? [text] : []));
    },
    async clusters() {
      const open = (await store.unanswered()).filter(question => question.closedWith === undefined);
      // What an earlier version kept may hold more than this one would.
      const kept = open.map(question => ({ ...question, text: keptOf(question.text) }));
      const shown = new Map(withoutRareWords(kept, keeper.isRare).map(question => [question.id, question]));
      return clustered(kept, termsFor).map(cluster => cluster.map(question => shown.get(question.id) ?? question));
    },
    close: (ids, rule) => store.closeUnanswered(ids, rule),
    purge: now => store.purgeUnanswered(dayOf(subDays(now, days))),
  };
}
