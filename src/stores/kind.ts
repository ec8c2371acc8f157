import type * as z from 'zod/v4';

/** What an aggregate can be found by. */
export interface Findable {
  /** Its keys; one may be named several times. */
  readonly keys: Iterable<string>;
  /** Instants by name (epoch milliseconds); Infinity for none. */
  readonly instants: Readonly<Record<string, number>>;
}

/** A stretch of time (epoch milliseconds, its end left out) that one thing of an aggregate takes up alone. */
export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What is to be known of a kind of aggregate. */
export interface Kind<Data extends object> {
  /** The shape of what is kept: the data beside `version`. A field that it does not name is kept where the shape is loose. */
  readonly shape: z.ZodType<Data & { readonly version: number }>;
  readonly version: number;
  idOf(data: Data): string;
  /** One that nothing was done to yet. */
  fresh(id: string): Data;
  findable(data: Data): Findable;
  /** What may not overlap within one aggregate: a store that can refuses a write in which two do. */
  readonly stretches?: ((data: Data) => Iterable<Stretch>) | undefined;
  /** What is made of data as a file holds it, each time it is read: what a process before has left there is put right. */
  readonly onRead?: ((data: Data) => Data) | undefined;
}

/** Whether a text may be an aggregate's id, and so a file's name: alike on every file system, whether or not it knows capitals. */
export const isKey = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}$/.test(text);
