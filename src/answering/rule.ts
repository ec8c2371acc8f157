import * as z from 'zod/v4';
import { isDay } from '../day.js';

const day = z.string().refine(isDay, { error: 'a day written YYYY-MM-DD' });
const line = z.string().trim().min(1, { error: 'a text' });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'an id of lower-case words joined by hyphens' });

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

const legal = z.strictObject({
  act: line,
  sfs: z.string().regex(/^\d{4}:\d+$/, { error: 'an SFS number such as "2025:400"' }),
  section: line,
  from: day,
  to: day.optional(),
  replaces: line.optional(),
});

const source = z.strictObject({
  document: line,
  section: line.optional(),
  year: z.union([z.int().min(1900).max(2100), z.string().regex(/^(odaterad|omkring \d{4}|dnr \d{4})$/)], {
    error: 'a year, or "odaterad", "omkring 2020", "dnr 2012"',
  }),
});

/** The front matter of a rule's file: the format of the knowledge base. */
export const frontMatter = z.strictObject({
  id,
  title: line,
  pack: id,
  area: z.enum(AREAS),
  asks: z.array(line).min(5, { error: 'at least five asks' }),
  notAsks: z.array(line).default([]),
  legal: z.array(legal),
  sources: z.array(source).min(1, { error: 'at least one source' }),
  validFrom: day,
  validTo: day.optional(),
  reviewedOn: day,
  reviewBy: day,
  owner: line,
  reviewedBy: line.optional(),
  status: z.enum(['current', 'historic']),
  urgent: z.boolean().default(false),
  related: z.array(id).default([]),
  open: z.array(line).default([]),
});

/** The longest short answer, in characters: it must fit a phone without scrolling. */
export const SHORT_ANSWER_MAX = 500;

export type Legal = z.output<typeof legal>;
export type Source = z.output<typeof source>;

/** One version of one rule: the day decides which version of an id is read. */
export interface Rule extends z.output<typeof frontMatter> {
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
