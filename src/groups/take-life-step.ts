import type { GroupInputs } from './actions.js';
import { cardFactsOf } from './card-facts.js';
import { isConvener, isKeeper } from './conveners.js';
import { editedBy, namedForm } from './edit-group.js';
import type { Group, GroupData } from './group.js';
import { ahead, forumOf, type GroupParts, type Member, newId } from './group-job.js';
import { isReminded, pause, unlink } from './life-acts.js';
import type { LifeOutcome } from './life-outcome.js';
import type { LifeStep } from './life-steps.js';
import { type As, accept, decline, offer, stepDown, takeOver } from './offers.js';
import type { GroupOutcome } from './outcome.js';
import { waitsOf } from './waiting-acts.js';
import { answerOf } from './words-of-meetings.js';

const life = (outcome: LifeOutcome): GroupOutcome => ({ is: 'life', life: outcome });
const GONE: GroupOutcome = { is: 'gone' };

/** How many groups are offered to choose from, and how many of the next meetings are told. */
const CHOSEN_FROM = 20;
const NEXT_TOLD = 3;

/** In private a keeper chooses among the groups; where there is one alone, it is that one. */
async function chosen(step: LifeStep, { store }: GroupParts, { objectId }: Member): Promise<GroupData | GroupOutcome> {
  if (step.is !== 'editForm' && step.is !== 'unlinkForm' && step.is !== 'stepDown' && step.is !== 'about') return GONE;
  const theirs = step.is === 'unlinkForm' ? isConvener : isKeeper;
  const own = (await store.convenedBy(objectId)).filter(
    ({ group }) => group.leaving === undefined && theirs(group, objectId),
  );
  const [first] = own;
  if (!first) return GONE;
  if (own.length === 1) return first;
  const groups = own.slice(0, CHOSEN_FROM).map(({ group }) => group);
  return life({ is: 'choose', step: step.is, groups, more: own.length - groups.length });
}

const AS: Readonly<Record<'addConvener' | 'addSubstitute' | 'handOver', As>> = {
  addConvener: 'convener',
  addSubstitute: 'substitute',
  handOver: 'successor',
};

/** Asks whoever is mentioned in the message to look after a group. */
async function ask(as: As, { store }: GroupParts, who: Member, { group }: GroupData, now: Date): Promise<GroupOutcome> {
  const [mentioned, ...others] = who.mentioned ?? [];
  if (!mentioned || others.length > 0) return life({ is: 'whom', as, several: others.length > 0 });
  const wish = { as, ...mentioned, by: who.objectId };
  const made = await store.change(group.id, one => offer(one, wish, newId, now.getTime()));
  if (made === undefined) return GONE;
  if (typeof made === 'string') return life({ is: 'notOffered', as, why: made });
  return life({ is: 'offered', group, offer: made.id, as });
}

const keeperOf = ({ objectId, privately }: Member) => ({ who: objectId, address: privately });

async function answer(
  step: LifeStep & { is: 'answerOffer' },
  { store }: GroupParts,
  who: Member,
  { group }: GroupData,
  now: Date,
): Promise<GroupOutcome> {
  const answering = { teams: who.teams, keeper: keeperOf(who), inChannel: who.channel === group.channel };
  const as = await store.change(group.id, one =>
    step.yes
      ? accept(one, step.offer, answering, newId, now.getTime())
      : decline(one, step.offer, who.teams, newId, now.getTime()),
  );
  return life(as === undefined ? { is: 'answeredBefore' } : { is: 'answered', group, as, yes: step.yes });
}

function about(step: LifeStep & { is: 'about' }, parts: GroupParts, data: GroupData, at: Date): GroupOutcome {
  const { group } = data;
  const { reminds } = step;
  if (reminds) {
    const { minutes: asked, now, unchanged } = reminds;
    return life({ is: 'reminders', group, reminded: isReminded(data), asked, now, unchanged });
  }
  return life({
    is: 'about',
    group,
    forum: forumOf(parts, group),
    checks: parts.checks,
    school: parts.directory?.schools.find(({ id }) => id === group.school)?.name,
    reminded: isReminded(data),
    next: ahead(data, at)
      .slice(0, NEXT_TOLD)
      .map(meeting => ({ meeting, waits: waitsOf(data, meeting.id, at.getTime()) })),
    from: data.meetings.some(({ id }) => id === step.meeting) ? step.meeting : undefined,
  });
}

function meetingAgain(id: string, parts: GroupParts, who: Member, data: GroupData): GroupOutcome {
  const meeting = data.meetings.find(one => one.id === id);
  if (!meeting) return GONE;
  const card = cardFactsOf(parts, data, meeting, { reminds: true, own: answerOf(meeting, who.objectId) });
  return life({ is: 'meeting', card, forum: forumOf(parts, data.group) });
}

async function leave({ store }: GroupParts, who: Member, { group }: GroupData): Promise<GroupOutcome> {
  const how = await store.change(group.id, one => stepDown(one, who.objectId));
  return how === undefined || how === 'none' ? GONE : life({ is: 'steppedDown', group, how });
}

/** One step in the life of a group, by somebody who may take it; `here` is the group that it concerns, undefined in private. */
export async function takeLifeStep(
  step: LifeStep,
  inputs: GroupInputs,
  parts: GroupParts,
  who: Member,
  here: GroupData | undefined,
  now: Date,
): Promise<GroupOutcome> {
  const data = here ?? (await chosen(step, parts, who));
  if ('is' in data) return data;
  const { group }: { group: Group } = data;
  const { store } = parts;
  const at = now.getTime();
  switch (step.is) {
    case 'editForm':
      return life(namedForm(parts, group, inputs.name));
    case 'edit':
      return life(await editedBy(inputs, parts, data, now));
    case 'pause': {
      const done = await store.change(group.id, one => pause(one, at));
      return done === undefined ? GONE : life({ is: 'paused', group, again: !done });
    }
    case 'addConvener':
    case 'addSubstitute':
    case 'handOver':
      return ask(AS[step.is], parts, who, data, now);
    case 'answerOffer':
      return answer(step, parts, who, data, now);
    case 'stepDown':
      return leave(parts, who, data);
    case 'takeOver': {
      const inChannel = who.channel === group.channel;
      const taken = await store.change(group.id, one => takeOver(one, { keeper: keeperOf(who), inChannel }, newId, at));
      return life(taken ? { is: 'takenOver', group } : { is: 'answeredBefore' });
    }
    case 'unlinkForm': {
      const meetings = data.meetings.filter(({ state }) => state !== 'cancelled').length;
      return life({ is: 'unlinkForm', group, meetings });
    }
    case 'unlink':
      return (await store.change(group.id, one => unlink(one, newId, at))) ? life({ is: 'unlinked', group }) : GONE;
    case 'about':
      return about(step, parts, data, now);
    case 'meeting':
      return meetingAgain(step.meeting, parts, who, data);
  }
}
