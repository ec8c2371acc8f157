import type { Mentioned } from '../groups/group-job.js';

/** Who sent a command, as the client vouches for it; never taken from a card. */
export interface Who {
  /** The Entra object id in the municipality's tenant; absent for a client or a guest that has none. */
  readonly objectId?: string | undefined;
  readonly name?: string | undefined;
  /** Where this person, or this channel, can be posted to; opaque. */
  readonly address?: string | undefined;
  /** Where this person can be written to in private, wherever this was written; opaque. */
  readonly privately?: string | undefined;
  /** The team of the channel. */
  readonly team?: string | undefined;
  /** Teams' id of this person, and who else is mentioned in the message; of nobody the name. */
  readonly teams?: string | undefined;
  readonly mentioned?: readonly Mentioned[] | undefined;
  /** The conversation id of the channel or group chat it was written in; undefined in private. */
  readonly channel?: string | undefined;
  /** The activity id of the card that was pressed. */
  readonly card?: string | undefined;
}
