import type { Posted } from '../shared/ports.js';

/** Why a letter was never useful to post: what it is about is gone, has begun, or is said by a later one; or it waited too long. */
export type WhyMissed = 'cancelled' | 'started' | 'covered' | 'late';

/** How a letter ended; every one ends, and none is silently lost. */
export type End =
  | { readonly is: 'posted'; readonly activity: string }
  /** It will never be delivered. */
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'missed'; readonly why: WhyMissed }
  /** It may have been delivered or not, and was not tried again. */
  | { readonly is: 'unknown' };

/**
 * Something owed to somebody: kept in the same write as the act that made it owed, and posted by the outbox alone.
 * Instants are epoch milliseconds. To whom, and what about, is the job's own business: words and address are made when it
 * is posted, so that they are as new as the data.
 */
export interface Letter {
  readonly id: string;
  readonly due: number;
  /** From this instant on it is useless: it ends as missed. */
  readonly until: number;
  /** Whether a try that may have been delivered is repeated once, marked as perhaps the second. */
  readonly twice: boolean;
  /** Who is at work on it, and until when nobody else may be. */
  readonly claim?: { readonly by: string; readonly until: number } | undefined;
  /** Not to be tried before this instant. */
  readonly notBefore?: number | undefined;
  /** Tries that may have been delivered. */
  readonly attempts: number;
  /** Tries in a row that were certainly not delivered: each makes the pause before the next one longer. */
  readonly waits?: number | undefined;
  readonly ended?: (End & { readonly at: number }) | undefined;
}

/** How long a claim holds, in milliseconds: a holder that has not finished by then is taken to be dead. */
export const CLAIM_MS = 2 * 60_000;
/** By how much the time of another process may differ from the claimer's, in milliseconds; what differs by more was set back. */
const APART_MS = 30_000;
/** The longest wait that is granted, in milliseconds; a longer one that is found is from a clock that was set back. */
export const WAIT_MAX_MS = 60 * 60_000;
/** Nothing is posted this close to the instant it is useless from, in milliseconds: a post may take as long to be seen. */
export const MARGIN_MS = 15_000;
/** How long after a try that may have been delivered the marked one is made, in milliseconds. */
const RETRY_MS = 60_000;
/** The first pause after a try that was certainly not delivered, in milliseconds; it doubles up to the longest. */
const PAUSE_MS = 15_000;
const PAUSE_MAX_MS = 10 * 60_000;

/** Whether somebody is at work on a letter: nothing else goes to its conversation meanwhile, whichever process asks. */
export const isHeld = ({ claim, ended }: Letter, now: number): boolean =>
  !ended && claim !== undefined && now < claim.until && claim.until - now <= CLAIM_MS + APART_MS;

/** Whether nobody holds a letter and nothing asks to wait; instants too far ahead are from a clock that was set back. */
function isFree(letter: Letter, now: number): boolean {
  const { notBefore } = letter;
  const waits = notBefore !== undefined && now < notBefore && notBefore - now <= WAIT_MAX_MS;
  return !isHeld(letter, now) && !waits;
}

/**
 * The instant from which one of these may be due; Infinity when nothing is left to do. A wait is not counted: after a
 * clock that was set back, nobody would look before it was over.
 */
export function nextDue(letters: readonly Letter[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { due, ended } of letters) if (!ended) least = Math.min(least, due);
  return least;
}

/** Whether a letter can be claimed as of an instant. */
export const isDue = (letter: Letter, now: number): boolean =>
  !letter.ended && letter.due <= now && isFree(letter, now);

/**
 * Claims at most `most` letters that are due, for CLAIM_MS, the longest due first: all letters after it, and the claimed
 * ones. `may` is asked once of each until there are enough.
 */
export function claimDue<Kind extends Letter>(
  letters: readonly Kind[],
  by: string,
  now: number,
  most: number,
  may: (letter: Kind) => boolean = () => true,
): { readonly letters: readonly Kind[]; readonly claimed: readonly Kind[] } {
  const due: Kind[] = [];
  for (const letter of letters.filter(one => isDue(one, now)).toSorted((one, other) => one.due - other.due)) {
    if (due.length >= most) break;
    if (may(letter)) due.push(letter);
  }
  if (due.length === 0) return { letters, claimed: [] };
  const claimed = new Map(due.map(letter => [letter.id, { ...letter, claim: { by, until: now + CLAIM_MS } }]));
  return { letters: letters.map(letter => claimed.get(letter.id) ?? letter), claimed: [...claimed.values()] };
}

