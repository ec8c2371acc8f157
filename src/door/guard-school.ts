import { guardIdentity } from '../answering/identity/guard.js';
import { words } from '../text.js';

/** Nothing but words; "@" and the like belong to no school's name. */
const PLAIN = /^[\p{L}\p{N} .:'’–-]*$/u;

/**
 * A school's name as somebody typed it, or a part of it, as the rest of the program may see it. Schools are named after
 * people ("Ellen Key"): words that each begin a word of one and the same school's name stand as they are; in all else
 * identity is replaced.
 */
export function guardSchool(text: string, schools: readonly string[]): string {
  const said = words(text);
  const isOf = (name: string) => {
    const own = words(name);
    return said.length <= own.length && said.every(word => own.some(one => one.startsWith(word)));
  };
  if (PLAIN.test(text) && schools.some(isOf)) return text;
  return guardIdentity(text, { notNames: schools }).text;
}
