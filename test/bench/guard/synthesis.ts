import type { Names, NotPersons } from '../../../src/door/guard/name-data.js';

/** Chance that can be repeated: a number below the one given. */
export type Chance = (below: number) => number;

/** The same chances for the same seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) % below;
  };
}

/** A sentence, where its names stand, and the names that the lists are to forget while it is read. */
export interface Example {
  readonly text: string;
  readonly names: readonly { readonly start: number; readonly end: number }[];
  readonly forget: readonly string[];
}

/** How names and things stand in sentences. */
export interface Frames {
  /** Kinds of things that have names, and roles of people, between spaces. */
  readonly kinds: string;
  readonly roles: string;
  readonly names: readonly string[];
  readonly things: readonly string[];
}

const OPEN = '\u0001';
const CLOSE = '\u0002';
const VOWELS = 'aeiouyåäö';

/** Marks taken out of a text, and where they stood. */
function read(marked: string, forget: readonly string[]): Example {
  const names: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if (character === OPEN) start = text.length;
    else if (character === CLOSE) names.push({ start, end: text.length });
    else text += character;
  }
  return { text, names, forget };
}

/** What people are called by their role, and may be called by their name instead. */
const ROLE =
  /(?<!\p{L})(eleven|elevens|barnet|barnets|flickan|flickans|pojken|pojkens|killen|tjejen|hon|han|hennes|hans|honom|henne|en elev|ett barn|en flicka|en pojke|mamman|mammans|pappan|pappans|mamma|pappa|mammas|pappas|föräldern|sonen|dottern|styvpappan|systern|brodern|mormor|farmor|morfar|the child|the kid|she|he|her|him)(?!\p{L})/giu;

