import { beside, DANGER, html, LOTSEN, mention, type Row, readsAll, span, TORVALD } from './messages.js';

const mentions: Row[] = [
  ['the bot', { text: '<at>Samverkanslotsen</at>&nbsp;möten', entities: [LOTSEN] }, { text: 'möten' }],
  [
    'the bot twice',
    { text: '<at>Samverkanslotsen</at> möten <at>Samverkanslotsen</at>', entities: [LOTSEN, LOTSEN] },
    { text: 'möten' },
  ],
  [
    'the bot in the middle',
    { text: 'kan <at>Samverkanslotsen</at> hjälpa mig', entities: [LOTSEN] },
    { text: 'kan hjälpa mig' },
  ],
  [
    'the bot, a mention a word',
    {
      text: 'kan <at>Samverkans</at> <at>lotsen</at> hjälpa',
      entities: [mention('<at>Samverkans</at>'), mention('<at>lotsen</at>')],
    },
    { text: 'kan hjälpa' },
  ],
  [
    'an address with a comma',
    { text: '<at>Samverkanslotsen</at>, lägg till möten', entities: [LOTSEN] },
    { text: 'lägg till möten' },
  ],
  [
    'a name with & and no text',
    {
      text: 'kan <at>Skola & Soc</at> hjälpa',
      recipient: { id: '28:bot', name: 'Skola & Soc' },
      entities: [mention(undefined, '28:bot', 'Skola & Soc')],
    },
    { text: 'kan hjälpa' },
  ],
  [
    'a name with & that was encoded',
    {
      text: 'kan <at>Skola &amp; Soc</at> hjälpa',
      recipient: { id: '28:bot', name: 'X' },
      entities: [mention('<at>Skola &amp; Soc</at>'), TORVALD],
    },
    { text: 'kan hjälpa' },
  ],
  [
    'a name with parentheses and quotes',
    { text: '<at>Lotsen ("test")</at> möten', entities: [mention('<at>Lotsen ("test")</at>')] },
    { text: 'möten' },
  ],
  [
    'an entity with an id only',
    { text: 'kan <at>Lotsen</at> hjälpa', entities: [mention(undefined)] },
    { text: 'kan hjälpa' },
  ],
  [
    'a tag with a number',
    { text: 'kan <at id="0">Lotsen</at> hjälpa', entities: [mention(undefined), TORVALD] },
    { text: 'kan hjälpa' },
  ],
  [
    'a tag with the id',
    { text: 'kan <at id="28:bot" class="x">Lotsen</at> hjälpa', entities: [] },
    { text: 'kan hjälpa' },
  ],
  [
    'a text other than the name',
    { text: '<at>Lotsen</at> hjälp', entities: [mention('<at>Lotsen</at>', '28:bot', 'Samverkanslotsen')] },
    { text: 'hjälp' },
  ],
  ['no entity at all, in the middle', { text: 'kan <at>Samverkanslotsen</at> hjälpa' }, { text: 'kan hjälpa' }],
  ['no entity at all', { text: '<AT>Samverkanslotsen</AT> hjälp' }, { text: 'hjälp' }],
  ['no tag at all', { text: '@Samverkanslotsen hjälp', entities: [mention('@Samverkanslotsen')] }, { text: 'hjälp' }],
  [
    'a colleague beside the bot',
    { text: '<at>Samverkanslotsen</at> möten <at>Torvald Ekensten</at>', entities: [LOTSEN, TORVALD] },
    { text: 'möten' },
  ],
  ['a colleague first', { text: '<at>Torvald Ekensten</at> möten!', entities: [TORVALD] }, { text: 'möten!' }],
  [
    'a tag of the team',
    { text: 'möten <at>EHT Norra</at>', entities: [{ ...mention('<at>EHT Norra</at>', 'MTg0'), type: 'mention' }] },
    { text: 'möten' },
  ],
  [
    'a colleague in a question',
    { text: 'kan <at>Torvald Ekensten</at> anmäla åt mig?', entities: [TORVALD] },
    { text: 'kan en kollega anmäla åt mig?' },
  ],
  [
    'a colleague’s something',
    { text: 'är <at>Torvald</at>s elev min?', entities: [TORVALD] },
    { text: 'är en kollegas elev min?' },
  ],
  [
    'a colleague, a mention a word',
    { text: 'kan <at>Torvald</at> <at>Ekensten</at> anmäla?', entities: [] },
    { text: 'kan en kollega anmäla?' },
  ],
  [
    'two colleagues',
    { text: 'kan <at>Torvald</at> och <at>Sixten</at> anmäla?' },
    { text: 'kan en kollega och en kollega anmäla?' },
  ],
  ['a colleague without a tag', { text: 'möten Torvald Ekensten', entities: [TORVALD] }, { text: 'möten' }],
  [
    'a colleague in the html',
    beside(html(`<p>kan ${span('Torvald Ekensten', 1)} anmäla?</p>`)),
    { text: 'kan en kollega anmäla?' },
  ],
  [
    'a colleague in the html, wrapped',
    beside(
      html(`<p>kan <readonly itemtype="http://schema.skype.com/Mention">${span('Torvald', 1)}</readonly> anmäla?</p>`),
    ),
    { text: 'kan en kollega anmäla?' },
  ],
  [
    'a tag that nobody closed',
    { text: `<at>Samverkanslotsen ${DANGER}`, entities: [LOTSEN] },
    { text: `Samverkanslotsen ${DANGER}` },
  ],
  ['a tag around a whole message', { text: `<at>${DANGER.repeat(5)}</at>` }, { text: DANGER.repeat(5) }],
  ['tags that were written as words', { text: 'vad är &lt;at&gt;x&lt;/at&gt;?' }, { text: 'vad är <at>x</at>?' }],
];

describe('mentions in a message', () => readsAll(mentions));
