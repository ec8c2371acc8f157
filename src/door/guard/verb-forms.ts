import { setOf } from './told-of.js';

const PAST_ENDING = /(?:ade|dde|[lrgmv]de|(?<![ae])nde|[kpt]te|(?<!må)ste|xte)s?$/u;
/** Numbers, superlatives, and words that end as a verb does and say nothing of when. */
const NOT_PAST = setOf(
  'andra både borde kunde bäste äldste förste siste näste sjunde åttonde nionde tionde sjätte de rätte ute inte ende barande varande beroende',
);
const MODAL = setOf('kan ska skall vill måste får bör behöver brukar törs vågar lär');
/** So much stands between the one and what they do. */
const ADVERB = setOf('inte aldrig ofta plötsligt själv själva ensam också kanske ens');

/** Whether a word (small letters) may be a verb of what has been, by its ending: "slog" and the like have none. */
export const isPast = (word: string): boolean => word.length > 4 && PAST_ENDING.test(word) && !NOT_PAST.has(word);

/** Whether a word (small letters) may be a verb of what is, or of what is always so: "vägrar", "blir", "hämtas", "kan". */
export const isPresent = (word: string): boolean => MODAL.has(word) || /.(?:r|s)$/u.test(word);

/** Whether a word (small letters) may stand between the one who does something and the verb. */
export const isAdverb = (word: string): boolean => ADVERB.has(word);
