import { inWords } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import { clockOf } from '../shared/wall-time.js';
import { FORM_NAMES, type Pattern, type Slot } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import { forWorker } from './words-of-worker.js';
import type { TimesSaid } from './worker-times.js';

const DAY_NAMES = ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'];

const daysAndHours = ({ days, from, to }: Pattern) =>
  `${days.map(day => DAY_NAMES[day - 1]).join(', ')} ${clockOf(from)}–${clockOf(to)}`;

const patternWords = (pattern: Pattern) =>
  `${daysAndHours(pattern)}, ${pattern.length}${pattern.longer === undefined ? '' : ` eller ${pattern.longer}`} minuter, ${FORM_NAMES[pattern.form].toLowerCase()}, ${inWords(pattern.first)} till ${inWords(pattern.last)}`;

function saidWords(said: TimesSaid): string {
  if (said.is === 'noTimeChosen') return 'Välj först vilken tid du vill ta bort. Inget är ändrat.';
  if (said.is === 'onePattern') return 'Välj en återkommande tid att ändra, bara en. Inget är ändrat.';
  if (said.is === 'noBookingChosen') return 'Välj först en tid som är bokad. Inget är ändrat.';
  if (said.is === 'noPatternChosen') return 'Välj först vilka tider du vill avsluta. Inget är ändrat.';
  if (said.count === 0) return 'De tiderna var redan avslutade.';
  const what = said.count === 1 ? '1 återkommande tid är avslutad' : `${said.count} återkommande tider är avslutade`;
  return `${what}. Bokningar som redan är gjorda ligger kvar.`;
}

/** Free slots, a line a day: "tis 24 nov 2026: 13.00–13.30, 13.40–14.10". */
function byDay(slots: readonly Slot[]): string[] {
  const days = new Map<string, string[]>();
  for (const slot of slots) {
    const [day = '', hours = ''] = when(slot).split(' kl. ');
    days.set(day, [...(days.get(day) ?? []), hours]);
  }
  return [...days].map(([day, hours]) => `${day}: ${hours.join(', ')}`);
}

const list = (items: string[], none: string): Block => (items.length > 0 ? { is: 'list', items } : text(none));

/** A part of a social worker's bookings and free slots, and their patterns, with the ways to the rest. */
export function timesWords(outcome: BookingOutcome & { is: 'times' }, directory: Directory | undefined): Reply {
  const { page, bookings, phones, slots, next, patterns, firstPattern, allPatterns, said } = outcome;
  const later = page.after !== undefined;
  const removable = [...bookings.map(one => ({ one, booked: ' (bokad)' })), ...slots.map(one => ({ one, booked: '' }))]
    .toSorted((a, b) => a.one.start - b.one.start)
    .map(({ one, booked }) => ({ title: when(one) + booked, value: String(one.start) }));
  const lastPattern = firstPattern + patterns.length;
  const numbered = patterns.map((pattern, at) => ({ pattern, number: firstPattern + at + 1 }));
  const choices: Block[] = [];
  if (removable.length > 0)
    choices.push({ is: 'choice', id: 'taken', label: 'Välj en enstaka tid', choices: removable });
  if (patterns.length > 0)
    choices.push({
      is: 'choice',
      id: 'patterns',
      label: 'Välj återkommande tider',
      several: true,
      choices: numbered.map(({ pattern, number }) => ({
        title: `Nr ${number}: ${daysAndHours(pattern)}`,
        value: pattern.id,
      })),
    });
  return {
    blocks: [
      title('Mina tider'),
      ...(said ? [text(saidWords(said))] : []),
      { is: 'heading', text: 'Bokade' },
      list(
        bookings.map(booking => forWorker(booking, directory, phones[booking.id])),
        later || next !== undefined ? 'Inga bokningar de här dagarna.' : 'Inga bokningar än.',
      ),
      { is: 'heading', text: 'Lediga' },
      list(byDay(slots), later || next !== undefined ? 'Inga lediga tider de här dagarna.' : 'Inga lediga tider.'),
      { is: 'heading', text: 'När jag kan' },
      list(
        numbered.map(({ pattern, number }) => `Nr ${number}: ${patternWords(pattern)}`),
        'Du har inte lagt in några tider.',
      ),
      ...(allPatterns > patterns.length ? [small(`Visar ${firstPattern + 1}–${lastPattern} av ${allPatterns}.`)] : []),
      ...choices,
    ],
    buttons: [
      press('Lägg in tider', { is: 'offerForm' }),
      ...(removable.length > 0 ? [press('Ta bort vald tid', { is: 'askWithdraw', ...page })] : []),
      ...(bookings.length > 0 ? [press('Föreslå en annan tid', { is: 'proposeForm', ...page })] : []),
      ...(patterns.length > 0
        ? [
            press('Ändra vald återkommande tid', { is: 'editPattern', ...page }),
            press('Avsluta valda tider', { is: 'endPatterns', ...page }),
          ]
        : []),
      press('Jag är borta', { is: 'awayForm' }, true),
      press('Så vill jag bli bokad', { is: 'settingsForm' }, true),
      press('Min kalender', { is: 'feed' }, true),
      ...(next === undefined ? [] : [press('Senare tider', { is: 'times', ...page, after: next }, true)]),
      ...(allPatterns > patterns.length
        ? [
            press(
              'Fler återkommande tider',
              { is: 'times', ...page, patterns: lastPattern < allPatterns ? lastPattern : 0 },
              true,
            ),
          ]
        : []),
      ...(later ? [press('Första tiderna', { is: 'times' }, true)] : []),
    ],
  };
}
