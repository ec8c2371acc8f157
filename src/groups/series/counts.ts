import type { Group } from './groups.js';
import type { Wish } from './meaning.js';
import type { Part } from './parts.js';
import type { Problem } from './resolve.js';

type Count = Extract<Part, { is: 'count' }>;

/** How many meetings in all, where a number was said; "en gång varannan vecka" is none, and "två gånger varannan vecka" may be one. */
export function limitsOf(groups: readonly Group[], count: Count | undefined): { count?: number }[] {
  if (!count || count.per !== undefined) return [{}];
  const all = { count: count.times };
  // "Högst två gånger" is a bound, and none of what comes each time.
  if (count.most) return [all];
  const isSpaced = ({ parity, scope, every }: Group) => (parity ?? scope ?? every) !== undefined;
  if (groups.some(isSpaced) && count.times === 1) return [{}];
  // So many as there are days of a week may be those of each; "första onsdagen var tredje kvartal" has none.
  const isOfEach = groups.some(group => isSpaced(group) && group.base?.is === 'days');
  const days = groups.flatMap(({ base }) => (base?.is === 'days' ? base.days : [])).length;
  return isOfEach && count.times === days ? [{}, all] : [all];
}

const numberOf = (number: number, word: string, plural: string) =>
  number === 1 ? `en ${word}` : `${number} ${word}${plural}`;

/** "två gånger per termin", "varje månad", "en torsdag i månaden": times in a stretch, on days that are to be proposed. */
export function wishOf(groups: readonly Group[], count: Count | undefined): Wish | Problem | undefined {
  const [group] = groups;
  if (!group) return undefined;
  const scope = group.scope;
  const exact = groups.some(one => one.base?.is === 'nth' || one.base?.is === 'monthday' || one.base?.is === 'dates');
  const per = count?.per ?? (!exact && scope && scope.n === 1 && scope.unit !== 'week' ? scope.unit : undefined);
  if (per === undefined) return undefined;
  const days = group.base?.is === 'days' ? group.base.days.toSorted() : [];
  if (per === 'week') {
    if (days.length === 0) return { why: 'Vilken veckodag? Skriv till exempel: torsdagar 13-14.30' };
    const inAll = groups.flatMap(one => (one.base?.is === 'days' ? one.base.days : [])).length;
    return inAll === count!.times
      ? undefined
      : {
          why: `Du skrev ${numberOf(count!.times, 'gång', 'er')} i veckan, men ${numberOf(inAll, 'veckodag', 'ar')}. Vilka dagar menar du?`,
        };
  }
  if (exact) {
    const here =
      group.base?.is === 'nth'
        ? group.base.nths.length * group.base.days.length
        : group.base?.is === 'monthday'
          ? group.base.dates.length
          : 0;
    const every = groups.length === 1 && per === 'month' && here === count?.times;
    return every ? undefined : { why: 'Skriv antingen hur många gånger ni ses eller vilka dagar.' };
  }
  const times = count?.times ?? 1;
  if (groups.length > 1 || group.parity || group.weeks || group.week || (group.every && group.every.n > 1))
    return { why: 'Skriv antingen hur många gånger ni ses eller vilka veckor.' };
  if (scope && count?.per !== undefined && scope.unit !== count.per && scope.unit !== 'week')
    return { why: 'Du skrev två olika perioder. Välj en.' };
  return {
    times,
    per: per === 'year' || per === 'term' || per === 'month' || per === 'quarter' || per === 'half-year' ? per : 'year',
    days,
  };
}
