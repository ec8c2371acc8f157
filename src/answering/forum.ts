import * as z from 'zod/v4';
import { type Fault, meant } from '../shared/file-fault.js';
import { idField as id, lineField as line, yearField } from '../shared/file-fields.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';

const forum = z.strictObject({
  id,
  name: line,
  also: z.array(line).default([]),
  /** The rule that tells more. */
  rule: id,
  purpose: line,
  convener: line.optional(),
  participants: z.array(line).default([]),
  cadence: z.strictObject({
    text: line,
    /** The least number of meetings per year, term or month; absent where the source states none. */
    atLeast: z.int().min(1).optional(),
    per: z.enum(['year', 'term', 'month']).optional(),
    approximate: z.boolean().default(false),
  }),
  /** What is talked of: children by name, children without names, general questions only, or not stated. */
  cases: z.enum(['named', 'anonymous', 'general', 'unclear']),
  consent: line.optional(),
  ended: z.boolean().default(false),
  year: yearField,
  source: line,
});

/** A recurring meeting between school and social services, as structured facts. */
export interface Forum extends z.output<typeof forum> {
  readonly pack: string;
  readonly file: string;
}

const forumsFile = z.strictObject({ forums: z.array(forum) });

/** The text of a pack's forums.yaml -> its forums, or its faults. */
export function parseForums(pack: string, file: string, text: string): { forums: Forum[] } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = forumsFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  return { forums: parsed.data.forums.map(read => ({ ...read, pack, file })) };
}

/** Forums whose rule does not exist, and ids that two forums of a pack share. */
export function forumFaults(forums: readonly Forum[], ruleIds: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { id, rule, file, pack } of forums) {
    if (!ruleIds.has(rule)) {
      faults.push({
        file,
        field: `${id}.rule`,
        expected: `Skriv id för en regel som finns.${meant(rule, ruleIds)}`,
        received: rule,
      });
    }
    if (seen.has(`${pack}/${id}`))
      faults.push({
        file,
        field: 'id',
        expected: 'Ge forumet ett eget id: ett annat i samma paket har det redan.',
        received: id,
      });
    seen.add(`${pack}/${id}`);
  }
  return faults;
}
