import * as z from 'zod/v4';
import { SERVICE_IDS } from '../reminding/evaluation.js';
import type { GroupData } from '../reminding/group.js';
import { POLICIES } from '../reminding/plan.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.number();
const people = z.array(z.strictObject({ who: z.string(), name: z.string() }));

const group = z.strictObject({
  id: z.string(),
  name: z.string(),
  channel: z.string(),
  address: z.string(),
  convener: z.string(),
  convenerAddress: z.string().optional(),
  school: z.string().optional(),
  forum: z.string().optional(),
  purpose: z.string(),
  before: z.array(z.number()),
  policy: z.enum(POLICIES),
  nudged: z.string().optional(),
  evaluated: z.string().optional(),
  paused: z.boolean(),
  refusals: z.int(),
  nobody: z.array(z.string()).default([]),
});

const meeting = z.strictObject({
  id: z.string(),
  series: z.string().optional(),
  day,
  time: z.strictObject({ start: z.number(), end: z.number() }),
  start: instant,
  end: instant,
  place: z.string(),
  state: z.enum(['planned', 'cancelled', 'held', 'not-held']),
  agenda: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  coming: people,
  notComing: people,
  asked: z.boolean().optional(),
  card: z.string().optional(),
});

const ended = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('posted'), activity: z.string(), at: instant }),
  z.strictObject({ is: z.literal('refused'), why: z.string(), at: instant }),
  z.strictObject({ is: z.literal('missed'), why: z.enum(['cancelled', 'started', 'covered', 'late']), at: instant }),
  z.strictObject({ is: z.literal('unknown'), at: instant }),
]);

const reminder = z.strictObject({
  id: z.string(),
  meeting: z.string(),
  due: instant,
  before: z.number(),
  claim: z.strictObject({ by: z.string(), until: instant }).optional(),
  notBefore: instant.optional(),
  attempts: z.int(),
  ended: ended.optional(),
});

/** The shape of a group's file. */
export const groupFile = z.strictObject({
  version: z.literal(1),
  group,
  meetings: z.array(meeting),
  reminders: z.array(reminder),
  evaluations: z
    .array(
      z.strictObject({
        by: z.string().optional(),
        /** Written by earlier versions; no longer used. */
        press: z.string().optional(),
        year: z.string(),
        service: z.enum(SERVICE_IDS),
        values: z.record(z.string(), z.number()),
      }),
    )
    .optional(),
});

/** A group's data as the text of its file. */
export function writeGroup(data: GroupData): string {
  return JSON.stringify({ version: 1, ...data });
}
