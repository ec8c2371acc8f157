import { OWN, readLabelled } from '../labelled.js';
import { ODD } from './activity-mutations.js';
import { below, oneOf, type Random } from './luck.js';
import { APP, TENANT } from './outside.js';
import { presses } from './presses.js';

type Activity = Record<string, unknown>;

/** How many people and channels there are: enough that nobody meets the limit of one person. */
const PEOPLE = 20_000;
const CHANNELS = 200;

const padded = (number: number) => String(number).padStart(12, '0');

/** People of the municipality's directory: two contact social workers and a curator. */
const NAMED = [2, 6, 4].map(number => `00000000-0000-4000-8000-${padded(number)}`);

const COMMANDS = [
  'boka',
  'mina bokningar',
  'mina tider',
  'lägg in tider',
  'jag är sjuk',
  'avboka abcde fghij',
  'koppla grupp',
  'möten',
  'lägg till möten jämna torsdagar 13-14.30',
  'status',
  'utvärdera',
  'resultat',
  'obesvarade',
  'hjälp',
  'hej',
  'tack',
  'ska jag anmäla',
  'pappan slår barnet just nu',
  'vem skjutsar bollen till simhallen på torsdag?',
  'Lisa Larsson i 5B har blåmärken, 20150101-2384',
] as const;

const ATTACHMENTS: readonly unknown[] = [
  { contentType: 'text/html', content: '<div><p>Måste jag anmäla?</p></div>' },
  { contentType: 'text/html', content: '<p>'.repeat(2_000) },
  { contentType: 'text/html', content: { html: '<p>' } },
  { contentType: 'text/html' },
  { contentType: 'image/png', contentUrl: 'https://evil.example/x.png' },
  { contentType: 'application/vnd.microsoft.teams.file.download.info', content: { downloadUrl: 'x' }, name: 'a.pdf' },
  { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: [] } },
  { contentType: 'messageReference', content: '{"messageId":"1"}' },
  { contentType: null, content: null },
  {},
];

const ENTITIES: readonly unknown[] = [
  { type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'iOS' },
  { type: 'mention', text: '<at>Samverkanslotsen</at>', mentioned: { id: `28:${APP}`, name: 'Samverkanslotsen' } },
  { type: 'mention', text: '<at>Torvald</at>', mentioned: { id: '29:torvald', name: 'Torvald' } },
  { type: 'mention' },
  { type: 'mention', text: null, mentioned: null },
  { type: 'https://schema.org/Message', '@type': 'Message' },
];

const INVOKES = [
  'adaptiveCard/action',
  'adaptiveCard/action',
  'adaptiveCard/action',
  'composeExtension/query',
  'composeExtension/query',
  'composeExtension/submitAction',
  'composeExtension/fetchTask',
  'composeExtension/selectItem',
  'composeExtension/queryLink',
  'composeExtension/querySettingUrl',
  'composeExtension/setting',
  'task/fetch',
  'task/submit',
  'tab/fetch',
  'signin/verifyState',
  'signin/tokenExchange',
  'fileConsent/invoke',
  'message/submitAction',
  'actionableMessage/executeAction',
  'application/search',
  'config/fetch',
  'handoff/action',
  'x',
];

const OTHERS = [
  'conversationUpdate',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
  'installationUpdate',
  'event',
  'typing',
  'endOfConversation',
  'handoff',
  'trace',
  'suggestion',
  'command',
  'x',
];

/** Makes activities that Teams could send, and by chance some that it would not: the same ones for the same seed, but for the times and ids of presses. */
export async function activityMaker(serviceUrl: string, random: Random): Promise<(number: number) => Activity> {
  const questions = (await readLabelled(OWN)).map(({ q }) => q);

  const text = () => {
    const chance = random();
    if (chance < 0.35) return oneOf(random, COMMANDS);
    const question = oneOf(random, questions);
    return chance < 0.85 ? question : `${oneOf(random, ODD)} ${question} ${oneOf(random, ODD)}`;
  };

  function conversation(person: number): { place: Activity; objectId: string } {
    const objectId = random() < 0.006 ? oneOf(random, NAMED) : `00000000-0000-4000-9000-${padded(person)}`;
    const chance = random();
    if (chance < 0.7)
      return { place: { id: `a:${objectId}`, conversationType: 'personal', tenantId: TENANT }, objectId };
    if (chance < 0.75)
      return { place: { id: `19:${person}@unq.gbl.spaces`, conversationType: 'groupChat', isGroup: true }, objectId };
    const channel = below(random, CHANNELS);
    const thread = random() < 0.5 ? `;messageid=${below(random, 99)}` : '';
    const place = { id: `19:${channel}@thread.tacv2${thread}`, conversationType: 'channel', isGroup: true };
    // Half of what is written in a channel is its convener's.
    return { place, objectId: random() < 0.5 ? `00000000-0000-4000-a000-${padded(channel)}` : objectId };
  }

  function kind(): Activity {
    const chance = random();
    if (chance < 0.5) {
      const attachments = random() < 0.2 ? { attachments: [oneOf(random, ATTACHMENTS)] } : {};
      const entities = random() < 0.2 ? { entities: [oneOf(random, ENTITIES), oneOf(random, ENTITIES)] } : {};
      return { type: 'message', text: text(), textFormat: 'plain', ...attachments, ...entities };
    }
    const press = () => oneOf(random, presses(random));
    if (chance < 0.72) return { type: 'message', value: press(), replyToId: String(below(random, 1_000)) };
    if (chance < 0.9) {
      const name = oneOf(random, INVOKES);
      const parameters = [{ name: 'q', value: text() }];
      const queryOptions = { skip: 0, count: 8 };
      const value = name.startsWith('compose')
        ? { commandId: random() < 0.8 ? 'sok' : 'x', parameters, queryOptions }
        : {
            action: { type: 'Action.Execute', verb: random() < 0.8 ? 'guide' : 'x', data: press() },
            trigger: 'manual',
          };
      return { type: 'invoke', name, value, replyToId: String(below(random, 1_000)) };
    }
    const members = [{ id: random() < 0.5 ? `28:${APP}` : '29:new', name: 'Ny' }];
    const type = random() < 0.5 ? 'conversationUpdate' : oneOf(random, OTHERS);
    return random() < 0.7
      ? { type, membersAdded: members }
      : { type, membersRemoved: members, name: 'x', value: press() };
  }

  return number => {
    const { place, objectId } = conversation(below(random, PEOPLE));
    return {
      // Teams sends some a second time.
      id: String(random() < 0.02 ? number - 1 : number),
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${objectId}`, name: 'Kim Kollega', aadObjectId: objectId },
      recipient: { id: `28:${APP}`, name: 'Samverkanslotsen' },
      conversation: place,
      channelData: { tenant: { id: TENANT }, ...(random() < 0.3 ? { team: { id: '19:team' }, eventType: 'x' } : {}) },
      locale: 'sv-SE',
      timestamp: new Date(Date.UTC(2026, 10, 1, 0, 0, number)).toISOString(),
      localTimestamp: '2026-11-01T09:00:00+01:00',
      ...kind(),
    };
  };
}
