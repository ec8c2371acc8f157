import type { Activity } from 'botbuilder';
import type { LastButtons } from '../../door/last-buttons.js';
import type { CardAction } from '../../door/press.js';
import { shownIn } from '../../door/shown.js';
import { typedAnswer } from '../../door/typed-answer.js';
import type { Clock } from '../../shared/ports.js';
import type { Reply } from '../../shared/reply.js';
import { readMessage, standsAlone } from './message.js';
import { placeOf } from './who-of.js';

/** Answers that are typed in a private chat in place of a press on the last card there. */
export interface Typed {
  /**
   * The press that a message is; undefined for any other message, one that brings a file or replies to another message, and
   * where others read. What could be pressed before is forgotten: the message gets a reply of its own.
   */
  press(activity: Activity): Promise<CardAction | undefined>;
  /** A reply has been sent to whoever sent an activity, in its chat or in another one; nothing where others read it. */
  replied(activity: Activity, reply: Reply | undefined, chat?: string): Promise<void>;
}

/** Reads them beside what was shown last; `schools` are those that a name may be of. */
export function createTyped(
  last: LastButtons,
  clock: Clock,
  schools: () => readonly { readonly id: string; readonly name: string }[],
): Typed {
  return {
    async press(activity) {
      const person = activity.from.aadObjectId;
      if (placeOf(activity) !== 'private' || person === undefined) return undefined;
      return last.press(activity.conversation.id, person, clock(), shown => {
        const { text, press, file } = readMessage(activity);
        const isAnswer = press === undefined && !file && standsAlone(activity);
        return isAnswer ? typedAnswer(text, shown, schools()) : undefined;
      });
    },
    async replied(activity, reply, chat) {
      const person = activity.from.aadObjectId;
      if (person === undefined || (chat === undefined && placeOf(activity) !== 'private')) return;
      await last.note(chat ?? activity.conversation.id, person, reply && shownIn(reply), clock());
    },
  };
}
