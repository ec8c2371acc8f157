import type { Directory } from '../shared/directory.js';
import type { Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { dayName, type Weekday } from '../shared/wall-time.js';
import type { Booking } from './booking.js';
import { shownCode } from './codes.js';
import { fromItsTime } from './from-its-time.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import { saysTime, type Wanted } from './wanted.js';
import { wayOf } from './way.js';
import { formOnLine } from './words-of-names.js';
import { whenWanted } from './words-of-wanted.js';

const moveButton = (one: Booking, wanted?: Wanted): Button =>
  press(say`Boka om ${when(one)}`, { is: 'slots', school: one.school ?? '-', ...wayOf({ move: one.id, wanted }) });

/** Why it is asked which one is meant, though one was named. */
function whyAsked({ noneThen, others, half, at, on, to }: Mine): string[] {
  if (half) return [say`Det ser ut som en del av en kod. En kod har tio tecken: skriv hela, som på kvittot.`];
  if (others)
    return [to === 'move' ? say`Jag kan bara flytta dina egna tider.` : say`Jag kan bara avboka dina egna tider.`];
  if (!noneThen) return [];
  if (at?.unread && !saysTime(at) && on === undefined) return [say`Jag förstod inte vilken av dina tider du menar.`];
  const then = at && saysTime(at) ? whenWanted(at) : '';
  if (on !== undefined) return [say`Du har ingen tid bokad på en ${`${dayName(on as Weekday)} ${then}`.trim()}.`];
  return [then === '' ? say`Så många tider har du inte bokade.` : say`Du har ingen tid bokad ${then}.`];
}

/** Which of several is to be moved, or cancelled. */
function whichWords(outcome: Mine & { to: 'move' | 'cancel' }): Reply {
  const { bookings, codes, to, wanted, shift, next } = outcome;
  const movable = bookings.filter(({ id }) => codes[id] !== undefined);
  const ask = to === 'move' ? say`Vilken tid vill du flytta?` : say`Vilken tid vill du avboka?`;
  return {
    blocks: [
      ...whyAsked(outcome).map(text),
      title(ask),
      small(say`Har du bokat anonymt? Skriv: avboka KOD eller boka om KOD`),
    ],
    buttons: [
      ...(to === 'move'
        ? movable.map(one => moveButton(one, fromItsTime(one.start, wanted, shift)))
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
        ...(to ? whyAsked(outcome).map(text) : []),
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
