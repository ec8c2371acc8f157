import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { guardOf } from '../../../src/guard-of.js';
import { textsOf } from '../../../src/stores/knowledge.js';
import { knowledge, guard as known } from '../../helpers/guard.js';
import { type Options, print } from '../options.js';
import { chanceFrom } from './synthesis.js';
import { guardTimes } from './times.js';

const file = async (path: string) => parse(await readFile(new URL(path, import.meta.url), 'utf8'));

/** Names that the guard was not given, by origin. */
export type Unseen = Readonly<Record<string, { readonly first: string; readonly last: string }>>;

const percent = (some: number, all: number) => (100 * some) / Math.max(1, all);
const said = (some: number, all: number) => `${percent(some, all).toFixed(1)} % of ${all}`;

/** A guard without what it was given and has learned: it must miss names. */
function controlGuard() {
  const { people: _, notPersons: __, weights: ___, ...rest } = knowledge;
  return guardOf(rest);
}

/**
 * What the guard makes of names that it was not given, by origin, and of things called so, and how long it takes; true where
 * all is as promised, of the control where it is not.
 */
export async function benchGuard(options: Options): Promise<boolean> {
  const guard = options.control ? controlGuard() : known;
  const unseen: Unseen = await file('../../door/guard/unseen-names.yaml');
  const carriers: Readonly<Record<'names' | 'things' | 'calm', readonly string[]>> = await file('carriers.yaml');
  const chance = chanceFrom(options.seed);
  const rounds = options.rounds ?? 250;
  const figures: Record<string, unknown> = {};
  const all = { seen: 0, of: 0, false: 0, not: 0 };
  let worst = 100;
  const pick = (words: readonly string[]) => words[chance(words.length)]!;
  for (const [origin, names] of Object.entries(unseen)) {
    const [first, last] = [names.first.split(' '), names.last.split(' ')];
    const filled = (sentence: string) => {
      const text = sentence
        .replace(/<N>/g, () => pick(first))
        .replace(/<G>/g, () => `${pick(first)}s`)
        .replace(/<L>/g, () => pick(last));
      // One in three is typed small, as on a phone.
      return chance(3) === 0 ? text.toLowerCase() : text;
    };
    const flagged = (sentences: readonly string[]) =>
      Array.from({ length: rounds }, () => filled(pick(sentences))).filter(text => guard.look(text).kinds.length > 0)
        .length;
    const seen = flagged(carriers.names);
    const wrong = flagged(carriers.things);
    figures[origin] = `${said(seen, rounds)} seen, ${said(wrong, rounds)} things taken for people`;
    all.seen += seen;
    all.of += rounds;
    all.false += wrong;
    all.not += rounds;
    worst = Math.min(worst, percent(seen, rounds));
  }
  const calm = carriers.calm.filter(text => guard.look(text).kinds.length > 0).length;
  const names = Object.values(unseen).map(({ first, last }) => [first.split(' '), last.split(' ')] as const);
  const anybody = () => {
    const [first, last] = names[chance(names.length)]!;
    return `${pick(first)} ${pick(last)}`;
  };
  const times = guardTimes(guard, textsOf(knowledge), anybody, chance);
  print(
    {
      seed: options.seed,
      ...figures,
      'all origins': `${said(all.seen, all.of)} seen`,
      'worst origin': `${worst.toFixed(1)} %`,
      'things taken for people': said(all.false, all.not),
      'calm sentences flagged': said(calm, carriers.calm.length),
      'p50 / p95 / p99': 'of the processor, of seven runs the median',
      ...times.figures,
    },
    options,
  );
  const asPromised = percent(all.seen, all.of) >= 90 && worst >= 80 && calm === 0;
  return options.control ? !asPromised : asPromised && times.asPromised;
}
