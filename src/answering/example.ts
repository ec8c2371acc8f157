import { createHash } from 'node:crypto';
import type { Rule } from './rule.js';

/** How much of the digest is kept, in characters. */
const LENGTH = 16;

/** The mark of what a rule tells, in its pack and under its id: of any other text it is another one. */
export function exampleMark({ id, pack, title, short, details, changes }: Rule): string {
  const told = [id, pack, title, short, details, changes ?? ''].map(text => text.normalize('NFC'));
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, LENGTH);
}

/**
 * Whether a rule of a place is, word for word, the example out of a public document that the project's editors ship. They stand
 * for that text as for the national rules; copied to another pack or changed it is the municipality's own.
 */
export const isExample = (rule: Rule): boolean => rule.example !== undefined && rule.example === exampleMark(rule);
