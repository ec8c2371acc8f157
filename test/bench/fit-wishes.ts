import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { WishCounts } from '../../src/answering/wishes/counts.js';
import { ACTIONS, type Action } from '../../src/answering/wishes/examples.js';
import { chancesOf } from '../../src/answering/wishes/reading.js';
import { argumentsOf, fail } from '../../src/cli/shell.js';
import { DEFAULT_PACKS } from '../../src/config.js';
import { dayOf } from '../../src/shared/day.js';
import { loadKnowledge } from '../../src/stores/knowledge.js';
import { chance, OWN, readLabelled, shuffled } from './labelled.js';
import { wholeOption } from './options.js';
import { type GatheredRow, gather, gatherApart, rowsOf, type WishRow } from './wish-rows.js';

const HELP = `npm run fit:wishes -- [--seed N] [--also FILE] [--check]

Fits how much each piece of evidence of a wish counts, and from which chance it is taken, on phrasings that were not learned
from (cross-validation), and writes knowledge/wish-counts.yaml. Run it when knowledge/actions.yaml has changed.

  --seed N     how the phrasings are parted (default 1)
  --also FILE  more messages, a JSON line each: q, place, want (an action's id; anything else: nothing is wanted)
  --check      writes nothing

Exit codes: 0 done, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    seed: { type: 'string', default: '1' },
    also: { type: 'string' },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const seed = wholeOption('seed', values.seed);
const FOLDS = 3;
const ROUNDS = 300;
const RATE = 0.05;
/** The evidence that is counted, and how far each count is drawn towards nothing. */
const COUNTED = ['whole', 'piece', 'score', 'elsewhere'] as const;
const DRAWN = 0.002;
/**
 * No more than this share of the questions may be taken for a wish where the threshold is chosen, as the mean of the
 * look-alikes, which are picked for being alike, and of what staff asked.
 */
const TAKEN_MOST = 0.07;
/** A message that somebody wrote without having seen a phrasing says more of those to come. */
const ALSO_COUNTS = 4;

const NONE = ACTIONS.length;
type Counts = WishCounts['counts'];
type Weighed = GatheredRow & { readonly weight: number; readonly set: 'own' | 'staff' | 'also' };

/** Softmax regression of a few counts over gathered evidence, by Adam; no count but those of `elsewhere` and `none` falls below 0. */
function fitCounts(rows: readonly Weighed[]): Counts {
  const counts = { whole: 1, piece: 0.2, score: 0.4, elsewhere: -2, none: -1 };
  const names = [...COUNTED, 'none'] as const;
  const mean = names.map(() => 0);
  const square = names.map(() => 0);
  const all = rows.reduce((sum, row) => sum + row.weight, 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = names.map(() => 0);
    for (const { evidence, is, weight } of rows) {
      chancesOf(evidence, counts).forEach((chanceOf, at) => {
        const off = (weight * (chanceOf - (at === is ? 1 : 0))) / all;
        for (const [name, key] of COUNTED.entries()) slope[name]! += off * evidence[key][at]!;
        if (at === NONE) slope[COUNTED.length]! += off;
      });
    }
    for (const [at, name] of names.entries()) {
      const down = slope[at]! + DRAWN * counts[name];
      mean[at] = 0.9 * mean[at]! + 0.1 * down;
      square[at] = 0.99 * square[at]! + 0.01 * down * down;
      const step = mean[at]! / (1 - 0.9 ** round) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8);
      const next = counts[name] - RATE * step;
      counts[name] = name === 'elsewhere' || name === 'none' ? next : Math.max(0, next);
    }
  }
  return counts;
}

interface Told {
  readonly is: number;
  readonly first: number;
  readonly chance: number;
  /** Whether what is wanted stands among the three likeliest. */
  readonly among: boolean;
}

/** What some counts make of gathered rows. */
function told(rows: readonly GatheredRow[], counts: Counts): Told[] {
  return rows.map(({ evidence, is }) => {
    const chances = [...chancesOf(evidence, counts)];
    const order = ACTIONS.map((_, at) => at).toSorted((one, other) => chances[other]! - chances[one]!);
    const first = order[0] ?? 0;
    const likely = order.slice(0, 3).filter(at => chances[at]! >= 0.04);
    return { is, first, chance: chances[first]! > chances[NONE]! ? chances[first]! : 0, among: likely.includes(is) };
  });
}

const shareOf = <T>(rows: readonly T[], holds: (row: T) => boolean) =>
  Number((rows.filter(holds).length / Math.max(1, rows.length)).toFixed(3));

function figuresOf(name: string, rows: readonly Told[], take: number): [string, number][] {
  const wished = rows.filter(row => row.is !== NONE);
  const right = (row: Told) => row.chance >= take && row.first === row.is;
  return [
    [`${name}Right`, shareOf(wished, right)],
    [`${name}RightOrNear`, shareOf(wished, row => right(row) || row.among)],
    [
      `${name}Taken`,
      shareOf(
        rows.filter(row => row.is === NONE),
        row => row.chance >= take,
      ),
    ],
  ];
}

/** The lowest chance (0.3 to 0.9) from which few enough questions are taken, as the mean over the sets. */
function takeFor(sets: readonly (readonly Told[])[]): number {
  const asked = sets.map(rows => rows.filter(row => row.is === NONE));
  for (let take = 0.3; take < 0.9; take += 0.01) {
    const taken = asked.reduce((sum, rows) => sum + shareOf(rows, row => row.chance >= take), 0) / asked.length;
    if (taken <= TAKEN_MOST) return Number(take.toFixed(2));
  }
  return 0.9;
}

async function readAlso(path: string): Promise<WishRow[]> {
  const text = await readFile(path, 'utf8').catch(() => fail(`--also: ${path} cannot be read.`));
  return text
    .trim()
    .split('\n')
    .map((line, at) => {
      try {
        const { q, place, want } = JSON.parse(line) as { q: string; place: 'private' | 'channel'; want: string };
        return { text: q, place, want: ACTIONS.find((action): action is Action => action === want) };
      } catch {
        return fail(`--also: line ${at + 1} of ${path} is no JSON.`);
      }
    });
}

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const also = values.also === undefined ? [] : await readAlso(values.also);
const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
const { wishes } = knowledge;
if (!wishes) throw new Error('knowledge/actions.yaml cannot be read');
const random = chance(seed);
const own = gatherApart(shuffled(rowsOf(wishes), random), knowledge, FOLDS);
// Nothing of a wish has been learned from these: what staff asked, and what was given beside.
const staff = (await readLabelled(OWN)).map(({ q }): WishRow => ({ text: q, place: 'private', want: undefined }));
const beside = gather([...staff, ...also], knowledge, wishes);
const [asked, given] = [beside.slice(0, staff.length), beside.slice(staff.length)];
const weighed = [
  ...own.map((row): Weighed => ({ ...row, weight: 1, set: 'own' })),
  ...asked.map((row): Weighed => ({ ...row, weight: 1, set: 'staff' })),
  ...given.map((row): Weighed => ({ ...row, weight: ALSO_COUNTS, set: 'also' })),
];
// The figures are of halves that their counts were not fitted on.
const halves = [0, 1].map(half => weighed.filter((_, at) => at % 2 === half));
const unseen = halves.flatMap((rows, half) =>
  told(rows, fitCounts(halves[1 - half]!)).map((one, at) => ({ ...one, set: rows[at]!.set })),
);
const take = takeFor([unseen.filter(({ set }) => set === 'own'), unseen.filter(({ set }) => set === 'staff')]);
const counts = fitCounts(weighed);
const rounded = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count!.toFixed(3))]));
const figures = Object.fromEntries([
  ...figuresOf('unseen', unseen, take),
  ...figuresOf('phrasings', told(own, counts), take),
  ...figuresOf('staff', told(asked, counts), take).slice(2),
  ...(given.length > 0 ? figuresOf('also', told(given, counts), take) : []),
]);
const made = { fittedOn: dayOf(new Date()), messages: weighed.length, seed, counts: rounded, take, figures };
console.log(stringify(made));
if (!values.check)
  await writeFile(
    `${folder}/wish-counts.yaml`,
    `# Written by "npm run fit:wishes": how much each piece of evidence of a wish counts, and from which chance it is taken.\n${stringify(made)}`,
  );
