import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { TEXT_MAX } from './actions.js';
import type { GroupOutcome } from './outcome.js';
import { saidAgain } from './said-again.js';
import { DOER_IDS, doerName, TODOS_MAX } from './todo.js';
import { press, when } from './words-of-meetings.js';
import { todoLine } from './words-of-todo-lines.js';

const text = (words: string): Block => ({ is: 'text', text: words });

function state({ wrong, noted, lines }: GroupOutcome & { is: 'todoForm' }): Block[] {
  if (wrong === 'full') return [text(say`Raden är inte sparad. Ett möte har högst ${TODOS_MAX} rader.`)];
  if (wrong !== undefined)
    return [
      text(
        say`Raden är inte sparad. ${saidAgain(wrong)} Skriv en dag, till exempel 15 januari, eller lämna rutan tom.`,
      ),
    ];
  if (!noted) return [];
  const left = TODOS_MAX - lines.length;
  return [text(left === 0 ? say`Sparat. Nu är alla rader skrivna.` : say`Sparat. Du kan skriva ${left} till.`)];
}

/** What was decided at a meeting, line by line, and room for one line more. */
export function todoWords(form: GroupOutcome & { is: 'todoForm' }): Reply {
  const { group, meeting, lines, typed } = form;
  const room = lines.length < TODOS_MAX;
  const box = (id: 'what' | 'due', label: string, value: string | undefined): Block => ({
    is: 'input',
    kind: 'text',
    id,
    label,
    max: TEXT_MAX[id],
    ...(value ? { value } : {}),
  });
  return {
    blocks: [
      { is: 'title', text: say`${group.name}: vem gör vad till när` },
      ...state(form),
      text(say`Från mötet ${when(meeting)}. Raderna står på nästa mötes kort tills någon i gruppen bockar av dem.`),
      ...(lines.length > 0 ? [{ is: 'list' as const, items: lines.map(todoLine) }] : []),
      ...(room
        ? [
            {
              is: 'choice' as const,
              id: 'who',
              label: say`Vem?`,
              choices: DOER_IDS.map(id => ({ title: doerName(id), value: id })),
              value: typed?.who ?? 'alla',
            },
            box('what', say`Gör vad? (aldrig om vem det gäller)`, typed?.what),
            box('due', say`Till när? Till exempel 15 januari. Tomt: till nästa möte`, typed?.due),
          ]
        : []),
    ],
    buttons: room ? [press(say`Spara raden`, { is: 'todo', group: group.id, meeting: meeting.id })] : [],
  };
}
