import { stemOf } from './known-words.js';
import { type Verbs, verbsOf } from './verbs.js';

/** Words that stand in what the program and its rules say of themselves: none of them tells of one child. */
export interface OwnWords {
  /**
   * Whether a word as it is written is one: in any case where it is a word, as it is spelled where it is an act or an office. A
   * capital says nothing where it `opens` a sentence.
   */
  has(written: string, opens?: boolean): boolean;
  /** Which words are verbs, own or not; learned when it is first asked. */
  readonly verbs: Verbs;
}

/** What own words are read from. */
export interface OwnTexts {
  /** Notes that are known to be harmless: every word of theirs is own. */
  readonly harmless: readonly string[];
  /** Written by those who make the national rules and the bot; an act or an office is known by its capitals here. */
  readonly said: readonly string[];
  /** The bot's sentences in English, of which a word may be a Swedish name: "my". */
  readonly english: readonly string[];
  /** Written by a municipality, whose capitals are places and schools. */
  readonly local: readonly string[];
  /** Typed by staff to have something asked, or to ask of a rule. */
  readonly asked: readonly string[];
  /** What staff tell of children: a word that stands here rather than in the others is none of ours. */
  readonly told: readonly string[];
  /** Names of people, in small letters, that no curator has found to be words as well. */
  readonly isName: (word: string) => boolean;
  /** Whether a word is on a list of names, also one that is a word as well. */
  readonly isListed: (word: string) => boolean;
  /** Names of places, and of schools, in small letters; in small letters they may be words. */
  readonly isPlace: (word: string) => boolean;
}

const WORD = /\p{L}+/gu;
const SENTENCE = /[.!?:;()"”\n•–]+(?:\s|$)|\n/;
/** So many times staff must have typed a word to ask or have something asked, */
const ASKED_FROM = 12;
/** and at most such a part as often to tell of a child, each by the number of texts. */
const TOLD_PART = 0.3;
/** A word that the rules say so seldom, */
const SAID_SELDOM = 3;
/** and that is told so often, and so much oftener than it is typed to have something asked, tells of children. */
const TOLD_FROM = 8;
const TOLD_TIMES = 3;
/** Of fewer letters a word is rather another one than a form of one of ours. */
const STEM_FROM = 5;
/** Each half of a compound has so many. */
const PART_FROM = 3;
/** What joins the halves of a compound. */
const JOINTS = ['', 's', 'o', 'e', 'a'];
/** A day that has been ("i fredags", "i våras"): of a form of ours it makes what happened to somebody. */
const HAS_BEEN = /(?:dags|åras|östas|omras|intras)$/;

/** A school's name is made of a word of ours, and of another one that may be too. */
const SCHOOL = /skolan?s?$/;

type Counts = ReadonlyMap<string, number>;
/** What a word counts that was never typed. */
const HALF = 0.5;

function counted(texts: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.toLowerCase().match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Reads the own words: pure, some tens of milliseconds. */
export function ownWordsOf({
  harmless,
  said,
  english,
  local,
  asked,
  told,
  isName,
  isListed,
  isPlace,
}: OwnTexts): OwnWords {
  const words = new Set<string>();
  const spelled = new Set<string>();
  for (const text of [...harmless, ...said])
    for (const sentence of text.normalize('NFC').split(SENTENCE))
      for (const [at, written] of (sentence.match(WORD) ?? []).entries()) {
        const word = written.toLowerCase();
        if (written === word) words.add(word);
        // Where a sentence begins a capital says nothing; capitals alone are an act, an office or a method.
        else if (at > 0 || written.slice(1) !== word.slice(1)) spelled.add(written);
      }
  for (const text of local) for (const word of text.match(WORD) ?? []) if (word === word.toLowerCase()) words.add(word);
  const swedish = new Set(words);
  for (const text of english) for (const word of text.toLowerCase().match(WORD) ?? []) words.add(word);
  const [ofSaid, ofAsked, ofTold, known] = [[...said, ...local], asked, told, harmless].map(counted) as [
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  /** How much oftener a word is told than asked with. */
  const toldTimes = (word: string) =>
    (ofTold.get(word) ?? 0) /
    Math.max(told.length, 1) /
    (((ofAsked.get(word) ?? 0) + HALF) / Math.max(asked.length, 1));
  for (const [word, count] of ofAsked)
    if (count >= ASKED_FROM && toldTimes(word) <= TOLD_PART && !SCHOOL.test(word)) words.add(word);
  const isTold = (word: string) =>
    !known.has(word) &&
    (ofSaid.get(word) ?? 0) <= SAID_SELDOM &&
    (ofTold.get(word) ?? 0) >= TOLD_FROM &&
    toldTimes(word) >= TOLD_TIMES;
  const toldWords = new Set([...ofTold.keys()].filter(isTold));
  for (const word of words) if (isName(word) || HAS_BEEN.test(word) || toldWords.has(word)) words.delete(word);
  // "SoL" is an act, whoever is called Sol.
  for (const name of spelled)
    if (isName(name.toLowerCase()) || isPlace(name.toLowerCase()))
      if (name.slice(1) === name.slice(1).toLowerCase()) spelled.delete(name);
  const stems = new Set([...words].filter(word => word.length >= STEM_FROM - 2).map(stemOf));

  const isWord = (word: string): boolean =>
    words.has(word) ||
    (word.length >= STEM_FROM &&
      !HAS_BEEN.test(word) &&
      (stems.has(stemOf(word)) || words.has(word.replace(/[nts]$/, ''))));
  function isCompound(word: string): boolean {
    if (SCHOOL.test(word)) return false;
    for (let cut = PART_FROM; cut <= word.length - PART_FROM; cut++) {
      if (!isWord(word.slice(cut))) continue;
      const head = word.slice(0, cut);
      if (JOINTS.some(joint => head.endsWith(joint) && isHead(head.slice(0, head.length - joint.length)))) return true;
    }
    return false;
  }
  /** "skol" of "skola" and "samverkans" of "samverkan" begin compounds. */
  const isHead = (head: string) =>
    head.length >= PART_FROM &&
    (words.has(head) || words.has(`${head}a`) || (head.length >= STEM_FROM && stems.has(stemOf(head))));

  let verbs: Verbs | undefined;
  return {
    get verbs() {
      verbs ??= verbsOf([...said, ...asked, ...told]);
      return verbs;
    },
    has(written, opens = false) {
      const word = written.toLowerCase();
      if (spelled.has(written)) return true;
      const isSmall = written === word;
      if (isName(word) || toldWords.has(word) || (!isSmall && !swedish.has(word) && isListed(word))) return false;
      return isWord(word) || ((isSmall || opens) && isCompound(word));
    },
  };
}
