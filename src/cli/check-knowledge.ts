import type { OpenPoint } from '../answering/check.js';
import { faultsOf } from '../reading/faults-of.js';
import { dayOf, isDay } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { loadKnowledge, packsIn } from '../stores/knowledge.js';
import { placed } from '../stores/placed-faults.js';
import { argumentsOf, defaultKnowledgeDir, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run check:knowledge -- [--dir FOLDER] [--date YYYY-MM-DD] [--json]

Checks every file of the knowledge base and prints all faults at once, then warnings (overdue reviews, and wordings of
the law that will end before their rule does) and the points that the entries leave open: first what a lawyer must
settle, then what the municipality must fill in. A curator reads it: the lines are in Swedish.

  --dir FOLDER        the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --date YYYY-MM-DD   the day the rules are checked for (default: today in Europe/Stockholm)
  --json              one JSON object in place of lines

Exit codes: 0 no faults, 1 faults, 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    dir: { type: 'string' },
    date: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (values.date !== undefined && !isDay(values.date)) fail(`--date: "${values.date}" is not a day written YYYY-MM-DD`);

const folder = values.dir ?? environment('KNOWLEDGE_DIR') ?? defaultKnowledgeDir;
const packs = await packsIn(folder).catch(() => fail(`--dir: cannot read the folder ${folder}`));
const knowledge = await loadKnowledge(folder, packs);
const on = values.date ?? dayOf(new Date());
const { faults: found, ...report } = faultsOf(knowledge, on);
const [faults, warnings] = [await placed(folder, found), await placed(folder, report.warnings)];
const ids = new Set(knowledge.rules.map(rule => rule.id));

const openFor = (whom: OpenPoint['for']) => report.open.filter(point => point.for === whom);

if (values.json) {
  console.log(
    JSON.stringify({
      rules: ids.size,
      files: knowledge.rules.length,
      forums: knowledge.forums.length,
      faults,
      warnings,
      open: report.open,
      readOnce: report.readOnce,
    }),
  );
} else {
  for (const fault of faults) console.log(`FEL     ${faultLine(fault)}`);
  for (const warning of warnings) console.log(`VARNING ${faultLine(warning)}`);
  for (const { id, question } of openFor('jurist')) console.log(`JURIST  ${id}: ${question}`);
  for (const { id, question } of openFor('municipality')) console.log(`LOKALT  ${id}: ${question}`);
  console.log(
    `${on}: ${faults.length} fel, ${warnings.length} varningar. ${ids.size} regler i ${knowledge.rules.length} filer, ` +
      `${knowledge.forums.length} forum, ${packs.length} paket. Öppna punkter: ${openFor('jurist').length} för en jurist, ` +
      `${openFor('municipality').length} för kommunen. ${report.readOnce} filer har bara lästs av den som skrev dem.`,
  );
}
process.exitCode = faults.length > 0 ? 1 : 0;
