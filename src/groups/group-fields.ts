import { say } from '../shared/say.js';
import { findSchools, schoolMeant } from '../shared/school-search.js';
import type { GroupInputs } from './actions.js';
import { BEFORE, type Group } from './group.js';
import type { ForumFacts, GroupParts } from './group-job.js';
import type { GroupForm, SaidThere } from './life-outcome.js';

/** How many schools are offered where the one that was typed is not clear. */
const NEAREST = 8;
/** What the lists send for no school, and for a forum that nobody knows or that there is none. */
export const NO_SCHOOL = 'ingen';
export const NO_FORUM = 'vet-inte';

type School = GroupForm['schools'][number];

/** A sentence that whoever shows the form puts together. */
export const saidThere = (write: () => string): SaidThere => ({ toString: write });

/** The school that was chosen or typed; none where neither was done. */
export function schoolOf(
  { directory }: GroupParts,
  { school: id, schoolName }: GroupInputs,
): { school?: School | undefined } | { wrong: SaidThere; nearest?: readonly School[] } {
  const schools = directory?.schools ?? [];
  const chosen = schools.find(school => school.id === id);
  if (chosen) return { school: chosen };
  if (schoolName.trim() !== '') {
    const meant = schoolMeant(schools, schoolName);
    if (meant) return { school: meant };
    const nearest = findSchools(schools, schoolName).slice(0, NEAREST);
    return nearest.length > 0
      ? { wrong: saidThere(() => say`Jag är inte säker på vilken skola du menar. Välj bland de närmaste.`), nearest }
      : { wrong: saidThere(() => say`Jag hittar ingen skola med det namnet. Skriv en del av namnet.`) };
  }
  if (id === '' || id === NO_SCHOOL) return {};
  return { wrong: saidThere(() => say`Skolan du valde finns inte längre. Välj igen.`) };
}

const idOf = ({ pack, id }: ForumFacts) => `${pack}/${id}`;

/** The forums that a group can be of: those of the municipality's own pack that go on, and the one that it has. */
export const forumsFor = ({ forums, ownPack }: GroupParts, group?: Group): ForumFacts[] =>
  forums.filter(one => (one.pack === ownPack && !one.ended) || idOf(one) === group?.forum);

/** The forum that was chosen, as "pack/id"; none where nobody knows. */
export function forumOfInputs(
  { forums }: GroupParts,
  { forum }: GroupInputs,
): { forum: string | undefined; facts?: ForumFacts } | { wrong: SaidThere } {
  if (forum === '' || forum === NO_FORUM) return { forum: undefined };
  const facts = forums.find(one => idOf(one) === forum);
  return facts ? { forum, facts } : { wrong: saidThere(() => say`Forumet du valde finns inte längre. Välj igen.`) };
}

/** When a group is reminded, in minutes before a meeting; at all three times where none was chosen. */
export function beforeOf({ before }: GroupInputs): readonly number[] {
  const chosen = new Set(before.split(',').map(Number));
  const some = BEFORE.filter(minutes => chosen.has(minutes));
  return some.length > 0 ? some : BEFORE;
}
