import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Reader } from '../../../src/groups/series/look.js';
import type { Part } from '../../../src/groups/series/parts.js';
import { readDates, readMonthday, readMonths, readSpan } from '../../../src/groups/series/read-dates.js';
import { readDays, readEvery, readNth, readParity } from '../../../src/groups/series/read-days.js';
import { readLength } from '../../../src/groups/series/read-length.js';
import { readTime } from '../../../src/groups/series/read-times.js';
import { tokensOf } from '../../../src/groups/series/tokens.js';

const READERS: Readonly<Record<string, Reader<Part>>> = {
  readDates,
  readDays,
  readEvery,
  readLength,
  readMonthday,
  readMonths,
  readNth,
  readParity,
  readSpan,
  readTime,
};

/** What one reader makes of a text from the word `at` on (0 where not said): each hit as `part | next word (strain)`. */
interface Row {
  readonly reader: string;
  readonly text: string;
  readonly at?: number;
  readonly hits: readonly string[];
}

const flat = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flat).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}:${flat(one)}`)
    .join(',');
};
const shown = (reader: Reader<Part>, text: string, at: number) =>
  reader(tokensOf(text), at).map(({ got: { is, ...more }, next, strain = 0 }) => {
    const said = Object.entries(more).map(([key, value]) => ` ${key}:${flat(value)}`);
    return `${is}${said.join('')} | ${next}${strain ? ` (${strain})` : ''}`;
  });

const rows = readFileSync(new URL('each-reader.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Row);

describe('each reader, of some words', () => {
  for (const { reader, text, at = 0, hits } of rows)
    it(`${reader}: ${text}${at ? ` (from word ${at})` : ''}`, () => {
      const read = READERS[reader];
      assert.ok(read, reader);
      assert.deepEqual(shown(read, text, at), hits);
    });
});
