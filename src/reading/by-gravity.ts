import type { Fault } from '../shared/file-fault.js';

/** The fields of a fault by how grave it is for staff, the gravest first; a field that is in none of them stands before the last. */
const GRAVITY: readonly (readonly string[])[] = [
  // Nobody stands for what would be told, or nothing of the file can be read.
  ['approvedBy', 'readBy', 'yaml', 'file', 'front matter', 'pack'],
  // What staff would read.
  ['body', 'title', 'changes', 'duty'],
  ['legal', 'validFrom', 'validTo'],
];
/** How it is found, and what its words are: wrong, nobody is told anything that is not so. */
const LAST = ['asks', 'notAsks', 'words'];

const rankOf = (field: string): number => {
  if (LAST.includes(field)) return GRAVITY.length + 1;
  const [first = ''] = field.split('.');
  const at = GRAVITY.findIndex(fields => fields.includes(first));
  return at < 0 ? GRAVITY.length : at;
};

/** Faults with the gravest first, else in the order they were found. */
export const byGravity = (faults: readonly Fault[]): Fault[] =>
  faults.toSorted((one, other) => rankOf(one.field) - rankOf(other.field));
