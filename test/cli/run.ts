import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program of the project as it is written, such as `src/cli/ask.ts`, with nobody there to answer. */
export function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    input: '',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}
