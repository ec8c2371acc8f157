import { isDay } from '../shared/day.js';
import { instantOf, plusDays } from '../shared/wall-time.js';
import type { GroupInputs } from './actions.js';
import type { Group, GroupData, Meeting } from './group.js';
import { calendarFor, endOfYear, type GroupParts, newId, todayOf } from './group-job.js';
import type { GroupOutcome } from './outcome.js';
import { type PlannedMeeting, planOf } from './plan.js';
import { cancelMeetings, moveMeeting, replaceMeetings } from './plan-acts.js';
import { isAmbiguous, isRefused, readSeries } from './series/read.js';
import { meetingsOf } from './show-meetings.js';
import { previewWords, type Refused, refusalOf } from './words-of-series.js';

/** The longest stretch that is planned at once, in days: reckoning costs time for each, and nobody knows more. */
const DAYS_MAX = 731;

/** The dates of what a convener wrote that are still ahead, with the words that stand above them, or why there are none. */
export function datesFor(
  { phrase, from, to }: { phrase: string; from: string; to: string },
  parts: GroupParts,
  group: Group,
  now: Date,
): { dates: PlannedMeeting[]; said: string[] } | Refused {
  if (!isDay(from) || !isDay(to)) return { why: 'Välj en första och en sista dag.' };
  if (to < from) return { why: 'Sista dagen ligger före den första.' };
  if (to > plusDays(from, DAYS_MAX)) return { why: 'Jag planerar högst två år åt gången. Välj en tidigare sista dag.' };
  const calendar = calendarFor(parts, group);
  const read = readSeries(phrase, from, calendar);
  if (isRefused(read) || isAmbiguous(read)) return refusalOf(read);
  const dates = planOf(read, from, to, calendar, group.policy).filter(date => date.start > now);
  if (dates.length === 0) return { why: 'Det blev inga datum mellan de dagarna.' };
  return { dates, said: previewWords(read, dates, from, to) };
}

/** Approved dates as meetings of one series. */
export function meetingsFrom(dates: readonly PlannedMeeting[], place: string): Meeting[] {
  const series = newId();
  return dates
    .filter(date => !date.skipped)
    .map(
      ({ day, start, end }): Meeting => ({
        id: newId(),
        series,
        day,
        time: wallOf(start, end, day),
        start: start.getTime(),
        end: end.getTime(),
        place: place.trim(),
        state: 'planned',
        agenda: [],
        coming: [],
        notComing: [],
      }),
    );
}

/** Minutes from midnight, by what the wall says at these instants. */
function wallOf(start: Date, end: Date, day: string): Meeting['time'] {
  const midnight = instantOf(day, 0).getTime();
  const from = Math.round((start.getTime() - midnight) / 60_000);
  return { start: from, end: from + Math.round((end.getTime() - start.getTime()) / 60_000) };
}

/** Cancels one meeting, or it and the rest of its series. */
export async function cancel(
  which: 'cancel' | 'cancelRest',
  id: string,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const first = data.meetings.find(one => one.id === id);
  if (!first) return meetingsOf(data, now, undefined, 'noneChosen');
  const rest = data.meetings.filter(one => one.series === first.series && one.start >= first.start);
  const ids = which === 'cancel' || first.series === undefined ? [id] : rest.map(one => one.id);
  const gone = (await parts.store.change(data.group.id, one => cancelMeetings(one, ids, newId, now.getTime()))) ?? [];
  if (gone.length === 0) return { is: 'gone' };
  return { is: 'cancelled', meetings: gone };
}

/** The meetings with what was chosen and typed to move one, and what was wrong with it. */
const asBefore = (
  { meeting, phrase }: GroupInputs,
  data: GroupData,
  now: Date,
  wrong: 'noneChosen' | { why: string },
): GroupOutcome => ({ ...meetingsOf(data, now, undefined, wrong), filled: { meeting, phrase } });

/** Puts the rest of a series at other times, from the chosen meeting's day to the series' last day. */
export async function moveRest(
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  const first = data.meetings.find(one => one.id === inputs.meeting);
  if (!first) return asBefore(inputs, data, now, 'noneChosen');
  const rest = data.meetings.filter(
    one =>
      one.state === 'planned' &&
      one.start >= first.start &&
      (one === first || (first.series !== undefined && one.series === first.series)),
  );
  const [from, to] = [first.day, rest.at(-1)?.day ?? first.day];
  // The new weekday may come later in the week of the last one.
  const read = datesFor({ phrase: inputs.phrase, from, to: plusDays(to, 6) }, parts, group, now);
  if ('why' in read) return asBefore(inputs, data, now, read);
  const meetings = meetingsFrom(read.dates, inputs.place || first.place);
  const ids = rest.map(({ id }) => id);
  const done = await parts.store.change(group.id, one => replaceMeetings(one, ids, meetings, newId, now.getTime()));
  const [next] = done?.added ?? [];
  if (!done || !next) return asBefore(inputs, data, now, { why: 'Det blev inga nya möten mellan de dagarna.' });
  return { is: 'replaced', gone: done.gone.length, count: done.added.length, next };
}

/** Moves one meeting to another time. */
export async function move(inputs: GroupInputs, parts: GroupParts, data: GroupData, now: Date): Promise<GroupOutcome> {
  const meeting = data.meetings.find(one => one.id === inputs.meeting);
  if (!meeting) return asBefore(inputs, data, now, 'noneChosen');
  const read = datesFor(
    { phrase: inputs.phrase, from: todayOf(now), to: endOfYear(parts.directory, todayOf(now)) },
    parts,
    { ...data.group, policy: 'keep' },
    now,
  );
  if ('why' in read) return asBefore(inputs, data, now, read);
  const [date] = read.dates;
  if (!date) return { is: 'gone' };
  const to = {
    day: date.day,
    time: wallOf(date.start, date.end, date.day),
    start: date.start.getTime(),
    end: date.end.getTime(),
    place: inputs.place.trim() || meeting.place,
  };
  const moved = await parts.store.change(data.group.id, one => moveMeeting(one, meeting.id, to, newId, now.getTime()));
  if (!moved) return { is: 'gone' };
  return { is: 'moved', from: meeting, meeting: moved };
}
