import { WAIT_MS } from '../booking/waiting.js';
import { readConfig } from '../config.js';
import { REMEMBERED_MS } from '../door/last-rules.js';
import { CodedFault } from '../faults.js';
import { ROUND_OPEN } from '../groups/case-evaluation.js';
import { SHOWN_FROM } from '../groups/evaluation.js';
import { LETTERS_KEPT, NOBODY_MAX } from '../groups/group-acts.js';
import { OFFER_LASTS } from '../groups/offers.js';
import { MEETINGS_KEPT } from '../groups/upkeep.js';
import { AGREED_FROM } from '../groups/years.js';
import { calendarUrl } from '../public-config.js';
import { dayOf } from '../shared/day.js';
import { keptKnowledge } from '../stores/kept-knowledge.js';
import { keptResults } from '../stores/kept-results.js';
import { COPIES_KEPT_DAYS } from '../stores/lowdb/copies.js';
import type { GdprFacts } from '../watch/gdpr-facts.js';
import { gdprPage, gdprSections } from '../watch/gdpr-page.js';
import { knowledgeFolder, packsOf } from './knowledge-of.js';
import { argumentsOf, loadLocalSettings } from './shell.js';

const HELP = `npm run -s gdpr [-- --json]

Writes one page in Swedish for the data protection officer, with the settings that hold here: purposes, what is kept where
and how long, who sees it, what Teams keeps, risks, how to erase and to give out. It reads env/.env.local as the bot does.

  --json   one JSON line a sentence: {section, id, says}

Exit codes: 0 written, 1 the settings are not right, 2 wrong use.`;

const DAY_MS = 86_400_000;

const { values } = argumentsOf({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

loadLocalSettings();
try {
  const config = readConfig(process.env);
  const folder = await knowledgeFolder();
  const { directory } = await keptKnowledge(folder, await packsOf(folder), keptResults());
  const facts: GdprFacts = {
    municipality: directory?.municipality,
    packs: config.packs,
    unansweredDays: config.unansweredDays,
    retentionDays: config.retentionDays,
    copiesDays: COPIES_KEPT_DAYS,
    meetingsDays: MEETINGS_KEPT,
    offerDays: OFFER_LASTS / DAY_MS,
    doneDays: LETTERS_KEPT / DAY_MS,
    groupWords: NOBODY_MAX,
    answersFrom: SHOWN_FROM,
    agreedFrom: AGREED_FROM,
    roundDays: ROUND_OPEN / DAY_MS,
    rememberedMinutes: REMEMBERED_MS / 60_000,
    bookingsOn: config.bookingKey !== undefined || config.credentials === undefined,
    tenant: config.credentials !== undefined,
    dataDir: config.dataDir,
    database: config.database && {
      name: config.database.database,
      hosts: config.database.hosts.map(({ host }) => host),
      tls: config.database.tls,
    },
    waitDays: WAIT_MS / DAY_MS,
    publicUrl: calendarUrl(config.publicUrl, config.credentials === undefined, config.port),
    outlook: config.graph !== undefined,
  };
  if (values.json)
    for (const { title, claims } of gdprSections(facts))
      for (const one of claims) console.log(JSON.stringify({ section: title, ...one }));
  else console.log(gdprPage(facts, dayOf(new Date())));
} catch (error) {
  if (!(error instanceof CodedFault)) throw error;
  console.error(`${error.message}\nNext: ${error.next}`);
  process.exitCode = 1;
}
