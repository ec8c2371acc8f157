import { dayOf } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Button } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { minutesAt } from '../shared/wall-time.js';
import type { BookingStep } from './actions.js';
import type { Booking, Slot } from './booking.js';
import { press, text, when } from './phrases.js';
import { saysTime } from './wanted.js';
import { whenWanted } from './words-of-wanted.js';
import { forWorker } from './words-of-worker.js';
import type { TimesThen } from './worker-times.js';

/** When a slot is, in words, with its hours apart. */
function dayAndHours(slot: Slot): { readonly day: string; readonly hours: string } {
  const [, day = '', hours = ''] = /^(.*?)(?: kl\.|,)? (\S+)$/.exec(when(slot)) ?? [];
  return { day, hours };
}

/** Free slots, a line a day: "tis 24 nov 2026: 13.00–13.30, 13.40–14.10". */
export function byDay(slots: readonly Slot[]): string[] {
  const days = new Map<string, string[]>();
  for (const slot of slots) {
    const { day, hours } = dayAndHours(slot);
    days.set(day, [...(days.get(day) ?? []), hours]);
  }
  return [...days].map(([day, hours]) => `${day}: ${hours.join(', ')}`);
}

/** What she has when she asked, before all the rest. */
export function thenWords(
  { when: asked, bookings, opened, slots, to }: TimesThen,
  directory: Directory | undefined,
): Block[] {
  if (to === 'cancel' && Object.keys(asked).length === 0 && bookings.length > 0)
    return [
      text(say`Vilken bokning ska jag ställa in? Gäller det hela dagar: tryck på Jag är borta. Inget är ändrat än.`),
    ];
  if (to === 'cancel' && Object.keys(asked).length === 0) return [text(say`Ingen har bokat hos dig. Inget är ändrat.`)];
  if (!saysTime(asked)) return [text(say`Jag förstod inte vilken tid du menar. Inget är ändrat.`)];
  const then = whenWanted(asked);
  const unread = asked.unread ? [text(say`Jag förstod inte allt du skrev om tiden. Kontrollera att den stämmer.`)] : [];
  const free: Block[] = slots.length > 0 ? [text(say`Ledigt ${then}:`), { is: 'list', items: byDay(slots) }] : [];
  if (to === 'cancel')
    return [
      text(
        bookings.length === 0
          ? say`Ingen har bokat hos dig ${then}. Inget är ändrat.`
          : bookings.length === 1
            ? say`Är det den här bokningen som ska ställas in? Inget är ändrat än.`
            : say`Flera har bokat hos dig ${then}. Vilken ska jag ställa in? Inget är ändrat än.`,
      ),
      ...unread,
      ...(bookings.length === 0 ? free : []),
    ];
  const leads =
    to === 'remove'
      ? [text(say`Vilka tider ${then} vill du ta bort? Välj en enstaka tid längre ner. Inget är ändrat än.`)]
      : to === 'change'
        ? [
            text(
              say`Vilken tid ${then} vill du ändra? Välj den längre ner. En bokad tid: tryck på Föreslå en annan tid. Inget är ändrat än.`,
            ),
          ]
        : [];
  if (bookings.length === 0) return [...leads, text(say`Ingen har bokat hos dig ${then}.`), ...unread, ...free];
  const items = bookings.map(booking => forWorker(booking, directory, opened[booking.id]));
  return [...leads, text(say`Bokat hos dig ${then}:`), { is: 'list', items }, ...unread, ...free];
}

/** Asks about one of several, by the very time that it has. */
function cancelButton(booking: Booking): Button {
  const start = new Date(booking.start);
  const on = dayOf(start);
  const step: BookingStep = { is: 'times', at: { days: [{ from: on, to: on }], at: minutesAt(start) }, to: 'cancel' };
  return press(say`Ställ in ${when(booking)}`, step);
}

/** Being away all of a stretch of days, or a part of each, which is asked about first, for what is to be gone from it; undefined of one time. */
function awayThen({ when: asked, to, bookings, slots }: TimesThen): Button[] {
  const [days, ...others] = asked.days ?? [];
  const { hours } = asked;
  const isAll =
    to === 'remove' || (to === 'cancel' && (bookings.length > 1 || (bookings.length === 0 && slots.length > 0)));
  const isOne = asked.at !== undefined || (hours !== undefined && hours.to - hours.from <= HOUR);
  if (!isAll || isOne || asked.unread || !days?.to || others.length > 0) return [];
  const step: BookingStep = { is: 'askAway', days: { from: days.from, to: days.to, ...(hours ? { hours } : {}) } };
  return [press(say`Jag är borta ${whenWanted(asked)}`, step)];
}
const HOUR = 60;

/** What may be done with what she has then. */
export const thenButtons = (asked: TimesThen): Button[] => [
  ...(asked.to === 'cancel' ? asked.bookings.map(cancelButton) : []),
  ...awayThen(asked),
];
