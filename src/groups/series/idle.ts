import { weekdayOf } from '../../shared/wall-time.js';
import type { Cover } from './cover.js';
import type { Meaning, Rule } from './meaning.js';
import type { Part, Placed } from './parts.js';

/** What joins or greets says nothing; what is left out, a place and company are given back as they were written. */
const SILENT = new Set<Part['is']>(['filler', 'joint', 'noTime', 'unknown', 'except', 'place', 'others']);

/**
 * The parts of a cover that its meaning would be the same without, and that do not agree with it either ("udda" beside
 * nothing but even weeks): what was said and yet has no effect. `without` gives the meanings of a cover.
 */
export function idleParts(cover: Cover, meaning: Meaning, without: (cover: Cover) => readonly Meaning[]): Placed[] {
  const same = JSON.stringify(meaning);
  return cover.parts.filter((placed, at) => {
    if (SILENT.has(placed.part.is) || agrees(placed.part, meaning)) return false;
    const rest = without({ ...cover, parts: cover.parts.toSpliced(at, 1) });
    return rest.some(one => JSON.stringify(one) === same);
  });
}

const minutesOf = ({ hour, minute }: { hour: number; minute: number }) => (hour % 12) * 60 + minute;

/** Whether a part says once more what the meaning says already. */
function agrees(part: Part, { on, rules, wish, from }: Meaning): boolean {
  const timed = wish ? [wish] : rules;
  switch (part.is) {
    // "varje dag måndag till fredag": which of them is said beside it.
    case 'days':
      return part.loose
        ? rules.length > 0
        : part.days.every(day => (wish ? wish.wish.days.includes(day) : rules.some(rule => mayBeOn(rule, day))));
    case 'every':
      return wish ? part.n === 1 : rules.some(rule => isEvery(rule, part));
    case 'parity':
      return rules.every(({ pattern }) => pattern.is === 'weekly' && pattern.parity === part.parity);
    case 'weeks':
      return new Set(rules.map(weeksOf)).size === 1;
    case 'dates':
      return rules.some(({ pattern }) => pattern.is === 'dates') || from !== undefined;
    // Dates lie within the borders that were said of them.
    case 'to':
      return !wish && rules.every(isDated);
    case 'from':
      return from === undefined || from <= on;
    // What lies within other borders is not narrower than they are.
    case 'within':
      return true;
    // It was counted against the days.
    case 'count':
      return (
        part.per === 'week' || part.times === 1 || (part.per !== undefined && !wish) || (!wish && rules.every(isDated))
      );
    case 'time':
      return timed.some(({ time }) => time.start % 720 === minutesOf(part.start));
    case 'length':
      return timed.some(({ time }) => time.end - time.start === part.minutes);
    case 'partOfDay':
      return true;
    default:
      return false;
  }
}

const isDated = ({ pattern }: Rule) => pattern.is === 'dates';
const weeksOf = ({ pattern }: Rule) => (pattern.is === 'weekly' ? pattern.weeks?.join() : undefined);

function mayBeOn({ pattern }: Rule, day: number): boolean {
  if (pattern.is === 'monthday') return false;
  return pattern.is === 'dates'
    ? pattern.days.some(one => weekdayOf(one) === day)
    : pattern.days.some(one => one === day);
}

/** "varje vecka" beside days of every week, "varannan" beside even weeks, "i månaden" beside an ordinal of the month. */
function isEvery({ pattern }: Rule, { n, unit }: Extract<Part, { is: 'every' }>): boolean {
  switch (pattern.is) {
    case 'weekly':
      return unit === 'week' && (pattern.parity ? n === 2 : n === pattern.every);
    case 'nth':
      return unit === pattern.per && n === pattern.every;
    case 'monthday':
      return unit === 'month' && n === pattern.every;
    case 'dates':
      return false;
  }
}
