import type { BookingStep } from '../../booking/actions.js';
import { saysTime, type Wanted } from '../../booking/wanted.js';
import type { SchoolCalendar } from '../../groups/calendar.js';
import type { Day } from '../../shared/day.js';
import { fold } from '../../shared/text.js';
import { plusDays, weekdayOf } from '../../shared/wall-time.js';
import { moveIn } from './carried.js';
import { apartIn, wishedIn } from './left-out.js';
import { leavesShift, sameDayOfWeek, sameSaid, shiftSaid } from './shift.js';
import { timeIn, wantedIn } from './wanted-in.js';

type Mine = BookingStep & { is: 'mine' };
/** Which of one's own bookings is spoken of. */
type Which = Pick<Mine, 'at' | 'on' | 'nth' | 'others'>;

/** A time that stands right after what is moved is when that is: "flytta min tid på fredag". */
const OF_BOOKED =
  /\b(?:tid|tiden|bokning|bokningen|den|konsultation|konsultationen) (?:pa |den |i |kl |klockan )?\S*(?:dag|imorgon|morgon|\d)|dagens tid/;
/** A day right after what is to be done is when what is moved is: "flytta fredag". */
const OBJECT =
  /\b(?:flytta\w*|boka om|omboka\w*|byta?|skjuta?(?: upp| fram)?) (?:(?:man|tis|ons|tors|fre|lor|son)(?:dag(?:en)?)?|imorgon|idag)\b/;
