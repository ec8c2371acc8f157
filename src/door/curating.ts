import type { Answering } from '../answering/answering.js';
import { takeReviewsStep } from '../answering/promised/monthly-reviews.js';
import type { PromisedParts } from '../answering/promised/promised-job.js';
import { type ReportOutcome, takeReportStep } from '../answering/promised/remind-after-report.js';
import { doNotTellMe, type TellMeOutcome, tellMe, tellWhoAsked } from '../answering/promised/tell-me.js';
import { type Drafts, draftOfAsks, draftOfRule } from '../answering/queue/draft-of.js';
import { type QueuePage, queuePage, ruleMeant } from '../answering/queue/queue-page.js';
import type { UnansweredQueue } from '../answering/queue/unanswered.js';
import type { Drafted } from '../answering/queue/words-of-draft.js';
import { changesAhead, type DayOfChange } from '../answering/reviews/changes-ahead.js';
import { oldReadings } from '../answering/reviews/old-readings.js';
import type { ReviewsShown } from '../answering/reviews/words-of-reviews.js';
import { dayOf } from '../shared/day.js';
import type { Fault } from '../shared/file-fault.js';
import type { PromisedCommand, QueueCommand } from './queue-commands.js';
import type { Who } from './who.js';

/** What a command on the queue, or on what is promised, led to. */
export type Curated =
  /** `refused` are the faults of a change of the knowledge folder that is not used. */
  | { readonly is: 'unanswered'; readonly page: QueuePage; readonly refused?: readonly Fault[] | undefined }
  | ({ readonly is: 'drafted' } & Drafted)
  | { readonly is: 'report'; readonly report: ReportOutcome }
  | { readonly is: 'tellMe'; readonly tellMe: TellMeOutcome }
  | { readonly is: 'reviews'; readonly reviews: ReviewsShown; readonly refused?: readonly Fault[] | undefined }
  | { readonly is: 'changes'; readonly days: readonly DayOfChange[] }
  | { readonly is: 'notHere' };

/** What those commands are done with; what is absent is not there in the terminal, where nothing is kept. */
export interface CuratingJobs {
  readonly answering: Answering;
  readonly queue?: UnansweredQueue;
  readonly promised?: PromisedParts;
  readonly drafts?: Drafts;
  /** What is wrong with the last change of the knowledge folder, while it is not used. */
  readonly refused?: () => readonly Fault[];
}

const NOT_HERE = { is: 'notHere' } as const;

async function close(
  { ids, rule: given, as, from }: QueueCommand & { do: 'closeUnanswered' },
  queue: UnansweredQueue,
  { answering, promised }: CuratingJobs,
  now: Date,
): Promise<QueuePage> {
  const rule = as ? undefined : ruleMeant(given, answering, now);
  const closedWith = as ?? rule?.id;
  if (closedWith === undefined) return queuePage(queue, answering, now, { from, unknown: given });
  const texts = promised ? await queue.textsOf(ids) : [];
  const count = await queue.close(ids, closedWith);
  const told = promised ? await tellWhoAsked(texts, closedWith, promised, now) : 0;
  return queuePage(queue, answering, now, { from, closed: { ids, as, rule, count, told } });
}

/** Does a command on the queue, or on what is promised. */
export async function curate(
  command: QueueCommand | PromisedCommand,
  jobs: CuratingJobs,
  now: Date,
  who: Who,
): Promise<Curated> {
  const { answering, queue, promised } = jobs;
  switch (command.do) {
    case 'report': {
      const { afterReport } = answering.data;
      if (!afterReport) return NOT_HERE;
      return { is: 'report', report: await takeReportStep(command.step, afterReport, promised, who, now) };
    }
    case 'tellMe': {
      if (!queue || !promised) return NOT_HERE;
      const done = command.stop
        ? doNotTellMe(command.text, promised, queue, who)
        : tellMe(command.text, promised, queue, who, now);
      return { is: 'tellMe', tellMe: await done };
    }
    case 'reviews': {
      const reviews = await takeReviewsStep(command.remind, answering.data.rules, promised, who, now);
      const { rules, law } = answering.data;
      const unread = oldReadings(rules, law, dayOf(now));
      return { is: 'reviews', reviews: { ...reviews, unread }, refused: jobs.refused?.() };
    }
    case 'changes':
      return { is: 'changes', days: changesAhead(answering.data.rules, dayOf(now)) };
    case 'showUnanswered':
      return queue
        ? {
            is: 'unanswered',
            page: await queuePage(queue, answering, now, { from: command.from }),
            refused: jobs.refused?.(),
          }
        : NOT_HERE;
    case 'closeUnanswered':
      return queue ? { is: 'unanswered', page: await close(command, queue, jobs, now) } : NOT_HERE;
    case 'draftUnanswered': {
      if (!queue) return NOT_HERE;
      const texts = await queue.shownTexts(command.ids);
      const rule = command.rule === undefined ? undefined : answering.find(command.rule, now);
      const on = dayOf(now);
      if (texts.length === 0) return { is: 'drafted', files: [], written: false };
      const files = rule ? [draftOfAsks(rule, texts, on)] : draftOfRule(texts, answering, now, on);
      return { is: 'drafted', files, written: (await jobs.drafts?.write(files)) === true };
    }
  }
}
