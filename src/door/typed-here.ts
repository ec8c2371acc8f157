import type { SchoolCalendar } from '../groups/calendar.js';
import type { Day } from '../shared/day.js';
import { fold } from '../shared/text.js';
import { asksWhatFor } from './asks-why.js';
import { goesOn, goesOnAsked } from './guide-words.js';
import { saysPlace } from './place-said.js';
import type { CardAction } from './press.js';
import type { Shown } from './shown.js';
import { asksFirst, isTitleOfForm, meantByTitle, saidTo, typedAnswer } from './typed-answer.js';
import { isNotWanted, isOnForm, type TypedPress, typedOfBooking } from './typed-booking.js';
import { isBackToQuestion, isDenial, mayAnswer, questionIn, typedInGuide } from './typed-guide.js';
import { dropsIt, instead, isUnreadTurn, onlyIn, takesBack } from './typed-instead.js';
import { type Chosen, chosenIn } from './typed-place.js';
import { isFigures, isSeveral, wantsOut } from './typed-several.js';
import { whenSaid } from './typed-when.js';
import type { UnderGuide } from './under-guide.js';
import { yesOrNo } from './yes-or-no.js';

/** What a typed message is beside the last card. */
export type TypedHere =
  | ({ readonly is: 'press' } & TypedPress)
  /** The title of a button that sends what is filled in on its card, which a typed title cannot; `field`: what may be for one of its fields. */
  | { readonly is: 'form'; readonly byName?: true; readonly field?: true }
  /** An answer that is taken on the card alone: what it would send stands nowhere else. */
  | { readonly is: 'onCard' }
  /** Something else, under a question of the guide. */
  | {
      readonly is: 'other';
      readonly question: CardAction;
      readonly under: UnderGuide;
      readonly shown: Shown;
      readonly leaves?: boolean;
    }
  /** A place or a time, which does not tell which of those that were shown is meant. */
  | { readonly is: 'which'; readonly chosen: Exclude<Chosen, { is: 'one' }>; readonly shown: Shown }
  /** Neither yes nor no, to a question that is answered with one; `amount`: what was said of how long, or how much later, and may be either; `only`: what a yes was held to. */
  | { readonly is: 'unanswered'; readonly shown: Shown; readonly amount?: string; readonly only?: string }
  /** Such a question is asked about. */
  | { readonly is: 'why'; readonly shown: Shown }
  /** No, to such a question that has no button for it, or to all the times: nothing is done. */
  | { readonly is: 'no'; readonly shown: Shown }
  /** Something else, under such a question or under times; `before`: times that were shown before something else was said. */
  | { readonly is: 'open'; readonly shown: Shown; readonly before?: true };

/** What is read beside what was shown. */
export interface Beside {
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
  /** Its days are counted by it, and the school year. */
  readonly calendar: SchoolCalendar;
  readonly tellsDanger: (text: string) => boolean;
}

/** What a text is beside what was shown; undefined where it has nothing to do with it. */
export function hereOf(text: string, shown: Shown, beside: Beside): TypedHere | undefined {
  const { schools, today, tellsDanger } = beside;
  const goesOnWith = shown.open && questionOn(text, shown.open);
  if (goesOnWith) return { is: 'press', action: goesOnWith };
  if (shown.open)
    return showsTimes(shown.open)
      ? hereBesideTimes(text, shown, shown.open, beside)
      : hereBesideOpen(text, shown, shown.open, beside);
  if (asksFirst(shown) && asksWhatFor(text)) return { is: 'why', shown };
  const back = takesBack(text, shown);
  if (back) return { is: 'press', ...back };
  const whole = typedAnswer(text, shown, schools, today);
  // "Ja, han slår henne nu" under "Är barnet under 18 år?" is more than an answer.
  const inGuide = whole ? undefined : typedInGuide(text, shown);
  // Who denies danger where it is asked for has answered, though the words alone would tell of it.
  const isAnswered = inGuide && (isDenial(text, shown.offered) || !tellsDanger(text));
  const action = whole ?? (isAnswered ? inGuide : undefined) ?? questionOn(text, shown);
  if (action) return { is: 'press', action };
  if (isOnForm(text, shown) && !tellsDanger(text)) return { is: 'form', byName: true };
  const ofBooking = typedOfBooking(text, shown, beside);
  if (ofBooking && !tellsDanger(text)) return { is: 'press', ...ofBooking };
  const other = tellsDanger(text) ? undefined : instead(text, shown, beside, rest => hereOf(rest, shown, beside));
  if (other) return other;
  const only = asksFirst(shown) || shown.inputs ? onlyIn(text, beside) : undefined;
  if (only !== undefined && !tellsDanger(text))
    return asksFirst(shown) ? { is: 'unanswered', shown, only } : { is: 'form', field: true };
  if (isNotWanted(text, shown, beside) && !tellsDanger(text)) return { is: 'unanswered', shown };
  // A number may be meant for a field as well as for a button.
  if (maybeField(text, shown)) return { is: 'form', field: true };
  if (isTitleOfForm(text, shown)) return { is: 'form' };
  // Another time than the one whose form stands there.
  if (isFormOfTime(shown) && whenSaid(text, today)) return { is: 'form' };
  const inQuestion = otherIn(text, shown);
  if (inQuestion) return inQuestion;
  const chosen = chosenIn(text, shown, today);
  const [meant, ...others] = meantByTitle(text, shown) ?? (chosen?.is === 'one' ? [chosen.one] : []);
  if (meant && others.length === 0 && meant.onCard) return { is: 'onCard' };
  const said = saidTo(text, shown);
  const drops = wantsOut(text) || dropsIt(text);
  if (((asksFirst(shown) && (said === 'no' || drops)) || (showsTimes(shown) && drops)) && !meant)
    return { is: 'no', shown };
  const unread = asksFirst(shown) ? isUnreadTurn(text) : undefined;
  if (unread && !tellsDanger(text)) return { is: 'unanswered', shown, ...unread };
  const isNeither = saysPlace(text) || said !== undefined || whenSaid(text, today) !== undefined;
  if (asksFirst(shown) && isNeither) return { is: 'unanswered', shown };
  if (chosen && chosen.is !== 'one' && !booksAnew(text, shown)) return { is: 'which', chosen, shown };
  const isOpen = asksFirst(shown) || showsTimes(shown);
  return isOpen && mayAnswer(text) ? { is: 'open', shown } : undefined;
}

