import { dayOf, inWords } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { clockOf, minutesAt } from '../shared/wall-time.js';
import type { BookingStep } from './actions.js';
import type { Booking, Pattern, Slot } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import { saysTime } from './wanted.js';
import { everyWeekday, formOnLine } from './words-of-names.js';
import { whenWanted } from './words-of-wanted.js';
import { forWorker } from './words-of-worker.js';
import type { TimesSaid, TimesThen } from './worker-times.js';

const inWeeks = ({ weeks }: Pattern): string =>
  weeks === undefined ? '' : ` ${weeks === 'even' ? say`jämna veckor` : say`udda veckor`}`;

const daysAndHours = (pattern: Pattern) =>
  `${pattern.days.map(everyWeekday).join(', ')}${inWeeks(pattern)} ${clockOf(pattern.from)}–${clockOf(pattern.to)}`;

const patternWords = (pattern: Pattern) =>
  [
    daysAndHours(pattern),
    pattern.longer === undefined
      ? say`${pattern.length} minuter`
      : say`${pattern.length} eller ${pattern.longer} minuter`,
    formOnLine(pattern.form),
    say`${inWords(pattern.first)} till ${inWords(pattern.last)}`,
  ].join(', ');

function saidWords(said: TimesSaid): string {
  if (said.is === 'noTimeChosen') return say`Välj först vilken tid du vill ta bort. Inget är ändrat.`;
  if (said.is === 'onePattern') return say`Välj en återkommande tid att ändra, bara en. Inget är ändrat.`;
  if (said.is === 'noBookingChosen') return say`Välj först en tid som är bokad. Inget är ändrat.`;
  if (said.is === 'noPatternChosen') return say`Välj först vilka tider du vill avsluta. Inget är ändrat.`;
  if (said.count === 0) return say`De tiderna var redan avslutade.`;
  const what =
    said.count === 1 ? say`1 återkommande tid är avslutad.` : say`${said.count} återkommande tider är avslutade.`;
  return `${what} ${say`Bokningar som redan är gjorda ligger kvar.`}`;
}

/** When a slot is, in words, with its hours apart. */
function dayAndHours(slot: Slot): { readonly day: string; readonly hours: string } {
  const [, day = '', hours = ''] = /^(.*?)(?: kl\.|,)? (\S+)$/.exec(when(slot)) ?? [];
  return { day, hours };
}

/** Free slots, a line a day: "tis 24 nov 2026: 13.00–13.30, 13.40–14.10". */
function byDay(slots: readonly Slot[]): string[] {
  const days = new Map<string, string[]>();
  for (const slot of slots) {
    const { day, hours } = dayAndHours(slot);
    days.set(day, [...(days.get(day) ?? []), hours]);
  }
  return [...days].map(([day, hours]) => `${day}: ${hours.join(', ')}`);
}

const list = (items: string[], none: string): Block => (items.length > 0 ? { is: 'list', items } : text(none));

/** What she has when she asked, before all the rest. */
function thenWords({ when: asked, bookings, opened, slots, to }: TimesThen, directory: Directory | undefined): Block[] {
  if (!saysTime(asked)) return [text(say`Jag förstod inte vilken tid du menar. Inget är ändrat.`)];
  const then = whenWanted(asked);
  const unread = asked.unread ? [text(say`Jag förstod inte allt du skrev om tiden. Kontrollera att den stämmer.`)] : [];
  if (to === 'cancel')
    return [
      text(
        bookings.length === 0
          ? say`Ingen har bokat hos dig ${then}. Inget är ändrat.`
          : say`Flera har bokat hos dig ${then}. Vilken ska jag ställa in? Inget är ändrat än.`,
      ),
      ...unread,
    ];
  const free: Block[] = slots.length > 0 ? [text(say`Ledigt ${then}:`), { is: 'list', items: byDay(slots) }] : [];
  if (bookings.length === 0) return [text(say`Ingen har bokat hos dig ${then}.`), ...unread, ...free];
  const items = bookings.map(booking => forWorker(booking, directory, opened[booking.id]));
  return [text(say`Bokat hos dig ${then}:`), { is: 'list', items }, ...unread, ...free];
}

