import type { ReportStep } from '../answering/promised/remind-after-report.js';
import { CLOSED_AS } from '../shared/ports.js';
import type { CardAction } from './press.js';

/** What a question is closed as: a rule (an id or a title as somebody typed it, '' where none was given), or without one. */
export interface ClosedAs {
  readonly rule: string;
  /** Closed without a rule: one of CLOSED_AS. */
  readonly as?: (typeof CLOSED_AS)[keyof typeof CLOSED_AS] | undefined;
}

/** What a curator does with the unanswered questions and the reviews. */
export type QueueCommand =
  | { readonly do: 'showUnanswered'; readonly from?: number | undefined }
  | ({
      readonly do: 'closeUnanswered';
      readonly ids: readonly string[];
      readonly from?: number | undefined;
    } & ClosedAs)
  /** Makes of questions a draft: of phrasings for a rule, or of a new rule where none is named. */
  | { readonly do: 'draftUnanswered'; readonly ids: readonly string[]; readonly rule?: string | undefined }
  /** Shows the reviews that are due, and begins or ends telling of them each month where it is asked. */
  | { readonly do: 'reviews'; readonly remind?: boolean | undefined }
  /** What becomes different in the rules ahead. */
  | { readonly do: 'changes' };

/** What is promised to somebody in private. */
export type PromisedCommand =
  | { readonly do: 'report'; readonly step: ReportStep }
  | { readonly do: 'tellMe'; readonly text: string; readonly stop: boolean };

/** A text that was filled in on a card, at most 200 characters; '' where there is none of that name. */
function filledIn(value: unknown, name: string): string {
  const text = (value as Record<string, unknown>)[name];
  return typeof text === 'string' ? text.trim().slice(0, 200) : '';
}

type Pressed = Extract<
  CardAction,
  { do: 'showUnanswered' | 'closeUnanswered' | 'draftUnanswered' | 'reviews' | 'changes' | 'report' | 'tellMe' }
>;

/** A press on the queue, or on what is promised, -> a command; `look` is the identity guard. */
export function queueCommandFrom(
  action: Pressed,
  value: unknown,
  look: (text: string) => string,
): QueueCommand | PromisedCommand | { readonly do: 'refuseOldCard' } {
  switch (action.do) {
    case 'showUnanswered':
      return { do: 'showUnanswered', from: action.from };
    case 'closeUnanswered': {
      const { ids, from } = action;
      // What was typed is the later word.
      const given = filledIn(value, action.field.replace('rule', 'other')) || filledIn(value, action.field);
      const as = Object.values(CLOSED_AS).find(one => one === given);
      if (as) return { do: 'closeUnanswered', ids, rule: '', as, from };
      return { do: 'closeUnanswered', ids, rule: /^[a-z0-9-]+$/.test(given) ? given : look(given), from };
    }
    case 'draftUnanswered':
      return { do: 'draftUnanswered', ids: action.ids, rule: action.rule };
    case 'reviews':
      return { do: 'reviews', remind: action.remind };
    case 'changes':
      return { do: 'changes' };
    case 'tellMe':
      return { do: 'tellMe', text: look(action.q), stop: action.stop === true };
    case 'report': {
      const { is, press } = action;
      if (is === 'begin') return { do: 'report', step: { is } };
      if (press === undefined) return { do: 'refuseOldCard' };
      return { do: 'report', step: is === 'stop' ? { is, press } : { is, press, day: filledIn(value, 'day') } };
    }
  }
}
