import { type Day, monthName } from '../shared/day.js';
import { say } from '../shared/say.js';
import { listed } from '../shared/text.js';
import { clockOf, dayName, weekdayOf } from '../shared/wall-time.js';
import { saysTime, type Wanted } from './wanted.js';

const MIDNIGHT = 1_440;

const dateIn = (day: Day): string => `${Number(day.slice(8))} ${monthName(Number(day.slice(5, 7)))}`;
const onDay = (day: Day): string => `${dayName(weekdayOf(day))} ${dateIn(day)}`;

function stretchIn({ from, to }: NonNullable<Wanted['days']>[number]): string {
  if (to === undefined) return say`från ${onDay(from)}`;
  if (to === from) return onDay(from);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return sameMonth ? `${Number(from.slice(8))}–${dateIn(to)}` : say`${dateIn(from)} till ${dateIn(to)}`;
}

function hoursIn({ hours, at }: Wanted): string[] {
  if (at !== undefined) return [say`kl. ${clockOf(at)}`];
  if (!hours) return [];
  if (hours.from === 0) return [say`före kl. ${clockOf(hours.to)}`];
  return [
    hours.to === MIDNIGHT ? say`från kl. ${clockOf(hours.from)}` : say`kl. ${clockOf(hours.from)}–${clockOf(hours.to)}`,
  ];
}

/** When somebody wants a time, as it was understood: "onsdag 9 december kl. 13.40", "7–11 december före kl. 12.00". */
export const whenWanted = (given: Wanted): string =>
  [...(given.days ? [listed(given.days.map(stretchIn))] : []), ...hoursIn(given)].join(' ');

/** Said of a date that its year does not have. */
export const noDayWords = (day: Day): string => say`${`${dateIn(day)} ${day.slice(0, 4)}`} finns inte.`;

/** Said of when a time was wanted that has been. */
export const beenWords = (been: Wanted): string =>
  say`Inget är ledigt ${whenWanted(been)}, för den tiden har redan varit.`;

/** What stands above a list of times of what was said of when: what was understood, what is not free, what has been, what was not understood. */
export function wantedWords(given: Wanted, fit: 'free' | 'nearest' | undefined, been?: Wanted): string[] {
  const unread = [
    ...(been ? [beenWords(been)] : []),
    ...(been && !given.unread && !saysTime(given) ? [say`Så här är de första lediga tiderna.`] : []),
    ...(given.noDay ? [noDayWords(given.noDay)] : []),
    ...(given.unread
      ? [
          saysTime(given)
            ? say`Jag förstod inte allt du skrev om tiden. Kontrollera att den stämmer.`
            : say`Jag förstod inte när du vill ha tiden, så här är de första lediga tiderna.`,
        ]
      : []),
  ];
  if (!saysTime(given) || fit === undefined) return unread;
  const line =
    fit === 'free' ? say`Tider ${whenWanted(given)}:` : say`Inget är ledigt ${whenWanted(given)}. De här är närmast.`;
  return [line, ...unread];
}
