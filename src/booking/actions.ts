import * as z from 'zod/v4';
import { FORMS, SUBJECTS, type Subject } from './booking.js';

const school = z.string().regex(/^[a-z0-9-]{1,60}$/);
const start = z.int().min(0).max(8_640_000_000_000_000);
/** In small letters, as the store has it: a forged press may write it otherwise. */
const worker = z.uuid().toLowerCase();
/** A random key that the card carries, so that a press sent twice is one booking. */
const press = z.uuid();
const code = z.string().max(20);
/** Where in a social worker's times the card is: times after an instant, patterns from a place in their list. */
const page = { after: start.optional(), patterns: z.int().min(0).max(10_000).optional() };

/** What a booking card's button carries; inputs of the card come beside it and are read by their names. */
export const bookingStep = z.discriminatedUnion('is', [
  z.object({ is: z.literal('begin') }),
  z.object({ is: z.literal('changeSchool'), move: code.optional() }),
  /** Looks for the school whose name was typed on the card. */
  z.object({ is: z.literal('findSchool'), move: code.optional() }),
  z.object({ is: z.literal('allSchools'), from: z.int().min(0).max(100_000), move: code.optional() }),
  /** The times after a slot: its start, and its social worker since several may begin together. */
  z.object({
    is: z.literal('slots'),
    school,
    after: start.optional(),
    afterWorker: worker.optional(),
    move: code.optional(),
  }),
  z.object({ is: z.literal('slot'), school, worker, start, move: code.optional() }),
  z.object({ is: z.literal('confirm'), school, worker, start, press, named: z.boolean() }),
  z.object({ is: z.literal('move'), school, worker, start, code }),
  z.object({ is: z.literal('cancel'), code }),
  z.object({ is: z.literal('cancelMine'), id: z.uuid() }),
  z.object({ is: z.literal('mine'), after: start.optional() }),
  z.object({ is: z.literal('times'), ...page }),
  z.object({ is: z.literal('offerForm') }),
  z.object({ is: z.literal('offer') }),
  z.object({ is: z.literal('endPattern'), pattern: z.uuid() }),
  /** Ends the patterns that were chosen on the card. */
  z.object({ is: z.literal('endPatterns'), ...page }),
  /** Takes back the slot that was chosen on the card. */
  z.object({ is: z.literal('withdraw'), ...page }),
  z.object({ is: z.literal('away'), from: z.string().max(10), to: z.string().max(10) }),
  /** Somebody is away and has not said when: asked before anything is cancelled. */
  z.object({ is: z.literal('askAway') }),
  /** Gives days away back; without days, those that today is one of. */
  z.object({ is: z.literal('back'), from: z.string().max(10).optional(), to: z.string().max(10).optional() }),
  /** Gives a slot back that was taken back. */
  z.object({ is: z.literal('giveBack'), start }),
]);

export type BookingStep = z.output<typeof bookingStep>;

/** What was filled in on the card, by the names of its inputs; texts have passed the identity guard. */
export const bookingInputs = z.object({
  subject: z.enum(Object.keys(SUBJECTS) as [Subject, ...Subject[]]).catch('annat'),
  tell: z.enum(['true', 'false']).catch('false'),
  showSchool: z.enum(['true', 'false']).catch('false'),
  /** How long it may be is told by whoever reads it (door/strict.ts), so that none is cut or dropped here. */
  note: z.string().catch(''),
  /** A school's name as somebody typed it, or a part of it. */
  schoolName: z.string().max(60).catch(''),
  days: z.string().max(40).catch(''),
  first: z.string().max(20).catch(''),
  last: z.string().max(20).catch(''),
  from: z.string().max(10).catch(''),
  to: z.string().max(10).catch(''),
  length: z.string().max(10).catch(''),
  pause: z.string().max(10).catch(''),
  form: z.enum(FORMS).catch('telefon'),
  /** A slot's start, in epoch milliseconds. */
  taken: z.string().max(20).catch(''),
  /** Ids of patterns, joined by commas. */
  patterns: z.string().max(4_000).catch(''),
});

export type BookingInputs = z.output<typeof bookingInputs>;

/** The longest note, in characters: the one text of a booking that somebody else reads. */
export const NOTE_MAX = 200;

/** The inputs that are read as hours and minutes; the identity guard looks at them before anything else. */
export const BOOKING_TEXTS = ['from', 'to', 'length', 'pause'] as const;
