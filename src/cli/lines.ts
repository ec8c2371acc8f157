import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { fail } from './shell.js';

/** A message to ask, and where it is written. */
export interface Line {
  readonly id: unknown;
  readonly q: string;
  readonly place: 'private' | 'channel';
}

/** One line of the questions file; undefined where it is no question. */
function lineOf(line: string): Line | undefined {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null || !('q' in read) || typeof read.q !== 'string') return undefined;
    const place = 'place' in read ? read.place : 'private';
    if (place !== 'private' && place !== 'channel') return undefined;
    return { id: 'id' in read ? read.id : null, q: read.q, place };
  } catch {
    return undefined;
  }
}

/** The questions of a file of lines {"id", "q"} and, where they are written in a channel, {"place": "channel"} ("-": standard input), in order; a line that is none is named on standard error and makes the exit code 1. */
export async function* questionsIn(file: string): AsyncGenerator<Line> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  input.once('error', () => fail(`--jsonl: cannot read ${file}`));
  let number = 0;
  for await (const line of createInterface({ input })) {
    number++;
    if (line.trim() === '') continue;
    const read = lineOf(line);
    if (read) yield read;
    else {
      console.error(`line ${number}: expected {"id": ..., "q": "...", "place": "private" or "channel"}`);
      process.exitCode = 1;
    }
  }
}
