import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';

const words = z.string().transform(text => text.split(/\s+/).filter(word => word !== ''));
const wordsByGroup = z.record(z.string(), words).transform(groups => Object.values(groups).flat());

const namesFile = z.strictObject({
  /** First names by where they are from. */
  first: wordsByGroup,
  /** Surnames by where they are from. */
  last: wordsByGroup,
  /** Names that are ordinary words, or things' names, too. */
  wordlike: words,
  /** What a word ends in that is most likely a surname. */
  lastEndings: words,
});

const notPersonsFile = z.strictObject({
  places: words,
  /** Apps, organisations, methods, diagnoses, days, figures of stories. */
  things: words,
  /** What preschools and their groups are called. */
  groups: words,
  /** Words after which a name is a thing's. */
  kinds: words,
  /** Names of several words that are nobody here, in lower case. */
  phrases: z.array(z.string().trim().min(1)),
  /** Everyday words that the rest of the knowledge base does not use. */
  words,
  /** Notes beside a booking that tell of nobody, as staff write them; their words may stand in any note. */
  notes: z.array(z.string().trim().min(1)).default([]),
  /** Capitals that are no initials. */
  abbreviations: words,
});

const weightsFile = z
  .strictObject({
    bits: z.int().min(8).max(20),
    /** What one step of a weight is worth. */
    scale: z.number().positive(),
    /** Weights as signed bytes, in base64. */
    weights: z.string(),
  })
  .transform(({ bits, scale, weights }) => ({ bits, scale, weights: new Int8Array(Buffer.from(weights, 'base64')) }))
  .refine(({ bits, weights }) => weights.length === 2 ** bits, {
    error: 'Låt npm run fit:guard skriva filen på nytt: vikterna är för få eller för många.',
  });

/** Names of people, as they are written. */
export type Names = z.output<typeof namesFile>;
/** What has a name and is nobody, as it is written. */
export type NotPersons = z.output<typeof notPersonsFile>;
/** What was learned of how names stand in sentences. */
export type NameWeights = z.output<typeof weightsFile>;

/** What the identity guard knows: read once from the knowledge folder. */
export interface NameData {
  readonly names: Names;
  readonly notPersons: NotPersons;
  readonly weights: NameWeights;
}

function checked<Schema extends z.ZodType>(schema: Schema, file: string, text: string) {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = schema.safeParse(yaml.data);
  return parsed.success ? { data: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}

/** The text of knowledge/names.yaml -> the names, or its faults. */
export function parseNames(file: string, text: string): { people: Names } | { faults: Fault[] } {
  const read = checked(namesFile, file, text);
  return 'data' in read ? { people: read.data } : read;
}

/** The text of knowledge/not-persons.yaml -> what is nobody, or its faults. */
export function parseNotPersons(file: string, text: string): { notPersons: NotPersons } | { faults: Fault[] } {
  const read = checked(notPersonsFile, file, text);
  return 'data' in read ? { notPersons: read.data } : read;
}

/** The text of knowledge/name-weights.json -> what was learned, or its faults. */
export function parseNameWeights(file: string, text: string): { weights: NameWeights } | { faults: Fault[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {
      faults: [
        {
          file,
          field: 'json',
          expected: 'Låt npm run fit:guard skriva filen på nytt.',
          received: 'något annat än JSON',
        },
      ],
    };
  }
  const parsed = weightsFile.safeParse(data);
  return parsed.success ? { weights: parsed.data } : { faults: zodFaults(file, data, parsed.error) };
}
