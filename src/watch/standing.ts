import type { PromisedData } from '../answering/promised/promised.js';
import type { WorkerData } from '../booking/booking.js';
import type { GroupData } from '../groups/group.js';
import { isDue, type Letter } from '../outbox/letter.js';
import type { Aggregates } from '../shared/aggregates.js';
import type { Unanswered } from '../shared/ports.js';
import type { KnowledgeCode, OwedState, Standing } from './metrics.js';

/** What the standing is read from. */
export interface StandingParts {
  readonly store: { unanswered(): Promise<readonly Unanswered[]> };
  readonly bookings: Pick<Aggregates<WorkerData>, 'ids' | 'read'>;
  readonly promises?: Pick<Aggregates<PromisedData>, 'ids' | 'read'> | undefined;
  readonly groups: { groups(): Promise<readonly GroupData[]> };
  /** What stands with somebody who has left the directory, as of an instant (epoch milliseconds). */
  stranded(now: number): Promise<Standing['stranded']>;
  ready(): readonly string[];
  /** What is wrong with the knowledge folder, since when (epoch milliseconds). */
  knowledgeFaults(): readonly { readonly code: KnowledgeCode; readonly faults: number; readonly since: number }[];
}

const stateOf = (letter: Letter, now: number): OwedState =>
  letter.due > now ? 'later' : isDue(letter, now) ? 'due' : 'waits';

/** How the program stands as of an instant (epoch milliseconds): numbers alone. */
export async function standingOf(
  { store, bookings, promises, groups, stranded, ready, knowledgeFaults }: StandingParts,
  now: number,
): Promise<Standing> {
  const linked = await groups.groups();
  const workers: WorkerData[] = [];
  for (const id of await bookings.ids()) {
    const data = await bookings.read(id);
    if (data) workers.push(data);
  }
  const promised: PromisedData[] = [];
  for (const id of (await promises?.ids()) ?? []) {
    const data = await promises?.read(id);
    if (data) promised.push(data);
  }
  const lettersOf = {
    groups: linked.flatMap(({ letters }): readonly Letter[] => letters),
    booking: workers.flatMap(({ letters }): readonly Letter[] => letters),
    promised: promised.flatMap(({ letters }): readonly Letter[] => letters),
  };
  const open = (letters: readonly Letter[]) => letters.filter(({ ended }) => !ended);
  const due = Object.values(lettersOf)
    .flatMap(open)
    .map(letter => letter.due)
    .filter(at => at <= now);
  const left = await stranded(now);
  return {
    queue: (await store.unanswered()).filter(({ closedWith }) => closedWith === undefined).length,
    bookingsAhead: workers
      .flatMap(({ bookings }) => bookings)
      .filter(({ start, cancelled }) => start > now && !cancelled).length,
    stranded: { bookings: left.bookings, unreachable: left.unreachable },
    groups: linked.length,
    owed: (['groups', 'booking', 'promised'] as const).flatMap(job =>
      (['due', 'waits', 'later'] as const).map(state => ({
        job,
        state,
        count: open(lettersOf[job]).filter(letter => stateOf(letter, now) === state).length,
      })),
    ),
    oldestDue: due.length === 0 ? 0 : (now - due.reduce((least, at) => Math.min(least, at))) / 1000,
    knowledge: knowledgeFaults().map(({ code, faults, since }) => ({
      code,
      faults,
      seconds: Math.max(0, now - since) / 1000,
    })),
    unready: ready(),
  };
}
