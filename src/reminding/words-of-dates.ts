import { timeInWords } from '../wall-time.js';
import type { PlannedMeeting } from './plan.js';

/** One date of a plan on a line, with its week and why it is marked. */
export function dateLine({ start, end, isoWeek, note }: PlannedMeeting): string {
  return `${timeInWords(start, end)}, vecka ${isoWeek}${note ? ` (${note})` : ''}`;
}
