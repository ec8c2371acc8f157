import { atOnce, type Steps } from '../../shared/steps.js';
import type { WordList } from '../word-list.js';
import { Dictionary } from './dictionary.js';
import { essenceOf } from './essence.js';
import { createLook, type LearnedPairs, learnPairs } from './looking.js';
import { type LearnedNearest, learnNearest, Nearest } from './nearest.js';
import { type Counts, isCommon, type LearnedPostings, learnPostings, Postings, usersOf } from './postings.js';
import { type LearnedRegression, learnRegression, Regression } from './regression.js';
import { type LearnedSpelling, learnSpelling, Spelling } from './spelling.js';
import { pairTerm, stem, stemsOfPair, stemTerm, type Terms, termsOf } from './terms.js';

/** Something that a question may be about: a rule, or a subject that is not the bot's. */
export interface Topic {
  readonly id: string;
  /** Texts that speak of the topic, with how much each of them counts. */
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
  /** Added to the topic's score: below zero for one that must be plainly meant. */
  readonly prior: number;
}

/** A topic's place in a search. */
export interface Hit {
  readonly id: string;
  /** Mean log-odds, per unit of the question's weight, that the topic rather than any other is spoken of, plus the regression's and `near`. */
  readonly score: number;
  /** 0..1: how near the question is to the topic's nearest phrasings. */
  readonly near: number;
  /** 0..1: how likely the regression holds the topic; absent where there are too many topics for one. */
  readonly chance?: number;
}

/** What a search found: the best topics first, and how much of the question was understood at all. */
export interface Found {
  readonly hits: readonly Hit[];
  /** The weight of the question's terms that the knowledge base knows. */
  readonly weight: number;
  /** Share (0..1) of the question's whole weight that is known. */
  readonly known: number;
}

/** The topics of one day, ready to be searched. */
export interface Index {
  search(question: string): Found;
  /** The same index for the looks at one message, whole, in pieces and again: what has the same words is searched for once. */
  remembering(): Index;
}

/** How many of the best topics are compared phrasing by phrasing, and returned. */
const HITS = 15;
/** How much the nearest phrasings count beside the topic as a whole: the sum finds more than either alone. */
const NEARNESS = 1.5;
/** How much the regression's log-odds count beside the index's. */
const REGRESSION = 0.05;
/** More looks than this at one message are not remembered together. */
const LOOKS_MAX = 16;
/** More topics than this are not learned to tell apart: it would take minutes. */
const REGRESSION_TOPICS_MAX = 1000;
/** Texts that count less than a phrasing (details) speak of neighbours too: the regression does not learn from them. */
const PHRASING_WEIGHT = 1;

/** How often a topic uses each term, by the weights of its texts. */
function countTerms(topic: Topic, read: readonly Terms[]): Counts {
  const counts = new Map<string, number>();
  read.forEach((terms, at) => {
    const { weight } = topic.texts[at]!;
    for (const [term, times] of terms) counts.set(term, (counts.get(term) ?? 0) + weight * times);
  });
  return counts;
}

const isPhrasing = ({ weight }: { readonly weight: number }) => weight >= PHRASING_WEIGHT;

/** What was learned of topics: plain numbers and words, which can be written down and read again. */
export interface LearnedIndex {
  /** The dictionary's terms but for the pairs, as its `text` gives them. */
  readonly terms: string;
  readonly pairs: LearnedPairs;
  readonly postings: LearnedPostings;
  readonly nearest: LearnedNearest;
  readonly regression?: LearnedRegression;
  readonly spelling: LearnedSpelling;
}

/** The terms that topics use, by number: the common ones, the others, and then the pairs by their stems' numbers. */
function numbered(counts: readonly Counts[]): { dictionary: Dictionary; pairs: LearnedPairs } {
  const common: string[] = [];
  const others: string[] = [];
  const pairs: (readonly [first: string, second: string])[] = [];
  for (const [term, users] of usersOf(counts)) {
    const stems = stemsOfPair(term);
    if (stems) pairs.push(stems);
    else (isCommon(users, counts.length) ? common : others).push(term);
  }
  const dictionary = new Dictionary([...common, ...others]);
  const from = dictionary.size;
  const stemOf = (stem: string) => dictionary.find(stemTerm(stem))!;
  const inOrder = pairs
    .map(([first, second]) => [stemOf(first), stemOf(second), pairTerm(first, second)] as const)
    .toSorted(([one, oneNext], [other, otherNext]) => one - other || oneNext - otherNext);
  for (const [, , term] of inOrder) dictionary.add(term);
  return { dictionary, pairs: learnPairs(inOrder, from) };
}

