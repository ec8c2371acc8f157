import { stretchOf } from '../shared/paging.js';
import { byAlphabet, findSchools, schoolsMeant } from '../shared/school-search.js';
import type { BookingInputs } from './actions.js';
import type { Booking } from './booking.js';
import type { BookingParts } from './booking-job.js';
import type { BookingOutcome } from './outcome.js';
import type { Wanted } from './wanted.js';
import { type Way, wayOf } from './way.js';

/** How many schools one card shows as buttons; of more than these a part of the name is asked for. */
export const SCHOOLS_SHOWN = 12;

/** The way to a school: all of them as buttons, or a search where they are many; `moves`: for a booking that is moved; `been`: what has been of when it was wanted. */
export function chooseSchool(
  { directory }: BookingParts,
  way: Way = {},
  { moves, been }: { readonly moves?: Booking | undefined; readonly been?: Wanted | undefined } = {},
): BookingOutcome {
  const known = directory?.schools ?? [];
  if (known.length === 0) return { is: 'noDirectory' };
  const on = { ...wayOf(way), ...(moves ? { moves } : {}), ...(been ? { been } : {}) };
  return known.length > SCHOOLS_SHOWN ? { is: 'schoolForm', ...on } : { is: 'schools', schools: known, ...on };
}

/** The schools that what was typed may mean, at most SCHOOLS_SHOWN. */
export function searchSchool(parts: BookingParts, inputs: BookingInputs, way: Way = {}): BookingOutcome {
  const known = parts.directory?.schools ?? [];
  if (known.length === 0) return { is: 'noDirectory' };
  if (inputs.schoolName.trim() === '') return { is: 'schoolForm', ...wayOf(way), wrong: 'empty' };
  const short = schoolsMeant(known, inputs.schoolName);
  const all = findSchools(known, inputs.schoolName);
  // A short form of a name is in none.
  const found = short.every(one => all.includes(one)) ? all : short;
  // Among a few, what is only like it is shown with all of them.
  if (found.length === 0 || (short.length === 0 && known.length <= SCHOOLS_SHOWN))
    return known.length > SCHOOLS_SHOWN
      ? { is: 'schoolForm', ...wayOf(way), wrong: 'unknown' }
      : { is: 'schools', schools: known, ...wayOf(way), wrong: 'unknown' };
  return {
    is: 'schoolsFound',
    schools: found.slice(0, SCHOOLS_SHOWN),
    others: found.length - SCHOOLS_SHOWN,
    ...wayOf(way),
  };
}

/** All schools by alphabet, SCHOOLS_SHOWN from a place in the list (0 is the first); the first ones for a place beyond it. */
export function listSchools({ directory }: BookingParts, from: number, way: Way = {}): BookingOutcome {
  const known = byAlphabet(directory?.schools ?? []);
  if (known.length === 0) return { is: 'noDirectory' };
  const { rows, first } = stretchOf(known, from, SCHOOLS_SHOWN);
  return { is: 'schoolPage', schools: rows, from: first, total: known.length, ...wayOf(way) };
}
