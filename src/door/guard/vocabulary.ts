import type { AnsweringData } from '../../answering/answering.js';
import { fold } from '../../shared/text.js';
import type { Names } from './listed-names.js';

/** What a vocabulary is made of: the knowledge base as it was read, and the lists of names. */
export type VocabularySource = Omit<AnsweringData, 'calibration'> & { readonly names?: Names };

/** A proper name that is no person's: a place, a school, or an authority, act or acronym of the knowledge base. */
export type Listed = 'place' | 'school' | 'other';

/** The words of the knowledge base; every word that is asked for is in lower case, with or without its dots. */
export interface Vocabulary {
  /** How often the knowledge base uses the word as a word of the language; 0 for one that it does not have. */
  uses(word: string): number;
  /** What proper name the word is; undefined for none that is listed. */
  listed(word: string): Listed | undefined;
  /** Whether the knowledge base's own texts write it so, with a capital inside: "SoL", "BBiC". */
  isSpelled(typed: string): boolean;
  /** Whether the word, or the word without a genitive s, is on a list of personal names. */
  isName(word: string): boolean;
  /** Whether a name may be taken for a word at all: a curator has said so. */
  isAlsoWord(word: string): boolean;
  /** Whether the knowledge base has the two words in a row, at least one of them a listed name; '' is a sentence's edge. */
  hasPair(one: string, other: string): boolean;
  /** Names among the words that no curator has looked at, in Swedish order. */
  readonly unknownNames: readonly string[];
  /** Whether there were lists of names to tell names by. */
  readonly hasNames: boolean;
  /** Every word with uses, once. */
  readonly words: readonly string[];
}

/** How often a word was written in which way, and whether it is a listed name. */
interface Seen {
  readonly isName: boolean;
  lower: number;
  capital: number;
  upper: number;
  opening: number;
}

/** Written to be read: where a proper name stands here, it is an authority, a school or a document. */
function proseOf({ rules, law, forums, directory, guide, notice }: VocabularySource): string[] {
  return [
    ...rules.flatMap(rule => [rule.title, rule.short, rule.details, ...rule.open.jurist, ...rule.open.municipality]),
    ...rules.flatMap(rule => [...rule.legal.map(({ act }) => act), ...rule.sources.map(({ document }) => document)]),
    ...(law?.acts ?? []).flatMap(({ act, name }) => [act, name]),
    ...(forums ?? []).flatMap(forum => [
      forum.name,
      forum.purpose,
      forum.cadence.text,
      forum.consent ?? '',
      ...forum.also,
    ]),
    ...(forums ?? []).flatMap(forum => [forum.convener ?? '', ...forum.participants]),
    directory?.municipality ?? '',
    directory?.handover ?? '',
    ...(notice ? [notice.title, ...notice.lines] : []),
    ...(guide ? textsIn(guide) : []),
  ];
}

/** Written as staff write: its proper names may be anybody's. */
function examplesOf({ rules, lookalikes, examples, words }: VocabularySource): string[] {
  return [
    ...rules.flatMap(rule => [...rule.asks, ...rule.notAsks]),
    ...(lookalikes ?? []).flatMap(({ about, asks }) => [about, ...asks]),
    ...(examples ? [...examples.danger, ...examples.calm] : []),
    ...(words ? [...words.single.keys(), ...words.several.map(({ from }) => from.join(' '))] : []),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const EDGE = '';
const LETTERS = /[A-Za-zÀ-ÖØ-öø-ÿ]+/g;
const SENTENCE = /[.!?:;()"”\n]+(?:\s|$)|\n|\{\{\w+\}\}/;

function writtenAs(written: string, word: string, isFirst: boolean): Exclude<keyof Seen, 'isName'> {
  if (written === word) return 'lower';
  if (written.length > 1 && written === written.toUpperCase()) return 'upper';
  return isFirst ? 'opening' : 'capital';
}

/** Reads the knowledge base's words: pure, and some tens of milliseconds. */
export function createVocabulary(source: VocabularySource): Vocabulary {
  const seen = new Map<string, Seen>();
  const proper = new Set<string>();
  const spelled = new Set<string>();
  const pairs = new Set<string>();
  const names = source.names?.all ?? new Set<string>();
  const isName = (word: string) =>
    names.has(word) || (word.length > 3 && word.endsWith('s') && names.has(word.slice(0, -1)));

  function read(text: string, isProse: boolean): void {
    for (const sentence of text.normalize('NFC').split(SENTENCE)) {
      let before = EDGE;
      let wasName = false;
      let isFirst = true;
      for (const written of sentence.match(LETTERS) ?? []) {
        const word = written.toLowerCase();
        const of = seen.get(word) ?? { isName: isName(word), lower: 0, capital: 0, upper: 0, opening: 0 };
        if (of.lower + of.capital + of.upper + of.opening === 0) seen.set(word, of);
        const is = writtenAs(written, word, isFirst);
        of[is]++;
        if (isProse && is === 'capital') proper.add(word);
        if (isProse && is !== 'upper' && written.slice(1) !== word.slice(1)) spelled.add(written);
        const asWord = is === 'capital' ? '?' : word;
        if (of.isName || wasName) pairs.add(`${before} ${asWord}`);
        [before, wasName, isFirst] = [asWord, of.isName, false];
      }
      if (wasName) pairs.add(`${before} ${EDGE}`);
    }
  }
  for (const text of proseOf(source)) read(text, true);
  for (const text of examplesOf(source)) read(text, false);

  const uses = new Map<string, number>();
  const listed = new Map<string, Listed>();
  for (const [word, { lower, capital, upper, opening }] of seen) {
    if (word.length < 2 && !/[iåäöoe]/.test(word)) continue;
    if (lower > 0 && lower >= capital + upper) uses.set(word, lower + opening);
    else if (upper > capital || proper.has(word))
      listed.set(word, /skola[nrs]?$|skolan?s$/.test(word) ? 'school' : 'other');
  }
  for (const [word, count] of [...uses]) {
    const bare = fold(word);
    if (bare !== word && !uses.has(bare)) uses.set(bare, count);
  }
  const school = (source.directory?.schools ?? []).flatMap(({ name }) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
  for (const word of school) if (!uses.has(word)) listed.set(word, 'school');
  const places = source.places
    ? [...[...source.places.packs.values()].flat(2), ...[...source.places.others].flatMap(name => name.split(' '))]
    : [];
  const isPlace = new Set([...places, ...(source.directory ? [fold(source.directory.municipality)] : [])]);

  return {
    uses: word => uses.get(word) ?? 0,
    listed: word => (isPlace.has(fold(word)) && !uses.has(word) ? 'place' : listed.get(word)),
    isSpelled: typed => spelled.has(typed),
    isName,
    isAlsoWord: word => source.names?.alsoWords.has(word) ?? false,
    hasPair: (one, other) => pairs.has(`${one} ${other}`),
    unknownNames: [...uses.keys()]
      .filter(word => isName(word) && !source.names?.known.has(word))
      .toSorted((one, other) => one.localeCompare(other, 'sv')),
    hasNames: source.names !== undefined,
    words: [...uses.keys()],
  };
}
