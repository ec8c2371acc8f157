import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkRules } from '../answering/check.js';
import { draftFiles, proposeId } from '../answering/draft.js';
import { AREAS, ASKS_MIN, SHORT_ANSWER_MAX } from '../answering/rule.js';
import { parseRule } from '../answering/rule-file.js';
import { byGravity } from '../reading/by-gravity.js';
import { identityInRules } from '../reading/identity-in-rules.js';
import { dayOf } from '../shared/day.js';
import { faultLine, meant } from '../shared/file-fault.js';
import { plusDays } from '../shared/wall-time.js';
import { loadKnowledge, packsIn } from '../stores/knowledge.js';
import { terminalDialogue, type Wrong, wanted, wantedAll } from './asking.js';
import { knowledgeFolder } from './knowledge-of.js';
import { draftIsDone, nextSteps } from './next-steps.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s new-rule [-- --title T --pack P --area A --owner O --short S --ask Q ... --source "DOCUMENT (YEAR)" ...]

Writes a draft of a rule to PACK/drafts, from where no bot reads: ID.md, and ID.yaml with its phrasings. What is not
given is asked for, where somebody is there to answer. The draft is checked beside all other rules. It becomes live
when somebody moves the first file to PACK and the second one to PACK/asks: the lines for it are printed.

  --title, --short   the question as staff would ask it; the first paragraph, which answers it
  --ask Q            a phrasing, five times or more
  --source S         a document with its year in brackets; law is written into the file
  --id ID            in place of the one that is proposed
  --dir FOLDER       the knowledge folder (default: KNOWLEDGE_DIR, else the project's own)
  --json             one JSON line: {id, file, faults, next}, the last the lines to go on with

Nothing is written where a name, a number or an address tells who somebody is: an id is a file's name.

Exit codes: 0 written, without a fault; 1 faults to mend, in what was written or, of identity, in what was not; 2 wrong use.`;

const SOURCE = /^(.+?)\s*\((\d{4})\)$/;

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

const folder = await knowledgeFolder(values.dir);
const packs = await packsIn(folder);
const dialogue = terminalDialogue();

const filled: Wrong = answer => (answer.trim() === '' ? 'Svaret är tomt. Skriv något.' : undefined);
const question: Wrong = answer =>
  /\?$/.test(answer.trim())
    ? undefined
    : `"${answer}" är ingen fråga. Skriv titeln som en fråga, som personalen skulle ställa den, med frågetecken sist. Till exempel: Vem ringer jag?`;
const oneOf =
  (names: readonly string[]): Wrong =>
  answer =>
    names.includes(answer)
      ? undefined
      : `"${answer}" finns inte.${meant(answer, names)} Välj en av: ${names.join(', ')}.`;
// What is only too long, or too little, is a fault of a draft that was given whole; who is asked mends it at once.
const short: Wrong = answer =>
  answer.length > SHORT_ANSWER_MAX
    ? `Svaret har ${answer.length} tecken. Skriv högst ${SHORT_ANSWER_MAX}.`
    : filled(answer);
const sourced: Wrong = answer =>
  SOURCE.test(answer) ? undefined : `"${answer}" saknar årtal. Skriv källan som: Rutin för anmälan (2025).`;
const say = (name: keyof typeof values, given: string | undefined, question: string, wrong: Wrong) =>
  wanted(name, given, question, wrong, dialogue);

const title = await say('title', values.title, 'Frågan, som personalen skulle ställa den, med frågetecken:', question);
const pack = await say('pack', values.pack, `Paket (${packs.join(', ')}):`, oneOf(packs));
const area = await say('area', values.area, `Område (${AREAS.join(', ')}):`, oneOf(AREAS));
const owner = await say('owner', values.owner, 'Vem sköter regeln (en funktion):', filled);
const answer = values.short ?? (await say('short', undefined, `Svaret, högst ${SHORT_ANSWER_MAX} tecken:`, short));
const asks =
  values.ask ??
  (await wantedAll('ask', `Minst ${ASKS_MIN} sätt att fråga, ett på varje rad:`, () => undefined, ASKS_MIN, dialogue));
for (const one of values.source ?? []) await say('source', one.trim(), '', sourced);
const said =
  values.source ?? (await wantedAll('source', 'Källor, "dokument (årtal)", en på varje rad:', sourced, 1, dialogue));
const sources = said.map(text => {
  const [, document = '', year] = SOURCE.exec(text.trim()) ?? [];
  return { document, year: Number(year) };
});
dialogue?.close();

const knowledge = await loadKnowledge(folder, packs);
/** Every id that a rule has, by its file's name: one that cannot be read has its id too. */
const files = (
  await Promise.all(packs.map(async one => (await readdir(join(folder, one))).map(name => `${one}/${name}`)))
)
  .flat()
  .filter(path => path.endsWith('.md'));
const idOf = (path: string) => path.split('/')[1]?.split('.')[0] ?? '';
const taken = new Set([...knowledge.rules.map(rule => rule.id), ...files.map(idOf)]);
/** The rule that has an id, as a curator knows it. */
const holder = (of: string) => {
  const rule = knowledge.rules.find(one => one.id === of);
  return rule ? `"${rule.title}" (${rule.file})` : files.find(path => idOf(path) === of);
};
const usual = proposeId(area, title, new Set());
const id = values.id ?? proposeId(area, title, taken);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
  fail(`--id: "${id}" ska vara små bokstäver a-z och siffror, med bindestreck mellan orden.`);
if (taken.has(id)) fail(`--id: ${id} har redan en regel: ${holder(id)}. Välj ett annat.`);
const wish = { title, pack, area, owner, short: answer, asks, sources };
const identity = identityInRules(knowledge)({ id, ...wish }, 'utkastet', 'utkastet');
if (identity.length > 0) {
  if (values.json) console.log(JSON.stringify({ faults: identity, next: [] }));
  else {
    for (const fault of identity) console.log(`FEL ${faultLine(fault)}`);
    console.log('Inget är skrivet. Ta bort det som visar vem någon är, och kör igen.');
  }
  process.exit(1);
}
const today = dayOf(new Date());
const draft = draftFiles(id, wish, today);
const drafts = join(folder, pack, 'drafts');
const path = join(drafts, `${id}.md`);
if (
  await access(path).then(
    () => true,
    () => false,
  )
)
  fail(`Det finns redan ett utkast: ${path}. Ändra det, eller ge det nya ett eget namn med --id.`);
try {
  await mkdir(drafts, { recursive: true });
  await writeFile(path, draft.rule, { flag: 'wx' });
  await writeFile(join(drafts, `${id}.yaml`), draft.asks);
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  fail(`Utkastet kunde inte skrivas i ${resolve(drafts)} (${code}). Du behöver få skriva i mappen.`);
}

// Checked as if it stood where it will.
const parsed = parseRule(
  { path: `${pack}/${id}.md`, text: draft.rule },
  { path: `${pack}/asks/${id}.yaml`, text: draft.asks },
);
const own = (file: string) => file === `${pack}/${id}.md` || file === `${pack}/asks/${id}.yaml`;
const faults =
  'faults' in parsed
    ? parsed.faults
    : knowledge.law
      ? byGravity(
          checkRules([...knowledge.rules, parsed.rule], knowledge.law, knowledge.forbidden, today).faults,
        ).filter(fault => own(fault.file))
      : [];
if (values.id === undefined && id !== usual)
  console.error(
    `Obs: ${usual} har redan en regel: ${holder(usual)}. Utkastet heter därför ${id}. Är det samma fråga? Ändra då den regeln i stället.`,
  );
const next = nextSteps({ folder, pack, id, from: plusDays(today, -1), today });
if (values.json) console.log(JSON.stringify({ id, file: path, faults, next }));
else {
  console.log(`Utkast: ${path}`);
  for (const fault of faults) console.log(`FEL ${faultLine(fault)}`);
  console.log(`\n${draftIsDone(today, pack, next, { faults: faults.length }).join('\n')}`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
