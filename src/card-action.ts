import * as z from 'zod/v4';

/** What a card's button carries; versioned, so that a card of last year is told apart from a broken one. */
export const cardAction = z.discriminatedUnion('do', [
  z.object({ v: z.literal(1), do: z.literal('show'), rule: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
  z.object({ v: z.literal(1), do: z.literal('rejectChoices') }),
  z.object({ v: z.literal(1), do: z.literal('help') }),
  z.object({
    v: z.literal(1),
    do: z.literal('guide'),
    /** The guide's version: a card of an earlier guide would lead somewhere else today. */
    guide: z.string().max(20).optional(),
    picks: z.array(z.int().min(0).max(50)).max(10),
  }),
]);

export type CardAction = z.output<typeof cardAction>;
