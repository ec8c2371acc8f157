import type { Day } from '../shared/day.js';
import type { GroupInputs, GroupStep } from './actions.js';
import { datesFor, lastNamed, meetingsFrom } from './change-meetings.js';
import { withClashes } from './clashes.js';
import type { Group, GroupData, Meeting } from './group.js';
import { type Done, unchanged } from './group-acts.js';
import { calendarFor, endOfYear, type GroupParts, newId, todayOf } from './group-job.js';
import { isReminded } from './life-acts.js';
import { lateOnes } from './move-meetings.js';
import type { GroupOutcome } from './outcome.js';
import { addMeetings } from './plan-acts.js';
import { isAmbiguous, isRefused, readSeries } from './series/read.js';
import { isSuggested } from './suggest.js';
import { swapFor } from './swap.js';

/** What stands in the form for meetings. */
interface Filled {
  /** The group, where its card is read in private. */
  readonly for?: string | undefined;
  readonly phrase: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
}

/** The form for meetings, filled in with what a suggestion says. */
export function addForm(
  step: GroupStep & { is: 'addForm' },
  parts: GroupParts,
  { group }: GroupData,
  now: Date,
): GroupOutcome {
  const today = todayOf(now);
  const known = step.phrase !== undefined && isSuggested(step.phrase, today, calendarFor(parts, group));
  return {
    is: 'addForm',
    for: step.group,
    from: step.from ?? today,
    to: step.to ?? endOfYear(parts.directory, today),
    phrase: known ? step.phrase : undefined,
    place: group.place,
  };
}

/** The dates of a phrase beside what the group has, for approval; or the form with what was typed and why there are none. */
function preview(filled: Filled, parts: GroupParts, data: GroupData, now: Date): GroupOutcome {
  const { group } = data;
  const read = datesFor(filled, parts, group, now);
  if ('why' in read)
    return { is: 'addForm', ...filled, to: read.to ?? filled.to, wrong: read.why, instead: read.instead };
  const { meaning, said } = read;
  const calendar = calendarFor(parts, group);
  const swap = group.policy === 'skip' ? swapFor(meaning, filled.from, filled.to, calendar) : undefined;
  const place = filled.place || (meaning.place ?? '');
  return { is: 'preview', ...filled, place, dates: withClashes(read.dates, data), said, swap };
}

/** The last day where none was chosen: the end of the school year, or the last day that the phrase itself names. */
function usualEnd(phrase: string, from: Day, parts: GroupParts, group: Group, today: Day): Day {
  const end = endOfYear(parts.directory, today);
  const read = readSeries(phrase, from, calendarFor(parts, group));
  const named = isRefused(read) || isAmbiguous(read) ? undefined : lastNamed(read);
  return named !== undefined && named > end ? named : end;
}

/** Shows the dates of what a convener wrote, or the form in which it was written. */
export function previewMeetings(
  step: GroupStep & { is: 'preview' },
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): GroupOutcome {
  const today = todayOf(now);
  const phrase = step.phrase ?? inputs.phrase;
  const from = (step.from ?? inputs.from) || today;
  const to = (step.to ?? inputs.to) || usualEnd(phrase, from, parts, data.group, today);
  const filled: Filled = { for: step.group, phrase, from, to, place: step.place ?? inputs.place };
  return step.edit ? { is: 'addForm', ...filled } : preview(filled, parts, data, now);
}

type Approved = { readonly shown: GroupData } | { readonly added: readonly Meeting[] };

/** Adds the meetings of a phrase that was approved; shows the dates again where some overlap others and nobody was told. */
export async function approve(
  step: GroupStep & { is: 'approve' },
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  // Reckoned anew: a card's dates could have been changed on their way.
  const read = datesFor(step, parts, group, now);
  const { group: named, phrase, from, to, place } = step;
  const filled: Filled = { for: named, phrase, from, to, place };
  if ('why' in read) return { is: 'addForm', ...filled, wrong: read.why };
  const meetings = meetingsFrom(read.dates, place);
  const calendar = calendarFor(parts, group);
  const done = await parts.store.change(group.id, (one): Done<Approved> => {
    const clashes = !step.anyway && withClashes(read.dates, one).some(({ clash }) => clash);
    if (clashes) return unchanged(one, { shown: one });
    const { data: changed, result } = addMeetings(one, meetings, newId, now.getTime(), calendar);
    return { data: changed, result: { added: result } };
  });
  if (!done) return { is: 'gone' };
  if ('shown' in done) return preview(filled, parts, done.shown, now);
  const { added } = done;
  const late = lateOnes(parts, data, added, now);
  return { is: 'added', for: named, count: added.length, next: added[0], late, paused: !isReminded(data) };
}
