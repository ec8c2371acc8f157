import type { FromShipped } from '../../stores/shipped-rules.js';
import type { Finding } from './finding.js';

const part = 'rules';
/** How many of a kind are named. */
const NAMED = 8;

/** Files whose words lead to 112 and to a report, or by which it is decided when these are said. */
const LEADS =
  /^(?:urgent|danger|tellings|calibration|wording|law|languages|actions|after-report|agendas|checklist|evaluation)\.yaml$|^(?:guide|english)\/|\/forums\.yaml$/;

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
  const { older, missing, own, marked, edited, files } = found;
  const compare = `Compare them with "diff -ru ${shipped} ${served}", and put the new files there, all but your own pack.`;
  const findings: Finding[] = [];
  if (older.length > 0)
    findings.push({
      part,
      is: 'fault',
      says: `${older.length} rule(s) of ${served} are older than those that came with this version: ${list(older)}`,
      next: `It answers by them, and by old law. ${compare}`,
    });
  if (marked.length > 0)
    findings.push({
      part,
      is: 'fault',
      says: `${marked.length} rule(s) of ${served} carry the mark of the project's editors and are not what came with this version: ${marked.join(', ')}`,
      next: `They are served as the editors' words, and nobody has approved them. If somebody here has made the mark: take the line "shipped" away, and two people have to approve each. ${compare}`,
    });
  if (own.length > 0)
    findings.push({
      part,
      is: 'note',
      says: `${own.length} rule(s) of ${served} are your own, by other words than those that came with this version, or without their mark: ${own.join(', ')}`,
      next: `One that bears on reports is served only when two people have approved it, with the duty above it: "npm run check:knowledge" names those that are not. To have a shipped rule back, put its file back from ${shipped}, and write your own in a rule of your own pack.`,
    });
  if (missing.length > 0)
    findings.push({
      part,
      is: 'note',
      says: `${missing.length} rule(s) that came with this version are not in ${served}: ${list(missing)}`,
      next: `If you have not left them out on purpose: ${compare}`,
    });
  const leading = files.filter(name => LEADS.test(name));
  if (leading.length > 0)
    findings.push({
      part,
      is: 'note',
      says: `${leading.length} file(s) of ${served} that say when to ring 112 and to report, or decide when it is said, are not those that came with this version: ${leading.join(', ')}`,
      next: `Have two people read in each what it says of 112 and of reporting: nobody approves these files, and the check knows kinds of wordings alone. ${compare}`,
    });
  const others = files.filter(name => !LEADS.test(name));
  if (others.length > 0)
    findings.push({
      part,
      is: 'note',
      says: `${others.length} file(s) of ${served} are not those that came with this version: ${list(others)}`,
      next: `If they are not your own changes: ${compare}`,
    });
  const filled = edited.length === 0 ? '' : `; ${edited.length} have fields of your own: ${list(edited)}`;
  if (older.length + missing.length + own.length + marked.length === 0)
    findings.push({ part, is: 'good', says: `none is older than those that came with this version${filled}` });
  return findings;
}
