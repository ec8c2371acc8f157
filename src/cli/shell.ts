import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { loadLocal } from '../before-start.js';
import { CodedFault } from '../faults.js';
import { ROOT } from '../root.js';

/** The project's own knowledge folder. */
export const defaultKnowledgeDir = fileURLToPath(new URL('knowledge', ROOT));

/** A variable of a command's environment; undefined when unset or empty. */
export function environment(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}

/** Ends a command that was used wrongly: one sentence on standard error, exit code 2. */
export function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

/** Who reads the output may have seen enough of it ("| head"): the command then ends without a word. */
const onOutputClosed = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

/** What a command was called with, by its options; an option that it has not, or without its value, ends it with exit code 2. */
export function argumentsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  process.stdout.on('error', onOutputClosed);
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    return fail(`${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}. Add --help to see what there is.`);
  }
}

/** Ends a command of the data folder where the settings keep everything in a database: what it would do is nothing. */
export function refuseDatabase(instead: string): void {
  if (environment('STORE') !== 'postgres') return;
  console.error(`STORE is postgres: what is kept is in the database, not in a data folder. ${instead}`);
  process.exit(1);
}

/** Adds env/.env.local to the environment where it exists, as the start of the bot does; what is set already stays. One that may not be read ends the command with exit code 1. */
export function loadLocalSettings(): void {
  try {
    loadLocal();
  } catch (error) {
    if (!(error instanceof CodedFault)) throw error;
    console.error(`${error.message}\nNext: ${error.next}`);
    process.exit(1);
  }
}
