import { inWords } from '../shared/day.js';
import type { Block, Button } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { listed } from '../shared/text.js';
import { clockOf, type Weekday } from '../shared/wall-time.js';
import type { Pattern } from './booking.js';
import { press, text } from './phrases.js';
import { everyWeekday, formOnLine } from './words-of-names.js';
import type { PatternsAsked } from './worker-times.js';

const inWeeks = ({ weeks }: Pattern): string =>
  weeks === undefined ? '' : ` ${weeks === 'even' ? say`jämna veckor` : say`udda veckor`}`;

/** When a pattern is: "fredagar 09.00–11.00". */
export const daysAndHours = (pattern: Pattern) =>
  `${pattern.days.map(everyWeekday).join(', ')}${inWeeks(pattern)} ${clockOf(pattern.from)}–${clockOf(pattern.to)}`;

/** All of a pattern. */
export const patternWords = (pattern: Pattern) =>
  [
    daysAndHours(pattern),
    pattern.longer === undefined
      ? say`${pattern.length} minuter`
      : say`${pattern.length} eller ${pattern.longer} minuter`,
    formOnLine(pattern.form),
    say`${inWords(pattern.first)} till ${inWords(pattern.last)}`,
  ].join(', ');

/** Whether all of a pattern is meant by weekdays that were said; all of it is where none were. */
const isWhole = ({ days }: Pattern, each: readonly number[]) =>
  each.length === 0 || days.every(day => each.includes(day));

/** Which of her patterns she may have meant, and what becomes of them. */
export function patternsAskedWords({ to, each, patterns }: PatternsAsked): Block[] {
  const on = listed(each.map(day => everyWeekday(day as Weekday)));
  const none =
    on === ''
      ? say`Du har inga återkommande tider. Inget är ändrat.`
      : say`Du har inga återkommande tider på ${on}. Inget är ändrat.`;
  if (patterns.length === 0) return [text(none), text(oneDay())];
  const what =
    to === 'change'
      ? say`Vilken återkommande tid vill du ändra? Tryck på den, så öppnas formuläret. Inget är ändrat än.`
      : say`Vilken återkommande tid vill du ta bort? Bokningar som redan är gjorda ligger kvar. Inget är ändrat än.`;
  const isPart = patterns.some(one => !isWhole(one, each));
  const part =
    to === 'end'
      ? say`Gäller den fler dagar? Tryck på Ändra och ta bort dagen i formuläret.`
      : say`Gäller ändringen bara ${on}? Ta bort den dagen i formuläret, och lägg in den för sig.`;
  return [
    text(what),
    { is: 'list', items: patterns.map(patternWords) },
    ...(to === 'change'
      ? [text(say`Formuläret visar tiden som den är nu. Det nya har jag inte fyllt i: skriv det där.`)]
      : []),
    ...(isPart ? [text(part)] : []),
    text(oneDay()),
  ];
}

const oneDay = () => say`Gäller det bara vissa datum? Tryck på Jag är borta.`;

/** A press for each of those patterns: one that has other days too is changed, so that those are kept. */
export const patternsAskedButtons = ({ to, each, patterns }: PatternsAsked): Button[] =>
  patterns.map(one =>
    to === 'end' && isWhole(one, each)
      ? press(say`Avsluta ${daysAndHours(one)}`, { is: 'endPattern', pattern: one.id })
      : press(say`Ändra ${daysAndHours(one)}`, { is: 'editPattern', pattern: one.id }),
  );
