import * as z from 'zod/v4';
import type { Day } from '../../shared/day.js';
import { type Fault, meant } from '../../shared/file-fault.js';
import { dayField as day, lineField as line } from '../../shared/file-fields.js';
import { holidayOn } from '../../shared/holidays.js';
import { plusDays, weekdayOf } from '../../shared/wall-time.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';
import { actNamed, type Law, lastDayOf } from '../law.js';

const cited = { legal: z.strictObject({ act: line, section: line }), from: day, to: day.optional() };
const reminder = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z-]{1,40}$/, { error: 'Skriv ett id: bara små bokstäver a–z och bindestreck, högst 40 tecken.' }),
  days: z.int().min(1).max(120),
  ...cited,
  what: line,
  letter: line,
});

const afterFile = z.strictObject({
  title: line,
  /** The rules on what happens after a report, under which the wish to be reminded is offered. */
  rules: z.array(line),
  lines: z.array(z.strictObject({ text: line, ...cited })).min(1),
  reminders: z.array(reminder).min(1),
  otherwise: line,
  always: line,
});

/** What may be asked for after a report, and when: every sentence of it that rests on law. */
export type AfterReport = z.output<typeof afterFile>;
export type Reminder = AfterReport['reminders'][number];

/** The text of knowledge/after-report.yaml -> its data, or its faults. */
export function parseAfterReport(
  file: string,
  text: string,
): { readonly afterReport: AfterReport } | { readonly faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = afterFile.safeParse(yaml.data);
  return parsed.success ? { afterReport: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}

const appliesOn = ({ from, to }: { readonly from: Day; readonly to?: Day | undefined }, on: Day): boolean =>
  from <= on && on <= (to ?? on);

/** The lines that are read on a day. */
export const linesOn = ({ lines }: AfterReport, on: Day): AfterReport['lines'] =>
  lines.filter(one => appliesOn(one, on));

/** The first working day from a day on: nobody answers at the office on the others. */
function workingDay(from: Day): Day {
  let at = from;
  while (weekdayOf(at) >= 6 || holidayOn(at) !== undefined) at = plusDays(at, 1);
  return at;
}

/** A reminder and the day on which it falls. */
export interface Falls {
  readonly reminder: Reminder;
  readonly on: Day;
}

/** The reminders of a report that came in on a day, each by the law of the day on which it falls. */
export function fallsOf({ reminders }: AfterReport, cameIn: Day): Falls[] {
  return reminders
    .map(reminder => ({ reminder, on: workingDay(plusDays(cameIn, reminder.days)) }))
    .filter(({ reminder, on }) => appliesOn(reminder, on));
}

/** The reminder of an id as it is read on a day; undefined where the law of that day has none. */
export const reminderOn = ({ reminders }: AfterReport, id: string, on: Day): Reminder | undefined =>
  reminders.find(one => one.id === id && appliesOn(one, on));

/** What the data say that the law table or the rules do not: an unknown section, a wording that ends before its line, an unknown rule. */
export function afterReportFaults(
  { lines, reminders, rules }: AfterReport,
  law: Law | undefined,
  ids: ReadonlySet<string>,
): Fault[] {
  const file = 'after-report.yaml';
  const faults: Fault[] = [];
  const say = (field: string, expected: string, received: string) => faults.push({ file, field, expected, received });
  for (const id of rules) if (!ids.has(id)) say('rules', `Skriv id för en regel som finns.${meant(id, ids)}`, id);
  for (const { legal, from, to } of law ? [...lines, ...reminders] : []) {
    const act = actNamed(law!, legal.act);
    const begins = act?.sections[legal.section];
    const named = `${legal.act} ${legal.section}`;
    if (!act || !begins) {
      say('legal', 'Skriv en paragraf som står i law.yaml, eller lägg till den där.', named);
      continue;
    }
    const wording = begins.filter(first => first <= from).at(-1);
    if (wording === undefined) {
      say('from', `Skriv ${begins[0]} eller en senare dag: då började paragrafen gälla.`, `${from} (${named})`);
      continue;
    }
    const last = lastDayOf(act, legal.section, wording);
    if (last !== undefined && (to === undefined || to > last))
      say('to', `Skriv ${last} eller tidigare: då slutar lydelsen av ${named} att gälla.`, to ?? 'inget slut');
  }
  return faults;
}
