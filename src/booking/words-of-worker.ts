import { type Day, inWords } from '../day.js';
import type { Directory } from '../directory.js';
import type { Block, Reply } from '../reply.js';
import { clockOf, plusDays } from '../wall-time.js';
import { type Booking, FORM_NAMES, FORMS, type Pattern, SUBJECTS } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import { REACH } from './slots.js';

const DAY_NAMES = ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'];

function patternWords({ days, from, to, first, last, length, form }: Pattern): string {
  const names = days.map(day => DAY_NAMES[day - 1]).join(', ');
  return `${names} ${clockOf(from)}–${clockOf(to)}, ${length} minuter, ${FORM_NAMES[form].toLowerCase()}, ${inWords(first)} till ${inWords(last)}`;
}

/** What a booking looks like to the social worker: nothing of an anonymous booker but what they left. */
export function forWorker(booking: Booking, directory: Directory | undefined): string {
  const school = directory?.schools.find(({ id }) => id === booking.school)?.name;
  const who = booking.booker ? booking.booker.name : 'anonym';
  const note = booking.booker?.note ? `. Anteckning: ${booking.booker.note}` : '';
  return `${when(booking)}, ${FORM_NAMES[booking.form].toLowerCase()}, ${who}${school ? `, ${school}` : ''}. ${SUBJECTS[booking.subject]}${note}`;
}

/** How many free slots the social worker's card lists. */
const FREE_SHOWN = 8;

/** A social worker's bookings, free slots and patterns. */
export function timesWords(outcome: BookingOutcome & { is: 'times' }, directory: Directory | undefined): Reply {
  const { bookings, slots, patterns } = outcome;
  const removable = [...bookings.map(one => ({ one, booked: ' (bokad)' })), ...slots.map(one => ({ one, booked: '' }))]
    .toSorted((a, b) => a.one.start - b.one.start)
    .map(({ one, booked }) => ({ title: when(one) + booked, value: String(one.start) }));
  const list = (items: string[], none: string): Block => (items.length > 0 ? { is: 'list', items } : text(none));
  return {
    blocks: [
      title('Mina tider'),
      { is: 'heading', text: 'Bokade' },
      list(
        bookings.map(booking => forWorker(booking, directory)),
        'Inga bokningar än.',
      ),
      { is: 'heading', text: 'Lediga' },
      list(slots.slice(0, FREE_SHOWN).map(when), 'Inga lediga tider.'),
      ...(slots.length > FREE_SHOWN ? [small(`Och ${slots.length - FREE_SHOWN} till.`)] : []),
      { is: 'heading', text: 'När jag kan' },
      list(patterns.map(patternWords), 'Du har inte lagt in några tider.'),
      ...(removable.length > 0
        ? [{ is: 'choice', id: 'taken', label: 'Ta bort en enstaka tid', choices: removable } as const]
        : []),
    ],
    buttons: [
      press('Lägg in tider', { is: 'offerForm' }),
      ...(removable.length > 0 ? [press('Ta bort vald tid', { is: 'withdraw' })] : []),
      ...patterns
        .slice(0, 3)
        .map((pattern, at) => press(`Avsluta tider ${at + 1}`, { is: 'endPattern', pattern: pattern.id }, true)),
    ],
  };
}

/** The form in which a social worker says when they can be consulted; `wrong` is what was wrong with the last try. */
export function offerForm(today: Day, wrong: string | undefined): Reply {
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
      },
      input('date', 'first', 'Första dagen', today),
      input('date', 'last', 'Sista dagen (samma dag för en enda dag)', plusDays(today, REACH.horizon * 7)),
      input('text', 'from', 'Från klockan', '13.00'),
      input('text', 'to', 'Till klockan', '15.00'),
      input('text', 'length', 'Minuter per konsultation', '30'),
      input('text', 'pause', 'Minuter mellan', '10'),
      {
        is: 'choice',
        id: 'form',
        label: 'Hur',
        choices: FORMS.map(value => ({ title: FORM_NAMES[value], value })),
        value: 'telefon',
      },
      small('Helgdagar, lov och studiedagar räknas bort av sig själva.'),
    ],
    buttons: [press('Spara tiderna', { is: 'offer' }), press('Mina tider', { is: 'times' }, true)],
  };
}

/** What a social worker's days away led to. */
export function awayWords({ from, to, cancelled }: BookingOutcome & { is: 'away' }): string {
  const days = from === to ? inWords(from) : `${inWords(from)} till ${inWords(to)}`;
  const noted = `Jag har noterat att du är borta ${days}.`;
  if (cancelled === 0) return `${noted} Inga bokningar berördes. Krya på dig om du är sjuk.`;
  const gone = cancelled === 1 ? '1 bokning är inställd' : `${cancelled} bokningar är inställda`;
  return `${noted} ${gone}. De som går att nå har fått veta det. Krya på dig om du är sjuk.`;
}
