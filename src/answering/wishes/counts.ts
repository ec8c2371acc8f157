import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';

const share = z.number().min(0).max(1);

const countsFile = z.strictObject({
  fittedOn: z.string(),
  messages: z.int(),
  seed: z.int(),
  /**
   * What each piece of evidence counts (log-odds): the words of the whole message and of its most wishing piece, what the
   * search says of the whole, that it was written where the action is not asked for, and that nothing is to be done. What it
   * says of the piece is only in a file that was fitted before 30 November 2026, and counted for nothing.
   */
  counts: z.strictObject({
    whole: z.number(),
    piece: z.number(),
    score: z.number(),
    pieceScore: z.literal(0).optional(),
    elsewhere: z.number(),
    none: z.number(),
  }),
  /** From which chance an action is taken. */
  take: share,
  figures: z.record(z.string(), z.number()).default({}),
});

/** How much each piece of evidence of a wish counts, and from which chance it is taken, with the figures they were fitted with. */
export type WishCounts = z.output<typeof countsFile>;

/** Used when the file cannot be read: nothing is sure enough to be done unasked. */
export const WARY: WishCounts = {
  fittedOn: '',
  messages: 0,
  seed: 0,
  counts: { whole: 1.14, piece: 0, score: 0.45, elsewhere: -2.5, none: -2.84 },
  take: 1,
  figures: {},
};

/** The text of knowledge/wish-counts.yaml -> the counts, or its faults. */
export function parseWishCounts(file: string, text: string): { wishCounts: WishCounts } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = countsFile.safeParse(yaml.data);
  return parsed.success ? { wishCounts: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}
