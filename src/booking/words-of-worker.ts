import { inWords } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { clockOf } from '../shared/wall-time.js';
import type { Away, Hours } from './away.js';
import type { Booking } from './booking.js';
import type { Opened } from './note.js';
import type { BookingOutcome } from './outcome.js';
import { only, press, small, text, when } from './phrases.js';
import { formOnLine, subjectName } from './words-of-names.js';

/** What a booking looks like to the social worker: nothing of an anonymous booker but what they left, and the number to ring. */
export function forWorker(booking: Booking, directory: Directory | undefined, { number, note }: Opened = {}): string {
  const school = directory?.schools.find(({ id }) => id === booking.school)?.name;
  const who = booking.booker ? booking.booker.name : say`anonym`;
  const call = number ? say`Ring ${number}` : say`Inget nummer: den som bokade ringer dig`;
  return [
    [when(booking), formOnLine(booking.form), who, ...(school ? [school] : [])].join(', '),
    subjectName(booking.subject),
    ...(note ? [say`Anteckning: ${note}`] : []),
    ...(booking.form === 'telefon' ? [call] : []),
    ...(booking.proposed ? [say`Du har föreslagit ${when(booking.proposed)}`] : []),
  ].join('. ');
}

/** Who of those whose bookings were cancelled is told; an anonymous booker may have left no way to tell them. */
function whoIsTold(cancelled: number, tells: number): string {
  if (tells === cancelled)
    return cancelled === 1 ? say`Jag säger till den som hade bokat.` : say`Jag säger till dem som hade bokat.`;
  if (tells === 0)
    return cancelled === 1
      ? say`Den som hade bokat är anonym och har inte bett om besked, så dit når jag inte.`
      : say`De som hade bokat är anonyma och har inte bett om besked, så dem når jag inte.`;
  const rest = cancelled - tells;
  const others =
    rest === 1
      ? say`En är anonym och har inte bett om besked, så dit når jag inte.`
      : say`${rest} är anonyma och har inte bett om besked, så dem når jag inte.`;
  return `${say`Jag säger till ${tells} av dem som hade bokat.`} ${others}`;
}

/** Who would be told, before any booking is cancelled; nothing where none would be. */
export function whoWouldBeTold(cancels: number, tells: number): readonly string[] {
  if (cancels === 0) return [];
  if (tells === cancels)
    return [cancels === 1 ? say`Jag säger till den som har bokat.` : say`Jag säger till dem som har bokat.`];
  if (tells > 0) return [say`Jag säger till ${tells} av dem som har bokat. De andra når jag inte, de är anonyma.`];
  return [
    cancels === 1
      ? say`Den som har bokat är anonym och har inte bett om besked, så dit når jag inte.`
      : say`De som har bokat är anonyma och har inte bett om besked, så dem når jag inte.`,
  ];
}

/** A stretch away in words: "1 december 2026 till 3 december 2026, kl. 9.00–11.30". */
export function daysIn({ from, to, hours }: Away): string {
  const days = from === to ? inWords(from) : say`${inWords(from)} till ${inWords(to)}`;
  return hours ? `${days}, ${hoursInWords(hours)}` : days;
}

/** A part of a day in words; what goes from or to midnight has one end. */
export function hoursInWords({ from, to }: Hours): string {
  if (from === 0) return say`till kl. ${clockOf(to)}`;
  return to >= 1_440 ? say`från kl. ${clockOf(from)}` : say`kl. ${clockOf(from)}–${clockOf(to)}`;
}

/** Asks whether somebody who said no day is away for the whole of this one, before anything is cancelled. */
export function awayAskWords({ day, cancels, tells }: BookingOutcome & { is: 'awayAsk' }): Reply {
  const what =
    cancels === 0
      ? say`Du har inga bokningar kvar i dag.`
      : cancels === 1
        ? say`Då ställer jag in den bokning som är kvar i dag.`
        : say`Då ställer jag in de ${cancels} bokningar som är kvar i dag.`;
  return {
    blocks: [
      text(
        [
          say`Är du borta hela dagen, ${inWords(day)}?`,
          what,
          ...whoWouldBeTold(cancels, tells),
          say`Inget är ändrat än.`,
        ].join(' '),
      ),
      small(say`Gäller det andra dagar? Skriv till exempel: jag är sjuk 2026-12-01 till 2026-12-03`),
    ],
    buttons: [
      press(say`Ja, borta i dag`, { is: 'away', from: day, to: day }),
      press(say`Andra dagar`, { is: 'awayForm' }, true),
      press(say`Mina tider`, { is: 'times' }, true),
    ],
  };
}

function standsAgain(again: number | undefined): string {
  const open = say`De tider som är kvar kan bokas igen.`;
  if (!again) return `${open} ${say`Det som ställdes in är fortfarande inställt.`}`;
  const stands =
    again === 1
      ? say`1 bokning står kvar, för ingen hade hunnit få veta något.`
      : say`${again} bokningar står kvar, för ingen hade hunnit få veta något.`;
  return [stands, open, say`Det som ställdes in är fortfarande inställt, om någon hann få veta det.`].join(' ');
}

/** What came of giving days away back. */
export function backWords(outcome: BookingOutcome & { is: 'back' | 'backAsk' | 'backNone' }): Reply {
  switch (outcome.is) {
    case 'back': {
      const still = outcome.still.map(daysIn).join(', ');
      const free = still ? say`Du är fortfarande noterad som borta ${still}.` : standsAgain(outcome.again);
      const again = outcome.still.map(one => press(say`Ta tillbaka ${daysIn(one)}`, { is: 'back', ...one }));
      return only(
        `${say`Du är inte längre noterad som borta ${daysIn(outcome)}.`} ${free}`,
        ...again,
        press(say`Mina tider`, { is: 'times' }),
      );
    }
    case 'backAsk':
      return only(
        say`Vilka dagar är du tillbaka?`,
        ...outcome.stretches.map(one => press(daysIn(one), { is: 'back', ...one })),
      );
    case 'backNone':
      if (outcome.booker)
        return only(
          say`Jag har inte ändrat något. Vill du avboka en tid: tryck på Mina bokningar, eller skriv avboka och koden på ditt kvitto.`,
          press(say`Mina bokningar`, { is: 'mine' }),
        );
      return only(
        say`Jag har inte noterat att du är borta, så det finns inget att ångra. Vill du avboka en tid? Se dina bokningar.`,
        press(say`Mina bokningar`, { is: 'mine' }),
      );
  }
}

/** What a social worker's days away led to. */
export function awayWords({ from, to, hours, cancelled, tells }: BookingOutcome & { is: 'away' }): string {
  const days = daysIn({ from, to, hours });
  const noted = say`Jag har noterat att du är borta ${days}.`;
  const better = say`Krya på dig om du är sjuk.`;
  if (cancelled === 0) return [noted, say`Inga bokningar berördes.`, better].join(' ');
  const gone = cancelled === 1 ? say`1 bokning är inställd.` : say`${cancelled} bokningar är inställda.`;
  return [noted, gone, whoIsTold(cancelled, tells), better].join(' ');
}
