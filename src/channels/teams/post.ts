import { type ConversationReference, MessageFactory } from 'botbuilder';
import { CodedFault } from '../../faults.js';
import type { Log, Post, Posted } from '../../shared/ports.js';
import type { Reply } from '../../shared/reply.js';
import type { GuardedAdapter } from './adapter.js';
import { readAddress } from './addresses.js';
import { cardFor } from './card-size.js';
import { summaryOf } from './cards.js';
import { DeliveryError } from './delivery.js';
import { placeOf } from './who-of.js';

/** How long is waited where nobody says how long, in seconds. */
const WAIT_SECONDS = 30;
/** How many opened chats are remembered. */
const CHATS_MAX = 2_000;

/** Whether our token was not to be had, or was not taken: nothing can be posted to anybody until that is mended. */
const isOfLogin = (error: unknown): boolean =>
  (error instanceof CodedFault && error.code === 'SL-LOGIN') ||
  (error instanceof DeliveryError && error.statusCode === 401);

/** What a fault says of a post; `sent` is whether the post itself had been sent, and not only what goes before it. */
function resultOf(error: unknown, sent: boolean): Posted {
  if (isOfLogin(error)) return { is: 'wait', seconds: WAIT_SECONDS, everybody: true };
  if (!(error instanceof DeliveryError)) return { is: 'refused', why: error instanceof Error ? error.name : 'unknown' };
  if (error.again || (error.uncertain && !sent)) return { is: 'wait', seconds: error.retryAfter ?? WAIT_SECONDS };
  if (error.uncertain) return { is: 'unknown' };
  return { is: 'refused', why: String(error.statusCode ?? 'no answer') };
}

/** Posts to Teams without being asked: one try a post, the result as a value; `onChat` is told of each private chat that it may stand in. */
export function createPost(
  adapter: GuardedAdapter,
  appId: string,
  log: Log,
  onChat: (chat: string) => Promise<void> = async () => {},
): Post<Reply> {
  /** The chats that were opened, by the address of their person. Teams gives the same one again to whoever forgets it. */
  const chats = new Map<string, Partial<ConversationReference>>();

  /** The conversation of an address, which is opened where it has to be. */
  async function conversationOf(address: string): Promise<Partial<ConversationReference>> {
    const place = readAddress(address);
    if (!('person' in place)) return place.conversation;
    const known = chats.get(address);
    if (known) return known;
    const { bot, channelId, serviceUrl, person, conversation } = place;
    const { tenantId = '' } = conversation;
    const wish = {
      isGroup: false,
      bot,
      members: [{ id: person }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    };
    let id = '';
    await adapter.createConversationAsync(
      appId,
      channelId,
      serviceUrl,
      adapter.audience,
      wish as never,
      async context => {
        id = context.activity.conversation.id;
      },
    );
    const chat = { bot, channelId, serviceUrl, conversation: { id, tenantId, conversationType: 'personal' } };
    if (chats.size >= CHATS_MAX) chats.delete(chats.keys().next().value ?? '');
    chats.set(address, chat as Partial<ConversationReference>);
    return chat as Partial<ConversationReference>;
  }

  async function send(address: string, reply: Reply, update?: string): Promise<Posted> {
    let id = update ?? '';
    let sent = false;
    try {
      const conversation = await conversationOf(address);
      const chat = conversation.conversation;
      if (update === undefined && chat && placeOf({ conversation: chat }) === 'private') await onChat(chat.id);
      await adapter.continueConversationAsync(appId, conversation, async context => {
        const message = MessageFactory.attachment(cardFor(reply, log));
        message.summary = summaryOf(reply);
        sent = true;
        if (update === undefined) id = (await context.sendActivity(message))?.id ?? '';
        else await context.updateActivity({ ...message, id: update });
      });
      return { is: 'posted', id };
    } catch (error) {
      const result = resultOf(error, sent);
      if (result.is === 'refused') chats.delete(address);
      const why = result.is === 'refused' ? { why: result.why } : {};
      log.warn('post', { code: isOfLogin(error) ? 'SL-LOGIN' : 'SL-DELIVERY', result: result.is, ...why });
      return result;
    }
  }
  return {
    post: (address, reply) => send(address, reply),
    update: (address, id, reply) => send(address, reply, id),
  };
}
