import type { Words } from '../../outbox/run.js';
import { dayOf } from '../../shared/day.js';
import { fillIn, unfilled } from '../../shared/directory.js';
import { CLOSED_AS } from '../../shared/ports.js';
import type { Block, Reply } from '../../shared/reply.js';
import { say } from '../../shared/say.js';
import { reminderOn } from '../after-report/after-report.js';
import { withLaw } from '../after-report/words-of-after-report.js';
import { reviewsDue } from '../reviews/reviews-due.js';
import { wordsOfMonthly } from '../reviews/words-of-reviews.js';
import { handOver, ruleButton } from '../words-of-answers.js';
import type { PromisedData, PromisedLetter } from './promised.js';
import type { PromisedParts } from './promised-job.js';

const text = (words: string): Block => ({ is: 'text', text: words });
const erased = (): Block => ({
  is: 'small',
  text: say`Nu har jag raderat adressen till den här chatten som jag sparade för det här.`,
});

function reminderWords(
  { about }: PromisedLetter,
  isLast: boolean,
  { answering }: PromisedParts,
  now: Date,
): Reply | undefined {
  const { afterReport, directory, law } = answering.data;
  if (!afterReport) return undefined;
  const reminder = reminderOn(afterReport, about, dayOf(now));
  const said = reminder ? reminder.letter : afterReport.otherwise;
  const filled = fillIn(said, directory);
  const missing = unfilled([said], directory);
  return {
    blocks: [
      { is: 'title', text: say`Du bad mig påminna dig i dag` },
      text(reminder ? withLaw(filled, reminder, law) : filled),
      ...(missing ? [text(missing)] : []),
      text(afterReport.always),
      ...(isLast ? [erased()] : []),
    ],
    buttons: afterReport.rules
      .flatMap(id => answering.find(id, now) ?? [])
      .slice(0, 1)
      .map(ruleButton),
  };
}

function answerWords({ closedWith = '' }: PromisedLetter, { answering }: PromisedParts, now: Date): Reply {
  const rule = answering.find(closedWith, now);
  const { directory } = answering.data;
  if (rule)
    return {
      blocks: [
        { is: 'title', text: say`Nu finns det ett svar på din fråga` },
        text(say`Du bad mig säga till. Svaret står här: ${rule.title}`),
        erased(),
      ],
      buttons: [ruleButton(rule)],
    };
  const why =
    closedWith === CLOSED_AS.noQuestion
      ? say`Den som sköter mina regler läste det du skrev som något annat än en fråga till mig. Skriv den gärna igen med andra ord.`
      : say`Jag har ingen regel som svarar på din fråga än.`;
  return {
    blocks: [
      { is: 'title', text: say`Du bad mig säga till om din fråga` },
      text(why),
      ...handOver(directory),
      erased(),
    ],
    buttons: [],
  };
}

/**
 * A letter that was promised, in words as of now, and the chat it goes to; refused where its seal cannot be opened, as after a
 * change of the key. `mayBeTwice` says that an earlier try may have arrived.
 */
export function wordsOfPromise(
  letter: PromisedLetter,
  data: PromisedData,
  parts: PromisedParts,
  now: Date,
  mayBeTwice: boolean,
): Words {
  const { promise, id, letters } = data;
  const address = promise && parts.seals.open(promise.sealed, id);
  if (!promise || address === undefined) return { refused: 'the seal cannot be opened' };
  if (promise.about === 'reviews') {
    const on = dayOf(now);
    const due = reviewsDue(parts.answering.data.rules, on);
    return due.length === 0 ? { gone: 'cancelled' } : { address, reply: wordsOfMonthly(due, on, mayBeTwice) };
  }
  const reply =
    promise.about === 'answer'
      ? answerWords(letter, parts, now)
      : reminderWords(letter, letters.length === 1, parts, now);
  if (!reply) return { gone: 'cancelled' };
  const twice: Block[] = mayBeTwice ? [{ is: 'small', text: say`Du kan redan ha fått det här.` }] : [];
  return { address, reply: { ...reply, blocks: [...reply.blocks, ...twice] } };
}
