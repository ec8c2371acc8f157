import * as z from 'zod/v4';
import type { Fault } from './fault.js';
import { readYaml, zodFaults } from './rule-file.js';

const lawFile = z.strictObject({
  readThrough: z.string(),
  acts: z.array(
    z.strictObject({
      act: z.string(),
      name: z.string(),
      sfs: z.string(),
      begins: z.string(),
      sections: z.record(z.string(), z.array(z.string()).min(1)),
    }),
  ),
  repealed: z.array(z.strictObject({ sfs: z.string(), name: z.string(), replacedBy: z.string() })),
});

/** The sections that a rule may cite, the acts that no longer apply, and the day through which the law was read. */
export type Law = z.output<typeof lawFile>;

/** The text of knowledge/law.yaml -> the law table, or its faults. */
export function parseLaw(file: string, text: string): { law: Law } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = lawFile.safeParse(yaml.data);
  return parsed.success ? { law: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}

/** An act of the table by the name that rules use for it ("SoL"). */
export function actNamed(law: Law, name: string): Law['acts'][number] | undefined {
  return law.acts.find(act => act.act === name);
}
