import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withheld } from '../../answering/unfinished.js';
import type { Cloud } from '../../channels/teams/cloud.js';
import { type Config, nearNames, readConfig } from '../../config.js';
import { CodedFault } from '../../faults.js';
import { WITHOUT_PUBLIC_URL } from '../../public-config.js';
import { otherTextFaults } from '../../reading/other-texts.js';
import { directoryNotes } from '../../shared/directory-notes.js';
import { madeUpIn } from '../../shared/made-up.js';
import type { Knowledge } from '../../stores/knowledge.js';
import { filesIn } from '../../stores/lowdb/folder.js';
import { type Holder, holderOf } from '../../stores/lowdb/lease-look.js';
import type { Finding, Reach } from './finding.js';

type Env = Readonly<Record<string, string | undefined>>;

/** The settings: the configuration where it can be read, and what is to be said of it. */
export function checkSettings(env: Env): { config?: Config; findings: Finding[] } {
  const part = 'settings';
  const findings: Finding[] = nearNames(env).map(({ given, meant }) => ({
    part,
    is: 'note',
    says: `${given} is not read`,
    next: `Is ${meant} meant? Then rename it.`,
  }));
  try {
    const config = readConfig(env);
    if (!config.credentials)
      findings.push({
        part,
        is: 'note',
        says: 'no credentials: this would be a local trial',
        next: 'Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId (env/INSTALL.md, part 2).',
      });
    else if (env.NODE_ENV !== 'production')
      findings.push({
        part,
        is: 'note',
        says: 'credentials, but NODE_ENV is not production: what must not meet real people is let through',
        next: 'Set NODE_ENV=production.',
      });
    if (config.credentials && !config.bookingKey)
      findings.push({
        part,
        is: 'note',
        says: 'no BOOKING_KEY: nothing can be booked',
        next: 'Make one with "openssl rand -hex 32", and keep a copy away from the data.',
      });
    if (config.credentials && !config.publicUrl)
      findings.push({
        part,
        is: 'note',
        says: `no PUBLIC_URL: there are ${WITHOUT_PUBLIC_URL}; whether this host is reached from outside is not looked at`,
        next: 'Set PUBLIC_URL to the https address of this host.',
      });
    if (findings.length === 0) findings.push({ part, is: 'good', says: 'complete' });
    return { config, findings };
  } catch (error) {
    if (!(error instanceof CodedFault)) throw error;
    const faults = error.message.split('\n- ').slice(1);
    return { findings: [...faults.map(says => ({ part, is: 'fault', says, next: error.next }) as const), ...findings] };
  }
}

/** A file of the data folder that is no JSON. */
async function broken(folder: string): Promise<string[]> {
  const faulty: string[] = [];
  for (const inside of ['.', 'bookings/default', 'groups/default']) {
    const place = join(folder, inside);
    for (const name of await filesIn(place).catch(() => []))
      try {
        JSON.parse(await readFile(join(place, name), 'utf8'));
      } catch {
        faulty.push(join(inside, name));
      }
  }
  return faulty;
}

/** The store: who has it; where nobody has, whether its files can be read. It opens and changes nothing. */
export async function checkStore(folder: string): Promise<Finding> {
  const part = 'store';
  const holder: Holder = await holderOf(folder).catch(() => ({ is: 'nobody' }));
  if (holder.is === 'runs')
    return {
      part,
      is: 'unseen',
      says: `process ${holder.pid} has the data folder: whether its files can be read was not looked at`,
      next: 'What that process cannot read it says in its log (SL-DATA) and in /metrics. To have the files looked at, stop it and run this again.',
    };
  if (holder.is === 'elsewhere')
    return {
      part,
      is: 'unseen',
      says: `a process on ${holder.host} has, or had, the data folder`,
      next: 'If no bot runs there, start this one: it watches the folder for 15 seconds first.',
    };
  const faulty = await broken(folder);
  if (faulty.length > 0)
    return {
      part,
      is: 'fault',
      says: `cannot be read: ${faulty.join(', ')}`,
      next: 'Put back your last backup (npm run restore), or mend it by hand.',
    };
  return { part, is: 'good', says: 'nobody has the data folder, and its files can be read' };
}

/** A knowledge folder that cannot be read at all. */
export const noKnowledge = (folder: string): Finding => ({
  part: 'knowledge',
  is: 'fault',
  says: `the folder ${folder} is not there, or may not be read by this user`,
  next: "Let KNOWLEDGE_DIR lead to the knowledge folder, and the bot's user read it.",
});

