import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';

/**
 * What a message may tell of that is no question of a rule's: `adult`, a grown-up is hit, threatened or worse off, and no child
 * is told of; `despair`, whoever writes does not want to live; `weary`, whoever writes is tired or sad; `wait`, a report is put
 * off or left to somebody else.
 */
export const KINDS = ['adult', 'despair', 'weary', 'wait'] as const;
export type Kind = (typeof KINDS)[number];

const messages = z
  .record(z.string().min(3), z.array(z.string().trim().min(1)).min(1))
  .transform(groups => Object.values(groups).flat());

const tellingsFile = z.strictObject({
  adult: messages,
  despair: messages,
  weary: messages,
  wait: messages,
  /** What only looks like one of them. */
  other: messages,
});

/** Made-up messages of each kind, and of none of them. */
export type TellingExamples = z.output<typeof tellingsFile>;

/** The text of knowledge/tellings.yaml -> the messages, or its faults. */
export function parseTellings(file: string, text: string): { tellings: TellingExamples } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = tellingsFile.safeParse(yaml.data);
  return parsed.success ? { tellings: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}
