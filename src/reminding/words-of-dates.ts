import { tz } from '@date-fns/tz';
import { format } from 'date-fns';
import { sv } from 'date-fns/locale';
import { ZONE } from '../day.js';
import type { PlannedMeeting } from './plan.js';

const inZone = { locale: sv, in: tz(ZONE) };

/** A meeting's time as Swedes write it: "tors 15 okt 2026 kl. 13.00–14.30". */
export function timeInWords(start: Date, end: Date): string {
  return `${format(start, "EEE d MMM yyyy 'kl.' HH.mm", inZone)}–${format(end, 'HH.mm', inZone)}`.replace(
    /\.(?= )(?<!kl\.)/g,
    '',
  );
}

/** One date of a plan on a line, with its week and why it is marked. */
export function dateLine({ start, end, isoWeek, note }: PlannedMeeting): string {
  return `${timeInWords(start, end)}, vecka ${isoWeek}${note ? ` (${note})` : ''}`;
}
