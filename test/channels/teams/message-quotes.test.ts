import { beside, DANGER, html, LOTSEN, type Row, readsAll, replyTo, span } from './messages.js';

const quotes: Row[] = [
  [
    'above a command, marked',
    {
      text: '<quoted messageId="1"/><at>Samverkanslotsen</at> mina tider',
      entities: [LOTSEN],
      ...beside(html(`${replyTo('boka')}<p>${span('Samverkanslotsen')}&nbsp;mina tider</p>`)),
    },
    { text: 'mina tider', quote: 'boka' },
  ],
  [
    'above a command, repeated in the text',
    { text: 'Torvald Ekensten boka\r\nmina tider', ...beside(html(`${replyTo('boka')}<p>mina tider</p>`)) },
    { text: 'mina tider', quote: 'boka' },
  ],
  [
    'of a colleague, alone',
    { text: `Torvald Ekensten ${DANGER}`, ...beside(html(`${replyTo(DANGER)}<p>&nbsp;</p>`)) },
    { text: DANGER },
  ],
  ['of a colleague, alone and without a text', beside(html(`<div>${replyTo(DANGER)}</div>`)), { text: DANGER }],
  [
    'with the words in the text alone',
    { text: '<quoted messageId="1"/> mina tider', ...beside(html(replyTo('boka'))) },
    { text: 'mina tider', quote: 'boka' },
  ],
  [
    'within a quote',
    beside(html(`${replyTo(`${replyTo('boka')}hjälp`)}<p>tack</p>`)),
    { text: 'tack', quote: 'boka\nhjälp' },
  ],
  [
    'of the bot itself',
    { text: 'tack', ...beside(html(`${replyTo('Ring 112', '28:bot')}<p>tack</p>`)) },
    { text: 'tack' },
  ],
  [
    'of the bot itself, alone',
    { text: '👍', ...beside(html(`${replyTo('Ring 112', '28:bot')}<p>👍</p>`)) },
    { text: '👍' },
  ],
  [
    'with a picture in it',
    { text: 'boka', ...beside(html(`${replyTo('<img src="https://x.example/1.png">')}<p>boka</p>`)) },
    { text: 'boka' },
  ],
  [
    'as an entity',
    {
      text: '<quoted messageId="1"/>boka',
      entities: [{ type: 'quotedReply', quotedReply: { senderId: '29:x', senderName: 'Torvald', preview: 'hjälp' } }],
    },
    { text: 'boka', quote: 'hjälp' },
  ],
  [
    'as an entity, alone',
    {
      text: '<quoted messageId="1"/>',
      entities: [{ type: 'quotedReply', quotedReply: { senderId: '29:x', preview: DANGER } }],
    },
    { text: DANGER },
  ],
  [
    'as a reference',
    {
      text: 'boka',
      ...beside({
        contentType: 'messageReference',
        content: JSON.stringify({ messagePreview: 'hjälp', messageSender: { user: { id: 'x' } } }),
      }),
    },
    { text: 'boka', quote: 'hjälp' },
  ],
  [
    'as a reference to the bot’s own',
    {
      text: 'boka',
      ...beside({
        contentType: 'messageReference',
        content: { messagePreview: 'hjälp', messageSender: { application: { id: 'bot' } } },
      }),
    },
    { text: 'boka' },
  ],
  [
    'that cannot be read',
    { text: 'boka', ...beside({ contentType: 'messageReference', content: '{' }) },
    { text: 'boka' },
  ],
  [
    'passed on, which is part of the message',
    {
      text: `vad gör jag\r\n\r\n${DANGER}`,
      ...beside(
        html(`<p>vad gör jag</p><blockquote itemtype="http://schema.skype.com/Forward"><p>${DANGER}</p></blockquote>`),
      ),
    },
    { text: `vad gör jag\n\n${DANGER}` },
  ],
  [
    'passed on as a reference',
    {
      text: 'vad gör jag',
      ...beside({
        contentType: 'forwardedMessageReference',
        content: JSON.stringify({ originalMessageContent: `<p>${DANGER}</p>` }),
      }),
    },
    { text: `vad gör jag\n${DANGER}` },
  ],
  [
    'passed on in both ways, which is read once',
    {
      text: DANGER,
      ...beside({ contentType: 'forwardedMessageReference', content: { originalMessageContent: `<p>${DANGER}</p>` } }),
    },
    { text: DANGER },
  ],
];

describe('a quote in a message', () => readsAll(quotes));
