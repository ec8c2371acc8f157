import { type Day, MONTHS } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import { type SchoolCalendar, type Term, termsWithin } from './calendar.js';
import { schoolYearOf } from './evaluation.js';
import type { Meeting } from './group.js';

/** How often a forum must meet, as its agreement says. */
export interface Cadence {
  readonly atLeast: number;
  readonly per: 'year' | 'term' | 'month';
}

/** How a group stands against its cadence in the stretch that a day lies in. */
export interface CadenceStatus {
  /** "vårterminen 2027", "läsåret 2026/27", "november 2026". */
  readonly stretch: string;
  readonly held: number;
  readonly planned: number;
  readonly atLeast: number;
  readonly missing: number;
  /** Meetings are missing, and the stretch has begun with none planned, or half of it has gone. */
  readonly nudge: boolean;
  /** The half of the stretch that the day lies in. */
  readonly half: 1 | 2;
  readonly from: Day;
  readonly to: Day;
}

/** The school year of a day as a stretch. */
function yearOf(on: Day): Term {
  const year = schoolYearOf(on);
  const first = Number(year.slice(0, 4));
  return { name: `läsåret ${year}`, from: `${first}-07-01`, to: `${first + 1}-06-30` };
}

function stretchOf(per: Cadence['per'], on: Day, calendar: SchoolCalendar): Term {
  if (per === 'year') return yearOf(on);
  if (per === 'month') {
    const month = on.slice(0, 7);
    const next = plusDays(`${month}-28`, 4).slice(0, 7);
    return {
      name: `${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`,
      from: `${month}-01`,
      to: plusDays(`${next}-01`, -1),
    };
  }
  const around = termsWithin(plusDays(on, -200), plusDays(on, 200), calendar).toSorted((a, b) =>
    a.from.localeCompare(b.from),
  );
  // Between two terms it is the next one that can still be planned.
  return around.find(term => term.to >= on) ?? yearOf(on);
}

const halfWay = ({ from, to }: Term): Day =>
  plusDays(from, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2));

/** Counts a group's meetings in the stretch of a day: held and planned count, cancelled and not held do not. */
export function statusOf(
  cadence: Cadence,
  meetings: readonly Meeting[],
  on: Day,
  now: number,
  calendar: SchoolCalendar,
): CadenceStatus {
  const stretch = stretchOf(cadence.per, on, calendar);
  const within = meetings.filter(one => stretch.from <= one.day && one.day <= stretch.to);
  // A meeting that has been and that nobody said was not held counts as held.
  const held = within.filter(one => one.state === 'held' || (one.state === 'planned' && one.end <= now)).length;
  const planned = within.filter(one => one.state === 'planned' && one.end > now).length;
  const missing = Math.max(0, cadence.atLeast - held - planned);
  const begun = on >= stretch.from;
  const half = on >= halfWay(stretch) ? 2 : 1;
  const nudge = missing > 0 && begun && (held + planned === 0 || half === 2);
  return {
    stretch: stretch.name,
    held,
    planned,
    atLeast: cadence.atLeast,
    missing,
    nudge,
    half,
    from: stretch.from,
    to: stretch.to,
  };
}