/** A number, a clock or hours alone: "13", "kl 13.40", "13-15". What has more figures may tell who somebody is, and is read for that. */
const FIGURES = /^(?:kl\.? ?|klockan )?\d{1,2}(?:[.:, ]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:, ]\d{2})?)?$/iu;
const maybeField = (text: string, shown: Shown): boolean =>
  shown.inputs && (saysPlace(text) || (FIGURES.test(text.trim()) && !isFormOfTime(shown)));

/** "Boka fredag 11" under one's own bookings, or under two acts, wants another booking, and means none of those. */
const BOOKS =
  /^(?:(?:jag|vi|kan|vill|du|och|nu|snälla|också|även|ja|nej|hej)[,]?\s+)*bokar?\s+(?!om(?!\p{L})|av(?!\p{L}))/iu;
const booksAnew = (text: string, shown: Shown): boolean => BOOKS.test(text.trim()) && !showsTimes(shown);

export const showsTimes = ({ offered }: Shown): boolean => offered.some(({ start }) => start !== undefined);

/**
 * What a text is beside a reply to something that was misread under times: its own answer; else when one of those times, or another, is
 * wanted. A place, a yes and a no are the reply's own.
 */
function hereBesideTimes(text: string, shown: Shown, times: Shown, beside: Beside): TypedHere | undefined {
  const { open: _, ...alone } = shown;
  const own = hereOf(text, alone, beside);
  if (own?.is === 'press' || saysPlace(text) || yesOrNo(text) !== undefined) return own;
  const then = hereOf(text, times, beside);
  if (then?.is === 'press' || then?.is === 'which') return then;
  return own ?? (then?.is === 'open' ? { ...then, before: true } : undefined);
}

/** The question of the guide that stands there, or is a press away, where a text asks to go on with it, or to go on. */
function questionOn(text: string, shown: Shown): CardAction | undefined {
  const said = fold(text);
  if (!goesOnAsked(said)) return undefined;
  const asked = questionIn(shown) ?? shown.offered.find(({ title }) => isBackToQuestion(title))?.action;
  if (asked || !goesOn(said)) return asked;
  return shown.offered.find(({ aside, action }) => aside && action?.do === 'guide')?.action;
}

/** What is none of the answers to the question of the guide that stands there; undefined where none does. */
function otherIn(text: string, shown: Shown): TypedHere | undefined {
  const question = questionIn(shown);
  if (question?.do !== 'guide') return undefined;
  // No rule is asked for by a yes, a no, a doubt or figures, whatever the search makes of them.
  const isAnswer = yesOrNo(text) !== undefined || isFigures(text);
  const as = isSeveral(text, shown) ? 'several' : isAnswer ? 'unread' : 'other';
  const under: UnderGuide = { picks: question.picks, version: question.guide, as };
  return { is: 'other', question, under, shown, leaves: wantsOut(text) };
}

/** More words beside an open question are a matter of their own. */
const OPEN_WORDS = 4;

/**
 * What a text is beside a reply that left a question of the guide open: a title is that button's, of the one or of the other; a
 * yes, a no and a place may be meant for either, and have the question asked again.
 */
function hereBesideOpen(text: string, shown: Shown, open: Shown, { tellsDanger }: Beside): TypedHere | undefined {
  // A rule asks nothing that yes or no answers: the question of the guide does.
  const isFree = yesOrNo(text) === undefined || !shown.offered.some(one => /^(?:ja|nej|yes|no)\b/.test(one.title));
  if (isFree && !saysPlace(text)) {
    const [own, ...others] = [...(meantByTitle(text, shown) ?? []), ...(meantByTitle(text, open) ?? [])];
    if (own && others.length === 0 && own.action) return { is: 'press', action: own.action };
    const part = typedInGuide(text, open);
    if (part && (isDenial(text, open.offered) || !tellsDanger(text))) return { is: 'press', action: part };
  }
  const isShort = fold(text).split(' ').length <= OPEN_WORDS && !text.includes('?');
  return isShort || isSeveral(text, open) ? otherIn(text, open) : undefined;
}

/** Whether what is filled in is of a time to book, from which others are a press away. */
const isFormOfTime = ({ inputs, offered }: Shown): boolean =>
  inputs && offered.some(({ action }) => action?.do === 'booking' && action.step.is === 'slots');
