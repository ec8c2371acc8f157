import { NATIONAL } from './answering/search/topics.js';
import { createGuard, type Guard } from './door/guard/guard.js';
import { type KnownWords, knownWordsOf } from './door/guard/known-words.js';
import type { NameData } from './door/guard/name-data.js';
import { type OwnWords, ownWordsOf } from './door/guard/own-words.js';
import { plain, withoutGenitive } from './door/guard/plain.js';
import { madeAnew, type Recall } from './shared/recall.js';
import { type Knowledge, textsOf } from './stores/knowledge.js';

// Without its files the guard still sees numbers and addresses; the fault is in the log.
const NOTHING_KNOWN: NameData = {
  names: { first: [], last: [], wordlike: [], lastEndings: [] },
  notPersons: { places: [], things: [], groups: [], kinds: [], phrases: [], words: [], notes: [], abbreviations: [] },
  weights: { bits: 8, scale: 1, weights: new Int8Array(256).fill(-1) },
};

/** What a knowledge folder tells the guard of people, and of what is nobody. */
export const nameDataOf = ({ people, notPersons, weights }: Knowledge): NameData => ({
  names: people ?? NOTHING_KNOWN.names,
  notPersons: notPersons ?? NOTHING_KNOWN.notPersons,
  weights: weights ?? NOTHING_KNOWN.weights,
});

/**
 * The words of a knowledge folder's own texts. A name on the lists is none of them, however it is written there, until a
 * curator has looked at it (also-words.yaml): else a child's name in one rule would be known in every message.
 */
export function knownOf(knowledge: Knowledge, recall: Recall = madeAnew): KnownWords {
  const { names } = knowledge;
  const texts = textsOf(knowledge);
  const everyday = nameDataOf(knowledge).notPersons.words;
  const make = () => {
    const all = knownWordsOf(texts, everyday);
    // Of three letters and an s it is rather another word ("hos").
    const isListed = (word: string) =>
      names?.all.has(word) || (word.length > 3 && names?.all.has(withoutGenitive(word)));
    const said = new Set(everyday.map(plain));
    const notWords = [...all.words.keys()].filter(word => isListed(word) && !names?.known.has(word) && !said.has(word));
    return notWords.length === 0 ? all : knownWordsOf(texts, everyday, notWords);
  };
  return recall('known-words', [texts, everyday, names?.all ?? [], names?.known ?? []], make);
}

/** Rules whose phrasings tell of children. */
const TELLS: ReadonlySet<string> = new Set(['danger', 'near-danger', 'told-harm', 'worry']);

const tells = ({ roles }: Knowledge['rules'][number]) => roles?.some(role => TELLS.has(role)) === true;

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * The words of a knowledge folder that tell of nobody: those of the national rules, the law and the bot's own sentences, and
 * of notes that are known to be harmless. Not of a municipality's own rules, which name its places, nor of phrasings, which
 * tell of children.
 */
export function ownOf(knowledge: Knowledge): OwnWords {
  const { rules, forums, law, english, guide, checks, agendas, afterReport, wishes, examples, names, places } =
    knowledge;
  const national = rules.filter(({ pack }) => pack === NATIONAL);
  const ofChildren = rules.filter(tells);
  const { notes, places: nobodys } = nameDataOf(knowledge).notPersons;
  const isListed = (word: string) => names?.all.has(word) === true;
  const isName = (word: string) => isListed(word) && names?.known.has(word) !== true;
  const known = new Set(
    [...nobodys, ...(places?.others ?? []), ...[...(places?.packs.values() ?? [])].flat(2)].map(plain),
  );
  return ownWordsOf({
    said: [
      ...national.flatMap(({ title, short, details, open }) => [title, short, details, ...textsIn(open)]),
      ...textsIn([national.map(({ legal }) => legal), law?.acts, guide, checks, agendas, afterReport]),
      ...(english?.keys() ?? []),
    ],
    harmless: notes,
    english: [...(english?.values() ?? [])],
    local: [
      ...rules.filter(({ pack }) => pack !== NATIONAL).flatMap(({ title, short, details }) => [title, short, details]),
      ...textsIn(forums?.map(({ name, purpose, convener, participants }) => [name, purpose, convener, participants])),
    ],
    asked: [...(wishes?.actions ?? []), ...rules.filter(rule => !tells(rule))].flatMap(({ asks }) => asks),
    told: [...ofChildren.flatMap(({ asks }) => asks), ...(examples?.danger ?? [])],
    isName: word => isName(word) || (word.length > 3 && word.endsWith('s') && isName(word.slice(0, -1))),
    isListed,
    isPlace: word => known.has(plain(word)) || known.has(withoutGenitive(plain(word))),
  });
}

/** The identity guard of a knowledge folder: its names, its own words, and its directory. A fifth of a second of work, most of it asked of `recall`. */
export function guardOf(knowledge: Knowledge, recall: Recall = madeAnew): Guard {
  return createGuard(nameDataOf(knowledge), knownOf(knowledge, recall), knowledge.directory, knowledge.names?.all, () =>
    ownOf(knowledge),
  );
}
