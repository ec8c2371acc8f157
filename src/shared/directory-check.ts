import type { Directory } from './directory.js';
import type { Fault } from './file-fault.js';

/** Faults between the parts of a directory that can be read: schools whose social workers it does not name. */
export function directoryFaults(file: string, { schools, workers }: Directory): Fault[] {
  const known = new Set(workers.map(({ id }) => id));
  return schools.flatMap(school =>
    [
      ...school.workers.map(id => ({ id, field: 'workers' })),
      ...(school.substitute === undefined ? [] : [{ id: school.substitute, field: 'substitute' }]),
    ].flatMap(({ id, field }) =>
      known.has(id)
        ? []
        : [{ file, field: `schools.${school.id}.${field}`, expected: 'an id that stands under workers', received: id }],
    ),
  );
}
