import { parseArgs } from 'node:util';

/** What every bench is told. */
export interface Options {
  readonly rounds: number | undefined;
  readonly seed: number;
  readonly control: boolean;
  /** Fewer rounds: what is promised, in less than a minute. */
  readonly short: boolean;
  readonly json: boolean;
  /** Which store keeps what is measured, where the bench has one. */
  readonly store: 'lowdb' | 'postgres';
  /** A file that the bench reads in place of its own material. */
  readonly file: string | undefined;
}

/** The options of the command line, and the name of the bench. */
export function readOptions(): Options & { readonly name: string | undefined; readonly help: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      control: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      store: { type: 'string', default: 'lowdb' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  for (const text of [values.rounds, values.seed]) {
    if (text !== undefined && !/^\d{1,9}$/.test(text)) {
      console.error(`"${text}" is not a whole number`);
      process.exit(2);
    }
  }
  const { store } = values;
  if (store !== 'lowdb' && store !== 'postgres') {
    console.error(`--store is "${store}": lowdb or postgres is expected`);
    process.exit(2);
  }
  return {
    name: positionals[0],
    store,
    file: positionals[1],
    rounds: values.rounds === undefined ? undefined : Number(values.rounds),
    seed: Number(values.seed),
    control: values.control,
    short: values.short,
    json: values.json,
    help: values.help,
  };
}

/** Prints figures as lines or as one JSON line. */
export function print(figures: Readonly<Record<string, unknown>>, { json }: Options): void {
  if (json) console.log(JSON.stringify(figures));
  else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(28)} ${value}`);
}

/** Says on standard error how far long work has come, about twenty times in all. */
export function progress(done: number, all: number, what: string): void {
  if (done % Math.max(1, Math.floor(all / 20)) === 0) console.error(`${what}: ${done} of ${all}`);
}

/** The middle one. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
