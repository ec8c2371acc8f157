import { createInterface } from 'node:readline/promises';
import { fail } from './shell.js';

/** What is wrong with an answer, in Swedish, as one sentence or two; undefined for one that can be used. */
export type Wrong = (answer: string) => string | undefined;

/** A dialogue in the terminal. */
export interface Dialogue {
  /** The answer to a question; undefined when whoever answers has gone (Ctrl-D). */
  ask(question: string): Promise<string | undefined>;
  tell(sentence: string): void;
  close(): void;
}

/** The dialogue of the terminal; undefined where nobody is there to answer. */
export function terminalDialogue(): Dialogue | undefined {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // A question that nobody answers would wait for ever.
  const gone = new Promise<undefined>(resolve => terminal.once('close', () => resolve(undefined)));
  return {
    ask: question => Promise.race([terminal.question(`${question} `), gone]),
    tell: sentence => console.error(sentence),
    close: () => terminal.close(),
  };
}

/**
 * What is wanted under a name: as it was given by that option, else as somebody answers, who is asked until the answer can
 * be used. One that was given and cannot be used, or that nobody is there to say, ends the command with exit code 2.
 */
export async function wanted(
  name: string,
  given: string | undefined,
  question: string,
  wrong: Wrong,
  dialogue: Dialogue | undefined,
): Promise<string> {
  if (given !== undefined) {
    const why = wrong(given);
    return why === undefined ? given : fail(`--${name}: ${why}`);
  }
  for (;;) {
    const answer = (await dialogue?.ask(question))?.trim();
    if (answer === undefined) return fail(`Det saknas ett svar: --${name}.`);
    const why = wrong(answer);
    if (why === undefined) return answer;
    dialogue?.tell(why);
  }
}
