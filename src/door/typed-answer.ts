import { dayOf } from '../shared/day.js';
import { fold } from '../shared/text.js';
import { minutesAt } from '../shared/wall-time.js';
import type { CardAction } from './press.js';
import type { Offered, Shown } from './shown.js';

/** A word that stands for a button by how the button's title begins. In folded text. */
const FAMILIES: readonly { readonly said: RegExp; readonly title: RegExp }[] = [
  {
    said: /^(?:ja|jo|japp|jepp|jada|ja tack|ja garna|ja det (?:ar|gor|stammer)(?: det)?|yes|yes please|yep|yeah)$/,
    title: /^(?:ja|yes)\b/,
  },
  {
    said: /^(?:nej|na|nae|nix|nej tack|nej det (?:ar|gor) det inte|no|no thanks|nope)$/,
    title: /^(?:nej|no)\b/,
  },
  {
    said: /^(?:(?:jag )?(?:vet (?:inte|ej)|ar osaker|kan inte saga)|osaker|oklart|kanske|(?:i am |i m )?(?:not sure|unsure)|(?:i )?(?:do not|don t|dont) know|maybe)$/,
    title:
      /^(?:(?:jag )?(?:vet inte|ar osaker|kan inte saga)|osaker|i do not know|i don t know|(?:i am |i m )?(?:not sure|unsure))\b/,
  },
  { said: /^(?:fler|flera|visa fler|mer|visa mer|more|show more)$/, title: /^(?:fler|more)\b/ },
];

const NTH: readonly (readonly [words: string, at: number])[] = [
  ['forsta first', 1],
  ['andra second', 2],
  ['tredje third', 3],
  ['fjarde fourth', 4],
  ['femte fifth', 5],
  ['sjatte sixth', 6],
  ['sista last', -1],
];

/** Which of several is said by its place, from 1, -1 for the last. `sure`: it can be nothing else than a place. */
function placeIn(said: string, text: string): { readonly at: number; readonly sure: boolean } | undefined {
  const numbered = /^(?:nr|nummer|alternativ|number|option) (\d{1,2})$/.exec(said);
  if (numbered) return { at: Number(numbered[1]), sure: true };
  const figure = /^(\d{1,2})(?: (?:a|e|an|en))?$/.exec(said);
  if (figure) return { at: Number(figure[1]), sure: false };
  const word = /^(?:den |det |the )?(\w+)(?: (?:tiden|skolan|regeln|alternativet|one))?$/.exec(said)?.[1] ?? '';
  const nth = NTH.find(([words]) => words.split(' ').includes(word));
  // "ändra" is no second.
  return nth && !/ändra/i.test(text) ? { at: nth[1], sure: true } : undefined;
}

/** A time of day as it was typed, in folded text: "kl 13", "13.40". A lone number is none: it may be a place. */
const CLOCK = /^(?:kl|klockan|at) (\d{1,2})(?: (\d{2}))?$|^(\d{1,2}) (\d{2})$/;

/** What the things of a list are, where they may be chosen by their place: each leads on, and changes nothing. */
function kindOf({ action }: Offered): string | undefined {
  if (action?.do === 'booking') return ['slots', 'slot'].includes(action.step.is) ? action.step.is : undefined;
  if (action?.do === 'group')
    return !['pause', 'resume'].includes(action.step.is) && 'group' in action.step ? 'group' : undefined;
  return action && ['show', 'guide', 'tell'].includes(action.do) ? action.do : undefined;
}

/** The things to choose among in their order, where they are a list: at least two of a kind. */
function listIn({ offered }: Shown): readonly Offered[] {
  const things = offered.filter(({ aside }) => !aside);
  const kinds = things.flatMap(one => kindOf(one) ?? []);
  return new Set(kinds).size < kinds.length ? things : [];
}

const startOf = ({ action }: Offered): Date | undefined =>
  action?.do === 'booking' && action.step.is === 'slot' ? new Date(action.step.start) : undefined;

const hourOf = (start: Date): number => Math.floor(minutesAt(start) / 60);

/** The times of a list that begin when it was typed, with or without minutes. */
const beginningAt = (list: readonly Offered[], hour: number, minute: number | undefined): readonly Offered[] =>
  list.filter(one => {
    const start = startOf(one);
    return start && hourOf(start) === hour && (minute === undefined || minutesAt(start) % 60 === minute);
  });

/** The thing at a place, with everything else that a bare number may be said of: the hour or the day of a time, a figure in a title. */
function atPlace(list: readonly Offered[], at: number, sure: boolean): readonly Offered[] {
  const there = at === 0 ? undefined : list.at(at > 0 ? at - 1 : at);
  // What stands among them and is of another kind is said by its title: a place never changes anything.
  const here = there && kindOf(there) !== undefined ? [there] : [];
  if (sure) return here;
  const times = list.filter(one => {
    const start = startOf(one);
    return start && (hourOf(start) === at || Number(dayOf(start).slice(8)) === at);
  });
  const figures = list.filter(one => !startOf(one) && one.figures.includes(String(at)));
  return here.length === 0 && times.length === 0 ? [] : [...new Set([...here, ...times, ...figures])];
}

/** Everything in a list that may be meant by a place, or by when a time begins. */
function chosenIn(said: string, text: string, shown: Shown): readonly Offered[] {
  const list = listIn(shown);
  const [clock, hour, minute, plainHour, plainMinute] = CLOCK.exec(said) ?? [];
  if (clock !== undefined) {
    const minutes = minute ?? plainMinute;
    return beginningAt(list, Number(hour ?? plainHour), minutes === undefined ? undefined : Number(minutes));
  }
  const place = placeIn(said, text);
  // A bare number may be an age.
  return !place || (shown.figures && !place.sure) ? [] : atPlace(list, place.at, place.sure);
}

/** The longest answer that is read, in characters. */
const LONGEST = 120;

/**
 * The press that a whole typed text is, beside the last reply: a button's title; "ja", "nej", "vet inte" or "visa fler" where one
 * title alone begins so; the place of a thing in a list ("2", "den andra"), or when a time begins ("13.40"); a school's whole name
 * where it is asked for. Undefined where not exactly one button is meant, and for everything that says more: then it is
 * read as any message is. What it finds goes before the words that begin something anywhere ("ångra"): the button was shown
 * last, and does what its title says. Nothing is taken that the card would send what is filled in along with: "boka" under
 * the form of a time books nothing.
 */
export function typedAnswer(
  text: string,
  shown: Shown,
  schools: readonly { readonly id: string; readonly name: string }[] = [],
): CardAction | undefined {
  const said = text.length > LONGEST || text.includes('?') ? '' : fold(text);
  if (said === '') return undefined;
  const only = (found: readonly Offered[]) => (found.length === 1 ? found[0]?.action : undefined);
  const family = FAMILIES.find(one => one.said.test(said));
  if (family) return only(shown.offered.filter(({ title }) => family.title.test(title)));
  const titled = shown.offered.filter(({ title }) => title === said);
  if (titled.length > 0) return only(titled);
  const [school, ...others] = shown.asksSchool ? schools.filter(({ name }) => fold(name) === said) : [];
  if (school && others.length === 0) return { v: 1, do: 'booking', step: { is: 'slots', school: school.id } };
  return shown.inputs ? undefined : only(chosenIn(said, text, shown));
}

/** Whether a text is the whole title of a button that sends what is filled in on its card along: a typed title sends nothing of it. */
export function isTitleOfForm(text: string, { offered, inputs }: Shown): boolean {
  const said = fold(text);
  return inputs && said !== '' && offered.some(({ title, action }) => action === undefined && title === said);
}
