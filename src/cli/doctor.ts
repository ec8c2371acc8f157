import { LOCAL } from '../channels/teams/cloud.js';
import { dataDirOf } from '../config.js';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import { keyMarkIn } from '../stores/lowdb/key-look.js';
import { lookAtDatabase } from '../stores/postgres/look.js';
import { fromShipped } from '../stores/shipped-rules.js';
import { checkKnowledge, checkNetwork, checkSettings, checkStore, noKnowledge } from './doctor/checks.js';
import { checkDatabase } from './doctor/database.js';
import { checkDisk } from './doctor/disk.js';
import { type Finding, reach } from './doctor/finding.js';
import { checkKey, checkKeyInDatabase } from './doctor/key.js';
import { checkShipped } from './doctor/shipped.js';
import { unreadable, usualPacks } from './knowledge-of.js';
import { argumentsOf, defaultKnowledgeDir, environment, loadLocalSettings } from './shell.js';

const HELP = `npm run -s doctor [-- --offline] [--json]

Looks at settings, clock, disk, store or database, knowledge, directory and the hosts that the bot needs, and says what to do. It
reads env/.env.local as the bot does, opens nothing that another process has, sends no credentials, and prints no secret.

What could not be looked at is NOT CHECKED, with why and how it can be: it is neither well nor wrong.

  --offline   asks no host
  --json      one JSON line a finding: {part, is: good | note | unseen (not checked) | fault, says, next?}

Exit codes: 0 no fault, 1 faults, 2 wrong use.`;

const { values } = argumentsOf({
  options: {
    offline: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

loadLocalSettings();
const { config, findings } = checkSettings(process.env);
const folder = dataDirOf(process.env);
const folderOfRules = environment('KNOWLEDGE_DIR') ?? defaultKnowledgeDir;
const inDatabase = environment('STORE') === 'postgres';

async function ofDatabase(): Promise<Finding[]> {
  const next = 'Run it again without --offline, when the settings are right.';
  if (!config?.database || values.offline)
    return [{ part: 'database', is: 'unseen', says: 'the database was not looked at', next }];
  const looks = await lookAtDatabase(config.database, Date.now);
  return [...checkDatabase(config.database, looks), ...checkKeyInDatabase(config.bookingKey, looks)];
}

/** The store in a folder; whether its key is the one that is set can only be said where the settings can be read. */
async function ofFolder(): Promise<Finding[]> {
  return [await checkStore(folder), ...(config ? checkKey(config.bookingKey, await keyMarkIn(folder)) : [])];
}

/** The rules, whether they are as new as those that came with this program, and the directory. */
async function ofKnowledge(): Promise<Finding[]> {
  const packs = usualPacks();
  const [rules, ...others] = checkKnowledge(await keptKnowledge(folderOfRules, packs, keptResults()));
  const places = { served: folderOfRules, shipped: defaultKnowledgeDir };
  const found = await fromShipped(places.served, places.shipped, packs);
  return [...(rules ? [rules] : []), ...checkShipped(found, places), ...others];
}

const all: Finding[] = [
  ...findings,
  await checkDisk(folder),
  ...(await (inDatabase ? ofDatabase() : ofFolder())),
  ...((await unreadable(folderOfRules)) ? [noKnowledge(folderOfRules)] : await ofKnowledge()),
  ...(values.offline ? [] : await checkNetwork(config ?? { cloud: LOCAL }, reach, Date.now)),
];
const MARK = { good: 'ok', note: 'NOTE', unseen: 'NOT CHECKED', fault: 'FAULT' } as const;
const WIDTH = Math.max(...Object.values(MARK).map(mark => mark.length));
for (const finding of all) {
  if (values.json) console.log(JSON.stringify(finding));
  else {
    console.log(`${MARK[finding.is].padEnd(WIDTH)} ${finding.part}: ${finding.says}`);
    if (finding.next) console.log(`${' '.repeat(WIDTH)} -> ${finding.next}`);
  }
}
process.exitCode = all.some(({ is }) => is === 'fault') ? 1 : 0;
