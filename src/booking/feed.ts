import { timingSafeEqual } from 'node:crypto';
import { unchanged } from '../shared/aggregates.js';
import { calendarText } from '../shared/calendar-file.js';
import type { Booking, WorkerData } from './booking.js';
import { type BookingParts, hasLeft } from './booking-job.js';
import type { Act } from './booking-store.js';
import type { Secrets } from './codes.js';
import { formInCalendar } from './words-of-names.js';

type Signs = Pick<Secrets, 'sign'>;

/** What names a social worker's own calendar in its address; whoever holds it reads when she is booked, and nothing of who. */
function tokenOf(worker: string, turn: number, { sign }: Signs): string {
  const named = `feed.${worker}.${turn}`;
  return `${named}.${sign(named)}`;
}

/** How often the address of her own calendar was made anew; `anew` makes it the next one, and the same press again no other. */
export function feedOf(data: WorkerData, anew?: number): Act<number> {
  const feed = data.feed ?? 0;
  return anew === feed + 1 ? { data: { ...data, feed: anew }, result: anew } : unchanged(data, feed);
}

/** The address of a social worker's own calendar; undefined where this program cannot be reached from outside. */
export const feedUrl = (
  { calendar, secrets }: Pick<BookingParts, 'calendar' | 'secrets'>,
  worker: string,
  turn: number,
): string | undefined => calendar.address(tokenOf(worker, turn, secrets));

const event = (booking: Booking, { sign }: Signs) => ({
  start: booking.start,
  end: booking.end,
  title: 'Konsultation',
  about: 'Skriv mina tider till Samverkanslotsen i Teams för att se mer.',
  where: formInCalendar(booking.form),
  id: sign(`feed ${booking.id}`).slice(0, 24),
  change: booking.moves ?? 0,
});

/** A social worker's own calendar by the token in its address, without names; undefined for a token that is nobody's (any more). */
export async function feedFile(
  parts: Pick<BookingParts, 'store' | 'secrets' | 'directory'>,
  token: string,
): Promise<string | undefined> {
  const [, worker, turn] = /^feed\.([\w-]{1,60})\.(\d{1,9})\.[\w-]+$/.exec(token) ?? [];
  if (worker === undefined || hasLeft(parts, worker)) return undefined;
  const [given, right] = [Buffer.from(token), Buffer.from(tokenOf(worker, Number(turn), parts.secrets))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const data = await parts.store.read(worker);
  if (!data || (data.feed ?? 0) !== Number(turn)) return undefined;
  const standing = data.bookings.filter(one => !one.cancelled && !one.arriving);
  return calendarText(
    standing.map(one => event(one, parts.secrets)),
    'Konsultationer',
  );
}
