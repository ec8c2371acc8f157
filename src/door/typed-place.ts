import { SHOWN } from '../booking/booking-job.js';
import { type Day, dayOf } from '../shared/day.js';
import { fold } from '../shared/text.js';
import { clockOf, minutesAt } from '../shared/wall-time.js';
import { isBookedThen } from './booked-in.js';
import { atPlace, placeIn } from './place-said.js';
import type { CardAction } from './press.js';
import type { Offered, Shown } from './shown.js';
import { meantBy, type WhenSaid, whenSaid } from './typed-when.js';
import { yesOrNo } from './yes-or-no.js';

/** What somebody means who says the place of a thing, or when a time is, beside what was shown. */
export type Chosen =
  /** Just this one, and its press only leads on; `whole`: by its day and its clock, so that a time to move to need not be asked about. */
  | { readonly is: 'one'; readonly one: Offered; readonly whole?: true }
  /** A time of day that is there on several days. */
  | { readonly is: 'days'; readonly those: readonly Offered[]; readonly clock: string }
  /** When no time is that was shown; `near`: within the hour that was said. */
  | {
      readonly is: 'noTime';
      readonly those: readonly Offered[];
      readonly clock?: string | undefined;
      readonly near: boolean;
    }
  /** One of these, or none: it cannot be told which. */
  | {
      readonly is: 'which';
      readonly those: readonly Offered[];
      readonly times: boolean;
      /** A number that is a place there as well as a day or an hour: said again, it is the place. */
      readonly numbered?: true;
    };

/** Steps of booking that show something, or ask before they change anything. */
const LOOKS: ReadonlySet<string> = new Set([
  ...(['begin', 'changeSchool', 'allSchools', 'slots', 'choose', 'slot', 'mine', 'askMine', 'times'] as const),
  ...(['offerForm', 'awayForm', 'askAway', 'settingsForm', 'statistics'] as const),
]);

/** Whether a press leads on and changes nothing, so that a place may stand for it. */
function leadsOn(action: CardAction): boolean {
  if (action.do === 'booking') return LOOKS.has(action.step.is);
  if (action.do === 'group') return !['pause', 'resume'].includes(action.step.is);
  return ['show', 'guide', 'tell', 'help', 'changes', 'showUnanswered'].includes(action.do);
}

type Timed = Offered & { readonly start: number };
const isTimed = (one: Offered): one is Timed => one.start !== undefined;

/** What a bare number may be said of beside a place: the hour or the day of a time, a figure in a title. */
const hasFigure = (one: Offered, figure: number): boolean => {
  if (!isTimed(one)) return one.figures.includes(String(figure));
  const start = new Date(one.start);
  return Math.floor(minutesAt(start) / 60) === figure || Number(dayOf(start).slice(8)) === figure;
};

/** Whether a time is just what a bare number says: an hour alone is not "13.40", and a figure in a title may be an age. */
const isJust = (one: Offered, figure: number): boolean =>
  isTimed(one) &&
  (minutesAt(new Date(one.start)) === figure * 60 || Number(dayOf(new Date(one.start)).slice(8)) === figure);

function byPlace(text: string, { offered, figures, lists, asksPlace }: Shown): Chosen | undefined {
  const place = placeIn(text);
  const things = offered.filter(({ aside }) => !aside);
  // One thing alone is no list.
  if (!place || things.length < 2) return undefined;
  const { at, sure } = place;
  const [there] = atPlace(place, things);
  const isPlace = sure || (asksPlace && there !== undefined);
  const meant = things.filter(one => one === there || (!isPlace && hasFigure(one, at)));
  const [one, ...others] = meant;
  // A bare number may be an age; and a place may be one of what is listed beside the buttons.
  const isOther = (figures && !sure) || lists;
  const isIt = one !== undefined && others.length === 0 && (one === there || isJust(one, at));
  // A time to move to is chosen as its button does it.
  const leads = one?.start !== undefined || (one?.action !== undefined && leadsOn(one.action));
  if (isIt && !isOther && leads) return { is: 'one', one };
  const times = things.some(isTimed);
  // The places stay what they are, so that the number may be said again.
  if (times && there && !isOther && !isPlace) return { is: 'which', those: things, times, numbered: true };
  return { is: 'which', those: meant.length > 0 && !isOther ? meant : things, times };
}

/** The longest message that is read, in characters. */
const LONGEST = 120;

/** Words with which the one thing that stands there is meant. In folded text. */
const THAT = new Set(
  'den det denna tiden jag vi tar ta vill ha boka bokar garna tack da ok okej ja bra passar funkar blir gar kor please thanks'.split(
    ' ',
  ),
);
const NAMES_IT = /\b(?:den|det|denna|tiden)\b/;

/** The one time that stands there, where nothing else could be chosen. */
export function onlyTime({ offered }: Pick<Shown, 'offered'>): Offered | undefined {
  const [one, ...others] = offered.filter(({ aside }) => !aside);
  return others.length === 0 && one?.start !== undefined ? one : undefined;
}

/** Whether a whole text means the one time that stands there: its place, a yes, or that one wants it. */
export function meansOnly(text: string): boolean {
  if (text.length > LONGEST || text.includes('?')) return false;
  const said = yesOrNo(text);
  const place = placeIn(text);
  if (said === 'yes' || said === 'fine' || place?.at === 1 || place?.at === -1) return true;
  const all = fold(text);
  return NAMES_IT.test(all) && all.split(' ').every(word => THAT.has(word));
}

