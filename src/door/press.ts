import * as z from 'zod/v4';
import { bookingStep } from '../booking/actions.js';
import { groupStep } from '../groups/actions.js';
import { TOLD } from './wishes/told.js';

const rule = z.string().regex(/^[a-z0-9-]{1,80}$/);
const question = z.string().max(300);
const place = z.int().min(0).max(100_000);
/** Words that the presser says are no person; believed only of words that are found in what is sent along. */
const nobody = z.array(z.string().max(300)).max(100).optional();

/** What a card's button carries; versioned, so that a card of last year is told apart from a broken one. */
export const cardAction = z.discriminatedUnion('do', [
  z.object({ v: z.literal(1), do: z.literal('show'), rule }),
  /** The question comes along, since nothing of a conversation is kept; free of identity, and looked at once more. */
  z.object({ v: z.literal(1), do: z.literal('rejectChoices'), q: question.optional() }),
  z.object({ v: z.literal(1), do: z.literal('helped'), yes: z.boolean(), rule, q: question }),
  z.object({
    v: z.literal(1),
    do: z.literal('closeUnanswered'),
    ids: z.array(z.uuid()).min(1).max(50),
    /** The name of the card's input in which the rule was chosen; one that was typed is in "other0" for "rule0". */
    field: z.string().regex(/^rule\d$/),
    /** The place in the queue (0 is the first group) from which on the card showed it. */
    from: place.optional(),
  }),
  z.object({ v: z.literal(1), do: z.literal('showUnanswered'), from: place.optional() }),
  /** Makes a draft of questions: phrasings for a rule, or a new rule. */
  z.object({
    v: z.literal(1),
    do: z.literal('draftUnanswered'),
    ids: z.array(z.uuid()).min(1).max(50),
    rule: rule.optional(),
  }),
  /** Wants to be told of an answer to a question, or no longer. */
  z.object({ v: z.literal(1), do: z.literal('tellMe'), q: question, stop: z.literal(true).optional() }),
  /** After a report: what may be asked for; reminders; none. `press` is the card's random key. */
  z.object({
    v: z.literal(1),
    do: z.literal('report'),
    is: z.enum(['begin', 'remind', 'stop']),
    press: z.uuid().toLowerCase().optional(),
  }),
  /** What becomes different in the rules ahead. */
  z.object({ v: z.literal(1), do: z.literal('changes') }),
  /** The reviews that are due; with `remind`, they are told of here each month, or no longer. */
  z.object({ v: z.literal(1), do: z.literal('reviews'), remind: z.boolean().optional() }),
  z.object({ v: z.literal(1), do: z.literal('help') }),
  z.object({ v: z.literal(1), do: z.literal('tell'), what: z.enum(TOLD), school: rule.optional() }),
  z.object({ v: z.literal(1), do: z.literal('booking'), step: bookingStep, nobody }),
  z.object({ v: z.literal(1), do: z.literal('group'), step: groupStep, nobody }),
  z.object({
    v: z.literal(1),
    do: z.literal('guide'),
    /** The guide's version: a card of an earlier guide would lead somewhere else today. */
    guide: z.string().max(20).optional(),
    picks: z.array(z.int().min(0).max(50)).max(10),
  }),
]);

export type CardAction = z.output<typeof cardAction>;
