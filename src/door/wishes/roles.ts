import type { Action } from '../../answering/wishes/examples.js';
import type { Wish } from '../../answering/wishes/reading.js';
import { asksForAct } from './carried.js';

/** Who writes, as far as it says what they may want. */
export interface Writer {
  /** Whether they are a contact social worker; undefined where nobody knows who writes. */
  readonly worker: boolean | undefined;
  /** Whether they are one of the curators. */
  readonly curator: boolean;
  readonly channel: boolean;
}

/** What only a curator asks for; from anybody else the same words are a question. */
const OF_CURATORS: ReadonlySet<Action> = new Set(['unanswered', 'reviews', 'changes', 'curating']);
const OF_WORKERS: ReadonlySet<Action> = new Set(['workerTimes', 'workerAway']);

/** How many times likelier it is that somebody in private wants what is of their own role than the words alone say, and less likely what is not. */
const LIKELIER = 2;

function weightOf(action: Action, { worker, curator, channel }: Writer): number {
  if (OF_CURATORS.has(action)) return curator ? (channel ? 1 : LIKELIER) : 0;
  if (!OF_WORKERS.has(action) || worker === undefined) return 1;
  if (!worker) return 1 / LIKELIER;
  return channel ? 1 : LIKELIER;
}

/** Whether whoever writes may want an action at all. */
export const isTheirs = (action: Action, curator: boolean): boolean => curator || !OF_CURATORS.has(action);

/** What is said of oneself: how somebody else is, who is named, is none of it ("Anna mår dåligt"). */
const OF_ONESELF: ReadonlySet<Action> = new Set(['smalltalk', 'cancel', 'workerAway']);
const NAMED = /\[(?:namn|initialer)\]/u;

/**
 * How likely each action is, by the words of a message (free of identity) and by who writes them; the chances with `none` are
 * still one in all.
 */
export function wishOf(wish: Wish, writer: Writer, text: string): Wish {
  // A social worker who is away names who takes her times.
  const ofAnother = writer.worker !== true && NAMED.test(text) && !asksForAct(text);
  const weight = (action: Action) => (ofAnother && OF_ONESELF.has(action) ? 0 : weightOf(action, writer));
  const weighed = wish.nearest.map(({ action, chance }) => ({ action, chance: chance * weight(action) }));
  // What somebody else's role would want is nothing of theirs.
  const lost = wish.nearest.reduce((sum, { action, chance }) => sum + (weight(action) === 0 ? chance : 0), 0);
  const none = wish.none + lost;
  const all = weighed.reduce((sum, { chance }) => sum + chance, none);
  return {
    piece: wish.piece,
    none: none / all,
    nearest: weighed
      .filter(({ chance }) => chance > 0)
      .map(({ action, chance }) => ({ action, chance: chance / all }))
      .toSorted((one, other) => other.chance - one.chance),
  };
}

interface Near {
  readonly action: Action;
  readonly chance: number;
}

/** Actions that come to the same, as one with the chances of all, the likeliest first. */
export function together(nearest: readonly Near[], actionOf: (action: Action) => Action): Near[] {
  const chances = new Map<Action, number>();
  for (const { action, chance } of nearest) {
    const same = actionOf(action);
    chances.set(same, Math.min(1, (chances.get(same) ?? 0) + chance));
  }
  return [...chances].map(([action, chance]) => ({ action, chance })).toSorted((a, b) => b.chance - a.chance);
}
