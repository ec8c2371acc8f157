import type { BookingStep } from '../booking/actions.js';
import { fromItsTime, type Shift } from '../booking/from-its-time.js';
import type { Wanted } from '../booking/wanted.js';
import { wayOf } from '../booking/way.js';
import { dayOf } from '../shared/day.js';
import { fold } from '../shared/text.js';
import { placeIn } from './place-said.js';
import type { CardAction } from './press.js';
import type { Shown } from './shown.js';
import { asksFirst } from './typed-answer.js';
import { type Around, type TypedPress, timesAround, wishAnew } from './typed-booking.js';
import type { TypedHere } from './typed-here.js';
import { asksForTime } from './typed-place.js';
import { awaySaid } from './wishes/away-said.js';
import { chatIn } from './wishes/chat.js';
import { notTaken, wishedIn } from './wishes/left-out.js';
import { amountIn, type Said, sameDayOfWeek, shiftSaid } from './wishes/shift.js';
import { byItsTime, toCancelIn } from './wishes/to-move-in.js';
import { wantedIn } from './wishes/wanted-in.js';
import { yesOrNo } from './yes-or-no.js';

const booking = (step: BookingStep): CardAction => ({ v: 1, do: 'booking', step });

const NO = 'nej|nä+e?|nae|ne|nix|nope|no';
const TAKES_BACK =
  'f[öo]rresten|v[äa]nta(?: lite| nu)?|oj|oops|ops|hoppsan|f[öo]rl[åa]t|sorry|urs[äa]kta|allts[åa]|typ|snarare|(?:jag )?(?:menar|menade)|jag t[äa]nkte|(?:det )?(?:(?:blev|var|[äa]r) )?fel(?! (?:skola|tid|dag))|ja (?:men|fast)|fast|men|i ?st[äa]llet|wait|i mean';
/** What somebody begins with who puts something else in the place of what stands there, or of what they said. */
const TURN = new RegExp(`^(?:(?:${NO}|${TAKES_BACK})(?!\\p{L})[\\s,.!:;–-]*)+`, 'iu');
const SAYS_YES = /^(?:ja|jo|japp|jepp|ok|okej|yes)(?!\p{L})/iu;
const SAYS_NO = new RegExp(`^(?:ja (?:men|fast)|${NO})(?!\\p{L})`, 'iu');

/** What is said after such a beginning; undefined where a text has none, or says no more. */
function afterTurn(text: string): string | undefined {
  const rest = text.trim().replace(TURN, '');
  return rest === text.trim() || rest === '' ? undefined : rest;
}

/** The time that a question asks about: its day, and when it begins. */
function proposed({ offered }: Shown): number | undefined {
  const steps = offered.flatMap(({ action }) => (action?.do === 'booking' ? action.step : []));
  return steps.find(step => step.is === 'move')?.start;
}

/** When it is to be instead, where a whole text says nothing else: by a time, or by how much later than what is asked about. */
function timeInstead(rest: string, start: number, around: Around): Wanted | undefined {
  const by: Said<Shift> | undefined = sameDayOfWeek(rest) ?? shiftSaid(rest);
  const left = by?.rest ?? rest;
  const said = wantedIn(left, around.today, around.calendar);
  // So much of something is no time.
  if (
    (!by && !said) ||
    said?.wanted.unread ||
    amountIn(left) !== undefined ||
    !asksForTime((said?.rest ?? left).replace(LATER, ''), true)
  )
    return undefined;
  const day = dayOf(new Date(start));
  if (!by) return wishAnew(said!, { days: [{ from: day, to: day }] });
  const wanted = fromItsTime(start, said?.wanted, by.value);
  return wanted?.unread ? undefined : wanted;
}
/** What is left of by how much. */
const LATER = /\b(?:senare|tidigare|framåt|fram|bakåt)\b/giu;

/**
 * What a text is that takes something else in the place of what stands there: another of the times, another time than the one that
 * is asked about, another booking to cancel. `read`: what a text is beside the same. Nothing is changed by it. Undefined where all of it was not understood so.
 */
