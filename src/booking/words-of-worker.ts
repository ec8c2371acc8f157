import { type Day, inWords, isDay } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import { plusDays } from '../shared/wall-time.js';
import type { BookingInputs } from './actions.js';
import type { Days } from './back-acts.js';
import { type Booking, FORM_NAMES, FORMS, SUBJECTS } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { only, press, small, text, title, when } from './phrases.js';
import { REACH } from './slots.js';

/** What a booking looks like to the social worker: nothing of an anonymous booker but what they left. */
export function forWorker(booking: Booking, directory: Directory | undefined): string {
  const school = directory?.schools.find(({ id }) => id === booking.school)?.name;
  const who = booking.booker ? booking.booker.name : 'anonym';
  const note = booking.booker?.note ? `. Anteckning: ${booking.booker.note}` : '';
  return `${when(booking)}, ${FORM_NAMES[booking.form].toLowerCase()}, ${who}${school ? `, ${school}` : ''}. ${SUBJECTS[booking.subject]}${note}`;
}

/** What stood in a field for a day; undefined for what no such field can show. */
const dayIn = (text: string | undefined) => (text !== undefined && isDay(text) ? text : undefined);

/** The form in which a social worker says when they can be consulted; `wrong` is what was wrong with the last try, `filled` what stood there or was said; what is empty is suggested. */
export function offerForm(today: Day, wrong: string | undefined, filled?: BookingInputs): Reply {
  const input = (kind: 'date' | 'text', id: string, label: string, value?: string): Block => ({
    is: 'input',
    kind,
    id,
    label,
    max: 10,
    ...(value ? { value } : {}),
  });
  return {
    blocks: [
      title('Lägg in tider'),
      ...(wrong ? [text(wrong)] : []),
      {
        is: 'choice',
        id: 'days',
        label: 'Veckodagar',
        several: true,
        choices: ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag'].map((name, at) => ({
          title: name,
          value: String(at + 1),
        })),
        ...(filled && /^[1-5](?:,[1-5])*$/.test(filled.days) ? { value: filled.days } : {}),
      },
      input('date', 'first', 'Första dagen', dayIn(filled?.first) ?? today),
      input(
        'date',
        'last',
        'Sista dagen (samma dag för en enda dag)',
        dayIn(filled?.last) ?? plusDays(today, REACH.horizon * 7),
      ),
      input('text', 'from', 'Från klockan', filled?.from || '13.00'),
      input('text', 'to', 'Till klockan', filled?.to || '15.00'),
      input('text', 'length', 'Minuter per konsultation', filled?.length || '30'),
      input('text', 'pause', 'Minuter mellan', filled?.pause || '10'),
      {
        is: 'choice',
        id: 'form',
        label: 'Hur',
        choices: FORMS.map(value => ({ title: FORM_NAMES[value], value })),
        value: filled?.form ?? 'telefon',
      },
      small('Helgdagar, lov och studiedagar räknas bort av sig själva.'),
    ],
    buttons: [press('Spara tiderna', { is: 'offer' }), press('Mina tider', { is: 'times' }, true)],
  };
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

const daysIn = ({ from, to }: Days) => (from === to ? inWords(from) : `${inWords(from)} till ${inWords(to)}`);

/** Asks whether somebody who said no day is away for the whole of this one, before anything is cancelled. */
export function awayAskWords({ day, cancels }: BookingOutcome & { is: 'awayAsk' }): Reply {
  const what =
    cancels === 0 ? 'Du har inga bokningar kvar i dag.' : `Då ställer jag in ${countOf(cancels)} som är kvar i dag.`;
  return {
    blocks: [
      text(`Är du borta hela dagen, ${inWords(day)}? ${what} Inget är ändrat än.`),
      small('Gäller det andra dagar? Skriv till exempel: jag är sjuk 2026-12-01 till 2026-12-03'),
    ],
    buttons: [press('Ja, borta i dag', { is: 'away', from: day, to: day }), press('Mina tider', { is: 'times' }, true)],
  };
}

const countOf = (bookings: number) => (bookings === 1 ? 'den bokning' : `de ${bookings} bokningar`);

/** What came of giving days away back. */
export function backWords(outcome: BookingOutcome & { is: 'back' | 'backAsk' | 'backNone' }): Reply {
  switch (outcome.is) {
    case 'back': {
      const still = outcome.still.map(daysIn).join(', ');
      const free = still
        ? `Du är fortfarande noterad som borta ${still}.`
        : 'De tider som är kvar kan bokas igen. Det som ställdes in är fortfarande inställt.';
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
export function awayWords({ from, to, cancelled, tells }: BookingOutcome & { is: 'away' }): string {
  const days = daysIn({ from, to });
  const noted = `Jag har noterat att du är borta ${days}.`;
  if (cancelled === 0) return `${noted} Inga bokningar berördes. Krya på dig om du är sjuk.`;
  const gone = cancelled === 1 ? '1 bokning är inställd' : `${cancelled} bokningar är inställda`;
  return `${noted} ${gone}. ${whoIsTold(cancelled, tells)} Krya på dig om du är sjuk.`;
}
