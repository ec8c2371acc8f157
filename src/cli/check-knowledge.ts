import { parseArgs } from 'node:util';
import { afterReportFaults } from '../answering/after-report/after-report.js';
import { checkRules, type OpenPoint } from '../answering/check.js';
import { forumFaults } from '../answering/forum.js';
import { textFaults, textsIn } from '../answering/wording.js';
import { createVocabulary } from '../door/guard/vocabulary.js';
import { agendaFaults } from '../groups/agenda.js';
import { checklistFaults } from '../groups/checklist.js';
import { dayOf, isDay } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { loadKnowledge, packsIn } from '../stores/knowledge.js';
import { defaultKnowledgeDir, environment, fail } from './shell.js';

const HELP = `npm run check:knowledge -- [--dir FOLDER] [--date YYYY-MM-DD] [--json]

Checks every file of the knowledge base and prints all faults at once, then warnings (overdue reviews, and wordings of
the law that will end before their rule does) and the points that the entries leave open: first what a lawyer must
settle, then what the municipality must fill in.

  --dir FOLDER        the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --date YYYY-MM-DD   the day the rules are checked for (default: today in Europe/Stockholm)
  --json              one JSON object in place of lines

Exit codes: 0 no faults, 1 faults, 2 wrong use.`;

const { values } = parseArgs({
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
const report = knowledge.law
  ? checkRules(knowledge.rules, knowledge.law, knowledge.forbidden, on)
  : { faults: [], warnings: [], open: [], readOnce: 0 };
const ids = new Set(knowledge.rules.map(rule => rule.id));
const unknownNames = createVocabulary(knowledge).unknownNames.map(received => ({
  file: 'names/also-words.yaml',
  field: 'words',
  expected: 'every word of the knowledge base that is on a list of names, as a word or as a name only',
  received,
}));
const { notice, said, guide, afterReport, forums, forbidden, agendas = [], checks = [], questions } = knowledge;
const forumNames = new Set(forums.map(({ pack, id }) => `${pack}/${id}`));
const otherTexts = [
  ...textFaults('urgent.yaml', textsIn([notice, said]), forbidden),
  ...textFaults('guide/ska-jag-anmala.yaml', textsIn(guide), forbidden),
  ...textFaults('after-report.yaml', textsIn(afterReport), forbidden),
  ...textFaults('agendas.yaml', textsIn(agendas), forbidden),
  ...textFaults('checklist.yaml', textsIn(checks), forbidden),
  ...textFaults('evaluation.yaml', textsIn(questions), forbidden),
  ...forums.flatMap(forum =>
    textFaults(`${forum.pack}/forums.yaml`, textsIn([forum.consent, forum.purpose]), forbidden),
  ),
];
const faults = [
  ...knowledge.faults,
  ...report.faults,
  ...forumFaults(forums, ids),
  ...agendaFaults(agendas, ids, forumNames),
  ...checklistFaults(checks, ids),
  ...(afterReport ? afterReportFaults(afterReport, knowledge.law, ids) : []),
  ...otherTexts,
  ...unknownNames,
];

const openFor = (whom: OpenPoint['for']) => report.open.filter(point => point.for === whom);

if (values.json) {
  console.log(
    JSON.stringify({
      rules: ids.size,
      files: knowledge.rules.length,
      forums: knowledge.forums.length,
      faults,
      warnings: report.warnings,
      open: report.open,
      readOnce: report.readOnce,
    }),
  );
} else {
  for (const fault of faults) console.log(`FAULT ${faultLine(fault)}`);
  for (const warning of report.warnings) console.log(`WARN  ${faultLine(warning)}`);
  for (const { id, question } of openFor('jurist')) console.log(`JURIST ${id}: ${question}`);
  for (const { id, question } of openFor('municipality')) console.log(`LOCAL  ${id}: ${question}`);
  console.log(
    `${ids.size} rules in ${knowledge.rules.length} files, ${knowledge.forums.length} forums, ${packs.length} packs: ${faults.length} faults, ` +
      `${report.warnings.length} warnings, ${openFor('jurist').length} open points for a lawyer, ` +
      `${openFor('municipality').length} for the municipality, ${report.readOnce} files read by their writer alone (as of ${on})`,
  );
}
process.exitCode = faults.length > 0 ? 1 : 0;
