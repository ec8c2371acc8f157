import type { NameSpan } from './full-names.js';
import type { Hit } from './hits.js';
import { nameList, withoutGenitive } from './name-list.js';
import { isOrdinary } from './ordinary-words.js';
import type { Setting } from './settings.js';
import type { Word } from './words.js';

const neverLone = nameList('al el van von de la da den der bin ibn abu af an i å o ö');

/** Names already found -> every later or earlier mention of a part of them, also in the genitive or joined by a hyphen. */
export function findEchoes(words: readonly Word[], spans: readonly NameSpan[]): Hit[] {
  if (spans.length === 0) return [];
  const parts = new Set<string>();
  for (const span of spans) {
    for (let i = span.from; i <= span.to; i += 1) {
      const word = words[i];
      if (!word || word.plain.length < 2) continue;
      for (const part of [word.plain, withoutGenitive(word.plain), ...word.plain.split('-')]) {
        if (part.length > 1 && !neverLone.has(part)) parts.add(part);
      }
    }
  }
  const isEcho = (word: Word): boolean => {
    const forms = [word.plain, withoutGenitive(word.plain), ...word.plain.split('-')];
    // A name that is also a word ("Berg", "My") is only repeated where it has a capital again.
    return forms.some(form => parts.has(form) && (word.capital || !(isOrdinary(form) || word.first === 'weak')));
  };
  return words
    .filter(word => !word.inert && isEcho(word))
    .map(word => ({ start: word.start, end: word.end, kind: 'namn' }));
}

/** Every first name that is sure: in a message that identifies somebody they tell who else is meant. */
export function findAllFirstNames(words: readonly Word[], settings: readonly Setting[]): Hit[] {
  return words
    .filter((word, i) => word.first === 'sure' && settings[i] === undefined)
    .map(word => ({ start: word.start, end: word.end, kind: 'namn' }));
}
