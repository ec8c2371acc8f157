import { CodedFault } from '../../faults.js';

/** What a job makes of what is kept: undefined for nothing. The same object where it changes nothing. */
export type Job<Data> = (kept: Data | undefined) => Data | undefined;

/** Does jobs, one after the other, in one go; each is told how it ended. */
export type Batch<Data> = (jobs: readonly Job<Data>[], free: boolean) => Promise<void>;

interface Waiting<Data> {
  readonly job: Job<Data>;
  readonly free: boolean;
  readonly end: (error?: unknown) => void;
}

/** The most jobs that are done in one go. */
const MOST = 64;

/**
 * The jobs of one aggregate in one process, in the order in which they came: those that wait are done in one transaction,
 * so that however many press at once, one connection is enough for them.
 */
export class Line<Data> {
  #waiting: Waiting<Data>[] = [];
  #running: Promise<void> | undefined;

  constructor(readonly batch: Batch<Data>) {}

  /** Whether nothing waits here, and nothing is under way. */
  get idle(): boolean {
    return this.#running === undefined;
  }

  /** Does a job when those before it are done: rejects where it throws, or where it is not kept. */
  async run(job: Job<Data>, free: boolean): Promise<void> {
    let thrown: { readonly error: unknown } | undefined;
    const careful: Job<Data> = kept => {
      try {
        thrown = undefined;
        return job(kept);
      } catch (error) {
        thrown = { error };
        return kept;
      }
    };
    await new Promise<void>((resolve, reject) => {
      const end = (error?: unknown) => (error === undefined ? resolve() : reject(error));
      this.#waiting.push({ job: careful, free, end });
      this.#running ??= this.#all();
    });
    // What another job of the same go did is kept all the same.
    if (thrown) throw (thrown as { readonly error: unknown }).error;
  }

  async #all(): Promise<void> {
    // One breath, so that what comes at the same moment shares the first one too.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const { free } = this.#waiting[0]!;
      const other = this.#waiting.findIndex(one => one.free !== free);
      const now = this.#waiting.splice(0, Math.min(other === -1 ? this.#waiting.length : other, MOST));
      await this.#do(now, free);
    }
    this.#running = undefined;
  }

  async #do(now: readonly Waiting<Data>[], free: boolean): Promise<void> {
    try {
      await this.batch(
        now.map(({ job }) => job),
        free,
      );
      for (const { end } of now) end();
    } catch (error) {
      // One of them alone was refused: the others are not to fail with it.
      const alone = error instanceof CodedFault && error.code === 'SL-DB-CLASH';
      if (alone && now.length > 1) for (const one of now) await this.#do([one], free);
      else for (const { end } of now) end(error);
    }
  }
}
