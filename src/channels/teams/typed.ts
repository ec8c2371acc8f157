import type { Activity } from 'botbuilder';
import { type Command, commandFromAction } from '../../door/commands.js';
import type { Guard } from '../../door/guard/guard.js';
import type { LastButtons } from '../../door/last-buttons.js';
import { type Shown, shownIn } from '../../door/shown.js';
import { type Beside, hereOf, type TypedHere } from '../../door/typed-here.js';
import { dayOf } from '../../shared/day.js';
import type { Clock } from '../../shared/ports.js';
import type { Reply } from '../../shared/reply.js';
import { readMessage, standsAlone } from './message.js';
import { placeOf } from './who-of.js';

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

/** The command of an answer that was typed; undefined where the message is to be read as any other. */
export function commandOfTyped(here: TypedHere | undefined, guard: Guard): Command | undefined {
  if (here?.is === 'other' && here.leaves) return { do: 'chat', said: 'leftGuide' };
  if (here === undefined || here.is === 'other' || here.is === 'open') return undefined;
  // What is said to the others stands in the place of these words.
  return here.is === 'press'
    ? commandFromAction({ ...here.action, ...here.inputs }, guard)
    : { do: 'chat', said: 'inCard' };
}

/** Reads them beside what was shown last; what is known of the schools and their year, and a text that `tellsDanger` is read as one. */
export function createTyped(
  last: LastButtons,
  clock: Clock,
  known: () => Pick<Beside, 'schools' | 'calendar'>,
  tellsDanger: Beside['tellsDanger'],
): Typed {
  /** What stood there before a message that was told to be filled in on its card: it stands there still. */
  const forms = new WeakMap<Activity, Shown>();
  return {
    async read(activity) {
      const person = activity.from.aadObjectId;
      if (placeOf(activity) !== 'private' || person === undefined) return undefined;
      return last.press(activity.conversation.id, person, clock(), shown => {
        const { text, press, file } = readMessage(activity);
        const isAnswer = press === undefined && !file && standsAlone(activity);
        const beside = { ...known(), today: dayOf(clock()), tellsDanger };
        const here = isAnswer ? hereOf(text, shown, beside) : undefined;
        if (here?.is === 'form') forms.set(activity, shown);
        return here;
      });
    },
    async replied(activity, reply, chat) {
      const person = activity.from.aadObjectId;
      if (person === undefined || (chat === undefined && placeOf(activity) !== 'private')) return;
      await last.note(
        chat ?? activity.conversation.id,
        person,
        forms.get(activity) ?? (reply && shownIn(reply)),
        clock(),
      );
    },
  };
}
