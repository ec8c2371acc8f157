import type { FromShipped } from '../../stores/shipped-rules.js';
import type { Finding } from './finding.js';

const part = 'rules';
/** How many of a kind are named. */
const NAMED = 8;

const list = (names: readonly string[]) =>
  names.length <= NAMED ? names.join(', ') : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;

/**
 * Whether the rules of a knowledge folder of the municipality's own are as new as those that this version of the program
 * brought: a copy that stays behind at an upgrade goes on answering by old law.
 */
export function checkShipped(
  found: FromShipped | undefined,
  { served, shipped }: { readonly served: string; readonly shipped: string },
): Finding[] {
  if (!found) return [];
  const { older, missing, edited, files } = found;
  const compare = `Compare them with "diff -ru ${shipped} ${served}", and put the new files there, all but your own pack.`;
  const findings: Finding[] = [];
  if (older.length > 0)
    findings.push({
      part,
      is: 'fault',
      says: `${older.length} rule(s) of ${served} are older than those that came with this version: ${list(older)}`,
      next: `It answers by them, and by old law. ${compare}`,
    });
  if (missing.length > 0)
    findings.push({
      part,
      is: 'note',
      says: `${missing.length} rule(s) that came with this version are not in ${served}: ${list(missing)}`,
      next: `If you have not left them out on purpose: ${compare}`,
    });
  if (files.length > 0)
    findings.push({
      part,
      is: 'note',
      says: `${files.length} file(s) of ${served} are not those that came with this version: ${list(files)}`,
      next: `If they are not your own changes: ${compare}`,
    });
  const own = edited.length === 0 ? '' : `; ${edited.length} have words of your own: ${list(edited)}`;
  if (older.length + missing.length === 0)
    findings.push({ part, is: 'good', says: `none is older than those that came with this version${own}` });
  return findings;
}
