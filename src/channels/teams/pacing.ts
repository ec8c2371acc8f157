import { longestOf, ofLate, type PaceLimit, waitFor } from '../../shared/pace.js';
import type { Clock, Post } from '../../shared/ports.js';

const SECOND = 1_000;
const HOUR = 3_600_000;

/** Teams' limits: at most so many requests within so many milliseconds, in one conversation and of one app in one tenant. */
export const TEAMS = {
  conversation: [
    { most: 7, span: SECOND },
    { most: 8, span: 2 * SECOND },
    { most: 60, span: 30 * SECOND },
    { most: 1_800, span: HOUR },
  ],
  tenant: [{ most: 30, span: SECOND }],
} as const;

/** What is kept back of each limit: posts that leave evenly are bunched on the way, and Teams counts what comes. */
const KEPT_BACK = 0.1;
const within = (limits: readonly PaceLimit[]): readonly PaceLimit[] =>
  limits.map(({ most, span }) => ({ most: Math.floor(most * (1 - KEPT_BACK)), span }));

/** The limits that posts leave by, a tenth below Teams' own. */
export const LIMITS = { conversation: within(TEAMS.conversation), tenant: within(TEAMS.tenant) };

/** Waits up to this long are waited for here, in milliseconds; a longer one is for whoever posts to plan. */
const PATIENCE = 5_000;
/** How many conversations are remembered before those that have been quiet for an hour are forgotten. */
const REMEMBERED = 2_000;

/** The instants of the last posts of one conversation or of all, and how long until one more is within its limits. */
class Window {
  #times: number[] = [];
  readonly #longest: number;
  constructor(readonly limits: readonly PaceLimit[]) {
    this.#longest = longestOf(limits);
  }

  /** Milliseconds until one more post is allowed; instants ahead of `now` are from a clock that was set back. */
  wait(now: number): number {
    if (this.#times.some(at => at > now) || (this.#times[0] ?? now) <= now - this.#longest)
      this.#times = ofLate(this.#times, this.limits, now);
    return waitFor(this.#times, this.limits, now);
  }

  note(now: number): void {
    this.#times.push(now);
  }

  isQuiet(now: number): boolean {
    return !this.#times.some(at => at > now - this.#longest && at <= now);
  }
}

/** One budget for everything that one process posts unasked, in memory. */
export class Budget {
  readonly #all = new Window(LIMITS.tenant);
  readonly #conversations = new Map<string, Window>();

  /** How many conversations are remembered. */
  get size(): number {
    return this.#conversations.size;
  }

  /** Takes one post if it is within all limits: 0, or the milliseconds to wait. */
  take(conversation: string, now: number): number {
    const own = this.#windowOf(conversation, now);
    const wait = Math.max(this.#all.wait(now), own.wait(now));
    if (wait > 0) return wait;
    this.#all.note(now);
    own.note(now);
    return 0;
  }

  #windowOf(conversation: string, now: number): Window {
    const known = this.#conversations.get(conversation);
    if (known) return known;
    if (this.#conversations.size >= REMEMBERED)
      for (const [key, window] of this.#conversations) if (window.isQuiet(now)) this.#conversations.delete(key);
    const fresh = new Window(LIMITS.conversation);
    this.#conversations.set(conversation, fresh);
    return fresh;
  }
}

/** Who says when something may be posted to a conversation: 0, or the milliseconds to wait. */
export interface Pacer {
  take(conversation: string, now: number): number | Promise<number>;
}

/** A budget that several processes share; where it cannot be asked, this process keeps to the limits by itself. */
export function sharedBudget(
  take: (
    of: readonly { readonly key: string; readonly limits: readonly PaceLimit[] }[],
    now: number,
  ) => Promise<number>,
): Pacer {
  const own = new Budget();
  return {
    take: (conversation, now) =>
      take(
        [
          { key: `conversation ${conversation}`, limits: LIMITS.conversation },
          { key: 'tenant', limits: LIMITS.tenant },
        ],
        now,
      ).catch(() => own.take(conversation, now)),
  };
}

const pauseFor = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** The same posts, kept within Teams' limits: short waits are waited for, a long one is answered with "wait". */
export function paced<Reply>(
  post: Post<Reply>,
  clock: Clock,
  pause: (ms: number) => Promise<void> = pauseFor,
  budget: Pacer = new Budget(),
): Post<Reply> {
  async function turn(address: string): Promise<number> {
    for (;;) {
      const wait = await budget.take(address, clock().getTime());
      if (wait === 0 || wait > PATIENCE) return wait;
      await pause(wait);
    }
  }
  return {
    async post(address, reply) {
      const wait = await turn(address);
      return wait === 0 ? post.post(address, reply) : { is: 'wait', seconds: Math.ceil(wait / SECOND) };
    },
    async update(address, id, reply) {
      const wait = await turn(address);
      return wait === 0 ? post.update(address, id, reply) : { is: 'wait', seconds: Math.ceil(wait / SECOND) };
    },
  };
}
