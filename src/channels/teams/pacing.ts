import type { Clock, Post } from '../../ports.js';

/** Teams' limits: posts a second and an hour in one conversation, and requests a second of one app in one tenant. */
export const LIMITS = { conversationSecond: 7, conversationHour: 1_800, tenantSecond: 30 } as const;

const SECOND = 1_000;
const HOUR = 3_600_000;
/** Waits up to this long are waited for here, in milliseconds; a longer one is for whoever posts to plan. */
const PATIENCE = 5_000;

/** The instants of the last posts, and how long until one more is within a limit. */
class Window {
  #times: number[] = [];
  constructor(
    readonly most: number,
    readonly span: number,
  ) {}

  /** Milliseconds until one more post is allowed; instants ahead of `now` are from a clock that was set back. */
  wait(now: number): number {
    this.#times = this.#times.filter(at => at > now - this.span && at <= now);
    return this.#times.length < this.most ? 0 : this.#times[this.#times.length - this.most]! + this.span - now;
  }

  note(now: number): void {
    this.#times.push(now);
  }
}

/** One budget for everything that is posted unasked; it lives in memory, since one process posts. */
export class Budget {
  readonly #all = new Window(LIMITS.tenantSecond, SECOND);
  readonly #second = new Map<string, Window>();
  readonly #hour = new Map<string, Window>();

  /** Takes one post if it is within all limits: 0, or the milliseconds to wait. */
  take(conversation: string, now: number): number {
    const second = this.#window(this.#second, conversation, LIMITS.conversationSecond, SECOND);
    const hour = this.#window(this.#hour, conversation, LIMITS.conversationHour, HOUR);
    const wait = Math.max(this.#all.wait(now), second.wait(now), hour.wait(now));
    if (wait > 0) return wait;
    for (const window of [this.#all, second, hour]) window.note(now);
    return 0;
  }

  #window(map: Map<string, Window>, key: string, most: number, span: number): Window {
    const known = map.get(key) ?? new Window(most, span);
    map.set(key, known);
    return known;
  }
}

const pauseFor = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** The same posts, kept within Teams' limits: short waits are waited for, a long one is answered with "wait". */
export function paced<Reply>(
  post: Post<Reply>,
  clock: Clock,
  pause: (ms: number) => Promise<void> = pauseFor,
): Post<Reply> {
  const budget = new Budget();
  async function turn(address: string): Promise<number> {
    for (;;) {
      const wait = budget.take(address, clock().getTime());
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
