import assert from 'node:assert/strict';
import { commandOf } from '../../../src/channels/teams/bot.js';
import { guard } from '../../helpers/guard.js';
import {
  beside,
  DANGER,
  emoji,
  html,
  LOTSEN,
  message,
  type Row,
  readsAll,
  replyTo,
  span,
  TORVALD,
} from './messages.js';

const characters: Row[] = [
  ['a space that does not break', { text: 'boka&nbsp;' }, { text: 'boka' }],
  ['an ampersand', { text: 'hjälp &amp;' }, { text: 'hjälp &' }],
  ['a letter by number', { text: 'jag &#228;r sjuk i dag' }, { text: 'jag är sjuk i dag' }],
  ['a letter by hexadecimal number', { text: 'm&#xF6;ten' }, { text: 'möten' }],
  ['a letter by name', { text: 'hj&auml;lp' }, { text: 'hjälp' }],
  ['an entity that was written as such, decoded once', { text: '&amp;lt;b&amp;gt;' }, { text: '&lt;b&gt;' }],
  ['ampersands that are no entities', { text: 'A&B & C?a=1&lang=sv&copy=2' }, { text: 'A&B & C?a=1&lang=sv&copy=2' }],
  ['a number that is no character', { text: 'boka&#0;&#xD800;' }, { text: 'boka\ufffd\ufffd' }],
  ['signs of less and more', { text: '1 < 2 > 0 och x<y' }, { text: '1 < 2 > 0 och x<y' }],
  ['what only looks like a tag', { text: 'a <b och c> d <kaka> <p' }, { text: 'a <b och c> d <kaka> <p' }],
  ['a danger behind half a tag', { text: `hej <a href ${DANGER}` }, { text: `hej <a href ${DANGER}` }],
  ['decomposed letters', { text: 'lägg till möten'.normalize('NFD') }, { text: 'lägg till möten' }],
  ['odd dashes and spaces', { text: 'avboka acdef\u2011ghjkm' }, { text: 'avboka acdef-ghjkm' }],
  ['what shows nothing', { text: '\u200bbo\u00adka\ufeff' }, { text: 'boka' }],
  ['an emoji of several', { text: 'tack 👩\u200d👩\u200d👧' }, { text: 'tack 👩\u200d👩\u200d👧' }],
  ['curly quotes', { text: '”mina” ’tider’' }, { text: '”mina” ’tider’' }],
  ['lines', { text: 'ett\r\n\r\n\r\n  två \u2028tre' }, { text: 'ett\n\ntvå\ntre' }],
];

const formatted: Row[] = [
  ['words in the html alone', { text: '', ...beside(html(`<p>${DANGER}</p>`)) }, { text: DANGER }],
  ['words in the html alone, no text', beside(html(`<div><div>${DANGER}</div></div>`)), { text: DANGER }],
  ['a text of spaces', { text: ' \r\n', ...beside(html(`<p>${DANGER}</p>`)) }, { text: DANGER }],
  [
    'a text that is the mention',
    {
      text: '<at>Samverkanslotsen</at> ',
      entities: [LOTSEN],
      ...beside(html(`<p>${span('Samverkanslotsen')}&nbsp;${DANGER}</p>`)),
    },
    { text: DANGER },
  ],
  [
    'a type with its alphabet',
    beside({ contentType: 'text/html; charset=utf-8', content: '<p>boka</p>' }),
    { text: 'boka' },
  ],
  ['paragraphs', beside(html('<p>ett</p>\r\n<p>två<br>tre</p><div>fyra</div>')), { text: 'ett\ntvå\ntre\nfyra' }],
  ['an empty line', beside(html('<p>ett</p><p>&nbsp;</p><p>två</p>')), { text: 'ett\n\ntvå' }],
  ['lists', beside(html('<ul>\n<li>ett</li>\n<li><b>två</b> till</li></ul>')), { text: 'ett\ntvå till' }],
  [
    'a table',
    beside(html('<table><tr><td>ett</td><td>två</td></tr><tr><td>tre</td></tr></table>')),
    { text: 'ett två\ntre' },
  ],
  [
    'code',
    beside(html('<codeblock class=""><code>ett\n  två</code></codeblock><p><code>tre</code></p>')),
    { text: 'ett\ntvå\ntre' },
  ],
  [
    'styles and scripts',
    beside(html('<style>p { x }</style><script>boka()</script><p>hjälp</p><!-- möten -->')),
    { text: 'hjälp' },
  ],
  [
    'markup in the text itself',
    { text: '<div><p>mina&nbsp;tider</p></div>', textFormat: 'xml' },
    { text: 'mina tider' },
  ],
  ['a line end in the html', beside(html('<p>lägg till\r\n möten</p>')), { text: 'lägg till möten' }],
  ['two html attachments', beside(html('<p>ett</p>'), html('<p>två</p>')), { text: 'ett\ntvå' }],
  [
    'a quotation of the writer’s own',
    beside(html(`<blockquote><p>${DANGER}</p></blockquote><p>Vad gör jag?</p>`)),
    { text: `${DANGER}\nVad gör jag?` },
  ],
];

