import type { Reader } from './look.js';
import type { Part, Placed } from './parts.js';
import { readAhead, readDates, readMonthday, readMonths, readSpan, readWithin } from './read-dates.js';
import { readDays, readEvery, readNth, readParity } from './read-days.js';
import { readExcept, readFrom, readTo } from './read-edges.js';
import { readCount, readFiller, readJoint, readOthers, readPlace } from './read-rest.js';
import { readLength, readPartOfDay, readTime } from './read-times.js';
import { readWeeks } from './read-weeks.js';
import type { Token } from './tokens.js';

/** The constituents of a phrase. */
const READERS: readonly Reader<Part>[] = [
  readDays,
  readNth,
  readParity,
  readEvery,
  readWeeks,
  readDates,
  readSpan,
  readMonthday,
  readMonths,
  readWithin,
  readFrom,
  readTo,
  readExcept,
  readAhead,
  readCount,
  readTime,
  readLength,
  readPartOfDay,
  readPlace,
  readOthers,
  readFiller,
  readJoint,
];

/** One way to read a phrase whole: every token in one part, and how strained that is. */
export interface Cover {
  readonly parts: readonly Placed[];
  readonly strain: number;
  /** How many tokens belong to no constituent. */
  readonly unknown: number;
}

/** So many ways are followed from each place; what is said otherwise is not said clearly. */
const WAYS = 40;

const says = ({ part }: Placed) => part.is !== 'filler' && part.is !== 'joint';
const signature = (parts: readonly Placed[]) =>
  JSON.stringify(parts.filter(says).map(({ part, at }) => [part.is === 'unknown' ? at : 0, part]));

/** The ways to read a phrase, the least strained first; a token that nothing reads is one unknown part. */
export function coversOf(tokens: readonly Token[]): Cover[] {
  const from: Cover[][] = Array.from({ length: tokens.length + 1 }, () => []);
  from[tokens.length] = [{ parts: [], strain: 0, unknown: 0 }];
  for (let at = tokens.length - 1; at >= 0; at--) {
    const hits = READERS.flatMap(read => read(tokens, at)).filter(({ next }) => next > at && next <= tokens.length);
    const ways = hits.flatMap(({ got, next, strain = 0 }) =>
      (from[next] ?? []).map(rest => ({
        parts: [{ part: got, at, next }, ...rest.parts],
        strain: strain + rest.strain,
        unknown: rest.unknown,
      })),
    );
    const lost = (from[at + 1] ?? []).map(rest => ({
      parts: [{ part: { is: 'unknown' } as const, at, next: at + 1 }, ...rest.parts],
      strain: rest.strain,
      unknown: rest.unknown + 1,
    }));
    const best = [...ways, ...lost].sort(
      (a, b) => a.unknown - b.unknown || a.strain - b.strain || a.parts.length - b.parts.length,
    );
    const kept = new Map<string, Cover>();
    for (const way of best) {
      const key = signature(way.parts);
      if (!kept.has(key)) kept.set(key, way);
      if (kept.size >= WAYS) break;
    }
    from[at] = [...kept.values()];
  }
  return from[0] ?? [];
}
