import { recent } from '../../shared/recent.js';
import { dottedWords, type Phrase, plain } from './phrase.js';
import { type Hit, PhraseIndex } from './phrase-index.js';

/** A sign of present danger: what must stand in a message for the emergency notice to lead the reply. */
export interface UrgentSignal {
  readonly id: string;
  /** The emergency notice leads wherever it is seen; the others are only part of what is weighed. */
  readonly red: boolean;
  /** Every group must have one of its phrases in the message, all within `within` words of one another. */
  readonly when: readonly (readonly Phrase[])[];
  readonly within: number;
  readonly not: readonly Phrase[];
  readonly unless: readonly Phrase[];
}

/** What a phrase is to one signal: of which group of `when` it is. */
interface InGroup {
  readonly signal: number;
  readonly group: number;
}

/** What a phrase is to one signal: it takes words out of the message for it, or calms it. */
interface Against {
  readonly signal: number;
  readonly part: 'not' | 'unless';
}

/** What the phrases are to the signals, by their numbers in an index, which holds phrases of other signals too. */
interface Compiled {
  readonly index: PhraseIndex;
  readonly inGroups: readonly (readonly InGroup[] | undefined)[];
  readonly against: readonly (readonly Against[] | undefined)[];
}

/** One index per reading of the data: a phrase that stands in many signals is looked for once. */
const compiled = new WeakMap<readonly UrgentSignal[], Compiled>();
/** Which lists share an index. */
const together = new WeakMap<readonly UrgentSignal[], readonly (readonly UrgentSignal[])[]>();

/** Has lists of signals that are looked for in the same messages share an index; before any of them is looked for. */
export function lookForTogether(lists: readonly (readonly UrgentSignal[])[]): void {
  for (const list of lists) together.set(list, lists);
}

/** Builds what urgentSignals() needs of these signals and of those that share their index, so that the first message does not wait for it. */
export function compile(signals: readonly UrgentSignal[]): Compiled {
  const known = compiled.get(signals);
  if (known) return known;
  const index = new PhraseIndex();
  // All of them before any is looked for: what was found of an index is remembered.
  for (const list of together.get(signals) ?? [signals]) compiled.set(list, compiledIn(index, list));
  return compiled.get(signals)!;
}

function compiledIn(index: PhraseIndex, signals: readonly UrgentSignal[]): Compiled {
  const numbers = new Map<Phrase, number>();
  const inGroups: InGroup[][] = [];
  const against: Against[][] = [];
  const numberOf = (phrase: Phrase) => {
    const number = numbers.get(phrase) ?? index.add(phrase);
    numbers.set(phrase, number);
    inGroups[number] ??= [];
    against[number] ??= [];
    return number;
  };
  signals.forEach((one, signal) => {
    one.when.forEach((phrases, group) => {
      for (const phrase of phrases) inGroups[numberOf(phrase)]!.push({ signal, group });
    });
    for (const part of ['not', 'unless'] as const)
      for (const phrase of one[part]) against[numberOf(phrase)]!.push({ signal, part });
  });
  return { index, inGroups, against };
}

/** How many words from a hit an `unless` still silences it: about the same breath, not the whole of a long message. */
const UNLESS_REACH = 20;

/** Where each phrase of one signal stands, phrase by phrase. */
interface Found {
  readonly groups: (readonly Hit[])[][];
  readonly not: (readonly Hit[])[];
  readonly unless: (readonly Hit[])[];
}

const nothingOf = ({ when }: UrgentSignal): Found => ({ groups: when.map(() => []), not: [], unless: [] });

/** For each word, 1 where one of the hits covers it, or with `reach` where one starts within so many words. */
function marked(lists: readonly (readonly Hit[])[], length: number, reach?: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const hits of lists) {
    // The hits of a phrase stand in the order of the message, so that no word need be marked twice.
    let done = 0;
    for (const { start, end } of hits) {
      const [from, to] = reach === undefined ? [start, end] : [start - reach, start + reach + 1];
      for (let at = Math.max(done, from); at < to; at++) marks[at] = 1;
      done = Math.max(done, to);
    }
  }
  return marks;
}

function isTaken(taken: Uint8Array, { start, end }: Hit): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return true;
  return false;
}

