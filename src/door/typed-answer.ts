import type { Day } from '../shared/day.js';
import { fold } from '../shared/text.js';
import { keepsIt } from './keeps-it.js';
import type { CardAction } from './press.js';
import { isYes, type Offered, type Shown } from './shown.js';
import { type Chosen, chosenIn, meansOnly, onlyTime } from './typed-place.js';
import { type Said, yesOrNo } from './yes-or-no.js';

/** What a title begins with that is answered by a yes, a no, or a doubt. In folded text. */
const TITLES: Readonly<Partial<Record<Said, RegExp>>> = {
  yes: /^(?:ja|yes)\b/,
  no: /^(?:nej|no)\b/,
  unsure:
    /^(?:(?:jag )?(?:vet inte|ar osaker|kan inte saga)|osaker|i do not know|i don t know|(?:i am |i m )?(?:not sure|unsure))\b/,
};
/** How one says that it is another school than the one whose times are shown. */
const OTHER_SCHOOL = {
  said: /^(?:byta?|andra|(?:det ar )?(?:en )?annan|(?:det ar )?fel|another|wrong) (?:skola|school)$/,
  title: /^(?:byt skola|change school|another school)$/,
};
const MORE = { said: /^(?:fler|flera|visa fler|mer|visa mer|more|show more)$/, title: /^(?:fler|more)\b/ };

const isGuide = ({ action }: Offered) => action?.do === 'guide';

/** The titles that a yes, a no or a doubt stands for; "ok" is a yes where the bot asks whether to do something, and none in the guide. */
function titleOf(said: Said | undefined, { offered, proposes }: Shown): RegExp | undefined {
  if (said === 'fine') return proposes && !offered.some(isGuide) ? TITLES.yes : undefined;
  return said && TITLES[said];
}

/** Whether a question stands there that yes answers, and what it does is done at once: nothing is, until it is answered. */
export const asksFirst = ({ offered }: Shown): boolean =>
  offered.filter(isYes).length === 1 && !offered.some(one => isYes(one) && isGuide(one));

/** The longest answer that is read, in characters. */
const LONGEST = 120;

/** A whole answer, folded; '' for a question, and for more than an answer. */
const answerIn = (text: string): string => (text.length > LONGEST || text.includes('?') ? '' : fold(text));

/** What a whole text says to the question that stands there, with words of the yes itself beside it: "ja, avboka den". */
export function saidTo(text: string, shown: Shown): Said | undefined {
  if (text.length > LONGEST || text.includes('?')) return undefined;
  const [yes] = asksFirst(shown) ? shown.offered.filter(isYes) : [];
  const own = new Set(yes?.title.split(' ').slice(1));
  const rest = wordsOf(text).filter(word => !own.has(word));
  const whole = yesOrNo(text);
  if (yes && (whole === undefined || whole === 'neither') && keepsIt(text, own)) return 'no';
  return whole ?? (yes && yesOrNo(rest.join(' ')));
}

const wordsOf = (text: string): string[] => fold(text).split(' ');

/** How one asks for a thing, around its title; never with a yes, which is an answer of its own. In folded text. */
const POLITE = /^(?:(?:jag|vi|tar|ta|vill ha|garna|please) )+|(?: (?:tack|da|please|thanks))+$/g;

/**
 * The buttons that a whole typed text stands for by their titles: it is one's title, or says yes, no, that one does not know, or that
 * more is to be shown. Undefined where it says none of these.
 */
export function meantByTitle(text: string, shown: Shown): readonly Offered[] | undefined {
  const said = answerIn(text);
  const begins = MORE.said.test(said)
    ? MORE.title
    : OTHER_SCHOOL.said.test(said)
      ? OTHER_SCHOOL.title
      : titleOf(saidTo(text, shown), shown);
  if (begins && !(begins === OTHER_SCHOOL.title && !shown.offered.some(one => begins.test(one.title)))) {
    const those = shown.offered.filter(({ title }) => begins.test(title));
    // "Nej" beside "Nej, och jag vågar inte berätta" is the one that says no more.
    const plain = those.filter(one => isGuide(one) && /^(?:ja|nej|yes|no)$/.test(one.title));
    return plain.length === 1 ? plain : those;
  }
  for (const one of [said, said.replace(POLITE, '')]) {
    const titled = one === '' ? [] : shown.offered.filter(({ title }) => title === one);
    if (titled.length > 0) return titled;
  }
  return undefined;
}

/** The press of what was chosen; a time to move to is asked about first, where not both its day and its clock were said. */
function pressOf({ one, whole }: Chosen & { is: 'one' }): CardAction | undefined {
  const { action } = one;
  if (action?.do !== 'booking' || action.step.is !== 'move' || whole) return action;
  return { ...action, step: { ...action.step, is: 'askMove' } };
}

/**
 * The press that a whole typed text is, beside the last reply: a button's title; "ja", "nej", "vet inte" or "visa fler" where one
 * title alone begins so; the place of a thing among what can be pressed ("2", "den andra"), or when a time is ("onsdag 13.40"); a
 * school's whole name where it is asked for; the one time that stands there, where "ja" or "den" can mean nothing else. Undefined where not exactly one button is meant, and for everything that says more: then
 * it is read as any message is. What it finds goes before the words that begin something anywhere ("ångra"): the button was shown
 * last, and does what its title says. Nothing is taken that the card would send what is filled in along with: "boka" under
 * the form of a time books nothing.
 */
export function typedAnswer(
  text: string,
  shown: Shown,
  schools: readonly { readonly id: string; readonly name: string }[],
  today: Day,
): CardAction | undefined {
  const only = asksFirst(shown) ? undefined : onlyTime(shown);
  if (only && meansOnly(text)) return pressOf({ is: 'one', one: only });
  const titled = meantByTitle(text, shown);
  if (titled) return titled.length === 1 ? titled[0]?.action : undefined;
  const said = answerIn(text);
  const names = [said, said.replace(POLITE, '')];
  const [school, ...others] = shown.asksSchool ? schools.filter(({ name }) => names.includes(fold(name))) : [];
  if (school && others.length === 0)
    return { v: 1, do: 'booking', step: { is: 'slots', school: school.id, ...shown.way } };
  const chosen = chosenIn(text, shown, today);
  return chosen?.is === 'one' ? pressOf(chosen) : undefined;
}

/** Whether a text is the whole title of a button that sends what is filled in on its card along: a typed title sends nothing of it. */
export function isTitleOfForm(text: string, { offered, inputs }: Shown): boolean {
  const said = fold(text);
  return inputs && said !== '' && offered.some(({ title, action }) => action === undefined && title === said);
}
