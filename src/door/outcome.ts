import type { Asked, GuideStep } from '../answering/answering.js';
import type { EmergencyNotice } from '../answering/danger/urgent.js';
import type { Rule } from '../answering/rule.js';
import type { BookingOutcome } from '../booking/outcome.js';
import type { GroupStep } from '../groups/actions.js';
import type { GroupOutcome } from '../groups/outcome.js';
import type { Command } from './commands.js';
import type { Curated } from './curating.js';
import type { Refused } from './rights.js';
import type { Reword } from './strict.js';
import type { Unread } from './under-guide.js';
import type { Chat } from './wishes/chat.js';
import type { Several } from './wishes/several.js';
import type { Taken, Wanted } from './wishes/taken.js';
import type { Told } from './wishes/told.js';

/**
 * What a command led to; the words for it are chosen in words.ts. `wish` where it was read out of plain words, `danger` where a form
 * tells of danger.
 */
export type Outcome = Led & { readonly wish?: Taken | undefined; readonly danger?: EmergencyNotice | undefined };

type Led =
  /**
   * `text` is the question, free of identity; `kept` the days it is kept for, 0 when it is not; `again`: it was answered so just
   * now; `reason`: it was asked why it was answered so; `undone`: something was to be booked, moved or cancelled, and was not;
   * `noPoint`: the same of a point; `waits`: what is first among what is offered was asked for as well.
   */
  | ({ readonly is: 'asked'; readonly file: boolean; readonly text: string; readonly kept: number } & Asked &
      Partial<Pick<Wanted, 'offers'>> & {
        readonly again?: true;
        readonly reason?: true;
        readonly undone?: true;
        readonly noPoint?: true;
        readonly waits?: true;
      })
  | ({ readonly is: 'guide'; readonly again?: Unread | undefined } & GuideStep)
  | { readonly is: 'booking'; readonly booking: BookingOutcome }
  /** `hidden` are the steps that whoever sent it cannot take: no button offers them. */
  | { readonly is: 'group'; readonly group: GroupOutcome; readonly hidden?: readonly GroupStep['is'][] }
  /** Nothing was done: what was typed has to be changed or confirmed in the form, which only its writer may see. */
  | ({ readonly is: 'reword'; readonly form: Form } & Omit<Reword, 'do' | 'told'>)
  | ({ readonly is: 'told' } & Told)
  | { readonly is: 'chat'; readonly said: Chat }
  /** Nothing was done: more than one thing was asked for, each of which is a press away. */
  | ({ readonly is: 'several' } & Several)
  /** Nothing was done yet: it would change something, and was read out of plain words. */
  | { readonly is: 'askFirst'; readonly does: Command }
  | { readonly is: 'help' | 'welcome' | 'greeting' | 'thanks' | 'oldCard' | 'fileRefused' | 'notHere' }
  | Refused
  /** More than can be answered; `silent`: its sender has been told, and nothing of this can be about danger. */
  | { readonly is: 'tooFast'; readonly silent: boolean; readonly urgent?: EmergencyNotice | undefined }
  | { readonly is: 'found'; readonly rules: readonly Rule[] }
  | { readonly is: 'choicesRejected'; readonly kept: number; readonly text?: string | undefined }
  | { readonly is: 'unhelpful'; readonly others: readonly Rule[]; readonly kept: number }
  | Curated;

/** A form of one of the jobs, or what came of asking for it. */
export type Form =
  | { readonly is: 'booking'; readonly booking: BookingOutcome }
  | { readonly is: 'group'; readonly group: GroupOutcome };