const VALUE = { v: 1, do: 'help' };
const presses: Row[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    '\r\n',
    '&nbsp;',
    '\u200b',
    '<at>Samverkanslotsen</at>',
    '<at>Samverkanslotsen</at>&nbsp;\n',
  ].map(
    (text): Row => [
      `with the text ${JSON.stringify(text)}`,
      { text, value: VALUE, entities: [LOTSEN] },
      { text: '', press: VALUE },
    ],
  ),
  [
    'in a reply to the card',
    { text: '', value: VALUE, ...beside(html(replyTo('Ring 112', '28:bot'))) },
    { text: '', press: VALUE },
  ],
  ['as a text in JSON', { text: '', value: '{"v":1}' }, { text: '', press: '{"v":1}' }],
  ['with a sign that is no word', { text: '.', value: VALUE }, { text: '', press: VALUE }],
  ['that is false', { text: '', value: false }, { text: '', press: false }],
  ['with words, which are read', { text: 'hjälp', value: VALUE }, { text: 'hjälp' }],
  ['that is none', { text: 'hjälp', value: undefined }, { text: 'hjälp' }],
  ['that is null', { text: '', value: null }, { text: '' }],
];

describe('a message as Teams writes it', () => {
  describe('characters', () => readsAll(characters));
  describe('formats', () => readsAll(formatted));
  describe('a press', () => readsAll(presses));
});

describe('a message from Teams becomes a command', () => {
  const rows: readonly [what: string, change: Record<string, unknown>, does: string][] = [
    ['with an emoji', { text: 'boka 🙂', ...beside(html(`<p>boka ${emoji()}</p>`)) }, 'booking'],
    ['with an entity', { text: 'hjälp &amp;' }, 'help'],
    [
      'beside a colleague',
      { text: '<at>Samverkanslotsen</at> möten <at>Torvald Ekensten</at>', entities: [LOTSEN, TORVALD] },
      'group',
    ],
    [
      'beside a link',
      { text: 'tack', ...beside({ contentType: 'application/vnd.microsoft.card.hero', content: {} }) },
      'thank',
    ],
    ['by a press', { text: ' ', value: VALUE }, 'help'],
    ['by a press of JSON in a text', { text: '', value: JSON.stringify(VALUE) }, 'refuseOldCard'],
    ['by a recording', beside({ contentType: 'audio/mp4' }), 'refuseFile'],
    ['to greet above a quote of danger', { text: 'hej', ...beside(html(`${replyTo(DANGER)}<p>hej</p>`)) }, 'ask'],
    ['to greet above a quoted command', { text: 'hej', ...beside(html(`${replyTo('boka')}<p>hej</p>`)) }, 'greet'],
    [
      'to thank for an answer',
      { text: 'tack', ...beside(html(`${replyTo('Ring 112', '28:bot')}<p>tack</p>`)) },
      'thank',
    ],
  ];
  for (const [what, change, does] of rows) it(what, () => assert.equal(commandOf(message(change), guard).do, does));

  it('takes no colleague who is mentioned for a child, and keeps no name', () => {
    const asked = { text: 'måste <at>Torvald Ekensten</at> anmäla det här?', entities: [TORVALD] };
    const command = commandOf(message(asked), guard);
    assert.ok(command.do === 'ask' && command.identity.length === 0);
    assert.doesNotMatch(JSON.stringify(command), /Torvald|Ekensten/);
  });
});
