import { createHash } from 'node:crypto';
import type { Rule } from './rule.js';
import { NATIONAL } from './search/topics.js';

/** How much of the digest is kept, in characters. */
const LENGTH = 16;

/**
 * The mark of what a rule tells, in its pack and under its id, and of what makes it lead: of any other text it is another one.
 * Who looks after it, who has read it, until when it holds and how it is asked for are not in it: a municipality may fill that in.
 */
export function shippedMark(rule: Rule): string {
  const { id, pack, status, title, short, details, changes, duty, urgent, roles, legal, sources } = rule;
  const told = [
    [id, pack, status, title, short, details, changes ?? '', duty ?? '', String(urgent)],
    roles,
    legal.map(({ act, section }) => `${act} ${section}`),
    sources.map(({ document, section = '', year }) => `${document} ${section} ${year}`),
  ].map(texts => texts.map(text => text.normalize('NFC')));
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, LENGTH);
}

/** What was found of each rule: nothing changes one that has been read, and every answer asks. */
const found = new WeakMap<Rule, boolean>();

/**
 * Whether a rule is, word for word, what the project's editors ship, now or with an earlier version: they stand for that text.
 * Without its mark, changed, or copied to another pack it is the municipality's own, whatever pack it is in.
 */
export function isShipped(rule: Rule): boolean {
  const known = found.get(rule);
  if (known !== undefined) return known;
  const is = rule.shipped !== undefined && rule.shipped === shippedMark(rule);
  found.set(rule, is);
  return is;
}

/** Whether a rule is one of those that hold in all of Sweden, in the editors' words: the others may say nothing against them. */
export const isNational = (rule: Rule): boolean => rule.pack === NATIONAL && isShipped(rule);
