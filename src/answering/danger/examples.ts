import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';

const message = z.string().trim().min(1);

const groupsOf = <T extends z.ZodType>(one: T) =>
  z.record(z.string().min(3), z.array(one).min(1)).transform(groups => Object.values(groups).flat());

const dangerFile = z.strictObject({
  danger: groupsOf(message),
  calm: groupsOf(message),
  pairs: groupsOf(z.strictObject({ danger: message, calm: message })).default([]),
});

/** Messages that tell of present danger to a child, calm ones that use the same words, and the two kinds in pairs. */
export type DangerExamples = z.output<typeof dangerFile>;

/** The text of knowledge/danger.yaml -> the examples, or its faults. */
export function parseDanger(file: string, text: string): { examples: DangerExamples } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = dangerFile.safeParse(yaml.data);
  return parsed.success ? { examples: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}
