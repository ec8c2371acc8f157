import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import { reportOf } from '../watch/report.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s report -- [--json] [FILE...] < LOG

Says in Swedish what was asked and what came of it, by month and area: from the bot's own log, in files or on standard
input, where LOG_LEVEL is info or debug. There is no text of a question in the log and none here; numbers under five are put together.

With systemd:     journalctl -u samverkanslotsen -o cat | npm run -s report
With a container: podman logs CONTAINER | npm run -s report (docker the same)

  --json   one JSON line a month: {month, asked, areas, outcomes, rules}

Exit codes: 0 printed, 1 nothing was asked, 2 wrong use.`;

const { values, positionals } = argumentsOf({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

// Somebody at a terminal would wait for a log that nobody sends.
if (positionals.length === 0 && process.stdin.isTTY) fail(`No log given.\n\n${HELP}`);

loadLocalSettings();
const folder = await knowledgeFolder();
const packs = await packsOf(folder);
const { rules } = await keptKnowledge(folder, packs, keptResults());
const areas = new Map(rules.map(({ id, area }) => [id, area]));
const titles = new Map(rules.map(({ id, title }) => [id, title]));

const lines: string[] = [];
for (const input of positionals.length > 0 ? positionals.map(path => createReadStream(path)) : [process.stdin]) {
  try {
    // Only what a report is made of is held: a log of a year is long.
    for await (const line of createInterface({ input })) if (line.includes('"event":"turn"')) lines.push(line);
  } catch (error) {
    fail(`a log could not be read: ${error instanceof Error ? error.message : error}`);
  }
}
const months = reportOf(lines, id => areas.get(id));
for (const month of months) {
  if (values.json) {
    console.log(JSON.stringify(month));
    continue;
  }
  const { asked, areas, outcomes, rules } = month;
  console.log(`${month.month}: ${asked === undefined ? 'färre än fem frågor' : `${asked} frågor`}`);
  for (const [title, rows] of [
    ['Område', areas],
    ['Vad det ledde till', outcomes],
    ['Regler som visades mest', rules.map(({ name, count }) => ({ name: titles.get(name) ?? name, count }))],
  ] as const) {
    if (rows.length === 0) continue;
    console.log(`  ${title}`);
    for (const { name, count } of rows) console.log(`    ${String(count).padStart(6)}  ${name}`);
  }
}
if (months.length === 0) console.error('Ingen fråga finns i loggen.');
process.exitCode = months.length === 0 ? 1 : 0;
