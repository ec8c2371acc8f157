import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { dayField as day, idField as id, lineField as line } from '../../shared/file-fields.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';
import { structureFaults } from './structure.js';

/** What an end tells somebody to do ('elev': a child or a pupil reads). There is no other kind: no way ends in "nothing". */
export const END_KINDS = [
  'ring-112',
  'kontakta-genast',
  'anmal',
  'konsultera-nu',
  'ny-oro',
  'over-18',
  'elev',
] as const;
const kind = z.enum(END_KINDS);

const question = z.strictObject({
  id,
  text: line,
  hint: line.optional(),
  answers: z.array(z.strictObject({ label: line, to: id, note: line.optional() })).min(2),
});

const end = z.strictObject({
  id,
  kind,
  urgent: z.boolean().default(false),
  title: line,
  do: z.array(line).min(2),
  rules: z.array(id).min(1),
});

const guideFile = z.strictObject({
  version: day,
  title: line,
  start: id,
  intro: line,
  questions: z.array(question).min(1),
  ends: z.array(end).min(1),
  checklist: z.strictObject({ kinds: z.array(kind), title: line, lines: z.array(line).min(1) }),
  next: z.strictObject({
    kinds: z.array(kind),
    title: line,
    lines: z.array(
      z.strictObject({
        text: line,
        legal: z.strictObject({ act: line, section: line }),
        from: day.optional(),
        to: day.optional(),
      }),
    ),
  }),
});

export type Question = z.output<typeof question>;
export type End = z.output<typeof end>;
/** The guide "Ska jag anmäla?": questions that lead to questions or ends. */
export type Guide = z.output<typeof guideFile>;

/** The text of the guide's file -> the guide, or its faults: shape, unknown or unreachable nodes, circles, too long ways. */
export function parseGuide(file: string, text: string): { guide: Guide } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = guideFile.safeParse(yaml.data);
  if (!parsed.success) return { faults: zodFaults(file, yaml.data, parsed.error) };
  const faults = structureFaults(file, parsed.data);
  return faults.length > 0 ? { faults } : { guide: parsed.data };
}
