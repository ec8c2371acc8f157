import assert from 'node:assert/strict';
import { commandOf } from '../../../src/channels/teams/bot.js';
import { openEnvelope } from '../../../src/channels/teams/envelope.js';
import { readMessage } from '../../../src/channels/teams/message.js';
import { MESSAGE_MAX } from '../../../src/door/commands.js';
import { guard } from '../../helpers/guard.js';
import { DANGER, emoji, html, LOTSEN, mention, message, replyTo, span, TORVALD } from './messages.js';

const BODY = {
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  conversation: { id: 'a:1', conversationType: 'personal' },
  channelData: { tenant: { id: 't' } },
};

/** A body at the door -> the activity behind it, or undefined where it was refused. */
function opened(change: Record<string, unknown>) {
  const envelope = openEnvelope({ ...message({}), ...BODY, ...change }, { hosts: ['127.0.0.1'] });
  return 'activity' in envelope ? envelope.activity : undefined;
}

/** Numbers of chance that come the same way each time, from 0 to 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('an odd message', () => {
  const LISTS: readonly (readonly [what: string, change: Record<string, unknown>])[] = [
    ['a mention without anything', { entities: [{ type: 'mention' }] }],
    ['a mention of nobody', { entities: [{ type: 'mention', mentioned: null, text: null }] }],
    ['a mention of a number', { entities: [{ type: 'mention', mentioned: 5, text: {} }] }],
    ['entities without a type', { entities: [{}, null, 'x', 5, []] }],
    ['entities that are no list', { entities: { type: 'mention' } }],
    ['attachments that are no list', { attachments: 'x' }],
    ['attachments that are none', { attachments: [null, 5, 'x'] }],
    ['a quote of nothing', { entities: [{ type: 'quotedReply', quotedReply: 5 }, { type: 'quotedReply' }] }],
    ['html that is an object', { attachments: [html({ a: 1 }), html(5), html(null), html(undefined)] }],
    ['a reference that is a list', { attachments: [{ contentType: 'messageReference', content: '[null]' }] }],
    ['a type that is a number', { attachments: [{ contentType: 'text/html', content: ['x'] }] }],
  ];
  for (const [what, change] of LISTS)
    it(`is read all the same: ${what}`, () => {
      const activity = opened({ text: `<at>Samverkanslotsen</at> ${DANGER}`, ...change });
      assert.ok(activity);
      assert.deepEqual(readMessage(activity), { text: DANGER, file: false });
    });

  it('whose attachment has no type came with something that was not opened', () => {
    for (const attachment of [{}, { contentType: null }, { contentType: 5, contentUrl: 5 }])
      assert.equal(readMessage(message({ text: 'boka', attachments: [attachment] })).file, true);
  });

  const LONG: readonly (readonly [what: string, text: string])[] = [
    ['tags inside one another', `${'<b>'.repeat(10_000)}${DANGER}${'</b>'.repeat(10_000)}`],
    ['blocks inside one another', `${'<div>'.repeat(10_000)}${DANGER}`],
    ['mentions inside one another', `${DANGER}${'<at>x'.repeat(10_000)}`],
    ['tags that are not closed', `<p>${DANGER}<img alt="${'x'.repeat(1_000_000)}`],
    ['a megabyte', `<p>${DANGER}</p>${'<p>a</p>'.repeat(125_000)}`],
    ['one attribute after another', `${DANGER}<a ${'a=1 '.repeat(250_000)}`],
    ['one quote after another', `${DANGER}${'<a b="'.repeat(200_000)}`],
    ['spaces in a tag', `${DANGER}<a${' '.repeat(1_000_000)}`],
    ['spaces', `${DANGER}${' '.repeat(1_000_000)}.`],
    ['signs of less', `${DANGER}${'<'.repeat(1_000_000)}`],
    ['ampersands', `${DANGER}${'&a'.repeat(500_000)}`],
    ['closed mentions', `${DANGER}${'<at>x</at> y '.repeat(80_000)}`],
  ];
  const crowd = Array.from({ length: 5_000 }, (_, i) => mention(`Namn${i} Namnsson`, `29:${i}`));
  for (const [what, text] of LONG)
    it(`is read in a moment: ${what}`, () => {
      for (const change of [{ text }, { text: '', attachments: [html(text)] }, { text, entities: crowd }]) {
        const began = performance.now();
        const sent = readMessage(message(change));
        assert.ok(performance.now() - began < 3_000);
        assert.match(sent.text, new RegExp(DANGER));
        assert.ok(sent.text.length < 3 * MESSAGE_MAX);
      }
    });

  it('about a danger is never greeted, wherever Teams put the words', () => {
    const shapes: Record<string, unknown>[] = [
      { text: DANGER },
      { text: `<at>Samverkanslotsen</at>${DANGER}`, entities: [LOTSEN] },
      { text: `<at>Samverkanslotsen${DANGER}`, entities: [LOTSEN] },
      { text: `<div><p>${DANGER}` },
      { text: null, attachments: [html(DANGER)] },
      { text: '', attachments: [html(`<p>${span('Samverkanslotsen')} ${DANGER}</p>`)] },
      { text: '<at>Samverkanslotsen</at>', entities: [LOTSEN], attachments: [html(`<ul><li>${DANGER}</li></ul>`)] },
      { text: ' ', attachments: [html(`<pre>${DANGER}</pre>`)] },
      { attachments: [html(`<blockquote>${DANGER}</blockquote>`)] },
      { attachments: [html(replyTo(DANGER))] },
      { text: 'hej', attachments: [html(`${replyTo(DANGER)}<p>hej</p>`)] },
      { text: emoji('😢'), attachments: [html(`${replyTo(DANGER)}<p>${emoji('😢')}</p>`)] },
      { attachments: [{ contentType: 'messageReference', content: JSON.stringify({ messagePreview: DANGER }) }] },
      { attachments: [{ contentType: 'forwardedMessageReference', content: { originalMessageContent: DANGER } }] },
      { text: '', entities: [{ type: 'quotedReply', quotedReply: { preview: DANGER } }] },
      { text: '', value: {}, attachments: [html(`<p>${DANGER}</p>`)] },
    ];
    for (const shape of shapes) {
      const command = commandOf(message(shape), guard);
      assert.ok(command.do === 'ask' && command.text.includes(DANGER), JSON.stringify(shape));
    }
  });
});

describe('an odd body at the door', () => {
  const invoke = (value: unknown) => opened({ type: 'invoke', name: 'composeExtension/query', value });
  const query = (parameters: unknown) => invoke({ commandId: 'sok', parameters });

  it('is refused where the search box sends what the SDK cannot take', () => {
    for (const parameters of [
      5,
      'x',
      {},
      [null],
      [5],
      ['q'],
      [{ name: 5 }],
      [{ name: 'q', value: {} }],
      [{ name: 'q', value: [] }],
    ])
      assert.equal(query(parameters), undefined, JSON.stringify(parameters));
    for (const value of [5, 'x', [], true]) assert.equal(invoke(value), undefined, JSON.stringify(value));
  });

  it('is let in where the search box sends nothing, or what it always sends', () => {
    for (const parameters of [
      undefined,
      null,
      [],
      [{}],
      [{ name: 'q', value: null }],
      [{ name: 'initialRun', value: true }],
    ])
      assert.ok(query(parameters), JSON.stringify(parameters));
    for (const value of [undefined, null, {}]) assert.ok(invoke(value));
    assert.ok(opened({ type: 'invoke', name: 'composeExtension/other', value: 5 }));
  });

  it('says in the log which field it was, never what stood there', () => {
    const body = { ...message({}), ...BODY, type: 'invoke', name: 'composeExtension/query', value: 'hemligt' };
    assert.deepEqual(openEnvelope(body, { hosts: ['127.0.0.1'] }), { status: 400, why: 'value' });
  });
});

describe('activities of chance', () => {
  const WORDS = [
    'boka',
    'mina tider',
    DANGER,
    '<at>',
    '</at>',
    '<at>Samverkanslotsen</at>',
    '<p>',
    '</p>',
    '<',
    '&',
    '&amp;',
  ];
  const MORE = [
    '&#x1F642;',
    emoji(),
    span('Torvald'),
    replyTo('hej'),
    '<blockquote>',
    '</blockquote>',
    '<img',
    '">',
    '\u200b',
    '\ud83d',
    '\r\n',
    '{"a":',
  ];
  const TYPES = [
    'text/html',
    'messageReference',
    'forwardedMessageReference',
    'image/*',
    'application/vnd.microsoft.card.hero',
    '',
  ];
  const NAMES = [
    'type',
    'text',
    'mentioned',
    'id',
    'name',
    'content',
    'contentType',
    'contentUrl',
    'quotedReply',
    'preview',
    'senderId',
  ];

  it('are let in or refused and read, but never a fault', () => {
    const next = chance(20261128);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
    const few = <T>(make: () => T): T[] => Array.from({ length: Math.floor(next() * 5) }, make);
    const text = () => few(() => pick([...WORDS, ...MORE])).join(pick(['', ' ']));
    const anything = (depth = 3): unknown => {
      const flat: unknown[] = [undefined, null, true, 0, -1.5, '', text(), Number.NaN, LOTSEN, TORVALD];
      if (depth === 0 || next() < 0.6) return pick(flat);
      if (next() < 0.5) return few(() => anything(depth - 1));
      return Object.fromEntries(few(() => [pick([...NAMES, '__proto__']), anything(depth - 1)]));
    };
    const attachment = () =>
      next() < 0.8 ? { contentType: pick(TYPES), content: next() < 0.7 ? text() : anything() } : anything();
    const entity = () =>
      next() < 0.5 ? { type: pick(['mention', 'quotedReply']), text: text(), mentioned: anything() } : anything();
    let [read, refused] = [0, 0];
    for (let i = 0; i < 4_000; i++) {
      const change: Record<string, unknown> = {
        type: pick(['message', 'message', 'invoke', 'conversationUpdate']),
        name: pick(['composeExtension/query', 'adaptiveCard/action', undefined]),
        text: next() < 0.8 ? text() : anything(),
        attachments: next() < 0.9 ? few(attachment) : anything(),
        entities: next() < 0.9 ? few(entity) : anything(),
        ...(next() < 0.4 ? { value: next() < 0.3 ? { parameters: anything(), commandId: 'sok' } : anything() } : {}),
        ...(next() < 0.1 ? { [pick(['recipient', 'from', 'conversation', 'channelData'])]: anything() } : {}),
      };
      const activity = opened(change);
      if (activity) {
        read++;
        commandOf(activity, guard);
      } else refused++;
      const sent = readMessage(message(change));
      assert.equal(typeof sent.text, 'string');
      assert.equal(typeof sent.file, 'boolean');
    }
    assert.ok(read > 2_000 && refused > 300, `${read} read, ${refused} refused`);
  });
});
