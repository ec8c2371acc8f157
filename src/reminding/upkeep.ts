import type { Reply } from '../reply.js';
import { statusOf } from './cadence.js';
import { closeYears, schoolYearOf, takeEvaluation } from './evaluation.js';
import { purge, takeEnded, takeNudge } from './group-acts.js';
import { calendarFor, forumOf, type GroupParts, todayOf } from './group-job.js';
import { proposeDates } from './plan.js';
import { dateLine } from './words-of-dates.js';
import { evaluationForm } from './words-of-evaluation.js';
import { press, when } from './words-of-meetings.js';

/** How long after its end a meeting is still asked about, in milliseconds. */
const ASKED_WITHIN = 7 * 86_400_000;

/** Asks conveners whether meetings that ended were held; each meeting once. The number asked about. */
export async function askAfterMeetings(parts: GroupParts, now: Date): Promise<number> {
  let asked = 0;
  for (const { group, meetings } of parts.store.groups()) {
    // Looked at before it is asked for, so that nothing is written while nothing is to be done.
    if (!meetings.some(one => one.state === 'planned' && !one.asked && one.end <= now.getTime())) continue;
    const since = now.getTime() - ASKED_WITHIN;
    const ended = (await parts.store.change(group.id, data => takeEnded(data, since, now.getTime()))) ?? [];
    for (const meeting of ended) {
      asked++;
      if (group.convenerAddress === undefined) continue;
      const ids = { group: group.id, meeting: meeting.id };
      const reply: Reply = {
        blocks: [
          {
            is: 'text',
            text: `${group.name} skulle ses ${when(meeting)}. Blev det av? Svarar du inte räknar jag det som hållet.`,
          },
          { is: 'small', text: `${meeting.coming.length} hade svarat att de kommer.` },
        ],
        buttons: [
          press('Det hölls', { is: 'held', ...ids, held: true }),
          press('Det hölls inte', { is: 'held', ...ids, held: false }),
        ],
      };
      await parts.post.post(group.convenerAddress, reply);
    }
  }
  return asked;
}

/** Tells conveners, once a term or year, that meetings are missing, with dates that could suit. The number told. */
export async function nudgeConveners(parts: GroupParts, now: Date): Promise<number> {
  let told = 0;
  for (const { group, meetings } of parts.store.groups()) {
    const forum = forumOf(parts, group);
    const { atLeast, per } = forum?.cadence ?? {};
    if (!forum || !atLeast || !per || group.convenerAddress === undefined) continue;
    const calendar = calendarFor(parts, group);
    const status = statusOf({ atLeast, per }, meetings, todayOf(now), now.getTime(), calendar);
    if (!status.nudge || group.nudged === status.stretch) continue;
    if (!(await parts.store.change(group.id, data => takeNudge(data, status.stretch)))) continue;
    told++;
    const dates = proposeDates(status.missing, todayOf(now), status.to, calendar);
    await parts.post.post(group.convenerAddress, {
      blocks: [
        {
          is: 'text',
          text: `${group.name}: ${status.stretch} saknas ${status.missing} av minst ${status.atLeast} möten. Passar något av det här?`,
        },
        { is: 'list', items: dates.map(dateLine) },
        { is: 'small', text: 'Skriv i gruppens kanal: lägg till möten' },
      ],
      buttons: [],
    });
  }
  return told;
}

/** From this day (month and day) on, the yearly questions are put: the school year is nearly over, people are still there. */
const EVALUATED_FROM = '05-01';
const EVALUATED_TO = '06-05';

/** Puts the yearly questions in each group's channel, once a school year, in May. The number of groups asked. */
export async function askYearly(parts: GroupParts, now: Date): Promise<number> {
  const { questions } = parts;
  const day = todayOf(now).slice(5);
  if (!questions || day < EVALUATED_FROM || day > EVALUATED_TO) return 0;
  const year = schoolYearOf(todayOf(now));
  let asked = 0;
  for (const { group } of parts.store.groups()) {
    if (group.evaluated === year || group.paused) continue;
    if (!(await parts.store.change(group.id, data => takeEvaluation(data, year)))) continue;
    asked++;
    await parts.post.post(group.address, evaluationForm(group, questions, year));
  }
  return asked;
}

/** A meeting is counted for its school year and the next; then it is erased. Days. */
const MEETINGS_KEPT = 730;
const DAY = 86_400_000;

/** Erases old meetings, who answered `answersKept` days after a meeting ended, and what told yearly answers apart in a year that is closed. */
export async function purgeGroups(parts: GroupParts, answersKept: number, now: Date): Promise<void> {
  const before = { meetings: now.getTime() - MEETINGS_KEPT * DAY, answers: now.getTime() - answersKept * DAY };
  const year = schoolYearOf(todayOf(now));
  for (const { group, meetings, evaluations = [] } of parts.store.groups()) {
    if (meetings.some(one => one.end < before.answers)) await parts.store.change(group.id, data => purge(data, before));
    if (evaluations.some(one => one.by !== undefined && one.year !== year))
      await parts.store.change(group.id, data => closeYears(data, year));
  }
}
