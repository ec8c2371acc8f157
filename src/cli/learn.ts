import { madeUpFaults } from '../before-start.js';
import { faultsOf } from '../reading/faults-of.js';
import type { Learned } from '../reading/learn-apart.js';
import { LEARNED, learnedFrom } from '../reading/learn-first.js';
import { readFolder, readingOf } from '../reading/reading.js';
import { dayOf, isDay } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { instantOf } from '../shared/wall-time.js';
import { keptKnowledge, marksOf } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import { packsIn } from '../stores/knowledge.js';
import { placed } from '../stores/placed-faults.js';
import { knowledgeFolder } from './knowledge-of.js';
import { settingsOf } from './settings-of.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s learn -- [--on YYYY-MM-DD] [--despite-faults] [--json]

Reads and checks the knowledge folder of the settings, and keeps what the bot would learn of it: who reads the same folder
afterwards has it in tenths of a second. The bot that runs does this itself when the folder changes.

  --on DAY   the day whose rules are learned (default: today in Sweden)
  --despite-faults   learns what is without fault, as a start does that serves it
  --json     one JSON object: {version, rules, faults: [{file, line?, field, expected, received}]}

Exit codes: 0 learned, 1 faults (nothing is learned, but with --despite-faults) or wrong settings, 2 wrong use.`;

/** Noon of a day, in minutes: any instant of the day has the same rules. */
const NOON = 12 * 60;

const { values } = argumentsOf({
  options: {
    on: { type: 'string' },
    'despite-faults': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const on = values.on ?? dayOf(new Date());
if (!isDay(on)) fail(`--on: "${on}" is not a day written YYYY-MM-DD`);

loadLocalSettings();
const config = settingsOf();
const kept = keptResults(config.dataDir);
// What is asked of the folder is asked of the whole of it: entries of one pack name those of others.
const whole = await packsIn(await knowledgeFolder());
const marks = await marksOf(config.knowledgeDir);
const given = await readFolder(config, kept);
const own = given.knowledge.faults.map(fault => JSON.stringify(fault));
const { faults: ofAll } = faultsOf(await keptKnowledge(config.knowledgeDir, whole, kept), on);
const others = ofAll.filter(fault => !own.includes(JSON.stringify(fault)));
const refused = madeUpFaults(given.knowledge, process.env);
const faults = await placed(config.knowledgeDir, [...given.knowledge.faults, ...others, ...refused]);
if (faults.length === 0 || values['despite-faults']) {
  const { reading, pieces } = readingOf(given, given.version, instantOf(on, NOON));
  for (const piece of pieces) while (piece());
  reading.keeper.isRare('');
  kept.keep(LEARNED, learnedFrom(config, marks), {});
}
const learned: Learned = {
  version: given.version,
  rules: new Set(given.knowledge.rules.map(({ id }) => id)).size,
  faults,
};
if (values.json) console.log(JSON.stringify(learned));
else {
  for (const fault of faults) console.log(`FEL ${faultLine(fault)}`);
  console.log(`${on}: ${faults.length} fel. ${learned.rules} regler, version ${learned.version}.`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
