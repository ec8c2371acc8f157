import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkRules } from '../answering/check.js';
import { draftFiles, proposeId } from '../answering/draft.js';
import { AREAS } from '../answering/rule.js';
import { parseRule } from '../answering/rule-file.js';
import { dayOf } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { loadKnowledge, packsIn } from '../stores/knowledge.js';
import { argumentsOf, defaultKnowledgeDir, environment, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s new-rule [-- --title T --pack P --area A --owner O --short S --ask Q ... --source "DOCUMENT (YEAR)" ...]

Writes a draft of a rule to PACK/drafts, from where no bot reads: ID.md, and ID.yaml with its phrasings. What is not
given is asked for, where somebody is there to answer. The draft is checked beside all other rules. It becomes live
when somebody moves the first file to PACK and the second one to PACK/asks.

  --title, --short   the question as staff would ask it; the first paragraph, which answers it
  --ask Q            a phrasing, five times or more
  --source S         a document with its year in brackets; law is written into the file
  --id ID            in place of the one that is proposed
  --dir FOLDER       the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --json             one JSON line: {id, file, faults}

Exit codes: 0 written, without a fault; 1 written, with faults to mend; 2 wrong use.`;

loadLocalSettings();
const { values } = argumentsOf({
  options: {
    title: { type: 'string' },
    pack: { type: 'string' },
    area: { type: 'string' },
    owner: { type: 'string' },
    short: { type: 'string' },
    ask: { type: 'string', multiple: true },
    source: { type: 'string', multiple: true },
    id: { type: 'string' },
    dir: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = values.dir ?? environment('KNOWLEDGE_DIR') ?? defaultKnowledgeDir;
const packs = await packsIn(folder).catch(() => fail(`--dir: cannot read the folder ${folder}`));
const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
const wanted = async (name: string, given: string | undefined, question: string) =>
  given ?? ((await terminal?.question(`${question} `)) || fail(`--${name} is needed.`));
const several = async (name: string, given: readonly string[] | undefined, question: string) =>
  given ?? (await wanted(name, undefined, `${question} (åtskilda med |)`)).split('|').map(one => one.trim());

const title = await wanted('title', values.title, 'Frågan, som personalen skulle ställa den:');
const pack = await wanted('pack', values.pack, `Paket (${packs.join(', ')}):`);
if (!packs.includes(pack)) fail(`--pack: one of ${packs.join(', ')}`);
const area = await wanted('area', values.area, `Område (${AREAS.join(', ')}):`);
if (!AREAS.some(one => one === area)) fail(`--area: one of ${AREAS.join(', ')}`);
const owner = await wanted('owner', values.owner, 'Vem sköter regeln (en funktion):');
const short = await wanted('short', values.short, 'Svaret, högst 500 tecken:');
const asks = await several('ask', values.ask, 'Minst fem sätt att fråga');
const sources = (await several('source', values.source, 'Källor, "dokument (årtal)"')).map(text => {
  const [, document, year] = /^(.+?)\s*\((\d{4})\)$/.exec(text) ?? fail(`--source: "${text}" is no "DOCUMENT (YEAR)"`);
  return { document: document!, year: Number(year) };
});
terminal?.close();

const knowledge = await loadKnowledge(folder, packs);
const taken = new Set(knowledge.rules.map(rule => rule.id));
const id = values.id ?? proposeId(area, title, taken);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) fail(`--id: "${id}" is not lower-case words joined by hyphens`);
if (taken.has(id)) fail(`--id: there is a rule ${id} already`);
const today = dayOf(new Date());
const files = draftFiles(id, { title, pack, area, owner, short, asks, sources }, today);
const drafts = join(folder, pack, 'drafts');
const path = join(drafts, `${id}.md`);
if (
  await access(path).then(
    () => true,
    () => false,
  )
)
  fail(`There is a draft ${path} already.`);
await mkdir(drafts, { recursive: true });
await writeFile(path, files.rule, { flag: 'wx' });
await writeFile(join(drafts, `${id}.yaml`), files.asks);

// Checked as if it stood where it will.
const parsed = parseRule(
  { path: `${pack}/${id}.md`, text: files.rule },
  { path: `${pack}/asks/${id}.yaml`, text: files.asks },
);
const own = (file: string) => file === `${pack}/${id}.md` || file === `${pack}/asks/${id}.yaml`;
const faults =
  'faults' in parsed
    ? parsed.faults
    : knowledge.law
      ? checkRules([...knowledge.rules, parsed.rule], knowledge.law, knowledge.forbidden, today).faults.filter(fault =>
          own(fault.file),
        )
      : [];
if (values.json) console.log(JSON.stringify({ id, file: path, faults }));
else {
  console.log(`Utkast: ${path}`);
  for (const fault of faults) console.log(`FEL ${faultLine(fault)}`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
