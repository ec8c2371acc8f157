import { saysTime } from '../../booking/wanted.js';
import type { GroupStep } from '../../groups/actions.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import { type Day, inWords } from '../../shared/day.js';
import { fold, words } from '../../shared/text.js';
import { partsOfMove } from './carried.js';
import { saysOnly } from './left-over.js';
import { otherDays } from './other-days.js';
import { shiftIn, withoutShift } from './shift.js';
import { saysGoal, withoutReason } from './to-move-in.js';
import { wantedIn } from './wanted-in.js';
import { whenIn } from './when.js';

type Which = GroupStep & { is: 'which' };
type When = Pick<Which, 'day' | 'days' | 'hours' | 'nth'>;

/** Of all that is then, or of what is left, is spoken. */
const ALL =
  /(?<!\p{L})(?:allt(?:ing|ihop)?|alla|samtliga|båda|bägge|resten av|resten|resterande|återstående)(?!\p{L})/giu;
/** Of several, or of none that is to be held, is spoken: then no single one is asked for. */
const SEVERAL = /(?<!\p{L})(?:\p{L}*(?:möten|mötena|träffar|träffarna))(?!\p{L})/iu;
const ONE =
  /(?<!\p{L})(?:\p{L}*(?:mötet|träffen)|(?:nästa|dagens|veckans|\p{L}+dagens) (?:möte|träff|gång))(?!\p{L})/iu;
/** The next one is meant where nothing else is said. */
const NEXT = /(?<!\p{L})(?:(?:det|den) )?(?:nästa|kommande|närmaste) (?:möten?|träff|gång(?:en)?)(?!\p{L})/giu;
/** One of several by its place. */
const PLACE =
  /(?<!\p{L})(?:(?:det|den) )?(första|andra|tredje|fjärde|femte|sista)(?= (?:\p{L}*mötet|\p{L}*träffen|av))/iu;
const NTH = ['första', 'andra', 'tredje', 'fjärde', 'femte'];
/** Another day, of which nothing is told. */
const ANY_DAY =
  /(?<!\p{L})(?:(?:en|någon|nån|ett|något) )?(?:annan|annat|ny|nytt|byta?|byter|ändra) (?:dag|tid|vecka|gång|datum)(?!\p{L})/giu;
/** Whose meeting it is by its day. */
const OF_DAY: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})dagens(?!\p{L})/giu, 'i dag'],
  [/(?<!\p{L})morgondagens(?!\p{L})/giu, 'i morgon'],
  [/(?<!\p{L})nästa veckas(?!\p{L})/giu, 'nästa vecka'],
  [/(?<!\p{L})veckans(?!\p{L})/giu, 'den här veckan'],
  [/(?<!\p{L})terminens(?!\p{L})/giu, 'terminen'],
  [/(?<!\p{L})(för|efter)middagens(?!\p{L})/giu, 'på $1middagen'],
];
/** One that is called after its day or its clock: "torsdagsmötet", "15-mötet". */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(för|efter)middags(mötet|träffen)(?!\p{L})/giu, '$2 på $1middagen'],
  [/(?<!\p{L})(\p{L}+dag)s(mötet|träffen)(?!\p{L})/giu, '$2 på $1'],
  [/(?<![\p{L}\d.:-])(?:kl\.? ?)?(\d{1,2}(?:[.:]\d{2})?)-(mötet|träffen)(?!\p{L})/giu, '$2 kl $1'],
];
/** That it is not held is what was asked for, and turns nothing of when it is. */
const NOT_HELD = /(?<!\p{L})(?:inte|ej|inget|ingen|inga|inte något)(?!\p{L})/giu;
/** In folded form, what is said of a meeting that is not held or held later, beside the words with which anything is asked for. */
const OF_HOLDING = new Set(
  'av bli blev kor kora skippa skippar skippas slopa slopar slopas stryks strunta struntar lata lat vara pausa gora gar trots allt ens alls senare tidigare fram framat bak bakat mot annan annat flyttat tidigarelagg tidigarelagga senarelagg senarelagga'.split(
    ' ',
  ),
);

