import { words } from '../shared/text.js';

/** No word is written so: it has no vowel, a letter that words have not, or four consonants in a row. */
const NO_WORD = /^[^aeuy]+$|[qw]|[^aeuy]{4}/;
/** Five letters of those that a code is made of (booking/codes.ts). */
const OF_CODE = /^[acdefghjkmnpqrtuvwxy]{5}$/;
const PART = '[a-z0-9]{5}';
const BETWEEN = '[^\\p{L}\\p{N}]';

/** A code that is all of a message beside what is to be done with it: two groups in small letters, as "acd34 ef679". */
export interface WholeCode {
  /** What is to be done, in folded text. */
  readonly verb: string;
  readonly code: string;
}

/**
 * Makes what reads such a message; `verbs` is a pattern of what may be done with a code. Two words of five letters, or one of ten
 * ("avboka andra träff", "avboka fredagarna"), are no code: without a figure, a dash or capitals it is one where nobody writes a word so.
 */
export function createWholeCode(verbs: string): (text: string) => WholeCode | undefined {
  const verb = verbs.replace(/ /g, '\\s+');
  const whole = new RegExp(`^${BETWEEN}*(${verb})${BETWEEN}+(${PART})(${BETWEEN}*)(${PART})${BETWEEN}*$`, 'iu');
  return text => {
    const [, does, one = '', between = '', two = ''] = whole.exec(text) ?? [];
    if (does === undefined) return undefined;
    const both = one + two;
    const shouts = text === text.toUpperCase();
    const isWritten = /\d/.test(both) || between.includes('-') || (!shouts && both === both.toUpperCase());
    const groups = [one.toLowerCase(), two.toLowerCase()];
    const isNoWord = groups.every(group => OF_CODE.test(group)) && groups.some(group => NO_WORD.test(group));
    if (!isWritten && !isNoWord) return undefined;
    return { verb: words(does).join(' '), code: groups.join(between === '' ? '' : ' ') };
  };
}
