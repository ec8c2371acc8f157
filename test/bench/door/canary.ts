import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createQueue } from '../../../src/answering/queue/unanswered.js';
import { BotWorld, inside, pressesIn } from '../../channels/teams/bot-world.js';
import { chance } from '../labelled.js';
import { type Options, print, progress } from '../options.js';
import { type Identity, identities } from './identities.js';

const TENANT = '22222222-2222-2222-2222-222222222222';
const CURATOR = { from: { id: '29:kaj', name: 'Kaj Kurator', aadObjectId: '00000000-0000-4000-8000-000000000004' } };
const KIM = { id: '29:3', name: 'Kim Kallar', aadObjectId: '00000000-0000-4000-8000-000000000003' };
const UNKNOWN = [
  'hur långt kastar {} spjut i kvadrat',
  'kvadratroten ur blomkål enligt {}',
  'varför spelar {} schack med kossor',
];
const WORRIES = [
  '{} kommer hungrig varje dag',
  'jag är orolig för {} som har blåmärken',
  'ska jag anmäla att {} aldrig är i skolan',
];

/** A text as it may have been written down: as it is, decomposed, in percent code, and in base64 from any of three places. */
function writings(token: string): readonly string[] {
  const lower = token.toLowerCase();
  const forms = [lower, lower.normalize('NFC'), lower.normalize('NFD'), encodeURIComponent(token).toLowerCase()];
  const coded = [0, 1, 2].map(shift =>
    Buffer.from(' '.repeat(shift) + token)
      .toString('base64')
      .slice(shift + 1, -4),
  );
  return [...forms, ...coded.filter(code => code.length > 7).map(code => code.toLowerCase())];
}

