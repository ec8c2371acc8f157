import type { TimePart } from './clock-times.js';
import { joinDays } from './join-days.js';
import type { Part, Placed } from './parts.js';
import { isProblem, type Problem } from './resolve.js';
import { oneEach } from './respective.js';
import { spread } from './spread.js';

type Of<Is extends Part['is']> = Extract<Part, { is: Is }>;
export type Base = Of<'days'> | Of<'nth'> | Of<'dates'> | Of<'monthday'> | Of<'ahead'>;

/** Days with what was said of them: "tisdagar jämna veckor 9-10". */
export interface Group {
  base?: Base;
  /** Weekdays beside dates or "imorgon", which must agree with them. */
  also?: Of<'days'>;
  week?: Of<'ahead'>;
  parity?: Of<'parity'>;
  every?: Of<'every'>;
  weeks?: Of<'weeks'>;
  /** The month or quarter that an ordinal counts in. */
  scope?: Of<'every'>;
  times: TimePart[];
  length?: number;
  /** It is said that no time is said. */
  timeless?: true;
  part?: Of<'partOfDay'>['part'];
  /** Its times are one each for its days ("kl 8 resp 9"). */
  respective?: true;
  /** What stands before the first days of the phrase is said of all of them. */
  ahead: boolean;
}

/** What a phrase says of all its days together, and its groups. */
export interface Sorted {
  readonly groups: Group[];
  readonly said: Of<'from'>[] | Of<'to'>[] | Part[];
}

const BASES = new Set<Part['is']>(['days', 'nth', 'dates', 'monthday']);
/** Stretches of time of which there may be several for all the days together. */
const SCOPES = new Set<Part['is']>(['within', 'months']);
const isBase = (part: Part | undefined): boolean =>
  part !== undefined && (BASES.has(part.is) || (part.is === 'ahead' && part.days !== undefined));

/** Whether something is said of days before other days come. */
function saysMore(parts: readonly Placed[]): boolean {
  const other = parts.findIndex(({ part }) => isBase(part));
  const here = parts.slice(0, other < 0 ? parts.length : other);
  return here.some(({ part }) => ['parity', 'every', 'weeks', 'time', 'length'].includes(part.is));
}

/** Where what follows says a second time of the same days, in other weeks: "jämna veckor 9-10, 13-14 udda", "v 36 kl 9, v 38 kl 10". */
function turnsTo(parts: readonly Placed[], here: Group): 'parity' | 'weeks' | undefined {
  const [first, second] = parts.filter(({ part }) => part.is !== 'joint').map(({ part }) => part);
  const [time, limit] = first?.is === 'time' ? [first, second] : [second, first];
  if (!here.base || here.times.length === 0 || time?.is !== 'time') return undefined;
  if (limit?.is === 'weeks' && here.weeks) return 'weeks';
  return limit?.is === 'parity' && here.parity && here.parity.parity !== limit.parity ? 'parity' : undefined;
}

const fresh = (): Group => ({ times: [], ahead: false });

