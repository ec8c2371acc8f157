import { leaveOut } from '../../booking/leave-out.js';
import { saysTime, type Wanted } from '../../booking/wanted.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { fold, words } from '../../shared/text.js';
import { plusDays } from '../../shared/wall-time.js';
import type { Beside } from './fulfil.js';
import { type WantedSaid, wantedIn } from './wanted-in.js';
import { whenIn } from './when.js';

/** When somebody wants a time; `leftOut`: what they do not want of it that was not taken into account, as it was written. */
export interface Wished extends WantedSaid {
  readonly leftOut: readonly string[];
}

const NOT = '(?:inte|ej|icke|utom|förutom|varken)';
/** "Men inte", ", dock ej", "utom": what follows is not wanted; after a word of time "inte" alone. */
const LEAVES_OUT = new RegExp(
  `(?:[,;.]\\s*|\\s+)(?<joined>(?:(?:men|dock|fast|fastän|bara|helst|absolut|och)\\s+)*)(?<not>${NOT})\\s+(?=\\S)`,
  'giu',
);
const ENDS =
  /[,;.!?]+(?=\s|$)|\s+(?=(?:men|utan|tack|snälla|hellre|helst|gärna|eftersom|för (?:att|då|jag|vi)|då (?:jag|vi|är|har)|jag (?:är|har|kan|hinner|undervisar|slutar|börjar|jobbar))(?!\p{L}))/iu;
const ALL =
  /(?<!\p{L})(?:alla|varje|samtliga|vilken|vilka|när) (?:\p{L}+ ){0,2}$|(?<!\p{L})(?:alla|varje|samtliga) \p{L}*dagar?\p{L}*\s*$/iu;
/** Why it is not wanted, which changes nothing. */
const REASON =
  /^\s+(?:eftersom|för (?:att|då|jag|vi)|då (?:jag|vi|är|har)|jag (?:är|har|kan|hinner|undervisar|slutar|börjar|jobbar))(?!\p{L})[^,;.!?]*/iu;
const AND_NOT = /(?:\s*,)?\s+(?:och|eller|heller)\s+(?:inte|ej)\s+/iu;

/** What is said of a day in few words after "inte": "morgon" is no tomorrow there. In small letters without accents. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?<!i )(?:på )?(?:morgon(?:en|ar|arna)?|mor(?:g)?nar(?:na)?)(?!\p{L})/giu, 'på morgonen'],
  [/(?<!\p{L})(?:på )?kväll(?:en|ar|arna)?(?!\p{L})/giu, 'efter 17'],
  [/(?<!\p{L})tidigare än(?!\p{L})/giu, 'före'],
  [/(?<!\p{L})senare än(?!\p{L})/giu, 'efter'],
  // An hour alone is one of the clock.
  [/^(?:vid )?(\d{1,2})$/i, 'kl $1'],
];
/** What says when in a way that is not understood, or with whom, or how: it is named. In folded text. */
const SAYS_MORE =
  /^(?:(?:hos|med|av|via|per|pa|i|till|om) )|\b(?:lunch\w*|tidigt|sent|morgon\w*|kvall\w*|rast\w*|lov\w*|helg\w*|dag|telefon\w*|teams|digital\w*|video\w*)\b/;
const MORE_MAX = 5;
/** How somebody books is no word of when. */
const OF_NAME = /anonym|namn|name/;

/** Where a name stood. */
const MARK = /\[\p{L}+\]/gu;

/** What of a wish was not taken into account, to be named. */
export const notTaken = (leftOut: readonly string[]): Beside[] =>
  leftOut.length > 0 ? [{ is: 'leftOut', said: leftOut.map(one => `”${one.replace(MARK, '…')}”`) }] : [];

interface Apart {
  readonly wish: string;
  readonly not: readonly string[];
}

