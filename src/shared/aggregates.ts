/** What an act makes of an aggregate's data (the same object when it changes nothing), and the act's result. */
export interface Done<Data, Result> {
  readonly data: Data;
  readonly result: Result;
}

/** The result of an act that changes nothing. */
export const unchanged = <Data, Result>(data: Data, result: Result): Done<Data, Result> => ({ data, result });

/**
 * Many small wholes of one kind, each with an id of its own, of which a decision needs one. An aggregate that was never
 * written is as a new one. One that could not be read at the start is left out: `read` gives undefined for it, and `change`
 * and `erase` reject with SL-DATA. All of it is one municipality's: the tenant is a part of every key inside the store.
 */
export interface Aggregates<Data> {
  /** The ids of all that were ever written, were not erased since and can be read. */
  ids(): Promise<readonly string[]>;
  /** An aggregate as of its last good write. */
  read(id: string): Promise<Data | undefined>;
  /**
   * Runs an act on one aggregate, one act after the other: it is safe on disk when the promise resolves, and nothing of it
   * is done when it rejects; it can then be tried again.
   */
  change<Result>(id: string, act: (data: Data) => Done<Data, Result>): Promise<Result>;
  /**
   * The same where nobody else is at work on the aggregate; undefined where another process is just now, or nothing was
   * ever written of it: what can wait for the next look does not stand in anybody's way.
   */
  changeIfFree<Result>(id: string, act: (data: Data) => Done<Data, Result>): Promise<Result | undefined>;
  /**
   * Erases an aggregate, after the acts that were begun before it and before those that come later, which find it as a new
   * one; one that is not there is gone already. It is gone from the disk when the promise resolves: no id, key or instant of
   * it is found any more. Where it rejects, all is as it was before, and it can be tried again.
   */
  erase(id: string): Promise<void>;
  /** The ids of those that have a key, as of their last good writes. */
  find(key: string): Promise<readonly string[]>;
  /** The ids of those whose instant of a name is `until` (epoch milliseconds) or earlier: at most `most`, the earliest first. */
  due(name: string, until: number, most: number): Promise<readonly string[]>;
  /**
   * Runs works that share a key one after the other, whichever aggregates they change. Several keys are taken in one order,
   * so that two works that need the same two never wait for each other; works do not nest.
   */
  together<Result>(keys: string | readonly string[], work: () => Promise<Result>): Promise<Result>;
  /** Ends all writing: resolves when what was begun is done with; `change` and `erase` reject from its beginning on. */
  close(): Promise<void>;
}
