import * as z from 'zod/v4';
import { SERVICE_IDS } from './evaluation.js';
import { POLICIES } from './plan.js';

const id = z.uuid();
const day = z.string().max(10);
const words = z.string().max(200);
const start = z.int().min(0).max(8_640_000_000_000_000);
const place = z.int().min(0).max(100_000);

/** What a group card's button carries; inputs of the card come beside it and are read by their names. */
export const groupStep = z.discriminatedUnion('is', [
  z.object({ is: z.literal('linkForm') }),
  z.object({ is: z.literal('link') }),
  /** In a channel its meetings after an instant; in private the groups of a convener from a place in their list. */
  z.object({ is: z.literal('meetings'), after: start.optional(), from: place.optional() }),
  z.object({ is: z.literal('addForm') }),
  /** With a phrase that was chosen in place of what was typed. */
  z.object({ is: z.literal('preview'), phrase: words.optional() }),
  z.object({ is: z.literal('approve'), phrase: words, from: day, to: day, place: words }),
  z.object({ is: z.literal('cancel') }),
  z.object({ is: z.literal('cancelRest') }),
  z.object({ is: z.literal('move') }),
  z.object({ is: z.literal('moveRest') }),
  z.object({ is: z.literal('respond'), group: id, meeting: id, comes: z.boolean() }),
  z.object({ is: z.literal('point'), group: id, meeting: id }),
  z.object({ is: z.literal('held'), group: id, meeting: id, held: z.boolean() }),
  z.object({ is: z.literal('status'), from: place.optional() }),
  z.object({ is: z.literal('resume') }),
  z.object({ is: z.literal('evaluateForm') }),
  z.object({ is: z.literal('evaluate'), group: id }),
  z.object({ is: z.literal('results'), from: place.optional() }),
]);

export type GroupStep = z.output<typeof groupStep>;

/** What was filled in on the card; texts have passed the identity guard. */
export const groupInputs = z.object({
  name: z.string().max(80).catch(''),
  purpose: z.string().max(300).catch(''),
  /** The id of a school that was chosen; a school's name, or a part of it, as somebody typed it. */
  school: z.string().max(60).catch(''),
  schoolName: z.string().max(60).catch(''),
  forum: z.string().max(120).catch(''),
  policy: z.enum(POLICIES).catch('skip'),
  before: z.string().max(60).catch(''),
  phrase: words.catch(''),
  from: day.catch(''),
  to: day.catch(''),
  place: words.catch(''),
  meeting: z.string().max(40).catch(''),
  point: z.string().max(200).catch(''),
  service: z.enum(SERVICE_IDS).catch('ej'),
  /** The answers on the line, by question: every input whose name begins with "q-". */
  answers: z.record(z.string(), z.number().min(0).max(100)).catch({}),
});

export type GroupInputs = z.output<typeof groupInputs>;

/** The inputs that are free text, which the identity guard looks at before anything else; a school's name it looks at by itself. */
export const GROUP_TEXTS = ['name', 'purpose', 'phrase', 'place', 'point'] as const;
