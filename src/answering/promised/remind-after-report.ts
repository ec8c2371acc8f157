import { randomUUID } from 'node:crypto';
import { type Day, dayOf, isDay } from '../../shared/day.js';
import { instantOf, plusDays } from '../../shared/wall-time.js';
import { type AfterReport, type Falls, fallsOf } from '../after-report/after-report.js';
import { promise } from './promised-acts.js';
import { hasRoom, idOf, type Presser, type PromisedParts } from './promised-job.js';

/** When on a day somebody is reminded, in minutes from midnight. */
const MORNING = 9 * 60;
/** How long ago a report may have come in, in days: of an earlier one nothing is left to be reminded of. */
const BACK_DAYS = 60;

/** What somebody presses after a report; `press` is the card's own random key, `day` the day that was filled in. */
export type ReportStep =
  | { readonly is: 'begin' }
  | { readonly is: 'remind'; readonly press: string; readonly day: string }
  | { readonly is: 'stop'; readonly press: string };

/** What a step after a report led to. */
export type ReportOutcome =
  /** The card, or the card again with the day that was wrong. `canRemind`: a promise can be kept here; `press`: the new card's random key. */
  | {
      readonly is: 'begin';
      readonly today: Day;
      readonly canRemind: boolean;
      readonly wrong?: Day | '' | undefined;
      readonly press: string;
    }
  | { readonly is: 'promised'; readonly press: string; readonly falls: readonly Falls[] }
  /** The days have been. */
  | { readonly is: 'past' }
  /** No more can be promised now: the days to write down. */
  | { readonly is: 'full'; readonly falls: readonly Falls[] }
  | { readonly is: 'stopped' };

/** The reminders of a report that are still ahead. */
export const aheadOf = (after: AfterReport, cameIn: Day, now: Date): Falls[] =>
  fallsOf(after, cameIn).filter(({ on }) => instantOf(on, MORNING).getTime() > now.getTime());

/** Takes a step after a report; `parts` is absent where nothing is kept. */
export async function takeReportStep(
  step: ReportStep,
  after: AfterReport,
  parts: PromisedParts | undefined,
  who: Presser,
  now: Date,
): Promise<ReportOutcome> {
  const today = dayOf(now);
  const canRemind = parts !== undefined && who.address !== undefined;
  const begin = { is: 'begin', today, canRemind, press: randomUUID() } as const;
  if (step.is === 'begin' || !canRemind) return begin;
  const { store, seals } = parts;
  const id = idOf(seals, `report ${step.press}`, who);
  if (step.is === 'stop') {
    await store.erase(id);
    return { is: 'stopped' };
  }
  const { day } = step;
  if (!isDay(day) || day > today || day < plusDays(today, -BACK_DAYS))
    return { ...begin, wrong: isDay(day) ? day : '' };
  const falls = aheadOf(after, day, now);
  if (falls.length === 0) return { is: 'past' };
  if (!(await hasRoom(parts))) return { is: 'full', falls };
  const sealed = seals.seal(who.address!, id);
  const owed = falls.map(({ reminder, on }) => ({ about: reminder.id, due: instantOf(on, MORNING).getTime() }));
  await store.change(id, data => promise(data, { about: 'report', sealed, day }, owed));
  return { is: 'promised', press: step.press, falls };
}
