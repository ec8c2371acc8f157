import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What a message, or a press, and a search while somebody is typing cost, in points. */
export const COST = { message: 5, search: 1 } as const;

/** How many points one person has in a minute (40 messages), and all together in ten seconds (500 messages). */
export const PACE = { person: { points: 200, seconds: 60 }, all: { points: 2_500, seconds: 10 } } as const;

/** Whether one more is answered; `told` is whether its sender has been told before, within the same stretch. */
export type Pace = { readonly is: 'answered' } | { readonly is: 'tooFast'; readonly told: boolean };

/** Keeps one person, or all at once, from asking more than can be answered. */
export interface Limits {
  /** Takes points (COST) from a person (an id of the client) and from all; never throws. */
  take(person: string, points: number): Promise<Pace>;
}

/** Whether a limiter has room for one more; a limiter that fails (its store is away) has room: nobody is silenced by a fault. */
async function hasRoom(limiter: RateLimiterAbstract, key: string, points: number): Promise<boolean> {
  try {
    await limiter.consume(key, points);
    return true;
  } catch (refusal) {
    return !(refusal instanceof RateLimiterRes);
  }
}

/** The same three counters over any store of the library: memory for one process, PostgreSQL for several. */
export function limitsOver(
  make: (name: string, points: number, seconds: number) => RateLimiterAbstract,
  pace: { readonly person: Stretch; readonly all: Stretch } = PACE,
): Limits {
  const person = make('person', pace.person.points, pace.person.seconds);
  const all = make('all', pace.all.points, pace.all.seconds);
  // One kind word a stretch: what answers each message of a flood is a flood too.
  const told = make('told', 1, pace.person.seconds);
  return {
    async take(who, points) {
      if ((await hasRoom(person, who, points)) && (await hasRoom(all, 'all', points))) return { is: 'answered' };
      return { is: 'tooFast', told: !(await hasRoom(told, who, 1)) };
    },
  };
}

/**
 * Limits that several processes share; how much all together may ask is each process's own, since it is what one of them
 * can answer.
 */
export const limitsTogether = (make: (name: string, points: number, seconds: number) => RateLimiterAbstract): Limits =>
  limitsOver((name, points, seconds) =>
    name === 'all'
      ? new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
      : make(name, points, seconds),
  );

interface Stretch {
  readonly points: number;
  readonly seconds: number;
}

/** Limits of one process, kept in memory alone. */
export const limitsInMemory = (pace?: { readonly person: Stretch; readonly all: Stretch }): Limits =>
  limitsOver((keyPrefix, points, seconds) => new RateLimiterMemory({ keyPrefix, points, duration: seconds }), pace);
