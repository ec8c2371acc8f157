import * as z from 'zod/v4';
import { type Fault, meant } from '../shared/file-fault.js';
import { idField as agendaId, lineField as line, yearField } from '../shared/file-fields.js';
import { readYaml, zodFaults } from '../shared/yaml-file.js';
import type { Group, GroupData, Meeting } from './group.js';
import { type Done, unchanged } from './group-acts.js';

const agenda = z.strictObject({
  id: agendaId,
  name: line.max(80),
  /** Offered to every group. */
  general: z.boolean().default(false),
  /** The forums whose groups are offered it first, as "pack/id". */
  forums: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: 'Skriv forumet som paket/id, till exempel orust/orust-forum.' }),
    )
    .default([]),
  /** The rule that tells more. */
  rule: agendaId,
  sources: z
    .array(
      z.strictObject({
        document: line,
        section: line,
        year: yearField,
      }),
    )
    .min(1),
  points: z.array(line.max(200)).min(1).max(15),
});

/** An agenda to choose for a meeting, and where it comes from. */
export type Agenda = z.output<typeof agenda>;

const agendasFile = z.strictObject({ agendas: z.array(agenda).min(1) });

/** The text of knowledge/agendas.yaml -> the agendas, or its faults. */
export function parseAgendas(file: string, text: string): { agendas: Agenda[] } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = agendasFile.safeParse(yaml.data);
  return parsed.success ? parsed.data : { faults: zodFaults(file, yaml.data, parsed.error) };
}

/** Agendas of rules or forums ("pack/id") that do not exist, that nobody is offered, or that share an id. */
export function agendaFaults(
  agendas: readonly Agenda[],
  rules: ReadonlySet<string>,
  forums: ReadonlySet<string>,
): Fault[] {
  const file = 'agendas.yaml';
  const seen = new Set<string>();
  return agendas.flatMap(({ id, rule, forums: of, general }): Fault[] => {
    const again = seen.has(id);
    seen.add(id);
    const strangers = of.filter(one => !forums.has(one));
    return [
      ...(again
        ? [{ file, field: 'id', expected: 'Ge dagordningen ett eget id: en annan har det redan.', received: id }]
        : []),
      ...(rules.has(rule)
        ? []
        : [
            {
              file,
              field: `${id}.rule`,
              expected: `Skriv id för en regel som finns.${meant(rule, rules)}`,
              received: rule,
            },
          ]),
      ...strangers.map(received => ({
        file,
        field: `${id}.forums`,
        expected: `Skriv ett forum som finns, som paket/id.${meant(received, forums)}`,
        received,
      })),
      ...(general || of.length > 0
        ? []
        : [
            {
              file,
              field: id,
              expected: 'Skriv forums, eller general: true, så att någon grupp erbjuds den.',
              received: 'ingetdera',
            },
          ]),
    ];
  });
}

/** The agendas that a group is offered: those of its forum, then those of every group. */
export function agendasFor(agendas: readonly Agenda[], { forum }: Pick<Group, 'forum'>): Agenda[] {
  const own = agendas.filter(({ forums }) => forum !== undefined && forums.includes(forum));
  return [...own, ...agendas.filter(one => one.general && !own.includes(one))];
}

/** The most standing points of a group. */
export const STANDING_MAX = 8;

/** Chooses an agenda for a meeting that has not begun, or none; undefined where there is no such meeting. */
export function chooseAgenda(
  data: GroupData,
  meeting: string,
  chosen: string | undefined,
  now: number,
): Done<Meeting | undefined> {
  const before = data.meetings.find(({ id }) => id === meeting);
  if (before?.state !== 'planned' || before.start <= now) return unchanged(data, undefined);
  if (before.template === chosen) return unchanged(data, before);
  const after = { ...before, template: chosen };
  return { data: { ...data, meetings: data.meetings.map(one => (one === before ? after : one)) }, result: after };
}

/** Adds a point that stands on the card of every meeting ahead, the same text once; false where the list is full. */
export function addStanding(data: GroupData, point: string): Done<boolean> {
  const standing = data.group.standing ?? [];
  if (standing.includes(point)) return unchanged(data, true);
  if (standing.length >= STANDING_MAX) return unchanged(data, false);
  return { data: { ...data, group: { ...data.group, standing: [...standing, point] } }, result: true };
}

/** Takes a standing point away; false where it is not there. */
export function dropStanding(data: GroupData, point: string): Done<boolean> {
  const standing = data.group.standing ?? [];
  if (!standing.includes(point)) return unchanged(data, false);
  const left = standing.filter(one => one !== point);
  return { data: { ...data, group: { ...data.group, standing: left } }, result: true };
}

/** What a meeting is to take up beside its members' own points: the group's standing points, then those of its agenda. */
export function pointsOf(
  agendas: readonly Agenda[],
  { standing = [] }: Pick<Group, 'standing'>,
  { template }: Pick<Meeting, 'template'>,
): string[] {
  return [...standing, ...(agendas.find(({ id }) => id === template)?.points ?? [])];
}
