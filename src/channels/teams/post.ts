import { type ConversationReference, MessageFactory, TurnContext } from 'botbuilder';
import type { Log, Post, Posted } from '../../ports.js';
import type { Reply } from '../../reply.js';
import type { GuardedAdapter } from './adapter.js';
import { cardFor } from './card-size.js';
import { summaryOf } from './cards.js';
import { DeliveryError } from './delivery.js';

/** How long Teams is waited for when it says "too many" without saying how long, in seconds. */
const WAIT_SECONDS = 30;

/** Where an activity came from, as an opaque text that posts can be sent to later: ids alone, no title and no user. */
export function addressOf(context: TurnContext): string {
  const { bot, channelId, conversation, serviceUrl } = TurnContext.getConversationReference(context.activity);
  const { id = '', conversationType, tenantId, isGroup } = conversation ?? {};
  const place = { id: channelIdOf(id), conversationType, tenantId, isGroup };
  return JSON.stringify({ bot: { id: bot?.id }, channelId, conversation: place, serviceUrl });
}

/** A conversation's id without the thread in it: what is posted there later begins a thread of its own. */
export function channelIdOf(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

function resultOf(error: unknown): Posted {
  if (!(error instanceof DeliveryError)) return { is: 'refused', why: error instanceof Error ? error.name : 'unknown' };
  if (error.statusCode === 429) return { is: 'wait', seconds: error.retryAfter ?? WAIT_SECONDS };
  if (error.uncertain) return { is: 'unknown' };
  return { is: 'refused', why: String(error.statusCode ?? 'no answer') };
}

/** Posts to Teams without being asked: one try a post, the result as a value. */
export function createPost(adapter: GuardedAdapter, appId: string, log: Log): Post<Reply> {
  async function send(address: string, reply: Reply, update?: string): Promise<Posted> {
    let id = update ?? '';
    try {
      const reference = JSON.parse(address) as Partial<ConversationReference>;
      await adapter.continueConversationAsync(appId, reference, async context => {
        const message = MessageFactory.attachment(cardFor(reply, log));
        message.summary = summaryOf(reply);
        if (update === undefined) id = (await context.sendActivity(message))?.id ?? '';
        else await context.updateActivity({ ...message, id: update });
      });
      return { is: 'posted', id };
    } catch (error) {
      const result = resultOf(error);
      const why = result.is === 'refused' ? { why: result.why } : {};
      log.warn('post', { code: 'SL-DELIVERY', result: result.is, ...why });
      return result;
    }
  }
  return {
    post: (address, reply) => send(address, reply),
    update: (address, id, reply) => send(address, reply, id),
  };
}