/** Changes a letter that `by` still holds; undefined for a late holder, who has lost the claim: what it knows is out of date. */
function changeHeld<Kind extends Letter>(
  letters: readonly Kind[],
  id: string,
  by: string,
  change: (letter: Kind) => Kind,
): readonly Kind[] | undefined {
  const held = letters.find(letter => letter.id === id);
  if (!held || held.ended || held.claim?.by !== by) return undefined;
  return letters.map(letter => (letter === held ? change(held) : letter));
}

/** Notes that a post is about to be tried. */
export const noteAttempt = <Kind extends Letter>(letters: readonly Kind[], id: string, by: string) =>
  changeHeld(letters, id, by, letter => ({ ...letter, attempts: letter.attempts + 1 }));

/** Gives a claimed letter back until an instant; `delivered` says whether the noted try may have been. */
export const putOff = <Kind extends Letter>(
  letters: readonly Kind[],
  id: string,
  by: string,
  until: number,
  delivered: 'no' | 'perhaps',
) =>
  changeHeld(letters, id, by, letter => ({
    ...letter,
    claim: undefined,
    notBefore: until,
    ...(delivered === 'no' ? { attempts: letter.attempts - 1, waits: (letter.waits ?? 0) + 1 } : { waits: 0 }),
  }));

/** Ends a claimed letter. */
export const finish = <Kind extends Letter>(letters: readonly Kind[], id: string, by: string, end: End, at: number) =>
  changeHeld(letters, id, by, letter => ({ ...letter, claim: undefined, ended: { ...end, at } }));

/** What to do with a claimed letter now. */
export type Step = { readonly do: 'post'; readonly mayBeTwice: boolean } | { readonly do: 'end'; readonly end: End };

/** Tries that may have been delivered, before it is left at "unknown". */
const TRIES_MAX = 2;

/**
 * Decides what to do with a letter that is due. `gone` says why what it is about needs no word any more. A letter that may
 * have been delivered never ends as missed.
 */
export function stepFor(letter: Letter, now: number, gone?: WhyMissed): Step {
  const uncertain = letter.attempts > 0;
  const missed = (why: WhyMissed): Step => ({ do: 'end', end: uncertain ? { is: 'unknown' } : { is: 'missed', why } });
  if (gone !== undefined) return missed(gone);
  if (now >= letter.until) return missed('started');
  if (now >= letter.until - MARGIN_MS) return missed('late');
  if (!uncertain) return { do: 'post', mayBeTwice: false };
  return letter.twice && letter.attempts < TRIES_MAX
    ? { do: 'post', mayBeTwice: true }
    : { do: 'end', end: { is: 'unknown' } };
}

/** What the store is to note after a post: an end, or until when the letter is put off. */
export type After = { readonly end: End } | { readonly until: number; readonly delivered: 'no' | 'perhaps' };

/**
 * What follows from the result of a post, whose try is noted in `letter` already. Certainly not delivered: again, after
 * pauses that grow, for as long as the letter is useful. Perhaps delivered: once more where that may be, else unknown.
 */
export function after(posted: Posted, letter: Letter, now: number): After {
  switch (posted.is) {
    case 'posted':
      return { end: { is: 'posted', activity: posted.id } };
    case 'refused':
      return { end: { is: 'refused', why: posted.why } };
    case 'wait': {
      const grown = Math.min(PAUSE_MAX_MS, PAUSE_MS * 2 ** Math.min(letter.waits ?? 0, 10));
      // A pause that outlives the letter would lose it, though all may be well a minute before its end.
      const half = Math.max(PAUSE_MS, (letter.until - MARGIN_MS - now) / 2);
      const pause = Math.max(Math.min(grown, half), posted.seconds * 1_000);
      return { until: now + Math.min(pause, WAIT_MAX_MS), delivered: 'no' };
    }
    case 'unknown':
      return letter.twice && letter.attempts < TRIES_MAX
        ? { until: now + RETRY_MS, delivered: 'perhaps' }
        : { end: { is: 'unknown' } };
  }
}

/** The claims of all but one are void: it is the one that has the data, and the others are gone. The same array where there are none. */
export function releaseOthers<Kind extends Letter>(letters: readonly Kind[], by: string): readonly Kind[] {
  const others = ({ claim }: Kind) => claim !== undefined && claim.by !== by;
  return letters.some(others)
    ? letters.map(letter => (others(letter) ? { ...letter, claim: undefined } : letter))
    : letters;
}