/** Asks about one of several, by the very time that it has. */
function cancelButton(booking: Booking): Button {
  const start = new Date(booking.start);
  const on = dayOf(start);
  const step: BookingStep = { is: 'times', at: { days: [{ from: on, to: on }], at: minutesAt(start) }, to: 'cancel' };
  return press(say`Ställ in ${when(booking)}`, step);
}

/** A part of a social worker's bookings and free slots, and their patterns, with the ways to the rest. */
export function timesWords(outcome: BookingOutcome & { is: 'times' }, directory: Directory | undefined): Reply {
  const { page, bookings, opened, slots, next, patterns, firstPattern, allPatterns, said, asked } = outcome;
  const later = page.after !== undefined;
  const removable = [
    ...bookings.map(one => ({ start: one.start, title: say`${when(one)} (bokad)` })),
    ...slots.map(one => ({ start: one.start, title: when(one) })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, title }) => ({ title, value: String(start) }));
  const lastPattern = firstPattern + patterns.length;
  const numbered = patterns.map((pattern, at) => ({ pattern, number: firstPattern + at + 1 }));
  const choices: Block[] = [];
  if (removable.length > 0)
    choices.push({ is: 'choice', id: 'taken', label: say`Välj en enstaka tid`, choices: removable });
  if (patterns.length > 0)
    choices.push({
      is: 'choice',
      id: 'patterns',
      label: say`Välj återkommande tider`,
      several: true,
      choices: numbered.map(({ pattern, number }) => ({
        title: say`Nr ${number}: ${daysAndHours(pattern)}`,
        value: pattern.id,
      })),
    });
  return {
    blocks: [
      title(say`Mina tider`),
      ...(asked ? thenWords(asked, directory) : []),
      ...(said ? [text(saidWords(said))] : []),
      { is: 'heading', text: say`Bokade` },
      list(
        bookings.map(booking => forWorker(booking, directory, opened[booking.id])),
        later || next !== undefined ? say`Inga bokningar de här dagarna.` : say`Inga bokningar än.`,
      ),
      { is: 'heading', text: say`Lediga` },
      list(
        byDay(slots),
        later || next !== undefined ? say`Inga lediga tider de här dagarna.` : say`Inga lediga tider.`,
      ),
      { is: 'heading', text: say`När jag kan` },
      list(
        numbered.map(({ pattern, number }) => say`Nr ${number}: ${patternWords(pattern)}`),
        say`Du har inte lagt in några tider.`,
      ),
      ...(allPatterns > patterns.length
        ? [small(say`Visar ${firstPattern + 1}–${lastPattern} av ${allPatterns}.`)]
        : []),
      ...choices,
    ],
    buttons: [
      ...(asked?.to === 'cancel' ? asked.bookings.map(cancelButton) : []),
      press(say`Lägg in tider`, { is: 'offerForm' }),
      ...(removable.length > 0 ? [press(say`Ta bort vald tid`, { is: 'askWithdraw', ...page })] : []),
      ...(bookings.length > 0 ? [press(say`Föreslå en annan tid`, { is: 'proposeForm', ...page })] : []),
      ...(patterns.length > 0
        ? [
            press(say`Ändra vald återkommande tid`, { is: 'editPattern', ...page }),
            press(say`Avsluta valda tider`, { is: 'endPatterns', ...page }),
          ]
        : []),
      press(say`Jag är borta`, { is: 'awayForm' }, true),
      press(say`Så vill jag bli bokad`, { is: 'settingsForm' }, true),
      press(say`Min kalender`, { is: 'feed' }, true),
      ...(next === undefined ? [] : [press(say`Senare tider`, { is: 'times', ...page, after: next }, true)]),
      ...(allPatterns > patterns.length
        ? [
            press(
              say`Fler återkommande tider`,
              { is: 'times', ...page, patterns: lastPattern < allPatterns ? lastPattern : 0 },
              true,
            ),
          ]
        : []),
      ...(later ? [press(say`Första tiderna`, { is: 'times' }, true)] : []),
    ],
  };
}
