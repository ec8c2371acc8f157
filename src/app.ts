import type { PromisedParts } from './answering/promised/promised-job.js';
import type { Drafts } from './answering/queue/draft-of.js';
import type { BookingParts } from './booking/booking-job.js';
import type { CredentialsFactory } from './channels/teams/adapter.js';
import type { Cloud } from './channels/teams/cloud.js';
import type { Limits } from './door/limits.js';
import type { Jobs } from './door/turn.js';
import type { FaultCode } from './faults.js';
import type { GroupParts } from './groups/group-job.js';
import type { OnOwed } from './outbox/owed.js';
import type { LetterBox } from './outbox/run.js';
import type { Given } from './reading/reading.js';
import type { StandingFault } from './reading/standing-faults.js';
import type { Calendars, Clock, Log, Post, Store } from './shared/ports.js';
import type { Reply } from './shared/reply.js';
import type { Knowledge } from './stores/knowledge.js';

/** What surrounds the program; tests give it a made-up Microsoft, knowledge that is read already, and other limits. */
export interface World {
  readonly log: Log;
  /** The present instant; where it is absent, that of the store that several processes share, or of this machine. */
  readonly clock?: Clock;
  readonly cloud?: Cloud;
  readonly credentialsFactory?: CredentialsFactory;
  readonly known?: Given & { readonly version?: string };
  readonly limits?: Limits;
  readonly drafts?: Drafts;
  /** What GET /metrics gives out to those who may read it. */
  readonly metrics?: { readonly contentType: string; text(): Promise<string> };
  /** Told when another process has taken the data folder: nothing may be said to be done any more. */
  readonly onLost?: () => void;
  /** Told when an act has made something owed that is due from an instant on: the outbox need not wait for its tick. */
  readonly onOwed?: OnOwed;
}

/** The whole program but for its clock's hand: the jobs, the stores under them, and the door. */
export interface App {
  /** Where the door listens. */
  readonly url: string;
  /** What is served now: it is another one when the knowledge folder has changed. */
  readonly knowledge: Knowledge;
  /** Looks whether the knowledge folder has changed; absent where the knowledge was given. */
  readonly follow: ((now: Date) => Promise<void>) | undefined;
  readonly store: Store;
  readonly jobs: Jobs & { readonly groups: GroupParts };
  readonly booking: BookingParts;
  readonly promised: PromisedParts;
  /** The letters of the jobs, and the way out for them: what the outbox is run with. */
  readonly boxes: readonly LetterBox[];
  readonly post: Post<Reply>;
  /** Where the letters to people's own calendars go, and what looks whether one is owed (how many are); absent without Graph. */
  readonly calendars: Calendars | undefined;
  readonly tendCalendars: ((now: Date) => Promise<number>) | undefined;
  /** The present instant, as the jobs are told it. */
  readonly clock: Clock;
  /** What is wrong with the knowledge folder for as long as it is: what is left out of what is served, a change that is refused. */
  knowledgeFaults(): readonly StandingFault[];
  /** The code of the last write to the data folder, where it failed. */
  diskFault(): FaultCode | undefined;
  /** Erases old copies of what was taken over from earlier versions; how many. */
  eraseCopies(now: Date): Promise<number>;
  /** Fetches a token for posting; rejects when the login is refused. Resolves at once in a local trial. */
  login(): Promise<void>;
  /** Does what the door need not wait for: tenths of a second, which the first who needs it would wait for. */
  warm(): void;
  /** Closes the door, waits for what else is under way, then closes the stores. */
  close(underWay?: Promise<unknown>): Promise<void>;
}