/** The clock that was said, as it is written: "13.40". */
const clockSaid = ({ clock }: WhenSaid) => clock && clockOf(clock.minutes);

const saysClockAlone = ({ isDay, part, end }: WhenSaid) => !isDay && !part && end === undefined;

/** Whether a button's title says when something is: "avboka ... 13 40 14 10". */
const saysClock = ({ title }: Offered) => /\b\d\d \d\d \d\d \d\d\b/.test(title);

/** Things of which each does something with a time of its own: which is to be done is not said by a time. */
function beingThen(said: WhenSaid, things: readonly Offered[]): Chosen | undefined {
  const then = things.filter(({ booked }) => booked !== undefined && isBookedThen(booked, said));
  return things.length === 0 ? undefined : { is: 'which', those: then.length > 0 ? then : things, times: false };
}

/** Whether there may be more times like those, after the last one that is shown. */
export function mayBeMore(those: readonly Offered[], { offered }: Shown): boolean {
  const times = offered.filter(isTimed);
  const isMore = ({ action }: Offered) =>
    action?.do === 'booking' && action.step.is === 'slots' && action.step.after !== undefined;
  // Of those that were asked about, no more than some are shown.
  return times.length >= SHOWN && those.includes(times.at(-1)!) && offered.some(isMore);
}

/** Words with which another time is asked for, and which say nothing of when. In folded text. */
const ASKS = new Set(
  `jag vi du ni har hade kan kunde skulle vill ville fa far ta tar ha ga gar gick det den att nagot nagon nagra nagonting ledigt ledig lediga fri
  tid tiden tider tiderna boka bokar bokas finns finnas ser se visa hellre helst garna snarare battre bast passar funkar fungerar blir bli i stallet istallet isf
  byt byta byter till pa da om mojligt tack snalla hej ja nej inget ingen ingenting av dem dom alla men eller kanske mig oss en ett annan annat vad for please instead gor`.split(
    /\s+/,
  ),
);
const MOVES = new Set('flytta flyttar flytt flyttas boka om omboka bokar min mitt tid tiden framat andra'.split(' '));

/** Whether what is left of a text only asks for a time; `moves`: or for a booking to be moved. In folded text. */
export const asksForTime = (rest: string, moves: boolean): boolean =>
  fold(rest)
    .split(' ')
    .every(word => word === '' || (ASKS.has(word) && (moves || word !== 'om')) || (moves && MOVES.has(word)));

/** A text without the words that only ask for a time. */
function bareOf(text: string, times: readonly Offered[]): string {
  const moves = times.some(({ action, onCard }) => onCard || (action?.do === 'booking' && action.step.is === 'move'));
  return text
    .split(/\s+/)
    .filter(word => fold(word) === '' || !(asksForTime(word, moves) && !/^(?:på|den|i|till|andra)$/i.test(word)))
    .join(' ')
    .replace(/(?:^| )till (?=\S)/i, ' ')
    .replace(/(?<= )i$/i, '')
    .trim();
}

const isToMove = ({ action }: Offered): boolean => action?.do === 'booking' && action.step.is === 'move';
const isOfSeveralDays = (times: readonly Timed[]): boolean =>
  new Set(times.map(({ start }) => dayOf(new Date(start)))).size > 1;

function byTime(text: string, shown: Shown, today: Day): Chosen | undefined {
  const { offered } = shown;
  const times = offered.filter(isTimed);
  const things = offered.filter(one => !one.aside && (isTimed(one) || saysClock(one)));
  const said = things.length > 0 ? (whenSaid(text, today) ?? whenSaid(bareOf(text, times), today)) : undefined;
  if (!said) return undefined;
  if (times.length === 0) return beingThen(said, things);
  const { those, exact } = meantBy(said, times);
  const isDayAlone = !said.clock && said.nth === undefined;
  const [one, ...others] = those;
  if (!one)
    return { is: 'noTime', those: times, clock: saysClockAlone(said) ? clockSaid(said) : undefined, near: false };
  if (others.length === 0 && exact) {
    const isOnly = !isDayAlone || !mayBeMore(those, shown);
    if (!isOnly) return { is: 'which', those, times: true };
    const named = said.isDay !== undefined && said.clock !== undefined;
    // A clock alone is of one of the days that stand there: which one is not told by it.
    if (!named && said.clock && isToMove(one) && isOfSeveralDays(times))
      return { is: 'days', those, clock: clockSaid(said)! };
    return { is: 'one', one, ...(named ? { whole: true } : {}) };
  }
  const clock = clockSaid(said);
  if (exact && clock !== undefined) {
    const days = new Set(those.map(({ start }) => dayOf(new Date(start))));
    return days.size === those.length ? { is: 'days', those, clock } : { is: 'which', those, times: true };
  }
  const there = !said.clock || those.some(({ start }) => minutesAt(new Date(start)) === said.clock?.minutes);
  return there ? { is: 'which', those, times: true } : { is: 'noTime', those, clock, near: true };
}

/**
 * What a whole message chooses among what was shown, by its place ("2", "den andra") or by when it is ("13.40", "på onsdag"), as of
 * a day. Undefined for any other message, and where something is filled in on the card, which a number may be.
 */
export function chosenIn(text: string, shown: Shown, today: Day): Chosen | undefined {
  if (shown.inputs || text.length > LONGEST) return undefined;
  // "13.40?" asks for that time.
  return (text.includes('?') ? undefined : byPlace(text, shown)) ?? byTime(text.replace(/\?+\s*$/, ''), shown, today);
}
