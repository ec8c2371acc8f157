import { words } from '../../shared/text.js';
import type { Rule } from '../rule.js';
import { rulesAmong } from './decide.js';
import type { Index } from './index.js';

/** What it counts to be related to the rule that was shown before, and to be of its area, beside the scores of the search. */
const RELATED = 0.7;
const SAME_AREA = 0.7;
/** What is found with that word counts more than what the question's own words find. */
const TOGETHER = 1.5;
/** What the rules of an area are about, in a word or two: the whole title of the rule before would drown the question. */
const ABOUT: Readonly<Record<Rule['area'], string>> = {
  anmalan: 'att jag anmäler',
  process: 'efter anmälan',
  aterkoppling: 'återkoppling',
  samtycke: 'samtycke',
  sekretess: 'sekretess',
  konsultation: 'konsultation',
  samverkan: 'samverkan',
  forum: 'möte',
};
/** A question of so few words says nothing by itself. */
const SAYS_NOTHING = 2;

/** The ids of the rules that a question may mean that goes on from another rule, best first, without that one. */
export function idsBeside(
  index: Index,
  question: string,
  last: Pick<Rule, 'id' | 'title' | 'related' | 'area'>,
  areaOf: (id: string) => string | undefined,
): string[] {
  const worth = new Map<string, number>();
  const add = (id: string, more: number) => worth.set(id, (worth.get(id) ?? 0) + more);
  const found = (text: string, counts: number) => {
    for (const hit of rulesAmong(index.search(text), () => true)) add(hit.id, counts * Math.max(0, hit.score));
  };
  if (words(question).length > SAYS_NOTHING) found(question, 1);
  else found(`${last.title} ${question}`, 1);
  found(`${ABOUT[last.area]} ${question}`, TOGETHER);
  for (const id of worth.keys()) if (areaOf(id) === last.area) add(id, SAME_AREA);
  for (const id of last.related) add(id, RELATED);
  worth.delete(last.id);
  return [...worth].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
}
