import { type Directory, fillIn } from '../shared/directory.js';
import { cutAtWord } from '../shared/text.js';
import type { Rule } from './rule.js';

/** A preview's longest text, in characters. */
const PREVIEW_MAX = 120;

/** A rule's short answer with the municipality's own facts in it. */
export function shortAnswer(rule: Pick<Rule, 'short'>, directory: Directory | undefined): string {
  return fillIn(rule.short, directory);
}

/** The beginning of a rule's short answer, as a list of rules shows it. */
export function previewOf(rule: Pick<Rule, 'short'>, directory: Directory | undefined): string {
  return cutAtWord(shortAnswer(rule, directory), PREVIEW_MAX);
}
