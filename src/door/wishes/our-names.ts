import type { Answering } from '../../answering/answering.js';
import { words } from '../../shared/text.js';

/** The words of the municipality's and its schools' names: they say where, not what. */
export const namesOf = ({ directory }: Answering['data']): ReadonlySet<string> =>
  new Set([directory?.municipality ?? '', ...(directory?.schools ?? []).map(({ name }) => name)].flatMap(words));

/** A school by the end of its name, also one that the directory has not. */
export const isSchool = (word: string): boolean => /\p{L}{3}skolan?s?$/u.test(word);
