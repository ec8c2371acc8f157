// How the program is compiled, and what of its packages is never loaded: for the launcher, and for a bench that measures the
// program as it is started. Plain JavaScript, as nothing has been translated yet.
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';

/** Packages of many small files, of which we use a few: these are compiled with us. */
const TAKEN_IN = ['date-fns', '@date-fns/tz', 'htmlparser2', 'jose', 'libphonenumber-js', 'zod'];

/** What teams-ai loads for dialogs and for language models, of which the bot has neither: half a second of a start, and 30 MB. */
const UNUSED = ['botbuilder-dialogs', 'gpt-tokenizer', 'gpt-tokenizer/cjs/model/text-davinci-003'];

/** Has whatever is taken from the unused packages be an empty class, and nothing of them be loaded; before they are asked for. */
export function leaveOutUnused() {
  const sdk = createRequire(createRequire(import.meta.url).resolve('@microsoft/teams-ai'));
  const exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : class {}) });
  for (const name of UNUSED) {
    const path = sdk.resolve(name);
    sdk.cache[path] = Object.assign(new Module(path), { exports, filename: path, loaded: true });
  }
}

/**
 * What esbuild is told of a program in the project's folder, beside where from and where to: bundled with the packages that are
 * taken in, the others loaded from beside it.
 * @param {string} root the project's folder
 * @returns {import('esbuild').BuildOptions}
 */
export function howCompiled(root) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    external: Object.keys({ ...dependencies, ...devDependencies }).filter(name => !TAKEN_IN.includes(name)),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  };
}
