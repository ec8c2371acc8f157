import { type RuleChange, whatChanges } from '../answering/what-changes.js';
import { ruleBlocks } from '../answering/words-of-rule.js';
import { DEFAULT_PACKS, listOf } from '../config.js';
import { dayOf, isDay } from '../shared/day.js';
import { plainText } from '../shared/reply.js';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import { argumentsOf, defaultKnowledgeDir, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s preview -- --date YYYY-MM-DD [--from YYYY-MM-DD] [--packs a,b] [--json]

Shows what becomes different in the rules until a day, card by card as text: rules that begin, end or change.

  --date YYYY-MM-DD   the day that is looked ahead to
  --from YYYY-MM-DD   the day that it is set beside (default: today in Europe/Stockholm)
  --packs a,b         the packs (default: KNOWLEDGE_PACKS)
  --json              one JSON line a rule: {id, is, changes?, before?, after?}, the last two the files

Exit codes: 0 shown, 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    date: { type: 'string' },
    from: { type: 'string' },
    packs: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const to = values.date ?? fail('--date is needed: the day to look ahead to.');
const from = values.from ?? dayOf(new Date());
for (const [name, day] of Object.entries({ date: to, from }))
  if (!isDay(day)) fail(`--${name}: "${day}" is not a day written YYYY-MM-DD`);
if (to <= from) fail('--date lies not after --from');

const packs = listOf(values.packs ?? environment('KNOWLEDGE_PACKS') ?? DEFAULT_PACKS.join(','));
const folder = environment('KNOWLEDGE_DIR') ?? defaultKnowledgeDir;
const knowledge = await keptKnowledge(folder, packs, keptResults());
const found = whatChanges(knowledge.rules, from, to);
const TITLE: Readonly<Record<RuleChange['is'], string>> = { begins: 'NY', ends: 'UPPHÖR', changes: 'ÄNDRAS' };

for (const change of found) {
  const [before, after] = [
    'before' in change ? change.before : undefined,
    'after' in change ? change.after : undefined,
  ];
  const { id } = (after ?? before)!;
  if (values.json) {
    console.log(
      JSON.stringify({ id, is: change.is, changes: after?.changes, before: before?.file, after: after?.file }),
    );
    continue;
  }
  console.log(`=== ${TITLE[change.is]}: ${id}`);
  if (after?.changes) console.log(after.changes);
  for (const [name, rule, day] of [
    ['Före', before, from],
    ['Efter', after, to],
  ] as const)
    if (rule)
      console.log(`\n--- ${name} (${day})\n${plainText({ blocks: ruleBlocks(rule, knowledge, day), buttons: [] })}`);
  console.log('');
}
if (!values.json) console.log(`${found.length} regler blir annorlunda från ${from} till ${to}.`);