/** Makes examples from names, things and the knowledge base's own sentences. */
export function synthesis(names: Names, not: NotPersons, words: readonly string[], frames: Frames, chance: Chance) {
  const pick = <T>(from: readonly T[]): T => from[chance(from.length)]!;
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const [kinds, roles] = [frames.kinds.split(/\s+/), frames.roles.split(/\s+/)];
  const maybe = (percent: number) => chance(100) < percent;

  /** A name with a letter wrong, doubled, missing, or without its accents. */
  function slipped(name: string): string {
    const at = 1 + chance(Math.max(1, name.length - 1));
    const how = chance(4);
    if (how === 0) return name.normalize('NFD').replace(/\p{Mn}/gu, '');
    if (how === 1) return name.slice(0, at) + name.slice(at - 1);
    if (how === 2 && name.length > 4) return name.slice(0, at) + name.slice(at + 1);
    return name.slice(0, at) + pick([...'aeinrst']) + name.slice(at);
  }

  /** The beginning of one name and the end of another. */
  function invented(): string {
    const [a, b] = [pick(names.first), pick(names.first)];
    const head = a.slice(0, 2 + chance(3)).replace(/-.*/, '');
    const tail = b.slice(-(2 + chance(3))).replace(/.*-/, '');
    const joint = VOWELS.includes(head.at(-1) ?? '') && VOWELS.includes(tail[0] ?? '') ? pick([...'lnrvm']) : '';
    return capital((head + joint + tail).toLowerCase());
  }

  function firstName(forget: string[]): string {
    const how = chance(100);
    if (how < 13) return pick(names.wordlike);
    if (how < 31) return invented();
    if (how < 35) return capital(pick(words));
    let name = pick(names.first);
    if (how < 45) name = slipped(name);
    if (how < 50) name = `${name}-${pick(names.first)}`;
    if (maybe(45)) forget.push(name);
    return name;
  }

  function lastName(forget: string[]): string {
    const name = maybe(15)
      ? pick(names.wordlike)
      : maybe(10)
        ? invented() + pick(['berg', 'lund', 'mark', 'ov', 'i'])
        : pick(names.last);
    if (maybe(45)) forget.push(name);
    return name;
  }

  const owned = (name: string) => name + (/[szx]$/i.test(name) ? pick(['', '', 's']) : 's');
  const marked = (name: string) => `${OPEN}${name}${CLOSE}`;

  function fill(frame: string, forget: string[]): string {
    return frame.replace(/<([NGLMV])>|<([tpwckr])>/g, (_, person: string | undefined, thing: string | undefined) => {
      if (person === 'N') return marked(firstName(forget));
      if (person === 'G') return marked(owned(firstName(forget)));
      if (person === 'L') return marked(lastName(forget));
      if (person === 'M') return marked(`${firstName(forget)} ${lastName(forget)}`);
      if (person === 'V') return marked(`${firstName(forget)} ${owned(lastName(forget))}`);
      if (thing === 'p') return thingOf(not.places, forget, 50);
      if (thing === 'w') return capital(pick(words));
      if (thing === 'k') return pick(kinds);
      if (thing === 'r') return pick(roles);
      if (thing === 'c') return `${1 + chance(9)}${pick([...'ABCDabc'])}`;
      const what = chance(10);
      if (what < 3) return firstName(forget);
      if (what < 5) return capital(pick(words));
      if (what < 8) return thingOf(not.things, forget, 60);
      return invented();
    });
  }

  function thingOf(from: readonly string[], forget: string[], percent: number): string {
    const thing = pick(from);
    if (maybe(percent)) forget.push(thing);
    return thing;
  }

  /** The text as it could also have been typed: small, with capitals, or in capitals only. */
  function typed(text: string): string {
    const how = chance(100);
    if (how < 40) return text;
    if (how < 68) return text.toLowerCase();
    if (how < 72) return text.toUpperCase();
    return capital(text);
  }

  /** Something that may stand before or after a sentence. */
  const beside = (text: string, other: string) =>
    maybe(25)
      ? `${other.replace(/[.?!]$/, '')}. ${text}`
      : maybe(25)
        ? `${text.replace(/[.?!]$/, '')}${pick(['.', ',', '?'])} ${other}`
        : text;

  return {
    /** One of the sentences with people in it, by name. */
    framed(kind: 'names' | 'things', others: readonly string[]): Example {
      const forget: string[] = [];
      return read(beside(typed(fill(pick(frames[kind]), forget)), pick(others)), forget);
    },
    /** A sentence of the knowledge base with a name in place of a role, or after it. */
    named(sentence: string): Example | undefined {
      const forget: string[] = [];
      let done = 0;
      const text = sentence.replace(ROLE, role => {
        if (done > 0 && maybe(60)) return role;
        done += 1;
        const genitive =
          /(?:s|her)$/i.test(role) && !/^(?:hans|hennes|her)?$/i.test(role)
            ? true
            : /^(?:hans|hennes|her)$/i.test(role);
        const name = maybe(20) && !genitive ? `${firstName(forget)} ${lastName(forget)}` : firstName(forget);
        const put = marked(genitive ? owned(name) : name);
        const keeps =
          !genitive && /^(?:elev|barn|flick|pojk|kill|tjej|mam|pap|son|dott|styv|syst|bro|mor|far)/i.test(role);
        if (keeps && maybe(30)) return `${role} ${put}`;
        if (keeps && maybe(8)) return `${role}, ${put},`;
        return put;
      });
      return done > 0 ? read(typed(text), forget) : undefined;
    },
    /** A sentence of the knowledge base as it is, or typed another way. */
    plain(sentence: string): Example {
      const text = maybe(50) ? sentence : typed(sentence);
      const capitals = maybe(12)
        ? text.replace(/(?<= )\p{Ll}(?=\p{Ll}{3})/gu, letter => (maybe(25) ? letter.toUpperCase() : letter))
        : text;
      const slips = maybe(10) ? capitals.replace(/\p{Ll}{6,}/gu, word => (maybe(20) ? slipped(word) : word)) : capitals;
      // A name that is a word, as the word that it is: "det blåser storm".
      let left = maybe(22) ? 1 : 0;
      const asWord = slips.replace(/(?<![\p{L}-])\p{L}{4,}(?![\p{L}-])/gu, word => {
        if (left === 0 || !maybe(25)) return word;
        left = 0;
        const name = pick(names.wordlike);
        return word[0] === word[0]?.toLowerCase() ? name.toLowerCase() : name;
      });
      return { text: asWord, names: [], forget: [] };
    },
  };
}
