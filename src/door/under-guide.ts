import type { Asked } from '../answering/answering.js';
import type { Action } from '../answering/wishes/examples.js';
import type { Command } from './commands.js';
import type { Meant } from './wishes/fulfil.js';
import type { Wanted } from './wishes/taken.js';

/** What was typed under a question of the guide and is none of its answers: two of them, or what answers nothing. */
export type Unread = 'several' | 'unread';

/** A question of the guide that a message was typed under; `as`: `other` may be a question of its own, which a rule answers. */
export interface UnderGuide {
  readonly picks: readonly number[];
  readonly version?: string | undefined;
  readonly as: Unread | 'other';
}

const asksAgain = ({ picks, version, as }: UnderGuide): Command => ({
  do: 'guide',
  picks,
  version,
  again: as === 'several' ? as : 'unread',
});

/**
 * A command that was typed under a question of the guide: a question knows that it was; what is said to small talk and to a greeting
 * would lead away from what may be a child in danger, so the question is asked again. A sad face, and thanks, have their reply.
 */
export function underGuide(command: Command, guide: UnderGuide): Command {
  if (command.do === 'ask') return command.file ? command : { ...command, guide };
  const isTalk =
    command.do === 'chat' && ['ok', 'yes', 'no', 'unsure', 'waits', 'what', 'other'].includes(command.said);
  return isTalk || command.do === 'greet' ? asksAgain(guide) : command;
}

/** Whether a message tells of what leads, whatever it was typed under. */
function leads(asked: Asked, as: UnderGuide['as']): boolean {
  const { urgent, child, self, adult, weary, asksToReport, identity } = asked;
  const told = [urgent, child, self, adult, weary, asksToReport].some(one => one !== undefined);
  if (told || identity.length > 0) return true;
  // Of a language that the bot does not answer in, it says so in that language.
  const isForeign = asked.outcome === 'none' && asked.why === 'otherLanguage';
  // Above the question that is asked again stands 112, which is all that the one line says.
  return as === 'other' && (asked.outcome === 'answer' || asked.caution === true || isForeign);
}

/** What is answered, and nothing to do. */
const TALK: ReadonlySet<Action> = new Set(['greet', 'thanks', 'smalltalk']);

/**
 * What is done with a question that was typed under one of the guide: nothing that was not asked for in its very words (`wanted` holds
 * as sure no other), the question again, or, where neither is so, what it led to.
 */
export function besideGuide(
  { sure, offers }: Wanted,
  asked: Asked,
  guide: UnderGuide,
): Wanted & { readonly again?: Command } {
  const isMeant = (meant: Meant | undefined) => guide.as === 'other' && meant !== undefined && !TALK.has(meant.action);
  if (isMeant(sure)) return { sure, offers: [] };
  // In danger whom to ring may stand beside it.
  if (leads(asked, guide.as)) return { offers: asked.urgent ? offers : [] };
  return { offers: [], again: asksAgain(guide) };
}
