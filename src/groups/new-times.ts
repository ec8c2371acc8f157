import type { Day } from '../shared/day.js';
import { clockOf, plusDays } from '../shared/wall-time.js';
import type { SchoolCalendar } from './calendar.js';
import type { Changes, Meeting, Slot } from './group.js';
import { bareTime, later, mergedTime, plainRule, readingsOf, type TimeFrame, weekdayIn } from './new-time.js';
import { byPolicy, type PlannedMeeting, type Policy, planOf, wallTimeOf } from './plan.js';
import type { Meaning, Rule, WallTime } from './series/meaning.js';
import { mondayOf } from './series/resolve.js';
import { mannerOf } from './series/said.js';
import { dayOnLine } from './words-of-dates.js';
import type { Refused } from './words-of-series.js';

/** What becomes of one meeting: its new time, or why it has none; one without a meeting is new. */
export interface RestLine {
  readonly meeting?: Meeting | undefined;
  readonly to?: Slot | undefined;
  /** In Swedish. */
  readonly why?: string | undefined;
  /** It is left as it is. */
  readonly stays?: true;
}

/** New times of the rest of a series: what becomes of each meeting, in order, and what to say of the words. */
export interface NewTimes {
  readonly lines: readonly RestLine[];
  readonly said: readonly string[];
}

interface RestFrame extends TimeFrame {
  readonly policy: Policy;
  readonly place: string;
}

const slotOf = ({ day, start, end }: PlannedMeeting, time: WallTime, place: string): Slot => ({
  day,
  time,
  start: start.getTime(),
  end: end.getTime(),
  place,
});

const isSame = (meeting: Meeting, to: Slot) =>
  meeting.start === to.start && meeting.end === to.end && meeting.place === to.place;

/** Why a meeting stays that lies where the words say. */
const AS_BEFORE = 'som förut';

/** Why a date of a plan is none, with the day. */
const noMeeting = ({ start, note }: PlannedMeeting) => `${dayOnLine(start)}: ${note}`;

/** Each meeting on a day of its own week, at a time of its own where none was said. */
function eachInItsWeek(
  rest: readonly Meeting[],
  dayFor: (meeting: Meeting) => Day,
  timeFor: (meeting: Meeting) => WallTime | Refused,
  { policy, calendar, now, place }: RestFrame,
): RestLine[] | Refused {
  const taken = new Set<number>();
  const lines: RestLine[] = [];
  for (const meeting of rest) {
    const time = timeFor(meeting);
    if ('why' in time) return time;
    const date = byPolicy(dayFor(meeting), time, calendar, policy);
    const to = slotOf(date, time, place || meeting.place);
    if (to.start <= now) lines.push({ meeting, stays: true, why: 'den dagen har redan varit' });
    else if (isSame(meeting, to)) lines.push({ meeting, stays: true, why: AS_BEFORE });
    else if (date.skipped) lines.push({ meeting, why: noMeeting(date) });
    else if (taken.has(to.start)) lines.push({ meeting, why: `${dayOnLine(date.start)}: krockar med nästa möte` });
    else {
      taken.add(to.start);
      lines.push({ meeting, to, why: date.note });
    }
  }
  return lines;
}

/** The dates of another pattern, each beside the meeting of its week, where there is one. */
function byWeek(rest: readonly Meeting[], dates: readonly PlannedMeeting[], frame: RestFrame): RestLine[] {
  const left = [...rest];
  const lines = dates
    .filter(({ skipped }) => !skipped)
    .map((date): RestLine => {
      const at = left.findIndex(one => mondayOf(one.day) === mondayOf(date.day));
      const [meeting] = at < 0 ? [] : left.splice(at, 1);
      const to = slotOf(date, wallTimeOf(date.start, date.end), frame.place || (meeting ?? rest[0]!).place);
      if (meeting && isSame(meeting, to)) return { meeting, stays: true, why: AS_BEFORE };
      return { meeting, to, why: date.note };
    });
  const closed = new Map(dates.filter(({ skipped }) => skipped).map(date => [mondayOf(date.day), noMeeting(date)]));
  const gone = left.map(
    (meeting): RestLine => ({ meeting, why: closed.get(mondayOf(meeting.day)) ?? 'inget nytt möte den veckan' }),
  );
  const startOf = ({ meeting, to }: RestLine) => (meeting ?? to)!.start;
  return [...lines, ...gone].toSorted((one, other) => startOf(one) - startOf(other));
}

/** The dates of a pattern from the week of the first to that of the last meeting, times that were not said being those of the first. */
function planned(meaning: Meaning, rest: readonly Meeting[], partOfDay: boolean, frame: RestFrame) {
  const [first, last] = [rest[0]!, rest.at(-1)!];
  const rules: Rule[] = [];
  for (const rule of meaning.rules) {
    const time = mergedTime(rule, first.time, partOfDay);
    if ('why' in time) return time;
    rules.push({ ...rule, time });
  }
  const from = later(mondayOf(first.day), frame.today);
  const dates = planOf({ ...meaning, rules }, from, plusDays(mondayOf(last.day), 6), frame.calendar, frame.policy);
  return dates.filter(({ start }) => start.getTime() > frame.now);
}

