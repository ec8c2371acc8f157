import { createInterface } from 'node:readline';
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
  // Lines that are pasted come all at once: those that no question waits for yet are the next answers.
  const lines: string[] = [];
  let answer: ((line: string | undefined) => void) | undefined;
  let gone = false;
  terminal.on('line', line => {
    if (answer) answer(line);
    else lines.push(line);
    answer = undefined;
  });
  // A question that nobody answers would wait for ever.
  terminal.once('close', () => {
    gone = true;
    answer?.(undefined);
  });
  return {
    async ask(question) {
      if (gone) return lines.shift();
      terminal.setPrompt(`${question} `);
      terminal.prompt();
      if (lines.length > 0) return lines.shift();
      return new Promise(resolve => {
        answer = resolve;
      });
    },
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

/** What a text holds, parted by "|". */
export const apart = (text: string): string[] => text.split('|').flatMap(one => one.trim() || []);

/**
 * Several answers to one question, `least` of them or more: a line may hold some, and lines add up until an empty one, once
 * there are enough. One that cannot be used is said and left out; the others stay.
 */
export async function wantedAll(
  name: string,
  question: string,
  wrong: Wrong,
  least: number,
  dialogue: Dialogue | undefined,
): Promise<string[]> {
  const all: string[] = [];
  for (let asked = question; ; ) {
    const answer = await dialogue?.ask(asked);
    const enough = all.length >= least;
    if (answer === undefined && !enough) return fail(`Det saknas ett svar: --${name}.`);
    if (answer === undefined || (answer.trim() === '' && enough)) return all;
    for (const one of apart(answer)) {
      const why = wrong(one);
      if (why !== undefined) dialogue?.tell(why);
      else if (!all.includes(one)) all.push(one);
    }
    const left = least - all.length;
    asked =
      left > 0
        ? `${all.length} av minst ${least}. ${left} kvar:`
        : `${all.length}. En till, eller tom rad när du är klar:`;
  }
}
