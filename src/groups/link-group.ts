import { findSchools, schoolMeant } from '../shared/school-search.js';
import type { GroupInputs } from './actions.js';
import { BEFORE, type Group, type GroupData } from './group.js';
import { type GroupParts, type Member, newId } from './group-job.js';
import { letterNow } from './letters.js';
import type { GroupOutcome } from './outcome.js';

/** How many schools are offered where the one that was typed is not clear. */
const NEAREST = 8;

type Form = GroupOutcome & { is: 'linkForm' };
type School = Form['schools'][number];

/** The form that links a group; `again` is what was wrong with the last try and what stood there. */
export function linkForm(parts: GroupParts, again: Pick<Form, 'wrong' | 'filled' | 'nearest'> = {}): GroupOutcome {
  return {
    is: 'linkForm',
    schools: parts.directory?.schools ?? [],
    forums: parts.forums.filter(forum => !forum.ended),
    ...again,
  };
}

/** The school that was chosen or typed; none where neither was done. */
function schoolOf(
  { directory }: GroupParts,
  { school: id, schoolName }: GroupInputs,
): { school?: School | undefined } | { wrong: string; nearest?: readonly School[] } {
  const schools = directory?.schools ?? [];
  const chosen = schools.find(school => school.id === id);
  if (chosen) return { school: chosen };
  if (schoolName.trim() !== '') {
    const meant = schoolMeant(schools, schoolName);
    if (meant) return { school: meant };
    const nearest = findSchools(schools, schoolName).slice(0, NEAREST);
    return nearest.length > 0
      ? { wrong: 'Jag är inte säker på vilken skola du menar. Välj bland de närmaste.', nearest }
      : { wrong: 'Jag hittar ingen skola med det namnet. Skriv en del av namnet.' };
  }
  return id === '' ? {} : { wrong: 'Skolan du valde finns inte längre. Välj igen.' };
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
  const forum = parts.forums.find(one => `${one.pack}/${one.id}` === inputs.forum);
  const wrong = [
    ...(name === '' ? ['Skriv vad gruppen heter.'] : []),
    ...('wrong' in at ? [at.wrong] : []),
    ...(inputs.forum !== '' && !forum ? ['Forumet du valde finns inte längre. Välj igen.'] : []),
  ];
  if (wrong.length > 0 || 'wrong' in at)
    return linkForm(parts, {
      wrong: wrong.join(' '),
      filled: inputs,
      nearest: 'nearest' in at ? at.nearest : undefined,
    });
  const before = inputs.before
    .split(',')
    .map(Number)
    .filter(minutes => BEFORE.includes(minutes));
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
    forum: forum ? inputs.forum : undefined,
    purpose: inputs.purpose.trim() || (forum?.purpose ?? ''),
    before: before.length > 0 ? before : BEFORE,
    policy: inputs.policy,
    paused: false,
    refusals: 0,
    nobody: inputs.nobody,
  };
  const welcome = letterNow(newId(), 'convener', { is: 'welcome' }, now.getTime());
  const linked = await parts.store.link(group, [welcome]);
  return { is: 'linked', group: linked, earlier: linked.id !== group.id, school: at.school?.name };
}