interface Said extends When {
  /** Something was said of when that was not understood, or beside it. */
  readonly isLeft: boolean;
}

/** When a meeting is that is spoken of, as far as it was understood. */
function saidOf(text: string, today: Day, calendar: SchoolCalendar): Said {
  if (text.trim() === '') return { isLeft: false };
  const [place, word = ''] = PLACE.exec(text) ?? [];
  const nth = place === undefined ? {} : { nth: NTH.indexOf(word.toLowerCase()) + 1 || -1 };
  const bare = text
    .replace(place ?? '', ' ')
    .replace(NEXT, ' ')
    .replace(ANY_DAY, ' ');
  const said = wantedIn(bare, today, calendar);
  const left = said?.rest ?? bare;
  const others = words(left).filter(word => !OF_HOLDING.has(word));
  const isLeft = said?.wanted.unread === true || !saysOnly(others.join(' '), undefined);
  if (!said || !saysTime(said.wanted)) return { ...nth, isLeft };
  const { days, at, hours = at === undefined ? undefined : { from: at, to: at + 1 } } = said.wanted;
  const [first, ...more] = days ?? [];
  const isDay = first !== undefined && more.length === 0 && first.from === first.to;
  return {
    ...(isDay ? { day: first.from } : days ? { days } : {}),
    ...(hours ? { hours } : {}),
    ...nth,
    isLeft,
  };
}

const whenOf = ({ isLeft: _, ...when }: Said): When => when;
const saysWhich = ({ day, days, hours, nth }: When): boolean => (day ?? days ?? hours ?? nth) !== undefined;

const rewritten = (text: string, as: readonly (readonly [RegExp, string])[]): string =>
  as.reduce((left, [said, to]) => left.replace(said, to), text);
const byItsDay = (text: string): string => rewritten(text, OF_DAY);

const isAll = (text: string): boolean => text.search(ALL) >= 0;

/** What is to be cancelled, to be asked about: the meetings of the days and the clock that are said, else the next one. */
export function meetingToCancel(message: string, today: Day, calendar: SchoolCalendar): GroupStep {
  const text = rewritten(withoutReason(message), CALLED);
  const isOne = ONE.test(text) && !SEVERAL.test(text);
  const said = saidOf(byItsDay(text).replace(ALL, ' ').replace(NOT_HELD, ' '), today, calendar);
  // All that is planned is more than one question asks: it is chosen from the list.
  if (!saysWhich(said) && isAll(text)) return { is: 'meetings' };
  return {
    is: 'which',
    to: 'cancel',
    ...whenOf(said),
    ...(isOne && saysWhich(said) ? { one: true as const } : {}),
    ...(said.isLeft ? { unread: 'which' as const } : {}),
  };
}

/** A meeting that is named by its day: "torsdagens möte". */
const ITS_DAY = /(?<!\p{L})(?:\p{L}*dagens|nästa veckas|veckans) (?:möten?|träff(?:ar)?)(?!\p{L})/iu;
/** "Mötet på torsdag", where another time follows or goes before. */
const ON_DAY = /(?<!\p{L})(?:mötet|träffen) (?:(?:på|i) )?\p{L}*(?:dag|morgon)(?!\p{L})/iu;
const FROM = /(?<!\p{L})från(?: och med)?(?= )/giu;
/** "I stället för 15 i dag" is that hour. */
const HOUR = /^\s*(?=\d{1,2}(?: (?:i|på) |\s*$))/u;

/** What follows "till", where the grammar of series finds no time in it: "till lucia", "till efter lunch". */
function goalAlone(text: string): ReturnType<typeof partsOfMove> | undefined {
  const [from, ...goal] = text.split(/\s+till\s+/iu);
  return goal.length > 0 && saysGoal(text) ? { from, to: `till ${goal.join(' till ')}` } : undefined;
}

