import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePlainLanguage, readingOf } from '../answering/plain-language.js';
import { isValidOn } from '../answering/rule.js';
import { dayOf, isDay } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { loadKnowledge, packsIn } from '../stores/knowledge.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run check:language -- [--dir FOLDER] [--date YYYY-MM-DD] [--packs a,b] [--all] [--json]

How the rules read: the LIX and the words of each short answer, long sentences, abbreviations that nobody has introduced,
and jargon (knowledge/plain-language.yaml). Without --all only the rules with something to mend are listed. A curator reads
it: the lines are in Swedish.

  --dir FOLDER        the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --date YYYY-MM-DD   the day whose versions are read (default: today in Europe/Stockholm)
  --packs a,b         these packs only (default: all)
  --all               every rule, also those with nothing to mend
  --json              one JSON object in place of lines

Exit codes: 0 nothing to mend, 1 something, 2 wrong use.`;

/** What a reading is of, as a curator reads of it. */
const FIELDS: Readonly<Record<string, string>> = {
  'short answer': 'kort svar',
  sentence: 'mening',
  abbreviation: 'förkortning',
  jargon: 'jargong',
};

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    dir: { type: 'string' },
    date: { type: 'string' },
    packs: { type: 'string' },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (values.date !== undefined && !isDay(values.date))
  fail(`--date: "${values.date}" är ingen dag. Skriv den som 2027-01-01.`);

const folder = await knowledgeFolder(values.dir);
const packs = values.packs === undefined ? await packsIn(folder) : await packsOf(folder, values.packs);
const on = values.date ?? dayOf(new Date());
const { rules } = await loadKnowledge(folder, packs);
const read = parsePlainLanguage(
  'plain-language.yaml',
  await readFile(join(folder, 'plain-language.yaml'), 'utf8').catch(() =>
    fail('Filen plain-language.yaml kan inte läsas.'),
  ),
);
if ('faults' in read) fail(read.faults.map(faultLine).join('\n'));
const readings = rules
  .filter(rule => isValidOn(rule, on))
  .map(rule => readingOf(rule, read.plain))
  .toSorted((one, other) => other.lix - one.lix);
const faults = readings.flatMap(reading => reading.faults);

if (values.json) console.log(JSON.stringify({ on, readings }));
else {
  for (const { id, lix, words, faults } of readings) {
    if (faults.length > 0 || values.all) console.log(`${id}: LIX ${lix}, ${words} ord`);
    for (const { field, expected, received } of faults)
      console.log(`  ${FIELDS[field] ?? field}: ${expected} Nu: ${received}`);
  }
  const middle = readings[Math.floor(readings.length / 2)]?.lix ?? 0;
  console.log(`${on}: ${readings.length} regler, LIX ${middle} i mitten, ${faults.length} att rätta.`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
