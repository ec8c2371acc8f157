import { inWords } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { clockOf } from '../shared/wall-time.js';
import type { Away, Hours } from './away.js';
import { type Booking, FORM_NAMES, SUBJECTS } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { only, press, small, text, when } from './phrases.js';

/** What a booking looks like to the social worker: nothing of an anonymous booker but what they left, and the number to ring. */
export function forWorker(booking: Booking, directory: Directory | undefined, number: string | undefined): string {
  const school = directory?.schools.find(({ id }) => id === booking.school)?.name;
  const who = booking.booker ? booking.booker.name : 'anonym';
  const note = booking.booker?.note ? `. Anteckning: ${booking.booker.note}` : '';
  const call =
    booking.form !== 'telefon' ? '' : number ? `. Ring ${number}` : '. Inget nummer: den som bokade ringer dig';
  const asked = booking.proposed ? `. Du har föreslagit ${when(booking.proposed)}` : '';
  return `${when(booking)}, ${FORM_NAMES[booking.form].toLowerCase()}, ${who}${school ? `, ${school}` : ''}. ${SUBJECTS[booking.subject]}${note}${call}${asked}`;
}

/** Who of those whose bookings were cancelled is told; an anonymous booker may have left no way to tell them. */
function whoIsTold(cancelled: number, tells: number): string {
  const unreachable = 'anonym och har inte bett om besked, så dit når jag inte';
  if (tells === cancelled)
    return cancelled === 1 ? 'Jag säger till den som hade bokat.' : 'Jag säger till dem som hade bokat.';
  if (tells === 0)
    return cancelled === 1
      ? `Den som hade bokat är ${unreachable}.`
      : `De som hade bokat är anonyma och har inte bett om besked, så dem når jag inte.`;
  const rest = cancelled - tells;
  return `Jag säger till ${tells} av dem som hade bokat. ${rest === 1 ? `En är ${unreachable}.` : `${rest} är anonyma och har inte bett om besked, så dem når jag inte.`}`;
}

/** A stretch away in words: "1 december 2026 till 3 december 2026, kl. 9.00–11.30". */
export function daysIn({ from, to, hours }: Away): string {
  const days = from === to ? inWords(from) : `${inWords(from)} till ${inWords(to)}`;
  return hours ? `${days}, ${hoursInWords(hours)}` : days;
}

/** A part of a day in words; what goes from or to midnight has one end. */
export function hoursInWords({ from, to }: Hours): string {
  if (from === 0) return `till kl. ${clockOf(to)}`;
  return to >= 1_440 ? `från kl. ${clockOf(from)}` : `kl. ${clockOf(from)}–${clockOf(to)}`;
}

/** Asks whether somebody who said no day is away for the whole of this one, before anything is cancelled. */
export function awayAskWords({ day, cancels }: BookingOutcome & { is: 'awayAsk' }): Reply {
  const what =
    cancels === 0 ? 'Du har inga bokningar kvar i dag.' : `Då ställer jag in ${countOf(cancels)} som är kvar i dag.`;
  return {
    blocks: [
      text(`Är du borta hela dagen, ${inWords(day)}? ${what} Inget är ändrat än.`),
      small('Gäller det andra dagar? Skriv till exempel: jag är sjuk 2026-12-01 till 2026-12-03'),
    ],
    buttons: [
      press('Ja, borta i dag', { is: 'away', from: day, to: day }),
      press('Andra dagar', { is: 'awayForm' }, true),
      press('Mina tider', { is: 'times' }, true),
    ],
  };
}

/** So many bookings, as they stand in a sentence that begins with what is done with them. */
export const countOf = (bookings: number) => (bookings === 1 ? 'den bokning' : `de ${bookings} bokningar`);

const stands = (again: number | undefined) =>
  again
    ? `${again === 1 ? '1 bokning står' : `${again} bokningar står`} kvar, för ingen hade hunnit få veta något. `
    : '';

/** What came of giving days away back. */
export function backWords(outcome: BookingOutcome & { is: 'back' | 'backAsk' | 'backNone' }): Reply {
  switch (outcome.is) {
    case 'back': {
      const still = outcome.still.map(daysIn).join(', ');
      const free = still
        ? `Du är fortfarande noterad som borta ${still}.`
        : `${stands(outcome.again)}De tider som är kvar kan bokas igen. Det som ställdes in är fortfarande inställt${outcome.again ? ', om någon hann få veta det' : ''}.`;
      const again = outcome.still.map(one => press(`Ta tillbaka ${daysIn(one)}`, { is: 'back', ...one }));
      return only(
        `Du är inte längre noterad som borta ${daysIn(outcome)}. ${free}`,
        ...again,
        press('Mina tider', { is: 'times' }),
      );
    }
    case 'backAsk':
      return only(
        'Vilka dagar är du tillbaka?',
        ...outcome.stretches.map(one => press(daysIn(one), { is: 'back', ...one })),
      );
    case 'backNone':
      return only(
        'Jag har inte noterat att du är borta, så det finns inget att ångra. Vill du avboka en tid? Se dina bokningar.',
        press('Mina bokningar', { is: 'mine' }),
      );
  }
}

/** What a social worker's days away led to. */
export function awayWords({ from, to, hours, cancelled, tells }: BookingOutcome & { is: 'away' }): string {
  const days = daysIn({ from, to, hours });
  const noted = `Jag har noterat att du är borta ${days}.`;
  if (cancelled === 0) return `${noted} Inga bokningar berördes. Krya på dig om du är sjuk.`;
  const gone = cancelled === 1 ? '1 bokning är inställd' : `${cancelled} bokningar är inställda`;
  return `${noted} ${gone}. ${whoIsTold(cancelled, tells)} Krya på dig om du är sjuk.`;
}
