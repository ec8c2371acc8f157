import { isDay } from '../day.js';
import { instantOf, plusDays } from '../wall-time.js';
import type { GroupInputs } from './actions.js';
import { type Group, type GroupData, type Meeting, remindersFor } from './group.js';
import { cancelMeetings, moveMeeting, replaceMeetings } from './group-acts.js';
import { calendarFor, endOfYear, type GroupParts, newId, todayOf } from './group-job.js';
import { tellChange } from './group-notices.js';
import type { GroupOutcome } from './outcome.js';
import { type PlannedMeeting, planOf } from './plan.js';
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

/** Approved dates as meetings of one series, with their reminders. */
export function meetingsFrom(dates: readonly PlannedMeeting[], place: string, group: Group, now: Date) {
  const series = newId();
  const meetings = dates
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
  const reminders = meetings.flatMap(meeting => remindersFor(meeting, group.before, newId, now.getTime()));
  return { meetings, reminders };
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
  const gone = (await parts.store.change(data.group.id, one => cancelMeetings(one, ids, now.getTime()))) ?? [];
  if (gone.length === 0) return { is: 'gone' };
  await tellChange(parts, data.group, gone, 'cancelled');
  return { is: 'cancelled', meetings: gone };
}

/** Puts the rest of a series at other times, from the chosen meeting's day to the series' last day. */
export async function moveRest(
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  const first = data.meetings.find(one => one.id === inputs.meeting);
  if (!first) return meetingsOf(data, now, undefined, 'noneChosen');
  const rest = data.meetings.filter(
    one =>
      one.state === 'planned' &&
      one.start >= first.start &&
      (one === first || (first.series !== undefined && one.series === first.series)),
  );
  const [from, to] = [first.day, rest.at(-1)?.day ?? first.day];
  // The new weekday may come later in the week of the last one.
  const read = datesFor({ phrase: inputs.phrase, from, to: plusDays(to, 6) }, parts, group, now);
  if ('why' in read) return { is: 'addForm', from, to, phrase: inputs.phrase, wrong: read.why };
  const made = meetingsFrom(read.dates, inputs.place || first.place, group, now);
  const done = await parts.store.change(group.id, one =>
    replaceMeetings(
      one,
      rest.map(({ id }) => id),
      made.meetings,
      made.reminders,
      now.getTime(),
    ),
  );
  const [next] = done?.added ?? [];
  if (!done || !next) return { is: 'gone' };
  await tellChange(parts, group, done.gone, 'replaced', next);
  return { is: 'replaced', gone: done.gone.length, count: done.added.length, next };
}

/** Moves one meeting to another time. */
export async function move(inputs: GroupInputs, parts: GroupParts, data: GroupData, now: Date): Promise<GroupOutcome> {
  const meeting = data.meetings.find(one => one.id === inputs.meeting);
  if (!meeting) return meetingsOf(data, now, undefined, 'noneChosen');
  const read = datesFor(
    { phrase: inputs.phrase, from: todayOf(now), to: endOfYear(parts.directory, todayOf(now)) },
    parts,
    { ...data.group, policy: 'keep' },
    now,
  );
  if ('why' in read) {
    const [from, to] = [todayOf(now), endOfYear(parts.directory, todayOf(now))];
    return { is: 'addForm', from, to, phrase: inputs.phrase, wrong: read.why };
  }
  const [date] = read.dates;
  if (!date) return { is: 'gone' };
  const to = {
    day: date.day,
    time: wallOf(date.start, date.end, date.day),
    start: date.start.getTime(),
    end: date.end.getTime(),
    place: inputs.place.trim() || meeting.place,
  };
  const reminders = remindersFor({ ...meeting, ...to }, data.group.before, newId, now.getTime());
  const moved = await parts.store.change(data.group.id, one =>
    moveMeeting(one, meeting.id, to, reminders, now.getTime()),
  );
  if (!moved) return { is: 'gone' };
  await tellChange(parts, data.group, [moved], 'moved', meeting);
  return { is: 'moved', from: meeting, meeting: moved };
}