/** The one rule that a phrase reads as beside the days, or the days and starts, that it leaves out. */
function timeAlone(
  text: string,
  first: Meeting,
  calendar: SchoolCalendar,
): { rule: Rule; place?: string | undefined } | undefined {
  for (const lead of [first.day, `${first.day} ${clockOf(first.time.start)}`]) {
    const readings = readingsOf(`${lead} ${text}`, first.day, calendar);
    const [meaning, other] = 'why' in readings ? [] : readings;
    const rule = meaning && !other ? plainRule(meaning) : undefined;
    if (rule?.pattern.is !== 'dates' || rule.pattern.days.join() !== first.day) continue;
    return { rule: lead === first.day ? rule : { ...rule, timeSaid: false }, place: meaning?.place };
  }
  return undefined;
}

/**
 * New times for the rest of a series (at least one meeting, in order), as somebody wrote them. A weekday or a time alone
 * keeps every meeting's week, and day, time or length that was not said; any other pattern is laid over their weeks.
 * Refused where no meeting would be left, with the days that are closed, and where none that there is would change.
 */
export function readNewTimes(phrase: string, rest: readonly Meeting[], frame: RestFrame): NewTimes | Refused {
  const text = bareTime(phrase);
  if (text === '') return { why: 'Skriv den nya tiden i rutan, till exempel: måndagar 13-14.' };
  const [first] = rest as [Meeting];
  const { partOfDay } = mannerOf(text);
  const readings = readingsOf(text, later(mondayOf(first.day), frame.today), frame.calendar);
  const alone = 'why' in readings ? timeAlone(text, first, frame.calendar) : undefined;
  if ('why' in readings && !alone) return { why: readings.why };
  const [meaning, other] = 'why' in readings ? [] : readings;
  if (other || meaning?.wish)
    return { why: 'Jag vet inte vilka dagar du menar. Skriv till exempel: måndagar 13-14, eller 15 oktober 13-14.' };
  const rule = alone?.rule ?? (meaning && plainRule(meaning));
  const weekday = rule && weekdayIn(rule);
  const placed: RestFrame = { ...frame, place: frame.place || (alone?.place ?? meaning?.place ?? '') };
  let lines: RestLine[] | Refused;
  if (rule && (alone || weekday !== undefined)) {
    const dayFor = ({ day }: Meeting) => (weekday === undefined ? day : plusDays(mondayOf(day), weekday - 1));
    lines = eachInItsWeek(rest, dayFor, one => mergedTime(rule, one.time, partOfDay), placed);
  } else {
    const plan = planned(meaning!, rest, partOfDay, placed);
    lines = 'why' in plan ? plan : byWeek(rest, plan, placed);
  }
  if ('why' in lines) return lines;
  return refusalOfLines(lines) ?? { lines, said: saidOf(alone ? [alone.rule] : meaning!.rules) };
}

/** What was taken from before, where it is of any of the rules. */
const saidOf = (rules: readonly Rule[]): string[] => [
  ...(rules.some(one => !one.timeSaid && !one.lengthSaid) ? ['Du skrev ingen tid, så den är som förut.'] : []),
  ...(rules.some(one => one.timeSaid && !one.lengthSaid)
    ? ['Du skrev inget slut, så mötena är lika långa som förut.']
    : []),
];

/** Why nothing is to be changed: no meeting would be another, or none would be left. */
function refusalOfLines(lines: readonly RestLine[]): Refused | undefined {
  const changes = lines.some(({ meeting, stays }) => meeting && !stays);
  const leaves = lines.some(({ to, why }) => to !== undefined || why === AS_BEFORE);
  if (changes && leaves) return undefined;
  if (lines.some(({ meeting }) => !meeting))
    return { why: 'Mötena ligger kvar som förut. Fler möten lägger du till med ”Lägg till möten”.' };
  const reasons = [...new Set(lines.map(({ why }) => why))].filter(why => why !== AS_BEFORE);
  return { why: reasons.length === 0 ? 'Mötena ligger redan då.' : `Det blir inga nya möten: ${reasons.join('; ')}.` };
}

/** What the lines come to as changes; what is new gets an id and the series. */
export function changesOf({ lines }: NewTimes, series: string | undefined, newId: () => string): Changes {
  return {
    gone: lines.flatMap(({ meeting, to, stays }) => (meeting && !to && !stays ? [meeting.id] : [])),
    moved: lines.flatMap(({ meeting, to }) => (meeting && to ? [{ meeting: meeting.id, to }] : [])),
    added: lines.flatMap(({ meeting, to }): Meeting[] =>
      meeting || !to ? [] : [{ id: newId(), series, ...to, state: 'planned', agenda: [], coming: [], notComing: [] }],
    ),
  };
}
