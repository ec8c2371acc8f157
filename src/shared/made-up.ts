import type { Directory } from './directory.js';

/** Of the demo's municipality: its name, its telephone numbers (kept free for fiction by Post- och telestyrelsen), its addresses, its people's ids. */
const NAME = /^exempelkommun$/i;
const NUMBER = /0980[\s-]?31[\s-]?92/;
const ADDRESS = /\.example(?![\p{L}\d])/u;
const PERSON = /^00000000-0000-4000-8000-/;

/** What of a directory is the demo's and leads nowhere, by its fields; nothing of a real municipality's. */
export function madeUpIn({ municipality, schools, workers, curators, heads = [], ...facts }: Directory): string[] {
  const { socialjour, mottagning, anmalningsadress, etjanst, epost } = facts;
  const told = { socialjour, mottagning, anmalningsadress, etjanst, epost };
  const leadsNowhere = (text: string | undefined) => text !== undefined && (NUMBER.test(text) || ADDRESS.test(text));
  const ofSchools = schools.flatMap(one => one.workers.concat(one.substitute ?? []));
  const people = [...ofSchools, ...curators, ...heads];
  return [
    ...(NAME.test(municipality) ? ['municipality'] : []),
    ...Object.entries(told).flatMap(([name, text]) => (leadsNowhere(text) ? [name] : [])),
    ...(workers.some(({ id, phone }) => PERSON.test(id) || leadsNowhere(phone)) ? ['workers'] : []),
    ...(people.some(id => PERSON.test(id)) ? ['people'] : []),
  ];
}
