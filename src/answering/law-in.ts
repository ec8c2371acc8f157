import type { Block } from '../shared/reply.js';

/** The heading under which a rule says what the law says. */
const OF_LAW = 'Lagen säger';

/** What the details of a rule say that the law says; nothing where they have no such heading. */
export function lawIn(details: readonly Block[]): readonly Block[] {
  const at = details.findIndex(block => block.is === 'heading' && block.text === OF_LAW);
  if (at < 0) return [];
  const next = details.findIndex((block, place) => place > at && block.is === 'heading');
  return details.slice(at + 1, next < 0 ? undefined : next);
}
