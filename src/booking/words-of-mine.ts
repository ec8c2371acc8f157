import type { Directory } from '../shared/directory.js';
import type { Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Booking } from './booking.js';
import { shownCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import type { Wanted } from './wanted.js';
import { wayOf } from './way.js';
import { formOnLine } from './words-of-names.js';

const moveButton = (one: Booking, wanted?: Wanted): Button =>
  press(say`Boka om ${when(one)}`, { is: 'slots', school: one.school ?? '-', ...wayOf({ move: one.id, wanted }) });

/** Which of several is to be moved, or cancelled. */
function whichWords({ bookings, codes, to, noneThen, wanted, next }: Mine & { to: 'move' | 'cancel' }): Reply {
  const movable = bookings.filter(({ id }) => codes[id] !== undefined);
  const ask = to === 'move' ? say`Vilken tid vill du flytta?` : say`Vilken tid vill du avboka?`;
  return {
    blocks: [
      ...(noneThen ? [text(say`Du har ingen tid bokad då.`)] : []),
      title(ask),
      small(say`Har du bokat anonymt? Skriv: avboka KOD eller boka om KOD`),
    ],
    buttons: [
      ...(to === 'move'
        ? movable.map(one => moveButton(one, wanted))
        : bookings.map(one => press(say`Avboka ${when(one)}`, { is: 'askMine', id: one.id }))),
      ...(next === undefined ? [] : [press(say`Alla mina bokningar`, { is: 'mine' }, true)]),
    ],
  };
}

type Mine = BookingOutcome & { is: 'mine' };

/** A person's bookings under their own name, as many as one card shows, each with its code and its ways to move and to cancel it. */
export function mineWords(outcome: BookingOutcome & { is: 'mine' }, directory: Directory | undefined): Reply {
  const { bookings, codes, next, to } = outcome;
  if (to && bookings.length > 0) return whichWords({ ...outcome, to });
  const about = say`Har du bokat anonymt? De bokningarna kan jag inte se vem som äger. Skriv: avboka KOD eller boka om KOD`;
  if (bookings.length === 0)
    return {
      blocks: [
        text(say`Du har inga tider bokade med ditt namn.`),
        small(about),
        ...(to ? [small(say`Gäller det ett möte i gruppen? Skriv till mig i gruppens kanal.`)] : []),
      ],
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
        return [
          ...(codes[one.id] === undefined ? [] : [moveButton(one)]),
          press(say`Avboka ${when(one)}`, { is: 'askMine', id: one.id }),
        ];
      }),
      ...(next === undefined ? [] : [press(say`Senare bokningar`, { is: 'mine', after: next }, true)]),
    ],
  };
}
