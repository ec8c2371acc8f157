import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { readMessage, type Sent } from '../../../src/channels/teams/message.js';

const BOT = '28:bot';

/** A message to the bot as Teams hands it over, with what the test changes. */
export const message = (change: Record<string, unknown>): Activity =>
  ({
    type: 'message',
    recipient: { id: BOT, name: 'Samverkanslotsen' },
    from: { id: '29:lena', name: 'Lena Lärare' },
    conversation: { id: 'a:lena', conversationType: 'personal' },
    ...change,
  }) as unknown as Activity;

/** The text/html attachment that Teams puts beside a text. */
export const html = (content: unknown) => ({ contentType: 'text/html', content });

/** The entity of a mention; the bot's, unless another id is given. */
export const mention = (text: string | undefined, id = BOT, name?: string) => ({
  type: 'mention',
  mentioned: { id, ...(name === undefined ? {} : { name }) },
  ...(text === undefined ? {} : { text }),
});

/** An emoji as Teams draws it inside a text. */
export const emoji = (alt = '🙂') =>
  `<span title="Leende" type="(smile)" itemscope=""><img itemscope="" itemtype="http://schema.skype.com/Emoji" itemid="smile" src="https://statics.teams.cdn.office.net/evergreen-assets/x/20_f.png" title="Leende" alt="${alt}" style="width:20px"></span>`;

/** A mention as Teams draws it in the html. */
export const span = (name: string, id = 0) =>
  `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${id}">${name}</span>`;

/** What is replied to, as Teams draws it above the reply. */
export const replyTo = (preview: string, who = '8:orgid:1', name = 'Torvald Ekensten') =>
  `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1783419459151">\r\n<strong itemprop="mri" itemid="${who}">${name}</strong><span itemprop="time" itemid="1783419459151"></span>\r\n<p itemprop="preview">${preview}</p>\r\n</blockquote>\r\n`;

/** A message that is sent, and what is read of it beside an empty text and no file. */
export type Row = readonly [what: string, change: Record<string, unknown>, sent: Partial<Sent>];

export const LOTSEN = mention('<at>Samverkanslotsen</at>');
export const TORVALD = mention('<at>Torvald Ekensten</at>', '29:torvald', 'Torvald Ekensten');
export const DANGER = 'Pappan slår barnet just nu';

/** What stands beside a text. */
export const beside = (...attachments: unknown[]) => ({ attachments });

/** Tests that each message is read as its row says. */
export function readsAll(rows: readonly Row[]): void {
  for (const [what, change, sent] of rows)
    it(what, () => assert.deepEqual(readMessage(message(change)), { text: '', file: false, ...sent }));
}
