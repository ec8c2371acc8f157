import type { WordList } from '../word-list.js';
import { essenceOf } from './essence.js';
import { Nearest } from './nearest.js';
import { Regression } from './regression.js';
import { Spelling } from './spelling.js';
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
/** More topics than this are not learned to tell apart: it would take minutes. */
const REGRESSION_TOPICS_MAX = 1000;
/** Texts that count less than a phrasing (details) speak of neighbours too: the regression does not learn from them. */
const PHRASING_WEIGHT = 1;

type Postings = { readonly at: number[]; readonly more: number[] };

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

const bounded = (odds: number) => Math.max(-TERM_MAX, Math.min(TERM_MAX, odds));

/** The same distribution at one size, so that a topic with few phrasings is neither favoured nor drowned. */
function evened(count: Map<string, number>): Map<string, number> {
  const factor = SIZE / (sum(count.values()) || 1);
  return new Map([...count].map(([term, times]) => [term, times * factor]));
}

/** Reads topics into an index; tenths of a second for a hundred topics with a hundred phrasings each. */
export function buildIndex(topics: readonly Topic[], words: WordList | undefined): Index {
  const nearest = new Nearest();
  const learned: Terms[][] = [];
  const counts = topics.map(topic => {
    const read = topic.texts.map(({ text }) => termsOf(text, words));
    nearest.add(read);
    learned.push(read.filter((_, at) => topic.texts[at]!.weight >= PHRASING_WEIGHT));
    return evened(countTerms(topic, read));
  });
  nearest.ready();
  const regression = topics.length <= REGRESSION_TOPICS_MAX ? new Regression(learned) : undefined;
  const spelling = new Spelling(topics.flatMap(({ texts }) => texts.map(({ text }) => text)));
  const sizes = counts.map(count => sum(count.values()));
  const everywhere = new Map<string, number>();
  for (const count of counts) {
    for (const [term, times] of count) everywhere.set(term, (everywhere.get(term) ?? 0) + times);
  }
  const whole = sum(sizes);

  // What a term says of a topic that never uses it depends on the topic alone; only the others are written down.
  const absent = sizes.map(size => bounded(Math.log(SMOOTHING / (size + SMOOTHING))));
  const postings = new Map<string, Postings>();
  counts.forEach((count, at) => {
    for (const [term, times] of count) {
      const share = everywhere.get(term)! / whole;
      const odds = bounded(Math.log((times / share + SMOOTHING) / (sizes[at]! + SMOOTHING)));
      let places = postings.get(term);
      if (!places) {
        places = { at: [], more: [] };
        postings.set(term, places);
      }
      places.at.push(at);
      places.more.push(odds - absent[at]!);
    }
  });

  /** How much a word tells topics apart; 0 for one that the knowledge base does not know. */
  const tells = (word: string) => {
    const places = postings.get(`w:${stem(word)}`);
    return places ? Math.log(topics.length / places.at.length) : 0;
  };

  function scores(terms: Terms): { scores: Float64Array; weight: number } {
    const sums = new Float64Array(topics.length);
    let weight = 0;
    for (const [term, times] of terms) {
      const places = postings.get(term);
      if (!places) continue;
      weight += times;
      for (let i = 0; i < places.at.length; i++) sums[places.at[i]!]! += times * places.more[i]!;
    }
    for (let at = 0; at < sums.length; at++) {
      sums[at] = weight === 0 ? 0 : sums[at]! / weight + absent[at]! + topics[at]!.prior;
    }
    return { scores: sums, weight };
  }

  return {
    search(question) {
      const terms = termsOf(essenceOf(question, tells), words, word => spelling.meant(word));
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
      return { hits, weight, known: weight / sum(terms.values()) };
    },
  };
}
