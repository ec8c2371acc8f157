import { timeInWords } from '../shared/wall-time.js';
import type { PlannedMeeting } from './plan.js';

/** One date of a plan on a line, with its week and why it is marked. */
export function dateLine({ start, end, isoWeek, note, unknownSchoolDay }: PlannedMeeting): string {
  const marks = [...(note ? [note] : []), ...(unknownSchoolDay ? ['lov okända'] : [])];
  return `${timeInWords(start, end)}, vecka ${isoWeek}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}
