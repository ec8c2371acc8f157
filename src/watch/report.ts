import type { AREAS } from '../answering/rule.js';
import { LEAST, merged, type Row } from '../booking/statistics.js';
import { dayOf } from '../shared/day.js';

type Area = (typeof AREAS)[number];

/** What was asked in a month and what came of it, without a text or a person; small numbers are put together. */
export interface MonthReport {
  /** YYYY-MM, by the day in Sweden. */
  readonly month: string;
  /** How many questions there were; undefined where they are fewer than LEAST. */
  readonly asked: number | undefined;
  readonly areas: readonly Row[];
  readonly outcomes: readonly Row[];
  /** The rules that were shown most, by id, each LEAST times or more. */
  readonly rules: readonly Row[];
}

/** The areas of the rules in the words of a curator. */
const AREA_NAMES: Readonly<Record<Area, string>> = {
  anmalan: 'Anmäla oro',
  process: 'Vad som händer efter en anmälan',
  aterkoppling: 'Återkoppling',
  samtycke: 'Samtycke',
  sekretess: 'Sekretess',
  konsultation: 'Rådfråga',
  samverkan: 'Samverkan',
  forum: 'Forum',
};
const NO_RULE = 'Ingen regel';

const OUTCOME_NAMES: Readonly<Record<string, string>> = {
  answer: 'Fick en regel',
  choose: 'Fick välja mellan regler',
  none: 'Fick inget svar',
  unhelpful: 'Svaret hjälpte inte',
};
/** How many rules are listed. */
const RULES_MAX = 10;

interface Line {
  readonly time?: unknown;
  readonly event?: unknown;
  readonly outcome?: unknown;
  readonly rule?: unknown;
  readonly choices?: unknown;
}

function read(line: string): Line | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const count = (names: readonly string[]): Row[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
};

/**
 * The months of some lines of the log, in order; what is no line of an answered question is passed by. `areaOf` tells the
 * area of a rule by its id.
 */
export function reportOf(lines: Iterable<string>, areaOf: (id: string) => Area | undefined): MonthReport[] {
  const months = new Map<string, { outcome: string; rule: string | undefined }[]>();
  for (const text of lines) {
    const line = read(text);
    if (line?.event !== 'turn' || typeof line.outcome !== 'string' || typeof line.time !== 'string') continue;
    const at = new Date(line.time);
    if (!Object.hasOwn(OUTCOME_NAMES, line.outcome) || Number.isNaN(at.getTime())) continue;
    const month = dayOf(at).slice(0, 7);
    const first = Array.isArray(line.choices) ? line.choices[0] : line.rule;
    const turns = months.get(month) ?? [];
    turns.push({ outcome: line.outcome, rule: typeof first === 'string' ? first : undefined });
    months.set(month, turns);
  }
  return [...months]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, turns]) => {
      // That an answer did not help is said of one that is counted already.
      const asked = turns.filter(({ outcome }) => outcome !== 'unhelpful');
      const areas = asked.map(({ rule }): string => {
        const area = rule === undefined ? undefined : areaOf(rule);
        return area === undefined ? NO_RULE : AREA_NAMES[area];
      });
      const shown = asked.flatMap(({ outcome, rule }) => (outcome === 'answer' && rule !== undefined ? [rule] : []));
      return {
        month,
        asked: asked.length < LEAST ? undefined : asked.length,
        areas: merged(count(areas), 'Övriga'),
        outcomes: merged(count(turns.map(({ outcome }) => OUTCOME_NAMES[outcome]!)), 'Övrigt'),
        rules: count(shown)
          .filter(({ count }) => count >= LEAST)
          .slice(0, RULES_MAX),
      };
    });
}
