import type { Day } from '../../shared/day.js';
import { plusDays, type Weekday, weekdayOf } from '../../shared/wall-time.js';
import type { Group } from './groups.js';
import type { Pattern } from './meaning.js';
import { WEEKDAY_NAMES } from './names.js';
import { dayOfWritten, type Frame, isProblem, mondayOf, mondaysOf, type Problem } from './resolve.js';

/** The days that a group of a phrase means: one pattern, two where it may be either, or why it is none. */
export function patternsOf(group: Group, frame: Frame, recurs: boolean): Pattern[] | Problem {
  const { base } = group;
  const limited =
    group.parity ?? group.weeks ?? (group.every && group.every.n > 1 ? group.every : undefined) ?? group.week;
  switch (base?.is) {
    case undefined:
      return noDay(group);
    case 'days':
      return ofDays(group, frame, recurs);
    case 'nth':
      if (limited)
        return { why: 'Räkna antingen i månader eller i veckor. Skriv till exempel: första torsdagen i månaden' };
      if (group.scope && group.scope.unit !== 'month' && group.scope.unit !== 'quarter')
        return {
          why: 'Jag räknar första, andra och sista i månader och kvartal. Skriv till exempel: första torsdagen i månaden',
        };
      return [
        {
          is: 'nth',
          days: base.days.toSorted(),
          nths: unique(base.nths),
          every: group.scope?.n ?? 1,
          per: group.scope?.unit === 'quarter' ? 'quarter' : 'month',
        },
      ];
    case 'monthday':
      if (limited || group.also) return { why: 'Skriv antingen en dag i månaden eller en veckodag.' };
      if (group.scope && group.scope.unit !== 'month') return { why: 'Skriv vilken månad det gäller.' };
      return ofMonthday(group, base.dates, frame, recurs);
    case 'dates':
      if (limited || group.scope) return { why: 'Skriv antingen datum eller hur ofta ni ses.' };
      return ofDates(
        group,
        base.dates.map(one => dayOfWritten(one, frame.on)),
      );
    case 'ahead':
      if (limited || group.scope) return { why: 'Skriv antingen en dag eller hur ofta ni ses.' };
      return ofDates(group, [plusDays(frame.on, base.days ?? 0)]);
  }
}

const unique = (numbers: readonly number[]) => [...new Set(numbers)];

function noDay(group: Group): Problem {
  if (group.parity) return { why: 'Vilken veckodag? Skriv till exempel: jämna torsdagar 13-14.30' };
  if (group.weeks || group.every || group.week) return { why: 'Vilken veckodag?' };
  return { why: 'Vilken dag? Skriv till exempel: torsdagar 13-14.30' };
}

function ofDates(group: Group, days: readonly (Day | Problem)[]): Pattern[] | Problem {
  const wrong = days.find(isProblem);
  if (wrong) return wrong;
  const sure = days.filter(day => !isProblem(day)) as Day[];
  const off = group.also && sure.find(day => !group.also?.days.includes(weekdayOf(day)));
  const unmet = group.also?.days.length !== 5 && group.also?.days.find(day => !sure.map(weekdayOf).includes(day));
  if (unmet) return { why: `Inget av datumen är en ${WEEKDAY_NAMES[unmet - 1]}. Vilken dag menar du?` };
  if (off !== undefined) return { why: `${off} är en ${WEEKDAY_NAMES[weekdayOf(off) - 1]}. Vilken dag menar du?` };
  return [{ is: 'dates', days: [...new Set(sure)].sort() }];
}

