import type { Day } from '../shared/day.js';
import { fold } from '../shared/text.js';
import { isBookedThen } from './booked-in.js';
import { atPlace, placeIn } from './place-said.js';
import type { Offered, Shown } from './shown.js';
import type { TypedPress } from './typed-booking.js';
import { whenSaid } from './typed-when.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const CANCELS = /\b(?:avboka\w*|stall\w* in|ta bort|cancel)\b/;
const MOVES = /\b(?:flytta\w*|boka om|omboka|byta?|move)\b|ändra/i;
const AROUND_BOOKED = set(
  'jag vill kan du vi ska avboka avbokar stall staller in ta bort cancel flytta flyttar boka om omboka byt byta andra move min mitt tid tiden tiderna bokning bokningen den det som ar pa tack ja snalla please',
);

/** Which of their own bookings is meant, and what is to be done with it: nothing at once, a press of it asks or leads on. */
export function ofBooked(text: string, { offered }: Shown, today: Day): TypedPress | undefined {
  const said = fold(text);
  const own = offered.filter(one => one.booked);
  // Where to, and not which.
  if (own.length === 0 || /\b(?:till|to)\b/.test(said)) return undefined;
  const is = (one: Offered) => one.action?.do === 'booking' && one.action.step.is;
  const [cancels, moves] = [CANCELS.test(said), MOVES.test(`${said} ${text}`)];
  const those = own.filter(one => (cancels === moves ? true : is(one) === (cancels ? 'askMine' : 'slots')));
  if (new Set(those.map(is)).size !== 1) return undefined;
  const bare = text
    .split(/\s+/)
    .filter(word => !AROUND_BOOKED.has(fold(word)) || /^andra$/i.test(word))
    .join(' ');
  const meant = bare.trim() === '' ? those : among(bare, those, today);
  const [one, other] = meant;
  return one?.action && !other ? { action: one.action } : undefined;
}

/** Of bookings those that a place or a time means. */
function among(bare: string, those: readonly Offered[], today: Day): readonly Offered[] {
  const when = whenSaid(bare, today);
  const place = placeIn(bare) ?? placeIn(`den ${bare}`);
  if (!when) return place ? atPlace(place, those) : [];
  return those.filter(({ booked }) => booked !== undefined && isBookedThen(booked, when));
}
