import * as z from 'zod/v4';
import type { Day } from '../shared/day.js';
import type { Fault } from '../shared/file-fault.js';
import { dayField as day } from '../shared/file-fields.js';
import { plusDays } from '../shared/wall-time.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';

const lawFile = z.strictObject({
  acts: z.array(
    z.strictObject({
      act: z.string(),
      name: z.string(),
      sfs: z.string(),
      begins: day,
      /** The day through which the act's consolidated text was read. */
      readThrough: day,
      /** The last day on which the act is known to apply. */
      lastDay: day.optional(),
      /** Each section that may be cited, with the days on which its wordings began, oldest first. */
      sections: z.record(z.string(), z.array(day).min(1)),
    }),
  ),
  repealed: z.array(z.strictObject({ sfs: z.string(), name: z.string(), replacedBy: z.string() })),
});

/** The sections that a rule may cite, the acts that no longer apply, and the days through which each was read. */
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

/** The last day of a section's wording that began on `from`; undefined where no end of it is known. */
export function lastDayOf(act: Law['acts'][number], section: string, from: Day): Day | undefined {
  const next = (act.sections[section] ?? []).find(begins => begins > from);
  return next === undefined ? act.lastDay : plusDays(next, -1);
}

/** The acts that are cited by the day through which they were read, the latest day first; [] where none is in the table. */
export function readThrough(
  law: Law,
  cited: readonly { readonly act: string }[],
): { readonly day: Day; readonly acts: readonly string[] }[] {
  const acts = new Set(cited.flatMap(({ act }) => actNamed(law, act) ?? []));
  const days = new Set([...acts].map(act => act.readThrough));
  return [...days]
    .toSorted()
    .reverse()
    .map(day => ({ day, acts: [...acts].filter(act => act.readThrough === day).map(({ name }) => name) }));
}
