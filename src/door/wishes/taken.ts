import type { Asked } from '../../answering/answering.js';
import type { Action } from '../../answering/wishes/examples.js';
import type { Who } from '../who.js';
import type { Beside, Meant } from './fulfil.js';
import type { Several } from './several.js';

/** What was done for somebody who had put it in plain words, and what else the message said. */
export interface Taken {
  readonly action: Action;
  /** What the answering job made of the message: whether it told of danger or of who it is about. */
  readonly asked: Asked;
  /** What it said that is no part of what was done. */
  readonly beside?: readonly Beside[] | undefined;
}

/** What a message wants done: surely this, or perhaps one of those, the likeliest first. */
export interface Wanted {
  readonly sure?: Meant | undefined;
  readonly offers: readonly Meant[];
  /** More than one thing, of which none is done. */
  readonly several?: Several | undefined;
  /** What the message asks beside what it wants done, and what answers that alone. */
  readonly question?: Asked | undefined;
}

/** Reads out of a question (free of identity), and what the answering job made of it, what is to be done. */
export interface Wishes {
  /** Learns what it needs: seconds that no message should wait for. */
  prepare(now: Date): void;
  /** `wary`: the writer was shown what to do in danger just now, so that nothing is taken that was not said in its very words, or by its verb and whole. */
  read(text: string, asked: Asked, who: Pick<Who, 'channel' | 'objectId'>, now: Date, wary?: boolean): Wanted;
  /** Whether a text asks something in words that are all known to be harmless, of no one, so that it may be kept though it sounds like a point. */
  asksOfNobody(text: string): boolean;
}