/** The knowledge found and the directory, as they were read. */
export function checkKnowledge(knowledge: Knowledge): Finding[] {
  const { rules, faults, forbidden, directory, ownPack } = knowledge;
  const own = faults.filter(({ file }) => file.endsWith('directory.yaml'));
  // What is not finished, or nobody stands for, is left out of what is served.
  const left = [...rules.flatMap(rule => withheld(rule, forbidden)), ...otherTextFaults(knowledge)];
  const others = faults.length - own.length + left.length;
  const ids = new Set(rules.map(({ id }) => id)).size;
  const notes = directory ? directoryNotes(directory).length : 0;
  const missing = faults.filter(({ field }) => field === 'pack').map(({ file }) => file);
  const found: Finding =
    missing.length > 0
      ? {
          part: 'knowledge',
          is: 'fault',
          says: `${ids} rules; no folder for ${missing.join(', ')} of KNOWLEDGE_PACKS`,
          next: 'Correct KNOWLEDGE_PACKS; "npm run check:knowledge" names the folders that there are.',
        }
      : ids === 0 || others > 0
        ? {
            part: 'knowledge',
            is: 'fault',
            says: `${ids} rules, ${others} fault(s)`,
            next: 'Run "npm run check:knowledge" and mend what it lists; look at KNOWLEDGE_DIR and KNOWLEDGE_PACKS.',
          }
        : { part: 'knowledge', is: 'good', says: `${ids} rules` };
  const part = 'directory';
  const next = 'Run "npm run directory".';
  if (own.length > 0) return [found, { part, is: 'fault', says: `${own.length} fault(s)`, next }];
  const madeUp = directory ? madeUpIn(directory) : [];
  if (directory && ownPack !== 'exempelkommun' && madeUp.length > 0)
    return [
      found,
      {
        part,
        is: 'fault',
        says: `${ownPack} has what is the demo's, made up: ${madeUp.join(', ')}`,
        next: 'Fill in your own in its directory.yaml; production refuses to start with these.',
      },
    ];
  if (!directory) return [found, { part, is: 'note', says: 'no pack has a directory.yaml', next }];
  const says = `${directory.municipality} (${ownPack}): ${directory.schools.length} schools, ${notes} note(s)`;
  return [found, notes > 0 ? { part, is: 'note', says, next } : { part, is: 'good', says }];
}

/** How wrong a clock may be before tokens are refused, and before somebody should look, in seconds. */
const CLOCK_WRONG = 240;
const CLOCK_OFF = 10;
const LOGIN = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';

/** The clock beside the one of a host of Microsoft's, and whether the hosts can be reached that the bot needs. */
export async function checkNetwork(
  {
    cloud,
    publicUrl,
    credentials,
    graph,
  }: { cloud: Cloud; publicUrl?: string; credentials?: unknown; graph?: { readonly url: string } },
  reach: Reach,
  clock: () => number,
): Promise<Finding[]> {
  const part = 'network';
  const needed = credentials !== undefined;
  const findings: Finding[] = [];
  const login = await reach(LOGIN);
  const date = 'status' in login ? Date.parse(login.date ?? '') : Number.NaN;
  const off = Math.round((clock() - date) / 1000);
  if (Number.isNaN(date))
    findings.push({
      part: 'clock',
      is: 'unseen',
      says: 'could not be looked at: no answer with a date',
      next: "Look at the host's time by hand.",
    });
  else {
    const says = `${Math.abs(off)} second(s) ${off < 0 ? 'behind' : 'ahead'}`;
    const is = Math.abs(off) > CLOCK_WRONG ? 'fault' : Math.abs(off) > CLOCK_OFF ? 'note' : 'good';
    const next = 'Set the clock by NTP: beyond five minutes every message is refused, and reminders are late.';
    findings.push({ part: 'clock', is, says, ...(is === 'good' ? {} : { next }) });
  }
  const ofTeams = needed ? [cloud.metadataUrl, ...cloud.hosts.map(host => `https://${host}/`)] : [];
  const hosts = [LOGIN, ...ofTeams, ...(graph ? [`${graph.url}/v1.0/$metadata`] : [])];
  for (const url of hosts) {
    const answer = url === LOGIN ? login : await reach(url);
    const { host } = new URL(url);
    if ('status' in answer) findings.push({ part, is: 'good', says: `${host} answers (${answer.status})` });
    else
      findings.push({
        part,
        is: needed ? 'fault' : 'unseen',
        says: `${host} is not reached (${answer.why})`,
        next: `Let the host reach https://${host}.`,
      });
  }
  if (publicUrl !== undefined) {
    const answer = await reach(`${publicUrl}/health`);
    if ('status' in answer && answer.status === 200)
      findings.push({ part, is: 'good', says: `${publicUrl} leads to a bot` });
    else
      findings.push({
        part,
        is: 'unseen',
        says: `${publicUrl}/health: ${'status' in answer ? `answers ${answer.status}` : answer.why}`,
        next: 'If the bot runs: look at DNS, the proxy and its certificate. From inside some networks it cannot be seen.',
      });
  }
  return findings;
}
