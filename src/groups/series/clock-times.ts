import type { WallTime } from './meaning.js';
import type { Clock, Part } from './parts.js';
import type { Problem } from './resolve.js';

/** How long a meeting is when only its beginning is given, in minutes. */
export const DEFAULT_MINUTES = 60;
/** When a group meets that has said no time: the middle of the day, or of the part of it that was said. Minutes from midnight. */
const USUAL = {
  none: 13 * 60,
  morning: 8 * 60,
  forenoon: 9 * 60,
  day: 12 * 60,
  afternoon: 13 * 60,
  evening: 18 * 60,
} as const;

export type TimePart = Part & { readonly is: 'time' };
type PartOfDay = (Part & { readonly is: 'partOfDay' })['part'];

/** A time with what was said of it; defaults are filled in and marked. */
export interface Timed {
  readonly time: WallTime;
  readonly timeSaid: boolean;
  readonly lengthSaid: boolean;
}

const PART_NAMES = {
  morning: 'morgonen',
  forenoon: 'förmiddagen',
  day: 'dagen',
  afternoon: 'eftermiddagen',
  evening: 'kvällen',
} as const satisfies Readonly<Record<PartOfDay, string>>;
/** From and till when each part of the day lasts, in minutes, as widely as people speak of it. */
const HOURS = {
  morning: [5 * 60, 11 * 60],
  forenoon: [7 * 60, 12 * 60],
  day: [8 * 60, 18 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [16 * 60, 24 * 60],
} as const satisfies Readonly<Record<PartOfDay, readonly [number, number]>>;
const isIn = (part: PartOfDay, start: number) => HOURS[part][0] <= start && start < HOURS[part][1];

const LAST = 24 * 60 - 1;
const words = (minutes: number) => `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;

/**
 * The minutes that a clock may mean. Meetings are held from seven in the morning: "kl 3" and "halv två" are in the
 * afternoon, and six o'clock may be either. "08" and "15" are what they say.
 */
function minutesOf({ hour, minute, exact }: Clock, part: PartOfDay | undefined): number[] {
  const early = hour * 60 + minute;
  const late = early + 12 * 60;
  if (exact || hour === 12) return [early];
  if (part === 'morning' || part === 'forenoon') return [early];
  if (part === 'evening') return [late];
  if (part === 'day') return hour < 8 ? [late] : [early];
  if (part === 'afternoon') return hour <= 8 ? [late] : [early];
  if (hour < 6) return [late];
  return hour === 6 ? [early, late] : [early];
}

/** The times that a written time, a length and a part of the day come to: one, two where six may be morning or evening, or why there is none. */
export function timesOf(
  time: TimePart | undefined,
  length: number | undefined,
  part: PartOfDay | undefined,
): Timed[] | Problem {
  if (!time) {
    const start = USUAL[part ?? 'none'];
    return [
      { time: { start, end: start + (length ?? DEFAULT_MINUTES) }, timeSaid: false, lengthSaid: length !== undefined },
    ];
  }
  // "9-11 på kvällen" is said of the end too; "11-1" ends after noon.
  const found: Timed[] = [];
  const wrong = new Set<string>();
  for (const start of minutesOf(time.start, part)) {
    if (part && !isIn(part, start)) {
      wrong.add(`Klockan ${words(start)} är inte på ${PART_NAMES[part]}. Vilket menar du?`);
      continue;
    }
    const ends = time.end ? endsOf(time.end, start, part) : [start + (length ?? DEFAULT_MINUTES)];
    const [end] = ends;
    if (end === undefined || end <= start)
      wrong.add(`Mötet slutar innan det börjar (${words(start)}-${words(end ?? start)}).`);
    else if (end > LAST) wrong.add('Mötet slutar efter midnatt. Skriv en kortare tid.');
    else if (time.end && length !== undefined && end - start !== length)
      wrong.add(`${words(start)}-${words(end)} är inte ${length} minuter. Skriv det ena.`);
    else
      found.push({ time: { start, end }, timeSaid: true, lengthSaid: time.end !== undefined || length !== undefined });
  }
  return found.length > 0 ? found : { why: [...wrong][0] ?? 'Klockslaget finns inte.' };
}

function endsOf(end: Clock, start: number, part: PartOfDay | undefined): number[] {
  const plain = end.hour * 60 + end.minute;
  if (plain > start) return [plain];
  if (end.exact || end.hour >= 12) return [plain];
  // The end said in twelve hours: only where the meeting is then no longer than a working day.
  const late = plain + 12 * 60;
  return late > start && (late - start <= 8 * 60 || part !== undefined) && (start >= 12 * 60 || end.hour < 7)
    ? [late]
    : [plain];
}
