import type { Reply } from '../shared/reply.js';
import type { Outcome } from './outcome.js';
import type { Shown } from './shown.js';
import { asksFirst } from './typed-answer.js';
import { guideOf, withQuestion } from './typed-guide.js';
import { showsTimes, type TypedHere } from './typed-here.js';
import { withBeside } from './wishes/words-of-wishes.js';
import {
  byNameWords,
  fieldWords,
  leftBeside,
  leftOpen,
  notDoneWords,
  onCardWords,
  staysCancelled,
  whichWords,
  whyAskedWords,
  withLine,
} from './words-of-typed.js';

/** Whether the bot made nothing of what it was told, so that it may have been meant for what was open. */
function isNothing(outcome: Outcome, shown: Shown): boolean {
  if (outcome.is === 'asked')
    return (
      outcome.outcome === 'none' && outcome.why === 'noQuestion' && !outcome.caution && outcome.identity.length === 0
    );
  // Who thanks for a list of times wants none.
  if (!asksFirst(shown))
    return outcome.is === 'chat' && ['yes', 'unsure', 'waits', 'goesOn', 'what', 'other'].includes(outcome.said);
  return outcome.is === 'thanks' || outcome.is === 'greeting' || (outcome.is === 'chat' && outcome.said !== 'sad');
}

/** What answers a question, or leads, leaves the question of the guide open; what begins something else takes its place. */
function besideQuestion(
  reply: Reply,
  outcome: Outcome,
  { question, shown, leaves }: TypedHere & { is: 'other' },
): Reply {
  if (outcome.is === 'guide' || leaves) return reply;
  const open = outcome.is === 'asked' ? shown.offered.filter(guideOf).flatMap(({ again }) => again ?? []) : [];
  return withQuestion(reply, question, open);
}

/** A reply to what was no answer, to a question or under times. */
function besideOpen(reply: Reply, outcome: Outcome, shown: Shown): Reply {
  const isUnsure = outcome.is === 'asked' && outcome.outcome !== 'answer';
  const times = showsTimes(shown);
  // Who chooses a time is not offered first to cancel one.
  if (times && isUnsure && outcome.offers?.[0]?.action === 'cancel') return leftOpen(shown);
  // A command that is refused was no answer; a wish that was read out of plain words may have been one.
  const said = (outcome.is === 'refused' && outcome.wish) || isUnsure ? withLine(reply, shown) : reply;
  return times && !LEAVES_TIMES.has(outcome.is) ? leftBeside(said, shown) : said;
}

/** What begins something else takes the place of the times. */
const LEAVES_TIMES: ReadonlySet<Outcome['is']> = new Set([
  'booking',
  'group',
  'guide',
  'several',
  'askFirst',
  'thanks',
]);

/** A reply to what was typed, beside what was shown before it. */
export function besideShown(reply: Reply, outcome: Outcome, here: TypedHere): Reply {
  switch (here.is) {
    case 'press':
      return here.gone ? staysCancelled(reply) : withBeside(reply, here.beside);
    case 'why':
      return outcome.is === 'chat' ? whyAskedWords(here.shown) : reply;
    case 'form':
      if (outcome.is !== 'chat') return reply;
      return here.byName ? byNameWords() : here.field ? fieldWords() : reply;
    case 'other':
      return besideQuestion(reply, outcome, here);
    case 'onCard':
      return outcome.is === 'chat' ? onCardWords() : reply;
    case 'which':
      return outcome.is === 'chat' ? whichWords(here.chosen, here.shown) : reply;
    case 'unanswered':
      return outcome.is === 'chat' ? leftOpen(here.shown, here) : reply;
    case 'no':
      return outcome.is === 'chat' ? notDoneWords(here.shown) : reply;
    case 'open':
      // What tells of danger, or of who somebody is, leads whatever stood there.
      if (reply.blocks.some(({ is }) => is === 'notice')) return reply;
      if (here.before) return LEAVES_TIMES.has(outcome.is) ? reply : leftBeside(reply, here.shown);
      if (isNothing(outcome, here.shown)) return leftOpen(here.shown);
      return besideOpen(reply, outcome, here.shown);
  }
}
