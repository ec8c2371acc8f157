import { after, isText, lexAt, type Reader, skip } from './look.js';
import type { Part } from './parts.js';

/** "utan klockslag": the bot's own words for a time that was not said. */
export const readNoTime: Reader<Part> = (tokens, at) =>
  after(tokens, at, ['utan klockslag', 'utan tid']).map(next => ({ got: { is: 'noTime' }, next }));

const PARTS_SAID = [
  ['day', ['på dagen', 'mitt på dagen', 'dagtid', 'på dagtid']],
  ['afternoon', ['efter lunch', 'direkt efter lunch', 'en eftermiddag']],
  ['forenoon', ['före lunch', 'innan lunch', 'en förmiddag']],
] as const;

/** "på morgonen", "em", "på kvällen". */
export const readPartOfDay: Reader<Part> = (tokens, at) => {
  const start = skip(tokens, at, ['på', 'om', 'in the', 'i', 'under', 'in']);
  // "i morgon" is a day.
  if (start > at && isText(tokens, start - 1, 'i') && isText(tokens, start, 'morgon')) return [];
  for (const [part, words] of PARTS_SAID)
    for (const next of after(tokens, at, words, true)) return [{ got: { is: 'partOfDay', part }, next }];
  return lexAt(tokens, start, 'part').map(({ part }) => ({ got: { is: 'partOfDay', part }, next: start + 1 }));
};
