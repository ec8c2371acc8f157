import type { Day } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import type { SchoolCalendar, Term } from './calendar.js';
import type { Meeting } from './group.js';
import { isUnknown, type Per, stretchAt, type UnknownStretch } from './stretch.js';

/** How often a forum must meet, as its agreement says. */
export interface Cadence {
  readonly atLeast: number;
  readonly per: Per;
}

/** The part of a stretch that a day lies in: its first half, its second half, its last four weeks. */
export type Part = 1 | 2 | 3;

/** How a group stands against its cadence in the stretch that a day lies in. */
export interface CadenceStatus {
  /** "vårterminen 2027", "läsåret 2026/27", "november 2026". */
  readonly stretch: string;
  readonly per: Per;
  readonly held: number;
  readonly planned: number;
  readonly atLeast: number;
  readonly missing: number;
  /** Meetings are missing, and the stretch is a week old with none planned, or half of it has gone. */
  readonly nudge: boolean;
  readonly part: Part;
  /** The stretch has begun: it is the one that the day lies in. */
  readonly begun: boolean;
  readonly from: Day;
  readonly to: Day;
}

/** How long a convener is left to plan after a stretch began, and how long before its end what is missing is said once more. Days. */
const LEFT_ALONE = 7;
const NEAR_END = 28;

const lengthOf = ({ from, to }: Term) => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

function partOf(stretch: Term, on: Day): Part {
  const half = plusDays(stretch.from, Math.floor(lengthOf(stretch) / 2));
  const end = plusDays(stretch.to, -NEAR_END);
  // A month is too short for a last part of its own.
  if (end > half && on >= end) return 3;
  return on >= half ? 2 : 1;
}

/**
 * Counts a group's meetings in the stretch of a day: held and planned count, cancelled and not held do not. Nothing is
 * counted over a stretch whose days the directory lacks.
 */
export function statusOf(
  { atLeast, per }: Cadence,
  meetings: readonly Meeting[],
  on: Day,
  now: number,
  calendar: SchoolCalendar,
): CadenceStatus | UnknownStretch {
  const stretch = stretchAt(per, on, calendar);
  if (isUnknown(stretch)) return stretch;
  const within = meetings.filter(one => stretch.from <= one.day && one.day <= stretch.to);
  // A meeting that has been and that nobody said was not held counts as held.
  const held = within.filter(one => one.state === 'held' || (one.state === 'planned' && one.end <= now)).length;
  const planned = within.filter(one => one.state === 'planned' && one.end > now).length;
  const missing = Math.max(0, atLeast - held - planned);
  const part = partOf(stretch, on);
  const late = held + planned === 0 || part > 1;
  return {
    stretch: stretch.name,
    per,
    held,
    planned,
    atLeast,
    missing,
    nudge: missing > 0 && on >= plusDays(stretch.from, LEFT_ALONE) && late,
    part,
    begun: on >= stretch.from,
    from: stretch.from,
    to: stretch.to,
  };
}
