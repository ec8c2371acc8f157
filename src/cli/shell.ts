import { fileURLToPath } from 'node:url';
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
