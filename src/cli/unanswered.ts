import { createAnswering } from '../answering/answering.js';
import { draftOfAsks, draftOfRule } from '../answering/queue/draft-of.js';
import { createQueue } from '../answering/queue/unanswered.js';
import { isValidOn } from '../answering/rule.js';
import { createKeeper } from '../door/guard/kept.js';
import { createVocabulary } from '../door/guard/vocabulary.js';
import { dayOf } from '../shared/day.js';
import { CLOSED_AS, type WhyUnanswered } from '../shared/ports.js';
import { alreadyThere, draftsIn } from '../stores/drafts.js';
import { loadKnowledge } from '../stores/knowledge.js';
import { openStore } from '../stores/lowdb/queue.js';
import { dataFolderOf, openFor, storeOf, tellFault } from './kept.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { afterDraft } from './next-steps.js';
import { argumentsOf, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run unanswered -- [--close N (--rule ID | --as question|rule)] [--draft N [--rule ID]] [--data FOLDER] [--json]

Lists the questions that the bot could not answer, alike ones together, the largest groups first. The bot must not run
on the same data folder meanwhile (with STORE=postgres it may); in Teams a curator writes "obesvarade" instead.
A curator reads it: the lines are in Swedish.

  --close N --rule ID   closes group N with the rule that answers it now
  --close N --as WHAT   closes group N without a rule: "question" for what is no question, "rule" where a rule is missing
  --draft N             writes a draft of a rule made of group N to PACK/drafts, from where no bot reads
  --draft N --rule ID   writes the questions of group N as a draft of phrasings for a rule, to PACK/drafts
  --data FOLDER         the data folder (default: DATA_DIR, else data)
  --json                one JSON line a group

Exit codes: 0 listed, closed or written; 1 the folder is in use or damaged, or a draft was not written; 2 wrong use, or no such folder.`;

/** With what questions are closed that no rule answers, as a curator reads of it. */
const CLOSED: Readonly<Record<string, string>> = {
  [CLOSED_AS.noQuestion]: 'som ingen fråga',
  [CLOSED_AS.noRule]: 'som att en regel saknas',
};

/** Why a question is unanswered, as a curator reads of it. */
const WHY: Readonly<Record<WhyUnanswered, string>> = {
  none: 'inget svar',
  rejected: 'inget av förslagen',
  unhelpful: 'svaret hjälpte inte',
};

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    close: { type: 'string' },
    rule: { type: 'string' },
    as: { type: 'string' },
    draft: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const AS: Readonly<Record<string, string>> = { question: CLOSED_AS.noQuestion, rule: CLOSED_AS.noRule };
if (values.as !== undefined && !Object.hasOwn(AS, values.as)) fail('--as is one of question, rule.');
if (values.close !== undefined && (values.rule === undefined) === (values.as === undefined))
  fail('--close needs one of --rule and --as.');
if (values.close === undefined && values.as !== undefined) fail('--as goes with --close.');
if (values.close === undefined && values.draft === undefined && values.rule !== undefined)
  fail('--rule goes with --close or --draft.');

const dataFolder = storeOf() === 'lowdb' ? dataFolderOf(values.data) : undefined;
const folder = await knowledgeFolder();
const packs = await packsOf(folder);
const knowledge = await loadKnowledge(folder, packs);
if (values.rule !== undefined && !knowledge.rules.some(rule => rule.id === values.rule))
  fail(`--rule: there is no rule ${values.rule}`);

/** Writes texts as a draft, of phrasings where a rule is named, or says that it could not be written. */
async function draft(texts: readonly string[]): Promise<void> {
  const [now, on] = [new Date(), dayOf(new Date())];
  const rule = knowledge.rules.find(one => one.id === values.rule && isValidOn(one, on));
  const files = rule ? [draftOfAsks(rule, texts, on)] : draftOfRule(texts, createAnswering(knowledge), now, on);
  const there = await alreadyThere(folder, files);
  const written = await draftsIn(folder).write(files);
  for (const { path, text } of files) console.log(written ? `Utkast: ${path}` : `INTE SKRIVET: ${path}\n${text}`);
  if (!written) {
    const why = there.length > 0 ? `${there.join(', ')} finns redan` : `${folder} går inte att skriva i`;
    console.error(`${why}. Utkastet står här ovanför och kan kopieras.`);
    process.exitCode = 1;
  } else {
    const { data } = values;
    console.log(`\n${afterDraft({ folder, path: files[0]?.path ?? '', rule: rule?.id, on, data }).join('\n')}`);
  }
}

try {
  const opened = dataFolder === undefined ? await openFor('postgres') : undefined;
  const store = opened?.store ?? (await openStore(dataFolder!));
  const keeper = createKeeper(createVocabulary(knowledge));
  const queue = createQueue(store, Number(environment('UNANSWERED_DAYS') ?? 30), knowledge.words, keeper);
  const clusters = await queue.clusters();
  const group = (option: string, number: string) => {
    const cluster = clusters[Number(number) - 1];
    if (cluster) return cluster;
    console.error(`--${option}: det finns ingen grupp ${number}.`);
    process.exitCode = 2;
    return undefined;
  };
  if (values.draft !== undefined) {
    const texts = group('draft', values.draft)?.map(({ text }) => text);
    if (texts) await draft(texts);
  }
  if (values.close !== undefined) {
    const closedWith = values.rule ?? AS[values.as ?? ''] ?? '';
    const ids = group('close', values.close)?.map(({ id }) => id);
    // Whoever asked to be told of the answer hears it when the bot runs next.
    if (ids)
      console.log(`${await queue.close(ids, closedWith)} stängda ${CLOSED[closedWith] ?? `med regeln ${closedWith}`}.`);
  } else if (values.draft === undefined && values.json) {
    for (const cluster of clusters) console.log(JSON.stringify(cluster));
  } else if (values.draft === undefined && clusters.length === 0) console.log('Inga obesvarade frågor.');
  else if (values.draft === undefined) {
    clusters.forEach((cluster, at) => {
      console.log(`${at + 1}. ${cluster.length} ${cluster.length === 1 ? 'fråga' : 'frågor'}`);
      for (const { text, day, why, shown } of cluster)
        console.log(`   ${day} ${WHY[why]}${shown ? ` (${shown})` : ''}: ${text}`);
    });
  }
  await store.close();
  await opened?.close();
} catch (error) {
  tellFault(error, 'Stop the bot; or, while it runs, write "obesvarade" to it in Teams, as a curator.');
}
