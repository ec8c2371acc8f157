import type { Day } from '../../shared/day.js';
import { plusDays } from '../../shared/wall-time.js';
import type { Except } from './meaning.js';
import type { Excepted, Part, Target } from './parts.js';
import {
  breakOf,
  endOfMonth,
  type Frame,
  firstDay,
  isOverSummer,
  isProblem,
  lastDay,
  monthOf,
  type Problem,
  stretchOf,
} from './resolve.js';

/** What holds for all days of a phrase. */
export interface Bounds {
  readonly from?: Day;
  readonly to?: Day;
  readonly months?: readonly string[];
  readonly except: readonly Except[];
}

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
const every = <Is extends Part['is']>(parts: readonly Part[], is: Is) =>
  parts.filter((part): part is Of<Is> => part.is === is);

/** Where a series begins and ends and what is left out; two readings where "till april" may or may not take April in. */
export function boundsOf(parts: readonly Part[], frame: Frame): Bounds[] | Problem {
  const [froms, tos, spans] = [every(parts, 'from'), every(parts, 'to'), every(parts, 'span')];
  const within = every(parts, 'within');
  if (froms.length + spans.length > 1) return { why: 'Du skrev två olika början. Välj en.' };
  if (tos.length + spans.length > 1) return { why: 'Du skrev två olika slut. Välj ett.' };
  const first = froms[0]
    ? firstDay(froms[0].target, froms[0].after === true, frame, frame.on)
    : spans[0] && firstDay(spans[0].from, spans[0].from.is === 'closed', frame, frame.on);
  if (isProblem(first)) return first;
  const ref = first ?? frame.on;
  const last = tos[0]
    ? lastDay(tos[0].target, tos[0].before === true, frame, ref)
    : spans[0] && lastDay(spans[0].to, false, frame, ref);
  if (isProblem(last)) return last;
  const end = tos[0]?.target ?? spans[0]?.to;
  if (end && last && isBeforeIt(end, ref, last))
    return { why: 'Sista dagen ligger före den första. Skriv årtalet om det är nästa år.' };
  let [from, to] = [first, last];
  if (within.length > 0) {
    const terms = within.map(({ target }) => stretchOf(target, frame, ref));
    const wrong = terms.find(isProblem);
    if (wrong) return wrong;
    const known = terms.filter(one => !isProblem(one)) as { from: Day; to: Day }[];
    const [begin, over] = [
      known.map(one => one.from).sort()[0]!,
      known
        .map(one => one.to)
        .sort()
        .at(-1)!,
    ];
    // What began before the day of reading is no border any more.
    if (begin > frame.on) from = from !== undefined && from > begin ? from : begin;
    to = to !== undefined && to < over ? to : over;
  }
  for (const { weeks = 0, months = 0 } of every(parts, 'lasting')) {
    if (to !== undefined) return { why: 'Du skrev två olika slut. Välj ett.' };
    to = plusDays(plusMonths(from ?? frame.on, months), 7 * weeks - 1);
  }
  if (from && to && to < from) return { why: 'Sista dagen ligger före den första.' };
  const listed = every(parts, 'months').flatMap(part => part.months);
  const months = [...new Set(listed.map(one => monthOf(one, frame.on)))].sort();
  const except: Except[] = [];
  for (const item of every(parts, 'except').flatMap(part => part.items)) {
    const got = exceptOf(item, frame, ref);
    if (isProblem(got)) return got;
    except.push(got);
  }
  const bounds: Bounds = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(months.length > 0 ? { months } : {}),
    except,
  };
  // "från oktober till december" takes December in.
  if (!tos[0]?.vague || to === undefined || froms[0]?.target.is === 'month') return [bounds];
  const start = firstDay(tos[0].target, false, frame, ref);
  const before = isProblem(start) ? ref : plusDays(start, -1);
  return before < (from ?? ref) ? [bounds] : [{ ...bounds, to: before }, bounds];
}

/** "start 1 oktober, slut 15 september": nearly a year, which nobody says so without a year; a whole one may be meant. */
const isBeforeIt = (end: Target, from: Day, to: Day): boolean =>
  ((end.is === 'written' && end.written.year === undefined) || end.is === 'week') && isOverSummer(from, to);

/** The same day so many months later, or the last of that month. */
function plusMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const named = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const last = endOfMonth(named);
  return `${named}-${day.slice(8)}` < last ? `${named}-${day.slice(8)}` : last;
}

function exceptOf(item: Excepted, frame: Frame, ref: Day): Except | Problem {
  if (item.is === 'target') {
    const from = stretchOf(item.from, frame, ref);
    if (isProblem(from)) return from;
    const to = item.to ? stretchOf(item.to, frame, from.from) : from;
    if (isProblem(to)) return to;
    return { is: 'days', from: from.from, to: to.to };
  }
  if (item.is === 'closed' && item.name !== undefined && item.name !== 'studiedag') {
    if (item.name === 'sommarlov') {
      const summer = stretchOf({ is: 'closed', name: 'sommarlov' }, frame, ref);
      return isProblem(summer) ? summer : { is: 'days', from: summer.from, to: summer.to };
    }
    // Named by a word that the directory has not: nobody would be told that it is not left out.
    const found = breakOf(item.name, frame);
    return isProblem(found) ? found : { is: 'closed', name: item.name };
  }
  if (item.is === 'closed') return { is: 'closed', ...(item.name === undefined ? {} : { name: item.name }) };
  return item;
}
