import * as z from 'zod/v4';
import type { Fault } from './answering/fault.js';
import { readYaml, zodFaults } from './answering/rule-file.js';
import type { Button } from './reply.js';
import { schoolYear } from './school-year.js';

const line = z.string().trim().min(1);
const named = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), name: line });

const directoryFile = z.strictObject({
  municipality: line,
  socialjour: line.optional(),
  mottagning: line.optional(),
  anmalningsadress: line.optional(),
  /** Who takes over where the bot does not know: a function, never a person. */
  handover: line.optional(),
  /** Schools, with their contact social workers and the substitute by Entra object id. */
  schools: z
    .array(named.extend({ workers: z.array(z.uuid()).default([]), substitute: z.uuid().optional() }))
    .default([]),
  /** The contact social workers, by Entra object id. */
  workers: z.array(z.strictObject({ id: z.uuid(), name: line, phone: line.optional() })).default([]),
  ...schoolYear,
  /** Entra object ids of those who look after the rules and see the unanswered questions. */
  curators: z.array(z.uuid()).default([]),
});

/** The local facts that change; a number that the municipality has not filled in is absent, never invented. */
export type Directory = z.output<typeof directoryFile>;

/** The names by which a rule may refer to the directory, written {{socialjour}}. */
export const PLACEHOLDERS = ['kommun', 'socialjour', 'mottagning', 'anmalningsadress'] as const;

/** What stands in place of a local fact that is not filled in. */
export const MISSING: Readonly<Record<(typeof PLACEHOLDERS)[number], string>> = {
  kommun: 'din kommun',
  socialjour: '(numret till socialjouren är inte ifyllt här, sök ”socialjour” och din kommuns namn eller ring 112)',
  mottagning: '(numret är inte ifyllt här, ring kommunens växel)',
  anmalningsadress: '(adressen är inte ifylld här, fråga kommunens växel efter socialtjänstens mottagning)',
};

/** The text of a directory.yaml -> the directory, or its faults. */
export function parseDirectory(file: string, text: string): { directory: Directory } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = directoryFile.safeParse(yaml.data);
  return parsed.success ? { directory: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}

/** A rule's text with {{names}} filled in from the directory, or with the plain statement that a fact is missing. */
export function fillIn(text: string, directory: Directory | undefined): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const known = PLACEHOLDERS.find(placeholder => placeholder === name);
    if (!known) return whole;
    return (known === 'kommun' ? directory?.municipality : directory?.[known]) ?? MISSING[known];
  });
}

/** The way to a consultation, where a school of the municipality has a contact social worker. */
export function bookButton(directory: Directory | undefined): Button[] {
  if (!directory?.schools.some(({ workers }) => workers.length > 0)) return [];
  return [{ title: 'Boka konsultation', aside: true, action: { v: 1, do: 'booking', step: { is: 'begin' } } }];
}
