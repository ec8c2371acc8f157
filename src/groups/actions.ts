import * as z from 'zod/v4';
import { isDay } from '../shared/day.js';
import { SERVICE_IDS } from './evaluation.js';
import { lifeSteps, whose, yes } from './life-steps.js';
import { PLACE_MAX } from './place.js';
import { POLICIES } from './plan.js';
import { DOER_IDS } from './todo.js';

const id = z.uuid();
const day = z.string().max(10);
/** A day that there is: a card that was changed on its way may carry another. */
const realDay = z.string().refine(isDay);
/** How long a text is allowed to be is told by whoever reads it (door/strict.ts), so that none is cut or dropped here. */
const typed = z.string().default('').catch('');
const start = z.int().min(0).max(8_640_000_000_000_000);
const place = z.int().min(0).max(100_000);

/** The texts of the cards that others will read, and the longest of each in characters (of a place: place.ts tells more). */
export const TEXT_MAX = {
  name: 80,
  purpose: 300,
  phrase: 200,
  place: PLACE_MAX,
  point: 200,
  standing: 200,
  what: 200,
  due: 60,
  remark0: 400,
  remark1: 400,
  remark2: 400,
  remark3: 400,
  remark4: 400,
  remark5: 400,
  remark6: 400,
} as const;
/** The boxes of the open questions, in their order on the card. */
export const REMARKS = ['remark0', 'remark1', 'remark2', 'remark3', 'remark4', 'remark5', 'remark6'] as const;
const asked = z.string().max(40);
/** So many meetings are cancelled by one press at most. */
export const AT_ONCE_MAX = 100;
export type GroupText = keyof typeof TEXT_MAX;

const phrase = z.string().max(TEXT_MAX.phrase);
const minutes = z.int().min(0).max(1_439);
const minutesTo = z.int().min(0).max(1_440);
/** By how many days, or minutes of its day, a meeting is moved; negative for earlier. */
const shift = z.object({ days: z.int().min(-183).max(183), minutes: z.int().min(-1_439).max(1_439) });
const stretches = z
  .array(z.object({ from: realDay, to: realDay.optional() }))
  .min(1)
  .max(4);
const beside = { from: day.optional(), to: day.optional(), place: z.string().max(TEXT_MAX.place).optional() };

