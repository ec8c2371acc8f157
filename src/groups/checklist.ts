import * as z from 'zod/v4';
import { type Fault, meant } from '../shared/file-fault.js';
import { idField, lineField } from '../shared/file-fields.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';
import type { ForumFacts } from './group-job.js';

/** How children are spoken of in a forum. */
export const CASES = ['named', 'anonymous', 'general', 'unclear'] as const satisfies readonly ForumFacts['cases'][];

/** The most lines of the checklist, and the longest of each in characters: they stand on every card of a meeting. */
export const CHECKS_MAX = 14;
export const CHECK_MAX = 200;

const check = z.strictObject({
  text: lineField.max(CHECK_MAX),
  /** The rule that it rests on. */
  rule: idField.optional(),
  /** In which forums it is checked; in all where it is absent. */
  where: z.array(z.enum(CASES)).min(1).optional(),
});

/** One line of what everybody checks before a meeting. */
export type Check = z.output<typeof check>;

const checklistFile = z.strictObject({ checks: z.array(check).min(1).max(CHECKS_MAX) });

/** The text of knowledge/checklist.yaml -> its lines in order, or its faults. */
export function parseChecklist(file: string, text: string): { checks: Check[] } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = checklistFile.safeParse(yaml.data);
  return parsed.success ? parsed.data : { faults: zodFaults(file, yaml.data, parsed.error) };
}

/** The lines for a forum; a group of no forum may speak of anybody. */
export function checksFor(checks: readonly Check[], forum: Pick<ForumFacts, 'cases'> | undefined): string[] {
  const cases = forum?.cases ?? 'unclear';
  return checks.filter(({ where }) => where?.includes(cases) ?? true).map(({ text }) => text);
}

const CONSENT = /samtyck|frågat familjen/i;
const REPORT = /anmäls genast/i;
const VIOLENCE = /våld/i;

/**
 * Rules that do not exist, and for each kind of forum: no line that a report is made at once, or no line on violence, before
 * the first on consent. A line that says both a report and "utan samtycke" is the report's.
 */
export function checklistFaults(checks: readonly Check[], rules: ReadonlySet<string>): Fault[] {
  const file = 'checklist.yaml';
  const strangers = checks.flatMap(({ rule }) => (rule === undefined || rules.has(rule) ? [] : [rule]));
  const early = CASES.flatMap((cases): Fault[] => {
    const lines = checksFor(checks, { cases });
    const consent = lines.findIndex(line => CONSENT.test(line) && !REPORT.test(line));
    const before = consent < 0 ? lines : lines.slice(0, consent);
    return [REPORT, VIOLENCE]
      .filter(needed => !before.some(line => needed.test(line)))
      .map(({ source }) => ({
        file,
        field: `checks.${cases}`,
        expected: `Skriv en rad som nämner "${source}" före den första om samtycke, också i forum med cases: ${cases}.`,
        received: 'ingen sådan rad',
      }));
  });
  return [
    ...strangers.map(received => ({
      file,
      field: 'rule',
      expected: `Skriv id för en regel som finns.${meant(received, rules)}`,
      received,
    })),
    ...early,
  ];
}
