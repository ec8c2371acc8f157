import type { Calendars, Entering, Post, Posted } from '../shared/ports.js';
import type { Reply } from '../shared/reply.js';
import { after, type End, type Letter, stepFor, type WhyMissed } from './letter.js';

/** A letter that is held by whoever has the claim. */
export interface Claimed {
  /** The id of what it is kept with: a group, a social worker. */
  readonly of: string;
  /** The conversation that it goes to (chatOf for a known person): those of one conversation are posted one after the other. */
  readonly to: string;
  readonly letter: Letter;
  readonly by: string;
}

/** The conversation with a person (Entra object id), whichever job writes to them. */
export const chatOf = (person: string): string => `chat with ${person}`;

/** What is not to be claimed now: what is kept with some ids, and what goes to some conversations. */
export interface Busy {
  readonly of: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/**
 * A letter in words as of now and where it goes, `update` being the activity it takes the place of; or what a calendar is
 * to have; or why it is not posted: it is needless, it will never arrive, or it waits for a way to whoever it is for.
 */
export type Words =
  | { readonly address: string; readonly reply: Reply; readonly update?: string | undefined }
  | Entering
  | { readonly gone: WhyMissed }
  | { readonly refused: string }
  | { readonly waits: true };

/** Told of a fault that keeps the letters of one id from being posted for now. */
export type OnFault = (of: string, error: unknown) => void;

/** What a job lends the outbox: its letters, each method one whole act of its store, false for a holder who lost the claim. */
export interface LetterBox {
  /** Claims due letters, the longest due first, at most one a conversation; what cannot be written is told to `onFault` and passed by. */
  claimDue(now: number, most: number, busy: Busy, onFault: OnFault): Promise<readonly Claimed[]>;
  /** `mayBeTwice`: it may have been delivered before, and says so. Undefined where it is gone altogether. */
  wordsOf(claimed: Claimed, now: number, mayBeTwice: boolean): Promise<Words | undefined>;
  noteAttempt(claimed: Claimed): Promise<boolean>;
  putOff(claimed: Claimed, until: number, delivered: 'no' | 'perhaps'): Promise<boolean>;
  /** Ends a letter, together with whatever its end makes owed. */
  finish(claimed: Claimed, end: End, at: number): Promise<boolean>;
}

/** What the outbox works with; instants are epoch milliseconds. */
export interface OutboxParts {
  readonly boxes: readonly LetterBox[];
  readonly post: Post<Reply>;
  /** Where letters to calendars go; without it they wait. */
  readonly calendars?: Calendars | undefined;
  readonly clock: () => number;
  readonly onFault: OnFault;
  /** Whether the program is about to end: nothing more is claimed, and what has been claimed is finished. */
  readonly stopping?: (() => boolean) | undefined;
  /** Resolves when something more may be due, so that a run that waits for a slow post looks again. */
  readonly owed?: (() => Promise<void>) | undefined;
}

/** How many letters are worked on at once: with 1.5 seconds for each, 500 take half a minute. */
export const AT_ONCE = 24;
/** For how long one run claims letters, in milliseconds; the next one goes on with the rest. */
const RUN_MS = 25_000;
/** How long after an update of which nobody knows whether it came it is made again, in seconds: it may come twice. */
const AGAIN_SECONDS = 60;

/** How many letters ended how in a run, and how many were put off. */
export type Tally = Record<End['is'] | 'putOff', number>;

/** What one letter came to; `quiet` asks for peace: for its conversation, or from everybody. */
interface Came {
  readonly as: keyof Tally | 'lost';
  readonly quiet?: 'conversation' | 'all' | undefined;
}

const quietAfter = (posted: Posted): Came['quiet'] =>
  posted.is === 'wait' ? (posted.everybody ? 'all' : 'conversation') : undefined;

/** Posts a letter, or changes what was posted; one that has no way yet waits as if it had been turned away. */
async function send(
  words: Exclude<Words, { gone: unknown } | { refused: unknown }>,
  { post, calendars }: Pick<OutboxParts, 'post' | 'calendars'>,
): Promise<Posted> {
  if ('waits' in words) return { is: 'wait', seconds: 0 };
  if ('calendar' in words) return calendars?.enter(words) ?? { is: 'wait', seconds: AGAIN_SECONDS };
  const { address, reply, update } = words;
  if (update === undefined) return post.post(address, reply);
  const answer = await post.update(address, update, reply);
  return answer.is === 'unknown' ? { is: 'wait', seconds: AGAIN_SECONDS } : answer;
}

async function carry(claimed: Claimed, box: LetterBox, parts: OutboxParts): Promise<Came> {
  const { clock } = parts;
  const { letter } = claimed;
  const end = async (how: End): Promise<Came> => ({ as: (await box.finish(claimed, how, clock())) ? how.is : 'lost' });
  const words = await box.wordsOf(claimed, clock(), letter.attempts > 0);
  if (!words) return { as: 'lost' };
  const step = stepFor(letter, clock(), 'gone' in words ? words.gone : undefined);
  if (step.do === 'end') return end(step.end);
  if ('gone' in words) return end({ is: 'missed', why: words.gone });
  if ('refused' in words) return end({ is: 'refused', why: words.refused });
  if (!(await box.noteAttempt(claimed))) return { as: 'lost' };
  const posted = await send(words, parts);
  const next = after(posted, { ...letter, attempts: letter.attempts + 1 }, clock());
  if ('end' in next) return end(next.end);
  const putOff = await box.putOff(claimed, next.until, next.delivered);
  return { as: putOff ? 'putOff' : 'lost', quiet: quietAfter(posted) };
}

/**
 * One run: takes up what is due of all boxes in turn, posts it and ends it, AT_ONCE at a time and one a conversation, so
 * that one that hangs, cannot be written or has many letters holds up nobody else. Settles when what it has claimed is
 * finished or put off; rejects with what kept it from claiming more.
 */
export async function postDue(parts: OutboxParts): Promise<Tally> {
  const { boxes, clock, stopping = () => false } = parts;
  const tally: Tally = { posted: 0, refused: 0, missed: 0, unknown: 0, putOff: 0 };
  const [began, inHand, quiet, faulty] = [
    clock(),
    new Map<string, Promise<void>>(),
    new Set<string>(),
    new Set<string>(),
  ];
  let stop = false;
  const onFault: OnFault = (of, error) => {
    faulty.add(of);
    parts.onFault(of, error);
  };
  const take = (claimed: Claimed, box: LetterBox) =>
    carry(claimed, box, parts)
      .then(came => {
        if (came.as !== 'lost') tally[came.as]++;
        if (came.quiet === 'conversation') quiet.add(claimed.to);
        if (came.quiet === 'all') stop = true;
      })
      .catch((error: unknown) => onFault(claimed.of, error))
      .finally(() => inHand.delete(claimed.to));
  const closed = () => stop || stopping() || clock() - began >= RUN_MS;
  let turn = 0;
  /** Claims as much as there is room for: of each box its share, and of one what the others leave. */
  const fill = async () => {
    for (let asked = 0, idle = 0; idle < boxes.length && inHand.size < AT_ONCE && !closed(); asked++) {
      const box = boxes[turn++ % boxes.length]!;
      const share = Math.ceil((AT_ONCE - inHand.size) / (boxes.length - (asked % boxes.length)));
      const busy = { of: faulty, to: new Set([...inHand.keys(), ...quiet]) };
      const found = await box.claimDue(clock(), share, busy, onFault);
      for (const claimed of found) inHand.set(claimed.to, take(claimed, box));
      idle = found.length === 0 ? idle + 1 : 0;
    }
  };
  try {
    for (;;) {
      // Asked for before it is looked, so that what is owed meanwhile is seen too.
      const owed = parts.owed?.();
      await fill();
      if (inHand.size === 0) return tally;
      await Promise.race([...inHand.values(), ...(owed && !closed() ? [owed] : [])]);
    }
  } finally {
    // Where nothing more can be claimed, what is on its way is: whoever waits for the run may close the store after it.
    await Promise.allSettled(inHand.values());
  }
}