/** A message as what it wants, and what it says it does not want of that; undefined where it says none of that. */
export function apartIn(message: string): Apart | undefined {
  for (const { index, 0: mark, groups = {} } of message.matchAll(LEAVES_OUT)) {
    const head = message.slice(0, index);
    const isBare = !/^[,;.]/.test(mark) && groups.joined === '' && !/utom$/i.test(groups.not ?? '');
    const before = head.split(/\s+/).slice(-2).join(' ');
    // "Boka inte på fredag" does not want a booking left out.
    if (head.trim() === '' || (isBare && whenIn(before) === undefined && !/(?:^|\s)tid(?:er)?$/iu.test(head))) continue;
    const after = message.slice(index + mark.length);
    const end = ENDS.exec(after)?.index ?? after.length;
    const said = after.slice(0, end).trim();
    // Of all days, or all forenoons, none is said that one could be left out of.
    if (ALL.test(head)) continue;
    if (said === '' || OF_NAME.test(fold(said.replace(MARK, ' ')))) continue;
    return { wish: `${head} ${after.slice(end).replace(REASON, '')}`.trim(), not: said.split(AND_NOT) };
  }
  return undefined;
}

const written = (said: string): string =>
  WRITTEN.reduce((left, [pattern, as]) => left.replace(pattern, as), said.trim());

/** "Kan du inte boka på fredag" asks for it. */
const POLITE = /^((?:(?:hej|men|snälla|du)[,!]? )*(?:kan|kunde|skulle) (?:du|ni|vi|jag|man)) inte (?=\p{L})/iu;

const WEEKDAY = /(?<!\p{L})(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en|ar|arna)?)?(?!\p{L})/iu;
const WEEKDAYS = /(?<!\p{L})(?:mån|tis|ons|tors|fre|lör|sön)dagar(?:na)?(?!\p{L})/iu;
/** With one of these a weekday is that of one week. */
const OF_WEEK = /\d|(?<!\p{L})(?:nästa|vecka\p{L}*|kommande|idag|i dag|i ?morgon)(?!\p{L})/iu;
/** No stretch of days that somebody names is cut into more weeks. */
const WEEKS_MAX = 6;

/** What is not wanted of what is wanted: a weekday alone is that of each of the weeks that are. */
function notIn(said: string, days: Wanted['days'], today: Day, calendar: SchoolCalendar): WantedSaid | undefined {
  const not = wantedIn(said, today, calendar);
  if (!not?.wanted.days || !WEEKDAY.test(said) || OF_WEEK.test(said)) return not;
  const [first] = days ?? [];
  // Of all Fridays from now on there is no end.
  if (!first) return WEEKDAYS.test(said) ? { ...not, wanted: { unread: true } } : not;
  const last = days?.at(-1)?.to;
  if (last === undefined || last > plusDays(first.from, 7 * WEEKS_MAX)) return { ...not, wanted: { unread: true } };
  // A weekday that is today is that of the next week.
  const those = wantedIn(said, plusDays(first.from, -1), calendar)?.wanted.days ?? [];
  const each = Array.from({ length: WEEKS_MAX }, (_, week) =>
    those.map(({ from, to = from }) => ({ from: plusDays(from, 7 * week), to: plusDays(to, 7 * week) })),
  ).flat();
  return { ...not, wanted: { ...not.wanted, days: each.filter(({ from }) => from <= last) } };
}

/** What only leads to a time. */
const LEADS = new Set('pa i den det kl klockan'.split(' '));

/**
 * When a message wants a time, as of a day, without what it says it does not want; what of that could not be taken into account is named.
 * Undefined where it says nothing of when.
 */
export function wishedIn(message: string, today: Day, calendar: SchoolCalendar): Wished | undefined {
  const asked = message.replace(POLITE, '$1 ');
  const apart = apartIn(asked);
  const whole = wantedIn(apart?.wish ?? asked, today, calendar);
  if (!apart) return whole && { ...whole, leftOut: [] };
  const leftOut: string[] = [];
  let { wanted, rest, namesDay } = whole ?? { wanted: {}, rest: apart.wish, namesDay: false };
  for (const said of apart.not) {
    const not = notIn(written(said), wanted.days, today, calendar);
    const left = not && saysTime(not.wanted) ? leaveOut(wanted, not.wanted, today) : undefined;
    if (left) {
      wanted = left;
      namesDay ||= not?.namesDay === true;
      // What else stands there was said of the whole.
      rest = [rest, ...words(not?.rest ?? '').filter(word => !LEADS.has(word))].join(' ');
    } else if (not || (SAYS_MORE.test(fold(said)) && words(said).length <= MORE_MAX)) leftOut.push(said);
    // Nothing of when: it is a matter of its own.
    else {
      const all = wantedIn(message, today, calendar);
      return all && { ...all, leftOut: [] };
    }
  }
  return { wanted, rest, namesDay, leftOut };
}