/** Parts -> groups of days with their times, and the parts that are said of the whole; or two that stand against each other. */
export function sortParts(placed: readonly Placed[]): Sorted | Problem {
  const parts = placed.filter(({ part }) => part.is !== 'filler' && part.is !== 'unknown');
  const groups: Group[] = [fresh()];
  const said: Part[] = [];
  /** Of which days each kind of bound was said. */
  const spoken = new Map<Part['is'], string>();
  let closed = false;
  let joint = false;
  let each = false;
  let before: Part | undefined;
  const open = () => {
    groups.push(fresh());
    closed = false;
  };
  for (const [place, { part }] of parts.entries()) {
    let group = groups.at(-1)!;
    const following = parts.slice(place + 1).find(one => one.part.is !== 'joint')?.part;
    const last = before;
    // ".. och udda veckor onsdagar": weeks that stand before the next days are said of those.
    const beside = parts[place + 1]?.part;
    const aheadOf = beside?.is === 'joint' && beside.colon ? parts[place + 2]?.part : beside;
    const leads = group.base !== undefined && parts[place - 1]?.part.is === 'joint' && aheadOf?.is === 'days';
    if (leads && (part.is === 'parity' || part.is === 'weeks' || (part.is === 'every' && part.unit === 'week'))) {
      open();
      group = groups.at(-1)!;
    }
    if (part.is !== 'joint') before = part;
    switch (part.is) {
      case 'joint':
        joint = true;
        each = part.each === true;
        break;
      case 'days':
      case 'nth':
      case 'dates':
      case 'monthday': {
        const previous = parts[place - 1]?.part;
        // "fredag den 13": of which month?
        if (part.is === 'monthday' ? previous?.is === 'days' : part.is === 'days' && previous?.is === 'monthday')
          return { why: 'Vilken månad? Skriv till exempel: fredag 13 november' };
        const other = joinDays(group, part, closed, saysMore(parts.slice(place + 1)), previous?.is === 'days');
        if (other) {
          open();
          groups.at(-1)!.base = other;
        }
        break;
      }
      case 'ahead':
        if (part.weeks !== undefined) group.week = part;
        else if (!group.base) group.base = part;
        else return { why: 'Du skrev två olika dagar. Ta en i taget.' };
        break;
      case 'parity':
        if (group.parity && group.parity.parity !== part.parity && !group.base)
          return { why: 'Du skrev både jämna och udda veckor. Välj det ena.' };
        if (group.base && group.parity && group.parity.parity !== part.parity) {
          open();
          group = groups.at(-1)!;
        }
        group.ahead ||= !group.base && groups.length === 1;
        group.parity = part;
        closed ||= group.base !== undefined;
        break;
      case 'every':
        if (part.unit === 'week') {
          if (group.base && (part.own || (group.every && group.every.n !== part.n))) {
            open();
            group = groups.at(-1)!;
          }
          if (group.every && group.every.n > 1 && part.n === 1) break;
          group.every = part;
          group.ahead ||= !group.base && groups.length === 1 && !part.own;
          closed ||= group.base !== undefined;
        } else group.scope = part;
        break;
      case 'weeks':
        if (turnsTo(parts.slice(place), group)) {
          open();
          group = groups.at(-1)!;
        }
        if (group.weeks) group.weeks = { is: 'weeks', ranges: [...group.weeks.ranges, ...part.ranges] };
        else group.weeks = part;
        group.ahead ||= !group.base && groups.length === 1;
        closed ||= group.base !== undefined;
        break;
      case 'time':
        if (group.times.length > 0) {
          if (each && last?.is === 'time') group.respective = true;
          else if ((isBase(following) || turnsTo(parts.slice(place), group)) && group.base) {
            open();
            group = groups.at(-1)!;
          } else if (!joint || !last || !['time', 'length', 'partOfDay', 'days'].includes(last.is))
            return { why: 'Du skrev två klockslag. Skriv ett, eller sätt ”och” emellan.' };
        }
        group.times.push(part);
        joint = false;
        closed ||= group.base !== undefined;
        break;
      case 'noTime':
        closed ||= group.base !== undefined;
        group.timeless = true;
        break;
      case 'length':
        if (group.length !== undefined && group.length !== part.minutes)
          return { why: 'Du skrev två olika längder. Välj en.' };
        group.length = part.minutes;
        break;
      case 'partOfDay':
        if (group.part !== undefined && group.part !== part.part)
          return { why: 'Du skrev två olika delar av dagen. Välj en.' };
        group.part = part.part;
        break;
      default: {
        // "tisdagar ht och torsdagar vt": what holds for all days cannot be two things of two of them.
        const leading = group.times.length > 0 && parts[place - 1]?.part.is === 'joint' && isBase(following);
        const days = group.base?.is === 'days' ? group.base.days.join() : group.base?.is;
        const of = leading ? `${groups.length + 1}` : `${groups.length} ${days ?? ''}`;
        const other = spoken.get(part.is);
        if (SCOPES.has(part.is) && other !== undefined && other !== of)
          return { why: 'Du skrev olika perioder för olika dagar. Skriv dem var för sig.' };
        spoken.set(part.is, of);
        said.push(part);
      }
    }
  }
  if (groups.some(group => group.timeless && group.times.length > 0)) return { why: 'Skriv en tid, eller ingen.' };
  const paired = oneEach(groups);
  return isProblem(paired) ? paired : { groups: spread(paired), said };
}
