/** What the attacked process says of itself. */
export interface Measured {
  /** Megabytes in use after two forced collections. */
  readonly heap: number;
  /** Megabytes of the process, now and at most since the last time. */
  readonly rss: number;
  readonly rssMost: number;
  /** The longest stall of the event loop since the last time, in milliseconds. */
  readonly stall: number;
  /** The longest that it was kept by work of its own, in milliseconds: a stall less what others took of the machine. */
  readonly busy: number;
  /** Errors that nothing handled, since the start. */
  readonly unhandled: number;
  /** Open connections, in and out. */
  readonly sockets: number;
}

/** What the attacked process is asked: to measure itself, how much processor time it has used, how many connections are open. */
export type Ask = 'measure' | 'cpu' | 'sockets';

/** What it answers: once where it listens, and then what it was asked (processor time in milliseconds). */
export type Told =
  | { readonly is: 'ready'; readonly url: string }
  | { readonly is: 'measured'; readonly measured: Measured }
  | { readonly is: 'number'; readonly number: number };
