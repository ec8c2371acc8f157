import { DEFAULT_PACKS } from '../config.js';
import { createKeeper } from '../door/guard/kept.js';
import { createVocabulary } from '../door/guard/vocabulary.js';
import { guardOf } from '../guard-of.js';
import { faultLine } from '../shared/file-fault.js';
import { loadKnowledge } from '../stores/knowledge.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { questionsIn } from './lines.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s guard -- "text" [--packs a,b]
npm run -s guard -- --jsonl FILE [--packs a,b]

Shows which kinds of identity are seen in a text, and what would be kept of it, as one JSON line {"id", "kinds", "kept"}.

  --jsonl FILE   reads lines {"id": ..., "q": ...} and writes one JSON line each, in the same order ("-": standard input)
  --packs a,b    the packs whose words are known (default: KNOWLEDGE_PACKS, else ${DEFAULT_PACKS.join(',')})

Exit codes: 0 shown, 1 a line of FILE is not a text, 2 wrong use.`;

loadLocalSettings();
const { values, positionals } = argumentsOf({
  allowPositionals: true,
  options: {
    jsonl: { type: 'string' },
    packs: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (values.jsonl === undefined && positionals.length === 0) fail(`No text given.\n\n${HELP}`);

const folder = await knowledgeFolder();
const packs = await packsOf(folder, values.packs);
const knowledge = await loadKnowledge(folder, packs);
for (const fault of knowledge.faults) console.error(faultLine(fault));
const keeper = createKeeper(createVocabulary(knowledge));
const guard = guardOf(knowledge);

function show(id: unknown, text: string): void {
  const guarded = guard.look(text);
  console.log(JSON.stringify({ id, kinds: guarded.kinds, kept: keeper.keep(guarded.text) }));
}

if (values.jsonl === undefined) show(null, positionals.join(' '));
else for await (const { id, q } of questionsIn(values.jsonl)) show(id, q);
