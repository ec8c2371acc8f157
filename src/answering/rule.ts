import * as z from 'zod/v4';
import { dayField as day, idField as id, lineField } from '../shared/file-fields.js';

/** YAML knows straight quotation marks alone: curly ones around a text would be shown with it. */
const line = lineField.refine(text => !/^[”“„][^”“„]*[”“]$/.test(text), {
  error: 'Ta bort citattecknen runt texten: med böjda citattecken (”) visas de för den som läser.',
});

export const AREAS = [
  'anmalan',
  'process',
  'aterkoppling',
  'samtycke',
  'sekretess',
  'konsultation',
  'samverkan',
  'forum',
] as const;

/**
 * What the program must know of single rules beyond what they answer, so that no code names a rule by its id:
 * `danger` leads where danger is told; `near-danger` tells of the same dangers; `told-harm` is read at once by who tells of
 * harm to a child; `at-once` says before anything else to report at once and oneself, which is the answer to whoever asks for
 * leave to wait or to leave it to others; `worry` is offered to who tells of a child and asks nothing; `gentle` speaks with the
 * family or waits for a time, so it is never the first that is read at violence; `of-age` says too little about a child.
 */
export const ROLES = ['danger', 'near-danger', 'told-harm', 'at-once', 'worry', 'gentle', 'of-age'] as const;
export type Role = (typeof ROLES)[number];

const legal = z.strictObject({
  act: line,
  sfs: z
    .string()
    .regex(/^\d{4}:\d+$/, { error: 'Skriv lagens SFS-nummer inom raka citattecken, till exempel "2025:400".' }),
  section: line,
  from: day,
  to: day.optional(),
  replaces: line.optional(),
});

const source = z.strictObject({
  document: line,
  section: line.optional(),
  year: z.union([z.int().min(1900).max(2100), z.string().regex(/^(odaterad|omkring \d{4}|dnr \d{4})$/)], {
    error: 'Skriv ett årtal, till exempel 2020. Saknas det: odaterad, omkring 2020 eller dnr 2012.',
  }),
});

/** The front matter of a rule's file: the format of the knowledge base. */
export const frontMatter = z.strictObject({
  id,
  title: line,
  pack: id,
  area: z.enum(AREAS),
  legal: z.array(legal),
  sources: z.array(source),
  validFrom: day,
  validTo: day.optional(),
  reviewedOn: day,
  reviewBy: day,
  owner: line,
  reviewedBy: line.optional(),
  /** Who, beside the writer, has read this version once more, by role; never a lawyer's review. */
  readBy: z.array(z.strictObject({ role: line, on: day })).default([]),
  /** Wrong, it may do a child harm: two people stand for it (approval.ts). */
  unsafeIfWrong: z.boolean().default(false),
  /** Who has approved this version: first name and surname of somebody in the municipality's staff, and the day. */
  approvedBy: z.array(z.strictObject({ who: line, on: day })).default([]),
  /** What becomes different with this version, in one sentence; the version before says it from 30 days ahead. */
  changes: line.optional(),
  status: z.enum(['current', 'historic']),
  /** Of a rule that the project ships: the mark of what it tells (shipped.ts). */
  shipped: line.optional(),
  /** Of a national rule: sentences of its own text that stand above the other rules that bear on reports (duty.ts). */
  duty: line.optional(),
  urgent: z.boolean().default(false),
  roles: z.array(z.enum(ROLES)).default([]),
  /** The place (1, 2, ..) among the questions that a newcomer is shown. */
  firstQuestion: z.int().min(1).optional(),
  related: z.array(id).default([]),
  /** What is not settled: what a lawyer must say, and what the municipality must fill in. */
  open: z
    .strictObject({ jurist: z.array(line).default([]), municipality: z.array(line).default([]) })
    .default({ jurist: [], municipality: [] }),
});

/** How a rule is asked for: its file in the folder asks, shared by all versions of the rule. */
export const askedAs = z.strictObject({
  asks: z.array(line),
  notAsks: z.array(line).default([]),
});

/** The fewest phrasings of a rule that is finished. */
export const ASKS_MIN = 5;

/** The longest short answer, in characters: it must fit a phone without scrolling. */
export const SHORT_ANSWER_MAX = 500;

export type Legal = z.output<typeof legal>;
export type Source = z.output<typeof source>;

/** One version of one rule: the day decides which version of an id is read. */
export interface Rule extends z.output<typeof frontMatter>, z.output<typeof askedAs> {
  readonly file: string;
  /** The first paragraph of the body: the answer, at most SHORT_ANSWER_MAX characters. */
  readonly short: string;
  /** The rest of the body, Markdown of headings, paragraphs and lists only. */
  readonly details: string;
}

/** Whether this version of the rule applies on that day. */
export function isValidOn(rule: Pick<Rule, 'validFrom' | 'validTo'>, on: string): boolean {
  return rule.validFrom <= on && (rule.validTo === undefined || on <= rule.validTo);
}

/** The file of a rule's phrasings, for all its versions. */
export const asksFileOf = ({ file, id }: Pick<Rule, 'file' | 'id'>): string =>
  file.replace(/[^/]*$/, `asks/${id}.yaml`);
