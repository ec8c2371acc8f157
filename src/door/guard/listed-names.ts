import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { fold } from '../../shared/text.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';

const word = z.string().regex(/^[a-zåäöéü]+$/, { error: 'Skriv ett enda ord med små bokstäver.' });
const alsoWordsFile = z.strictObject({ words: z.array(word), namesOnly: z.array(word) });

/** Names that a curator has found in the knowledge base: those that are words as well, and those that are only names there. */
export type AlsoWords = z.output<typeof alsoWordsFile>;

/** Personal names that somebody has listed, and which of them are also words of the knowledge base; all in lower case. */
export interface Names {
  /** Each name as it is written, its parts where it has a hyphen, and as typed without accents and dots. */
  readonly all: ReadonlySet<string>;
  readonly alsoWords: ReadonlySet<string>;
  /** Names that a curator has looked at, words or not. */
  readonly known: ReadonlySet<string>;
}

/** The text of knowledge/names/also-words.yaml -> its words, or its faults. */
export function parseAlsoWords(file: string, text: string): { also: AlsoWords } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = alsoWordsFile.safeParse(yaml.data);
  return parsed.success ? { also: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}

/** The texts of the lists of names (one a line) and what is known of those that are also words -> what names there are. */
export function parseNames(lists: readonly string[], also: AlsoWords): Names {
  const written = lists.flatMap(text => text.normalize('NFC').toLowerCase().trim().split(/\s+/));
  const parts = written.flatMap(name => [name, ...name.split(/[-'’]/)]).filter(part => part.length > 1);
  return {
    all: new Set(parts.flatMap(part => [part, fold(part)])),
    alsoWords: new Set(also.words),
    known: new Set([...also.words, ...also.namesOnly]),
  };
}
