import type { Directory } from './directory.js';
import { type Fault, meant } from './file-fault.js';

/** The entries of a list that stand in it a second time, as faults. */
const twice = (file: string, field: string, ids: readonly string[]): Fault[] =>
  ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map(received => ({
      file,
      field,
      expected: 'Låt varje id stå en enda gång i listan.',
      received,
    }));

/** Faults between the parts of a directory that can be read: schools whose social workers it does not name, and ids that stand there twice. */
export function directoryFaults(file: string, { schools, workers }: Directory): Fault[] {
  const known = new Set(workers.map(({ id }) => id));
  const strangers = schools.flatMap(school =>
    [
      ...school.workers.map(id => ({ id, field: 'workers' })),
      ...(school.substitute === undefined ? [] : [{ id: school.substitute, field: 'substitute' }]),
    ].flatMap(({ id, field }) =>
      known.has(id)
        ? []
        : [
            {
              file,
              field: `schools.${school.id}.${field}`,
              expected: `Skriv ett id som står under workers, eller lägg till personen där.${meant(id, known)}`,
              received: id,
            },
          ],
    ),
  );
  return [
    ...strangers,
    ...twice(
      file,
      'schools',
      schools.map(({ id }) => id),
    ),
    ...twice(
      file,
      'workers',
      workers.map(({ id }) => id),
    ),
  ];
}
