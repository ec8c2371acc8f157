import { wordsOfReport } from '../answering/after-report/words-of-after-report.js';
import type { AnsweringData } from '../answering/answering.js';
import { wordsOfTellMe } from '../answering/promised/words-of-tell-me.js';
import { wordsOfDraft } from '../answering/queue/words-of-draft.js';
import { wordsOfQueue } from '../answering/queue/words-of-queue.js';
import { wordsOfChangesAhead } from '../answering/reviews/words-of-changes-ahead.js';
import { withRefused } from '../answering/reviews/words-of-refused.js';
import { wordsOfReviews } from '../answering/reviews/words-of-reviews.js';
import type { Reply } from '../shared/reply.js';
import type { Curated } from './curating.js';

/** What came of a command on the queue, or on what is promised, in the words that its reader sees. */
export function wordsOfCurated(outcome: Exclude<Curated, { is: 'notHere' }>, data: AnsweringData): Reply {
  switch (outcome.is) {
    case 'unanswered':
      return withRefused(wordsOfQueue(outcome.page), outcome.refused);
    case 'drafted':
      return wordsOfDraft(outcome);
    case 'reviews':
      return withRefused(wordsOfReviews(outcome.reviews), outcome.refused);
    case 'changes':
      return wordsOfChangesAhead(outcome.days);
    case 'report':
      return wordsOfReport(outcome.report, data);
    case 'tellMe':
      return wordsOfTellMe(outcome.tellMe, data);
  }
}
