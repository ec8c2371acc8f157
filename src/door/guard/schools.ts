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
