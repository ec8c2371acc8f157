import { type Day, inWords } from '../shared/day.js';
import { PLACEHOLDERS } from '../shared/directory.js';
import { type Fault, meant } from '../shared/file-fault.js';
import { fold } from '../shared/text.js';
import { plusDays } from '../shared/wall-time.js';
import { isApproved, oldApprovals } from './approval.js';
import { bodyLawFaults, citationFaults, endedWordings } from './check-law.js';
import { dutyFaults } from './duty.js';
import type { Law } from './law.js';
import { asksFileOf, isValidOn, type Rule } from './rule.js';
import { SETTINGS } from './settings.js';
import { unfinished } from './unfinished.js';
import { type ForbiddenWording, wordingFaults } from './wording.js';

/** What a check of the whole knowledge base says: faults stop it, warnings and open points are for the curators. */
export interface CheckReport {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly open: readonly OpenPoint[];
  /** The files of versions that nobody but their writer has read since they were last reviewed. */
  readonly readOnce: readonly string[];
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
  if (folder !== rule.pack) say('pack', `Skriv ${folder}, som mappen heter, eller flytta filen.`, rule.pack);
  if (name !== `${rule.id}.md` && name !== `${rule.id}.${rule.validFrom}.md`) {
    say('id', `Skriv ${name.split('.')[0]}, som filen heter, eller döp om filen.`, rule.id);
  }
  if (rule.validTo && rule.validTo < rule.validFrom)
    say('validTo', `Skriv ${rule.validFrom} eller en senare dag: då börjar regeln gälla.`, rule.validTo);
  if (rule.reviewBy <= rule.reviewedOn)
    say('reviewBy', `Skriv en dag efter ${rule.reviewedOn}, då regeln granskades.`, rule.reviewBy);
  const tellsOpen = rule.details.includes(CHECK_LOCALLY);
  const isOpen = rule.open.jurist.length + rule.open.municipality.length > 0;
  if (isOpen && !tellsOpen) {
    say(
      'body',
      `Lägg till ett stycke med rubriken "${CHECK_LOCALLY}": fältet open säger att något inte är klart.`,
      'ingen sådan rubrik',
    );
  }
  if (tellsOpen && !isOpen) say('open', `Skriv här vad "${CHECK_LOCALLY}" i texten handlar om.`, 'inget');
  for (const line of rule.details.split('\n')) {
    if (/^(#(?!# )|###|>|\||```|\d+\. )|\*\*|\]\(|<\/?\w/.test(line.trim())) {
      say(
        'body',
        'Skriv bara rubriker (## ), stycken och listor (- ): inga tabeller, länkar eller fet stil.',
        `"${line.slice(0, 60)}"`,
      );
    }
  }
  for (const [, name = ''] of `${rule.short} ${rule.details}`.matchAll(/\{\{(.*?)\}\}/g)) {
    if (!FILLED.some(known => known === name))
      say('body', `Skriv något av inom klamrarna: ${FILLED.join(', ')}.${meant(name, FILLED)}`, `{{${name}}}`);
  }
  if (/\{\{|\}\}/.test(rule.title)) say('title', 'Skriv titeln utan {{ }}: den visas som den står.', `"${rule.title}"`);
  if (rule.legal.length + rule.sources.length === 0)
    say('sources', 'Skriv en källa (sources) eller en paragraf (legal) som regeln vilar på.', 'ingetdera');
  for (const { on } of rule.readBy)
    if (on < rule.reviewedOn)
      say('readBy', `Låt någon läsa regeln en gång till: den granskades ${rule.reviewedOn}, efter läsningen.`, on);
  return faults;
}

/** Faults of a rule's phrasings, which stand in a file of their own. */
function phrasingFaults({ file: of, id, asks, notAsks }: Rule): Fault[] {
  const file = asksFileOf({ file: of, id });
  const own = asks.map(fold);
  const say = (field: string, expected: string) => (ask: string) => ({ file, field, expected, received: `"${ask}"` });
  return [
    ...asks
      .filter((_, at) => own.indexOf(own[at]!) !== at)
      .map(say('asks', 'Ta bort den ena: samma sätt att fråga står två gånger.')),
    ...notAsks
      .filter(not => own.includes(fold(not)))
      .map(say('notAsks', 'Ta bort den här eller under asks: den kan inte stå på båda ställena.')),
  ];
}

/**
 * Faults that only show beside the other rules: overlapping versions, unknown relations, an ask in two rules. `unread` are
 * ids of rules with faults of their own: what names them is right.
 */
function relationFaults(rules: readonly Rule[], unread: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set([...rules.map(rule => rule.id), ...unread]);
  const askedIn = new Map<string, { id: string; file: string }>();
  for (const rule of rules) {
    const say = (field: string, expected: string, received: string) =>
      faults.push({ file: rule.file, field, expected, received });
    for (const id of rule.related) {
      if (!ids.has(id)) say('related', `Skriv id för en regel som finns.${meant(id, ids)}`, id);
      if (id === rule.id) say('related', 'Ta bort regelns eget id.', id);
    }
    const asked = rule.asks.map(ask => ({ file: asksFileOf(rule), field: 'asks', ask }));
    for (const { file, field, ask } of [{ file: rule.file, field: 'title', ask: rule.title }, ...asked]) {
      const other = askedIn.get(fold(ask));
      const expected = `Skriv en annan fråga, eller ändra den i ${other?.file}: en fråga ska höra till en enda regel.`;
      if (other && other.id !== rule.id) faults.push({ file, field, expected, received: `"${ask}"` });
      else askedIn.set(fold(ask), { id: rule.id, file });
    }
    for (const other of rules) {
      if (other === rule || other.id !== rule.id || other.file < rule.file) continue;
      if (isValidOn(rule, other.validFrom) || isValidOn(other, rule.validFrom)) {
        const days = ({ validFrom, validTo }: Rule) => `${validFrom}–${validTo ?? 'tills vidare'}`;
        say(
          'validFrom',
          `Ge den ena ett annat id, eller låt den ena sluta gälla (validTo) innan den andra börjar: ${other.file} har samma id.`,
          `${days(rule)} och ${days(other)}`,
        );
      }
    }
  }
  return faults;
}

/** The version that a version follows, if any. */
const versionBefore = (rule: Rule, rules: readonly Rule[]): Rule | undefined =>
  rules
    .filter(other => other.id === rule.id && other.validFrom < rule.validFrom)
    .toSorted((one, other) => one.validFrom.localeCompare(other.validFrom))
    .at(-1);

/** A version that follows another one says what becomes different, and by which law where there was one: a local routine has none. */
function versionFaults(rules: readonly Rule[]): Fault[] {
  return rules.flatMap(rule => {
    const before = versionBefore(rule, rules);
    const faults: Fault[] = [];
    const say = (field: string, expected: string) =>
      faults.push({ file: rule.file, field, expected, received: 'inget' });
    if (before && rule.changes === undefined)
      say('changes', 'Skriv i en mening vad som blir annorlunda mot versionen före.');
    if (before && before.legal.length > 0 && rule.legal.length === 0)
      say('legal', 'Skriv den lag som den nya versionen följer.');
    return faults;
  });
}

/** Days between two versions of a rule on which neither is shown. */
function gapWarnings(rules: readonly Rule[]): Fault[] {
  return rules.flatMap(rule => {
    const ended = versionBefore(rule, rules)?.validTo;
    const next = ended && plusDays(ended, 1);
    if (!next || next >= rule.validFrom) return [];
    const expected = `Skriv ${next}, eller låt versionen före gälla längre (validTo): dagarna emellan har regeln inget svar.`;
    const received = `${rule.validFrom}, och versionen före slutar ${ended}`;
    return [{ file: rule.file, field: 'validFrom', expected, received }];
  });
}

function ageReport(rules: readonly Rule[], on: Day): { faults: Fault[]; warnings: Fault[] } {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  for (const rule of rules) {
    const versions = rules.filter(other => other.id === rule.id);
    const last = versions.every(other => other.validFrom <= rule.validFrom);
    if (last && rule.validTo !== undefined && rule.validTo < on) {
      const expected = `Skriv en ny version som gäller ${on}, eller en senare dag här.`;
      faults.push({ file: rule.file, field: 'validTo', expected, received: `slutade gälla ${rule.validTo}` });
    }
    if (isValidOn(rule, on) && rule.reviewBy < on) {
      const expected = `Granska regeln, och skriv dagen i reviewedOn: det skulle ha gjorts senast ${inWords(rule.reviewBy)}.`;
      warnings.push({ file: rule.file, field: 'reviewBy', expected, received: `granskad ${rule.reviewedOn}` });
    }
  }
  return { faults, warnings };
}

/**
 * Checks rules that parsed one by one against the law table, the forbidden wordings and one another, as of a day;
 * `unread` are the ids of those that did not.
 */
export function checkRules(
  rules: readonly Rule[],
  law: Law,
  forbidden: readonly ForbiddenWording[],
  on: Day,
  unread: readonly string[] = [],
): CheckReport {
  const age = ageReport(rules, on);
  const wordings = rules.map(rule => endedWordings(rule, law, on));
  const own = rules.flatMap(rule => [
    ...shapeFaults(rule),
    ...phrasingFaults(rule),
    ...citationFaults(rule, law),
    ...bodyLawFaults(rule, law),
    ...wordingFaults(rule, forbidden),
    ...oldApprovals(rule),
    ...dutyFaults(rule),
    ...unfinished(rule),
  ]);
  return {
    faults: [
      ...own,
      ...relationFaults(rules, unread),
      ...versionFaults(rules),
      ...wordings.flatMap(({ faults }) => faults),
      ...age.faults,
    ],
    warnings: [...age.warnings, ...gapWarnings(rules), ...wordings.flatMap(({ warnings }) => warnings)],
    open: rules.flatMap(({ file, id, open }) => [
      ...open.jurist.map(question => ({ file, id, for: 'jurist' as const, question })),
      ...open.municipality.map(question => ({ file, id, for: 'municipality' as const, question })),
    ]),
    readOnce: rules.filter(rule => rule.readBy.length === 0 && !isApproved(rule)).map(({ file }) => file),
  };
}