/** Learns how topics are spoken of; seconds for a hundred topics with a hundred phrasings each. */
export function learnIndex(topics: readonly Topic[], words: WordList | undefined): LearnedIndex {
  const read = topics.map(topic => topic.texts.map(({ text }) => termsOf(text, words)));
  const counts = topics.map((topic, at) => countTerms(topic, read[at]!));
  const { dictionary, pairs } = numbered(counts);
  const phrasings = read.map((those, topic) => those.filter((_, at) => isPhrasing(topics[topic]!.texts[at]!)));
  return {
    terms: dictionary.text(pairs.from),
    pairs,
    postings: learnPostings(counts, [...dictionary.terms()]),
    nearest: learnNearest(dictionary, read),
    ...(topics.length <= REGRESSION_TOPICS_MAX ? { regression: learnRegression(dictionary, phrasings) } : {}),
    spelling: learnSpelling(topics.flatMap(({ texts }) => texts.map(({ text }) => text))),
  };
}
/** The places of the `most` greatest numbers, the greatest first; of two that are the same the first. */
function greatest(numbers: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const one = numbers[at]!;
    let place = best.length;
    while (place > 0 && numbers[best[place - 1]!]! < one) place--;
    if (place === most) continue;
    if (best.length === most) best.pop();
    best.splice(place, 0, at);
  }
  return best;
}

/** The index over topics of which everything is learned; tenths of a second in all. */
export function* openIndex(
  topics: readonly Pick<Topic, 'id' | 'prior'>[],
  learned: LearnedIndex,
  words: WordList | undefined,
): Steps<Index> {
  const dictionary = yield* Dictionary.read(learned.terms);
  const postings = new Postings(learned.postings);
  const nearest = new Nearest(learned.nearest);
  const regression = learned.regression && new Regression(learned.regression);
  const look = createLook(dictionary, learned.pairs, words, new Spelling(learned.spelling));

  /** How much a word tells topics apart; 0 for one that the knowledge base does not know. */
  const tells = (word: string) => {
    const id = dictionary.find(stemTerm(stem(word)));
    return id === undefined ? 0 : Math.log(topics.length / postings.usersOf(id));
  };

  function found(said: readonly string[]): Found {
    const terms = look(said);
    const { scores: all, weight } = postings.scores(terms);
    if (weight === 0) return { hits: [], weight: 0, known: 0 };
    const second = regression?.chances(terms);
    for (let at = 0; at < all.length; at++)
      all[at]! += topics[at]!.prior + (second ? REGRESSION * second.logits[at]! : 0);
    const best = greatest(all, HITS);
    const nears = nearest.to(terms, best);
    const hits = best
      .map((at, place) => ({
        id: topics[at]!.id,
        score: all[at]! + NEARNESS * nears[place]!,
        near: nears[place]!,
        ...(second ? { chance: Math.exp(second.logits[at]!) / second.total } : {}),
      }))
      .toSorted((one, other) => other.score - one.score);
    return { hits, weight, known: weight / terms.times.reduce((sum, one) => sum + one, 0) };
  }

  const index: Index = {
    search: question => found(essenceOf(question, tells)),
    remembering() {
      const before = new Map<string, Found>();
      const search = (question: string) => {
        const said = essenceOf(question, tells);
        const key = said.join(' ');
        const known = before.get(key) ?? found(said);
        if (before.size >= LOOKS_MAX) before.clear();
        before.set(key, known);
        return known;
      };
      return { ...index, search };
    },
  };
  return index;
}

/** Learns topics and opens the index over them. */
export function buildIndex(topics: readonly Topic[], words: WordList | undefined): Index {
  return atOnce(openIndex(topics, learnIndex(topics, words), words));
}
