import { inWords } from '../../shared/day.js';
import type { Button, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import type { Answering } from '../answering.js';
import { handOver } from '../words-of-answers.js';
import type { TellMeOutcome } from './tell-me.js';

/** The button under a reply that knows no answer; none where the question is not kept (0 days). */
export function tellMeButton(q: string, days: number): Button[] {
  if (days === 0 || q === '') return [];
  return [{ title: say`Säg till när det finns svar`, action: { v: 1, do: 'tellMe', q: q.slice(0, 300) } }];
}

/** What asking to be told of an answer led to, in words; who answers now stands there every time. */
export function wordsOfTellMe(outcome: TellMeOutcome, { directory }: Pick<Answering['data'], 'directory'>): Reply {
  switch (outcome.is) {
    case 'willTell':
      return {
        blocks: [
          { is: 'text', text: say`Jag säger till här om det kommer ett svar före den ${inWords(outcome.until)}.` },
          { is: 'text', text: say`Behöver du veta nu? Vänta inte på mig.` },
          ...handOver(directory),
          {
            is: 'small',
            text: say`Jag sparar adressen till den här chatten, låst med en nyckel, men inte vem du är. Den raderas när du har fått svaret, annars efter ${outcome.days} dagar.`,
          },
        ],
        buttons: [
          {
            title: say`Säg inte till`,
            aside: true,
            action: { v: 1, do: 'tellMe', q: outcome.text.slice(0, 300), stop: true },
          },
        ],
      };
    case 'willNotTell':
      return { blocks: [{ is: 'text', text: say`Då säger jag inte till. Chattens adress är raderad.` }], buttons: [] };
    case 'cannotTell':
      return {
        blocks: [{ is: 'text', text: say`Det kan jag inte lova just nu. Inget är sparat.` }, ...handOver(directory)],
        buttons: [],
      };
  }
}
