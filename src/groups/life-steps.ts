import * as z from 'zod/v4';

const id = z.uuid();
export const yes = z.literal(true).optional();

/** Whose answer to a meeting was told in words, where it is taken by a press alone. */
export const whose = z.enum(['own', 'others']).optional();

/** What a card's button about the life of a group carries; without a group it is the one of the channel, or is chosen. */
export const lifeSteps = [
  z.object({ is: z.literal('editForm'), group: id.optional() }),
  z.object({ is: z.literal('edit'), group: id }),
  z.object({ is: z.literal('pause') }),
  /** Whoever is mentioned in the same message is asked to be a convener too, or the substitute, or to take the place. */
  z.object({ is: z.literal('addConvener') }),
  z.object({ is: z.literal('addSubstitute') }),
  z.object({ is: z.literal('handOver') }),
  z.object({ is: z.literal('answerOffer'), group: id, offer: id, yes: z.boolean() }),
  z.object({ is: z.literal('stepDown'), group: id.optional() }),
  z.object({ is: z.literal('takeOver'), group: id.optional() }),
  z.object({ is: z.literal('unlinkForm'), group: id.optional() }),
  z.object({ is: z.literal('unlink'), group: id }),
  /**
   * How the group works, with the meeting on whose card it was pressed; or when it is reminded, with how long before that was
   * asked for, that it was to be at once, or that something was to be otherwise, which it is not.
   */
  z.object({
    is: z.literal('about'),
    group: id.optional(),
    meeting: id.optional(),
    reminds: z.object({ minutes: z.int().positive().optional(), now: yes, unchanged: yes }).optional(),
  }),
  /** The card of a meeting again, for whoever went from it to how the group works. */
  z.object({ is: z.literal('meeting'), group: id, meeting: id }),
] as const;

/** A step in the life of a group. */
export type LifeStep = z.output<(typeof lifeSteps)[number]>;

const NAMES: ReadonlySet<string> = new Set(lifeSteps.map(one => one.shape.is.value));

/** Whether a step is one in the life of a group. */
export const isLifeStep = <Step extends { readonly is: string }>(step: Step): step is Step & LifeStep =>
  NAMES.has(step.is);

/** Presses that are answered to their presser alone, where others read the card they stand on. */
export const ASIDE: ReadonlySet<string> = new Set<LifeStep['is']>(['about', 'meeting']);
