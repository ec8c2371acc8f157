import type { Answering, Asked, GuideStep } from '../answering/answering.js';
import { type QueuePage, queuePage, ruleMeant } from '../answering/queue-page.js';
import type { Rule } from '../answering/rule.js';
import type { UnansweredQueue } from '../answering/unanswered.js';
import type { BookingParts, Person } from '../booking/booking-job.js';
import type { BookingOutcome } from '../booking/outcome.js';
import { takeStep } from '../booking/take-step.js';
import type { GroupParts, Member } from '../reminding/group-job.js';
import type { GroupOutcome } from '../reminding/outcome.js';
import { takeGroupStep } from '../reminding/take-step.js';
import type { Command } from './commands.js';

/** What a command led to; the words for it are chosen in words.ts. */
export type Outcome =
  /** `text` is the question, free of identity; `kept` the days it is kept for, 0 when it is not. */
  | ({ readonly is: 'asked'; readonly file: boolean; readonly text: string; readonly kept: number } & Asked)
  | ({ readonly is: 'guide' } & GuideStep)
  | { readonly is: 'booking'; readonly booking: BookingOutcome }
  | { readonly is: 'group'; readonly group: GroupOutcome }
  | { readonly is: 'help' | 'welcome' | 'greeting' | 'thanks' | 'oldCard' | 'fileRefused' | 'notYours' | 'notHere' }
  | { readonly is: 'choicesRejected'; readonly kept: number }
  | { readonly is: 'unhelpful'; readonly others: readonly Rule[]; readonly kept: number }
  | { readonly is: 'unanswered'; readonly page: QueuePage };

/** The jobs that commands are sent to. */
export interface Jobs {
  readonly answering: Answering;
  /** Absent where nothing is kept, as in the terminal. */
  readonly queue?: UnansweredQueue;
  /** Absent where nothing can be booked, as in the terminal. */
  readonly booking?: BookingParts;
  readonly groups?: GroupParts;
}

/** Who sent a command, as the client vouches for it; never taken from a card. */
export interface Who {
  /** The Entra object id; absent for a client that has none. */
  readonly objectId?: string | undefined;
  readonly name?: string | undefined;
  /** Where this person can be posted to in private. */
  readonly address?: string | undefined;
  /** The channel or group chat it was written in; undefined in private. */
  readonly channel?: string | undefined;
}

function memberOf({ objectId, name, address, channel }: Who): Member | undefined {
  return objectId && address ? { objectId, name: name ?? '', address, channel } : undefined;
}

function personOf({ objectId, name, address }: Who): Person | undefined {
  return objectId && address ? { objectId, name: name ?? '', address } : undefined;
}

async function ask(command: Command & { do: 'ask' }, { answering, queue }: Jobs, now: Date): Promise<Outcome> {
  const asked = answering.ask(command.text, command.identity, now);
  const missing = asked.outcome === 'none' && asked.why === 'unknown';
  if (missing) await queue?.note(command.text, 'none', undefined, now);
  return { is: 'asked', file: command.file, text: command.text, kept: missing && queue ? queue.days : 0, ...asked };
}

/** Sends a command to the job that does it, as of an instant. */
export async function route(command: Command, jobs: Jobs, now: Date, who: Who = {}): Promise<Outcome> {
  const { answering, queue } = jobs;
  switch (command.do) {
    case 'ask':
      return ask(command, jobs, now);
    case 'show':
      return { is: 'asked', file: false, text: '', kept: 0, ...answering.show(command.rule, now) };
    case 'guide': {
      const step = answering.guideStep(command.picks, command.version, now);
      return step ? { is: 'guide', ...step } : { is: 'oldCard' };
    }
    case 'rejectChoices':
      if (command.text) await queue?.note(command.text, 'rejected', undefined, now);
      return { is: 'choicesRejected', kept: command.text && queue ? queue.days : 0 };
    case 'helped': {
      if (command.yes) return { is: 'thanks' };
      await queue?.note(command.text, 'unhelpful', command.rule, now);
      return { is: 'unhelpful', others: answering.others(command.text, command.rule, now), kept: queue?.days ?? 0 };
    }
    case 'showUnanswered':
    case 'closeUnanswered': {
      if (!queue || !answering.isCurator(who.objectId)) return { is: 'notYours' };
      if (command.do === 'closeUnanswered') {
        const rule = ruleMeant(command.rule, answering, now);
        if (!rule)
          return { is: 'unanswered', page: await queuePage(queue, answering, now, command.from, command.rule) };
        await queue.close(command.ids, rule.id);
      }
      return { is: 'unanswered', page: await queuePage(queue, answering, now, command.from) };
    }
    case 'booking': {
      if (!jobs.booking) return { is: 'notHere' };
      const booking = await takeStep(command.step, command.inputs, jobs.booking, personOf(who), now);
      return { is: 'booking', booking };
    }
    case 'group': {
      if (!jobs.groups) return { is: 'notHere' };
      return { is: 'group', group: await takeGroupStep(command.step, command.inputs, jobs.groups, memberOf(who), now) };
    }
    case 'help':
      return { is: 'help' };
    case 'welcome':
      return { is: 'welcome' };
    case 'greet':
      return { is: 'greeting' };
    case 'thank':
      return { is: 'thanks' };
    case 'refuseFile':
      return { is: 'fileRefused' };
    case 'refuseOldCard':
      return { is: 'oldCard' };
  }
}