/** Every place where a signal holds, from the first word of its phrases up to and with the first word of the last one. */
function placesIn({ groups, not, unless }: Found, within: number, length: number): Hit[] {
  const places: Hit[] = [];
  const taken = not.length > 0 ? marked(not, length) : undefined;
  const calm = unless.length > 0 ? marked(unless, length, UNLESS_REACH) : undefined;
  const groupsAt = new Uint32Array(length);
  groups.forEach((lists, group) => {
    for (const hits of lists) {
      for (const hit of hits) {
        if (!taken || !isTaken(taken, hit)) groupsAt[hit.start] = (groupsAt[hit.start] ?? 0) | (1 << group);
      }
    }
  });
  const last = groups.map(() => Number.NEGATIVE_INFINITY);
  for (let at = 0; at < length; at++) {
    const here = groupsAt[at];
    if (!here) continue;
    let from = at;
    for (let group = 0; group < last.length; group++) {
      if (here & (1 << group)) last[group] = at;
      from = Math.min(from, last[group] ?? at);
    }
    if (from >= 0 && at - from <= within && !calm?.[from] && !calm?.[at]) places.push({ start: from, end: at + 1 });
  }
  return places;
}

/** "hjäääälp", "fulll": no Swedish word has the same letter three times in a row. */
const withoutDrawl = (text: string) =>
  text.replace(/([^\d\s])\1\1+/g, (_, letter: string) => (/[aeiouyαβγ]/.test(letter) ? letter : letter + letter));

/** A signal that was seen, and in which words of the message. */
export interface SeenSignal {
  readonly signal: UrgentSignal;
  readonly places: readonly Hit[];
}

/** A message as signals are looked for in it: for all the lists of signals it is read once. */
export interface Message {
  readonly words: readonly string[];
  /** The words with their dots; absent where none were typed. */
  readonly dots: readonly string[] | undefined;
}

/** One message is read as it was written and as of a child. */
const READINGS = 4;

/** A text as signals are looked for in it; the same for all that ask for it one after the other. */
export const messageOf: (text: string) => Message = recent(READINGS, read);

/** What was found last: the next list of signals that shares the index is looked for in the same message. */
let last: { readonly message: Message; readonly index: PhraseIndex; readonly hits: Map<number, Hit[]> } | undefined;

function hitsIn(message: Message, index: PhraseIndex): ReadonlyMap<number, readonly Hit[]> {
  if (last?.message !== message || last.index !== index)
    last = { message, index, hits: index.find(message.words, message.dots) };
  return last.hits;
}

function read(text: string): Message {
  const all = withoutDrawl(dottedWords(text).join(' '));
  const bare = plain(all);
  return { words: bare === '' ? [] : bare.split(' '), dots: bare === all ? undefined : all.split(' ') };
}

/** The signals of present danger in a message, with their places; linear in its length, so a long message is read whole. */
export function signalsIn(message: Message, signals: readonly UrgentSignal[]): SeenSignal[] {
  const { index, inGroups, against } = compile(signals);
  const hitsOf = hitsIn(message, index);
  const groups = new Uint32Array(signals.length);
  for (const phrase of hitsOf.keys())
    for (const { signal, group } of inGroups[phrase] ?? []) groups[signal]! |= 1 << group;
  // What speaks against a signal is only looked up for the few that have a phrase of every group here: there are hundreds.
  const found = new Map<number, Found>();
  signals.forEach((signal, number) => {
    if (groups[number] === 2 ** signal.when.length - 1) found.set(number, nothingOf(signal));
  });
  if (found.size === 0) return [];
  for (const [phrase, hits] of hitsOf) {
    for (const { signal, group } of inGroups[phrase] ?? []) found.get(signal)?.groups[group]?.push(hits);
    for (const { signal, part } of against[phrase] ?? []) found.get(signal)?.[part].push(hits);
  }
  return [...found].flatMap(([number, one]) => {
    const signal = signals[number]!;
    const places = placesIn(one, signal.within, message.words.length);
    return places.length > 0 ? [{ signal, places }] : [];
  });
}

/** The ids of the signals of present danger in a message. */
export const urgentSignals = (text: string, signals: readonly UrgentSignal[]): string[] =>
  signalsIn(messageOf(text), signals).map(({ signal }) => signal.id);
