import { fileURLToPath } from 'node:url';
import { createAnswering } from '../../src/answering/answering.js';
import type { Rule } from '../../src/answering/rule.js';
import { argumentsOf } from '../../src/cli/shell.js';
import { DEFAULT_PACKS } from '../../src/config.js';
import { guardOf } from '../../src/guard-of.js';
import { fold, words } from '../../src/shared/text.js';
import { loadKnowledge } from '../../src/stores/knowledge.js';
import { recall } from '../helpers/learned.js';
import { type Corpus, type Engine, fuse, miniSearch, orama, ours } from './engines.js';
import { chance, LATER, type Labelled, OWN, readLabelled, SHARED, shuffled } from './labelled.js';
import { wholeOption } from './options.js';

const HELP = `npm run bench:answers -- [--seed N] [--quick] [--json]

Side by side in one run: this engine, Fuse.js, MiniSearch and Orama on the labelled questions and on held-back asks,
as typed, without dots, with split compounds and with a typo; the three levels; time per question; hostile messages.

  --seed N   which asks are held back, where typos fall (default 1)
  --quick    leaves out the sizes of 500 and 10,000 rules
  --json     one JSON line a figure

Exit codes: 0 done, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const seed = wholeOption('seed', values.seed);
const print = (what: string, figures: Record<string, unknown>) =>
  console.log(
    values.json
      ? JSON.stringify({ what, ...figures })
      : `${what.padEnd(46)} ${Object.entries(figures)
          .map(([name, value]) => `${name} ${value}`)
          .join('  ')}`,
  );
const percent = (some: number, all: number) => (all === 0 ? 'none' : `${((100 * some) / all).toFixed(1)} %`);

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
const guard = guardOf(knowledge);
const current = knowledge.rules.filter(rule => rule.validTo === undefined);
const national = current.filter(rule => rule.pack === 'nationell');

/** One ask in ten is held back; the rest of a rule stays. */
const HELD_BACK = 10;
function heldBack(rules: readonly Rule[], random: () => number): { rules: Rule[]; asked: Labelled[] } {
  const asked: Labelled[] = [];
  const left = rules.map(rule => {
    const start = Math.floor(random() * HELD_BACK);
    const out = (at: number) => at % HELD_BACK === start;
    rule.asks.forEach((q, at) => {
      if (out(at)) asked.push({ id: `${rule.id}-${at}`, q, kind: 'answer', accept: [rule.id], must_not: [] });
    });
    return { ...rule, asks: rule.asks.filter((_, at) => !out(at)) };
  });
  return { rules: left, asked };
}

const vocabulary = new Set(current.flatMap(rule => [rule.title, ...rule.asks].flatMap(words)));
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

/** The ways in which staff type, each from the question as it was. */
const WRITTEN: Record<string, (text: string, random: () => number) => string> = {
  'as typed': text => text,
  'without å ä ö': text => text.replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/[ÅÄ]/g, 'A').replace(/Ö/g, 'O'),
  'split compounds': text =>
    text.replace(/\p{L}{8,}/gu, word => {
      for (let at = 4; at <= word.length - 4; at++) {
        if (vocabulary.has(fold(word.slice(0, at))) && vocabulary.has(fold(word.slice(at))))
          return `${word.slice(0, at)} ${word.slice(at)}`;
      }
      return word;
    }),
  'one typo': (text, random) => {
    const long = [...text.matchAll(/\p{L}{5,}/gu)];
    const word = long[Math.floor(random() * long.length)];
    if (!word) return text;
    const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
    const letter = LETTERS[Math.floor(random() * LETTERS.length)]!;
    const kinds = [
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + letter + text.slice(at),
      text.slice(0, at) + letter + text.slice(at + 1),
      text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
    ];
    return kinds[Math.floor(random() * kinds.length)]!;
  },
};

async function ranked(
  engine: Engine,
  asked: readonly Labelled[],
  write: (text: string, random: () => number) => string,
) {
  const random = chance(seed);
  let [first, three, reciprocal] = [0, 0, 0];
  for (const { q, accept } of asked) {
    const rank = (await engine.search(write(q, random))).findIndex(id => accept.includes(id));
    if (rank === 0) first++;
    if (rank >= 0 && rank < 3) three++;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  return {
    'hit@1': percent(first, asked.length),
    'hit@3': percent(three, asked.length),
    MRR: (reciprocal / asked.length).toFixed(3),
  };
}

console.log(
  `seed ${seed}, ${national.length} national rules of ${current.length}, ${current.flatMap(rule => rule.asks).length} asks\n`,
);
const { rules: withoutHeld, asked: held } = heldBack(national, chance(seed));
/** How many questions of a set a slow engine is asked. */
const SLOW_SAMPLE = 60;
const inScope = (all: readonly Labelled[]) => all.filter(one => one.accept.length > 0);
const sets: [name: string, asked: Labelled[], rules: readonly Rule[]][] = [
  ['own questions', inScope(await readLabelled(OWN)), national],
  ['later questions', inScope(await readLabelled(LATER)), national],
  ['shared questions', inScope(await readLabelled(SHARED)), national],
  ['held-back asks', held, withoutHeld],
];
for (const [name, asked, rules] of sets) {
  if (asked.length === 0) continue;
  const corpus: Corpus = {
    rules,
    words: knowledge.words,
    lookalikes: knowledge.lookalikes ?? [],
    examples: knowledge.examples,
  };
  const engines = [ours(corpus), fuse(corpus), miniSearch(corpus), await orama(corpus)];
  for (const [way, write] of Object.entries(WRITTEN)) {
    for (const engine of engines) {
      // Fuse takes most of a second for a question: it is asked a sample, as typed.
      const slow = engine.name.startsWith('Fuse');
      if (slow && way !== 'as typed') continue;
      const some = slow ? shuffled(asked, chance(seed)).slice(0, SLOW_SAMPLE) : asked;
      print(`${name} (${some.length}), ${way}, ${engine.name}`, await ranked(engine, some, write));
    }
  }
  console.log();
}

const now = new Date('2026-11-24T12:00:00Z');
const answering = createAnswering(knowledge, recall);
for (const [name, path] of [
  ['own questions', OWN],
  ['later questions', LATER],
  ['shared questions', SHARED],
] as const) {
  const asked = await readLabelled(path);
  if (asked.length === 0) continue;
  for (const [way, write] of Object.entries(WRITTEN)) {
    const random = chance(seed);
    const rows = asked.map(one => ({ one, got: answering.ask(guard.look(write(one.q, random)).text, [], now) }));
    const scope = rows.filter(row => row.one.accept.length > 0);
    const direct = rows.filter(row => row.got.outcome === 'answer' && row.one.kind !== 'gap');
    const isRight = ({ one, got }: (typeof rows)[number]) =>
      got.outcome === 'answer' && one.accept.includes(got.rule.id);
    const offered = ({ one, got }: (typeof rows)[number]) =>
      got.outcome === 'choose' && got.choices.some(rule => one.accept.includes(rule.id));
    const out = rows.filter(row => row.one.kind === 'out');
    const urgent = rows.filter(row => row.one.kind === 'urgent');
    const firstOf = (got: (typeof rows)[number]['got']) =>
      got.outcome === 'answer' ? got.rule.id : got.outcome === 'choose' ? got.choices[0]?.id : undefined;
    print(`${name}, levels, ${way}`, {
      direct: percent(scope.filter(row => row.got.outcome === 'answer').length, scope.length),
      'direct right': percent(direct.filter(isRight).length, direct.length),
      solved: percent(scope.filter(row => isRight(row) || offered(row)).length, scope.length),
      'out answered': percent(out.filter(row => row.got.outcome === 'answer').length, out.length),
      'out silent': percent(out.filter(row => row.got.outcome === 'none').length, out.length),
      'urgent seen': percent(urgent.filter(row => row.got.urgent).length, urgent.length),
      'harmful first': rows.filter(({ one, got }) => one.must_not.includes(firstOf(got) ?? '')).length,
    });
  }
  console.log();
}

/** Rules beyond the real ones: asks of several mixed, so that their words are real and their mixture is not. */
function grown(size: number): Rule[] {
  const random = chance(seed);
  const asks = current.flatMap(rule => rule.asks);
  return Array.from({ length: size }, (_, at): Rule => {
    const real = current[at];
    if (real) return real;
    const pick = () => asks[Math.floor(random() * asks.length)]!;
    return {
      ...current[0]!,
      id: `extra-${at}`,
      title: pick(),
      asks: Array.from({ length: 12 }, pick),
      short: pick(),
      details: '',
    };
  });
}

const questions = (await readLabelled(OWN)).map(one => one.q);
for (const size of values.quick ? [current.length] : [current.length, 500, 10_000]) {
  const rules = grown(size);
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const engine = ours({
    rules,
    words: knowledge.words,
    lookalikes: knowledge.lookalikes ?? [],
    examples: knowledge.examples,
  });
  const built = performance.now() - began;
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const question of questions) {
      const start = performance.now();
      engine.search(question);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${times[Math.floor(times.length * share)]!.toFixed(2)} ms`;
  print(`${size} rules`, {
    p50: at(0.5),
    p99: at(0.99),
    build: `${Math.round(built)} ms`,
    memory: `${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`,
  });
}
const filler = 'Igår var vi på utflykt och barnen plockade svamp och åt matsäck vid sjön. ';
const hostile = {
  'a story': filler.repeat(400),
  'one word': 'x'.repeat(28_000),
  'short words': 'a '.repeat(14_000),
  digits: '1'.repeat(28_000),
  names: 'Anna Karlsson '.repeat(2_000),
};
for (const [name, text] of Object.entries(hostile)) {
  const stalls = [1, 2, 3].map(() => {
    const start = performance.now();
    answering.ask(guard.look(text.slice(0, 28_000)).text, [], now);
    return performance.now() - start;
  });
  print(`28,000 characters of ${name}: guard, signals, search`, {
    median: `${stalls.toSorted((a, b) => a - b)[1]!.toFixed(0)} ms`,
  });
}
