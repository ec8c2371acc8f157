import type { Day } from '../shared/day.js';
import { fold } from '../shared/text.js';
import { plusDays } from '../shared/wall-time.js';

/** What a curator says of a rule that is to be. */
export interface Wish {
  readonly title: string;
  readonly pack: string;
  readonly area: string;
  readonly owner: string;
  /** The first paragraph. */
  readonly short: string;
  readonly asks: readonly string[];
  readonly sources: readonly { readonly document: string; readonly year: number }[];
}

/** What stands in a draft until somebody has written it; a rule that says so is not finished (unfinished.ts). */
export const DRAFT_TEXTS = {
  title: 'Skriv frågan här',
  owner: 'Fyll i vem som sköter regeln',
  short: 'Skriv svaret här.',
} as const;

/** Words of a title that an id does without. */
const SMALL = new Set(
  'jag vi du man en ett det den de ska kan får måste är har om att och eller i på av till för med när hur vad vem'
    .split(' ')
    .map(fold),
);

/** An id for a rule of an area with a title: the area and at most three words, and a number where that one is taken. */
export function proposeId(area: string, title: string, taken: ReadonlySet<string>): string {
  const words = (fold(title).match(/[a-zåäöé0-9]+/g) ?? []).filter(word => !SMALL.has(word));
  const plain = words.map(word => word.replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/é/g, 'e'));
  const id = [area, ...plain.filter(word => word !== area).slice(0, 3)].join('-');
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

/** For how many days the review of a new rule holds. */
const REVIEW_DAYS = 180;
/** JSON is YAML too, and quotes what must be quoted. */
const quoted = (value: unknown) => JSON.stringify(value);

/** The two files of a draft: the rule, and the phrasings that must find it. */
export function draftFiles(id: string, wish: Wish, on: Day): { rule: string; asks: string } {
  const fields: [string, unknown][] = [
    ['title', wish.title],
    ['pack', wish.pack],
    ['area', wish.area],
    ['legal', []],
    ['sources', wish.sources],
    ['validFrom', on],
    ['reviewedOn', on],
    ['reviewBy', plusDays(on, REVIEW_DAYS)],
    ['owner', wish.owner],
    ['status', 'current'],
    ['related', []],
  ];
  const front = fields.map(([name, value]) => `${name}: ${quoted(value)}`).join('\n');
  return {
    rule: `---\nid: ${id}\n${front}\n---\n${wish.short}\n`,
    asks: `asks:\n${wish.asks.map(ask => `  - ${quoted(ask)}`).join('\n')}\nnotAsks: []\n`.replace(
      'asks:\n\n',
      'asks: []\n',
    ),
  };
}
