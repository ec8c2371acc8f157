import * as z from 'zod/v4';
import { FORMS, PARITIES, SUBJECTS } from './booking.js';
import { shift } from './from-its-time.js';
import { wanted } from './wanted.js';

const school = z.string().regex(/^[a-z0-9-]{1,60}$/);
const start = z.int().min(0).max(8_640_000_000_000_000);
/** In small letters, as the store has it: a forged press may write it otherwise. */
const worker = z.uuid().toLowerCase();
/** A random key that the card carries, so that a press sent twice is one booking. */
const press = z.uuid();
const code = z.string().max(20);
/** A booking to move: its code, that sealed, or, of one's own, its id (way.ts). */
const moved = z.string().max(90);
/** What is carried from card to card while somebody looks for a time. */
const way = { move: moved.optional(), wanted: wanted.optional() };
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Of what somebody chose to see: one day, one social worker. */
const chosen = { day: day.optional(), whom: worker.optional() };
/** Minutes from midnight on the wall. */
const hours = z.object({ from: z.int().min(0).max(1_440), to: z.int().min(0).max(1_440) });
/** Where in a social worker's times the card is: times after an instant, patterns from a place in their list. */
const page = { after: start.optional(), patterns: z.int().min(0).max(10_000).optional() };

/**
 * What the form for times has no place for: which weeks, days that are left out, so many times, a pattern of another kind,
 * more than one pattern, something else that was said; `yearEnd`: every other week, over a week 53.
 */
