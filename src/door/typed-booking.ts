import type { BookingStep } from '../booking/actions.js';
import { atAnyTime, otherThan, type Wanted } from '../booking/wanted.js';
import { type Way, wayOf } from '../booking/way.js';
import type { SchoolCalendar } from '../groups/calendar.js';
import type { Day } from '../shared/day.js';
import { schoolsMeant } from '../shared/school-search.js';
import { fold, words } from '../shared/text.js';
import type { CardAction } from './press.js';
import type { Offered, Shown } from './shown.js';
import { ofBooked } from './typed-booked.js';
import { nameIn } from './typed-name.js';
import { asksForTime, chosenIn, mayBeMore, onlyTime } from './typed-place.js';
import { besideWish } from './wishes/beside-wish.js';
import type { Beside } from './wishes/fulfil.js';
import { apartIn, notTaken, wishedIn } from './wishes/left-out.js';
import { timeIn, type WantedSaid, wantedIn } from './wishes/wanted-in.js';
import { yesOrNo } from './yes-or-no.js';

/** A press that nobody has to find a button for: what it carries, and what it fills in. */
export interface TypedPress {
  readonly action: CardAction;
  readonly inputs?: { readonly schoolName: string };
  /** The times again, after a booking that was cancelled and stays so. */
  readonly gone?: true;
  /** What was said beside it, and is no part of it. */
  readonly beside?: readonly Beside[];
}

/** What is read beside a card of booking. */
export interface Around {
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
  readonly calendar: SchoolCalendar;
}

const booking = (step: BookingStep): CardAction => ({ v: 1, do: 'booking', step });
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The times that stand there: of which school, and what was carried to them; undefined where a code is moved by them. */
function timesOf({ offered }: Shown): { readonly school: string; readonly way: Way } | undefined {
  const steps = offered.flatMap(({ action }) => (action?.do === 'booking' ? action.step : []));
  const time = steps.find(step => step.is === 'slot' || step.is === 'move');
  const other = steps.find(step => step.is === 'changeSchool');
  return time && other && { school: time.school, way: wayOf(other) };
}

/**
 * With their name or without it: the form of the time that stands there, the times, or the question of the school. Nothing is booked by it, as
 * it would be by the form's own button; undefined under a form that has the button, where what is filled in stays.
 */
function byName(text: string, shown: Shown): TypedPress | undefined {
  const said = nameIn(text);
  if (said === undefined) return undefined;
  const anonymous = said === 'anonymous' ? { anonymous: true as const } : {};
  // Who asked for just this time, and says how they book, has chosen it.
  const isAsked = timesOf(shown)?.way.wanted?.at !== undefined;
  const only = isAsked ? onlyTime(shown)?.action : undefined;
  if (only?.do === 'booking' && only.step.is === 'slot') {
    const { anonymous: _, ...step } = only.step;
    return { action: booking({ ...step, ...anonymous }) };
  }
  if (shown.formOf)
    return isOnForm(text, shown) ? undefined : { action: booking({ is: 'slot', ...shown.formOf, ...anonymous }) };
  const times = timesOf(shown);
  const way = times?.way ?? (shown.asksSchool ? (shown.way ?? {}) : undefined);
  if (!way || way.move !== undefined) return undefined;
  const { anonymous: _, ...rest } = way.wanted ?? {};
  const wanted: Wanted = { ...rest, ...anonymous };
  const on = wayOf({ wanted: Object.keys(wanted).length > 0 ? wanted : undefined });
  return { action: booking(times ? { is: 'slots', school: times.school, ...on } : { is: 'changeSchool', ...on }) };
}

/** Whether a text says that one books by one's name, under a form with a button for that. */
export const isOnForm = (text: string, { formOf, offered }: Shown): boolean =>
  formOf !== undefined && nameIn(text) === 'named' && offered.some(({ title }) => BY_NAME.test(title));
const BY_NAME = /\b(?:namn|name)\b/;

/** Words around a school's name with which somebody says where they work, or asks for a time. */
const AROUND_SCHOOL = set(
  'jag vi ar det den pa vid for i min var skola skolan heter jobbar arbetar jobba hor till galler gallde fel menar menade skulle vara hellre garna helst tack hej boka tid en ta tar vill ha and the at school',
);
/** Under times a shorter text is another matter than a school. */
const NAME_MIN = 5;

