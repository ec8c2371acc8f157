import { type GroupInputs, groupInputs } from './actions.js';
import { type Editable, editGroup } from './edit-acts.js';
import type { Group, GroupData } from './group.js';
import { beforeOf, forumOfInputs, forumsFor, NO_FORUM, NO_SCHOOL, saidThere, schoolOf } from './group-fields.js';
import { calendarFor, forumOf, type GroupParts, newId } from './group-job.js';
import type { LifeOutcome } from './life-outcome.js';
import { servicesIn } from './services.js';

/** What a group is now, as its form has it. */
const asInputs = (group: Group): GroupInputs =>
  groupInputs.parse({
    name: group.name,
    purpose: group.purpose,
    school: group.school ?? NO_SCHOOL,
    forum: group.forum ?? NO_FORUM,
    policy: group.policy,
    before: group.before.join(','),
    place: group.place ?? '',
    services: (group.services ?? []).join(','),
  });

/** The form with a new name in its box, where one was typed that is another. */
export function namedForm(parts: GroupParts, group: Group, name: string): LifeOutcome & { is: 'editForm' } {
  const form = editForm(parts, group);
  const isNew = name.trim() !== '' && name.trim() !== group.name;
  return isNew ? { ...form, named: true, filled: { ...asInputs(group), name: name.trim() } } : form;
}

/** The form in which a group is changed: as it is, or as it was filled in with what was wrong. */
export function editForm(
  parts: GroupParts,
  group: Group,
  again: Partial<Pick<LifeOutcome & { is: 'editForm' }, 'wrong' | 'filled' | 'nearest'>> = {},
): LifeOutcome & { is: 'editForm' } {
  return {
    is: 'editForm',
    group,
    schools: parts.directory?.schools ?? [],
    forums: forumsFor(parts, group),
    filled: asInputs(group),
    ...again,
  };
}

/** Changes of a group what is filled in differently, or shows the form again. */
export async function editedBy(
  inputs: GroupInputs,
  parts: GroupParts,
  { group }: GroupData,
  now: Date,
): Promise<LifeOutcome> {
  const at = schoolOf(parts, inputs);
  const forum = forumOfInputs(parts, inputs);
  const wrong = [...('wrong' in at ? [at.wrong] : []), ...('wrong' in forum ? [forum.wrong] : [])];
  if ('wrong' in at || 'wrong' in forum)
    return editForm(parts, group, {
      wrong: saidThere(() => wrong.join(' ')),
      filled: inputs,
      nearest: 'nearest' in at ? at.nearest : undefined,
    });
  const wish: Editable = {
    name: inputs.name.trim(),
    purpose: inputs.purpose.trim(),
    school: at.school?.id,
    forum: forum.forum,
    policy: inputs.policy,
    before: beforeOf(inputs),
    place: inputs.place.trim() || undefined,
    services: servicesIn(inputs.services),
  };
  const edited = await parts.store.change(group.id, one =>
    editGroup(one, wish, newId, now.getTime(), calendarFor(parts, one.group)),
  );
  const done = edited ?? { group, changed: [], moved: 0 };
  return { is: 'edited', edited: done, school: at.school?.name, forum: forumOf(parts, done.group)?.name };
}
