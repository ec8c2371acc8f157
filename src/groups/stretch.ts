import { type Day, MONTHS } from '../shared/day.js';
import { plusDays } from '../shared/wall-time.js';
import type { SchoolCalendar, Term } from './calendar.js';
import { schoolYearOf } from './evaluation.js';

/** What a forum's agreement counts its meetings over. */
export type Per = 'year' | 'term' | 'month';

/** A term or school year, by its Swedish name, whose days the municipality has not filled in. */
export interface UnknownStretch {
  readonly unknown: string;
}

export const isUnknown = (one: object): one is UnknownStretch => 'unknown' in one;

/** A half of a calendar year, in which there is one term or a part of one. */
interface Half {
  readonly year: number;
  readonly autumn: boolean;
}

const halfOf = (on: Day): Half => ({ year: Number(on.slice(0, 4)), autumn: on.slice(5) >= '07-01' });
const nextHalf = ({ year, autumn }: Half): Half =>
  autumn ? { year: year + 1, autumn: false } : { year, autumn: true };
const nameOf = ({ year, autumn }: Half) => `${autumn ? 'höst' : 'vår'}terminen ${year}`;

/** Whether a term lies in a half, or in a part of it. */
const touches = ({ from, to }: Term, { year, autumn }: Half) =>
  from <= `${year}-${autumn ? '12-31' : '06-30'}` && `${year}-${autumn ? '07-01' : '01-01'}` <= to;

/** The term that a day lies in; between two terms the next one, which can still be planned. */
function termOf(on: Day, { terms }: SchoolCalendar): Term | UnknownStretch {
  const [next] = terms.filter(({ to }) => to >= on).toSorted((a, b) => a.from.localeCompare(b.from));
  const half = halfOf(on);
  if (next && (next.from <= on || touches(next, half))) return next;
  const over = terms.some(term => term.to < on && touches(term, half));
  const meant = over ? nextHalf(half) : half;
  return next && touches(next, meant) ? next : { unknown: nameOf(meant) };
}

/** The school year of a day, from 1 July to 30 June; unknown as long as one of its terms is. */
function yearOf(on: Day, { terms }: SchoolCalendar): Term | UnknownStretch {
  const year = schoolYearOf(on);
  const first = Number(year.slice(0, 4));
  const halves: Half[] = [
    { year: first, autumn: true },
    { year: first + 1, autumn: false },
  ];
  const missing = halves.filter(half => !terms.some(term => touches(term, half)));
  if (missing.length > 0) return { unknown: missing.length === 1 ? nameOf(missing[0]!) : `läsåret ${year}` };
  return { name: `läsåret ${year}`, from: `${first}-07-01`, to: `${first + 1}-06-30` };
}

function monthAt(on: Day): Term {
  const month = on.slice(0, 7);
  const next = plusDays(`${month}-28`, 4).slice(0, 7);
  return {
    name: `${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`,
    from: `${month}-01`,
    to: plusDays(`${next}-01`, -1),
  };
}

/** The month of a day; where school is closed for all of it, the first month of the next term. */
function monthOf(on: Day, calendar: SchoolCalendar): Term | UnknownStretch {
  const month = monthAt(on);
  if (calendar.terms.some(({ from, to }) => from <= month.to && month.from <= to)) return month;
  const term = termOf(on, calendar);
  return isUnknown(term) ? term : monthAt(term.from);
}

/** The stretch over which meetings are counted on a day, both ends included; or the name of what the directory lacks. */
export function stretchAt(per: Per, on: Day, calendar: SchoolCalendar): Term | UnknownStretch {
  if (per === 'year') return yearOf(on, calendar);
  return per === 'month' ? monthOf(on, calendar) : termOf(on, calendar);
}
