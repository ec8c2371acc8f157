import type { Unanswered } from '../../shared/ports.js';
import type { Answering } from '../answering.js';
import type { PromisedStore } from './promised.js';

/** What keeps an address from being read without the deployment's key. */
export interface Seals {
  seal(address: string, of: string): string;
  open(sealed: string, of: string): string | undefined;
  hash(what: 'press' | 'question', text: string): string;
}

/** What promises are made and kept with. */
export interface PromisedParts {
  readonly store: PromisedStore;
  readonly seals: Seals;
  readonly answering: Pick<Answering, 'data' | 'find'>;
  /** The questions in the queue, closed ones too. */
  questions(): Promise<readonly Unanswered[]>;
  /** For how many days a question is kept, and an answer to it waited for. */
  readonly days: number;
}

/** Who presses: an account, where there is one, and the private chat. */
export interface Presser {
  readonly objectId?: string | undefined;
  readonly address?: string | undefined;
}

/** How many promises are kept at once: what more would be is refused, and said. */
export const PROMISES_MAX = 5_000;

/** The id of what somebody presses: the same for the same presser alone, and telling nobody who that is. */
export function idOf(seals: Pick<Seals, 'hash'>, pressed: string, { objectId, address = '' }: Presser): string {
  const hash = seals.hash('press', `promise ${pressed} ${objectId ?? address}`);
  return Buffer.from(hash, 'base64url').toString('hex').slice(0, 40);
}

/** Whether there is room for one more promise. */
export const hasRoom = async ({ store }: PromisedParts): Promise<boolean> => (await store.ids()).length < PROMISES_MAX;
