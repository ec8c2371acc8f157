import type { Booking } from './booking.js';
import type { BookingParts, Person } from './booking-job.js';
import { keys } from './booking-store.js';
import { calendarOf } from './calendar-of.js';
import { openCode, openMove, plainCode, sealMove } from './codes.js';
import { fromItsTime, type Shift } from './from-its-time.js';
import type { BookingOutcome } from './outcome.js';
import { aheadOf, type Wanted } from './wanted.js';
import { isOnesOwn, isOwnId, type Way, wayOf } from './way.js';

/** The booking that somebody looks for another time for, or why they cannot. */
export type ToMove =
  | { readonly is: 'booking'; readonly booking: Booking | undefined }
  | { readonly is: 'not'; readonly why: BookingOutcome };

async function found(parts: BookingParts, key: string, isIt: (booking: Booking) => boolean): Promise<Booking[]> {
  const all = await Promise.all((await parts.store.find(key)).map(id => parts.store.read(id)));
  return all.flatMap(data => data?.bookings.filter(isIt) ?? []);
}

function among(parts: BookingParts, found: readonly Booking[], now: Date): ToMove {
  const booking = found.find(one => !one.cancelled) ?? found.find(one => one.cancelled !== 'moved');
  if (!booking) return found.length === 0 ? { is: 'not', why: { is: 'codeUnknown' } } : { is: 'booking', booking };
  if (booking.cancelled) return { is: 'not', why: { is: 'cancelled', booking, calendar: calendarOf(booking, parts) } };
  return booking.start <= now.getTime() ? { is: 'not', why: { is: 'begun', booking } } : { is: 'booking', booking };
}

/**
 * The booking that is to be moved, as of an instant: of a code, which too many wrong ones keep from being tried; or of an id, where it
 * is the person's own. Before somebody looks for a time in vain.
 */
export async function toMove(parts: BookingParts, who: Person, move: string, now: Date): Promise<ToMove> {
  const { limits, secrets } = parts;
  const { objectId } = who;
  if (isOwnId(move)) {
    const own = await found(parts, keys.booker(objectId), one => one.id === move && one.booker?.objectId === objectId);
    return among(parts, own, now);
  }
  if (!(await limits.mayTry(objectId, now.getTime()))) return { is: 'not', why: { is: 'tooManyTries' } };
  const hash = secrets.hash('code', plainCode(openMove(secrets, move, objectId) ?? move));
  const to = among(parts, await found(parts, keys.code(hash), one => one.code === hash), now);
  // A code that is somebody's is no wrong one, whatever became of its booking.
  if (to.is === 'booking' || to.why.is !== 'codeUnknown') await limits.right(objectId, now.getTime());
  return to;
}

/** When another booking is wanted that is to be like the only one of a person's own; of several, none is meant. */
async function likeOwn(
  parts: BookingParts,
  { objectId }: Person,
  { wanted, shift }: Pick<Way, 'wanted'> & { readonly shift?: Shift | undefined },
  now: Date,
): Promise<Wanted | undefined> {
  if (!shift) return wanted;
  const isAhead = ({ cancelled, start, booker }: Booking) =>
    !cancelled && start > now.getTime() && booker?.objectId === objectId;
  const [own, other] = await found(parts, keys.booker(objectId), isAhead);
  return own && !other ? fromItsTime(own.start, wanted, shift) : { ...wanted, unread: true };
}

/** What is carried on while somebody looks for a time, and the booking that is to be moved, where one is. */
export interface Moving {
  readonly way: Way;
  readonly moves?: Booking | undefined;
  /** What of when it was wanted has been. */
  readonly been?: Wanted | undefined;
}

/**
 * The booking that is to be moved, where one is, and how it is named from here on: no code goes on, but what is of use to this person
 * alone, so that what they type under its times may be read beside them. Or what is said of one that cannot be moved.
 */
export async function movingOn(
  parts: BookingParts,
  who: Person,
  given: Way & { readonly shift?: Shift | undefined },
  now: Date,
): Promise<Moving | { readonly why: BookingOutcome }> {
  const { move } = given;
  if (move === undefined) {
    const { wanted, been } = aheadOf(await likeOwn(parts, who, given, now), now);
    return { way: wayOf({ wanted }), been };
  }
  const to = await toMove(parts, who, move, now);
  if (to.is === 'not') return { why: to.why };
  const moves = to.booking;
  const { wanted, been } = aheadOf(moves ? fromItsTime(moves.start, given.wanted, given.shift) : given.wanted, now);
  if (isOnesOwn(move) || !moves) return { way: wayOf({ ...given, wanted }), moves, been };
  const isOwn = moves.booker?.objectId === who.objectId && openCode(parts.secrets, moves) !== undefined;
  const own = isOwn ? moves.id : sealMove(parts.secrets, move, who.objectId);
  return { way: wayOf({ move: own, wanted }), moves, been };
}
