import type { OnFault } from '../outbox/run.js';
import { dayOf } from '../shared/day.js';
import { instantOf } from '../shared/wall-time.js';
import { statusOf } from './cadence.js';
import { closeRounds } from './case-evaluation.js';
import { closeYears, schoolYearOf } from './evaluation.js';
import type { GroupData } from './group.js';
import { LETTERS_KEPT, purge } from './group-acts.js';
import { calendarFor, forumOf, type GroupParts, newId, todayOf } from './group-job.js';
import { eraseLeft } from './letter-box.js';
import { endOffers } from './offers.js';
import { isUnknown } from './stretch.js';
import { purgeTodos } from './todo.js';
import { ASKED_WITHIN, takeEnded, takeNudge, takeYearly } from './upkeep-acts.js';
import { doRipe, hasRipe } from './waiting-acts.js';
import { closeWords } from './years.js';

/** From this day to that one (month and day) the yearly questions are put: the school year is nearly over, people are still there. */
const EVALUATED_FROM = '05-01';
const EVALUATED_TO = '06-05';

/** Whether the convener of a group is to be told that meetings are missing, and in which part of which stretch. */
function nudgeOf(parts: GroupParts, { group, meetings }: GroupData, now: Date) {
  const { atLeast, per } = forumOf(parts, group)?.cadence ?? {};
  // Who wants no reminders now wants no reminder of planning either.
  if (!atLeast || !per || group.quiet !== undefined) return undefined;
  const status = statusOf({ atLeast, per }, meetings, todayOf(now), now.getTime(), calendarFor(parts, group));
  return !isUnknown(status) && status.nudge ? status : undefined;
}

/** The school year of which the questions are put on a day, and until when; undefined outside those weeks. */
function yearlyOf(now: Date): { readonly year: string; readonly until: number } | undefined {
  const day = dayOf(now);
  if (day.slice(5) < EVALUATED_FROM || day.slice(5) > EVALUATED_TO) return undefined;
  return { year: schoolYearOf(day), until: instantOf(`${day.slice(0, 4)}-${EVALUATED_TO}`, 24 * 60).getTime() };
}

/** What of a group has to be asked or said now; looked at before it is asked for, so that nothing is written for nothing. */
async function lookAt(parts: GroupParts, data: GroupData, now: Date): Promise<void> {
  const { store } = parts;
  const { id } = data.group;
  const at = now.getTime();
  if (data.group.leaving !== undefined) return eraseLeft(store, id);
  if (endOffers(data, newId, at).result > 0) await store.change(id, one => endOffers(one, newId, at));
  if (hasRipe(data, at)) await store.change(id, one => doRipe(one, newId, at, calendarFor(parts, one.group)));
  if (data.meetings.some(one => one.state === 'planned' && !one.asked && one.end <= at && one.end > at - ASKED_WITHIN))
    await store.change(id, one => takeEnded(one, newId, at));
  const nudge = nudgeOf(parts, data, now);
  if (nudge && takeNudge(data, nudge, newId, at).result)
    await store.change(id, one => takeNudge(one, nudge, newId, at));
  const yearly = parts.questions ? yearlyOf(now) : undefined;
  if (yearly && takeYearly(data, yearly.year, yearly.until, newId, at).result)
    await store.change(id, one => takeYearly(one, yearly.year, yearly.until, newId, at));
}

/**
 * Does the changes whose time has come, and makes the letters that time makes owed: questions after meetings, missing
 * meetings, the yearly questions. A group that cannot be written is told to `onFault`, and holds up no other.
 */
export async function lookAfterGroups(parts: GroupParts, now: Date, onFault: OnFault): Promise<void> {
  for (const data of await parts.store.groups()) {
    try {
      await lookAt(parts, data, now);
    } catch (error) {
      onFault(data.group.id, error);
    }
  }
}

/** A meeting is counted for its school year and the next; then it is erased. Days. */
export const MEETINGS_KEPT = 730;
const DAY = 86_400_000;

/**
 * Erases old meetings and letters, who answered `answersKept` days after a meeting ended, and what told yearly answers
 * apart in a year that is closed. A group that cannot be written is told to `onFault`, and holds up no other.
 */
export async function purgeGroups(parts: GroupParts, answersKept: number, now: Date, onFault: OnFault): Promise<void> {
  const at = now.getTime();
  const before = { meetings: at - MEETINGS_KEPT * DAY, answers: at - answersKept * DAY, letters: at - LETTERS_KEPT };
  const year = schoolYearOf(todayOf(now));
  for (const data of await parts.store.groups()) {
    const { id } = data.group;
    try {
      if (purge(data, before).result) await parts.store.change(id, one => purge(one, before));
      if (closeYears(data, year).result) await parts.store.change(id, one => closeYears(one, year));
      for (const forget of [
        (one: GroupData) => closeWords(one, year),
        (one: GroupData) => closeRounds(one, at, before.meetings),
        (one: GroupData) => purgeTodos(one, { noted: before.meetings, done: before.letters }),
      ])
        if (forget(data).result) await parts.store.change(id, forget);
    } catch (error) {
      onFault(id, error);
    }
  }
}