/** A few words that end with a school: none that is known, where no name has them. What happens in one is another matter. */
const saysSchool = (text: string): boolean =>
  /^(?!.*\bi (?:\p{L}*skola|gymnasi))(?:[\p{L}.'-]+ ){0,5}\p{L}*(?:skolan?|gymnasi(?:um|et)|gymnasieskolan?)[.!]?$/iu.test(
    text.trim(),
  );

/** The school that is meant by what was typed where one is asked for, or under the times of another; a choice where it may be several. */
function ofSchool(text: string, shown: Shown, { schools, today, calendar }: Around): TypedPress | undefined {
  const times = timesOf(shown);
  const isOther = times ? times.way.move === undefined : shown.formOf !== undefined;
  if (!shown.asksSchool && !isOther) return undefined;
  const way = shown.way ?? times?.way ?? {};
  const said = wishedIn(text, today, calendar);
  const all = words(said?.rest ?? text);
  const typed = all.filter(word => !AROUND_SCHOOL.has(word)).join(' ');
  const wanted = said ? wishAnew(said, way.wanted) : way.wanted;
  const on = wayOf({ move: way.move, wanted });
  if (typed === '') {
    // "Skolan" alone may be any of them.
    const asks = shown.asksSchool && (said !== undefined || all.includes('skolan'));
    return asks ? { action: booking({ is: 'changeSchool', ...on }) } : undefined;
  }
  if (/^[\d ]+$/.test(typed) || (!shown.asksSchool && typed.length < NAME_MIN)) return undefined;
  const [one, ...others] = schoolsMeant(schools, typed);
  const find: TypedPress = { action: booking({ is: 'findSchool', ...on }), inputs: { schoolName: typed } };
  // Under times a name alone may be one too.
  if (!one) return (shown.asksSchool || all.length === 1) && saysSchool(text) ? find : undefined;
  if (others.length === 0) return { action: booking({ is: 'slots', school: one.id, ...on }) };
  return shown.asksSchool ? find : undefined;
}

/** A wish in the place of another one: the days that were said stay where no day is named, understood or not. */
export const wishAnew = ({ wanted, namesDay }: WantedSaid, before: Wanted | undefined): Wanted => ({
  ...(before?.days && !namesDay ? { days: before.days } : {}),
  ...wanted,
  ...atAnyTime(before),
});

const ANOTHER = set(
  'nej nae tack jag vi vill ha hellre helst kan far en ett annan andra annat nagon nagot tid tiden tider dag dagar i stallet istallet byt byta inte den det passar gar funkar ej till visa',
);
const OTHER_TIME =
  /\b(?:annan|andra|annat) (?:tid|tider|dag|dagar)\b|\bbyta? tid\b|\b(?:inte|ej) den\b|\bden (?:tiden )?(?:passar|gar|funkar) (?:inte|ej)\b/;

/** The times again, for whoever wants another one than the one whose form, or which alone, stands there; or than those. */
function otherTime(text: string, shown: Shown): TypedPress | undefined {
  const said = fold(text);
  const isOne = onlyTime(shown) !== undefined;
  const asks = OTHER_TIME.test(said) && said.split(' ').every(word => ANOTHER.has(word));
  if (!asks && !(isOne && yesOrNo(text) === 'no')) return undefined;
  if (!isOne && !timesOf(shown) && !shown.formOf) return undefined;
  const ways = shown.offered.filter(
    ({ aside, action }) => aside && action?.do === 'booking' && action.step.is === 'slots',
  );
  // Beside one time all the others are; beside a list those that come after it.
  const action = ways[0]?.action ?? shown.offered.find(isChoice)?.action;
  return action && { action };
}
const isChoice = ({ action }: Offered) => action?.do === 'booking' && action.step.is === 'choose';

const NO_WAY: Way = {};
const NOT_THEN = set('komma hinner hinna tyvarr dock just vara med ledig klarar fungera passa ga');

/** The times that stand there, or among which the one is whose form, or the question of whose move, stands there. */
export function timesAround(shown: Shown): ReturnType<typeof timesOf> {
  if (shown.formOf) return { school: shown.formOf.school, way: NO_WAY };
  const others = shown.offered.flatMap(({ aside, action }) =>
    aside && action?.do === 'booking' && action.step.is === 'slots' ? action.step : [],
  )[0];
  const asked = shown.proposes && others?.move !== undefined ? others : undefined;
  return timesOf(shown) ?? (asked && { school: asked.school, way: wayOf(asked) });
}

/** What is said of when a time is not wanted, and of nothing else, where times stand. */
function saidNot(text: string, shown: Shown, { today, calendar }: Around) {
  const times = timesAround(shown);
  const said = times && !apartIn(text) ? timeIn(text, today, calendar) : undefined;
  if (!times || !said?.not) return undefined;
  const rest = said.rest.split(' ').filter(word => !NOT_THEN.has(word));
  return asksForTime(rest.join(' '), times.way.move !== undefined) ? { times, said: said.wanted } : undefined;
}

/** Whether a text says when a time is not wanted, under times: it is no word of a booking, understood or not. */
export const isNotWanted = (text: string, shown: Shown, around: Around): boolean =>
  text.length <= LONGEST && timesOf(shown) !== undefined && saidNot(text, shown, around) !== undefined;

/** Other times than those that somebody cannot come at, or does not want, who is shown times; those that they name instead. */
function notThen(text: string, shown: Shown, around: Around): TypedPress | undefined {
  const [first = '', instead] = text.split(/,? men /i);
  const not = saidNot(first, shown, around);
  if (!not || (instead === undefined && not.said.unread)) return undefined;
  const { times, said } = not;
  const then = instead === undefined ? undefined : wantedIn(instead, around.today, around.calendar);
  if (instead !== undefined && !(then && asksForTime(then.rest, times.way.move !== undefined))) return undefined;
  const before = times.way.wanted;
  const wanted = then ? wishAnew(then, before) : otherThan(said, before, around.today);
  return (
    wanted && { action: booking({ is: 'slots', school: times.school, ...wayOf({ move: times.way.move, wanted }) }) }
  );
}

/** The free times then, where none that stands there is meant: those that are shown are not all that are free. */
function ofTimes(text: string, shown: Shown, { today, calendar }: Around): TypedPress | undefined {
  const times = timesOf(shown);
  const said = times && wishedIn(text, today, calendar);
  if (!said || !asksForTime(said.rest, times.way.move !== undefined)) return undefined;
  const chosen = chosenIn(text, shown, today);
  // Of a clock alone that a booking is to be moved to, all days are shown that have it.
  const isMore =
    (chosen?.is === 'which' && mayBeMore(chosen.those, shown)) ||
    (chosen?.is === 'days' && times.way.move !== undefined);
  if (chosen !== undefined && chosen.is !== 'noTime' && !isMore) return undefined;
  const wanted = wishAnew(said, times.way.wanted);
  return { action: booking({ is: 'slots', school: times.school, ...wayOf({ move: times.way.move, wanted }) }) };
}

/** The longest text that is read so, in characters. */
const LONGEST = 120;

/**
 * The press that a whole text is beside a card of booking, though no button has its title: without a name, one of their own bookings, a
 * school by a part of its name, or another time than those that stand there. Nothing is booked, moved or cancelled by it.
 * Undefined where not just one thing is meant.
 */
export function typedOfBooking(text: string, shown: Shown, around: Around): TypedPress | undefined {
  if (text.length > LONGEST) return undefined;
  const own = byName(text, shown) ?? otherTime(text, shown);
  const those = own ?? notThen(text, shown, around) ?? ofBooked(text, shown, around.today);
  if (those) return those;
  const press = ofSchool(text, shown, around) ?? ofTimes(text, shown, around);
  if (!press) return undefined;
  const { leftOut = [] } = wishedIn(text, around.today, around.calendar) ?? {};
  return { ...press, beside: [...besideWish(text, timesOf(shown)?.way.move !== undefined), ...notTaken(leftOut)] };
}