export const LEFT_OUT = ['weeks', 'yearEnd', 'except', 'count', 'several', 'rest'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What a booking card's button carries; inputs of the card come beside it and are read by their names. */
export const bookingStep = z.discriminatedUnion('is', [
  /** `shift`: when it is wanted, by when the only booking of their own is. */
  z.object({ is: z.literal('begin'), wanted: wanted.optional(), shift: shift.optional() }),
  /** `shift`: when the booking that is to be moved is to be, by when it is now. */
  z.object({ is: z.literal('changeSchool'), ...way, shift: shift.optional() }),
  /** Looks for the school whose name was typed on the card. */
  z.object({ is: z.literal('findSchool'), ...way }),
  z.object({ is: z.literal('allSchools'), from: z.int().min(0).max(100_000), ...way }),
  /** The times after a slot: its start, and its social worker since several may begin together. */
  z.object({
    is: z.literal('slots'),
    school,
    after: start.optional(),
    afterWorker: worker.optional(),
    ...chosen,
    ...way,
    shift: shift.optional(),
  }),
  /** The card on which a day or a social worker is chosen, and what was chosen on it. */
  z.object({ is: z.literal('choose'), school, ...way }),
  z.object({ is: z.literal('chosen'), school, ...way }),
  /** Wants to hear when a time of a school comes free; one that begins before an instant, where it is named. */
  z.object({ is: z.literal('wait'), school, press, before: start.optional() }),
  z.object({ is: z.literal('stopWaiting'), worker, id: z.string().max(60) }),
  /** Answers another time (its start) that the social worker proposed; `key` comes with her proposal alone. */
  z.object({
    is: z.literal('answer'),
    worker,
    id: z.string().max(60),
    start,
    key: z.string().max(60),
    yes: z.boolean(),
  }),
  /** The form for a time; `anonymous`: that of whoever books without their name. */
  z.object({
    is: z.literal('slot'),
    school,
    worker,
    start,
    move: code.optional(),
    anonymous: z.literal(true).optional(),
  }),
  z.object({ is: z.literal('confirm'), school, worker, start, press, named: z.boolean() }),
  /** `minutes`: how long it was said to be then; of another length it is not moved. */
  z.object({
    is: z.literal('move'),
    school,
    worker,
    start,
    code: moved,
    minutes: z.int().min(1).max(1_440).optional(),
  }),
  /** Asks once whether a booking is to be moved to a time that was named, before it is. */
  z.object({ is: z.literal('askMove'), school, worker, start, code: moved }),
  /** Asks once whether a booking is to be cancelled, before it is. */
  z.object({ is: z.literal('askCancel'), code }),
  z.object({ is: z.literal('cancel'), code }),
  z.object({ is: z.literal('askMine'), id: z.uuid() }),
  z.object({ is: z.literal('cancelMine'), id: z.uuid() }),
  /** Does not cancel what was asked about. It carries no code, so that an answer that is typed may be it. */
  z.object({ is: z.literal('keep'), worker, id: z.string().max(60) }),
  /**
   * Their own; `to` is what they want done with one of them: the one at a time (`at`), on a weekday (`on`), or at a place among them
   * (`nth`, from 1, -1 for the last), which is to be at another time, also by when it is now (`shift`). `others`: it is somebody else's;
   * `half`: it was named by a code that is cut short; `not`: the id of one that is not the one.
   */
  z.object({
    is: z.literal('mine'),
    after: start.optional(),
    to: z.enum(['move', 'cancel']).optional(),
    at: wanted.optional(),
    on: z.int().min(1).max(7).optional(),
    nth: z.int().min(-1).max(10).optional(),
    others: z.literal(true).optional(),
    half: z.literal(true).optional(),
    not: z.uuid().optional(),
    wanted: wanted.optional(),
    shift: shift.optional(),
  }),
  /**
   * A social worker's own times; `at`: above them those of when she asked, of which one is to be cancelled, or which are to be taken
   * away (`to`); or her patterns, those `each` week on some weekdays, of which one is to be changed or ended.
   */
  z.object({
    is: z.literal('times'),
    ...page,
    at: wanted.optional(),
    to: z.enum(['cancel', 'remove', 'change', 'end']).optional(),
    each: z.array(z.int().min(1).max(7)).max(7).optional(),
  }),
  /** The form for times to offer; `left` is what somebody said of them and the form could not be filled in with. */
  z.object({ is: z.literal('offerForm'), left: z.array(z.enum(LEFT_OUT)).max(LEFT_OUT.length).optional() }),
  /** Saves what was filled in, in the place of a pattern where one is named. */
  z.object({ is: z.literal('offer'), pattern: z.uuid().optional() }),
  /** The form for a pattern: the one that is named, else the one that was chosen on the card. */
  z.object({ is: z.literal('editPattern'), pattern: z.uuid().optional(), ...page }),
  z.object({ is: z.literal('endPattern'), pattern: z.uuid() }),
  /** Ends the patterns that were chosen on the card. */
  z.object({ is: z.literal('endPatterns'), ...page }),
  /** Takes back the slot that was chosen on the card, once it has been asked where it is booked. */
  z.object({ is: z.literal('askWithdraw'), ...page }),
  /** Takes back a slot: the one that is named, else the one that was chosen on the card. */
  z.object({ is: z.literal('withdraw'), start: start.optional(), ...page }),
  /** Days away, a part of each where it has hours. */
  z.object({ is: z.literal('away'), from: z.string().max(10), to: z.string().max(10), hours: hours.optional() }),
  /** The form for days away; `unsure`: not all that was said of them was understood. */
  z.object({ is: z.literal('awayForm'), unsure: z.boolean().optional() }),
  /** Asks about the days that were filled in on the form, before anything is cancelled. */
  z.object({ is: z.literal('checkAway') }),
  /**
   * Somebody is away, on days that were said or without saying when: asked before anything is cancelled. `unlessFree`: days that were
   * said in the very words of the command, which are noted at once where no booking is in them.
   */
  z.object({
    is: z.literal('askAway'),
    days: z.object({ from: z.string().max(10), to: z.string().max(10), hours: hours.optional() }).optional(),
    unlessFree: z.literal(true).optional(),
  }),
  /** Gives days away back; without days, those that today is one of. */
  z.object({
    is: z.literal('back'),
    from: z.string().max(10).optional(),
    to: z.string().max(10).optional(),
    hours: hours.optional(),
  }),
  /** Gives a slot back that was taken back. */
  z.object({ is: z.literal('giveBack'), start }),
  /** She has seen a booking. */
  z.object({ is: z.literal('seen'), id: z.string().max(60) }),
  z.object({ is: z.literal('settingsForm') }),
  z.object({ is: z.literal('settings') }),
  /** The form for another time for the booking that was chosen on the card, and the time that was chosen there. */
  z.object({ is: z.literal('proposeForm'), ...page }),
  z.object({ is: z.literal('propose'), id: z.string().max(60) }),
  /** The address of her own calendar; `anew` is which one it is to be, the ones before are of no use any more. */
  z.object({ is: z.literal('feed'), anew: z.int().min(1).max(1_000_000).optional() }),
  z.object({ is: z.literal('statistics') }),
]);

export type BookingStep = z.output<typeof bookingStep>;

/** The longest hours that somebody types, in characters. */
export const HOURS_MAX = 40;

/**
 * What was filled in on the card, by the names of its inputs; texts have passed the identity guard. What is absent has a
 * default: `catch` alone makes a fault of each input that a card does not have, at every press.
 */
export const bookingInputs = z.object({
  subject: z.enum(SUBJECTS).default('annat').catch('annat'),
  tell: z.enum(['true', 'false']).default('false').catch('false'),
  showSchool: z.enum(['true', 'false']).default('false').catch('false'),
  /** How long it may be is told by whoever reads it (door/strict.ts), so that none is cut or dropped here. */
  note: z.string().default('').catch(''),
  /** A school's name as somebody typed it, or a part of it. */
  schoolName: z.string().max(60).default('').catch(''),
  days: z.string().max(40).default('').catch(''),
  first: z.string().max(20).default('').catch(''),
  last: z.string().max(20).default('').catch(''),
  from: z.string().max(HOURS_MAX).default('').catch(''),
  to: z.string().max(HOURS_MAX).default('').catch(''),
  length: z.string().max(10).default('').catch(''),
  pause: z.string().max(10).default('').catch(''),
  longer: z.string().max(10).default('').catch(''),
  weeks: z
    .enum(['all', ...PARITIES])
    .default('all')
    .catch('all'),
  /** The number on which a booker wants to be called, as it was typed. */
  phone: z.string().max(60).default('').catch(''),
  /** Minutes of the consultation that a booker chose. */
  minutes: z.string().max(4).default('').catch(''),
  /** A day, and a social worker, whose times somebody wants to see. */
  onDay: z.string().max(10).default('').catch(''),
  whom: z.string().max(40).default('').catch(''),
  /** Days away, and a part of them: "9-11.30", "eftermiddagen". */
  awayFrom: z.string().max(20).default('').catch(''),
  awayTo: z.string().max(20).default('').catch(''),
  hours: z.string().max(HOURS_MAX).default('').catch(''),
  /** How somebody wants to be booked: hours of notice, weeks ahead, how many a day, minutes before and after. */
  lead: z.string().max(10).default('').catch(''),
  horizon: z.string().max(10).default('').catch(''),
  most: z.string().max(10).default('').catch(''),
  before: z.string().max(10).default('').catch(''),
  afterwards: z.string().max(10).default('').catch(''),
  /** The start of another time that is proposed, in epoch milliseconds. */
  newTime: z.string().max(20).default('').catch(''),
  form: z.enum(FORMS).default('telefon').catch('telefon'),
  /** A slot's start, in epoch milliseconds. */
  taken: z.string().max(20).default('').catch(''),
  /** Ids of patterns, joined by commas. */
  patterns: z.string().max(4_000).default('').catch(''),
});

export type BookingInputs = z.output<typeof bookingInputs>;

/** The longest note, in characters: the one text of a booking that somebody else reads. */
export const NOTE_MAX = 200;

/** The inputs that are read as hours and minutes; the identity guard looks at them before anything else. */
export const BOOKING_TEXTS = ['from', 'to', 'length', 'pause', 'hours'] as const;
