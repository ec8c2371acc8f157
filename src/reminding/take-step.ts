import type { GroupInputs, GroupStep } from './actions.js';
import { cancel, datesFor, meetingsFrom, move, moveRest } from './change-meetings.js';
import { BEFORE, type Group, type GroupData } from './group.js';
import { addMeetings, changeGroup } from './group-acts.js';
import { ahead, endOfYear, type GroupParts, type Member, newId, todayOf } from './group-job.js';
import type { GroupOutcome } from './outcome.js';
import { evaluate, evaluation } from './take-evaluation-step.js';
import { groupStatus, takeMeetingStep } from './take-meeting-step.js';

/**
 * One step by somebody who may take it (door/rights.ts), as of an instant. `data` is the group that the step concerns:
 * the one that its card names, or the one of the channel; undefined in private, and in a channel that has none.
 */
export async function takeGroupStep(
  step: GroupStep,
  inputs: GroupInputs,
  parts: GroupParts,
  who: Member,
  data: GroupData | undefined,
  now: Date,
): Promise<GroupOutcome> {
  if (step.is === 'linkForm' || step.is === 'link') return link(step, inputs, parts, who, data);
  if (step.is === 'status') return groupStatus(parts, who, data, now);
  if (!data) return step.is === 'meetings' ? answersFor(parts, who, now) : { is: 'gone' };
  switch (step.is) {
    case 'respond':
    case 'point':
    case 'held':
      return takeMeetingStep(step, inputs, parts, who, data, now);
    case 'evaluate':
      return evaluate(inputs, parts, who, data, now);
    case 'meetings':
      return { is: 'meetings', data, ahead: ahead(data, now) };
    case 'evaluateForm':
    case 'results':
      return evaluation(step.is, parts, data, now);
    default:
      return asConvener(step, inputs, parts, data, now);
  }
}

/** In private a convener sees the next meeting of each of their groups, and who has answered. */
function answersFor({ store }: GroupParts, who: Member, now: Date): GroupOutcome {
  const rows = store
    .groups()
    .filter(({ group }) => group.convener === who.objectId)
    .flatMap(data =>
      ahead(data, now)
        .slice(0, 1)
        .map(meeting => ({ group: data.group, meeting })),
    );
  return { is: 'answers', rows };
}

const linkForm = (parts: GroupParts, wrong?: string): GroupOutcome => ({
  is: 'linkForm',
  schools: parts.directory?.schools ?? [],
  forums: parts.forums.filter(forum => !forum.ended),
  wrong,
});

async function link(
  step: GroupStep & { is: 'linkForm' | 'link' },
  inputs: GroupInputs,
  parts: GroupParts,
  { channel, address, objectId }: Member,
  data: GroupData | undefined,
): Promise<GroupOutcome> {
  if (data) return { is: 'linked', group: data.group, earlier: true };
  // The table lets nobody link in private.
  if (channel === undefined) return { is: 'gone' };
  if (step.is === 'linkForm') return linkForm(parts);
  const name = inputs.name.trim();
  if (name === '') return linkForm(parts, 'Skriv vad gruppen heter.');
  const forum = parts.forums.find(one => `${one.pack}/${one.id}` === inputs.forum);
  const before = inputs.before
    .split(',')
    .map(Number)
    .filter(minutes => BEFORE.includes(minutes));
  const group: Group = {
    id: newId(),
    name,
    channel,
    address,
    convener: objectId,
    school: parts.directory?.schools.find(({ id }) => id === inputs.school)?.id,
    forum: forum ? inputs.forum : undefined,
    purpose: inputs.purpose.trim() || (forum?.purpose ?? ''),
    before: before.length > 0 ? before : BEFORE,
    policy: inputs.policy,
    paused: false,
    refusals: 0,
  };
  const linked = await parts.store.link(group);
  return { is: 'linked', group: linked, earlier: linked.id !== group.id };
}

type ConvenerStep = Exclude<
  GroupStep,
  {
    is:
      | 'linkForm'
      | 'link'
      | 'meetings'
      | 'respond'
      | 'point'
      | 'held'
      | 'status'
      | 'evaluate'
      | 'evaluateForm'
      | 'results';
  }
>;

async function asConvener(
  step: ConvenerStep,
  inputs: GroupInputs,
  parts: GroupParts,
  data: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const { group } = data;
  const [from, to] = [todayOf(now), endOfYear(parts.directory, todayOf(now))];
  switch (step.is) {
    case 'addForm':
      return { is: 'addForm', from, to };
    case 'preview': {
      const wish = { ...inputs, from: inputs.from || from, to: inputs.to || to };
      const dates = datesFor(wish, parts, group, now);
      return 'why' in dates
        ? { is: 'addForm', from: wish.from, to: wish.to, wrong: dates.why }
        : { is: 'preview', phrase: wish.phrase, from: wish.from, to: wish.to, place: wish.place, dates };
    }
    case 'approve':
      return approve(step, parts, group, now);
    case 'cancel':
    case 'cancelRest':
      return cancel(step.is, inputs.meeting, parts, data, now);
    case 'move':
      return move(inputs, parts, data, now);
    case 'moveRest':
      return moveRest(inputs, parts, data, now);
    case 'resume':
      await parts.store.change(group.id, one => changeGroup(one, { paused: false }));
      return { is: 'resumed' };
  }
}

async function approve(
  step: GroupStep & { is: 'approve' },
  parts: GroupParts,
  group: Group,
  now: Date,
): Promise<GroupOutcome> {
  // Reckoned anew: a card's dates could have been changed on their way.
  const dates = datesFor(step, parts, group, now);
  if ('why' in dates) return { is: 'addForm', from: step.from, to: step.to, wrong: dates.why };
  const { meetings, reminders } = meetingsFrom(dates, step.place, group, now);
  const added = (await parts.store.change(group.id, data => addMeetings(data, meetings, reminders))) ?? [];
  return { is: 'added', count: added.length, next: added[0] };
}
