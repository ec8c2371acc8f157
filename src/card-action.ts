import * as z from 'zod/v4';

/** What a card's button carries; versioned, so that a card of last year is told apart from a broken one. */
export const cardAction = z.discriminatedUnion('do', [
  z.object({ v: z.literal(1), do: z.literal('show'), rule: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
  z.object({ v: z.literal(1), do: z.literal('rejectChoices') }),
  z.object({ v: z.literal(1), do: z.literal('help') }),
]);

export type CardAction = z.output<typeof cardAction>;
