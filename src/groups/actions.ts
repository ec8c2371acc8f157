import * as z from 'zod/v4';
import { SERVICE_IDS } from './evaluation.js';
import { PLACE_MAX } from './place.js';
import { POLICIES } from './plan.js';

const id = z.uuid();
const day = z.string().max(10);
/** How long a text is allowed to be is told by whoever reads it (door/strict.ts), so that none is cut or dropped here. */
const typed = z.string().catch('');
const start = z.int().min(0).max(8_640_000_000_000_000);
const place = z.int().min(0).max(100_000);

/** The texts of the cards that others will read, and the longest of each in characters (of a place: place.ts tells more). */
export const TEXT_MAX = { name: 80, purpose: 300, phrase: 200, place: PLACE_MAX, point: 200 } as const;
export type GroupText = keyof typeof TEXT_MAX;

const phrase = z.string().max(TEXT_MAX.phrase);
const minutes = z.int().min(0).max(1_439);
const yes = z.literal(true).optional();
const beside = { from: day.optional(), to: day.optional(), place: z.string().max(TEXT_MAX.place).optional() };

/** What a group card's button carries; inputs of the card come beside it and are read by their names. */
export const groupStep = z.discriminatedUnion('is', [
  z.object({ is: z.literal('linkForm') }),
  z.object({ is: z.literal('link') }),
  /** In a channel its meetings after an instant; in private the groups of a convener from a place in their list. */
  z.object({ is: z.literal('meetings'), after: start.optional(), from: place.optional() }),
  z.object({ is: z.literal('addForm') }),
  /** With a phrase that was chosen in place of what was typed, and what stood beside it; `edit` shows the form once more. */
  z.object({ is: z.literal('preview'), phrase: phrase.optional(), ...beside, edit: yes }),
  z.object({
    is: z.literal('approve'),
    phrase,
    from: day,
    to: day,
    place: z.string().max(TEXT_MAX.place),
    /** That some dates overlap other meetings has been seen. */
    anyway: yes,
  }),
  z.object({ is: z.literal('cancel') }),
  /** `sure`: what it comes to has been seen, and how many meetings those were. */
  z.object({ is: z.literal('cancelRest'), meeting: id.optional(), sure: z.int().min(0).max(1_000).optional() }),
  /** `to`: the new time that has been seen; `anyway`: also that it overlaps another meeting; `edit` shows the form once more. */
  z.object({
    is: z.literal('move'),
    meeting: id.optional(),
    phrase: phrase.optional(),
    to: z.object({ day, start: minutes, end: minutes }).optional(),
    place: z.string().max(TEXT_MAX.place).optional(),
    anyway: yes,
    edit: yes,
  }),
  /** `sure` says what was seen: how many are moved, cancelled and added, and how many overlap others. */
  z.object({
    is: z.literal('moveRest'),
    meeting: id.optional(),
    phrase: phrase.optional(),
    sure: z.string().max(40).optional(),
    edit: yes,
  }),
  /** Changes of several meetings that wait are taken back, or done at once. */
  z.object({ is: z.literal('undo'), change: id }),
  z.object({ is: z.literal('tellNow'), change: id }),
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

/** What was filled in on the card; texts have passed the identity guard (door/strict.ts). */
export const groupInputs = z.object({
  name: typed,
  purpose: typed,
  /** The id of a school that was chosen; a school's name, or a part of it, as somebody typed it. */
  school: z.string().max(60).catch(''),
  schoolName: z.string().max(60).catch(''),
  forum: z.string().max(120).catch(''),
  policy: z.enum(POLICIES).catch('skip'),
  before: z.string().max(60).catch(''),
  phrase: typed,
  from: day.catch(''),
  to: day.catch(''),
  place: typed,
  meeting: z.string().max(40).catch(''),
  service: z.enum(SERVICE_IDS).catch('ej'),
  point: typed,
  /** The answers on the line, by question: every input whose name begins with "q-". */
  answers: z.record(z.string(), z.number().min(0).max(100)).catch({}),
  /** Words that the writer has said are no person, as the group keeps them; set by the door, never by a card. */
  nobody: z.array(z.string()).catch([]),
});

export type GroupInputs = z.output<typeof groupInputs>;

/** The texts that a step takes, filled in on the card or carried by the step; every other text is nothing to it. */
export const TEXTS_OF: Readonly<Partial<Record<GroupStep['is'], readonly GroupText[]>>> = {
  link: ['name', 'purpose'],
  preview: ['phrase', 'place'],
  approve: ['phrase', 'place'],
  move: ['phrase', 'place'],
  moveRest: ['phrase', 'place'],
  point: ['point'],
};

/** The texts without which a step does nothing. */
export const NEEDED: ReadonlySet<`${GroupStep['is']} ${GroupText}`> = new Set(['link name', 'point point']);