function ofMonthday(group: Group, dates: readonly number[], { on }: Frame, recurs: boolean): Pattern[] | Problem {
  if (dates.some(date => date > 31 || date === 0 || date < -1)) return { why: 'En månad har dagarna 1 till 31.' };
  const monthly: Pattern = { is: 'monthday', dates: unique(dates), every: group.scope?.n ?? 1 };
  if (group.scope || recurs || dates.includes(-1)) return [monthly];
  // "den 15:e kl 13" may be said of the next one alone.
  const days = dates.map(date =>
    Array.from({ length: 62 }, (_, at) => plusDays(on, at)).find(day => Number(day.slice(8)) === date),
  );
  return [
    ...(days.every(day => day !== undefined) ? [{ is: 'dates' as const, days: (days as Day[]).sort() }] : []),
    monthly,
  ];
}

const nextOf = (day: Weekday, from: Day): Day => plusDays(from, (day - weekdayOf(from) + 7) % 7);

function ofDays(group: Group, frame: Frame, recurs: boolean): Pattern[] | Problem {
  const base = group.base as Extract<Group['base'], { is: 'days' }>;
  const { on } = frame;
  if (group.scope)
    return {
      why: `Vilken ${WEEKDAY_NAMES[(base.days[0] ?? 1) - 1]} i månaden? Skriv till exempel: första torsdagen i månaden`,
    };
  const every = group.every?.n ?? 1;
  if (!Number.isInteger(every) || every < 1 || every > 52)
    return { why: 'Räkna i hela veckor. Skriv till exempel: var tredje tisdag 15-16' };
  if (base.one && recurs && !group.parity && !group.every && !group.weeks)
    return { why: `Menar du bara en ${WEEKDAY_NAMES[(base.days[0] ?? 1) - 1]}, eller flera?` };
  const again = recurs || group.parity || group.every || base.each || base.how === 'many';
  if (group.week) {
    if (group.parity || group.weeks || group.every) return { why: 'Skriv antingen en vecka eller hur ofta ni ses.' };
    const monday = plusDays(mondayOf(on), 7 * (group.week.weeks ?? 0));
    return [{ is: 'dates', days: base.days.map(day => plusDays(monday, day - 1)) }];
  }
  if (base.how === 'next' || (base.how === 'coming' && !again && !group.weeks)) {
    if (again && base.how === 'next' && (group.parity || group.every || recurs))
      return { why: 'Skriv antingen nästa gång eller hur ofta ni ses.' };
    // "på torsdag" on a Thursday is today or in a week; "nästa onsdag" on a Monday is in two days or in nine.
    const soon = base.days.map(day => nextOf(day, base.how === 'next' ? plusDays(on, 1) : on));
    const late = base.days.map(day =>
      base.how === 'next' ? plusDays(mondayOf(on), 6 + day) : nextOf(day, plusDays(on, 1)),
    );
    return [soon, late]
      .filter((days, at) => at === 0 || days.join() !== soon.join())
      .map(days => ({ is: 'dates', days: days.sort() }));
  }
  const weeks = group.weeks && mondaysOf(group.weeks.ranges, on);
  if (isProblem(weeks)) return weeks;
  const single = group.weeks?.ranges.filter(({ first, last }) => first === last).map(({ first }) => first) ?? [];
  const other = group.parity && single.find(week => (week % 2 === 0) !== (group.parity?.parity === 'even'));
  if (other) return { why: `Vecka ${other} är en ${other % 2 === 0 ? 'jämn' : 'udda'} vecka. Vilka veckor menar du?` };
  if (every > 1 && single.length > 0) return { why: 'Skriv antingen vilka veckor eller hur ofta ni ses.' };
  // Beside even weeks "varannan" says the same once more.
  const interval = group.parity && every === 2 ? 1 : every;
  if (group.parity && interval > 1)
    return { why: 'Skriv antingen jämna eller udda veckor, eller var hur många veckor ni ses.' };
  const weekly = (days: readonly Weekday[]): Pattern => ({
    is: 'weekly',
    days: days.toSorted(),
    every: interval,
    ...(group.parity ? { parity: group.parity.parity } : {}),
    ...(weeks ? { weeks } : {}),
  });
  return base.loose ? [weekly([1, 2, 3, 4, 5]), weekly(base.days)] : [weekly(base.days)];
}
