import { fold } from '../shared/text.js';

/**
 * What a whole message says to a question that is answered with yes or no: yes; that it may be done ("ok", "gör det"), which is a
 * yes where the bot asks whether to do something; no; that the writer does not know; or anything else that is neither a yes
 * nor a no and says no more ("sen", "ja men inte nu").
 */
export type Said = 'yes' | 'fine' | 'no' | 'unsure' | 'neither';

/** "Jaa" and "ja" are one word. */
const short = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');
const all = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(short));

// Folded.
const YES = all(
  'ja jo jada joda japp jepp jajamen jajaman yes yep yeah yupp absolut visst precis sjalvklart absolutely',
);
const FINE = all('ok okej oki okey okay kor gor garna');
const NO = all('nej na nae ne nix nope no');
const KNOWS = all('vet saker sakert saga know sure');
const NOT = all('inte ej icke not don dont');
const DOUBTS = all('osaker oklart kanske aning unsure maybe');
/** What says nothing alone, and may stand beside a yes, or a no. */
const SMALL = all('tack det den ar da du snalla stammer please thanks it is do bra');
/** What may stand beside a doubt; of a yes or a no it makes something else. */
const OTHER = all(
  'nja njae tja jag har i m am t men hm m eller en an nu just riktigt kan far maste ska tror tanka fundera pa saken lite sen senare later vanta avvakta ingen wait yet now to think a bit',
);

const WORDS: readonly (readonly [sign: RegExp, word: string])[] = [
  [/[\u{1F44D}\u{1F44C}\u{2705}]\p{Emoji_Modifier}?/gu, ' ok '],
  [/[\u{1F44E}\u{274C}]\p{Emoji_Modifier}?/gu, ' nej '],
];

const MOST_WORDS = 8;

/** What a whole message says to a yes-or-no question; undefined where it has a single word that says anything else. */
export function yesOrNo(text: string): Said | undefined {
  const written = WORDS.reduce((left, [sign, word]) => left.replace(sign, word), text);
  const words = fold(written).split(' ').map(short);
  const only = (...sets: readonly ReadonlySet<string>[]) => words.every(word => sets.some(set => set.has(word)));
  const some = (set: ReadonlySet<string>) => words.some(word => set.has(word));
  if (words[0] === '' || words.length > MOST_WORDS) return undefined;
  if (!only(YES, FINE, NO, KNOWS, NOT, DOUBTS, SMALL, OTHER)) return undefined;
  if (/^(?:absolut|absolutely|nej det ar det) (?:inte|ej|not)$/.test(words.join(' '))) return 'no';
  if (some(NO) && only(NO, SMALL)) return 'no';
  if (some(YES) && only(YES, FINE, SMALL)) return 'yes';
  if (some(FINE) && only(FINE, SMALL)) return 'fine';
  // "Kanske inte" and "inte osäker" lean to one side.
  const doubts = some(KNOWS) ? some(NOT) : some(DOUBTS) && !some(NOT);
  return doubts && !some(YES) && !some(NO) ? 'unsure' : 'neither';
}
