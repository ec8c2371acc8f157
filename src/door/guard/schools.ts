import { words } from '../../shared/text.js';

/** Nothing but words; "@" and the like belong to no school's name. */
const PLAIN = /^[\p{L}\p{N} .:'’–-]*$/u;

/**
 * Whether a text is a school's name or a part of it. Schools are named after people ("Ellen Key"): words that each begin a
 * word of one and the same school's name are of that name.
 */
export function isOfSchool(text: string, schools: readonly string[]): boolean {
  const said = words(text);
  return (
    PLAIN.test(text) &&
    schools.some(name => {
      const own = words(name);
      return said.length <= own.length && said.every(word => own.some(one => one.startsWith(word)));
    })
  );
}

const KIND = /(?:for|för)?(?:skola|skolan|skolor|gymnasiet|gymnasium)$/;

/** Whether a text is one word that a school is called after: "Tall" of Tallskolan, "Björken" of Björkens förskola. */
export function isCalledAfter(text: string, schools: readonly string[]): boolean {
  const [said, ...more] = words(text);
  if (said === undefined || more.length > 0) return false;
  return schools.some(name =>
    words(name).some(word => {
      const stem = word.replace(KIND, '');
      return stem.length > 2 && [stem, stem.replace(/s$/, '')].includes(said);
    }),
  );
}
