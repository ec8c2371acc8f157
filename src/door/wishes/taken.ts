import type { Asked } from '../../answering/answering.js';
import type { Action } from '../../answering/wishes/examples.js';

/** What was done for somebody who had put it in plain words, and what else the message said. */
export interface Taken {
  readonly action: Action;
  /** What the answering job made of the message: whether it told of danger or of who it is about. */
  readonly asked: Asked;
}
