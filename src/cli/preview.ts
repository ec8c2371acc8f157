import { resolve } from 'node:path';
import { withheld } from '../answering/unfinished.js';
import { type RuleChange, whatChanges } from '../answering/what-changes.js';
import { ruleBlocks } from '../answering/words-of-rule.js';
import { dayOf, inWords, isDay } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { plainText } from '../shared/reply.js';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import { placed } from '../stores/placed-faults.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s preview -- --date YYYY-MM-DD [--from YYYY-MM-DD] [--packs a,b] [--dir FOLDER] [--full] [--json]

Shows what becomes different in the rules until a day: how many rules begin, end or change, and their titles.

  --date YYYY-MM-DD   the day that is looked ahead to; with --from it may be over
  --from YYYY-MM-DD   the day that it is set beside (default: today in Europe/Stockholm)
  --packs a,b         the packs (default: KNOWLEDGE_PACKS)
  --dir FOLDER        the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --full              also what becomes different in each, and its card as text, before and after
  --json              one JSON line a rule: {id, is, changes?, before?, after?}, the last two the files

Exit codes: 0 shown, 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    date: { type: 'string' },
    from: { type: 'string' },
    packs: { type: 'string' },
    dir: { type: 'string' },
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const today = dayOf(new Date());
const to = values.date ?? fail('Skriv vilken dag du vill se fram till: --date, till exempel --date 2027-01-01.');
const from = values.from ?? today;
for (const [name, day] of Object.entries({ date: to, from }))
  if (!isDay(day)) fail(`--${name}: "${day}" är ingen dag. Skriv den som 2027-01-01.`);
if (to <= from)
  fail(
    values.from === undefined
      ? `--date ${to} har redan kommit. Skriv också dagen före ändringen, med --from.`
      : `--date ${to} måste komma efter --from ${from}.`,
  );

const folder = await knowledgeFolder(values.dir);
const packs = await packsOf(folder, values.packs);
const knowledge = await keptKnowledge(folder, packs, keptResults());
// A rule with a fault is in no list below, and would else be missed by nobody.
for (const fault of await placed(folder, knowledge.faults)) console.error(`FEL ${faultLine(fault)}`);
// One that is not finished is shown here as it will be, and by no bot.
const left = knowledge.rules.flatMap(rule => withheld(rule, knowledge.forbidden));
for (const fault of await placed(folder, left)) console.error(`VISAS INTE ${faultLine(fault)}`);
const found = whatChanges(knowledge.rules, from, to);

const NAMES: Readonly<Record<RuleChange['is'], readonly [ahead: string, over: string]>> = {
  changes: ['ÄNDRAS', 'ÄNDRADES'],
  begins: ['NY', 'NY'],
  ends: ['UPPHÖR', 'UPPHÖRDE'],
};
const named = ({ is }: RuleChange) => NAMES[is][to <= today ? 1 : 0];
/** The versions of a rule on the two days, the one that is shown by its title, and its id. */
function partsOf(change: RuleChange) {
  const before = 'before' in change ? change.before : undefined;
  const after = 'after' in change ? change.after : undefined;
  return { before, after, id: (after ?? before)!.id, title: (after ?? before)!.title };
}

/** How many rules differ, in a sentence that is true of days ahead and of days that are over. */
function counted(): string {
  const days = `mellan ${inWords(from)} och ${inWords(to)}`;
  if (found.length === 0) return `Ingen regel skiljer sig ${days}.`;
  const kinds = (Object.keys(NAMES) as RuleChange['is'][]).flatMap(is => {
    const some = found.filter(change => change.is === is);
    const word = is === 'begins' && some.length > 1 ? 'nya' : some[0] && named(some[0]).toLowerCase();
    return word ? [`${some.length} ${word}`] : [];
  });
  return `${found.length} ${found.length === 1 ? 'regel' : 'regler'} skiljer sig ${days}: ${kinds.join(', ')}.`;
}

if (values.json) {
  for (const change of found) {
    const { before, after, id } = partsOf(change);
    const files = { before: before?.file, after: after?.file };
    console.log(JSON.stringify({ id, is: change.is, changes: after?.changes, ...files }));
  }
} else {
  console.log(`${counted()} Mappen ${resolve(folder)}, paketen ${packs.join(', ')}.`);
  for (const change of found) {
    const { id, title } = partsOf(change);
    console.log(`${named(change).padEnd(8)}  ${title} (${id})`);
  }
  if (found.length > 0 && !values.full) console.log('Lägg till --full för att läsa hela korten, före och efter.');
}
for (const change of values.full && !values.json ? found : []) {
  const { before, after, id } = partsOf(change);
  console.log(`\n=== ${named(change)}: ${id}`);
  if (after?.changes) console.log(after.changes);
  for (const [name, rule, day] of [
    ['Före', before, from],
    ['Efter', after, to],
  ] as const)
    if (rule)
      console.log(`\n--- ${name} (${day})\n${plainText({ blocks: ruleBlocks(rule, knowledge, day), buttons: [] })}`);
}
