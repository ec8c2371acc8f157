import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { FORM_NAMES } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';

/** A person's bookings under their own name, as many as one card shows, each with its way to cancel it. */
export function mineWords(
  { bookings, next }: BookingOutcome & { is: 'mine' },
  directory: Directory | undefined,
): Reply {
  const about =
    'Har du bokat anonymt? De bokningarna kan jag inte se vem som äger. Skriv: avboka KOD eller boka om KOD';
  if (bookings.length === 0)
    return {
      blocks: [text('Du har inga tider bokade med ditt namn.'), small(about)],
      buttons: [press('Boka konsultation', { is: 'begin' })],
    };
  const worker = (id: string) => directory?.workers.find(one => one.id === id)?.name;
  return {
    blocks: [
      title('Mina bokningar'),
      {
        is: 'list',
        items: bookings.map(one =>
          [when(one), FORM_NAMES[one.form].toLowerCase(), worker(one.worker)].filter(Boolean).join(', '),
        ),
      },
      small(about),
    ],
    buttons: [
      ...bookings.map(one => press(`Avboka ${when(one)}`, { is: 'cancelMine', id: one.id })),
      ...(next === undefined ? [] : [press('Senare bokningar', { is: 'mine', after: next }, true)]),
    ],
  };
}
