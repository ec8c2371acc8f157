import { firstStrength, isUnknownCapital, looksForeign } from './name-strength.js';
import { isOrdinary, looksOrdinary } from './ordinary-words.js';
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
const INDEFINITE = /^(?:en|ett|två|tva|tre|fyra|några|nagra|flera|a|an|two|någon|nagon)$/;
const CHILD =
  /^(?:elev|elever|barn|pojke|pojkar|flicka|flickor|kille|killar|tjej|tjejer|syskon|child|student|students|kid|familj)$/;
const REACH = 12;
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
  return (SELF.test(a) && /^(?:heter|är|ar)$/.test(b)) || (a === 'namn' && /^(?:är|ar)$/.test(b)) || SELF.test(b);
}

function isGreeted(words: readonly Word[], text: string, i: number): boolean {
  const word = words[i];
  return (
    GREETING.test(words[i - 1]?.plain ?? '') ||
    words[i + 1]?.plain === 'här' ||
    (word !== undefined && text[word.start - 1] === '/')
  );
}

/** For each word, the nearest class or school to the left (or right), by index; -1 when the sentence has none. */
function nearest(words: readonly Word[], settings: readonly Setting[], step: 1 | -1): number[] {
  const result = new Array<number>(words.length).fill(-1);
  let last = -1;
  for (let i = step > 0 ? 0 : words.length - 1; i >= 0 && i < words.length; i += step) {
    if (settings[i] === 'class' || settings[i] === 'school') last = i;
    result[i] = last >= 0 && words[last]?.sentence === words[i]?.sentence ? last : -1;
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

/** The words and their settings -> indices of single names that a class or a named school makes identifying. */
export function findNamesInSetting(text: string, words: readonly Word[], settings: readonly Setting[]): number[] {
  const left = nearest(words, settings, 1);
  const right = nearest(words, settings, -1);
  const found: number[] = [];
  words.forEach((word, i) => {
    if (word.inert || settings[i] !== undefined || word.plain === 'lucia' || introducesSelf(words, i)) return;
    const first = word.first;
    const previous = words[i - 1];
    const afterPerson = previous !== undefined && word.before === 'space' && PERSON.test(previous.plain);
    const sure = first === 'sure' || (first === 'weak' && word.capital && !word.opens);
    const named =
      previous !== undefined && NAMED.test(previous.plain) && word.before !== 'stop' && !looksOrdinary(word.plain);
    const capitalName =
      isUnknownCapital(word) ||
      HAS_NO_CASE.test(word.text) ||
      (word.capital && word.opens && looksForeign(word.plain) && !isOrdinary(word.plain));
    const glued = WITH_CLASS.exec(word.plain)?.[1];
    if (glued && firstStrength(glued) === 'sure') return void found.push(i);
    if (sure || word.last === 'sure') {
      if (linksTo(words, settings, i + 1, LINK) || (first === 'sure' && isAtUnknown(words, settings, i)))
        return void found.push(i);
    }
    if (
      (first === 'weak' && (word.capital || afterPerson)) ||
      (capitalName && (!word.opens || looksForeign(word.plain) || HAS_NO_CASE.test(word.text)))
    ) {
      if (linksTo(words, settings, i + 1, CLOSE_LINK)) return void found.push(i);
    }
    if (!(sure || named) || isGreeted(words, text, i)) return;
    const before = left[i] ?? -1;
    const after = right[i] ?? -1;
    const isNear =
      (before >= 0 &&
        i - before <= REACH &&
        !(speaksOfAnother(words, before - 3, before) && !named && !afterPerson && i - before > 3)) ||
      (after >= 0 && after - i <= REACH && !speaksOfAnother(words, i + 1, after));
    if (isNear) found.push(i);
  });
  return found;
}