/** Whether a token stands in a text; a short one, which ids also have by chance, only as a whole word. */
export function holds(text: string, token: string): boolean {
  if (token.length > 5) return writings(token).some(writing => text.includes(writing));
  const plain = token.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${plain}(?![\\p{L}\\p{N}-])`, 'u').test(text);
}

const cardOf = (posted: Awaited<ReturnType<BotWorld['say']>>) => posted.at(-1)?.attachments?.[0]?.content;
const readAll = async (folder: string, wanted: (name: string) => boolean) =>
  (
    await Promise.all(
      (
        await readdir(folder, { recursive: true })
      )
        .filter(name => name.endsWith('.json') && wanted(name))
        .map(name => readFile(join(folder, name), 'utf8')),
    )
  ).join('\n');

/** Everything that a console was told meanwhile. */
function listenToConsole(): { readonly lines: string[]; end(): void } {
  const lines: string[] = [];
  const levels = ['log', 'info', 'warn', 'debug', 'trace'] as const;
  const before = levels.map(level => console[level]);
  for (const level of levels) console[level] = (...said: unknown[]) => void lines.push(said.map(String).join(' '));
  return { lines, end: () => levels.forEach((level, at) => void Object.assign(console, { [level]: before[at] })) };
}

/** Says what somebody made up is told of, presses what comes back, also with changed cards and a network that fails. */
async function plant(world: BotWorld, who: Identity, at: number): Promise<void> {
  const text = (frames: readonly string[]) => frames[at % frames.length]!.replace('{}', who.written);
  if (at % 9 === 0) world.teams.behaviours = [{ status: [500, 403, 429][(at / 9) % 3]! }];
  await world.say(text(UNKNOWN));
  world.teams.behaviours = [];
  if (at % 3 === 0) {
    const card = cardOf(await world.say(text(WORRIES)));
    const no = pressesIn(card).find(({ title }) => /^(?:Inget av|Hjälpte inte)/.test(title));
    if (no) await world.say(undefined, { value: no.data });
  }
  const forged = { v: 1, q: text(WORRIES).slice(0, 300) };
  await world.say(undefined, { value: { ...forged, do: 'rejectChoices' } });
  const rule =
    who.written
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .slice(0, 80) || 'x';
  if (at % 2 === 0) await world.say(undefined, { value: { ...forged, do: 'helped', yes: false, rule } });
  if (at % 5 === 0) await world.say(undefined, { value: { ...forged, do: who.written, [who.written]: who.written } });
}

/** Writes somebody into what is meant for others: a group's name, purpose, place and agenda, and a booking's note. */
async function writeForOthers(world: BotWorld, who: Identity, title: string, at: number): Promise<void> {
  const conversation = {
    id: `19:kanal${at}@thread.v2`,
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: TENANT,
    name: title,
  };
  const inChat = { from: KIM, conversation };
  const press = async (card: unknown, wanted: RegExp, inputs: object) => {
    const one = pressesIn(card).find(other => wanted.test(other.title));
    return one ? cardOf(await world.say(undefined, { ...inChat, value: { ...one.data, ...inputs } })) : undefined;
  };
  const form = cardOf(await world.say('koppla grupp', inChat));
  const group = { school: 'tallskolan', policy: 'skip', before: '60' };
  await press(form, /^Koppla/, { ...group, name: who.written.slice(0, 80), purpose: who.written });
  await press(form, /^Koppla/, { ...group, name: 'Elevhälsan', purpose: 'Tidiga insatser' });
  const inputs = { phrase: 'torsdagar 13-14', from: '2026-12-01', to: '2027-01-31' };
  const add = cardOf(await world.say('lägg till möten', inChat));
  await press(add, /^Visa/, { ...inputs, place: who.written });
  const preview = await press(add, /^Visa/, { ...inputs, place: 'Sal 3' });
  const saved = await press(preview, /^Spara/, {});
  const point = [...inside(saved)].length > 0 ? (await world.groups.store.groups()).at(-1) : undefined;
  const [meeting] = point?.meetings ?? [];
  if (point && meeting)
    await world.say(undefined, {
      ...inChat,
      value: {
        v: 1,
        do: 'group',
        step: { is: 'point', group: point.group.id, meeting: meeting.id },
        point: who.written,
      },
    });
  const slot = {
    is: 'confirm',
    school: 'tallskolan',
    worker: '00000000-0000-4000-8000-000000000002',
    start: 0,
    press: KIM.aadObjectId,
    named: true,
  };
  await world.say(undefined, { value: { v: 1, do: 'booking', step: slot, note: who.written } });
}

/** Plants people in everything that can be written; true when nobody is found in the queue, the log or a curator's card. */
export async function benchCanary(options: Options): Promise<boolean> {
  const many = options.rounds ?? 1_000;
  const kinds = identities(chance(options.seed));
  const asIs = { keep: (text: string) => text.replace(/\s+/g, ' ').trim(), isRare: () => false };
  const difference = { env: { LOG_LEVEL: 'debug' }, ...(options.control ? { keeper: asIs } : {}) };
  const heard = listenToConsole();
  const world = await BotWorld.open(['nationell', 'exempelkommun'], '2026-11-24T08:00:00Z', difference);
  const people: Identity[] = [];
  const titles: Identity[] = [];
  for (let at = 0; at < many; at++) {
    progress(at, many, 'people');
    const who = kinds[at % kinds.length]!(at);
    people.push(who);
    await plant(world, who, at);
    if (at % 37 === 0) {
      titles.push({ kind: 'title of a chat', written: `Elevärende Zqxv${at}titel`, tokens: [`Zqxv${at}titel`] });
      await writeForOthers(world, who, titles.at(-1)!.written, at);
    }
  }
  const queue = createQueue(world.store, 30, world.knowledge.words, options.control ? asIs : world.keeper);
  const clusters = await queue.clusters();
  const shown = clusters.map(cluster => cluster.map(({ text }) => text));
  const card = cardOf(await world.say('obesvarade', CURATOR));
  const lists = [...inside(card)].flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []));
  const places: Readonly<Record<string, string>> = {
    queue: (await world.store.unanswered()).map(({ text, shown: rule }) => `${text} ${rule ?? ''}`).join('\n'),
    'data folder': await readAll(world.data, name => !/group|booking/.test(name)),
    log: `${world.log.lines.join('\n')}\n${heard.lines.join('\n')}`,
    "curator's cards": `${JSON.stringify(shown)}\n${lists.join('\n')}`,
  };
  const forOthers = (await readAll(world.data, name => /group|booking/.test(name))).toLowerCase();
  const stored = (await world.store.unanswered()).length;
  heard.end();
  await world.close();
  const found = Object.entries(places).map(([place, text]) => {
    const lower = text.toLowerCase();
    return [place, [...people, ...titles].filter(({ tokens }) => tokens.some(token => holds(lower, token)))] as const;
  });
  const inTitles = titles.filter(({ tokens }) => tokens.some(token => holds(forOthers, token)));
  const onPurpose = people.filter(({ tokens }) => tokens.some(token => token.length > 5 && holds(forOthers, token)));
  const worst = found.flatMap(([, people]) => people.map(({ kind }) => kind));
  print(
    {
      seed: options.seed,
      people: many,
      kinds: kinds.length,
      'questions in the queue': stored,
      ...Object.fromEntries(found.map(([place, people]) => [place, people.length])),
      'chat titles in addresses': inTitles.length,
      'written for others on purpose': onPurpose.length,
      'kinds found': [...new Set(worst)].join(', ') || 'none',
    },
    options,
  );
  const isClean = worst.length === 0 && inTitles.length === 0 && stored > 0;
  return options.control ? !isClean : isClean;
}
