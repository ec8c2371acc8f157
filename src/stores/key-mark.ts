import * as z from 'zod/v4';
import type { Aggregates } from '../shared/aggregates.js';
import type { Kind } from './kind.js';

/** What is kept of the key that seals and codes are made with: a mark of it, by which it is known again, and nothing of it. */
export interface KeyMark {
  readonly id: string;
  /** Absent where nothing was ever kept under a key. */
  readonly mark?: string | undefined;
}

/** Where the mark is kept: one aggregate, which stands beside the others and is moved, backed up and dumped with them. */
export type KeyMarks = Aggregates<KeyMark>;

/** The id of the one mark there is. */
export const MARK = 'booking';

/** The mark of a key, as every store keeps it. */
export const KEY_MARKS: Kind<KeyMark> = {
  shape: z.looseObject({
    version: z.literal(1),
    id: z.string(),
    mark: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }) as unknown as Kind<KeyMark>['shape'],
  version: 1,
  idOf: ({ id }) => id,
  fresh: id => ({ id }),
  findable: () => ({ keys: [], instants: {} }),
};

/** The mark that stands; undefined where there is none. Throws SL-DATA where it is there and cannot be read. */
export const markIn = (keys: KeyMarks): Promise<string | undefined> =>
  // By an act, since a damaged one is left out by a mere look, and would count as none.
  keys.change(MARK, data => ({ data, result: data.mark }));

/** Notes a mark where there is none yet; the one that stands then, which may be another process's. */
export const noteMark = (keys: KeyMarks, mark: string): Promise<string> =>
  keys.change(MARK, data =>
    data.mark === undefined ? { data: { ...data, mark }, result: mark } : { data, result: data.mark },
  );

/** Puts a mark in the place of whatever stands; undefined for none. */
export const setMark = async (keys: KeyMarks, mark: string | undefined): Promise<void> =>
  mark === undefined ? keys.erase(MARK) : keys.change(MARK, data => ({ data: { ...data, mark }, result: undefined }));
