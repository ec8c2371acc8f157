import type { Answering, Asked, GuideStep } from './answering/answering.js';
import type { Command } from './commands.js';

/** What a command led to; the words for it are chosen in words.ts. */
export type Outcome =
  | ({ readonly is: 'asked'; readonly file: boolean } & Asked)
  | ({ readonly is: 'guide' } & GuideStep)
  | { readonly is: 'help' | 'welcome' | 'greeting' | 'thanks' | 'oldCard' | 'choicesRejected' | 'fileRefused' };

/** The jobs that commands are sent to. */
export interface Jobs {
  readonly answering: Answering;
}

/** Sends a command to the job that does it, as of an instant. */
export function route(command: Command, jobs: Jobs, now: Date): Outcome {
  switch (command.do) {
    case 'ask':
      return { is: 'asked', file: command.file, ...jobs.answering.ask(command.text, command.identity, now) };
    case 'show':
      return { is: 'asked', file: false, ...jobs.answering.show(command.rule, now) };
    case 'guide': {
      const step = jobs.answering.guideStep(command.picks, command.version, now);
      return step ? { is: 'guide', ...step } : { is: 'oldCard' };
    }
    case 'rejectChoices':
      return { is: 'choicesRejected' };
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
