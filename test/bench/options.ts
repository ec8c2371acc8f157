import { argumentsOf, fail } from '../../src/cli/shell.js';

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

/** A whole number that was given by an option; anything else ends the program with exit code 2. */
export function wholeOption(name: string, text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : fail(`--${name}: "${text}" is not a whole number.`);
}

/** The options of the command line, and the name of the bench. */
export function readOptions(): Options & { readonly name: string | undefined; readonly help: boolean } {
  const { values, positionals } = argumentsOf({
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
  const { store } = values;
  if (store !== 'lowdb' && store !== 'postgres') fail(`--store: "${store}" is not lowdb or postgres.`);
  return {
    name: positionals[0],
    store,
    file: positionals[1],
    rounds: values.rounds === undefined ? undefined : wholeOption('rounds', values.rounds),
    seed: wholeOption('seed', values.seed),
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
