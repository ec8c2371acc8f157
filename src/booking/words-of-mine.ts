import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { FORM_NAMES } from './booking.js';
import { shownCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';

/** A person's bookings under their own name, as many as one card shows, each with its code and its ways to move and to cancel it. */
export function mineWords(
  { bookings, codes, next }: BookingOutcome & { is: 'mine' },
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
          [
            when(one),
            FORM_NAMES[one.form].toLowerCase(),
            worker(one.worker),
            codes[one.id] === undefined ? undefined : `kod ${shownCode(codes[one.id]!)}`,
          ]
            .filter(Boolean)
            .join(', '),
        ),
      },
      small(about),
    ],
    buttons: [
      ...bookings.flatMap(one => {
        const move = codes[one.id];
        const to = { is: 'slots', school: one.school ?? '-', ...(move === undefined ? {} : { move }) } as const;
        return [
          ...(move === undefined ? [] : [press(`Boka om ${when(one)}`, to)]),
          press(`Avboka ${when(one)}`, { is: 'askMine', id: one.id }),
        ];
      }),
      ...(next === undefined ? [] : [press('Senare bokningar', { is: 'mine', after: next }, true)]),
    ],
  };
}
