import type { Wanted } from '../../../src/booking/wanted.js';
import { clockOf } from '../../../src/shared/wall-time.js';

/** What is wanted, in one line: "11-25 13.40", "11-30..12-04 00.00-12.00 ?". */
export function wantedLine({ days = [], hours, at, unread }: Wanted): string {
  const stretch = ({ from, to }: { from: string; to?: string | undefined }) =>
    `${from.slice(5)}${to === from ? '' : `..${to?.slice(5) ?? ''}`}`;
  return [
    ...days.map(stretch),
    ...(hours ? [`${clockOf(hours.from)}-${clockOf(hours.to)}`] : []),
    ...(at === undefined ? [] : [clockOf(at)]),
    ...(unread ? ['?'] : []),
  ].join(' ');
}
