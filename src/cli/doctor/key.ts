import { ANOTHER_KEY, markOf, shortMark } from '../../key-mark.js';
import type { HostLook } from '../../stores/postgres/look.js';
import type { Finding } from './finding.js';

const part = 'key';

/** Whether the BOOKING_KEY that is set is the one that what is kept was made with, by the mark that stands there; a start with another one is refused. */
export function checkKey(key: Buffer | undefined, stands: string | undefined): Finding[] {
  if (key === undefined && stands === undefined) return [];
  if (stands === undefined)
    return [
      { part, is: 'good', says: 'what is kept has no mark of a key yet: the next start notes that of BOOKING_KEY' },
    ];
  if (key === undefined)
    return [
      {
        part,
        is: 'fault',
        says: `BOOKING_KEY is not set, and what is kept was made with one (its mark is ${shortMark(stands)})`,
        next: ANOTHER_KEY,
      },
    ];
  const mark = markOf(key);
  if (stands === mark)
    return [
      { part, is: 'good', says: `BOOKING_KEY is the one that what is kept was made with (mark ${shortMark(mark)})` },
    ];
  const says = `what is kept was made with another BOOKING_KEY: its mark is ${shortMark(stands)}, that of the one that is set ${shortMark(mark)}`;
  return [{ part, is: 'fault', says, next: ANOTHER_KEY }];
}

/** The same of a database, as its hosts were found. */
export function checkKeyInDatabase(key: Buffer | undefined, looks: readonly HostLook[]): Finding[] {
  const seen = looks.flatMap(look => ('found' in look ? [look.found] : []));
  // That of the server that takes writes: another one may not have heard of it yet.
  const first = seen.find(({ standby }) => !standby);
  if (first) return checkKey(key, first.mark);
  const says =
    'whether BOOKING_KEY is the one that what is kept was made with was not looked at: no server that takes writes answered';
  return [{ part, is: 'unseen', says, next: 'Run it again when the database answers.' }];
}
