import { parseArgs } from 'node:util';
import { tz } from '@date-fns/tz';
import { parse } from 'date-fns';
import { createAnswering } from '../answering/answering.js';
import { idsWith } from '../answering/safe-rules.js';
import { withSettings } from '../answering/settings.js';
import { DEFAULT_PACKS, keepingOf, listOf } from '../config.js';
import { commandFromText } from '../door/commands.js';
import { takeTurn } from '../door/turn.js';
import { wordsOf } from '../door/words.js';
import { guardOf } from '../guard-of.js';
import { isDay, ZONE } from '../shared/day.js';
import { faultLine } from '../shared/file-fault.js';
import { plainText } from '../shared/reply.js';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults, recallFrom } from '../stores/kept-results.js';
import { questionsIn } from './lines.js';
import { defaultKnowledgeDir, environment, fail } from './shell.js';

const HELP = `npm run -s ask -- "fråga" [--json] [--date YYYY-MM-DD] [--packs a,b]
npm run -s ask -- --jsonl FILE [--date YYYY-MM-DD] [--packs a,b]

Asks the bot from the terminal, through the same code as Teams.

  --json              one JSON line in place of the reply as a person would read it
  --jsonl FILE        reads lines {"id": ..., "q": ...} and writes one JSON line each, in the same order ("-": standard input)
  --date YYYY-MM-DD   the day the rules are read for (default: today in Europe/Stockholm)
  --packs a,b         the packs to answer from (default: KNOWLEDGE_PACKS, else ${DEFAULT_PACKS.join(',')})

Exit codes: 0 asked, 1 a line of FILE is not a question, 2 wrong use.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    jsonl: { type: 'string' },
    date: { type: 'string' },
    packs: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (values.date !== undefined && !isDay(values.date)) fail(`--date: "${values.date}" is not a day written YYYY-MM-DD`);
if (values.jsonl === undefined && positionals.length === 0) fail(`No question given.\n\n${HELP}`);

const packs = listOf(values.packs ?? environment('KNOWLEDGE_PACKS') ?? DEFAULT_PACKS.join(','));
const kept = keptResults();
const read = await keptKnowledge(environment('KNOWLEDGE_DIR') ?? defaultKnowledgeDir, packs, kept);
const knowledge = { ...read, rules: withSettings(read.rules, keepingOf(process.env)) };
for (const fault of knowledge.faults) console.error(faultLine(fault));
const [worry] = idsWith('worry', knowledge.rules);
const answering = createAnswering(knowledge, recallFrom(kept));
const guard = guardOf(knowledge);
// Noon of the day asked for: the same day in Sweden whatever zone this machine is in.
const now = values.date ? parse(`${values.date} 12:00`, 'yyyy-MM-dd HH:mm', new Date(), { in: tz(ZONE) }) : new Date();

async function ask(question: string) {
  const outcome = await takeTurn(commandFromText(question, guard), { answering }, now);
  const text = plainText(wordsOf(outcome, knowledge, 'private'));
  // The guide is the long answer to this question; the rule it rests on is the short one.
  if (outcome.is === 'guide' && outcome.step.picks.length === 0) {
    return {
      outcome: 'answer',
      rule: worry ?? null,
      choices: [],
      urgent: false,
      caution: false,
      identity: false,
      confidence: 1,
      text,
    };
  }
  if (outcome.is !== 'asked') {
    return {
      outcome: 'none',
      rule: null,
      choices: [],
      urgent: false,
      caution: false,
      identity: false,
      confidence: 0,
      text,
    };
  }
  return {
    outcome: outcome.outcome,
    rule: outcome.outcome === 'answer' ? outcome.rule.id : null,
    choices: outcome.outcome === 'choose' ? outcome.choices.map(rule => rule.id) : [],
    urgent: outcome.urgent !== undefined,
    caution: outcome.caution === true && outcome.urgent === undefined,
    identity: outcome.identity.length > 0,
    confidence: Number(outcome.confidence.toFixed(3)),
    text,
  };
}

if (values.jsonl === undefined) {
  const reply = await ask(positionals.join(' '));
  console.log(values.json ? JSON.stringify({ id: null, ...reply }) : reply.text);
} else {
  for await (const { id, q } of questionsIn(values.jsonl)) console.log(JSON.stringify({ id, ...(await ask(q)) }));
}
