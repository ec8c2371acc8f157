import type { Group } from './groups.js';
import type { Problem } from './resolve.js';

/** The days of a group as so many groups of one day each, in the order in which they were written; undefined where they are not days in a list. */
function apart(group: Group): Group[] | undefined {
  const { base } = group;
  switch (base?.is) {
    case 'days':
      return base.days.map(day => ({ ...group, base: { ...base, days: [day] } }));
    case 'dates':
      return base.dates.map(date => ({ ...group, base: { ...base, dates: [date] } }));
    case 'nth':
      return base.nths.map(nth => ({ ...group, base: { ...base, nths: [nth] } }));
    default:
      return undefined;
  }
}

/** "tisdagar och torsdagar kl 8 resp 9": each of the times goes to one of the days, in order; or why it cannot. Groups without "resp" stay. */
export function oneEach(groups: readonly Group[]): Group[] | Problem {
  const given = groups.filter(({ respective }) => respective);
  if (given.length === 0) return [...groups];
  const [group] = given;
  const times = group?.times ?? [];
  const days = groups.filter(({ base }) => base !== undefined);
  const parts = days.length === 1 ? apart(days[0]!) : days;
  const bare = groups.every(one => one === group || one.times.length === 0);
  if (given.length > 1 || !bare || parts?.length !== times.length)
    return { why: 'Jag vet inte vilken dag varje tid hör till. Skriv till exempel: tisdagar kl 8 och torsdagar kl 9' };
  const { length, part } = group!;
  return parts.map((one, at) => {
    const { respective: _, ...rest } = one;
    return {
      ...rest,
      times: [times[at]!],
      ...(length === undefined ? {} : { length }),
      ...(part === undefined ? {} : { part }),
    };
  });
}
