import { fold } from './text.js';

/** Personal names that somebody has listed, and which of them are also words of the knowledge base; all in lower case. */
export interface Names {
  /** Each name as it is written, its parts where it has a hyphen, and as typed without accents and dots. */
  readonly all: ReadonlySet<string>;
  /** Names that a curator has looked at: words too ("vilja", "björn"). */
  readonly alsoWords: ReadonlySet<string>;
}

const linesOf = (text: string) => text.normalize('NFC').toLowerCase().trim().split(/\s+/).filter(Boolean);

/** The texts of the lists of names (one a line) and of the names that are also words -> both as sets. */
export function parseNames(lists: readonly string[], alsoWords: string): Names {
  const written = lists.flatMap(linesOf);
  const parts = written.flatMap(name => [name, ...name.split(/[-'’]/)]).filter(part => part.length > 1);
  return { all: new Set(parts.flatMap(part => [part, fold(part)])), alsoWords: new Set(linesOf(alsoWords)) };
}
