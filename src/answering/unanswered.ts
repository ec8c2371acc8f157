import { subDays } from 'date-fns';
import { dayOf } from '../day.js';
import type { Store, Unanswered, WhyUnanswered } from '../ports.js';
import { withoutRareWords } from './rare-words.js';
import { termsOf } from './search/terms.js';
import type { WordList } from './word-list.js';

/** The longest question that is kept, in characters. */
const TEXT_MAX = 300;
/** From this likeness (cosine of shared terms, 0..1) on two questions are shown together. */
const ALIKE = 0.45;

/** What of a question may be kept, and which of its words only where two questions have them; given by whoever wires the jobs. */
export interface WordKeeper {
  keep(text: string): string;
  /** Asked with a word in lower case. */
  isRare(word: string): boolean;
}

/** Questions that ask the same thing, the oldest first. */
export type Cluster = readonly Unanswered[];

/** The queue of what the bot could not answer: what curators work from. It holds no one who asked. */
export interface UnansweredQueue {
  /** Keeps of a question the words that are known, the reason and the Swedish day, nothing else. */
  note(text: string, why: WhyUnanswered, shown: string | undefined, now: Date): Promise<void>;
  /** The open questions as a curator may read them, alike ones together, the largest groups first. */
  clusters(): Promise<Cluster[]>;
  /** Closes questions with the rule that answers them now; the number that were open. */
  close(ids: readonly string[], rule: string): Promise<number>;
  /** Erases what is older than the days it may be kept; the number erased. */
  purge(now: Date): Promise<number>;
  /** For how many days a question is kept. */
  readonly days: number;
}

function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  let square = 0;
  let otherSquare = 0;
  for (const [term, weight] of one) {
    shared += weight * (other.get(term) ?? 0);
    square += weight * weight;
  }
  for (const weight of other.values()) otherSquare += weight * weight;
  return square === 0 || otherSquare === 0 ? 0 : shared / Math.sqrt(square * otherSquare);
}

/** Puts each question with the first group that has one like it; useful from one question a week on. */
export function clustered(questions: readonly Unanswered[], words: WordList | undefined): Cluster[] {
  const groups: { terms: ReadonlyMap<string, number>[]; questions: Unanswered[] }[] = [];
  for (const question of questions) {
    const terms = termsOf(question.text, words);
    const group = groups.find(one => one.terms.some(other => likeness(terms, other) >= ALIKE));
    if (group) {
      group.terms.push(terms);
      group.questions.push(question);
    } else groups.push({ terms: [terms], questions: [question] });
  }
  return groups.map(group => group.questions).toSorted((one, other) => other.length - one.length);
}

/** A text cut between two words. */
function cut(text: string): string {
  if (text.length <= TEXT_MAX) return text;
  return text.slice(0, text.lastIndexOf(' ', TEXT_MAX));
}

/** Makes the queue over a store; `days` is how long a question is kept. */
export function createQueue(
  store: Store,
  days: number,
  words: WordList | undefined,
  keeper: WordKeeper,
): UnansweredQueue {
  return {
    days,
    async note(text, why, shown, now) {
      const kept = cut(keeper.keep(text));
      if (kept === '') return;
      await store.addUnanswered({ text: kept, why, day: dayOf(now), ...(shown ? { shown } : {}) });
    },
    async clusters() {
      const open = (await store.unanswered()).filter(question => question.closedWith === undefined);
      // What an earlier version kept may hold more than this one would.
      const kept = open.map(question => ({ ...question, text: keeper.keep(question.text) }));
      const shown = new Map(withoutRareWords(kept, keeper.isRare).map(question => [question.id, question]));
      return clustered(kept, words).map(cluster => cluster.map(question => shown.get(question.id) ?? question));
    },
    close: (ids, rule) => store.closeUnanswered(ids, rule),
    purge: now => store.purgeUnanswered(dayOf(subDays(now, days))),
  };
}
