import { lexOf } from '../../groups/series/lexicon.js';
import { WORDS } from '../../groups/series/words.js';
import { remembered } from '../../shared/remembered.js';

/** Of so many words it is remembered whether they say when. */
const WORDS_REMEMBERED = 10_000;

/** Whether a word says when: as it is written, or a day or month with one slip ("loven" is a break, "lönen" is none). */
export const saysWhen = remembered(
  WORDS_REMEMBERED,
  word => WORDS.has(word) || lexOf(word, word).some(({ is }) => is === 'weekday' || is === 'month'),
);
