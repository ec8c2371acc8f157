import type { Day } from '../shared/day.js';
import { type Directory, fillIn } from '../shared/directory.js';
import { cutAtWord } from '../shared/text.js';
import { dutyAbove } from './duty.js';
import type { Rule } from './rule.js';

/** A preview's longest text, in characters. */
const PREVIEW_MAX = 120;

/** A rule's short answer with the municipality's own facts in it. */
export function shortAnswer(rule: Pick<Rule, 'short'>, directory: Directory | undefined): string {
  return fillIn(rule.short, directory);
}

/** The beginning of what a rule's answer says first on a day, as a list of rules shows it: of an own rule that bears on reports, the duty. */
export function previewOf(rule: Rule, data: Parameters<typeof dutyAbove>[1], on: Day): string {
  return cutAtWord(dutyAbove(rule, data, on) ?? shortAnswer(rule, data.directory), PREVIEW_MAX);
}
