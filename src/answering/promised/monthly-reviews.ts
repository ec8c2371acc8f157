import { type Day, dayOf } from '../../shared/day.js';
import { monthOf, reviewMorning, reviewsDue } from '../reviews/reviews-due.js';
import type { ReviewsShown } from '../reviews/words-of-reviews.js';
import type { Rule } from '../rule.js';
import { keys } from './promised.js';
import { oweReviews, promise } from './promised-acts.js';
import { hasRoom, idOf, type PromisedParts } from './promised-job.js';

/** Where a curator writes: a channel or another place that several read, and its address; a private chat has no channel. */
export interface ReviewsPlace {
  readonly channel?: string | undefined;
  readonly address?: string | undefined;
}

/**
 * Shows a curator the reviews that are due, and begins (`remind`) or ends telling of them each month in that channel. Whoever
 * asks, a channel has one such promise; in private none is made.
 */
export async function takeReviewsStep(
  remind: boolean | undefined,
  rules: readonly Rule[],
  parts: PromisedParts | undefined,
  { channel, address }: ReviewsPlace,
  now: Date,
): Promise<ReviewsShown> {
  const on: Day = dayOf(now);
  const shown = { on, due: reviewsDue(rules, on) };
  if (!parts || channel === undefined || address === undefined) return { ...shown, reminded: 'notHere' };
  const { store, seals } = parts;
  const id = idOf(seals, 'reviews', { address: channel });
  if (remind === false) {
    await store.erase(id);
    return { ...shown, reminded: 'stopped' };
  }
  const promised = (await store.read(id))?.promise !== undefined;
  if (!remind || promised) return { ...shown, reminded: promised ? 'yes' : 'no' };
  if (!(await hasRoom(parts))) return { ...shown, reminded: 'full' };
  const sealed = seals.seal(address, id);
  // This month's are shown now.
  await store.change(id, data => promise(data, { about: 'reviews', sealed, month: monthOf(on) }, []));
  return { ...shown, reminded: 'begun' };
}

/**
 * Owes each channel that asked for it this month's reviews, from the month's first school morning on and once; to how
 * many. A promise of which the seal cannot be opened is erased.
 */
export async function tendReviews({ store, seals, answering }: PromisedParts, now: Date): Promise<number> {
  const on = dayOf(now);
  const month = monthOf(on);
  const { rules, directory } = answering.data;
  const ids = await store.find(keys.reviews);
  // Looked up only where somebody is to be told: the first holiday that is asked for takes a tenth of a second.
  if (ids.length === 0 || now.getTime() < reviewMorning(month, directory).getTime()) return 0;
  const any = reviewsDue(rules, on).length > 0;
  let told = 0;
  for (const id of ids) {
    const made = (await store.read(id))?.promise;
    // After a change of the key nobody could end it, or be told.
    if (made && seals.open(made.sealed, id) === undefined) await store.erase(id);
    else if (await store.change(id, data => oweReviews(data, month, any, now.getTime()))) told++;
  }
  return told;
}
