import type { NameSpan } from './full-names.js';
import { firstStrength, isUnknownCapital, looksForeign } from './name-strength.js';
import { looksOrdinary } from './ordinary-words.js';
import type { Setting } from './settings.js';
import type { Word } from './words.js';

const LINK =
  /^(?:i|på|pa|från|fran|ur|vid|som|går|gar|gick|börjar|borjar|började|nu|hos|klass|klassen|åk|ak|årskurs|avdelning|avdelningen|avd|förskolan|forskolan|skolan|våran|vår|var|min|oss|gruppen|elev|eleven|är|ar|på|min|klass|en)$/;
const CLOSE_LINK = /^(?:i|på|pa|från|fran|som|går|gar|hos|klass|klassen|åk|ak|årskurs)$/;
const PERSON = /^(?:elev|eleven|barnet|pojken|flickan|killen|tjejen|kille|tjej)$/;
const NAMED = /^(?:heter|hette|kallas|namn|namnet)$/;
const SELF = /^(?:jag)$/;
const GREETING =
  /^(?:hej|hejsan|hallå|halla|tjena|tack|mvh|hälsningar|halsningar|hälsn|vänligen|vanligen|morgon|dear|hi|hello)$/;
const SIGNATURE = /^(?:mvh|hälsningar|halsningar|hälsn|vänligen|vanligen)$/;
const INDEFINITE = /^(?:en|ett|två|tva|tre|fyra|några|nagra|flera|a|an|two|någon|nagon)$/;
const CHILD =
  /^(?:elev|elever|barn|pojke|pojkar|flicka|flickor|kille|killar|tjej|tjejer|syskon|child|student|students|kid|familj)$/;
const REACH = 16;
const GOES_ON = /^(?:han|hon|hen|eleven|barnet|pojken|flickan|killen|tjejen|he|she|they)$/;
// Arabic, Chinese and their like know no capitals: right before a class such a word is a name.
const HAS_NO_CASE = /^\p{Lo}/u;
const WITH_CLASS = /^(\p{L}{2,20})-?\d[a-hå-ö]$/u;

/** Whether a class or a school follows with at most a few joining words between ("Kevin som går i 4C"). */
function linksTo(words: readonly Word[], settings: readonly Setting[], from: number, link: RegExp): boolean {
  for (let i = from; i < Math.min(words.length, from + 6); i += 1) {
    const word = words[i];
    if (!word || word.before === 'stop') return false;
    if (settings[i] === 'class' || settings[i] === 'school') return true;
    if (!link.test(word.plain)) return false;
  }
  return false;
}

/** "Alva på Xyzzan": a name of something unknown that one is at, which in a school is a department. */
function isAtUnknown(words: readonly Word[], settings: readonly Setting[], i: number): boolean {
  const at = words[i + 1];
  const where = words[i + 2];
  if (!at || !where || settings[i + 2] !== undefined || !/^(?:på|pa)$/.test(at.plain)) return false;
  return where.before === 'space' && isUnknownCapital(where) && where.first === 'none';
}

function introducesSelf(words: readonly Word[], i: number): boolean {
  const [a, b] = [words[i - 2]?.plain ?? '', words[i - 1]?.plain ?? ''];
  return (
    (SELF.test(a) && /^(?:heter|är|ar)$/.test(b)) ||
    (a === 'namn' && /^(?:är|ar)$/.test(b)) ||
    // "Jag Sten i 6B" is who writes, "hjälper jag Sten i 6B" is not.
    (SELF.test(b) && words[i - 1]?.opens === true) ||
    SIGNATURE.test(b)
  );
}

function isGreeted(words: readonly Word[], text: string, i: number): boolean {
  const word = words[i];
  return (
    GREETING.test(words[i - 1]?.plain ?? '') ||
    words[i + 1]?.plain === 'här' ||
    (word !== undefined && text[word.start - 1] === '/')
  );
}

/** For each word, which sentence it is in; a sentence that begins with "Han" or "Eleven" goes on with the one before. */
function passagesOf(words: readonly Word[]): number[] {
  let passage = 0;
  return words.map(word => {
    if (word.before === 'stop' && !GOES_ON.test(word.plain)) passage += 1;
    return passage;
  });
}

