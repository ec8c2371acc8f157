import type { Activity } from 'botbuilder';
import { type Command, commandFromAction } from '../../door/commands.js';
import type { Guard } from '../../door/guard/guard.js';
import type { LastButtons } from '../../door/last-buttons.js';
import type { CardAction } from '../../door/press.js';
import { type Shown, shownIn } from '../../door/shown.js';
import { isTitleOfForm, typedAnswer } from '../../door/typed-answer.js';
import { mayAnswer, questionIn, typedInGuide } from '../../door/typed-guide.js';
import type { Clock } from '../../shared/ports.js';
import type { Reply } from '../../shared/reply.js';
import { readMessage, standsAlone } from './message.js';
import { placeOf } from './who-of.js';

/** What a typed message is beside the last card. */
export type TypedHere =
  | { readonly is: 'press'; readonly action: CardAction }
  /** The title of a button that sends what is filled in on its card, which a typed title cannot. */
  | { readonly is: 'form' }
  /** Something else, under a question of the guide. */
  | { readonly is: 'other'; readonly question: CardAction };

/** Answers that are typed in a private chat in place of a press on the last card there. */
export interface Typed {
  /**
   * What a message is beside the last reply; undefined for one that has nothing to do with it, that brings a file or replies to
   * another message, and where others read. What could be pressed before is forgotten: the message gets a reply of its own.
   */
  read(activity: Activity): Promise<TypedHere | undefined>;
  /** A reply has been sent to whoever sent an activity, in its chat or in another one; nothing where others read it. */
  replied(activity: Activity, reply: Reply | undefined, chat?: string): Promise<void>;
}

/** What a text is beside what was shown. */
function hereOf(
  text: string,
  shown: Shown,
  schools: readonly { readonly id: string; readonly name: string }[],
  tellsDanger: (text: string) => boolean,
): TypedHere | undefined {
  const whole = typedAnswer(text, shown, schools);
  // "Ja, han slår henne nu" under "Är barnet under 18 år?" is more than an answer.
  const action = whole ?? (tellsDanger(text) ? undefined : typedInGuide(text, shown));
  if (action) return { is: 'press', action };
  if (isTitleOfForm(text, shown)) return { is: 'form' };
  const question = questionIn(shown);
  return question && mayAnswer(text) ? { is: 'other', question } : undefined;
}

/** The command of an answer that was typed; undefined where the message is to be read as any other. */
export function commandOfTyped(here: TypedHere | undefined, guard: Guard): Command | undefined {
  if (here?.is === 'press') return commandFromAction(here.action, guard);
  return here?.is === 'form' ? { do: 'chat', said: 'inCard' } : undefined;
}

/** Reads them beside what was shown last; `schools` are those that a name may be of, and a text that `tellsDanger` is read as one. */
export function createTyped(
  last: LastButtons,
  clock: Clock,
  schools: () => readonly { readonly id: string; readonly name: string }[],
  tellsDanger: (text: string) => boolean,
): Typed {
  return {
    async read(activity) {
      const person = activity.from.aadObjectId;
      if (placeOf(activity) !== 'private' || person === undefined) return undefined;
      return last.press(activity.conversation.id, person, clock(), shown => {
        const { text, press, file } = readMessage(activity);
        const isAnswer = press === undefined && !file && standsAlone(activity);
        return isAnswer ? hereOf(text, shown, schools(), tellsDanger) : undefined;
      });
    },
    async replied(activity, reply, chat) {
      const person = activity.from.aadObjectId;
      if (person === undefined || (chat === undefined && placeOf(activity) !== 'private')) return;
      await last.note(chat ?? activity.conversation.id, person, reply && shownIn(reply), clock());
    },
  };
}
