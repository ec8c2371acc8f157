import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { shownCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import { formOnLine } from './words-of-names.js';

/** A person's bookings under their own name, as many as one card shows, each with its code and its ways to move and to cancel it. */
export function mineWords(
  { bookings, codes, next }: BookingOutcome & { is: 'mine' },
  directory: Directory | undefined,
): Reply {
  const about = say`Har du bokat anonymt? De bokningarna kan jag inte se vem som äger. Skriv: avboka KOD eller boka om KOD`;
  if (bookings.length === 0)
    return {
      blocks: [text(say`Du har inga tider bokade med ditt namn.`), small(about)],
      buttons: [press(say`Boka konsultation`, { is: 'begin' })],
    };
  const worker = (id: string) => directory?.workers.find(one => one.id === id)?.name;
  return {
    blocks: [
      title(say`Mina bokningar`),
      {
        is: 'list',
        items: bookings.map(one =>
          [
            when(one),
            formOnLine(one.form),
            worker(one.worker),
            codes[one.id] === undefined ? undefined : say`kod ${shownCode(codes[one.id]!)}`,
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
          ...(move === undefined ? [] : [press(say`Boka om ${when(one)}`, to)]),
          press(say`Avboka ${when(one)}`, { is: 'askMine', id: one.id }),
        ];
      }),
      ...(next === undefined ? [] : [press(say`Senare bokningar`, { is: 'mine', after: next }, true)]),
    ],
  };
}