/** For each word, the nearest class or school to the left (or right), by index; -1 when the sentence has none. */
function nearest(passages: readonly number[], settings: readonly Setting[], step: 1 | -1): number[] {
  const result = new Array<number>(passages.length).fill(-1);
  let last = -1;
  for (let i = step > 0 ? 0 : passages.length - 1; i >= 0 && i < passages.length; i += step) {
    if (settings[i] === 'class' || settings[i] === 'school') last = i;
    result[i] = last >= 0 && passages[last] === passages[i] ? last : -1;
  }
  return result;
}

/** Whether the class between is another child's: "Lisa undrar om en elev i 4C". */
function speaksOfAnother(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const here = words[i]?.plain ?? '';
    const isOther = INDEFINITE.test(here) && CHILD.test(words[i + 1]?.plain ?? '');
    if (isOther && !/^(?:är|ar|som)$/.test(words[i - 1]?.plain ?? '')) return true;
  }
  return false;
}

/** What makes a word a name here: a list, the word before it ("heter"), or only its looks. */
function candidate(words: readonly Word[], i: number): 'sure' | 'named' | 'likely' | undefined {
  const word = words[i];
  const previous = words[i - 1];
  if (!word || word.plain === 'lucia') return undefined;
  if (word.first === 'sure' || (word.first === 'weak' && word.capital && !word.opens)) return 'sure';
  const tied = previous !== undefined && word.before !== 'stop';
  if (tied && NAMED.test(previous.plain) && !looksOrdinary(word.plain)) return 'named';
  if (word.first === 'weak' && (word.capital || (tied && PERSON.test(previous.plain)))) return 'likely';
  if (word.last === 'sure' || HAS_NO_CASE.test(word.text)) return 'likely';
  if (word.opens) return word.capital && looksForeign(word.plain) && !word.ordinary ? 'likely' : undefined;
  return isUnknownCapital(word) ? 'likely' : undefined;
}

/** Whether the nearest class or school before or after is said of this name, not of another child. */
function isNear(words: readonly Word[], i: number, before: number, after: number, certain: boolean): boolean {
  if (after >= 0 && after - i <= REACH && !speaksOfAnother(words, i + 1, after)) return true;
  if (before < 0 || i - before > REACH) return false;
  return certain || i - before <= 3 || !speaksOfAnother(words, before - 3, before);
}

/** "kevin sadiku i 4c": an unknown word between a first name and its class is the surname. */
function throughSurname(words: readonly Word[], settings: readonly Setting[], i: number): number {
  const next = words[i + 1];
  if (!next || next.inert || next.before !== 'space' || settings[i + 1] !== undefined) return i;
  const unknown = next.plain.length > 2 && !looksOrdinary(next.plain) && !next.proper;
  return unknown && linksTo(words, settings, i + 2, CLOSE_LINK) ? i + 1 : i;
}

/** The words and their settings -> single names that a class or a named school makes identifying. */
export function findNamesInSetting(text: string, words: readonly Word[], settings: readonly Setting[]): NameSpan[] {
  const passages = passagesOf(words);
  const left = nearest(passages, settings, 1);
  const right = nearest(passages, settings, -1);
  const found: NameSpan[] = [];
  words.forEach((word, i) => {
    if (word.inert || settings[i] !== undefined || introducesSelf(words, i)) return;
    const glued = WITH_CLASS.exec(word.plain)?.[1];
    const strength = candidate(words, i);
    const sure = strength === 'sure';
    const linked =
      strength !== undefined && linksTo(words, settings, i + 1, sure || word.last === 'sure' ? LINK : CLOSE_LINK);
    const atUnknown = word.first === 'sure' && isAtUnknown(words, settings, i);
    const certain = strength === 'named' || PERSON.test(words[i - 1]?.plain ?? '');
    const near =
      (sure || strength === 'named') &&
      !isGreeted(words, text, i) &&
      isNear(words, i, left[i] ?? -1, right[i] ?? -1, certain);
    if (linked || atUnknown || near || (glued !== undefined && firstStrength(glued) === 'sure')) {
      found.push({ from: i, to: sure ? throughSurname(words, settings, i) : i });
    }
  });
  return found;
}
