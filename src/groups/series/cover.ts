import type { Hit, Reader } from './look.js';
import type { Part, Placed } from './parts.js';
import { readCount } from './read-count.js';
import { readDates, readMonthday, readMonths, readSpan } from './read-dates.js';
import { readDays, readEvery, readNth, readParity } from './read-days.js';
import { readFrom, readTo } from './read-edges.js';
import { readExcept } from './read-except.js';
import { readFiller, readJoint } from './read-filler.js';
import { readLength } from './read-length.js';
import { readNoTime, readPartOfDay } from './read-part-of-day.js';
import { readOthers, readPlace } from './read-place.js';
import { readAhead, readBetween, readWithin } from './read-targets.js';
import { readTime } from './read-times.js';
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
  readBetween,
  readFrom,
  readTo,
  readExcept,
  readAhead,
  readCount,
  readTime,
  readLength,
  readPartOfDay,
  readNoTime,
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

/** A cover on its way, with what it says as text, so that two that say the same are one. */
interface Way extends Cover {
  readonly key: string;
}

const keyOf = (part: Part, at: number) =>
  part.is === 'filler' || part.is === 'joint' ? '' : part.is === 'unknown' ? `?${at}` : JSON.stringify(part);

/** The ways to read a phrase, the least strained first; a token that nothing reads is one unknown part. */
export function coversOf(tokens: readonly Token[]): Cover[] {
  const from: Way[][] = Array.from({ length: tokens.length + 1 }, () => []);
  from[tokens.length] = [{ parts: [], strain: 0, unknown: 0, key: '' }];
  for (let at = tokens.length - 1; at >= 0; at--) {
    const hits = READERS.flatMap(read => read(tokens, at)).filter(({ next }) => next > at && next <= tokens.length);
    const lost: Hit<Part> = { got: { is: 'unknown' }, next: at + 1 };
    const ways = [...hits, lost].flatMap(({ got, next, strain = 0 }): Way[] => {
      const [placed, key] = [{ part: got, at, next }, keyOf(got, at)];
      const unknown = got.is === 'unknown' ? 1 : 0;
      return (from[next] ?? []).map(rest => ({
        parts: [placed, ...rest.parts],
        strain: strain + rest.strain,
        unknown: unknown + rest.unknown,
        key: key + rest.key,
      }));
    });
    ways.sort((a, b) => a.unknown - b.unknown || a.strain - b.strain || a.parts.length - b.parts.length);
    const kept = new Map<string, Way>();
    for (const way of ways) {
      if (!kept.has(way.key)) kept.set(way.key, way);
      if (kept.size >= WAYS) break;
    }
    from[at] = [...kept.values()];
  }
  return from[0] ?? [];
}
