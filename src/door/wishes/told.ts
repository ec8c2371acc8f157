import type { BookingParts } from '../../booking/booking-job.js';
import { whoIsAway } from '../../booking/who-is-away.js';
import { dayOf } from '../../shared/day.js';
import type { Directory } from '../../shared/directory.js';

/** What somebody asks of the municipality's own facts, or of what a group's convener does by a command. */
export const TOLD = [
  'contact',
  'numbers',
  'convener',
  'unlinkGroup',
  'handOverConvener',
  'curating',
  'ownCount',
  'mostBookings',
  ...(['waiting', 'toAnonymous', 'toLength', 'toSubject', 'toForm', 'late'] as const),
] as const;
export type ToldAbout = (typeof TOLD)[number];

/** What is told, with the contact social workers who are away today (Entra object ids). */
export interface Told {
  readonly what: ToldAbout;
  readonly school?: string | undefined;
  /** A school was named that the directory has not. */
  readonly unknownSchool?: boolean | undefined;
  readonly away: readonly string[];
  /** How many times one person may have booked ahead; absent where nothing can be booked. */
  readonly most?: number;
  readonly now: Date;
}

/** What is to be told; of a school that the directory does not have, nothing of any school. Without booking nobody is known to be away. */
export async function toldOf(
  { what, school: id, unknownSchool }: Pick<Told, 'what' | 'school' | 'unknownSchool'>,
  directory: Directory | undefined,
  booking: Pick<BookingParts, 'store' | 'most'> | undefined,
  now: Date,
): Promise<Told> {
  const school = directory?.schools.find(one => one.id === id);
  const workers = school ? [...school.workers, ...(school.substitute ? [school.substitute] : [])] : [];
  return {
    what,
    school: school?.id,
    unknownSchool,
    away: booking ? await whoIsAway(booking, workers, dayOf(now)) : [],
    ...(booking ? { most: booking.most } : {}),
    now,
  };
}