/** "Måndagens" is what is booked on Monday. */
const OF_DAY = /\p{L}dagens\b/u;
const WEEKDAY = /\b(?:man|tis|ons|tors|fre|lor|son)(?:dag(?:ens?|s)?)?\b/;
/** With one of these a weekday is that of one week. */
const OF_WEEK =
  /\b(?:nasta|vecka\w*|v ?\d+|kommande|om|idag|imorgon)\b|\b(?:den|v) \d|\d ?[/-] ?\d|\d (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;

/** "Avboka inte fredagens" is no word of not coming then. */
const NOT_CANCELLED = /\b(?:avboka\w*|stall\w*|stryk\w*|ta bort) (?:\w+ ){0,2}(?:inte|ej|icke|aldrig)\b/;

/**
 * When a booking is that is spoken of, by when it is or by when somebody cannot come: of a weekday alone any such day, for the
 * booking may be weeks ahead.
 */
export function bookedAt(text: string, today: Day, calendar: SchoolCalendar): Pick<Mine, 'at' | 'on'> {
  const read = NOT_CANCELLED.test(fold(text)) ? wantedIn : timeIn;
  const at = read(apartIn(text)?.wish ?? text, today, calendar)?.wanted;
  if (!at || !saysTime(at)) return at ? { at } : {};
  const [day, ...others] = at.days ?? [];
  const isNear =
    day !== undefined &&
    day.from === day.to &&
    others.length === 0 &&
    today <= day.from &&
    day.from <= plusDays(today, 7);
  const said = fold(text).replace(/\bbokar? om\b/, '');
  if (!isNear || !WEEKDAY.test(said) || OF_WEEK.test(said)) return { at };
  const { days: _, ...rest } = at;
  return { on: weekdayOf(day.from), ...(saysTime(rest) ? { at: rest } : {}) };
}

const NTH = ['forsta', 'andra', 'tredje', 'fjarde', 'femte'];
/** One of several by its place; "den andra december" and "den första onsdagen" are days. */
const PLACE =
  /(?<!\p{L})den (första|andra|tredje|fjärde|femte|sista)(?! (?:\p{L}+dag|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|veckan))(?!\p{L})(?: tiden| bokningen)?/iu;
const OTHERS =
  /\b(?:kolleg(?:a|ans?|as|ors|ornas)|chef(?:s|ens)|rektorns?|larar(?:es|ens)|vikari(?:es|ens)|nagon annans|andras|hans|hennes|deras) (?:\p{L}+ )?(?:tid|bokning|konsultation)|\b(?:at|for) (?:min|en|nagon) (?:kollega|chef)\b|\bnamn s? ?(?:tid|bokning|konsultation)/u;

/** Which one is meant by its place, and whether it is somebody else's: as far as it is said, and the text without its place. */
function which(text: string): { readonly said: Which; readonly rest: string } {
  const [found, word = ''] = PLACE.exec(text) ?? [];
  const others = OTHERS.test(fold(text)) ? { others: true as const } : {};
  if (found === undefined) return { said: others, rest: text };
  const place = NTH.indexOf(fold(word));
  return { said: { ...others, nth: place < 0 ? -1 : place + 1 }, rest: text.replace(found, 'den') };
}

const CLAUSES =
  /[,.;!?]\s+|\s+(?=(?:så|eftersom|för|då|men|och)\s)|\s+(?=(?:kan|kunde|går|vill|måste|behöver) (?:du|jag|ni|det|vi)\s)/iu;
const HINDERS =
  /\b(?:sjuk|borta|ledig|upptagen|bortrest|vabb?a?r?|semester|krockar|kan inte|kan ej|hinner inte|har (?:ett )?(?:annat )?mote|fatt forhinder|forhinder)\b/;
const MOVES = /\b(?:flytt\w*|byt\w*|boka om|omboka\w*|skjut\w*|andra)\b/;

/** A message without the clauses that say why: when somebody is ill is not when they want to come. */
export function withoutReason(text: string): string {
  const clauses = text.split(CLAUSES);
  const left = clauses.filter(clause => !HINDERS.test(fold(clause)) || MOVES.test(fold(clause)));
  return left.length === 0 || left.length === clauses.length ? text : left.join(' ');
}

/** Of a message that says when somebody cannot come, and another time, the clauses that say when they cannot. */
function ofHindrance(text: string): string {
  const clauses = text.split(CLAUSES);
  const hinders = clauses.filter(clause => HINDERS.test(fold(clause)));
  return hinders.length === 0 || !clauses.some(clause => COMES.test(fold(clause))) ? text : hinders.join(' ');
}
const COMES = /\b(?:men|kommer|passar|gar|funkar|istallet|i stallet|hellre|helst)\b(?!.*\b(?:inte|ej)\b)/;

/** What follows "till" and names no time: "till en annan dag". */
const ANY_TIME =
  /^(?:(?:en|ett|annan|annat|nagon|nagot|ny|tid|dag|vecka|gang|senare|tidigare|battre|helt|mig|tack|snalla|vid|tillfalle) ?)*$/;

/** Whether a message says that it is to be moved to something, of which nothing was understood as a time. */
export function saysGoal(text: string): boolean {
  const goal = fold(/\s(?:till|to)\s+(\S.*)$/iu.exec(text)?.[1] ?? '');
  return goal !== '' && !ANY_TIME.test(goal) && !/skol|\bkod/.test(goal);
}

/**
 * Which of their own bookings somebody wants moved, by its place or by when it is, and when it is to be, or by how much later; each
 * where it was understood. What was said of when and not understood is `unread`.
 */
export function toMoveIn(
  message: string,
  today: Day,
  calendar: SchoolCalendar,
): Which & Pick<Mine, 'wanted' | 'shift'> {
  const { said: meant, rest: told } = which(withoutReason(message));
  const { shift, rest } = byItsTime(told);
  const said = moveIn(rest);
  const own: Pick<Mine, 'at' | 'on'> = said.from === undefined ? {} : bookedAt(said.from, today, calendar);
  const isOwn = own.at !== undefined || own.on !== undefined;
  const wanted = said.to === undefined ? undefined : wishedIn(said.to, today, calendar)?.wanted;
  if (shift && !(wanted && saysTime(wanted))) return { ...meant, ...bookedAt(rest, today, calendar), shift };
  if (shift) return { ...meant, ...own, wanted, shift };
  if (isOwn && wanted) return { ...meant, ...own, wanted };
  const ofBooked = [OF_BOOKED, OF_DAY, OBJECT].some(pattern => pattern.test(fold(rest)));
  // By how much later was said, and not understood.
  const unread = leavesShift(rest);
  if (isOwn && ofBooked && said.to === undefined)
    return { ...meant, ...own, ...(unread ? { wanted: { unread: true } } : {}) };
  // Where nothing tells which one it is, a time says when it is to be.
  const time = wishedIn(rest, today, calendar)?.wanted;
  const whole: Wanted | undefined = unread || (!time && saysGoal(rest)) ? { ...time, unread: true } : time;
  return { ...meant, ...(whole ? { wanted: whole } : {}) };
}

/** When something is to be, by when it is now, and the message without that. */
export function byItsTime(message: string): { readonly shift?: Mine['shift']; readonly rest: string } {
  const week = sameDayOfWeek(message);
  if (week) return { shift: week.value, rest: week.rest };
  const by = shiftSaid(message);
  const same = sameSaid(by?.rest ?? message);
  if (!by && !same) return { rest: message };
  // "En timme senare samma dag" says the day twice.
  const isSaid = same?.value === 'day' && by?.value.days === 0;
  const own = same && !isSaid ? { same: same.value } : {};
  return { shift: { ...(by?.value ?? { days: 0, minutes: 0 }), ...own }, rest: same?.rest ?? by?.rest ?? message };
}

/** When the booking of a code is to be: which one it is the code says, so that any time that is said is when it is to be. */
export function toMoveCode({ wanted, at, on, shift }: ReturnType<typeof toMoveIn>): Pick<Mine, 'wanted' | 'shift'> {
  // A weekday, or a time beside by how much later, may be that of the booking.
  const isOther = on !== undefined || (shift && at !== undefined);
  const then = wanted ?? (shift ? undefined : at);
  const said = isOther ? { ...then, unread: true as const } : then;
  return { ...(said ? { wanted: said } : {}), ...(shift ? { shift } : {}) };
}

/** Which of their own bookings somebody wants cancelled. */
export function toCancelIn(message: string, today: Day, calendar: SchoolCalendar): Which {
  const { said, rest } = which(message);
  return { ...said, ...bookedAt(ofHindrance(rest), today, calendar) };
}
