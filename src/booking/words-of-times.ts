import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { BookingOutcome } from './outcome.js';
import { press, small, text, title, when } from './phrases.js';
import { daysAndHours, patternsAskedButtons, patternsAskedWords, patternWords } from './words-of-patterns.js';
import { byDay, thenButtons, thenWords } from './words-of-times-then.js';
import { forWorker } from './words-of-worker.js';
import type { TimesSaid } from './worker-times.js';

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

const list = (items: string[], none: string): Block => (items.length > 0 ? { is: 'list', items } : text(none));

/** A part of a social worker's bookings and free slots, and their patterns, with the ways to the rest. */
export function timesWords(outcome: BookingOutcome & { is: 'times' }, directory: Directory | undefined): Reply {
  const { page, bookings, opened, slots, next, patterns, firstPattern, allPatterns, said, asked, meant } = outcome;
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
      ...(meant ? patternsAskedWords(meant) : []),
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
      ...(asked ? thenButtons(asked) : []),
      ...(meant ? patternsAskedButtons(meant) : []),
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
