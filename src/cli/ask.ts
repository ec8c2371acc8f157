import { tz } from '@date-fns/tz';
import { parse } from 'date-fns';
import { createAnswering } from '../answering/answering.js';
import { idsWith } from '../answering/safe-rules.js';
import { withSettings } from '../answering/settings.js';
import { withheld } from '../answering/unfinished.js';
import { DEFAULT_PACKS, keepingOf } from '../config.js';
import { type Command, commandFromText } from '../door/commands.js';
import type { Outcome } from '../door/outcome.js';
import { takeTurn } from '../door/turn.js';
import { actionOfCommand } from '../door/wishes/action-of.js';
import { createWishes } from '../door/wishes/wishes.js';
import { wordsOf } from '../door/words.js';
import { guardOf } from '../guard-of.js';
import { isDay, ZONE } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { plainText } from '../shared/reply.js';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults, recallFrom } from '../stores/kept-results.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { questionsIn } from './lines.js';
import { argumentsOf, fail, loadLocalSettings } from './shell.js';

const HELP = `npm run -s ask -- "fråga" [--json] [--date YYYY-MM-DD] [--packs a,b] [--dir FOLDER]
npm run -s ask -- --jsonl FILE [--date YYYY-MM-DD] [--packs a,b] [--dir FOLDER]

Asks the bot from the terminal, through the same code as Teams.

  --json              one JSON line in place of the reply as a person would read it
  --jsonl FILE        reads lines {"id": ..., "q": ...} and writes one JSON line each, in the same order ("-": standard input);
                      a line may say where it is written: "place": "private" (the default) or "channel"
  --date YYYY-MM-DD   the day the rules are read for (default: today in Europe/Stockholm)
  --packs a,b         the packs to answer from (default: KNOWLEDGE_PACKS, else ${DEFAULT_PACKS.join(',')})
  --dir FOLDER        the knowledge folder (default: KNOWLEDGE_DIR, else the project's own): a copy with a draft moved into it

Exit codes: 0 asked, 1 a line of FILE is not a question, 2 wrong use.`;

loadLocalSettings();
const { values, positionals } = argumentsOf({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    jsonl: { type: 'string' },
    date: { type: 'string' },
    packs: { type: 'string' },
    dir: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (values.date !== undefined && !isDay(values.date)) fail(`--date: "${values.date}" is not a day written YYYY-MM-DD`);
if (values.jsonl === undefined && positionals.length === 0) fail(`No question given.\n\n${HELP}`);

const folder = await knowledgeFolder(values.dir);
const packs = await packsOf(folder, values.packs);
const kept = keptResults();
const read = await keptKnowledge(folder, packs, kept);
const knowledge = { ...read, rules: withSettings(read.rules, keepingOf(process.env)) };
for (const fault of knowledge.faults) console.error(faultLine(fault));
// A draft is tried here before anybody has read it; the bot does not serve it.
for (const fault of read.rules.flatMap(rule => withheld(rule, read.forbidden)))
  console.error(`VISAS INTE ${faultLine(fault)}`);
const [worry] = idsWith('worry', knowledge.rules);
const answering = createAnswering(knowledge, recallFrom(kept));
const guard = guardOf(knowledge, answering.recall);
const wishes = createWishes(answering, guard);
// Noon of the day asked for: the same day in Sweden whatever zone this machine is in.
const now = values.date ? parse(`${values.date} 12:00`, 'yyyy-MM-dd HH:mm', new Date(), { in: tz(ZONE) }) : new Date();

/** What a terminal is told of who asks: nothing, and in which place. */
const WHO = { private: {}, channel: { channel: 'terminal' } } as const;

/** The action that was taken, and those that were offered in its place. */
function actionsIn(command: Command, outcome: Outcome) {
  // Of several things none was taken.
  if (outcome.is === 'several') return { action: null, offered: outcome.acts.map(act => act.action) };
  const action = outcome.wish?.action ?? actionOfCommand(command) ?? null;
  const offers = outcome.is === 'asked' ? (outcome.offers ?? []) : [];
  return { action, offered: offers.map(offer => offer.action) };
}

const NO_ANSWER = {
  outcome: 'none',
  rule: null as string | null,
  choices: [] as string[],
  next: [] as string[],
  urgent: false,
  caution: false,
  identity: false,
  confidence: 0,
};

async function ask(question: string, place: 'private' | 'channel' = 'private') {
  const command = commandFromText(question, guard);
  const outcome = await takeTurn(command, { answering, wishes }, now, WHO[place]);
  const reply = wordsOf(outcome, knowledge, place === 'private' ? 'private' : 'shared');
  const said = { ...actionsIn(command, outcome), text: plainText(reply) };
  const asked = outcome.is === 'asked' ? outcome : outcome.wish?.asked;
  const seen = asked && {
    urgent: asked.urgent !== undefined,
    caution: asked.caution === true && asked.urgent === undefined,
    identity: asked.identity.length > 0,
  };
  // The guide is the long answer to this question; the rule it rests on is the short one.
  if (outcome.is === 'guide' && outcome.step.picks.length === 0)
    return { ...NO_ANSWER, ...seen, outcome: 'answer', rule: worry ?? null, confidence: 1, ...said };
  const shown = reply.buttons.flatMap(button =>
    'action' in button && button.action.do === 'show' ? [button.action.rule] : [],
  );
  if (outcome.is !== 'asked') return { ...NO_ANSWER, ...seen, next: shown, ...said };
  return {
    outcome: outcome.outcome,
    rule: outcome.outcome === 'answer' ? outcome.rule.id : null,
    choices: outcome.outcome === 'choose' ? outcome.choices.map(rule => rule.id) : [],
    next: outcome.outcome === 'answer' ? shown : [],
    ...seen,
    confidence: Number(outcome.confidence.toFixed(3)),
    ...said,
  };
}

if (values.jsonl === undefined) {
  const reply = await ask(positionals.join(' '));
  console.log(values.json ? JSON.stringify({ id: null, ...reply }) : reply.text);
} else {
  for await (const { id, q, place } of questionsIn(values.jsonl))
    console.log(JSON.stringify({ id, ...(await ask(q, place)) }));
}
