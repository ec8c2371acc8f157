import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DangerExamples } from '../../src/answering/danger/examples.js';
import { createJudge, type DangerThresholds } from '../../src/answering/danger/judge.js';
import { messageOf, signalsIn } from '../../src/answering/danger/signals.js';
import type { Rule } from '../../src/answering/rule.js';
import { idsWith } from '../../src/answering/safe-rules.js';
import { buildIndex } from '../../src/answering/search/index.js';
import { topicsOf } from '../../src/answering/search/topics.js';
import type { Knowledge } from '../../src/stores/knowledge.js';

/** A message with whether it tells of danger now; `border` where people disagree. */
interface Labelled {
  readonly q: string;
  readonly urgent: boolean;
  readonly border?: unknown;
}

interface Scored {
  readonly urgent: boolean;
  readonly score: number;
}

/** A second set outside the project, used where it is there; nothing has been learned from it. */
const SHARED = fileURLToPath(new URL('../../../shared/data/urgent-dev.jsonl', import.meta.url));

async function readShared(): Promise<Labelled[]> {
  const text = await readFile(SHARED, 'utf8').catch(() => '');
  const rows: Labelled[] =
    text === ''
      ? []
      : text
          .trim()
          .split('\n')
          .map(line => JSON.parse(line));
  return rows.filter(row => !row.border);
}

const FOLDS = 5;
/**
 * Shares (0..1) of look-alikes that may be red, and red or lined, where the thresholds are chosen, as the mean over the sets.
 * The calm examples are picked for being alike, so more of them are reached than of what staff write: 5 and 12 in a hundred
 * of the second set are wanted.
 */
const RED_MOST = 0.08;
const LINED_MOST = 0.135;

const apart = <T>(items: readonly T[], fold: number, out: boolean) =>
  items.filter((_, at) => (at % FOLDS === fold) === out);

/** Scores messages by what is learned from some of the examples; a red signal counts as certain. */
function scorer(knowledge: Knowledge, rules: readonly Rule[], examples: DangerExamples) {
  const signals = knowledge.urgent ?? [];
  const index = buildIndex(topicsOf(rules, { ...knowledge, examples }), knowledge.words);
  const asks = (knowledge.lookalikes ?? []).flatMap(subject => subject.asks);
  const judge = createJudge(signals, examples, asks, idsWith('near-danger', rules), { red: 0, line: 0 });
  return ({ q, urgent }: Labelled): Scored => {
    const red = signalsIn(messageOf(q), signals).some(({ signal }) => signal.red);
    return { urgent, score: red ? Number.POSITIVE_INFINITY : judge.score(q, text => index.search(text)) };
  };
}

/** The share (0..1, three decimals) of those that are (or are not) danger with at least that score. */
function shareFrom(rows: readonly Scored[], urgent: boolean, least: number): number {
  const those = rows.filter(row => row.urgent === urgent);
  const from = those.filter(row => row.score >= least).length;
  return those.length === 0 ? 0 : Number((from / those.length).toFixed(3));
}

/** The lowest threshold (0.05 apart) at which no more than `most` of the look-alikes are reached, as the mean over the sets. */
function lowestFor(sets: readonly (readonly Scored[])[], most: number): number {
  for (let limit = -10; limit < 10; limit += 0.05) {
    const mean = sets.reduce((sum, rows) => sum + shareFrom(rows, false, limit), 0) / sets.length;
    if (mean <= most) return Number(limit.toFixed(2));
  }
  return 10;
}

/** The thresholds of danger, chosen on messages that were not learned from, and the shares that each set then gets. */
export async function fitDanger(
  knowledge: Knowledge,
  rules: readonly Rule[],
): Promise<DangerThresholds & { figures: Record<string, number> }> {
  const { examples } = knowledge;
  if (!examples) throw new Error('knowledge/danger.yaml cannot be read');
  const unseen: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = (out: boolean): DangerExamples => ({
      danger: apart(examples.danger, fold, out),
      calm: apart(examples.calm, fold, out),
      pairs: apart(examples.pairs, fold, out),
    });
    const score = scorer(knowledge, rules, part(false));
    const { danger, calm, pairs } = part(true);
    const rows = [
      ...[...danger, ...pairs.map(pair => pair.danger)].map(q => ({ q, urgent: true })),
      ...[...calm, ...pairs.map(pair => pair.calm)].map(q => ({ q, urgent: false })),
    ];
    unseen.push(...rows.map(score));
  }
  const shared = (await readShared()).map(scorer(knowledge, rules, examples));
  const sets = shared.length > 0 ? { examples: unseen, shared } : { examples: unseen };
  const thresholds = {
    red: lowestFor(Object.values(sets), RED_MOST),
    line: lowestFor(Object.values(sets), LINED_MOST),
  };
  const figures = Object.entries(sets).flatMap(([name, rows]) => [
    [`${name}Red`, shareFrom(rows, true, thresholds.red)],
    [`${name}RedOrLine`, shareFrom(rows, true, thresholds.line)],
    [`${name}FalseRed`, shareFrom(rows, false, thresholds.red)],
    [`${name}FalseRedOrLine`, shareFrom(rows, false, thresholds.line)],
  ]);
  return { ...thresholds, figures: Object.fromEntries(figures) };
}