/** What a group card's button carries; inputs of the card come beside it and are read by their names. */
export const groupStep = z.discriminatedUnion('is', [
  z.object({ is: z.literal('linkForm') }),
  z.object({ is: z.literal('link') }),
  /** In a channel its meetings after an instant; in private the groups of a convener from a place in their list. */
  z.object({
    is: z.literal('meetings'),
    after: start.optional(),
    from: place.optional(),
    /** A new time of several meetings, as it was typed: it stands in the list's box, and the next meeting is chosen. */
    phrase: phrase.optional(),
  }),
  /** The next meeting: when, where, how many come, what is to be talked of; in private those of a convener's groups. `whose`: who comes was told, of that day. */
  z.object({ is: z.literal('next'), from: place.optional(), whose, days: stretches.optional() }),
  /** Which meeting to cancel or move, as somebody asked for it in words. Changes nothing yet. */
  z.object({
    is: z.literal('which'),
    to: z.enum(['cancel', 'move']),
    /** It is on that day, or in one of those stretches, both ends included; without an end there is no last day. */
    day: realDay.optional(),
    days: stretches.optional(),
    /** It begins in these minutes of its day, the last one not included. */
    hours: z.object({ from: minutesTo, to: minutesTo }).optional(),
    /** Its place among those that are then, the first is 1; -1 is the last. */
    nth: z.union([z.int().min(1).max(5), z.literal(-1)]).optional(),
    /** Of one meeting was spoken: where several are then, it is asked which. */
    one: yes,
    /** By how much it is to be moved, or to when as it was typed. */
    by: shift.optional(),
    phrase: phrase.optional(),
    /** Something was not understood of which one it is, or of when it is to be. */
    unread: z.enum(['which', 'when']).optional(),
  }),
  /**
   * The card of the next meeting, or of the one on those days; with a point that was typed, its box alone, and that it is not
   * added yet. `unread`: for which meeting it is was said, and not understood.
   */
  z.object({
    is: z.literal('pointForm'),
    point: z.string().max(TEXT_MAX.point).optional(),
    days: stretches.optional(),
    unread: yes,
  }),
  /** In private these three name the group; the first may come with what its form is filled in with. */
  z.object({
    is: z.literal('addForm'),
    group: id.optional(),
    phrase: phrase.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  /** With a phrase that was chosen in place of what was typed, and what stood beside it; `edit` shows the form once more. */
  z.object({ is: z.literal('preview'), group: id.optional(), phrase: phrase.optional(), ...beside, edit: yes }),
  z.object({
    is: z.literal('approve'),
    group: id.optional(),
    phrase,
    from: day,
    to: day,
    place: z.string().max(TEXT_MAX.place),
    /** That some dates overlap other meetings has been seen. */
    anyway: yes,
  }),
  /** One that was chosen, or those that have been seen. */
  z.object({ is: z.literal('cancel'), meetings: z.array(id).min(1).max(AT_ONCE_MAX).optional() }),
  /** `sure`: what it comes to has been seen, and how many meetings those were. */
  z.object({ is: z.literal('cancelRest'), meeting: id.optional(), sure: z.int().min(0).max(1_000).optional() }),
  /** `to`: the new time that has been seen; `anyway`: also that it overlaps another meeting; `edit` shows the form once more. */
  z.object({
    is: z.literal('move'),
    meeting: id.optional(),
    phrase: phrase.optional(),
    to: z.object({ day: realDay, start: minutes, end: minutes }).optional(),
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
  /** Changes of several meetings that wait are taken back, or done at once; without a change the last one that was made. */
  z.object({ is: z.literal('undo'), change: id.optional() }),
  z.object({ is: z.literal('tellNow'), change: id }),
  z.object({ is: z.literal('respond'), group: id, meeting: id, comes: z.boolean() }),
  z.object({ is: z.literal('point'), group: id, meeting: id }),
  z.object({ is: z.literal('held'), group: id, meeting: id, held: z.boolean() }),
  z.object({ is: z.literal('status'), from: place.optional() }),
  /** In private it names the group. */
  z.object({ is: z.literal('resume'), group: id.optional() }),
  z.object({ is: z.literal('evaluateForm') }),
  /** With the open questions in the order of their boxes. */
  z.object({ is: z.literal('evaluate'), group: id, open: z.array(asked).max(REMARKS.length).optional() }),
  z.object({ is: z.literal('results'), from: place.optional() }),
  /** Whether few answers of a school year may be shown. */
  z.object({ is: z.literal('agree'), group: id, year: z.string().max(10), yes: z.boolean() }),
  z.object({ is: z.literal('agendaForm') }),
  z.object({ is: z.literal('useAgenda'), meeting: id }),
  z.object({ is: z.literal('addStanding') }),
  z.object({ is: z.literal('dropStanding') }),
  /** Who does what after a meeting; after the last one where none is named. */
  z.object({ is: z.literal('todoForm'), group: id.optional(), meeting: id.optional() }),
  z.object({ is: z.literal('todo'), group: id, meeting: id }),
  z.object({ is: z.literal('tick'), group: id, meeting: id }),
  /** The questions after a case that is closed; `anew` where it is another one than that which is open. */
  z.object({ is: z.literal('caseForm'), anew: z.boolean().optional() }),
  z.object({ is: z.literal('caseAnswer'), group: id, round: id }),
  z.object({ is: z.literal('caseResults') }),
  ...lifeSteps,
]);

export type GroupStep = z.output<typeof groupStep>;

/** What was filled in on the card; texts have passed the identity guard (door/strict.ts). */
export const groupInputs = z.object({
  name: typed,
  purpose: typed,
  /** The id of a school that was chosen; a school's name, or a part of it, as somebody typed it. */
  school: z.string().max(60).default('').catch(''),
  schoolName: z.string().max(60).default('').catch(''),
  forum: z.string().max(120).default('').catch(''),
  policy: z.enum(POLICIES).default('skip').catch('skip'),
  before: z.string().max(60).default('').catch(''),
  phrase: typed,
  from: day.default('').catch(''),
  to: day.default('').catch(''),
  place: typed,
  meeting: z.string().max(40).default('').catch(''),
  service: z.enum(SERVICE_IDS).default('ej').catch('ej'),
  /** The services in the group, joined by commas. */
  services: z.string().max(120).default('').catch(''),
  point: typed,
  /** The id of an agenda that was chosen, or "ingen". */
  agenda: z.string().max(80).default('').catch(''),
  standing: typed,
  /** A standing point that was chosen. */
  standingPoint: z.string().max(TEXT_MAX.standing).default('').catch(''),
  who: z.enum(DOER_IDS).default('alla').catch('alla'),
  what: typed,
  due: typed,
  /** The id of a line that was chosen. */
  todo: z.string().max(40).default('').catch(''),
  remark0: typed,
  remark1: typed,
  remark2: typed,
  remark3: typed,
  remark4: typed,
  remark5: typed,
  remark6: typed,
  /** The answers on the line, by question: every input whose name begins with "q-". */
  answers: z.record(z.string(), z.number().min(0).max(100)).catch({}),
  /** Words that the writer has said are no person, as the group keeps them; set by the door, never by a card. */
  nobody: z.array(z.string()).catch([]),
});

export type GroupInputs = z.output<typeof groupInputs>;

/**
 * The texts that a step takes, filled in on the card or carried by the step; every other text is nothing to it. A step with
 * an empty list takes none, but its answer too is for the presser alone.
 */
export const TEXTS_OF: Readonly<Partial<Record<GroupStep['is'], readonly GroupText[]>>> = {
  link: ['name', 'purpose'],
  edit: ['name', 'purpose', 'place'],
  preview: ['phrase', 'place'],
  approve: ['phrase', 'place'],
  move: ['phrase', 'place'],
  moveRest: ['phrase', 'place'],
  respond: [],
  point: ['point'],
  addStanding: ['standing'],
  useAgenda: [],
  dropStanding: [],
  todo: ['what', 'due'],
  evaluate: REMARKS,
  agree: [],
  caseAnswer: [],
};

/** The same of what was typed as a message, which begins a step and stands in its form: its answer is for all who read there. */
export const TYPED_TEXTS_OF: Readonly<Partial<Record<GroupStep['is'], readonly GroupText[]>>> = {
  pointForm: ['point'],
  editForm: ['name'],
};

/** The texts without which a step does nothing. */
export const NEEDED: ReadonlySet<`${GroupStep['is']} ${GroupText}`> = new Set([
  'link name',
  'edit name',
  'point point',
  'addStanding standing',
  'todo what',
]);
