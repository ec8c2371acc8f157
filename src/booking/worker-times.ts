import { dayOf } from '../shared/day.js';
import { partOf, stretchOf } from '../shared/paging.js';
import { type Booking, isAhead, newWorker, type Pattern, type Slot, type WorkerData } from './booking.js';
import { type BookingParts, type Person, seasonOf } from './booking-job.js';
import { type Opened, openedOf } from './note.js';
import { type Season, slotsFrom } from './slots.js';
import type { Wanted } from './wanted.js';

/** How many booked and free times, and how many patterns, one card of a social worker shows: 30 bookings with long notes are 19 KB. */
export const TIMES_SHOWN = 30;
export const PATTERNS_SHOWN = 12;

/** Where in a social worker's times a card is: after an instant (epoch milliseconds), and from a place in the patterns. */
export interface TimesPage {
  readonly after?: number | undefined;
  readonly patterns?: number | undefined;
}

/** What a press on the card led to, to be said above the times. */
export type TimesSaid =
  | { readonly is: 'noTimeChosen' }
  | { readonly is: 'noPatternChosen' }
  /** How many patterns were ended; 0 where they were gone already. */
  | { readonly is: 'ended'; readonly count: number }
  /** Only one pattern can be changed at a time. */
  | { readonly is: 'onePattern' }
  /** No booked time was chosen. */
  | { readonly is: 'noBookingChosen' };

/** What a social worker has at a time that she asked of: nothing where it was not understood. */
export interface TimesThen {
  readonly when: Wanted;
  readonly bookings: readonly Booking[];
  readonly opened: Readonly<Record<string, Opened>>;
  readonly slots: readonly Slot[];
  /** One of them is to be cancelled; or what is then is to be taken away, or to be otherwise. */
  readonly to?: 'cancel' | 'remove' | 'change' | undefined;
}

/** Which of her patterns a social worker wants changed or ended: those of weekdays that she said, all where she said none. */
export interface PatternsAsked {
  readonly to: 'change' | 'end';
  readonly each: readonly number[];
  readonly patterns: readonly Pattern[];
}

/** A part of a social worker's times, as much as one card shows. */
export interface WorkerTimes {
  readonly page: TimesPage;
  readonly bookings: readonly Booking[];
  /** What of the bookings was sealed, by their ids. */
  readonly opened: Readonly<Record<string, Opened>>;
  readonly slots: readonly Slot[];
  /** Later times come after this instant; absent where these are the last. */
  readonly next?: number | undefined;
  readonly patterns: readonly Pattern[];
  /** The place of the first shown pattern (0 is the first), and how many there are. */
  readonly firstPattern: number;
  readonly allPatterns: number;
  readonly said?: TimesSaid | undefined;
  readonly asked?: TimesThen | undefined;
  readonly meant?: PatternsAsked | undefined;
}

/** A social worker's bookings, free slots and patterns from a page on, as of an instant. */
export async function timesOf(
  parts: BookingParts,
  { objectId }: Person,
  { after, patterns: from = 0 }: TimesPage,
  now: Date,
  said?: TimesSaid,
): Promise<WorkerTimes> {
  const data = (await parts.store.read(objectId)) ?? newWorker(objectId);
  const bookings = data.bookings.filter(one => isAhead(one, now.getTime()) && !one.arriving);
  const patterns = data.patterns.filter(one => one.last >= dayOf(now));
  const serves = parts.directory?.schools.some(one => [...one.workers, one.substitute].includes(objectId));
  const free = serves ? some(data, await seasonOf(parts, data, now), now, after) : [];
  const booked = new Set<Slot>(bookings);
  const all = [...bookings, ...free].toSorted((a, b) => a.start - b.start);
  const { shown, next } = partOf(all, after, TIMES_SHOWN);
  const { rows, first } = stretchOf(patterns, from, PATTERNS_SHOWN);
  const seen = bookings.filter(one => shown.includes(one)).toSorted((a, b) => a.start - b.start);
  return {
    page: { after, patterns: first },
    bookings: seen,
    opened: Object.fromEntries(seen.map(one => [one.id, openedOf(one, parts.secrets)])),
    slots: shown.filter(one => !booked.has(one)),
    next,
    patterns: rows,
    firstPattern: first,
    allPatterns: patterns.length,
    said,
  };
}

/** As many free slots as one card may show and one more, after an instant; the first ones where nothing comes after it. */
function some(data: WorkerData, season: Season, now: Date, after = 0): Slot[] {
  const found: Slot[] = [];
  for (const slot of slotsFrom([{ data, season }], now, after)) {
    if (slot.start <= after) continue;
    found.push(slot);
    if (found.length > TIMES_SHOWN) break;
  }
  const nothing = found.length === 0 && !data.bookings.some(one => !one.cancelled && one.start > after);
  return nothing && after > 0 ? some(data, season, now) : found;
}
