import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/v4';

/**
 * Where a message comes from. What knowledge/danger.yaml holds is known to the bot; `held-out` was drawn by lot from the
 * same source as its first part, and is not.
 */
export const PARTS = ['held-out'] as const;

const urgentCase = z.strictObject({
  part: z.enum(PARTS),
  /** Whether the emergency notice shall lead the reply. */
  urgent: z.boolean(),
  about: z.string().min(3),
  q: z.string().min(1),
});

/** What staff, or a child, may write, with whether it is a sign of danger. */
export const URGENT_CASES = readFileSync(fileURLToPath(new URL('urgent-cases.jsonl', import.meta.url)), 'utf8')
  .trim()
  .split('\n')
  .map(line => urgentCase.parse(JSON.parse(line)));
