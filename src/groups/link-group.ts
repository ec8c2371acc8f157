import { say } from '../shared/say.js';
import type { GroupInputs } from './actions.js';
import type { Group, GroupData } from './group.js';
import { beforeOf, forumOfInputs, forumsFor, saidThere, schoolOf } from './group-fields.js';
import { type GroupParts, type Member, newId } from './group-job.js';
import { letterNow } from './letters.js';
import type { GroupOutcome } from './outcome.js';

type Form = GroupOutcome & { is: 'linkForm' };

/** The form that links a group; `again` is what was wrong with the last try and what stood there. */
export function linkForm(parts: GroupParts, again: Pick<Form, 'wrong' | 'filled' | 'nearest'> = {}): GroupOutcome {
  return {
    is: 'linkForm',
    schools: parts.directory?.schools ?? [],
    forums: forumsFor(parts),
    ...again,
  };
}

/** Links a group to its channel and welcomes its convener, or shows the form for it; `data` is the group that the channel has already. */
export async function linkGroup(
  step: { is: 'linkForm' | 'link' },
  inputs: GroupInputs,
  parts: GroupParts,
  { channel, address, objectId, privately, team }: Member,
  data: GroupData | undefined,
  now: Date,
): Promise<GroupOutcome> {
  if (data) return { is: 'linked', group: data.group, earlier: true };
  // The table lets nobody link in private.
  if (channel === undefined) return { is: 'gone' };
  if (step.is === 'linkForm') return linkForm(parts);
  const name = inputs.name.trim();
  const at = schoolOf(parts, inputs);
  const forum = forumOfInputs(parts, inputs);
  const wrong = [
    ...(name === '' ? [saidThere(() => say`Skriv vad gruppen heter.`)] : []),
    ...('wrong' in at ? [at.wrong] : []),
    ...('wrong' in forum ? [forum.wrong] : []),
  ];
  if (wrong.length > 0 || 'wrong' in at || 'wrong' in forum)
    return linkForm(parts, {
      wrong: saidThere(() => wrong.join(' ')),
      filled: inputs,
      nearest: 'nearest' in at ? at.nearest : undefined,
    });
  const group: Group = {
    id: newId(),
    name,
    channel,
    address,
    team,
    linked: now.getTime(),
    convener: objectId,
    convenerAddress: privately,
    school: at.school?.id,
    forum: forum.forum,
    purpose: inputs.purpose.trim() || (forum.facts?.purpose ?? ''),
    before: beforeOf(inputs),
    policy: inputs.policy,
    paused: false,
    refusals: 0,
    nobody: inputs.nobody,
  };
  const welcome = letterNow(newId(), 'convener', { is: 'welcome' }, now.getTime());
  const linked = await parts.store.link(group, [welcome]);
  if (linked.leaving !== undefined) return { is: 'leaving' };
  return { is: 'linked', group: linked, earlier: linked.id !== group.id, school: at.school?.name };
}
