// How the program is compiled, and what of its packages is never loaded: for the launcher, and for a bench that measures the
// program as it is started. Plain JavaScript, as nothing has been translated yet.
import Module, { createRequire } from 'node:module';

/** Packages that bring machine code of their own, or are looked for and not there: they stay beside, or away. */
const BESIDE = ['@resvg/resvg-js', 'dtrace-provider', 'pg-native'];

/** What teams-ai loads for dialogs and for language models, of which the bot has neither: half a second of a start, and 30 MB. */
const UNUSED = ['botbuilder-dialogs', 'gpt-tokenizer', 'gpt-tokenizer/cjs/model/text-davinci-003', 'openai'];

/** What the unused packages are: whatever is taken from them is an empty class. */
const EMPTY = "new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : class {}) })";

/** Has nothing of the unused packages be loaded by a program that is run as it is written; before they are asked for. */
export function leaveOutUnused() {
  const require = createRequire(createRequire(import.meta.url).resolve('@microsoft/teams-ai'));
  for (const name of UNUSED) {
    const path = require.resolve(name);
    const empty = Object.assign(new Module(path), { filename: path });
    empty._compile(`module.exports = ${EMPTY};`, path);
    require.cache[path] = Object.assign(empty, { loaded: true });
  }
}

/** The same where the packages are compiled with us. */
const leftOut = {
  name: 'left-out',
  setup(build) {
    const unused = new RegExp(`^(?:${UNUSED.join('|')})$`);
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: leftOut.name }));
    build.onLoad({ filter: /^/, namespace: leftOut.name }, () => ({ contents: `module.exports = ${EMPTY};` }));
  },
};

/** What a package that was written for `require` finds in a module of the new kind. */
const AS_BEFORE = [
  "import { createRequire as __requireOf } from 'node:module';",
  "import { fileURLToPath as __pathOf } from 'node:url';",
  'const require = __requireOf(import.meta.url);',
  'const __filename = __pathOf(import.meta.url);',
  "const __dirname = __pathOf(new URL('.', import.meta.url));",
].join(' ');

/**
 * What esbuild is told of a program, beside where from and where to: with its packages in it, a few files instead of two
 * thousand, without spaces, as both take longer to find and read than to run.
 * @type {import('esbuild').BuildOptions}
 */
export const HOW_COMPILED = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  external: BESIDE,
  plugins: [leftOut],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: AS_BEFORE },
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'error',
};
