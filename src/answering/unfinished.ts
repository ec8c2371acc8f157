import type { Fault } from '../shared/file-fault.js';
import { fold } from '../shared/text.js';
import { DRAFT_TEXTS, proposeId } from './draft.js';
import type { Rule } from './rule.js';

/** What a draft says in place of what somebody has to write: none of it may be told to staff. */
export function draftFaults(rule: Rule): Fault[] {
  const say = (field: string, text: string): Fault => ({
    file: rule.file,
    field,
    expected: 'Skriv klart: det här är utkastets egen text.',
    received: `"${text}"`,
  });
  const has = (text: string, marked: string) => fold(text).includes(fold(marked));
  const body = `${rule.short}\n${rule.details}`;
  const marks = Object.values(DRAFT_TEXTS);
  return [
    ...(rule.id.startsWith(proposeId(rule.area, DRAFT_TEXTS.title, new Set())) ? [say('id', rule.id)] : []),
    ...marks.flatMap(mark => [
      ...(has(rule.title, mark) ? [say('title', mark)] : []),
      ...(has(rule.owner, mark) ? [say('owner', mark)] : []),
      ...(has(body, mark) ? [say('body', mark)] : []),
    ]),
  ];
}

/**
 * What a rule says that bears on a report: of reporting itself, or of what is reported. The check of wordings knows kinds of
 * wordings and not what a sentence means, so that somebody has to read these.
 */
const OF_REPORTS =
  /anmäl|misstänk|\bf(?:ar|ara|arit) illa|våld|övergrepp|(?<!\p{L})(?:slår|slås|slagen|slagit|slagna|blåmärk\p{L}*|orolig\p{L}*|oro)(?!\p{L})/iu;

/** A rule that bears on a report is served when somebody who did not write it has read it. */
export function unreadFaults(rule: Rule): Fault[] {
  if (rule.readBy.length > 0) return [];
  const texts = [rule.title, rule.short, rule.details, rule.changes ?? '', ...rule.asks];
  if (rule.area !== 'anmalan' && !texts.some(text => OF_REPORTS.test(text.normalize('NFC')))) return [];
  const expected =
    'Låt en person till läsa regeln, och skriv in hens roll och dagen: den handlar om anmälan eller om ett barn som kan fara illa, och har bara lästs av den som skrev den.';
  return [{ file: rule.file, field: 'readBy', expected, received: 'inget' }];
}

/** What keeps a rule from being served, whatever else of its folder is. */
export const unfinished = (rule: Rule): Fault[] => [...draftFaults(rule), ...unreadFaults(rule)];
