import { parseArgs } from 'node:util';
import { createQueue } from '../answering/queue/unanswered.js';
import { DEFAULT_PACKS, listOf } from '../config.js';
import { createKeeper } from '../door/guard/kept.js';
import { createVocabulary } from '../door/guard/vocabulary.js';
import { CodedFault } from '../faults.js';
import { loadKnowledge } from '../stores/knowledge.js';
import { openStore } from '../stores/lowdb/queue.js';
import { openFor, storeOf } from './kept.js';
import { defaultKnowledgeDir, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run unanswered -- [--close N --rule ID] [--data FOLDER] [--json]

Lists the questions that the bot could not answer, alike ones together, the largest groups first. The bot must not run
on the same data folder meanwhile (with STORE=postgres it may); in Teams a curator writes "obesvarade" instead.

  --close N --rule ID   closes group N with the rule that answers it now
  --data FOLDER         the data folder (default: DATA_DIR, else data)
  --json                one JSON line a group

Exit codes: 0 listed or closed, 1 the folder is in use or damaged, 2 wrong use.`;

loadLocalSettings();
const { values } = parseArgs({
  options: {
    close: { type: 'string' },
    rule: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if ((values.close === undefined) !== (values.rule === undefined)) fail('--close and --rule go together.');

const packs = listOf(environment('KNOWLEDGE_PACKS') ?? DEFAULT_PACKS.join(','));
const knowledge = await loadKnowledge(environment('KNOWLEDGE_DIR') ?? defaultKnowledgeDir, packs);
if (values.rule !== undefined && !knowledge.rules.some(rule => rule.id === values.rule))
  fail(`--rule: there is no rule ${values.rule}`);

try {
  const opened = storeOf() === 'postgres' ? await openFor('postgres') : undefined;
  const store = opened?.store ?? (await openStore(values.data ?? environment('DATA_DIR') ?? 'data'));
  const keeper = createKeeper(createVocabulary(knowledge));
  const queue = createQueue(store, Number(environment('UNANSWERED_DAYS') ?? 30), knowledge.words, keeper);
  const clusters = await queue.clusters();
  if (values.close !== undefined && values.rule !== undefined) {
    const cluster = clusters[Number(values.close) - 1];
    if (cluster)
      console.log(
        `${await queue.close(
          cluster.map(({ id }) => id),
          values.rule,
        )} closed with ${values.rule}`,
      );
    else {
      console.error(`--close: there is no group ${values.close}`);
      process.exitCode = 2;
    }
  } else if (values.json) {
    for (const cluster of clusters) console.log(JSON.stringify(cluster));
  } else if (clusters.length === 0) console.log('No unanswered questions.');
  else {
    clusters.forEach((cluster, at) => {
      console.log(`${at + 1}. ${cluster.length} question(s)`);
      for (const { text, day, why, shown } of cluster)
        console.log(`   ${day} ${why}${shown ? ` (${shown})` : ''}: ${text}`);
    });
  }
  await store.close();
  await opened?.close();
} catch (error) {
  if (!(error instanceof CodedFault)) throw error;
  console.error(`${error.message}\nNext: ${error.next}`);
  process.exitCode = 1;
}
