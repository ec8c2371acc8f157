/** So much may stand between these and the verb. */
const BETWEEN =
  '(?:(?:inte|aldrig|alltid|bara|också|ofta|alls|ens|längre|heller|vi|jag|man|ni|du|han|hon|hen|sig|de|den|det)\\s+)*';
/** After these stands what is done, in the form that "att" has. */
const INFINITIVE = new RegExp(
  `(?<!\\p{L})(?:att|kan|kunde|ska|skall|skulle|vill|ville|måste|får|fick|bör|borde|behöver|vågar|orkar|hinner|försöker|brukar|vägrar|slutat|slutar|börjat|börjar)\\s+${BETWEEN}(\\p{L}{2,})(?!\\p{L})`,
  'giu',
);
/** After these what is done now. */
const PRESENT =
  /(?<!\p{L})(?:han|hon|hen|jag|man|som inte|som aldrig|som alltid|barnet|eleven|flickan|pojken|killen|tjejen)\s+(\p{L}+r)(?!\p{L})/giu;
/** What ends so and is no verb, however often it stands there. */
const NO_VERB = /^(?:för|över|under|efter|per|eller|inför|utanför|innanför|hur|var|här|där|när|mer|fler|\p{L}{3,}or)$/u;

/** A verb stands after who does it in such a part of all its uses. */
const PART_OF_USES = 0.1;
/** A part of a word that is put together has so many letters. */
const PART = 3;

/** Verbs, told from nouns that end as they do. */
export interface Verbs {
  /** Whether a word (small letters) says what somebody does now: "springer", "slår", "biter". */
  isDoneNow(word: string): boolean;
  /** Whether such a word may be several things as well: "träffar". */
  mayBeThings(word: string): boolean;
}

const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);

/**
 * Learns of texts which words are verbs: by their form after "att" and the like, or by their place after who does it. Some
 * tenths of a second for all that a knowledge folder has.
 */
export function verbsOf(texts: Iterable<string>): Verbs {
  const infinitives = new Set<string>();
  const presents = new Map<string, number>();
  const uses = new Map<string, number>();
  const definite = new Set<string>();
  for (const text of texts) {
    const small = text.toLowerCase();
    for (const [, word = ''] of small.matchAll(INFINITIVE)) infinitives.add(word);
    for (const [, word = ''] of small.matchAll(PRESENT)) count(presents, word);
    for (const [word] of small.matchAll(/\p{L}{2,}r(?!\p{L})/gu)) count(uses, word);
    for (const [word] of small.matchAll(/\p{L}{2,}e[nt](?!\p{L})/gu)) definite.add(word);
  }
  // "Ger han pengar": what seldom stands so is a thing.
  const isPresent = (word: string) =>
    (presents.get(word) ?? 0) >= (uses.get(word) ?? 0) * PART_OF_USES && presents.has(word);
  const hasInfinitive = (word: string) => {
    const [stem, short] = [word.slice(0, -1), word.slice(0, -2)];
    if (word.endsWith('er')) return infinitives.has(`${short}a`) || (word.length < 5 && infinitives.has(stem));
    return infinitives.has(stem) || infinitives.has(`${word}a`);
  };
  const mayBeThings = (word: string) => {
    const stem = /[ae]r$/u.test(word) ? word.slice(0, -2) : word;
    return definite.has(`${stem}en`) || definite.has(`${word}et`);
  };
  // "rastvakter": things are put together, and what is done seldom is.
  const isCompound = (word: string) => {
    for (let cut = PART; cut <= word.length - PART - 2; cut += 1) if (mayBeThings(word.slice(cut))) return true;
    return false;
  };
  return {
    isDoneNow: word =>
      // "kräks", "retas"
      (/.[^s]s$/u.test(word) &&
        (infinitives.has(`${word.slice(0, -1)}as`) || (/as$/u.test(word) && infinitives.has(word)))) ||
      (/[aeiouyåäö]r$/u.test(word) &&
        !NO_VERB.test(word) &&
        (isPresent(word) || (hasInfinitive(word) && !isCompound(word)))),
    mayBeThings,
  };
}