export function instead(
  text: string,
  shown: Shown,
  around: Around,
  read: (rest: string) => TypedHere | undefined,
): TypedHere | undefined {
  const rest = afterTurn(text);
  if (!asksFirst(shown)) {
    const times = timesAround(shown);
    const here = rest !== undefined && times ? read(rest) : undefined;
    if (here && here.is !== 'form' && READ.has(here.is)) return here;
    const onForm = shown.formOf && otherThanForm(text, rest, shown, around);
    if (onForm) return onForm;
    if (here?.is === 'form') return here;
    // By when it is now.
    const { shift, rest: left } = times?.way.move === undefined ? { rest: '' } : byItsTime(rest ?? text);
    const then = shift && wantedIn(left, around.today, around.calendar);
    if (!times || !shift || !asksForTime((then?.rest ?? left).replace(LATER, ''), true)) return undefined;
    const way = wayOf({ move: times.way.move, wanted: then?.wanted });
    return { is: 'press', action: booking({ is: 'slots', school: times.school, shift, ...way }) };
  }
  const [start, times] = [proposed(shown), timesAround(shown)];
  const asked = new Set(shown.offered.flatMap(({ action }) => (action?.do === 'booking' ? action.step.is : [])));
  const said = rest ?? text;
  // "Ja, på fredag" is no other time.
  if (SAYS_YES.test(said)) return undefined;
  if (start !== undefined && times) {
    const wanted = timeInstead(said, start, around);
    return (
      wanted && {
        is: 'press',
        action: booking({ is: 'slots', school: times.school, ...wayOf({ ...times.way, wanted }) }),
      }
    );
  }
  const step = rest === undefined ? undefined : (placeInstead(rest, shown) ?? stepInstead(rest, asked, around));
  return step && { is: 'press', action: booking(step) };
}

/**
 * Another one of their bookings, by its place, than the one that is asked about: "den andra" is any other one, which is asked where there
 * are several.
 */
function placeInstead(rest: string, { offered }: Shown): BookingStep | undefined {
  const [step] = offered.flatMap(({ action }) =>
    action?.do === 'booking' && action.step.is === 'cancelMine' ? action.step : [],
  );
  const place = placeIn(rest.replace(ONE_OF, ''));
  if (!step || !place?.sure) return undefined;
  const isOther = place.at === 2 || place.ofTwo;
  return { is: 'mine', to: 'cancel', ...(isOther ? { not: step.id } : { nth: place.at }) };
}
const ONE_OF = /^(?:(?:hellre|ta|avboka|stryk|ta bort|jag menar?) )+/iu;

/** Another time, in the words for that, than the one whose form stands there; the times again, where it is said by a place. */
function otherThanForm(
  text: string,
  rest: string | undefined,
  { formOf, offered }: Shown,
  { today, calendar }: Around,
): TypedHere | undefined {
  const said = rest ?? (RATHER.test(text) ? text : undefined);
  if (said === undefined || formOf === undefined) return undefined;
  if (placeIn(said.replace(ONE_OF, ''))?.sure) {
    const others = offered.find(({ action }) => action?.do === 'booking' && action.step.is === 'slots')?.action;
    return others && { is: 'press', action: others };
  }
  const then = wishedIn(said, today, calendar);
  if (!then || then.wanted.unread || !asksForTime(then.rest, false)) return undefined;
  const way = wayOf({ wanted: then.wanted });
  return {
    is: 'press',
    action: booking({ is: 'slots', school: formOf.school, ...way }),
    beside: notTaken(then.leftOut),
  };
}
const RATHER = /(?<!\p{L})(?:hellre|helst|i ?stället)(?!\p{L})/iu;

/** Another booking that is to be cancelled than the one that is asked about, or other days away; each is asked about in its turn. */
function stepInstead(rest: string, asked: ReadonlySet<string>, around: Around): BookingStep | undefined {
  const { today, calendar } = around;
  const isOfBooker = asked.has('cancelMine');
  const later = isOfBooker ? byItsTime(rest) : undefined;
  if (later?.shift && asksForTime(later.rest.replace(LATER, ''), true))
    return { is: 'mine', to: 'move', shift: later.shift };
  const time = wantedIn(rest, today, calendar);
  if (!time || time.wanted.unread || !asksForTime(time.rest, false)) return undefined;
  if (isOfBooker) return { is: 'mine', to: 'cancel', ...toCancelIn(rest, today, calendar) };
  if (asked.has('withdraw')) return { is: 'times', at: time.wanted, to: 'cancel' };
  const { step } = awaySaid(rest, today, calendar);
  return asked.has('away') && step.is === 'askAway' ? step : undefined;
}

const READ: ReadonlySet<TypedHere['is']> = new Set(['press', 'which', 'form']);

/** Words of a time that is to be otherwise, and that say no time. In folded text. */
const OTHERWISE = new Set(
  'senare tidigare langre kortare mer mera mindre langt kort lang tid tiden sent tidigt for annan annat dag dagen en ett den det battre hellre bara lite minst hogst ska vara bli jag vill ha behover'.split(
    ' ',
  ),
);

