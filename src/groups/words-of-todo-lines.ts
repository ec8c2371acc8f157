import type { Block } from '../shared/reply.js';
import { instantOf, timeInWords } from '../shared/wall-time.js';
import { DOERS, type Todo } from './todo.js';

/** A day as Swedes write it: "fre 15 jan 2027". */
function dayInWords(day: string): string {
  const noon = instantOf(day, 12 * 60);
  return timeInWords(noon, noon).split(' kl.')[0] ?? day;
}

/** One line: "Elevhälsan: bjuder in skolsköterskan, till fre 15 jan 2027". */
export const todoLine = ({ who, what, due }: Pick<Todo, 'who' | 'what' | 'due'>): string =>
  `${DOERS[who]}: ${what}, ${due ? `till ${dayInWords(due)}` : 'till nästa möte'}`;

/** The most lines that one card shows; the oldest first, so that nothing is passed over for good. */
const SHOWN = 10;

/** What is left to do, on the card of a meeting, with a list to tick off from. */
export function todoBlocks(all: readonly Todo[]): Block[] {
  if (all.length === 0) return [];
  const todos = all.slice(0, SHOWN);
  return [
    { is: 'heading', text: 'Vem gör vad till när' },
    { is: 'list', items: todos.map(todoLine) },
    ...(all.length > SHOWN
      ? [{ is: 'small' as const, text: `Här är de ${SHOWN} äldsta av ${all.length}. Bocka av, så visas resten.` }]
      : []),
    {
      is: 'choice',
      id: 'todo',
      label: 'Vad är klart?',
      choices: todos.map(one => ({ title: todoLine(one), value: one.id })),
    },
  ];
}
