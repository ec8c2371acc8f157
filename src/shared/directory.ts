import * as z from 'zod/v4';
import type { Fault } from './file-fault.js';
import { lineField as line } from './file-fields.js';
import type { Button } from './reply.js';
import { say } from './say.js';
import { schoolYear } from './school-year.js';
import { readYaml, zodFaults } from './yaml-file.js';

/** An Entra object id, which Teams writes in small letters; or a mail address, by which it is looked up when the folder is read. */
const person = z.union([z.uuid().toLowerCase(), z.email().toLowerCase()], {
  error: 'Skriv personens e-postadress, eller personens objekt-id i Entra (36 tecken).',
});
const named = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'Skriv ett id: bara små bokstäver a–z, siffror och bindestreck.' }),
  name: line,
});

const A_CLOCK = 'Skriv klockslaget med två siffror före och efter punkten, som 08.00.';
const clock = z.string({ error: A_CLOCK }).regex(/^(?:[01]\d|2[0-3])[.:][0-5]\d$/, { error: A_CLOCK });

const directoryFile = z.strictObject({
  municipality: line,
  socialjour: line.optional(),
  mottagning: line.optional(),
  anmalningsadress: line.optional(),
  /** The address of the e-service for reports, and the e-mail address of the office. */
  etjanst: z.url({ protocol: /^https$/, error: 'Skriv en adress som börjar med https://.' }).optional(),
  epost: z.email().optional(),
  /** When the office answers: weekdays 1 (Monday) to 7, from and to by the clock. Holidays are not among them. */
  oppet: z.array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: clock, to: clock })).optional(),
  /** Who takes over where the bot does not know: a function, never a person. */
  handover: line.optional(),
  /** Schools, with their contact social workers and the substitute by Entra object id. */
  schools: z.array(named.extend({ workers: z.array(person).default([]), substitute: person.optional() })).default([]),
  /** The contact social workers, by Entra object id. */
  workers: z
    .array(
      z.strictObject({
        id: person,
        name: line,
        phone: line.optional(),
        /** What of a school somebody has, where it has more than one, or when: "årskurs 7-9, tisdagar". */
        serves: line.optional(),
        /** The address of her own meeting in Teams, for consultations that are held there. */
        meeting: z
          .url({ protocol: /^https$/, error: 'Skriv en adress som börjar med https://.' })
          .max(600)
          .optional(),
      }),
    )
    .default([]),
  ...schoolYear,
  /** Entra object ids of those who look after the rules and see the unanswered questions. */
  curators: z.array(person).default([]),
  /** Entra object ids of the social workers' heads, who see how many consultations there are. */
  heads: z.array(person).optional(),
});

/** The local facts that change; a number that the municipality has not filled in is absent, never invented. */
export type Directory = z.output<typeof directoryFile>;

/** The names by which a rule may refer to the directory, written {{socialjour}}. */
export const PLACEHOLDERS = ['kommun', 'socialjour', 'mottagning', 'anmalningsadress'] as const;

type Placeholder = (typeof PLACEHOLDERS)[number];

/** What stands in place of a local fact that is not filled in, and the words beside it that say the same already, in Swedish or English. */
const STAND_INS: Readonly<Record<Placeholder, { readonly words: string; readonly said: RegExp | undefined }>> = {
  kommun: { words: 'din kommun', said: undefined },
  socialjour: { words: 'socialjouren', said: /socialjour|emergency social/i },
  mottagning: { words: 'socialtjänstens mottagning', said: /socialtjänst|mottagning|social services/i },
  anmalningsadress: { words: 'socialtjänstens mottagning', said: undefined },
};

/** The text of a directory.yaml -> the directory, or its faults. */
export function parseDirectory(file: string, text: string): { directory: Directory } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = directoryFile.safeParse(yaml.data);
  return parsed.success ? { directory: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}

const NAMED = /([,:]?\s*)\{\{(\w+)\}\}/g;

const factIn = (name: Placeholder, directory: Directory | undefined): string | undefined =>
  name === 'kommun' ? directory?.municipality : directory?.[name];

/**
 * A rule's text with {{names}} filled in from the directory. A fact that is missing is left out where the sentence says
 * already whom to call ("Ring mottagningen, {{mottagning}}."), else words stand for it; `unfilled` says that it is missing.
 */
export function fillIn(text: string, directory: Directory | undefined): string {
  return text.replace(NAMED, (whole, before: string, name: string, at: number) => {
    const known = PLACEHOLDERS.find(placeholder => placeholder === name);
    if (!known) return whole;
    const value = factIn(known, directory);
    if (value !== undefined) return `${before}${value}`;
    const { words, said } = STAND_INS[known];
    const sentence =
      text
        .slice(0, at)
        .split(/[.?!]\s|\n/)
        .at(-1) ?? '';
    return /^[,:]/.test(before) && said?.test(sentence) === true ? '' : `${before}${words}`;
  });
}

/**
 * One line on the numbers and the address that these texts name and the municipality has not filled in, with the way to
 * find them; undefined where nothing is missing. Said once a reply, never in the middle of what to do.
 */
export function unfilled(texts: readonly string[], directory: Directory | undefined): string | undefined {
  const named = new Set(texts.flatMap(text => [...text.matchAll(NAMED)].map(([, , name]) => name)));
  const missing = PLACEHOLDERS.filter(name => named.has(name) && factIn(name, directory) === undefined);
  const office = missing.includes('mottagning') || missing.includes('anmalningsadress');
  const ways = [
    ...(office ? [say`Socialtjänstens mottagning når du genom kommunens växel.`] : []),
    ...(missing.includes('socialjour') ? [say`Sök ”socialjour” och kommunens namn, eller ring 112.`] : []),
  ];
  return ways.length === 0 ? undefined : [say`Numren är inte ifyllda här.`, ...ways].join(' ');
}

/** Whether somebody (an Entra object id) is a contact social worker of a school, or its substitute; without a school: of any. */
export function isWorkerOf(directory: Directory | undefined, objectId: string, school: string | undefined): boolean {
  return (directory?.schools ?? []).some(
    ({ id, workers, substitute }) =>
      (school === undefined || id === school) && [...workers, substitute].includes(objectId),
  );
}

/** The way to a consultation, where a school of the municipality has a contact social worker. */
export function bookButton(directory: Directory | undefined): Button[] {
  if (!directory?.schools.some(({ workers }) => workers.length > 0)) return [];
  return [{ title: say`Boka konsultation`, aside: true, action: { v: 1, do: 'booking', step: { is: 'begin' } } }];
}
