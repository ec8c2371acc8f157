import { type Day, inWords } from '../shared/day.js';
import { PLACEHOLDERS } from '../shared/directory.js';
import type { Fault } from '../shared/file-fault.js';
import { fold } from '../shared/text.js';
import { approvalFaults } from './approval.js';
import { bodyLawFaults, citationFaults, endedWordings } from './check-law.js';
import type { Law } from './law.js';
import { isValidOn, type Rule } from './rule.js';
import { SETTINGS } from './settings.js';
import { type ForbiddenWording, wordingFaults } from './wording.js';

/** What a check of the whole knowledge base says: faults stop it, warnings and open points are for the curators. */
export interface CheckReport {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly open: readonly OpenPoint[];
  /** How many versions nobody but their writer has read since they were last reviewed. */
  readonly readOnce: number;
}

/** What an entry itself says is not settled, and whose word it waits for. */
export interface OpenPoint {
  readonly file: string;
  readonly id: string;
  readonly for: 'jurist' | 'municipality';
  readonly question: string;
}

/** What may stand in double braces. */
const FILLED = [...PLACEHOLDERS, ...SETTINGS];

const CHECK_LOCALLY = '## Kontrollera lokalt';

function shapeFaults(rule: Rule): Fault[] {
  const faults: Fault[] = [];
  const say = (field: string, expected: string, received: string) =>
    faults.push({ file: rule.file, field, expected, received });
  const [folder = '', name = ''] = rule.file.split('/').slice(-2);
  if (folder !== rule.pack) say('pack', `the folder's name, ${folder}`, rule.pack);
  if (name !== `${rule.id}.md` && name !== `${rule.id}.${rule.validFrom}.md`) {
    say('id', `the file's name, ${name.split('.')[0]}`, rule.id);
  }
  if (rule.validTo && rule.validTo < rule.validFrom) say('validTo', `${rule.validFrom} or later`, rule.validTo);
  if (rule.reviewBy <= rule.reviewedOn) say('reviewBy', `a day after ${rule.reviewedOn}`, rule.reviewBy);
  const tellsOpen = rule.details.includes(CHECK_LOCALLY);
  const isOpen = rule.open.jurist.length + rule.open.municipality.length > 0;
  if (isOpen && !tellsOpen) {
    say('body', `a section "${CHECK_LOCALLY}", since open is not empty`, 'no such section');
  }
  if (tellsOpen && !isOpen) say('open', `what "${CHECK_LOCALLY}" is about`, 'nothing');
  for (const line of rule.details.split('\n')) {
    if (/^(#(?!# )|###|>|\||```|\d+\. )|\*\*|\]\(|<\/?\w/.test(line.trim())) {
      say('body', 'headings (## ), paragraphs and lists (- ) only', `"${line.slice(0, 60)}"`);
    }
  }
  for (const [, name = ''] of `${rule.short} ${rule.details}`.matchAll(/\{\{(.*?)\}\}/g)) {
    if (!FILLED.some(known => known === name)) say('body', `one of ${FILLED.join(' | ')}`, `{{${name}}}`);
  }
  if (/\{\{|\}\}/.test(rule.title)) say('title', 'no {{name}}: a title is shown as it stands', `"${rule.title}"`);
  if (rule.legal.length + rule.sources.length === 0) say('sources', 'at least one source, or law', 'neither');
  for (const { on } of rule.readBy) if (on < rule.reviewedOn) say('readBy', `${rule.reviewedOn} or later`, on);
  const own = new Set(rule.asks.map(fold));
  if (own.size < rule.asks.length) say('asks', 'each ask once', 'the same ask twice');
  for (const not of rule.notAsks) if (own.has(fold(not))) say('notAsks', 'no ask of the same rule', `"${not}"`);
  return faults;
}

/** Faults that only show beside the other rules: overlapping versions, unknown relations, an ask in two rules. */
function relationFaults(rules: readonly Rule[]): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set(rules.map(rule => rule.id));
  const askedIn = new Map<string, Rule>();
  for (const rule of rules) {
    const say = (field: string, expected: string, received: string) =>
      faults.push({ file: rule.file, field, expected, received });
    for (const id of rule.related) {
      if (!ids.has(id)) say('related', 'the id of a rule that exists', id);
      if (id === rule.id) say('related', 'other rules', id);
    }
    for (const ask of [rule.title, ...rule.asks]) {
      const other = askedIn.get(fold(ask));
      if (other && other.id !== rule.id) say('asks', `an ask that ${other.file} does not have`, `"${ask}"`);
      else askedIn.set(fold(ask), rule);
    }
    for (const other of rules) {
      if (other === rule || other.id !== rule.id || other.file < rule.file) continue;
      if (isValidOn(rule, other.validFrom) || isValidOn(other, rule.validFrom)) {
        const received = `${rule.validFrom}..${rule.validTo ?? ''} beside ${other.validFrom}..${other.validTo ?? ''}`;
        say('validFrom', `no overlap with ${other.file}`, received);
      }
    }
  }
  return faults;
}

/** A version that follows another one says what becomes different, and by which law. */
function versionFaults(rules: readonly Rule[]): Fault[] {
  return rules.flatMap(rule => {
    const follows = rules.some(other => other.id === rule.id && other.validFrom < rule.validFrom);
    const faults: Fault[] = [];
    const say = (field: string, expected: string) =>
      faults.push({ file: rule.file, field, expected, received: 'nothing' });
    if (follows && rule.changes === undefined) say('changes', 'one sentence on what becomes different');
    if (follows && rule.legal.length === 0) say('legal', 'the law that this version follows');
    return faults;
  });
}

function ageReport(rules: readonly Rule[], on: Day): { faults: Fault[]; warnings: Fault[] } {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  for (const rule of rules) {
    const versions = rules.filter(other => other.id === rule.id);
    const last = versions.every(other => other.validFrom <= rule.validFrom);
    if (last && rule.validTo !== undefined && rule.validTo < on) {
      const expected = `a version that applies on ${on}`;
      faults.push({ file: rule.file, field: 'validTo', expected, received: `expired ${rule.validTo}` });
    }
    if (isValidOn(rule, on) && rule.reviewBy < on) {
      const expected = `a review no later than ${inWords(rule.reviewBy)}`;
      warnings.push({ file: rule.file, field: 'reviewBy', expected, received: `reviewed ${rule.reviewedOn}` });
    }
  }
  return { faults, warnings };
}

/** Checks rules that parsed one by one against the law table, the forbidden wordings and one another, as of a day. */
export function checkRules(
  rules: readonly Rule[],
  law: Law,
  forbidden: readonly ForbiddenWording[],
  on: Day,
): CheckReport {
  const age = ageReport(rules, on);
  const wordings = rules.map(rule => endedWordings(rule, law, on));
  const own = rules.flatMap(rule => [
    ...shapeFaults(rule),
    ...citationFaults(rule, law),
    ...bodyLawFaults(rule, law),
    ...wordingFaults(rule, forbidden),
    ...approvalFaults(rule),
  ]);
  return {
    faults: [
      ...own,
      ...relationFaults(rules),
      ...versionFaults(rules),
      ...wordings.flatMap(({ faults }) => faults),
      ...age.faults,
    ],
    warnings: [...age.warnings, ...wordings.flatMap(({ warnings }) => warnings)],
    open: rules.flatMap(({ file, id, open }) => [
      ...open.jurist.map(question => ({ file, id, for: 'jurist' as const, question })),
      ...open.municipality.map(question => ({ file, id, for: 'municipality' as const, question })),
    ]),
    readOnce: rules.filter(rule => rule.readBy.length === 0).length,
  };
}
