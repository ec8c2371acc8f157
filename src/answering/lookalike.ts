import * as z from 'zod/v4';
import type { Fault } from '../shared/file-fault.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';

const lookalikeFile = z.strictObject({
  subjects: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, { error: 'Skriv ett id: bara små bokstäver a–z, siffror och bindestreck.' }),
      about: z.string().trim().min(1),
      asks: z.array(z.string().trim().min(1)).min(5, { error: 'Skriv minst fem sätt att fråga.' }),
    }),
  ),
});

/** A subject that is not the bot's, with phrasings of it: known, so that it is not mistaken for a rule's. */
export type Lookalike = z.output<typeof lookalikeFile>['subjects'][number];

/** The text of knowledge/lookalikes.yaml -> the subjects that are not the bot's, or its faults. */
export function parseLookalikes(file: string, text: string): { lookalikes: Lookalike[] } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = lookalikeFile.safeParse(yaml.data);
  return parsed.success ? { lookalikes: parsed.data.subjects } : { faults: zodFaults(file, yaml.data, parsed.error) };
}
