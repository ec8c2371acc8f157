import * as z from 'zod/v4';
import type { Fault } from '../shared/file-fault.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';
import type { Rule } from './rule.js';

const wordingFile = z.strictObject({
  forbidden: z
    .array(
      z.strictObject({
        pattern: z.string().min(3),
        why: z.string().min(3),
        /** A sentence that matches one of these says the opposite ("vänta inte"), or quotes what is wrong. */
        unless: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  /** A term of the law, the words that the product explains it by everywhere, and words that would say something else. */
  glosses: z.array(z.strictObject({ of: z.string(), say: z.string(), not: z.array(z.string()).min(1) })).default([]),
});

/** One wording that no text of the product may contain, since it discourages or delays a report. */
export interface ForbiddenWording {
  readonly pattern: RegExp;
  readonly why: string;
  readonly unless: readonly RegExp[];
}

/** The text of knowledge/wording.yaml -> the forbidden wordings, or its faults (a broken pattern among them). */
export function parseWording(file: string, text: string): { forbidden: ForbiddenWording[] } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = wordingFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  try {
    const glosses = parsed.data.glosses.map(({ of, say, not }) => ({
      pattern: not.join('|'),
      why: `förklarar ”${of}” på annat sätt än som ”${say}”`,
      unless: [],
    }));
    return {
      forbidden: [...parsed.data.forbidden, ...glosses].map(({ pattern, why, unless }) => ({
        pattern: new RegExp(pattern, 'iu'),
        why,
        unless: unless.map(source => new RegExp(source, 'iu')),
      })),
    };
  } catch (error) {
    return {
      faults: [
        {
          file,
          field: 'pattern',
          expected: 'Rätta mönstret: det är inget reguljärt uttryck.',
          received: String(error),
        },
      ],
    };
  }
}

/** The sentences of a text that discourage or delay a report, each with the reason why that wording is forbidden. */
export function discouraging(
  text: string,
  forbidden: readonly ForbiddenWording[],
): { sentence: string; why: string }[] {
  return text
    .split(/(?<=[.!?:])\s+|\n+/)
    .flatMap(sentence =>
      forbidden
        .filter(({ pattern, unless }) => pattern.test(sentence) && !unless.some(except => except.test(sentence)))
        .map(({ why }) => ({ sentence: sentence.trim(), why })),
    );
}

/** The sentences of a file's texts that hold a forbidden wording, as faults of that file. */
export function textFaults(file: string, text: string, forbidden: readonly ForbiddenWording[]): Fault[] {
  return discouraging(text, forbidden).map(({ sentence, why }) => ({
    file,
    field: 'body',
    expected: `Skriv om meningen: den ${why}.`,
    received: `"${sentence.slice(0, 120)}"`,
  }));
}

/** The forbidden wordings in a rule's texts, as faults; its title and asks are the users' words and are not looked at. */
export function wordingFaults(rule: Rule, forbidden: readonly ForbiddenWording[]): Fault[] {
  return textFaults(rule.file, `${rule.changes ?? ''}\n${rule.short}\n${rule.details}`, forbidden);
}

/** Every text in parsed data, one a line. */
export function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(textsIn).join('\n') : '';
}
