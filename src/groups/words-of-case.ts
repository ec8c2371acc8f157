import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { placesToChoose, SHOWN_FROM } from './evaluation.js';
import type { GroupOutcome } from './outcome.js';
import { resultBlocks } from './words-of-evaluation.js';
import { press } from './words-of-meetings.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const small = (words: string): Block => ({ is: 'small', text: words });

/** The questions after a case that is closed. */
export function caseForm({ group, questions, round, empty }: GroupOutcome & { is: 'caseForm' }): Reply {
  return {
    blocks: [
      { is: 'title', text: say`Efter ett avslutat ärende` },
      ...(empty ? [text(say`Svara på minst en fråga först. Inget är sparat.`)] : []),
      text(
        say`Hur arbetade ni? Svara på en linje från ja till nej. Tala om arbetssättet, aldrig om barnet eller vilket ärende det var. Väcks ny oro: anmäl genast.`,
      ),
      ...questions.questions.map(
        ({ id, text: label }): Block => ({
          is: 'choice',
          id: `q-${id}`,
          label,
          choices: placesToChoose(),
        }),
      ),
      small(
        say`Efter ${questions.source}. Svaren är utan namn och visas först när minst ${SHOWN_FROM} har svarat. Är ni färre ligger svaren kvar tills fler har kommit. Var och en räknas en gång. För det sparar jag en hemlig kod i stället för ditt namn, och raderar den efter fyra veckor.`,
      ),
    ],
    buttons: [
      press(say`Skicka svar`, { is: 'caseAnswer', group: group.id, round }),
      press(say`Det gäller ett annat ärende`, { is: 'caseForm', anew: true }, true),
      press(say`Visa svaren`, { is: 'caseResults' }, true),
    ],
  };
}

/** What all have answered, summed over as many cases as are needed. */
export function caseResultWords({ group, results, rounds, waiting }: GroupOutcome & { is: 'caseResults' }): Reply {
  const wait = waiting > 0 ? [text(say`${waiting} svar väntar på fler: de visas när det är minst ${SHOWN_FROM}.`)] : [];
  if (!results)
    return {
      blocks: wait.length > 0 ? wait : [text(say`Inga svar än.`)],
      buttons: [press(say`Svara`, { is: 'caseForm' })],
    };
  const of = rounds === 1 ? say`Svaren gäller ett ärende.` : say`Svaren gäller ${rounds} ärenden tillsammans.`;
  return {
    blocks: [
      { is: 'title', text: say`${group.name}: efter avslutade ärenden` },
      small(of),
      ...results.flatMap(resultBlocks),
      ...wait,
    ],
    buttons: [],
  };
}
