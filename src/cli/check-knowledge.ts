import { resolve } from 'node:path';
import type { OpenPoint } from '../answering/check.js';
import { faultsOf } from '../reading/faults-of.js';
import { dayOf, isDay } from '../shared/day.js';
import { type Fault, faultLine } from '../shared/file-fault.js';
import { loadKnowledge, packsIn } from '../stores/knowledge.js';
import { placed } from '../stores/placed-faults.js';
import { knowledgeFolder, packsOf, usualPacks } from './knowledge-of.js';
import { argumentsOf, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run check:knowledge -- [--dir FOLDER] [--packs a,b] [--date YYYY-MM-DD] [--json]

Checks every file of the knowledge base and prints all faults at once, then warnings (overdue reviews, wordings of the
law that will end before their rule does, and law that was last read more than 90 days ago) and the points that the entries leave open: first what a lawyer must
settle, then what the municipality must fill in. A curator reads it: the lines are in Swedish.

  --dir FOLDER        the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --packs a,b         says only what concerns these packs and the files that all packs share (default: all packs of the
                      folder; one of KNOWLEDGE_PACKS that is not there is a fault, but with --dir)
  --date YYYY-MM-DD   the day the rules are checked for (default: today in Europe/Stockholm)
  --json              one JSON object in place of lines

Exit codes: 0 no faults, 1 faults, 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    dir: { type: 'string' },
    packs: { type: 'string' },
    date: { type: 'string' },
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
const whole = await packsIn(folder);
const packs = values.packs === undefined ? whole : await packsOf(folder, values.packs);
// The packs of the settings are those of the settings' folder, and not of one that is named here.
const named = values.dir === undefined && environment('KNOWLEDGE_PACKS') !== undefined ? usualPacks() : [];
// Entries of one pack name those of others, so that all are read, whichever are told of.
const knowledge = await loadKnowledge(folder, [...new Set([...whole, ...named])]);
const on = values.date ?? dayOf(new Date());
const { faults: found, ...report } = faultsOf(knowledge, on);
const isTold = ({ file }: Pick<Fault, 'file'>) => {
  const [pack = ''] = file.split('/');
  return packs.includes(pack) || !whole.includes(pack);
};
const faults = await placed(folder, found.filter(isTold));
const warnings = await placed(folder, report.warnings.filter(isTold));
const rules = knowledge.rules.filter(isTold);
const ids = new Set(rules.map(rule => rule.id));
const forums = knowledge.forums.filter(({ pack }) => packs.includes(pack));
const open = report.open.filter(isTold);
const readOnce = report.readOnce.filter(file => isTold({ file })).length;
const some = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;
const openFor = (whom: OpenPoint['for']) => open.filter(point => point.for === whom);

if (values.json) {
  console.log(
    JSON.stringify({
      dir: resolve(folder),
      packs,
      rules: ids.size,
      files: rules.length,
      forums: forums.length,
      faults,
      warnings,
      open,
      readOnce,
    }),
  );
} else {
  for (const fault of faults) console.log(`FEL     ${faultLine(fault)}`);
  for (const warning of warnings) console.log(`VARNING ${faultLine(warning)}`);
  for (const { id, question } of openFor('jurist')) console.log(`JURIST  ${id}: ${question}`);
  for (const { id, question } of openFor('municipality')) console.log(`LOKALT  ${id}: ${question}`);
  console.log(`Mappen ${resolve(folder)}, paketen ${packs.join(', ')}.`);
  console.log(
    `${on}: ${faults.length} fel, ${some(warnings.length, 'varning', 'varningar')}. ` +
      `${some(ids.size, 'regel', 'regler')} i ${some(rules.length, 'fil', 'filer')}, ` +
      `${forums.length} forum, ${packs.length} paket. Öppna punkter: ${openFor('jurist').length} för en jurist, ` +
      `${openFor('municipality').length} för kommunen. ` +
      `${some(readOnce, 'fil', 'filer')} har bara lästs av den som skrev dem.`,
  );
}
process.exitCode = faults.length > 0 ? 1 : 0;
