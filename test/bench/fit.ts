import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { dayOf } from '../../src/answering/day.js';
import { type Calibration, FEATURES } from '../../src/answering/search/calibration.js';
import { confidenceOf, type Features, featuresOf, rulesAmong } from '../../src/answering/search/decide.js';
import { buildIndex } from '../../src/answering/search/index.js';
import { lookalikeTopic, ruleTopic } from '../../src/answering/search/topics.js';
import { DEFAULT_PACKS } from '../../src/config.js';
import { loadKnowledge } from '../../src/storage/knowledge.js';
import { chance, type Labelled, OWN, readLabelled, SHARED, shuffled } from './labelled.js';

const HELP = `npm run fit -- [--seed N] [--check] [--json]

Fits the confidence and its two thresholds on one half of the labelled questions, reports on the other half, and writes
knowledge/calibration.yaml. Run it when the knowledge has changed.

  --seed N   which halves (default 1)
  --check    writes nothing; exits 1 when the figures on the other half fall short of 90 % right answers
  --json     the figures as one JSON line

Exit codes: 0 done, 1 short of the figures, 2 wrong use.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const seed = Number(values.seed);
const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));

interface Row {
  readonly features: Features;
  readonly first: string | undefined;
  readonly nearest: readonly string[];
  readonly asked: Labelled;
  readonly right: boolean;
}

const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
const current = knowledge.rules.filter(rule => rule.validTo === undefined);
const topics = [
  ...current.map(rule => ruleTopic(rule, knowledge.forums)),
  ...(knowledge.lookalikes ?? []).map(lookalikeTopic),
];
const index = buildIndex(topics, knowledge.words);

function rowOf(asked: Labelled): Row {
  const found = index.search(asked.q);
  const rules = rulesAmong(found, () => true);
  const nearest = rules.slice(0, 3).map(hit => hit.id);
  const first = nearest[0];
  return {
    features: featuresOf(found, rules),
    first,
    nearest,
    asked,
    right: first !== undefined && asked.accept.includes(first),
  };
}

/** Logistic regression by gradient descent, with a small penalty on large weights; deterministic. */
function fit(rows: readonly Row[]): Pick<Calibration, 'weights' | 'bias'> {
  const weights = { lead: 0, score: 0, leadOverOthers: 0, known: 0, logWeight: 0 };
  let bias = 0;
  const rate = 0.5;
  for (let round = 0; round < 4_000; round++) {
    const slope = { lead: 0, score: 0, leadOverOthers: 0, known: 0, logWeight: 0 };
    let biasSlope = 0;
    for (const { features, right } of rows) {
      const error = confidenceOf(features, { weights, bias }) - (right ? 1 : 0);
      for (const name of FEATURES) slope[name] += error * features[name];
      biasSlope += error;
    }
    for (const name of FEATURES) weights[name] -= rate * (slope[name] / rows.length + 0.001 * weights[name]);
    bias -= (rate * biasSlope) / rows.length;
  }
  return { weights, bias };
}

/** The lowest threshold at which nearly all direct answers of these rows are right and strangers are left alone. */
function thresholdsFor(rows: readonly Row[], made: Pick<Calibration, 'weights' | 'bias'>): Calibration['thresholds'] {
  const sure = rows.map(row => ({ row, confidence: confidenceOf(row.features, made) }));
  const out = rows.filter(row => row.asked.kind === 'out').length;
  let answer = 1;
  for (let limit = 0.98; limit >= 0.3; limit -= 0.01) {
    const answers = sure.filter(one => one.confidence >= limit);
    const right = answers.filter(one => one.row.right).length;
    const strangers = answers.filter(one => one.row.asked.kind === 'out').length;
    if (right >= 0.96 * answers.length && strangers <= 0.03 * out) answer = limit;
  }
  // Among what is not answered, nearly everything in scope is offered the nearest.
  const inScope = sure
    .filter(one => one.row.asked.accept.length > 0)
    .map(one => one.confidence)
    .toSorted((a, b) => a - b);
  const choose = Math.min(answer, inScope[Math.floor(inScope.length * 0.01)] ?? 0);
  const knownLeast = rows
    .filter(row => row.asked.accept.length > 0)
    .map(row => row.features.known)
    .toSorted((a, b) => a - b);
  const known = 0.8 * (knownLeast[Math.floor(knownLeast.length * 0.01)] ?? 0);
  return { answer: Number(answer.toFixed(3)), choose: Number(choose.toFixed(3)), known: Number(known.toFixed(3)) };
}

function figuresOf(
  rows: readonly Row[],
  made: Pick<Calibration, 'weights' | 'bias' | 'thresholds'>,
): Record<string, number> {
  const sure = rows.map(row => ({ row, confidence: confidenceOf(row.features, made) }));
  const share = (some: number, all: number) => Number((all === 0 ? 0 : some / all).toFixed(3));
  const inScope = sure.filter(one => one.row.asked.accept.length > 0);
  const out = sure.filter(one => one.row.asked.kind === 'out');
  const direct = sure.filter(one => one.confidence >= made.thresholds.answer);
  const offered = (row: Row) => row.nearest.some(id => row.asked.accept.includes(id));
  const solved = inScope.filter(({ row, confidence }) =>
    confidence >= made.thresholds.answer ? row.right : confidence >= made.thresholds.choose && offered(row),
  );
  return {
    questions: rows.length,
    answersRight: share(direct.filter(one => one.row.right).length, direct.length),
    answeredDirectly: share(inScope.filter(one => one.confidence >= made.thresholds.answer).length, inScope.length),
    solved: share(solved.length, inScope.length),
    firstRight: share(inScope.filter(one => one.row.right).length, inScope.length),
    amongThree: share(inScope.filter(one => offered(one.row)).length, inScope.length),
    outAnswered: share(out.filter(one => one.confidence >= made.thresholds.answer).length, out.length),
    outSilent: share(out.filter(one => one.confidence < made.thresholds.choose).length, out.length),
    harmful: direct.filter(one => one.row.first !== undefined && one.row.asked.must_not.includes(one.row.first)).length,
  };
}

const sets = { own: await readLabelled(OWN), shared: await readLabelled(SHARED) };
const rows = shuffled([...sets.own, ...sets.shared].map(rowOf), chance(seed));
const half = Math.floor(rows.length / 2);
const [one, other] = [rows.slice(0, half), rows.slice(half)];
const made = fit(one);
const thresholds = thresholdsFor(one, made);
const figures = figuresOf(other, { ...made, thresholds });
const report: Record<string, unknown> = {
  seed,
  thresholds,
  fittedOn: figuresOf(one, { ...made, thresholds }),
  other: figures,
};
if (sets.shared.length > 0) {
  // The other half of the shared questions alone: the hardest figures, and the most honest.
  const foreign = new Set(sets.shared.map(asked => asked.id));
  report['otherShared'] = figuresOf(
    other.filter(row => foreign.has(row.asked.id)),
    { ...made, thresholds },
  );
}
if (values.json) console.log(JSON.stringify(report));
else for (const [name, value] of Object.entries(report)) console.log(name.padEnd(12), JSON.stringify(value));

if (!values.check) {
  const rounded = Object.fromEntries(FEATURES.map(name => [name, Number(made.weights[name].toFixed(4))]));
  const calibration = {
    fittedOn: dayOf(new Date()),
    questions: rows.length,
    seed,
    bias: Number(made.bias.toFixed(4)),
    weights: rounded,
    thresholds,
    figures,
  };
  const head =
    '# Written by "npm run fit": how sure the search must be. Figures are from the half that was not fitted on.\n';
  await writeFile(`${folder}/calibration.yaml`, head + stringify(calibration));
} else {
  await readFile(`${folder}/calibration.yaml`);
  if ((figures['answersRight'] ?? 0) < 0.9) process.exitCode = 1;
}
