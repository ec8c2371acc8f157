import { readFile } from 'node:fs/promises';
import { defaultKnowledgeDir, fail } from '../../../src/cli/shell.js';
import type { SchoolCalendar } from '../../../src/groups/calendar.js';
import { closedOn } from '../../../src/groups/calendar.js';
import { daysOfMeaning } from '../../../src/groups/series/dates.js';
import { isAmbiguous, isRefused, readSeries } from '../../../src/groups/series/read.js';
import { withoutTime } from '../../../src/groups/words-of-series.js';
import { calendarOf } from '../../../src/shared/school-year.js';
import { clockOf } from '../../../src/shared/wall-time.js';
import { loadKnowledge } from '../../../src/stores/knowledge.js';
import { below } from '../door/luck.js';
import { chance } from '../labelled.js';
import { type Options, print, progress } from '../options.js';
import { speak } from './spoken.js';
import { speakTogether } from './spoken-together.js';

/** A phrase with what it means, as in a file of labelled phrases. */
interface Labelled {
  readonly phrase: string;
  readonly from: string;
  readonly to: string;
  /** The first local starts; `more` where there are others. */
  readonly dates: readonly string[];
  readonly more: boolean;
  readonly end?: string;
  readonly refuse?: boolean;
  readonly either?: boolean;
  readonly wish?: unknown;
}

const GENERATED = 10_000;
const OPEN: SchoolCalendar = { closed: [], terms: [] };
const clock = (minutes: number) => clockOf(minutes).replace('.', ':');

type Verdict = 'right' | 'wrong' | 'refused';

/** The local starts that the product reads in a phrase; undefined where it refuses or asks. */
function startsOf(phrase: string, from: string, to: string, calendar: SchoolCalendar) {
  const reading = readSeries(phrase, from, calendar);
  if (isRefused(reading) || isAmbiguous(reading) || withoutTime(reading)) return undefined;
  const days = daysOfMeaning(reading, from, to, calendar);
  if (days.length === 0 && !reading.wish) return undefined;
  return {
    wish: reading.wish !== undefined,
    starts: days.map(({ day, rule }) => `${day}T${clock(rule.time.start)}`),
    end: days[0] && clock(days[0].rule.time.end),
  };
}

/** A phrase of a file: its first dates must be the same, in order; on a day when school is closed one may be missing. */
function judge(row: Labelled, calendar: SchoolCalendar): Verdict {
  const got = startsOf(row.phrase, row.from, row.to, calendar);
  if (row.either) return 'right';
  if (row.refuse) return got ? 'wrong' : 'right';
  if (!got) return 'refused';
  if (row.wish || row.dates.length === 0) return got.wish ? 'right' : 'wrong';
  const open = (start: string) => closedOn(start.slice(0, 10), calendar) === undefined;
  const last = row.dates.at(-1) ?? '';
  const here = got.starts.filter(start => open(start) && (!row.more || start <= last));
  const same = here.join() === row.dates.filter(open).join();
  return same && (row.end === undefined || got.end === row.end) ? 'right' : 'wrong';
}

/** Prints how phrases are read: those of a labelled file, or generated ones whose meaning is known. None may be silently wrong. */
export async function benchPhrases(options: Options): Promise<boolean> {
  const count: Record<Verdict, number> = { right: 0, wrong: 0, refused: 0 };
  const note = (verdict: Verdict, phrase: string) => {
    count[verdict]++;
    if (verdict !== 'right') console.error(`${verdict}: ${phrase}`);
  };
  if (options.file !== undefined) {
    const knowledge = await loadKnowledge(defaultKnowledgeDir, ['exempelkommun']);
    const calendar = calendarOf(knowledge.directory);
    const lines = (await readFile(options.file, 'utf8').catch(() => fail(`${options.file} cannot be read.`)))
      .trim()
      .split('\n');
    for (const line of lines) {
      const row: Labelled = JSON.parse(line);
      note(judge(row, calendar), row.phrase);
    }
  } else {
    const random = chance(options.seed);
    const rounds = options.rounds ?? GENERATED;
    for (let at = 0; at < rounds; at++) {
      progress(at, rounds, 'phrases');
      const from = new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 700))).toISOString().slice(0, 10);
      const to = new Date(Date.parse(from) + 300 * 86_400_000).toISOString().slice(0, 10);
      const { phrase, starts } = below(random, 3) === 0 ? speakTogether(random, from, to) : speak(random, from, to);
      const got = startsOf(phrase, from, to, OPEN)?.starts.join();
      note(got === starts?.join() ? 'right' : got === undefined ? 'refused' : 'wrong', `${phrase} (${from})`);
    }
  }
  const all = count.right + count.wrong + count.refused;
  const share = (some: number) => `${((100 * some) / Math.max(1, all)).toFixed(1)} %`;
  print(
    {
      ...(options.file === undefined ? { seed: options.seed } : {}),
      phrases: all,
      right: share(count.right),
      'silently wrong': count.wrong,
      refused: count.refused,
    },
    options,
  );
  return count.wrong === 0 && count.right >= 0.9 * all;
}
