import type { Directory } from './directory.js';
import { madeUpIn } from './made-up.js';

/** What somebody who looks after a directory should know of it, though the program can use it as it is. */
export interface DirectoryNote {
  readonly is:
    | 'schoolWithoutContact'
    | 'schoolWithoutSubstitute'
    | 'workerWithoutPhone'
    | 'workerWithoutSchool'
    | 'missing'
    | 'capitals'
    | 'madeUp';
  /** The school's id, the worker's id, or the field. */
  readonly what: string;
}

const GUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
/** What a municipality fills in, and the bot has to do without where it is missing. */
const WANTED = ['socialjour', 'mottagning', 'anmalningsadress', 'handover'] as const;

/** The notes on a directory; `text` is its file as it was written, for ids in capitals, which are read as small letters. */
export function directoryNotes(directory: Directory, text = ''): DirectoryNote[] {
  const { schools, workers, curators, terms } = directory;
  const serving = new Set(schools.flatMap(school => [...school.workers, school.substitute ?? '']));
  const note = (is: DirectoryNote['is'], whats: readonly string[]) => whats.map(what => ({ is, what }));
  const withContact = schools.filter(school => school.workers.length > 0);
  return [
    ...note(
      'schoolWithoutContact',
      schools.filter(school => school.workers.length === 0).map(({ id }) => id),
    ),
    ...note(
      'schoolWithoutSubstitute',
      withContact.filter(({ substitute }) => substitute === undefined).map(({ id }) => id),
    ),
    ...note(
      'workerWithoutPhone',
      workers.filter(({ phone }) => phone === undefined).map(({ id }) => id),
    ),
    ...note(
      'workerWithoutSchool',
      workers.filter(({ id }) => !serving.has(id)).map(({ id }) => id),
    ),
    ...note('missing', [
      ...WANTED.filter(name => directory[name] === undefined),
      ...(curators.length === 0 ? ['curators'] : []),
      ...(terms.length === 0 ? ['terms'] : []),
      ...(schools.length === 0 ? ['schools'] : []),
    ]),
    ...note(
      'capitals',
      [...text.matchAll(GUID)].map(([id]) => id).filter(id => id !== id.toLowerCase()),
    ),
  ];
}

/** What of a directory is still the demo's, as one note: production does not start with it. */
export function madeUpNote(directory: Directory): DirectoryNote[] {
  const found = madeUpIn(directory);
  return found.length > 0 ? [{ is: 'madeUp', what: found.join(', ') }] : [];
}
