import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { createWatch } from '../../src/answering/danger/watch.js';
import { languageOf } from '../../src/answering/language.js';
import { placesIn } from '../../src/answering/place.js';
import { isValidOn } from '../../src/answering/rule.js';
import { createSafeRules, idsWith } from '../../src/answering/safe-rules.js';
import { CAUTIOUS, type Calibration, FEATURES } from '../../src/answering/search/calibration.js';
import {
  confidenceOf,
  type Features,
  featuresOf,
  isStrange,
  rulesAmong,
  shareIn,
} from '../../src/answering/search/decide.js';
import { buildIndex } from '../../src/answering/search/index.js';
import { topicsOf } from '../../src/answering/search/topics.js';
import { argumentsOf } from '../../src/cli/shell.js';
import { DEFAULT_PACKS } from '../../src/config.js';
import { dayOf } from '../../src/shared/day.js';
import { loadKnowledge } from '../../src/stores/knowledge.js';
import { fitDanger } from './fit-danger.js';
import { chance, LATER, type Labelled, OWN, readLabelled, SHARED, shuffled } from './labelled.js';
import { wholeOption } from './options.js';

const HELP = `npm run fit -- [--seed N] [--check] [--json]

Fits the confidence, its thresholds and those of danger on labelled questions and writes knowledge/calibration.yaml. Run it when the
knowledge has changed. The figures are of questions that neither the fit nor the choice of thresholds had seen: five-fold
cross-validation, thresholds chosen on one half and reported on the other, the mean of several shuffles.

  --seed N   which shuffles (default 1)
  --check    writes nothing; exits 1 when less than 90 % of the unseen direct answers are right
  --worst N  the N rows that the unseen fit is most wrong about, in place of the figures
  --json     the figures as one JSON line

Exit codes: 0 done, 1 short of the figures, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
    worst: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const seed = wholeOption('seed', values.seed);
const worst = values.worst === undefined ? undefined : wholeOption('worst', values.worst);
const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));

interface Judged {
  readonly row: Row;
  readonly confidence: number;
}

interface Row {
  readonly features: Features;
  readonly first: string | undefined;
  /** What is offered where the first is not shown alone. */
  readonly nearest: readonly string[];
  readonly asked: Labelled;
  readonly right: boolean;
  /** Whether the product shows the first rule alone at this confidence, whatever the thresholds say. */
  readonly mayStandAlone: (confidence: number) => boolean;
  /** The rule that is the answer where the search is not sure: that of danger, of harm that is told, or of leave that is asked for. */
  readonly instead: (confidence: number) => string | undefined;
}

const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
const today = dayOf(new Date());
const current = knowledge.rules.filter(rule => isValidOn(rule, today));
const safe = createSafeRules(current);
const toldHarm = idsWith('told-harm', current);
const atOnce = idsWith('at-once', current);
const index = buildIndex(topicsOf(current, knowledge), knowledge.words);

const danger = await fitDanger(knowledge, current);
const before = knowledge.calibration ?? CAUTIOUS;
const watch = createWatch({ ...knowledge, calibration: { ...before, danger } });

const ruleOf = new Map(current.map(rule => [rule.id, rule]));

function rowOf(asked: Labelled): Row {
  const { q, accept } = asked;
  const found = index.search(q);
  const rules = rulesAmong(found, () => true);
  const ids = rules.map(hit => hit.id);
  const [first] = ids;
  const watched = watch(q, text => index.search(text));
  const danger = watched.urgent !== undefined;
  const putsOff = watched.putsOff === true;
  const language = languageOf(q, knowledge.languages ?? []);
  const places = knowledge.places ? placesIn(q, knowledge.places) : [];
  const [harm, leave] = [shareIn(found, toldHarm), shareIn(found, atOnce, 'all')];
  const about = { danger, beyond: language !== undefined || places === 'elsewhere' };
  return {
    features: featuresOf(found, rules),
    first,
    nearest: safe.ordered(ids, q, danger).slice(0, 3),
    asked,
    right: first !== undefined && accept.includes(first),
    mayStandAlone: confidence => safe.isSureEnough(confidence, ruleOf.get(first ?? ''), q, about),
    instead: confidence => {
      const first = putsOff ? safe.forLeave(ids, { leave, confidence }, q, putsOff) : undefined;
      if (danger) return safe.isDanger(ids) ? safe.danger : first;
      return first ?? safe.forHarm(ids, { harm, leave }, q) ?? safe.forLeave(ids, { leave, confidence }, q);
    },
  };
}

/** Logistic regression by gradient descent, with a small penalty on large weights; deterministic. */
function fitted(rows: readonly Row[]): Pick<Calibration, 'weights' | 'bias'> {
  const weights = {
    lead: 0,
    score: 0,
    leadOverOthers: 0,
    known: 0,
    logWeight: 0,
    near: 0,
    nearLead: 0,
    share: 0,
    secondOpinion: 0,
  };
  let bias = 0;
  const rate = 0.5;
  for (let round = 0; round < 2_000; round++) {
    const slope = {
      lead: 0,
      score: 0,
      leadOverOthers: 0,
      known: 0,
      logWeight: 0,
      near: 0,
      nearLead: 0,
      share: 0,
      secondOpinion: 0,
    };
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

/**
 * How much of the direct answers must be right, and how many strangers may get one, where the threshold is chosen. More
 * than is wanted of new questions (95 %): these were read by those who wrote the phrasings, so they are easier.
 */
const RIGHT_LEAST = 0.985;
const STRANGERS_MOST = 0.025;

/** The lowest threshold at which nearly all direct answers are right and strangers are left alone. */
function thresholdsFor(sure: readonly Judged[]): Calibration['thresholds'] {
  const rows = sure.map(({ row }) => row);
  const out = rows.filter(row => row.asked.kind === 'out').length;
  const searched = sure.filter(
    ({ row, confidence }) => row.instead(confidence) === undefined && row.mayStandAlone(confidence),
  );
  let answer = 1;
  for (let limit = 0.98; limit >= 0.3; limit -= 0.01) {
    const answers = searched.filter(one => one.confidence >= limit);
    const right = answers.filter(one => one.row.right).length;
    const strangers = answers.filter(one => one.row.asked.kind === 'out').length;
    if (right >= RIGHT_LEAST * answers.length && strangers <= STRANGERS_MOST * out) answer = limit;
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
  const known = 0.75 * (knownLeast[Math.floor(knownLeast.length * 0.01)] ?? 0);
  return { answer: Number(answer.toFixed(3)), choose: Number(choose.toFixed(3)), known: Number(known.toFixed(3)) };
}

function figuresOf(sure: readonly Judged[], thresholds: Calibration['thresholds']): Record<string, number> {
  const share = (some: number, all: number) => Number((all === 0 ? 0 : some / all).toFixed(3));
  const inScope = sure.filter(one => one.row.asked.accept.length > 0);
  const out = sure.filter(one => one.row.asked.kind === 'out');
  /** The rule that is shown alone; undefined where none is. */
  const shown = ({ row, confidence }: Judged) => {
    if (confidence >= thresholds.answer && row.mayStandAlone(confidence)) return row.first;
    return isStrange(row.features, confidence, thresholds) && row.instead(confidence) !== safe.danger
      ? undefined
      : row.instead(confidence);
  };
  const direct = sure.filter(one => shown(one) !== undefined);
  const isRight = (one: Judged) => one.row.asked.accept.includes(shown(one) ?? '');
  const offered = (row: Row) => row.nearest.some(id => row.asked.accept.includes(id));
  const solved = inScope.filter(one => {
    if (shown(one) !== undefined) return isRight(one);
    return !isStrange(one.row.features, one.confidence, thresholds) && offered(one.row);
  });
  return {
    questions: sure.length,
    // Where nothing is sure enough, nothing was wrong.
    answersRight: direct.length === 0 ? 1 : share(direct.filter(isRight).length, direct.length),
    answeredDirectly: share(inScope.filter(one => shown(one) !== undefined).length, inScope.length),
    solved: share(solved.length, inScope.length),
    firstRight: share(inScope.filter(one => one.row.right).length, inScope.length),
    amongThree: share(inScope.filter(one => offered(one.row)).length, inScope.length),
    outAnswered: share(out.filter(one => shown(one) !== undefined).length, out.length),
    outSilent: share(
      out.filter(({ row, confidence }) => isStrange(row.features, confidence, thresholds)).length,
      out.length,
    ),
    harmful: direct.filter(one => one.row.asked.must_not.includes(shown(one) ?? '')).length,
  };
}

/** Every row with the confidence of a fit that has not seen it. */
function judgedUnseen(rows: readonly Row[]): Judged[] {
  const parts = Array.from({ length: FOLDS }, (_, part) => rows.filter((_, at) => at % FOLDS === part));
  return parts.flatMap(part => {
    const made = fitted(rows.filter(row => !part.includes(row)));
    return part.map(row => ({ row, confidence: confidenceOf(row.features, made) }));
  });
}

/** The mean of each figure. */
function meanOf(all: readonly Record<string, number>[]): Record<string, number> {
  const names = Object.keys(all[0] ?? {});
  const mean = (name: string) => all.reduce((sum, figures) => sum + (figures[name] ?? 0), 0) / all.length;
  return Object.fromEntries(names.map(name => [name, Number(mean(name).toFixed(3))]));
}

const FOLDS = 5;
const ROUNDS = 6;
const sets = { own: await readLabelled(OWN), later: await readLabelled(LATER), shared: await readLabelled(SHARED) };
const groups = { later: new Set(sets.later.map(({ id }) => id)), shared: new Set(sets.shared.map(({ id }) => id)) };
const all = [...sets.own, ...sets.later, ...sets.shared].map(rowOf);
const chosen = chance(seed);
const reports: Record<'all' | keyof typeof groups, Record<string, number>>[] = [];
let unseen: Judged[] = [];
const pooled: Judged[] = [];
for (let round = 0; round < ROUNDS; round++) {
  console.error(`round ${round + 1} of ${ROUNDS}`);
  unseen = judgedUnseen(shuffled(all, chosen));
  pooled.push(...unseen);
  // Thresholds are chosen on one half and reported on the other.
  const mixed = shuffled(unseen, chosen);
  const [one, other] = [mixed.slice(0, mixed.length >> 1), mixed.slice(mixed.length >> 1)];
  for (const [choosing, reporting] of [
    [one, other],
    [other, one],
  ] as const) {
    const thresholds = thresholdsFor(choosing);
    const of = (ids: ReadonlySet<string>) =>
      figuresOf(
        reporting.filter(({ row }) => ids.has(row.asked.id)),
        thresholds,
      );
    reports.push({ all: figuresOf(reporting, thresholds), later: of(groups.later), shared: of(groups.shared) });
  }
}
// Of all rounds together, so that one odd row of one round does not move them.
const thresholds = thresholdsFor(pooled);
const made = fitted(all);
const figures = meanOf(reports.map(one => one.all));
const report = {
  seed,
  thresholds,
  unseen: figures,
  unseenLater: meanOf(reports.map(one => one.later)),
  danger,
  ...(groups.shared.size > 0 ? { unseenShared: meanOf(reports.map(one => one.shared)) } : {}),
};
if (values.json) console.log(JSON.stringify(report));
else if (worst !== undefined) {
  const wrong = unseen.filter(
    ({ row, confidence }) =>
      !row.right && row.instead(confidence) === undefined && (row.asked.accept.length > 0 || confidence > 0.5),
  );
  for (const { row, confidence } of wrong.toSorted((a, b) => b.confidence - a.confidence).slice(0, worst))
    console.log(
      confidence.toFixed(2),
      row.asked.id,
      row.asked.q,
      row.asked.accept.join(' '),
      '->',
      row.nearest.join(' '),
    );
} else for (const [name, value] of Object.entries(report)) console.log(name.padEnd(12), JSON.stringify(value));

if (values.check) {
  if ((figures.answersRight ?? 0) < 0.9) process.exitCode = 1;
} else {
  const rounded = Object.fromEntries(FEATURES.map(name => [name, Number(made.weights[name].toFixed(4))]));
  const calibration = {
    fittedOn: dayOf(new Date()),
    questions: all.length,
    seed,
    bias: Number(made.bias.toFixed(4)),
    weights: rounded,
    thresholds,
    figures,
    danger,
  };
  const head =
    '# Written by "npm run fit": how sure the search must be. Figures are means over parts that were not fitted on.\n';
  await writeFile(`${folder}/calibration.yaml`, head + stringify(calibration));
}
