import type { Directory } from './directory.js';

/** Whether somebody is named by a mail address, which is to be looked up, in place of an Entra object id. */
export const isMail = (person: string): boolean => person.includes('@');

/** Where in a directory somebody is named: the field as faults name it. */
export interface Place {
  readonly field: string;
  readonly person: string;
}

/** Everybody whom a directory names, place by place. */
export function peopleIn({ schools, workers, curators, heads = [] }: Directory): Place[] {
  const all = (field: string, people: readonly string[]) =>
    people.map((person, at) => ({ field: `${field}.${at}`, person }));
  return [
    ...workers.map(({ id }, at) => ({ field: `workers.${at}.id`, person: id })),
    ...schools.flatMap(({ id, workers: own, substitute }) => [
      ...all(`schools.${id}.workers`, own),
      ...(substitute === undefined ? [] : [{ field: `schools.${id}.substitute`, person: substitute }]),
    ]),
    ...all('curators', curators),
    ...all('heads', heads),
  ];
}

/** The same directory with everybody as `idOf` names them; whoever it does not know is left out. */
export function withPeople(directory: Directory, idOf: (person: string) => string | undefined): Directory {
  const known = (people: readonly string[]) => people.flatMap(person => idOf(person) ?? []);
  const { schools, workers, curators, heads } = directory;
  return {
    ...directory,
    workers: workers.flatMap(worker => {
      const id = idOf(worker.id);
      return id === undefined ? [] : [{ ...worker, id }];
    }),
    schools: schools.map(({ substitute, ...school }) => {
      const other = substitute === undefined ? undefined : idOf(substitute);
      return { ...school, workers: known(school.workers), ...(other === undefined ? {} : { substitute: other }) };
    }),
    curators: known(curators),
    ...(heads ? { heads: known(heads) } : {}),
  };
}
