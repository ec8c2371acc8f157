import type { Block, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';

/** An answer comes before what is said of a picture; a question to the reader stands last, beside its buttons. */
export function withFileNotice(reply: Reply, answered: boolean): Reply {
  const notices = reply.blocks.findIndex(({ is }) => is !== 'notice');
  const at = answered || notices < 0 ? reply.blocks.length : notices;
  return { ...reply, blocks: [...reply.blocks.slice(0, at), fileNotice(), ...reply.blocks.slice(at)] };
}

/** What is said of a picture or a file. */
export const fileNotice = (): Block => ({
  is: 'notice',
  tone: 'care',
  title: say`Jag tar inte emot bilder och filer`,
  lines: [
    say`Jag har inte öppnat det du skickade. Ta bort meddelandet, jag kan inte göra det åt dig.`,
    say`Skicka aldrig bilder på barn hit. Skriv din fråga med ord och utan namn. Är ett barn i fara? Ring 112.`,
  ],
});
