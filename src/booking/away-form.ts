import { hoursIn } from '../shared/clock-words.js';
import { type Day, isDay } from '../shared/day.js';
import { say } from '../shared/say.js';
import type { BookingInputs } from './actions.js';
import type { Away } from './away.js';
import type { Wrong } from './outcome.js';

/** What a social worker filled in of when she is away -> the days, or what is wrong with them, by field; without a last day it is one day. */
export function awayFrom(inputs: BookingInputs, today: Day): { readonly away: Away } | { readonly wrong: Wrong } {
  const from = inputs.awayFrom;
  const to = inputs.awayTo === '' ? from : inputs.awayTo;
  const hours = hoursIn(inputs.hours);
  const wrong: Wrong = {
    ...(isDay(from) ? {} : { awayFrom: say`Välj första dagen.` }),
    ...(isDay(to) ? {} : { awayTo: say`Välj sista dagen.` }),
    ...(isDay(from) && isDay(to) && to < from ? { awayTo: say`Sista dagen ligger före den första.` } : {}),
    ...(isDay(to) && from <= to && to < today ? { awayTo: say`Sista dagen har redan varit.` } : {}),
    ...(inputs.hours.trim() !== '' && !hours
      ? {
          hours: say`Jag förstår inte tiden. Skriv till exempel 9-11.30 eller eftermiddagen, eller töm rutan för hela dagen.`,
        }
      : {}),
  };
  if (Object.keys(wrong).length > 0) return { wrong };
  return { away: { from, to, ...(hours ? { hours } : {}) } };
}
