import { knownPhrases, type Phrases } from './known-names.js';
import { withoutGenitive } from './name-list.js';
import { isUnknownCapital } from './name-strength.js';
import { departments, genericSchools, namedSchoolAdjectives } from './school-words.js';
import type { Word } from './words.js';

/** What a word is part of: a class or a named school (which make a name identify), or a name that is no person's. */
export type Setting = 'class' | 'school' | 'not-a-person' | undefined;

const CLASS = /^(?:[0-9][a-zåäö]|f-?klass(?:en)?|förskoleklass(?:en)?|forskoleklass(?:en)?|[1-9]an)s?$/;
const PROGRAMME = /^(?:na|sa|te|ek|es|hu|im|ba|bf|el|ee|ft|hv|ht|in|nb|rl|vf|vo|as|ai)\d{2}[a-zåäö]?$/;
const YEAR_WORD = /^(?:ettan|tvåan|tvaan|trean|fyran|femman|sexan|sjuan|åttan|attan|nian)s?$/;
const CLASS_INTRO = /^(?:åk|ak|årskurs|arskurs|klass|klassen|årskursen)$/;
const SCHOOL_END =
  /^(.*?)(?:skolan|skola|skolans|skolas|skolorna|skolornas|gymnasiet|gymnasium|förskolan|forskolan|förskola|forskola)$/;
const SCHOOL_ALONE =
  /^(?:skola|skolan|skolas|skolans|förskola|forskola|förskolan|forskolan|gymnasium|gymnasiet|friskola|friskolan|montessori|montessoriskola)$/;
const DEPARTMENT_INTRO = /^(?:avdelning|avdelningen|avd|förskolan|forskolan|skolan|gymnasiet|friskolan)$/;
const AT = /^(?:på|pa|från|fran|hos|vid|till)$/;

function isClass(words: readonly Word[], i: number): number {
  const word = words[i];
  const next = words[i + 1];
  const previous = words[i - 1];
  if (!word || word.inert) return 0;
  if (CLASS.test(word.plain) || PROGRAMME.test(word.plain) || YEAR_WORD.test(word.plain)) return 1;
  const single = next && !next.inert && next.before === 'space' && /^[a-zåäö]$/.test(next.plain);
  if (CLASS_INTRO.test(word.plain) && next && !next.inert && next.before !== 'stop') {
    if (!/^(?:\d{1,2}[a-zåäö]?|f|ett|två|tva|tre|fyra|fem|sex|sju|åtta|atta|nio)$/.test(next.plain)) return 0;
    const letter = words[i + 2];
    return letter?.before === 'space' && /^[A-Ha-h]$/.test(letter.text) ? 3 : 2;
  }
  if (!/^[1-9]$/.test(word.plain)) return 0;
  if (next?.plain === 'an' && next.before !== 'space') return 2;
  const introduced = previous && /^(?:i|från|fran|klass)$/.test(previous.plain);
  return single && next && (/^[A-Z]$/.test(next.text) || introduced) ? 2 : 0;
}

function isSchool(words: readonly Word[], i: number): number {
  const word = words[i];
  const next = words[i + 1];
  const previous = words[i - 1];
  if (!word || word.inert) return 0;
  const joined = next && !next.inert && (next.before === 'space' || next.before === 'line');
  if (joined && SCHOOL_ALONE.test(next.plain) && !word.genitive) {
    const owner = withoutGenitive(word.plain);
    const named = namedSchoolAdjectives.has(word.plain) || departments.has(owner) || departments.has(word.plain);
    if (named || (word.capital && !word.ordinary && (word.first !== 'none' || isUnknownCapital(word) || word.proper)))
      return 2;
  }
  if (joined && DEPARTMENT_INTRO.test(word.plain)) {
    if (departments.has(next.plain) || (isUnknownCapital(next) && next.first === 'none')) return 2;
  }
  const third = words[i + 2];
  if (
    joined &&
    word.capital &&
    /^(?:norra|södra|östra|västra)$/.test(next.plain) &&
    third &&
    SCHOOL_ALONE.test(third.plain)
  )
    return 3;
  // "Anna Lindh-skolan": the hyphen ties the whole name of a person to the school.
  if (
    joined &&
    word.capital &&
    word.first !== 'none' &&
    /^\p{Lu}.*-(?:skolan|skola|gymnasiet|förskolan)$/u.test(next.text)
  )
    return 2;
  if (departments.has(word.plain) && previous && (AT.test(previous.plain) || previous.first !== 'none')) return 1;
  const stem = SCHOOL_END.exec(word.plain)?.[1]?.replace(/-$/, '') ?? '';
  return stem.length > 1 && !genericSchools.has(stem) && !stem.endsWith('hög') ? 1 : 0;
}

function phraseAt(words: readonly Word[], i: number, phrases: Phrases): number {
  const candidates = phrases.get(words[i]?.plain ?? '') ?? phrases.get(withoutGenitive(words[i]?.plain ?? '')) ?? [];
  // A preschool called "Linnea" does not make every Linnea a preschool.
  if (words[i]?.first !== 'none' && !isAt(words[i - 1]))
    return longestOf(
      candidates.filter(phrase => phrase.length > 1),
      words,
      i,
    );
  return longestOf(candidates, words, i);
}

function isAt(previous: Word | undefined): boolean {
  return previous !== undefined && (AT.test(previous.plain) || DEPARTMENT_INTRO.test(previous.plain));
}

/** "lindgrens" and "långstrump-temat" are the names themselves. */
function isFormOf(plainWord: string, name: string): boolean {
  return withoutGenitive(plainWord) === name || plainWord.startsWith(`${name}-`);
}

function longestOf(candidates: readonly (readonly string[])[], words: readonly Word[], i: number): number {
  let longest = 0;
  for (const phrase of candidates) {
    const fits = phrase.every((part, k) => {
      const word = words[i + k];
      return word && !word.inert && (word.plain === part || (k === phrase.length - 1 && isFormOf(word.plain, part)));
    });
    if (fits) longest = Math.max(longest, phrase.length);
  }
  return longest;
}

/** For each word, what setting it belongs to; `local` are the municipality's own names of schools, places and groups. */
export function settingsOf(words: readonly Word[], local: Phrases): Setting[] {
  const settings: Setting[] = new Array<Setting>(words.length).fill(undefined);
  for (let i = 0; i < words.length; ) {
    const phrase = Math.max(phraseAt(words, i, local), phraseAt(words, i, knownPhrases));
    const school = phrase || isSchool(words, i);
    const count = school || isClass(words, i) || 1;
    let setting: Setting = school && !phrase ? 'school' : undefined;
    if (phrase) setting = phraseSetting(words, i, phrase);
    else if (!school && isClass(words, i)) setting = 'class';
    settings.fill(setting, i, i + count);
    i += count;
  }
  return settings;
}

// A name of the municipality's can be a town or a forum; only where one is "at" it, it is a school that a child goes to.
function phraseSetting(words: readonly Word[], i: number, count: number): Setting {
  const last = words[i + count - 1];
  const previous = words[i - 1];
  if (!last || last.plain.endsWith('gruppen') || words.slice(i, i + count).every(part => part.proper))
    return 'not-a-person';
  if (SCHOOL_END.test(last.plain)) return 'school';
  return previous && (isAt(previous) || previous.first === 'sure') ? 'school' : 'not-a-person';
}
