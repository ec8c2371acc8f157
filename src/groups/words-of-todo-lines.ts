import type { Block } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { instantOf, timeInWords } from '../shared/wall-time.js';
import { doerName, type Todo } from './todo.js';

/** A day with its weekday: "fre 15 jan 2027". */
function dayInWords(day: string): string {
  const noon = instantOf(day, 12 * 60);
  return timeInWords(noon, noon).split(/,? (?:kl\. )?12\.00/)[0] ?? day;
}

/** One line: "Elevhälsan: bjuder in skolsköterskan, till fre 15 jan 2027". */
export const todoLine = ({ who, what, due }: Pick<Todo, 'who' | 'what' | 'due'>): string =>
  due ? say`${doerName(who)}: ${what}, till ${dayInWords(due)}` : say`${doerName(who)}: ${what}, till nästa möte`;

/** The most lines that one card shows; the oldest first, so that nothing is passed over for good. */
const SHOWN = 10;

/** What is left to do, on the card of a meeting, with a list to tick off from. */
export function todoBlocks(all: readonly Todo[]): Block[] {
  if (all.length === 0) return [];
  const todos = all.slice(0, SHOWN);
  return [
    { is: 'heading', text: say`Vem gör vad till när` },
    { is: 'list', items: todos.map(todoLine) },
    ...(all.length > SHOWN
      ? [{ is: 'small' as const, text: say`Här är de ${SHOWN} äldsta av ${all.length}. Bocka av, så visas resten.` }]
      : []),
    {
      is: 'choice',
      id: 'todo',
      label: say`Vad är klart?`,
      choices: todos.map(one => ({ title: todoLine(one), value: one.id })),
    },
  ];
}