/** The words of a message that name what is to be moved by its day, where the rest of it says to when; undefined where none do. */
function namedByDay(text: string): string | undefined {
  const [own] = ITS_DAY.exec(text) ?? [];
  if (own !== undefined || partsOfMove(text).to !== text) return own;
  const [on] = ON_DAY.exec(text) ?? [];
  return on !== undefined && whenIn(text.replace(on, 'mötet').replace(NEXT, ' ')) !== undefined ? on : undefined;
}

/** A new time as the box for it reads it, and whether something that was said of it was not understood. */
function goalOf(
  text: string,
  today: Day,
  calendar: SchoolCalendar,
): { readonly phrase: string; readonly isLeft: boolean } {
  const bare = text.replace(NEXT, ' ').replace(ANY_DAY, ' ');
  const { day, isLeft } = saidOf(text, today, calendar);
  const written = whenIn(bare) ?? '';
  // "Lucia" and "julafton" are days that the box does not know by those names.
  const isKnown = day === undefined || otherDays(fold(bare), today) === undefined;
  const phrase = isKnown ? written : `${inWords(day)} ${written}`.trim();
  return { phrase, isLeft };
}

/** What is to be moved, to be asked about, and to when, as it is typed in the box for a new time; '' where it was not said. */
export function meetingToMove(
  message: string,
  today: Day,
  calendar: SchoolCalendar,
): { readonly step: GroupStep; readonly phrase: string } {
  const text = rewritten(withoutReason(message), CALLED);
  const by = shiftIn(text);
  const own = namedByDay(text);
  const rest = own === undefined ? text : text.replace(own, 'mötet');
  const read = partsOfMove(rest);
  const parts = by
    ? { from: withoutShift(text), to: undefined }
    : read.to === undefined
      ? (goalAlone(rest) ?? read)
      : read;
  // Where the day of the meeting is told, another time is the new one.
  const isGoal = own !== undefined && parts.to === undefined && !by && whenIn(rest) !== undefined;
  const from = [own, isGoal ? undefined : parts.from?.replace(HOUR, 'kl ')].join(' ');
  const to = isGoal ? parts.from : parts.to;
  const which = saidOf(byItsDay(from).replace(ALL, ' ').replace(FROM, ' '), today, calendar);
  const goal = to === undefined ? undefined : goalOf(to, today, calendar);
  const phrase = goal?.phrase ?? '';
  // From which one on they are moved is chosen in the list.
  const those = from.trim() === '' ? text : from;
  if (!saysWhich(which) && (isAll(those) || SEVERAL.test(those.replace(NEXT, ' '))))
    return { step: { is: 'meetings', ...(phrase === '' ? {} : { phrase }) }, phrase: '' };
  const isUnread = goal?.isLeft === true || (phrase === '' && !by && saysGoal(text));
  const unread = which.isLeft && !isUnread ? 'which' : isUnread ? 'when' : undefined;
  return {
    step: {
      is: 'which',
      to: 'move',
      day: undefined,
      ...whenOf(which),
      ...(by ? { by } : {}),
      ...(unread ? { unread } : {}),
    },
    phrase,
  };
}

/** One after the next, or the last: which that is has to be asked. */
const FARTHER = /(?<!\p{L})(?:efter nästa|nästnästa|näst nästa|sista|nästföljande|senare möte)(?!\p{L})/iu;

/** An hour alone is none of a meeting's days. */
const CLOCK = /(?<!\p{L})(?:kl\.?|klockan)\s*\d{1,2}(?:[.:]\d{2})?(?!\d)/giu;

/** For which meeting a point is, by the words beside it: the days that are said, and whether anything of when was not understood. */
export function meetingOfPoint(
  beside: string,
  today: Day,
  calendar: SchoolCalendar,
): Pick<GroupStep & { is: 'pointForm' }, 'days' | 'unread'> {
  const text = byItsDay(rewritten(beside, CALLED)).replace(CLOCK, ' ');
  const isUnread = FARTHER.test(text) || PLACE.test(text);
  const { days, unread } = wantedIn(text.replace(NEXT, ' '), today, calendar)?.wanted ?? {};
  return { ...(days ? { days: [...days] } : {}), ...(isUnread || unread ? { unread: true as const } : {}) };
}