/** Whether a text says no, and then only that it is to be otherwise, in a way that was not understood: by an amount, or by words of it alone. */
export function isUnreadTurn(text: string): { readonly amount?: string } | undefined {
  const rest = SAYS_NO.test(text.trim()) && !text.includes('?') ? afterTurn(text) : undefined;
  if (rest === undefined) return undefined;
  const amount = amountIn(rest);
  const left = fold(amount === undefined ? rest : rest.replace(amount, ' '));
  if (left !== '' && !left.split(' ').every(word => OTHERWISE.has(word))) return undefined;
  return amount === undefined || /\b(?:senare|tidigare)\b/.test(left) ? {} : { amount };
}

/** A yes that holds for a part alone: "ja men bara till nyår", "ja, inte på fredag". */
const HELD =
  /^(?:ja|jo|japp|jepp|yes|ok|okej|absolut|visst)(?:\s+tack)?[\s,.!–-]*(?:(?:men|fast|dock|och)[\s,]+)*((?:bara|endast|enbart|inte|ej|förutom|utom|först|tills|fram till|till och med|from|från)(?!\p{L}).*)$/isu;
const HELD_BY = new Set(
  'bara endast enbart inte ej forutom utom forst tills till fram och med from fran pa i den det de om efter fore innan under hela halva dag dagen dagar vecka veckan timme timmen timmar en ett tva tre lunch nyar jul da nu kl klockan jag ar borta mote morgon eftermiddag formiddag sen tack minuter manad manaden terminen'.split(
    ' ',
  ),
);

/** What a whole yes is held to, as it was written; undefined for any other text, and where it says more than when. */
export function onlyIn(text: string, { today, calendar }: Pick<Around, 'today' | 'calendar'>): string | undefined {
  // "Ja men inte nu" is neither a yes nor held to anything.
  const isOther = text.includes('?') || yesOrNo(text) !== undefined;
  const only = isOther ? undefined : HELD.exec(text.trim())?.[1]?.replace(/[\s.!,]+$/u, '');
  if (only === undefined || fold(only).split(' ').length > ONLY_MAX) return undefined;
  const left = wantedIn(only, today, calendar)?.rest ?? only;
  return fold(left)
    .split(' ')
    .every(word => word === '' || HELD_BY.has(word) || /^\d+$/.test(word))
    ? only
    : undefined;
}
const ONLY_MAX = 8;

/** How one says that nothing is to come of what stands there. In folded text. */
const DROPS =
  /^(?:(?:nej|nae?|men|ah|ok|okej|tack|vi|jag) )*(?:(?:glom|strunta|struntar|skit|skiter|skippa|skippar|avbryt|avbryta|lat bli|slapp)(?: (?:i|det|den|da|detta|allt|alltihop|tack|nu|bokningen|tiden|har))*|det var (?:inget|ingenting)|(?:inget|ingenting|ingen|inga)(?: (?:av (?:dem|dom|de|det|tiderna|tider)|tid|tider))?(?: (?:passar|funkar|fungerar|gar)(?: mig)?)?(?: tack)?|nej|nae?|nej tack|never mind|forget it)$/;
export const dropsIt = (text: string): boolean => DROPS.test(fold(text)) || chatIn(text) === 'breaksOff';

/** How one asks for what was cancelled. In folded text. */
const UNDOES =
  /^(?:(?:nej|na|oj|hoppsan|forlat|vanta|men|ah|shit|hej|fel|kan|gar|det|att|du|jag|vi|vill|skulle|far|snalla) )*(?:angrar?(?: mig| det| det dar| avbokningen)*|undo|(?:ha|fa|ta|ge mig) (?:tillbaka (?:den|det|tiden|min tid|min bokning|bokningen)|(?:den|det|tiden|min tid|min bokning|bokningen) (?:tillbaka|igen))|avboka (?:den |det )?inte|avbokade? fel(?: tid)?|(?:det )?(?:blev|var) fel(?: tid)?(?: (?:som )?jag avbokade)?|(?:inte )?avboka(?:t|de)? av misstag)(?: tack| igen)*$/;

/** The times of its school, or the question which school it is, for whoever wants back what was cancelled just now: that stays so. */
export function takesBack(text: string, { cancelled }: Shown): TypedPress | undefined {
  if (!cancelled || !UNDOES.test(fold(text))) return undefined;
  const { school } = cancelled;
  return { action: booking(school === undefined ? { is: 'begin' } : { is: 'slots', school }), gone: true };
}
