import { atOnce, type Steps } from '../../shared/steps.js';
import { words as wordsOf } from '../../shared/text.js';
import type { WordList } from '../word-list.js';
import { Dictionary, type Looked, UNKNOWN } from './dictionary.js';
import { essenceOf } from './essence.js';
import { type LearnedNearest, learnNearest, Nearest } from './nearest.js';
import { type LearnedRegression, learnRegression, Regression } from './regression.js';
import { type LearnedSpelling, learnSpelling, Spelling } from './spelling.js';
import { stem, type Terms, termsOf } from './terms.js';

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

/**
 * How much text of no topic in particular is mixed into each topic's own (in term weights): the smoothing of a
 * multinomial naive Bayes classifier with a Dirichlet prior (Zhai and Lafferty 2001). Fitted on held-back questions.
 */
const SMOOTHING = 300;
const SIZE = 1200;
/** No single term may say more than this (log-odds), so that one odd word does not decide. */
const TERM_MAX = 4;
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

function countTerms(topic: Topic, read: readonly Terms[]): Map<string, number> {
  const counts = new Map<string, number>();
  read.forEach((terms, at) => {
    const { weight } = topic.texts[at]!;
    for (const [term, times] of terms) counts.set(term, (counts.get(term) ?? 0) + weight * times);
  });
  return counts;
}

const sum = (numbers: Iterable<number>) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

const isPhrasing = ({ weight }: { readonly weight: number }) => weight >= PHRASING_WEIGHT;

const bounded = (odds: number) => Math.max(-TERM_MAX, Math.min(TERM_MAX, odds));

/** The same distribution at one size, so that a topic with few phrasings is neither favoured nor drowned. */
function evened(count: Map<string, number>): Map<string, number> {
  const factor = SIZE / (sum(count.values()) || 1);
  return new Map([...count].map(([term, times]) => [term, times * factor]));
}

/**
 * What was learned of topics: plain numbers and words, which can be written down and read again. Term `id` has its
 * postings from starts[id] to starts[id + 1]: the topics that use it, and how much more it says of each than of a topic
 * that never does.
 */
export interface LearnedIndex {
  /** The dictionary's terms, as its `text` gives them. */
  readonly terms: string;
  readonly starts: Int32Array;
  readonly at: Uint32Array;
  readonly more: Float64Array;
  /** What a term says of a topic that never uses it; it depends on the topic alone. */
  readonly absent: Float64Array;
  readonly nearest: LearnedNearest;
  readonly regression?: LearnedRegression;
  readonly spelling: LearnedSpelling;
}

/** Learns how topics are spoken of; seconds for a hundred topics with a hundred phrasings each. */
export function learnIndex(topics: readonly Topic[], words: WordList | undefined): LearnedIndex {
  const read = topics.map(topic => topic.texts.map(({ text }) => termsOf(text, words)));
  const counts = topics.map((topic, at) => evened(countTerms(topic, read[at]!)));
  const sizes = counts.map(count => sum(count.values()));
  const everywhere = new Map<string, number>();
  for (const count of counts) {
    for (const [term, times] of count) everywhere.set(term, (everywhere.get(term) ?? 0) + times);
  }
  const whole = sum(sizes);
  const absent = Float64Array.from(sizes, size => bounded(Math.log(SMOOTHING / (size + SMOOTHING))));
  const dictionary = new Dictionary(everywhere.keys());
  const postings = Array.from({ length: dictionary.size }, (): [at: number, more: number][] => []);
  counts.forEach((count, at) => {
    for (const [term, times] of count) {
      const share = everywhere.get(term)! / whole;
      const odds = bounded(Math.log((times / share + SMOOTHING) / (sizes[at]! + SMOOTHING)));
      postings[dictionary.find(term)!]!.push([at, odds - absent[at]!]);
    }
  });
  const starts = new Int32Array(postings.length + 1);
  postings.forEach((places, id) => {
    starts[id + 1] = starts[id]! + places.length;
  });
  const all = postings.flat();
  const phrasings = read.map((those, topic) => those.filter((_, at) => isPhrasing(topics[topic]!.texts[at]!)));
  return {
    terms: dictionary.text(),
    starts,
    at: Uint32Array.from(all, ([at]) => at),
    more: Float64Array.from(all, ([, more]) => more),
    absent,
    nearest: learnNearest(dictionary, read),
    ...(topics.length <= REGRESSION_TOPICS_MAX ? { regression: learnRegression(dictionary, phrasings) } : {}),
    spelling: learnSpelling(topics.flatMap(({ texts }) => texts.map(({ text }) => text))),
  };
}

/** The index over topics of which everything is learned; tenths of a second in all. */
export function* openIndex(
  topics: readonly Pick<Topic, 'id' | 'prior'>[],
  learned: LearnedIndex,
  words: WordList | undefined,
): Steps<Index> {
  const dictionary = yield* Dictionary.read(learned.terms);
  const nearest = new Nearest(learned.nearest);
  const regression = learned.regression && new Regression(learned.regression);
  const spelling = new Spelling(learned.spelling);
  const { starts, at: postings, more, absent } = learned;

  /** How much a word tells topics apart; 0 for one that the knowledge base does not know. */
  const tells = (word: string) => {
    const id = dictionary.find(`w:${stem(word)}`);
    return id === undefined ? 0 : Math.log(topics.length / (starts[id + 1]! - starts[id]!));
  };

  function scores({ ids, times }: Looked): { scores: Float64Array; weight: number } {
    const sums = new Float64Array(topics.length);
    let weight = 0;
    for (let term = 0; term < ids.length; term++) {
      const id = ids[term]!;
      if (id === UNKNOWN) continue;
      const said = times[term]!;
      weight += said;
      const end = starts[id + 1]!;
      for (let i = starts[id]!; i < end; i++) sums[postings[i]!]! += said * more[i]!;
    }
    for (let at = 0; at < sums.length; at++) {
      sums[at] = weight === 0 ? 0 : sums[at]! / weight + absent[at]! + topics[at]!.prior;
    }
    return { scores: sums, weight };
  }

  /** The words of a question that are searched for, folded. */
  const saidIn = (question: string) => wordsOf(essenceOf(question, tells)).join(' ');

  function found(said: string): Found {
    const terms = dictionary.look(termsOf(said, words, word => spelling.meant(word)));
    const { scores: all, weight } = scores(terms);
    if (weight === 0) return { hits: [], weight: 0, known: 0 };
    const second = regression?.chances(terms);
    if (second) for (let at = 0; at < all.length; at++) all[at]! += REGRESSION * second.logits[at]!;
    const best: number[] = [];
    for (let at = 0; at < all.length; at++) {
      if (best.length === HITS && all[at]! <= all[best.at(-1)!]!) continue;
      const place = best.findIndex(other => all[at]! > all[other]!);
      best.splice(place === -1 ? best.length : place, 0, at);
      if (best.length > HITS) best.pop();
    }
    const nears = nearest.to(terms, best);
    const hits = best
      .map((at, place) => ({
        id: topics[at]!.id,
        score: all[at]! + NEARNESS * nears[place]!,
        near: nears[place]!,
        ...(second ? { chance: Math.exp(second.logits[at]!) / second.total } : {}),
      }))
      .toSorted((one, other) => other.score - one.score);
    return { hits, weight, known: weight / sum(terms.times) };
  }

  const index: Index = {
    search: question => found(saidIn(question)),
    remembering() {
      const before = new Map<string, Found>();
      const search = (question: string) => {
        const said = saidIn(question);
        const known = before.get(said) ?? found(said);
        if (before.size >= LOOKS_MAX) before.clear();
        before.set(said, known);
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
