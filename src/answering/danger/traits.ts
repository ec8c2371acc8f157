import { CUE_NAMES, type Cue } from './cues.js';

/** How often each cue stands in a piece of a message (by CUE_NAMES), and what its marks and length are. */
export interface Seen {
  readonly counts: readonly number[];
  readonly question: boolean;
  readonly cry: boolean;
  readonly words: number;
}

type Trait = (seen: Seen) => boolean | number;

/** Whether any of these cues stands there; their places are looked up once, since every piece of every message asks. */
function any(...cues: readonly Cue[]): (seen: Seen) => boolean {
  const places = cues.map(cue => CUE_NAMES.indexOf(cue));
  return ({ counts }) => {
    for (const place of places) if (counts[place]! > 0) return true;
    return false;
  };
}
const not = (one: (seen: Seen) => boolean) => (seen: Seen) => !one(seen);
const both =
  (...all: readonly ((seen: Seen) => boolean)[]) =>
  (seen: Seen) =>
    all.every(one => one(seen));

const atOnce = any('now', 'soon', 'here');
const someday = not(atOnce);
const nobody = not(any('child', 'kin', 'stranger'));
const grave = any('harm', 'death', 'substance', 'weapon', 'body', 'missing', 'alone', 'honour');

/** Which cues together tell more than each alone; the classifier learns how much. */
const TOGETHER: readonly Trait[] = [
  seen => seen.question,
  seen => seen.cry,
  seen => Math.min(1, seen.words / 20),
  not(grave),
  nobody,
  someday,
  both(grave, someday),
  both(grave, atOnce),
  both(grave, nobody),
  both(grave, any('kin')),
  both(grave, any('child'), any('now')),
  both(any('harm'), any('now')),
  both(grave, any('kin'), any('fetch')),
  both(someday, any('past')),
  both(someday, any('teaching')),
  both(any('planning'), not(any('child'))),
  both(someday, any('rule')),
  both(any('asks'), any('rule')),
  both(someday, any('asks')),
  both(someday, any('settled', 'light', 'negated')),
  both(any('staff'), not(any('child'))),
  both(any('play'), not(any('kin'))),
  both(any('mild'), not(grave)),
  both(someday, any('often')),
  both(someday, any('many')),
];

/** How many numbers traitsOf gives. */
export const TRAITS = CUE_NAMES.length + TOGETHER.length;

/** What a piece of a message is like, 0..1 each (of 32 bits): every cue once (by CUE_NAMES), then the cues together. */
export function traitsOf(seen: Seen): readonly number[] {
  const cues = seen.counts.map(count => (count > 0 ? 1 : 0));
  return [...cues, ...TOGETHER.map(trait => Math.fround(Number(trait(seen))))];
}
