import { fold } from '../shared/text.js';

const NTH: readonly (readonly [words: string, at: number])[] = [
  ['forsta first ettan', 1],
  ['andra second tvaan', 2],
  ['tredje third trean', 3],
  ['fjarde fourth fyran', 4],
  ['femte fifth femman', 5],
  ['sjatte sixth sexan', 6],
  ['sista last', -1],
];

/** How one asks for the one at a place; never with a yes, which is an answer of its own. In folded text. */
const POLITE = new Set('jag vi tar ta vill ha garna tack da please thanks'.split(' '));

/** A place in a list: from 1, negative from the last. */
interface Place {
  readonly at: number;
  /** It can be nothing else than a place. */
  readonly sure: boolean;
  /** The earlier or the later one, which only two things have. */
  readonly ofTwo?: true;
}

/** Of things that which stands at a place; none where there is no such one. */
export function atPlace<Thing>({ at, ofTwo }: Place, things: readonly Thing[]): Thing[] {
  const one = at === 0 || (ofTwo && things.length !== 2) ? undefined : things.at(at > 0 ? at - 1 : at);
  return one === undefined ? [] : [one];
}

/** Which of several is said by its place, from 1, -1 for the last. */
export function placeIn(text: string): Place | undefined {
  const said = fold(text)
    .split(' ')
    .filter(word => !POLITE.has(word))
    .join(' ');
  const numbered = /^(?:nr|nummer|alternativ|number|option) (\d{1,2})$/.exec(said);
  if (numbered) return { at: Number(numbered[1]), sure: true };
  const figure = /^(\d{1,2})(?: (?:a|e|an|en))?$/.exec(said);
  if (figure) return { at: Number(figure[1]), sure: false };
  const [, beside] = /^den (senare|tidigare)(?: (?:tiden|av (?:dem|dom|de|tiderna)))?$/.exec(said) ?? [];
  if (beside) return { at: beside === 'senare' ? -1 : 1, sure: true, ofTwo: true };
  const word = /^(?:den |det |the )?(\w+)(?: (?:tiden|skolan|regeln|alternativet|one))?$/.exec(said)?.[1] ?? '';
  const nth = NTH.find(([words]) => words.split(' ').includes(word));
  // "ändra" is no second.
  return nth && !/ändra/i.test(text) ? { at: nth[1], sure: true } : undefined;
}

/** Whether a whole message says a place, whatever stands there. */
export const saysPlace = (text: string): boolean => placeIn(text) !== undefined;

/** Whether it says one in words alone, which a number may be of anything. */
export const isOnlyPlace = (text: string): boolean => !/\d/.test(text) && placeIn(text)?.sure === true;
