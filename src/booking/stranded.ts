import { unchanged } from '../shared/aggregates.js';
import { type Booking, isAhead, type WorkerData } from './booking.js';
import { type BookingParts, hasLeft } from './booking-job.js';
import { type Act, keys } from './booking-store.js';
import { isReachable, notice, type Owed, owe } from './owed.js';
import { tellHeads } from './tell-heads.js';

const standing = ({ bookings }: WorkerData, now: number): Booking[] =>
  bookings.filter(one => isAhead(one, now) && !one.arriving);

/** The same data with other bookings in the place of some, and letters owed to their bookers. */
function told(data: WorkerData, some: ReadonlyMap<Booking, Booking>, owed: readonly Owed[]): WorkerData {
  return owe({ ...data, bookings: data.bookings.map(one => some.get(one) ?? one) }, owed);
}

/** Owes the bookers of what stands with somebody who has left the news that nobody is there for it, once; how many it is news to. */
export function tellLeft(data: WorkerData, now: number): Act<number> {
  const news = standing(data, now).filter(one => !one.left);
  if (news.length === 0) return unchanged(data, 0);
  const marked = new Map(news.map(one => [one, { ...one, left: true as const }]));
  const owed = news.filter(isReachable).map(one => notice('booker', 'left', one, now));
  return { data: told(data, marked, owed), result: news.length };
}

/** Owes those who were told so the news that their time stands: the social worker is in the directory again. */
export function tellStays(data: WorkerData, now: number): Act<number> {
  const news = data.bookings.filter(one => one.left);
  if (news.length === 0) return unchanged(data, 0);
  const owed = news
    .filter(one => isAhead(one, now) && isReachable(one))
    .map(one => notice('booker', 'moved', one, now, { start: one.start, end: one.end }));
  return { data: told(data, new Map(news.map(one => [one, { ...one, left: undefined }])), owed), result: news.length };
}

type Looked = Pick<BookingParts, 'store' | 'directory'>;

/** Bookings ahead that stand with somebody whom the directory does not name (any more). */
export interface Stranded {
  readonly bookings: number;
  /** How many bookers cannot be told: anonymous ones who left no way. */
  readonly unreachable: number;
  /** With whom they stand: Entra object ids. */
  readonly workers: readonly string[];
}

/** Looks for what stands with somebody who has left; it changes nothing. */
export async function findStranded(parts: Looked, now: number): Promise<Stranded> {
  const gone = (await parts.store.ids()).filter(id => hasLeft(parts, id));
  const all = await Promise.all(gone.map(id => parts.store.read(id)));
  const found = all.flatMap(data => (data && standing(data, now).length > 0 ? [data] : []));
  const bookings = found.flatMap(data => standing(data, now));
  const unreachable = bookings.filter(one => !isReachable(one)).length;
  return { bookings: bookings.length, unreachable, workers: found.map(({ worker }) => worker) };
}

/** Looks for what stands with somebody who has left, and owes their bookers and the heads the news, once; and that it stands, once they are back. */
export async function tendStranded(parts: Looked, now: number): Promise<Stranded> {
  const { store } = parts;
  const found = await findStranded(parts, now);
  for (const id of found.workers) await store.change(id, data => tellLeft(data, now));
  await tellHeads(parts, found, now);
  for (const id of await store.find(keys.left))
    if (!hasLeft(parts, id)) await store.change(id, data => tellStays(data, now));
  return found;
}
