import Fuse from 'fuse.js';
import { fold, isOneSlip, words } from './text.js';

interface Named {
  readonly name: string;
}

/** Fuse.js blocks for seconds on a long text; a school's name is short: at most so many characters and words are read. */
const TYPED_MAX = 60;
const WORDS_MAX = 8;
/** A word shorter than this is another word with one letter changed. */
const SLIP_FROM = 4;

/** How well what was typed meets a name; the lower, the better. */
const EXACT = 0;
const BEGINS = 1;
const WORDS_BEGIN = 2;
const INSIDE = 3;
const SLIP = 4;
const NEAR = 5;

const wordsTyped = (text: string) => words(text.slice(0, TYPED_MAX)).slice(0, WORDS_MAX);

interface Met<S> {
  readonly school: S;
  readonly how: number;
}

const slips = (typed: string, word: string) => typed.length >= SLIP_FROM && isOneSlip(typed, word);

/** A word as typed -> the words of all names that are like it. */
function likenessIn(schools: readonly Named[]): (typed: string) => ReadonlySet<string> {
  const known = [...new Set(schools.flatMap(({ name }) => words(name)))];
  const fuse = new Fuse(known, { threshold: 0.3, ignoreLocation: true });
  return typed => new Set(fuse.search(typed).map(hit => hit.item));
}

function howOf(typed: string, said: readonly string[], near: readonly ReadonlySet<string>[], name: string): number {
  const folded = fold(name);
  if (folded === typed) return EXACT;
  if (folded.startsWith(typed)) return BEGINS;
  const own = words(name);
  const each = said.map((word, at) => {
    if (own.some(one => one.startsWith(word))) return WORDS_BEGIN;
    if (folded.includes(word)) return INSIDE;
    if (own.some(one => slips(word, one))) return SLIP;
    return own.some(one => near[at]?.has(one)) ? NEAR : Number.POSITIVE_INFINITY;
  });
  return Math.max(...each);
}

const byName = <S extends Named>(one: S, other: S) => one.name.localeCompare(other.name, 'sv');

function met<S extends Named>(schools: readonly S[], text: string): Met<S>[] {
  const said = wordsTyped(text);
  if (said.length === 0) return [];
  const near = said.map(likenessIn(schools));
  const all = schools
    .map(school => ({ school, how: howOf(said.join(' '), said, near, school.name) }))
    .toSorted((one, other) => one.how - other.how || byName(one.school, other.school));
  // What is only like it helps where nothing is better.
  const most = (all[0]?.how ?? NEAR) <= SLIP ? SLIP : NEAR;
  return all.filter(({ how }) => how <= most);
}

/** Where no name has all that was typed ("St Eriks skola"): the names that have its rarest words. */
function withSome<S extends Named>(schools: readonly S[], text: string): S[] {
  const each = wordsTyped(text).map(word => new Set(met(schools, word).map(({ school }) => school)));
  const worth = (school: S) => each.reduce((sum, having) => sum + (having.has(school) ? 1 / having.size : 0), 0);
  const valued = schools.map(school => ({ school, worth: worth(school) }));
  const best = Math.max(0, ...valued.map(one => one.worth));
  return valued
    .filter(one => one.worth > 0 && one.worth >= best / 2)
    .toSorted((one, other) => other.worth - one.worth || byName(one.school, other.school))
    .map(({ school }) => school);
}

/**
 * The schools that a part of a name may mean, best first: the same name, a beginning, words in any order, a part of a
 * word, misspelt words; å, ä, ö and case make no difference. Empty where nothing is near, and for no words at all.
 */
export function findSchools<S extends Named>(schools: readonly S[], typed: string): S[] {
  const all = met(schools, typed);
  return all.length > 0 ? all.map(({ school }) => school) : withSome(schools, typed);
}

/**
 * The one school that can be meant: the only one with this name, else the only one whose words begin so, else the only
 * one that is a slip away. Undefined where there are several, or none.
 */
export function schoolMeant<S extends Named>(schools: readonly S[], typed: string): S | undefined {
  const all = met(schools, typed);
  const exact = all.filter(({ how }) => how === EXACT);
  const begun = all.filter(({ how }) => how <= WORDS_BEGIN);
  const close = all.filter(({ how }) => how <= SLIP);
  const [only, ...others] = exact.length > 0 ? exact : begun.length > 0 ? begun : close;
  return others.length === 0 ? only?.school : undefined;
}

/** How a name is made short in speech: "tallis", "Tallmons", "granan". */
const SHORT_END = /(?:isen|is|ens|en|ans|an|s)$/;
const STEM_MIN = 4;
/** A shorter part inside a word is in too many words. */
const INSIDE_MIN = 4;

/**
 * The schools that a whole text plainly means by a part of a name, a short form of it ("tallis") or a name with a slip, best first:
 * one alone is the one that is meant. Empty where a word of it is in no name, however like one it is.
 */
export function schoolsMeant<S extends Named>(schools: readonly S[], typed: string): S[] {
  const said = wordsTyped(typed);
  const one = schoolMeant(schools, said.join(' '));
  if (one) return [one];
  const all = met(schools, said.join(' ')).filter(({ how }) => how <= SLIP && (how !== INSIDE || isLong(said)));
  if (all.length > 0 || said.length === 0) return all.map(({ school }) => school);
  const stems = said.map(word => {
    const stem = word.replace(SHORT_END, '');
    return stem.length >= STEM_MIN ? stem : word;
  });
  const begun = met(schools, stems.join(' ')).filter(({ how }) => how <= WORDS_BEGIN);
  return begun.map(({ school }) => school);
}

const isLong = (said: readonly string[]) => said.every(word => word.length >= INSIDE_MIN);

/** The schools in the order of the Swedish alphabet. */
export function byAlphabet<S extends Named>(schools: readonly S[]): S[] {
  return schools.toSorted(byName);
}
