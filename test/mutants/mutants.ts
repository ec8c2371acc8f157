import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { argumentsOf } from '../../src/cli/shell.js';
import { PARTS, type Part } from './parts.js';

const HELP = `npm run mutants -- [PART...] [--source GLOB] [--least N] [--json]

Plants faults in the sources, one at a time, and runs the tests that reach each: a fault that no test sees is listed.
PART: ${Object.keys(PARTS).join(', ')}; all of them take an hour or two.

  --source GLOB  only these sources of the parts
  --least N      the least share of killed faults, in per cent, that is taken for good (default 85)
  --wait S       how many seconds more than usual a test may take before its fault counts as killed by the clock (default 60)
  --json         one JSON line a part in place of text

Exit codes: 0 at least that share in each part, 1 less, 2 wrong use.`;

const SEEN = ['Killed', 'Timeout'];
const UNSEEN = ['Survived', 'NoCoverage'];

/** Plants every fault of some sources and meets each with the tests that reach it. */
function plant(sources: readonly string[], { specs, tables }: Part, progress: boolean): Promise<MutantResult[]> {
  const options: PartialStrykerOptions & { testSpecs: readonly string[]; loadEarly: boolean } = {
    testRunner: 'mocha-here',
    plugins: ['./test/mutants/runner.ts'],
    testRunnerNodeArgs: ['--import', 'tsx'],
    testSpecs: specs,
    // A fault of a table has to be awake while its file is loaded.
    loadEarly: !tables,
    mutate: [...sources],
    coverageAnalysis: 'perTest',
    ignoreStatic: !tables,
    concurrency: 2,
    timeoutMS: Number(values.wait) * 1000,
    // No such file: the compiler of this project lacks what is called to read one.
    tsconfigFile: 'none.json',
    reporters: progress ? ['progress-append-only'] : [],
    allowConsoleColors: false,
    logLevel: 'error' as PartialStrykerOptions['logLevel'] & string,
    tempDirName: 'node_modules/.cache/mutants',
  };
  return new Stryker(options as PartialStrykerOptions).runMutationTest();
}

const place = ({ fileName, location }: MutantResult) =>
  `${fileName.replace(/^.*?(?=src\/)/, '')}:${location.start.line}`;

const { values, positionals } = argumentsOf({
  allowPositionals: true,
  options: {
    source: { type: 'string' },
    least: { type: 'string', default: '85' },
    wait: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const unknown = positionals.filter(name => !(name in PARTS));
const figures = [values.least, values.wait].filter(figure => !/^\d{1,3}$/.test(figure));
if (unknown.length > 0 || figures.length > 0) {
  console.error(`${[...unknown, ...figures].join(', ')} is not known\n\n${HELP}`);
  process.exit(2);
}

let good = true;
for (const [name, part] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const results = await plant(values.source ? [values.source] : part.sources, part, !values.json);
  const killed = results.filter(({ status }) => SEEN.includes(status)).length;
  // A fault that loops without end is stopped by its count of turns; only what the clock stops may be a slow machine's doing.
  const byClock = results.filter(({ status, statusReason }) => status === 'Timeout' && !statusReason).length;
  const alive = results.filter(({ status }) => UNSEEN.includes(status));
  const score = (100 * killed) / Math.max(1, killed + alive.length);
  good &&= score >= Number(values.least);
  const listed = alive.map(mutant => ({
    place: place(mutant),
    what: mutant.mutatorName,
    instead: mutant.replacement?.replace(/\s+/g, ' ').slice(0, 120),
    reached: mutant.status === 'Survived',
  }));
  if (values.json) {
    console.log(
      JSON.stringify({ part: name, killed, byClock, alive: alive.length, score: Math.round(score * 10) / 10, listed }),
    );
    continue;
  }
  for (const { place, what, instead, reached } of listed) {
    console.log(`${place}  ${what}${reached ? '' : ' (no test comes here)'}  ${instead ?? ''}`);
  }
  console.log(`${name}: ${killed} of ${killed + alive.length} killed (${byClock} by the clock), ${score.toFixed(1)} %`);
}
process.exitCode = good ? 0 : 1;
