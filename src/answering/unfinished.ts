import type { Fault } from '../shared/file-fault.js';
import { fold } from '../shared/text.js';
import { mustBeApproved, unapprovedFaults } from './approval.js';
import { DRAFT_TEXTS, proposeId } from './draft.js';
import { bearsOnReports } from './of-reports.js';
import { ASKS_MIN, asksFileOf, type Rule } from './rule.js';
import { isShipped } from './shipped.js';
import { type ForbiddenWording, wordingFaults } from './wording.js';

/** The draft's own texts, each as it is said to the curator and as it is looked for. */
const MARKS = Object.values(DRAFT_TEXTS).map(text => ({ text, folded: fold(text) }));

/** What a draft says in place of what somebody has to write: none of it may be told to staff. */
export function draftFaults(rule: Rule): Fault[] {
  const say = (field: string, text: string): Fault => ({
    file: rule.file,
    field,
    expected: 'Skriv klart: det här är utkastets egen text.',
    received: `"${text}"`,
  });
  const texts = [
    ['title', fold(rule.title)],
    ['owner', fold(rule.owner)],
    ['body', fold(`${rule.short}\n${rule.details}`)],
  ] as const;
  return [
    ...(rule.id.startsWith(proposeId(rule.area, DRAFT_TEXTS.title, new Set())) ? [say('id', rule.id)] : []),
    ...MARKS.flatMap(({ text, folded }) =>
      texts.flatMap(([field, said]) => (said.includes(folded) ? [say(field, text)] : [])),
    ),
  ];
}

/**
 * A rule that bears on a report is served when somebody who did not write it has read it; those for which two people have to
 * stand (approval.ts) are read by these.
 */
export function unreadFaults(rule: Rule): Fault[] {
  if (rule.readBy.length > 0 || mustBeApproved(rule) || !bearsOnReports(rule)) return [];
  const expected = `Låt en person till läsa regeln, någon annan än den som skrev den, och skriv in hens roll och dagen: readBy: [{ role: rektor, on: ${rule.reviewedOn} }]. Regeln rör anmälan eller ett barn.`;
  return [{ file: rule.file, field: 'readBy', expected, received: 'inget' }];
}

/** A rule with too few phrasings is hardly found by what it answers. */
function askFaults({ file, id, asks }: Rule): Fault[] {
  if (asks.length >= ASKS_MIN) return [];
  const received = asks.length === 1 ? 'ett sätt' : `${asks.length} sätt`;
  return [{ file: asksFileOf({ file, id }), field: 'asks', expected: 'Skriv minst fem sätt att fråga.', received }];
}

/** What is not finished of a rule, by itself. */
export const unfinished = (rule: Rule): Fault[] => [
  ...draftFaults(rule),
  ...unreadFaults(rule),
  ...unapprovedFaults(rule),
  ...askFaults(rule),
];

/**
 * What keeps a rule from being served, whatever else of its folder is: it is not finished, or it is a municipality's own and has
 * a wording that no text may contain.
 */
export const withheld = (rule: Rule, forbidden: readonly ForbiddenWording[]): Fault[] => [
  ...unfinished(rule),
  ...(isShipped(rule) ? [] : wordingFaults(rule, forbidden)),
];
