import { fileURLToPath } from 'node:url';
import { urgentSignals } from '../../src/answering/danger/urgent.js';
import { buildIndex } from '../../src/answering/search/index.js';
import { topicsOf } from '../../src/answering/search/topics.js';
import { argumentsOf, fail } from '../../src/cli/shell.js';
import { DEFAULT_PACKS } from '../../src/config.js';
import { MESSAGE_MAX } from '../../src/door/commands.js';
import { guardOf } from '../../src/guard-of.js';
import { loadKnowledge } from '../../src/stores/knowledge.js';
import { wholeOption } from './options.js';

const HELP = `npm run -s bench:long -- [--runs N] [--characters N] [--json]

Times the longest message that is read, through the identity guard, the signals of danger and the search, each alone.

  --runs N         how often each message is read; the median and the slowest are printed (default 21)
  --characters N   how long the messages are (default ${MESSAGE_MAX})
  --json           one JSON line a kind of message

Milliseconds. Exit codes: 0 done, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    runs: { type: 'string', default: '21' },
    characters: { type: 'string', default: String(MESSAGE_MAX) },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const [runs, characters] = [wholeOption('runs', values.runs), wholeOption('characters', values.characters)];
if (runs < 1 || characters < 1) fail('--runs and --characters: one at least.');

const knowledge = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)), DEFAULT_PACKS);
const STORY = `Det var en vanlig dag på skolan och hon kom in till mig efter lunch för att prata om hur det är hemma.
Jag vet inte om det är något, men vi har sett att han är trött och att de ofta kommer sent. Vad gör jag nu? `;

/** What a message may be full of; each is repeated to the length asked for. */
const CONTENT: Record<string, string> = {
  story: STORY,
  'every example of danger': `${knowledge.examples?.danger.join('. ')}. `,
  'short words': 'hon är nu i en bil på en ö så att de ej ser oss ',
  'one short word': 'är ',
  'one word without end': 'abcdefghijklmnopqrstuvwxyzåäö',
  'one letter': 'a',
  digits: '123 4567 0701234567 ',
  names: 'Anna Andersson och Mohammed Al-Hassan i Västervik, Bo Ek, Åsa Öberg. ',
};

const guard = guardOf(knowledge);
const rules = knowledge.rules.filter(rule => rule.validTo === undefined);
const index = buildIndex(topicsOf(rules, knowledge), knowledge.words);

const STEPS: Record<string, (text: string) => unknown> = {
  guard: text => guard.look(text),
  signals: text => urgentSignals(text, knowledge.urgent ?? []),
  search: text => index.search(text),
};

function timed(step: (text: string) => unknown, text: string) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    step(text);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return { median: times[Math.floor(runs / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

for (const [content, piece] of Object.entries(CONTENT)) {
  const text = piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);
  const figures = Object.entries(STEPS).map(([name, step]) => [name, timed(step, text)] as const);
  const all = figures.reduce((sum, [, { median }]) => sum + median, 0);
  if (values.json) {
    console.log(JSON.stringify({ content, characters, runs, ...Object.fromEntries(figures), all }));
  } else {
    const shown = figures.map(([name, { median, slowest }]) => `${name} ${median.toFixed(1)} (${slowest.toFixed(1)})`);
    console.log(`${content.padEnd(22)} ${shown.join('  ')}  all ${all.toFixed(1)} ms`);
  }
}
