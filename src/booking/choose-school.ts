import { stretchOf } from '../shared/paging.js';
import { byAlphabet, findSchools } from '../shared/school-search.js';
import type { BookingInputs } from './actions.js';
import type { BookingParts } from './booking-job.js';
import type { BookingOutcome } from './outcome.js';

/** How many schools one card shows as buttons; of more than these a part of the name is asked for. */
export const SCHOOLS_SHOWN = 12;

/** The way to a school: all of them as buttons, or a search where they are many. `move` is the code of a booking to move. */
export function chooseSchool({ directory }: BookingParts, move?: string): BookingOutcome {
  const known = directory?.schools ?? [];
  if (known.length === 0) return { is: 'noDirectory' };
  return known.length > SCHOOLS_SHOWN ? { is: 'schoolForm', move } : { is: 'schools', schools: known, move };
}

/** The schools that what was typed may mean, at most SCHOOLS_SHOWN. */
export function searchSchool(parts: BookingParts, inputs: BookingInputs, move?: string): BookingOutcome {
  const known = parts.directory?.schools ?? [];
  if (known.length === 0) return { is: 'noDirectory' };
  if (inputs.schoolName.trim() === '') return { is: 'schoolForm', move, wrong: 'empty' };
  const found = findSchools(known, inputs.schoolName);
  if (found.length === 0) return { is: 'schoolForm', move, wrong: 'unknown' };
  return { is: 'schoolsFound', schools: found.slice(0, SCHOOLS_SHOWN), others: found.length - SCHOOLS_SHOWN, move };
}

/** All schools by alphabet, SCHOOLS_SHOWN from a place in the list (0 is the first); the first ones for a place beyond it. */
export function listSchools({ directory }: BookingParts, from: number, move?: string): BookingOutcome {
  const known = byAlphabet(directory?.schools ?? []);
  if (known.length === 0) return { is: 'noDirectory' };
  const { rows, first } = stretchOf(known, from, SCHOOLS_SHOWN);
  return { is: 'schoolPage', schools: rows, from: first, total: known.length, move };
}
