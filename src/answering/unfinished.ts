import type { Fault } from '../shared/file-fault.js';
import { fold } from '../shared/text.js';
import { DRAFT_TEXTS, proposeId } from './draft.js';
import type { Rule } from './rule.js';

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
 * What a rule says that bears on a report: of reporting itself, or of what is reported. The check of wordings knows kinds of
 * wordings and not what a sentence means, so that somebody has to read these.
 */
const OF_REPORTS =
  /anmäl|misst[äa]nk|misshand|\bf(?:ar|ara|arit) illa|våld|övergrepp|(?<!\p{L})(?:slår|slås|slagen|slagit|slagna|blåmärk\p{L}*|oro\p{L}*)(?!\p{L})/iu;

/** A rule that bears on a report is served when somebody who did not write it has read it. */
export function unreadFaults(rule: Rule): Fault[] {
  if (rule.readBy.length > 0) return [];
  const texts = [rule.title, rule.short, rule.details, rule.changes, ...rule.asks].join('\n');
  if (rule.area !== 'anmalan' && !OF_REPORTS.test(texts.normalize('NFC'))) return [];
  const expected =
    'Låt en person till läsa regeln, och skriv in hens roll och dagen: den handlar om anmälan eller om ett barn som kan fara illa, och har bara lästs av den som skrev den.';
  return [{ file: rule.file, field: 'readBy', expected, received: 'inget' }];
}

/** What keeps a rule from being served, whatever else of its folder is. */
export const unfinished = (rule: Rule): Fault[] => [...draftFaults(rule), ...unreadFaults(rule)];
